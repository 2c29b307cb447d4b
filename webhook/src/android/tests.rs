//! Raw requests of the gateway in, exact requests to it out.

use super::*;
use crate::{
    Provider,
    pretend::{self, Back, NOW, Server, account, accounts, bent, desk, post},
};
use bot::outgoing::{Message, Sender};
use proptest::prelude::*;

const KEY: &str = "phone-key";
const ID: Uuid = Uuid::from_u128(0x0b7a_6e0e_6c3f_4d5c_9a60_0d3a_3f9f_5c11);
const HELLO: &str = r#"{"deviceId":"d","event":"sms:received","id":"ev1","payload":{"messageId":"abc123",
    "message":"BAMBOO","sender":"+959251234567","recipient":null,"simNumber":1,
    "receivedAt":"2026-11-21T16:30:00.000+06:30"},"webhookId":"w"}"#;

fn provider(api_url: &str) -> Provider {
    let keys = json!({
        "api_url": api_url, "username": "u", "password": "p", "signing_key": KEY,
    });
    Provider::sms("android", keys).unwrap()
}

fn sign(key: &str, body: &[u8], timestamp: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(body);
    mac.update(timestamp.as_bytes());
    hex::encode(&mac.finalize().into_bytes())
}

async fn deliver(router: &axum::Router, body: &[u8], at: i64) -> Back {
    let (at, body) = (at.to_string(), body.to_vec());
    let signature = sign(KEY, &body, &at);
    let headers = [("X-Signature", signature.as_bytes()), ("X-Timestamp", at.as_bytes())];
    post(router, "/webhooks/sms/main", &headers, body).await
}

fn event(kind: &str, payload: &str) -> String {
    format!(r#"{{"deviceId":"d","event":"{kind}","id":"ev2","payload":{payload},"webhookId":"w"}}"#)
}

#[tokio::test]
async fn a_message_comes_in_once_however_often_it_is_sent() {
    let (router, book) = desk(account("main", provider("http://gateway")));
    for _ in 0..3 {
        assert_eq!(deliver(&router, HELLO.as_bytes(), NOW).await.status, 200);
    }
    book.read(|kept| {
        assert_eq!((kept.knocks, kept.incoming.len()), (3, 1));
        let incoming = &kept.incoming[0];
        assert_eq!(&*incoming.channel, "main");
        assert_eq!(incoming.address.reveal(), "+959251234567");
        assert_eq!(incoming.event_key, b"android:main:ev1");
        assert_eq!(incoming.input, Input::Text(Said::new("BAMBOO")));
        assert_eq!(incoming.at, pretend::now());
    });
}

#[tokio::test]
async fn what_is_said_is_kept_whatever_the_bytes() {
    let long = "က".repeat(1_000);
    let cases: [(&str, &str); 6] = [
        (r#"{"message":"a\u0000b","sender":"+959251234567"}"#, "ab"),
        (
            r#"{"message":"half \ud83d here","sender":"+959251234567"}"#,
            "half \u{fffd}\u{fffd}\u{fffd} here",
        ),
        (r#"{"message":"old app","phoneNumber":"+959251234567"}"#, "old app"),
        (r#"{"message":"new","sender":"+959251234567","since":{"a":[1,{"b":2}]}}"#, "new"),
        (&format!(r#"{{"message":"{long}","sender":"+959251234567"}}"#), &long),
        (r#"{"message":"' or 1=1; --","sender":"+959251234567"}"#, "' or 1=1; --"),
    ];
    for (payload, said) in cases {
        let (router, book) = desk(account("main", provider("http://gateway")));
        let body = event("sms:received", payload);
        assert_eq!(deliver(&router, body.as_bytes(), NOW).await.status, 200, "{payload}");
        let input = book.read(|kept| kept.incoming[0].input.clone());
        assert!(input == Input::Text(Said::new(said)), "{payload}");
    }
    let (router, book) = desk(account("main", provider("http://gateway")));
    let broken = [
        &br#"{"event":"sms:received","id":"e","payload":{"message":"caf"#[..],
        b"\xff",
        br#"","sender":"+959251234567"}}"#,
    ];
    assert_eq!(deliver(&router, &broken.concat(), NOW).await.status, 200);
    book.read(|kept| assert_eq!(kept.incoming[0].input, Input::Text(Said::new("caf\u{fffd}"))));
}

#[tokio::test]
async fn what_is_no_message_is_acknowledged_and_goes_no_further() {
    let cases = [
        event("system:ping", r#"{"health":{"status":"pass"}}"#),
        event("mms:received", r#"{"sender":"+959251234567"}"#),
        event("app:started", "{}"),
        // an operator's advert, and a short code
        event("sms:received", r#"{"message":"Win","sender":"MPT Offers"}"#),
        event("sms:received", r#"{"message":"Win","sender":"1234"}"#),
    ];
    for body in cases {
        let (router, book) = desk(account("main", provider("http://gateway")));
        assert_eq!(deliver(&router, body.as_bytes(), NOW).await.status, 200, "{body}");
        assert_eq!(book.read(|kept| kept.knocks), 0, "{body}");
    }
    let unreadable =
        ["", "[]", "null", "{\"event\":1}", "{\"event\":\"sms:received\",\"id\":\"e\"}"];
    let deep = format!("{{\"id\":{}", "[".repeat(100_000));
    for body in unreadable.into_iter().chain([deep.as_str()]) {
        let (router, book) = desk(account("main", provider("http://gateway")));
        assert_eq!(deliver(&router, body.as_bytes(), NOW).await.status, 400);
        assert_eq!(book.read(|kept| kept.knocks), 0);
    }
}

#[tokio::test]
async fn a_forged_request_goes_no_further() {
    let (router, book) = desk(account("main", provider("http://gateway")));
    let now = NOW.to_string();
    let good = sign(KEY, HELLO.as_bytes(), &now).into_bytes();
    let send = |signature: Vec<u8>, timestamp: Vec<u8>, body: Vec<u8>| {
        let router = router.clone();
        async move {
            let headers = [("x-signature", &signature[..]), ("x-timestamp", &timestamp[..])];
            post(&router, "/webhooks/sms/main", &headers, body).await.status
        }
    };
    let (body, time) = (HELLO.as_bytes().to_vec(), now.clone().into_bytes());
    for signature in bent(&good) {
        assert_eq!(send(signature, time.clone(), body.clone()).await, 401);
    }
    for body in bent(&body) {
        assert_eq!(send(good.clone(), time.clone(), body).await, 401);
    }
    for time in bent(&time) {
        assert_eq!(send(good.clone(), time, body.clone()).await, 401);
    }
    let other_key = sign("another", HELLO.as_bytes(), &now).into_bytes();
    for signature in [vec![], good[..62].to_vec(), good[..63].to_vec(), b"none".to_vec(), other_key]
    {
        assert_eq!(send(signature, time.clone(), body.clone()).await, 401);
    }
    let both = [("x-signature", &good[..]), ("x-signature", &good), ("x-timestamp", &time)];
    for headers in [&both[..0], &both[..1], &both[2..], &both[..]] {
        assert_eq!(post(&router, "/webhooks/sms/main", headers, HELLO).await.status, 401);
    }
    assert_eq!(book.read(|kept| kept.knocks), 0);
    // The very same request, unbent, and with capitals, which mean the same.
    assert_eq!(send(good.to_ascii_uppercase(), time, body).await, 200);
    assert_eq!(book.read(|kept| kept.knocks), 1);
}

#[tokio::test]
async fn a_timestamp_may_be_old_but_not_older_than_the_apps_last_repetition() {
    let cases = [(0, 200), (-300, 200), (-72 * 3_600, 200), (3_600, 200), (-72 * 3_600 - 1, 401)];
    let far = [(-40 * 86_400, 401), (72 * 3_600 + 1, 401)];
    for (shift, status) in cases.into_iter().chain(far) {
        let (router, book) = desk(account("main", provider("http://gateway")));
        assert_eq!(deliver(&router, HELLO.as_bytes(), NOW + shift).await.status, status, "{shift}");
        assert_eq!(book.read(|kept| kept.knocks), usize::from(status == 200), "{shift}");
    }
}

#[tokio::test]
async fn a_closed_door_has_the_app_come_again() {
    let (router, book) = desk(account("main", provider("http://gateway")));
    book.read(|kept| kept.closed = true);
    let back = deliver(&router, HELLO.as_bytes(), NOW).await;
    assert_eq!((back.status, &back.headers["retry-after"]), (503, &"7".parse().unwrap()));
}

#[tokio::test]
async fn receipts_name_our_own_id() {
    let ours = format!(r#""messageId":"{ID}","recipient":"+959251234567""#);
    let cases = [
        ("sms:sent", "", Status::Sent),
        ("sms:delivered", "", Status::Delivered),
        (
            "sms:failed",
            r#","reason":"RESULT_ERROR_GENERIC_FAILURE""#,
            Status::Failed(Refusal::Other),
        ),
        (
            "sms:failed",
            r#","reason":"RESULT_ERROR_LIMIT_EXCEEDED""#,
            Status::Failed(Refusal::Other),
        ),
        ("sms:failed", r#","reason":"RESULT_NO_DEFAULT_SMS_APP""#, Status::Failed(Refusal::Config)),
        ("sms:failed", r#","reason":"TTL expired""#, Status::Expired),
        ("sms:cancelled", "", Status::Failed(Refusal::Other)),
    ];
    for (kind, more, status) in cases {
        let (router, book) = desk(account("main", provider("http://gateway")));
        let body = event(kind, &format!("{{{ours}{more}}}"));
        assert_eq!(deliver(&router, body.as_bytes(), NOW).await.status, 200);
        let receipt = Receipt { channel: "main".into(), of: Reference::Ours(ID), status };
        book.read(|kept| assert_eq!(kept.receipts, [receipt], "{kind}{more}"));
    }
    let (router, book) = desk(account("main", provider("http://gateway")));
    let body = event("sms:sent", r#"{"messageId":"zj3"}"#);
    assert_eq!(deliver(&router, body.as_bytes(), NOW).await.status, 200);
    book.read(|kept| assert_eq!(kept.receipts[0].of, Reference::Theirs("zj3".to_owned())));
}

#[tokio::test]
async fn a_message_goes_out_in_one_exact_request() {
    let server = Server::start(&[(202, r#"{"id":"x","state":"Pending"}"#)]).await;
    let accounts = accounts(account("main", provider(&server.url)));
    let to = Address::phone("+959251234567", "MM").unwrap();
    let outcome = accounts.send("main", &to, ID, &Message::Sms("မင်္ဂလာ 1".to_owned())).await;
    assert_eq!(outcome, Outcome::Accepted { id: ID.to_string(), media: None });
    assert_eq!(
        server.requests(),
        [format!(
            "POST /messages\nauthorization: Basic dTpw\ncontent-type: application/json\n{}",
            json!({
                "id": ID, "phoneNumbers": ["+959251234567"], "textMessage": {"text": "မင်္ဂလာ 1"},
                "ttl": 86_400, "withDeliveryReport": true,
            })
        )]
    );
}

#[tokio::test]
async fn an_attempt_of_unknown_fate_may_be_made_again() {
    let again = Outcome::Retry { after_seconds: None, account: true };
    for url in [pretend::rude_server().await, pretend::empty_address().await] {
        let accounts = accounts(account("main", provider(&url)));
        let to = Address::phone("+959251234567", "MM").unwrap();
        assert_eq!(accounts.send("main", &to, ID, &Message::Sms("1".to_owned())).await, again);
    }
}

#[test]
fn each_answer_has_its_meaning() {
    let accepted = Outcome::Accepted { id: ID.to_string(), media: None };
    let again = |after_seconds| Outcome::Retry { after_seconds, account: true };
    let cases = [
        (202, "", None, accepted.clone()),
        (409, r#"{"message":"duplicate id"}"#, None, accepted),
        (
            400,
            r#"{"message":"invalid phone number"}"#,
            None,
            Outcome::Refused(Refusal::InvalidNumber),
        ),
        (400, r#"{"message":"text is empty"}"#, None, Outcome::Refused(Refusal::Content)),
        (400, "<html>", None, Outcome::Refused(Refusal::Content)),
        (401, "", None, Outcome::Refused(Refusal::Config)),
        (403, "", None, Outcome::Refused(Refusal::Config)),
        (404, "", None, Outcome::Refused(Refusal::Config)),
        (429, "", Some(9), again(Some(9))),
        (500, "", None, again(None)),
        (503, r#"{"message":"QueueLimitExceeded"}"#, Some(60), again(Some(60))),
        (302, "", None, Outcome::Refused(Refusal::Other)),
    ];
    for (status, body, retry_after_seconds, meaning) in cases {
        let answer = Answer { status, retry_after_seconds, body: body.into() };
        assert_eq!(outcome(&answer, ID), meaning, "{status} {body}");
    }
}

#[test]
fn settings_say_what_is_wrong_with_them() {
    let mut keys = json!({"api_url": "x", "username": "u", "password": "p", "signing_key": "k"});
    let provider = Provider::sms("android", keys.clone()).unwrap();
    let refused = Accounts::new("https://x", [account("main", provider)]).unwrap_err();
    assert!(refused.to_string().contains("api_url"), "{refused}");
    keys["singing_key"] = json!("k");
    let refused = Provider::sms("android", keys).unwrap_err().to_string();
    assert!(refused.contains("singing_key"), "{refused}");
    for (name, word) in [("kannel", "not built yet"), ("pigeon", "unknown")] {
        let refused = Provider::sms(name, json!({})).unwrap_err().to_string();
        assert!(refused.contains(word), "{refused}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(body: Vec<u8>) {
        let headers = axum::http::HeaderMap::new();
        let hook = crate::provider::Hook::Message;
        let request = Received { hook, url: "", headers: &headers, body: &body, at: pretend::now() };
        let account = account("main", provider("http://gateway"));
        prop_assert!(parse(&account, &request).is_err());
    }
}
