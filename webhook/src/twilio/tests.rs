//! Raw requests of Twilio in, exact requests to it out.

use super::*;
use crate::{
    Provider,
    pretend::{self, Back, PUBLIC_URL, Server, account, accounts, bent, desk, post},
};
use bot::outgoing::{Message, Sender};
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use serde_json::json;
use sha1::Sha1;

const TOKEN: &str = "12345";
const ID: Uuid = Uuid::from_u128(0x0b7a_6e0e_6c3f_4d5c_9a60_0d3a_3f9f_5c11);
const HELLO: &str = "ToCountry=US&MessageSid=SM1&SmsStatus=received&Body=BAMBOO&NumMedia=0&NumSegments=1\
                     &From=%2B14158675310&To=%2B18005551212&AccountSid=AC1&ApiVersion=2010-04-01";

fn provider(api_url: &str) -> Provider {
    let keys = json!({"api_url": api_url, "account_sid": "AC1", "auth_token": TOKEN});
    Provider::sms("twilio", keys).unwrap()
}

/// Signs as Twilio does, independently of the code under test: the form's fields are given sorted.
fn sign(key: &str, url: &str, sorted: &str) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(url.as_bytes());
    mac.update(sorted.as_bytes());
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}

fn sign_form(target: &str, body: &str) -> String {
    let mut fields: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    fields.sort();
    let sorted: String = fields.into_iter().map(|(name, value)| name + &value).collect();
    sign(TOKEN, &format!("{PUBLIC_URL}{target}"), &sorted)
}

async fn deliver(router: &axum::Router, target: &str, body: &str) -> Back {
    let signature = sign_form(target, body);
    let headers = [("X-Twilio-Signature", signature.as_bytes())];
    post(router, target, &headers, body.to_owned()).await
}

#[test]
fn signatures_of_twilios_own_library_fit() {
    let hello = "From=%2B14158675310&Body=Hi+%E1%80%99%E1%80%84%E1%80%BA%E1%80%B9%E1%80%82%E1%80%9C\
                 %E1%80%AC&To=%2B18005551212";
    let json = r#"{"property": "value", "boolean": true}"#;
    let hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    let hashed = format!("https://example.com/sms?bodySHA256={hash}");
    let cases = [
        ("https://example.com/sms?x=1", hello, "CC9CAA98a4uGWJwZEvubCXLjbmI="),
        // signed with the port that goes without saying
        ("https://example.com/sms?x=1", hello, "93dpdnq9JF3pgrVV0IJf1oYPH7A="),
        ("https://example.com:443/sms?x=1", hello, "CC9CAA98a4uGWJwZEvubCXLjbmI="),
        // signed without the port that we are called at
        ("https://example.com:8443/sms", "", "U4LDD0cAOPwkAgFQgqCAAG/S9Sw="),
        // an empty value counts, a repeated one counts once
        ("https://example.com/sms", "B=2&A=&B=1&B=2", "XAuM43iZlKbQisZI4OhR1S5ZW0E="),
        (&hashed, json, "T7OZcJkFW+gJhKmGWWv3k0xzdjY="),
    ];
    for (url, body, signature) in cases {
        let given = BASE64_STANDARD.decode(signature).unwrap();
        assert!(signature::fits(TOKEN.as_bytes(), url, body.as_bytes(), &given), "{url} {body}");
        assert!(!signature::fits(b"12346", url, body.as_bytes(), &given), "{url} {body}");
        let more = format!("{body}&z=1");
        assert!(!signature::fits(TOKEN.as_bytes(), url, more.as_bytes(), &given), "{url} {body}");
    }
}

#[tokio::test]
async fn a_message_comes_in_once_however_often_it_is_sent() {
    let (router, book) = desk(account("main", provider("http://twilio")));
    for _ in 0..3 {
        let back = deliver(&router, "/webhooks/sms/main", HELLO).await;
        assert_eq!((back.status, &*back.body), (200, "<Response/>"));
        assert_eq!(back.headers["content-type"], "text/xml");
    }
    book.read(|kept| {
        assert_eq!((kept.knocks, kept.incoming.len()), (3, 1));
        let incoming = &kept.incoming[0];
        assert_eq!(&*incoming.channel, "main");
        assert_eq!(incoming.address.reveal(), "+14158675310");
        assert_eq!(incoming.event_key, b"twilio:main:SM1");
        assert_eq!(incoming.input, Input::Text(Said::new("BAMBOO")));
        assert_eq!(incoming.at, pretend::now());
    });
}

#[tokio::test]
async fn what_is_said_is_kept_whatever_the_bytes() {
    let text = |said: &str| Input::Text(Said::new(said));
    let cases = [
        ("MessageSid=SM1&From=%2B14158675310&Body=a%00b", text("ab")),
        (
            "MessageSid=SM1&From=%2B14158675310&Body=%F0%9F%98%80+%E2%80%9Ex%E2%80%9C",
            text("😀 „x“"),
        ),
        ("MessageSid=SM1&From=%2B14158675310&Body=1&Body=1&New=x&Empty=", text("1")),
        ("MessageSid=SM1&From=%2B14158675310&Body=&NumMedia=1", Input::Wordless),
        ("MessageSid=SM1&From=%2B14158675310&Body=%27%3B+drop+table", text("'; drop table")),
    ];
    for (body, input) in cases {
        let (router, book) = desk(account("main", provider("http://twilio")));
        let mut fields: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        fields.sort();
        fields.dedup();
        let sorted: String = fields.into_iter().map(|(name, value)| name + &value).collect();
        let signature = sign(TOKEN, &format!("{PUBLIC_URL}/webhooks/sms/main"), &sorted);
        let headers = [("x-twilio-signature", signature.as_bytes())];
        assert_eq!(post(&router, "/webhooks/sms/main", &headers, body).await.status, 200, "{body}");
        book.read(|kept| assert!(kept.incoming[0].input == input, "{body}"));
    }
}

#[tokio::test]
async fn what_is_no_message_is_acknowledged_or_refused_and_goes_no_further() {
    let cases = [
        ("MessageSid=SM1&From=MPT&Body=Win", 200),
        ("MessageSid=SM1&From=12345&Body=Win", 200),
        ("From=%2B14158675310&Body=1", 400),
        ("MessageSid=SM1&Body=1", 400),
        ("", 400),
        ("\u{1}=%%%&&&=", 400),
    ];
    for (body, status) in cases {
        let (router, book) = desk(account("main", provider("http://twilio")));
        let back = deliver(&router, "/webhooks/sms/main", body).await;
        assert_eq!((back.status, book.read(|kept| kept.knocks)), (status, 0), "{body}");
    }
}

#[tokio::test]
async fn a_forged_request_goes_no_further() {
    let (router, book) = desk(account("main", provider("http://twilio")));
    let target = "/webhooks/sms/main";
    let good = sign_form(target, HELLO).into_bytes();
    let send = |signature: Vec<u8>, target: &'static str, body: Vec<u8>| {
        let router = router.clone();
        async move { post(&router, target, &[("x-twilio-signature", &signature)], body).await.status }
    };
    for signature in bent(&good) {
        assert_eq!(send(signature, target, HELLO.into()).await, 401);
    }
    for body in bent(HELLO.as_bytes()) {
        assert_eq!(send(good.clone(), target, body).await, 401);
    }
    for target in ["/webhooks/sms/main?x=1", "/webhooks/sms/main/status"] {
        assert_eq!(send(good.clone(), target, HELLO.into()).await, 401);
    }
    let lower_case = good.to_ascii_lowercase();
    let other_key = sign("54321", &format!("{PUBLIC_URL}{target}"), HELLO).into_bytes();
    let wrong = [vec![], good[..27].to_vec(), good[..20].to_vec(), lower_case, other_key];
    for signature in wrong {
        assert_eq!(send(signature, target, HELLO.into()).await, 401);
    }
    let twice = [("x-twilio-signature", &good[..]), ("x-twilio-signature", &good[..])];
    for headers in [&twice[..0], &twice[..]] {
        assert_eq!(post(&router, target, headers, HELLO).await.status, 401);
    }
    // Signed for another host: the Host header is not asked.
    let host = sign(TOKEN, "https://evil.example/webhooks/sms/main", "").into_bytes();
    let headers = [("host", &b"evil.example"[..]), ("x-twilio-signature", &host)];
    assert_eq!(post(&router, target, &headers, "").await.status, 401);
    assert_eq!(book.read(|kept| kept.knocks), 0);
    assert_eq!(send(good, target, HELLO.into()).await, 200);
}

#[tokio::test]
async fn a_closed_door_is_said_to_be_closed() {
    let (router, book) = desk(account("main", provider("http://twilio")));
    book.read(|kept| kept.closed = true);
    let back = deliver(&router, "/webhooks/sms/main", HELLO).await;
    assert_eq!((back.status, &back.headers["retry-after"]), (503, &"7".parse().unwrap()));
}

#[tokio::test]
async fn receipts_name_our_own_id() {
    let failed = |refusal| Some(Status::Failed(refusal));
    let cases = [
        ("MessageStatus=queued", None),
        ("MessageStatus=sending", None),
        ("MessageStatus=sent", Some(Status::Sent)),
        ("MessageStatus=delivered", Some(Status::Delivered)),
        ("MessageStatus=read", Some(Status::Delivered)),
        ("MessageStatus=canceled", failed(Refusal::Other)),
        ("ErrorCode=30003&MessageStatus=undelivered", failed(Refusal::Unreachable)),
        ("ErrorCode=30004&MessageStatus=undelivered", failed(Refusal::Blocked)),
        ("ErrorCode=30005&MessageStatus=undelivered", failed(Refusal::InvalidNumber)),
        ("ErrorCode=30007&MessageStatus=undelivered", failed(Refusal::Content)),
        ("ErrorCode=21610&MessageStatus=failed", failed(Refusal::OptedOut)),
        ("ErrorCode=30008&MessageStatus=undelivered", Some(Status::Unknown)),
        ("ErrorCode=30036&MessageStatus=failed", Some(Status::Expired)),
        ("MessageStatus=failed", failed(Refusal::Other)),
        ("MessageStatus=of-tomorrow", None),
    ];
    let target = format!("/webhooks/sms/main/status?m={ID}");
    for (body, status) in cases {
        let (router, book) = desk(account("main", provider("http://twilio")));
        let body = format!("MessageSid=SM1&{body}");
        assert_eq!(deliver(&router, &target, &body).await.status, 200, "{body}");
        let of = Reference::Ours(ID);
        let receipt = status.map(|status| Receipt { channel: "main".into(), of, status });
        book.read(|kept| assert_eq!(kept.receipts, Vec::from_iter(receipt), "{body}"));
    }
    let (router, book) = desk(account("main", provider("http://twilio")));
    let body = "MessageSid=SM1&MessageStatus=sent";
    assert_eq!(deliver(&router, "/webhooks/sms/main/status?m=x", body).await.status, 200);
    assert_eq!(deliver(&router, "/webhooks/sms/main/status", "MessageSid=SM1").await.status, 400);
    book.read(|kept| assert_eq!(kept.receipts[0].of, Reference::Theirs("SM1".to_owned())));
}

#[tokio::test]
async fn a_message_goes_out_in_one_exact_request() {
    let server = Server::start(&[(201, r#"{"sid":"SM9"}"#), (201, r#"{"sid":"SM9"}"#)]).await;
    let to = Address::phone("+14158675310", "US").unwrap();
    let message = Message::Sms("é & 1".to_owned());
    let accepted = Outcome::Accepted { id: "SM9".to_owned(), media: None };

    let plain = accounts(account("main", provider(&server.url)));
    assert_eq!(plain.send("main", &to, ID, &message).await, accepted);
    let service = json!({
        "api_url": server.url, "account_sid": "AC1", "auth_token": TOKEN,
        "messaging_service_sid": "MG1", "discard_content": true,
    });
    let service = accounts(account("main", Provider::sms("twilio", service).unwrap()));
    assert_eq!(service.send("main", &to, ID, &message).await, accepted);

    let head = "POST /2010-04-01/Accounts/AC1/Messages.json\nauthorization: Basic QUMxOjEyMzQ1\n\
                content-type: application/x-www-form-urlencoded\nTo=%2B14158675310";
    let callback =
        format!("https%3A%2F%2Flearn.example.org%2Fwebhooks%2Fsms%2Fmain%2Fstatus%3Fm%3D{ID}");
    let tail = format!("Body=%C3%A9+%26+1&StatusCallback={callback}");
    let discard = "ContentRetention=discard&AddressRetention=obfuscate";
    assert_eq!(
        server.requests(),
        [
            format!("{head}&From=%2B959250000000&{tail}"),
            format!("{head}&MessagingServiceSid=MG1&{tail}&{discard}"),
        ]
    );
}

#[tokio::test]
async fn only_what_never_left_may_be_sent_again() {
    let again = Outcome::Retry { after_seconds: None, account: true };
    let cases =
        [(pretend::rude_server().await, Outcome::Unknown), (pretend::empty_address().await, again)];
    for (url, outcome) in cases {
        let accounts = accounts(account("main", provider(&url)));
        let to = Address::phone("+14158675310", "US").unwrap();
        assert_eq!(accounts.send("main", &to, ID, &Message::Sms("1".to_owned())).await, outcome);
    }
}

#[test]
fn each_answer_has_its_meaning() {
    let again = |after_seconds, account| Outcome::Retry { after_seconds, account };
    let no = Outcome::Refused;
    let cases = [
        (201, r#"{"sid":"SM9"}"#, Outcome::Accepted { id: "SM9".to_owned(), media: None }),
        (201, r#"{"sid":"#, Outcome::Unknown),
        (400, r#"{"code":21610}"#, no(Refusal::OptedOut)),
        (400, r#"{"code":21211}"#, no(Refusal::InvalidNumber)),
        (400, r#"{"code":21614}"#, no(Refusal::InvalidNumber)),
        (400, r#"{"code":21408}"#, no(Refusal::Other)),
        (400, r#"{"code":21606}"#, no(Refusal::Config)),
        (400, r#"{"code":21617}"#, no(Refusal::Content)),
        (400, r#"{"code":99999}"#, no(Refusal::Other)),
        (400, "<html>", no(Refusal::Other)),
        (400, r#"{"code":21611}"#, again(None, true)),
        (400, r#"{"code":63038}"#, again(Some(3_600), true)),
        (403, r#"{"code":30450}"#, again(Some(1_800), false)),
        (401, r#"{"code":20003}"#, no(Refusal::Config)),
        (403, r#"{"code":30002}"#, no(Refusal::Config)),
        (404, r#"{"code":20404}"#, no(Refusal::Config)),
        (401, "", no(Refusal::Config)),
        (429, r#"{"code":20429}"#, again(None, true)),
        (429, "", again(None, true)),
        (500, r#"{"code":20500}"#, again(None, false)),
        (503, "upstream", Outcome::Unknown),
    ];
    for (status, body, meaning) in cases {
        let answer = Answer { status, retry_after_seconds: None, body: body.into() };
        assert_eq!(outcome(&answer), meaning, "{status} {body}");
    }
}

#[test]
fn settings_say_what_is_wrong_with_them() {
    let cases = [
        (json!({"account_sid": "A/C", "auth_token": "x"}), "account_sid"),
        (json!({"account_sid": "AC1", "auth_token": ""}), "auth_token"),
        (json!({"account_sid": "AC1", "auth_token": "x", "api_url": "x"}), "api_url"),
    ];
    for (keys, key) in cases {
        let provider = Provider::sms("twilio", keys).unwrap();
        let refused = Accounts::new("https://x", [account("main", provider)]).unwrap_err();
        assert!(refused.to_string().contains(key), "{refused}");
    }
    let mut nameless = account("main", provider("http://twilio"));
    nameless.number = None;
    let refused = Accounts::new("https://x", [nameless]).unwrap_err();
    assert!(refused.to_string().contains("number"), "{refused}");
    let refused = Provider::sms("twilio", json!({"token": 1})).unwrap_err().to_string();
    assert!(refused.contains("token"), "{refused}");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(body: Vec<u8>, url: String, given: Vec<u8>) {
        let headers = axum::http::HeaderMap::new();
        let account = account("main", provider("http://twilio"));
        for hook in [Hook::Message, Hook::Status] {
            let at = pretend::now();
            let request = Received { hook, url: &url, headers: &headers, body: &body, at };
            prop_assert!(parse(&account, &request).is_err());
        }
        prop_assert!(!signature::fits(TOKEN.as_bytes(), &url, &body, &given));
    }
}
