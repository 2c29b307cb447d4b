//! Raw updates in, exact calls out.

mod pictures;

use super::*;
use crate::{
    Provider,
    pretend::{self, Back, Server, account, accounts, bent, desk, post},
};
use bot::{
    incoming::{Input, Said},
    outgoing::{Body, Button, Does, InAlbum, MediaFile, Message, Sender},
};
use lessons::language::Language;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::PathBuf;
use uuid::Uuid;

const SECRET: &str = "s3cret_of-the-hook";
const ID: Uuid = Uuid::from_u128(1);

fn provider(api_url: &str) -> Provider {
    let keys = json!({"token": "42:AAF-x", "api_url": api_url, "webhook_secret": SECRET});
    Provider::Telegram(serde_json::from_value(keys).unwrap())
}

fn bot_desk() -> (axum::Router, pretend::Book) {
    desk(account("telegram", provider(REAL_API)))
}

async fn deliver(router: &axum::Router, body: impl Into<axum::body::Body>) -> Back {
    let headers = [("X-Telegram-Bot-Api-Secret-Token", SECRET.as_bytes())];
    post(router, "/webhooks/telegram", &headers, body).await
}

/// An update with a private message; `more` is what it says.
fn message(more: &str) -> String {
    format!(
        r#"{{"update_id":7,"message":{{"message_id":5,"date":1795255200,
        "from":{{"id":9,"is_bot":false,"first_name":"Ma","username":"ma","language_code":"my"}},
        "chat":{{"id":9,"first_name":"Ma","username":"ma","type":"private"}},{more}}}}}"#
    )
}

fn text(said: &str) -> Input {
    Input::Text(Said::new(said))
}

#[tokio::test]
async fn what_a_person_says_comes_in_whatever_stands_around_it() {
    let deep = format!("{}1{}", "[".repeat(50_000), "]".repeat(50_000));
    let start = |payload: &str| Input::Start(Some(Said::new(payload)));
    let cases = [
        (r#""text":"BAMBOO""#.to_owned(), text("BAMBOO")),
        (r#""text":"/start""#.into(), Input::Start(None)),
        (r#""text":"/start k7Hq2mXd""#.into(), start("k7Hq2mXd")),
        (r#""text":"/start@SomeBot  k7_-x ""#.into(), start("k7_-x")),
        (r#""text":"/started""#.into(), text("/started")),
        (
            r#""text":"10:00","entities":[{"type":"date_time","offset":0,"length":5}]"#.into(),
            text("10:00"),
        ),
        (format!(r#""text":"1","of_tomorrow":{deep}"#), text("1")),
        (r#""text":"a\u0000b""#.into(), text("ab")),
        (r#""text":"half \ud83d here""#.into(), text("half \u{fffd}\u{fffd}\u{fffd} here")),
        (r#""photo":[{"file_id":"x"}],"caption":"STOP""#.into(), text("STOP")),
        (r#""photo":[{"file_id":"x"}]"#.into(), Input::Wordless),
        (r#""voice":{"file_id":"x","duration":3}"#.into(), Input::Wordless),
        (r#""of_tomorrow":{"x":1}"#.into(), Input::Wordless),
    ];
    for (more, input) in cases {
        let (router, book) = bot_desk();
        let back = deliver(&router, message(&more)).await;
        assert_eq!((back.status, &*back.body), (200, ""), "{more:.80}");
        book.read(|kept| {
            assert_eq!(kept.incoming.len(), 1, "{more:.80}");
            let incoming = &kept.incoming[0];
            assert!(incoming.input == input, "{more:.80}");
            assert_eq!(&*incoming.channel, "telegram");
            assert_eq!(incoming.address.reveal(), "9");
            assert_eq!(incoming.event_key, b"telegram:42:9:5:0");
            assert_eq!(incoming.phone_language, Language::parse("my").ok());
            assert_eq!(incoming.at, pretend::now());
        });
    }
    let (router, book) = bot_desk();
    let mut broken = message(r#""text":"caf#""#).into_bytes();
    let at = broken.iter().position(|b| *b == b'#').unwrap();
    broken[at] = 0xff;
    assert_eq!(deliver(&router, broken).await.status, 200);
    book.read(|kept| assert_eq!(kept.incoming[0].input, text("caf\u{fffd}")));
}

#[tokio::test]
async fn each_kind_of_update_has_its_meaning_and_its_key() {
    let press = Input::Press { data: Said::new("v1:x"), message: 5 };
    let answered = r#"{"callback_query_id":"77","method":"answerCallbackQuery"}"#;
    let member = |chat: &str, status: &str| {
        format!(
            r#"{{"update_id":7,"my_chat_member":{{"chat":{chat},"from":{{"id":9,"is_bot":false}},"date":100,
            "old_chat_member":{{"status":"x"}},"new_chat_member":{{"status":"{status}"}}}}}}"#
        )
    };
    let (private, group) = (r#"{"id":9,"type":"private"}"#, r#"{"id":-9,"type":"group"}"#);
    let cases = [
        (
            r#"{"update_id":7,"edited_message":{"message_id":5,"edit_date":99,
            "chat":{"id":9,"type":"private"},"text":"2"}}"#.to_owned(),
            Some((text("2"), "telegram:42:9:5:99")),
            "",
        ),
        (
            r#"{"update_id":7,"callback_query":{"id":"77","from":{"id":9,"is_bot":false},
            "message":{"message_id":5,"date":0,"chat":{"id":9,"type":"private"}},"data":"v1:x"}}"#.into(),
            Some((press, "telegram:42:press:77")),
            answered,
        ),
        (
            r#"{"update_id":7,"callback_query":{"id":"77","from":{"id":9},"game_short_name":"g"}}"#.into(),
            None,
            answered,
        ),
        (member(private, "kicked"), Some((Input::Blocked, "telegram:42:9:kicked:100")), ""),
        (member(private, "member"), Some((Input::Unblocked, "telegram:42:9:member:100")), ""),
        (member(private, "of-tomorrow"), None, ""),
        (member(group, "member"), None, r#"{"chat_id":-9,"method":"leaveChat"}"#),
        (member(group, "left"), None, ""),
        (r#"{"update_id":7,"message":{"message_id":5,"chat":{"id":-9,"type":"group"},"text":"1"}}"#.into(), None, ""),
        (message(r#""message_auto_delete_timer_changed":{"message_auto_delete_time":86400}"#), None, ""),
        (message(r#""pinned_message":{"message_id":4}"#), None, ""),
        (r#"{"update_id":7,"of_tomorrow":{"x":[1]}}"#.into(), None, ""),
        (r#"{"update_id":7,"poll_answer":{"poll_id":"1"}}"#.into(), None, ""),
    ];
    for (update, heard, answer) in cases {
        let (router, book) = bot_desk();
        for _ in 0..2 {
            let back = deliver(&router, update.clone()).await;
            assert_eq!((back.status, &*back.body), (200, answer), "{update}");
            let json = back.headers.get("content-type").is_some_and(|t| t == "application/json");
            assert_eq!(json, !answer.is_empty());
        }
        book.read(|kept| {
            let incoming = kept.incoming.pop();
            let found = incoming.map(|i| (i.input, String::from_utf8(i.event_key).unwrap()));
            assert!(found == heard.map(|(input, key)| (input, key.to_owned())), "{update}");
            assert!(kept.incoming.is_empty(), "{update}");
        });
    }
}

#[tokio::test]
async fn what_cannot_be_read_never_holds_up_a_chat() {
    let deep = "[".repeat(100_000);
    let odd =
        ["", "null", "[]", "{", r#"{"message":1}"#, r#"{"message":{"message_id":1e400}}"#, &deep];
    for body in odd {
        let (router, book) = bot_desk();
        assert_eq!(deliver(&router, body.to_owned()).await.status, 200, "{body:.40}");
        assert_eq!(book.read(|kept| kept.knocks), 0);
    }
}

#[tokio::test]
async fn a_forged_request_goes_no_further() {
    let (router, book) = bot_desk();
    let good = SECRET.as_bytes();
    let wrong = bent(good).chain([vec![], good[..5].to_vec(), good.to_ascii_uppercase()]);
    for secret in wrong {
        let headers = [("x-telegram-bot-api-secret-token", &secret[..])];
        let back = post(&router, "/webhooks/telegram", &headers, message(r#""text":"1""#)).await;
        assert_eq!(back.status, 401);
    }
    let twice = [("x-telegram-bot-api-secret-token", good); 2];
    for headers in [&twice[..0], &twice[..]] {
        let back = post(&router, "/webhooks/telegram", headers, message(r#""text":"1""#)).await;
        assert_eq!(back.status, 401);
    }
    // A bot that is polled has no secret, and no request can have the right one.
    let keys = json!({"token": "42:AAF-x", "mode": "polling"});
    let polled = Provider::Telegram(serde_json::from_value(keys).unwrap());
    let (polled, _) = desk(account("telegram", polled));
    for secret in [&b""[..], b"x"] {
        let headers = [("x-telegram-bot-api-secret-token", secret)];
        assert_eq!(post(&polled, "/webhooks/telegram", &headers, "{}").await.status, 401);
    }
    assert_eq!(book.read(|kept| kept.knocks), 0);
}

#[tokio::test]
async fn a_closed_door_has_telegram_keep_the_update() {
    let (router, book) = bot_desk();
    book.read(|kept| kept.closed = true);
    let back = deliver(&router, message(r#""text":"1""#)).await;
    assert_eq!((back.status, &back.headers["retry-after"]), (503, &"7".parse().unwrap()));
}

fn body(html: &str) -> Body {
    let press = Button { label: "1".into(), does: Does::Press("v1:a".into()) };
    let open = Button { label: "Read".into(), does: Does::Open("https://example.org/a".into()) };
    Body { html: html.into(), keyboard: vec![vec![press, open]], protect: true, quiet: true }
}

fn recording(path: PathBuf, known_as: Option<&str>) -> MediaFile {
    MediaFile { sha256: String::new(), path, known_as: known_as.map(str::to_owned) }
}

fn hash_of(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    crate::hex::encode(&Sha256::digest(bytes))
}

async fn send(server: &Server, call: TelegramCall) -> Outcome {
    let accounts = accounts(account("telegram", provider(&server.url)));
    accounts.send("telegram", &Address::telegram(9), ID, &Message::Telegram(call)).await
}

const SENT: &str =
    r#"{"ok":true,"result":{"message_id":12,"chat":{"id":9,"type":"private"},"date":1}}"#;

#[tokio::test]
async fn calls_go_out_in_exact_requests() {
    let buttons = json!({"inline_keyboard": [[
        {"text": "1", "callback_data": "v1:a"}, {"text": "Read", "url": "https://example.org/a"},
    ]]});
    let no_buttons = Body { keyboard: vec![], protect: false, quiet: false, ..body("x") };
    let voice = TelegramCall::Voice {
        file: recording("nowhere.ogg".into(), Some("F1")),
        seconds: 61,
        caption: body("<i>c</i>"),
    };
    let cases = [
        (
            TelegramCall::Send(body("a <b>b</b> &amp; ဗ")),
            "SendMessage",
            json!({"chat_id": 9, "text": "a <b>b</b> &amp; ဗ", "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": true}, "disable_notification": true,
                "protect_content": true, "reply_markup": buttons}),
        ),
        (
            TelegramCall::Send(no_buttons.clone()),
            "SendMessage",
            json!({"chat_id": 9, "text": "x", "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": true}}),
        ),
        (
            TelegramCall::Edit { message: 12, body: body("y") },
            "EditMessageText",
            json!({"chat_id": 9, "message_id": 12, "text": "y", "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": true}, "reply_markup": buttons}),
        ),
        (
            voice,
            "SendVoice",
            json!({"chat_id": 9, "voice": "F1", "caption": "<i>c</i>", "parse_mode": "HTML",
                "duration": 61, "disable_notification": true, "protect_content": true,
                "reply_markup": buttons}),
        ),
        (
            TelegramCall::TakeBack((1..=120).collect()),
            "DeleteMessages",
            json!({"chat_id": 9, "message_ids": (1..=100).collect::<Vec<_>>()}),
        ),
    ];
    for (call, method, arguments) in cases {
        let server = Server::start(&[(200, SENT)]).await;
        let accepted = Outcome::Accepted { id: "12".into(), media: None };
        assert_eq!(send(&server, call).await, accepted, "{method}");
        let requests = server.requests();
        let (head, sent) = requests[0].split_once("\ncontent-type: application/json\n").unwrap();
        assert_eq!(head, format!("POST /bot42:AAF-x/{method}"));
        assert_eq!(serde_json::from_str::<Value>(sent).unwrap(), arguments, "{method}");
    }
}

#[tokio::test]
async fn a_recording_is_uploaded_once_and_then_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("reasons-at-arrest.en.ogg");
    std::fs::write(&path, b"OggS").unwrap();
    let file = MediaFile { sha256: hash_of(b"OggS"), path, known_as: None };
    let voice = |known_as: Option<&str>| TelegramCall::Voice {
        file: MediaFile { known_as: known_as.map(str::to_owned), ..file.clone() },
        seconds: 61,
        caption: body("<i>c</i>"),
    };
    let sent = r#"{"ok":true,"result":{"message_id":12,"voice":{"file_id":"F2","duration":61}}}"#;
    let accepted = Outcome::Accepted { id: "12".into(), media: Some("F2".into()) };

    let server = Server::start(&[(200, sent)]).await;
    assert_eq!(send(&server, voice(None)).await, accepted);
    let request = &server.requests()[0];
    assert!(request.starts_with("POST /bot42:AAF-x/SendVoice\ncontent-type: multipart/form-data;"));
    let parts = [
        "name=\"chat_id\"\r\n\r\n9\r\n",
        "name=\"caption\"\r\n\r\n<i>c</i>\r\n",
        "name=\"parse_mode\"\r\n\r\nHTML\r\n",
        "name=\"protect_content\"\r\n\r\ntrue\r\n",
        "name=\"reply_markup\"\r\n\r\n{\"inline_keyboard\":",
        "name=\"voice\"; filename=\"voice.ogg\"\r\n\r\nOggS\r\n",
    ];
    for part in parts {
        assert!(request.contains(part), "{part}\n{request}");
    }
    // The path and the lesson's name stay here.
    assert!(!request.contains("reasons-at-arrest"));

    // A name that another bot gave: uploaded after all, within the same attempt.
    let stale = r#"{"ok":false,"error_code":400,"description":"Bad Request: wrong file identifier/HTTP URL specified"}"#;
    let server = Server::start(&[(400, stale), (200, sent)]).await;
    assert_eq!(send(&server, voice(Some("F1"))).await, accepted);
    assert_eq!(server.requests().len(), 2);

    // Missing, or another recording than was meant: nothing is sent.
    let changed = MediaFile { sha256: hash_of(b"other"), ..file.clone() };
    for file in [changed, recording(folder.path().join("none.ogg"), None)] {
        let server = Server::start(&[]).await;
        let call = TelegramCall::Voice { file, seconds: 1, caption: Body::default() };
        assert_eq!(send(&server, call).await, Outcome::Refused(Refusal::Content));
        assert!(server.requests().is_empty());
    }
}

#[tokio::test]
async fn a_document_goes_out_with_its_name() {
    let server = Server::start(&[(200, SENT)]).await;
    let call = TelegramCall::Document {
        name: "export.json".into(),
        bytes: b"{}".to_vec(),
        caption: Body::default(),
    };
    assert_eq!(send(&server, call).await, Outcome::Accepted { id: "12".into(), media: None });
    let request = &server.requests()[0];
    assert!(request.starts_with("POST /bot42:AAF-x/SendDocument\n"));
    assert!(request.contains("name=\"document\"; filename=\"export.json\"\r\n\r\n{}\r\n"));
}

#[tokio::test]
async fn only_what_never_left_may_be_sent_again() {
    let again = Outcome::Retry { after_seconds: None, account: true };
    let cases =
        [(pretend::rude_server().await, Outcome::Unknown), (pretend::empty_address().await, again)];
    for (url, outcome) in cases {
        let accounts = accounts(account("telegram", provider(&url)));
        let call = Message::Telegram(TelegramCall::Send(body("x")));
        assert_eq!(accounts.send("telegram", &Address::telegram(9), ID, &call).await, outcome);
    }
    let accounts = accounts(account("telegram", provider(REAL_API)));
    let config = Outcome::Refused(Refusal::Config);
    let sms = Message::Sms("1".into());
    assert_eq!(accounts.send("telegram", &Address::telegram(9), ID, &sms).await, config);
    assert_eq!(accounts.send("gone", &Address::telegram(9), ID, &sms).await, config);
}

#[test]
fn each_answer_has_its_meaning() {
    let error = |code: u16, description: &str| {
        (code, json!({"ok": false, "error_code": code, "description": description}).to_string())
    };
    let again = |after_seconds, account| Outcome::Retry { after_seconds, account };
    let done = |id: &str| Outcome::Accepted { id: id.into(), media: None };
    let no = Outcome::Refused;
    let slow = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":5}}"#;
    let cases = [
        ((200, SENT.to_owned()), done("12")),
        ((200, r#"{"ok":true,"result":true}"#.into()), done("")),
        (
            (200, r#"{"ok":true,"result":[{"message_id":12},{"message_id":13}]}"#.into()),
            Outcome::Album([12, 13].map(|message| InAlbum { message, media: None }).to_vec()),
        ),
        (
            error(400, "Bad Request: message is not modified: specified new message content"),
            done(""),
        ),
        (error(400, "Bad Request: message to delete not found"), done("")),
        (error(400, "Bad Request: message can't be edited"), done("")),
        (error(400, "Bad Request: chat not found"), no(Refusal::InvalidNumber)),
        (error(400, "Bad Request: user is deactivated"), no(Refusal::Blocked)),
        (
            error(400, "Bad Request: can't parse entities: unsupported start tag"),
            no(Refusal::Content),
        ),
        (error(400, "Bad Request: BUTTON_DATA_INVALID"), no(Refusal::Content)),
        (error(401, "Unauthorized"), no(Refusal::Config)),
        (error(404, "Not Found"), no(Refusal::Config)),
        (error(403, "Forbidden: bot was blocked by the user"), no(Refusal::Blocked)),
        (error(403, "Forbidden: user is deactivated"), no(Refusal::Blocked)),
        (
            error(403, "Forbidden: bot can't initiate conversation with a user"),
            no(Refusal::Blocked),
        ),
        (error(409, "Conflict"), no(Refusal::Other)),
        (error(413, "Request Entity Too Large"), no(Refusal::Content)),
        ((429, slow.into()), again(Some(5), true)),
        (error(500, "Internal Server Error"), again(None, false)),
        (error(502, "Bad Gateway"), again(None, false)),
        ((502, "<html>Bad Gateway</html>".into()), Outcome::Unknown),
        ((504, String::new()), Outcome::Unknown),
        ((200, r#"{"ok":true,"resu"#.into()), Outcome::Unknown),
        ((429, String::new()), again(None, true)),
        ((404, "no such page".into()), no(Refusal::Config)),
    ];
    for ((status, body), meaning) in cases {
        let answer = Answer { status, retry_after_seconds: None, body: body.clone().into() };
        assert_eq!(answer::outcome(&answer), Ok(meaning), "{status} {body}");
    }
}

#[test]
fn settings_say_what_is_wrong_with_them() {
    let cases = [
        (json!({"token": "42", "webhook_secret": "s"}), "token"),
        (json!({"token": "x:y", "webhook_secret": "s"}), "token"),
        (json!({"token": "42:x"}), "webhook_secret"),
        (json!({"token": "42:x", "webhook_secret": ""}), "webhook_secret"),
        (json!({"token": "42:x", "webhook_secret": "a b", "mode": "polling"}), "webhook_secret"),
        (json!({"token": "42:x", "webhook_secret": "s", "api_url": "x"}), "api_url"),
    ];
    for (keys, key) in cases {
        let provider = Provider::Telegram(serde_json::from_value(keys).unwrap());
        let refused = Accounts::new("https://x", [account("telegram", provider)]).unwrap_err();
        assert!(refused.to_string().contains(key), "{refused}");
    }
    let unknown = serde_json::from_value::<Settings>(json!({"token": "42:x", "tokens": 1}));
    assert!(unknown.unwrap_err().to_string().contains("tokens"));
    let settings: Settings = serde_json::from_value(json!({"token": "42:AAF-x"})).unwrap();
    assert!(!format!("{settings:?}").contains("AAF"));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(body: Vec<u8>) {
        let headers = axum::http::HeaderMap::new();
        let hook = crate::provider::Hook::Message;
        let request = Received { hook, url: "", headers: &headers, body: &body, at: pretend::now() };
        let account = account("telegram", provider(REAL_API));
        prop_assert!(account.provider.parse(&account, &request).is_err());
    }

    #[test]
    fn no_text_is_lost(said in ".{1,300}") {
        let update = message(&format!("\"text\":{}", Value::String(said.clone())));
        let update: Update = serde_json::from_str(&update).unwrap();
        let event = update.into_event("42", &"telegram".into(), pretend::now());
        let Event::Incoming(incoming) = event else { panic!("ignored") };
        if !said.starts_with("/start") {
            prop_assert!(incoming.input == text(&said));
        }
    }
}

mod from_the_bots_side {
    use super::*;
    use crate::telegram::{BotTexts, NotRegistered, poll, register};
    use bot::clock::Clock;
    use std::sync::Arc;
    use tokio::sync::watch;

    fn texts(language: &str) -> BotTexts {
        BotTexts {
            language: Language::parse(language).unwrap(),
            description: format!("long {language}"),
            short_description: format!("short {language}"),
            commands: vec![("menu".into(), format!("Menu {language}"))],
        }
    }

    fn calls(server: &Server) -> Vec<(String, Value)> {
        let calls = server.requests().into_iter().map(|request| {
            let (head, json) = request.split_once("\ncontent-type: application/json\n").unwrap();
            let method = head.strip_prefix("POST /bot42:AAF-x/").unwrap().to_owned();
            (method, serde_json::from_str(json).unwrap())
        });
        calls.collect()
    }

    #[tokio::test]
    async fn a_bot_is_registered_with_its_texts_in_each_language() {
        let server = Server::start(&[(200, r#"{"ok":true,"result":true}"#); 10]).await;
        let accounts = accounts(account("second", provider(&server.url)));
        register(&accounts, "second", &[texts("en"), texts("ckb")]).await.unwrap();
        let kinds = ["message", "edited_message", "callback_query", "my_chat_member"];
        let menu = json!([{"command": "menu", "description": "Menu en"}]);
        // Telegram takes no code of three letters; those phones are shown the first text.
        let expected = [
            (
                "SetWebhook",
                json!({"url": "https://learn.example.org/webhooks/telegram/second",
                "max_connections": 100, "allowed_updates": kinds, "secret_token": SECRET}),
            ),
            ("SetMyCommands", json!({"commands": menu})),
            ("SetMyDescription", json!({"description": "long en"})),
            ("SetMyShortDescription", json!({"short_description": "short en"})),
            ("SetMyCommands", json!({"commands": menu, "language_code": "en"})),
            ("SetMyDescription", json!({"description": "long en", "language_code": "en"})),
            (
                "SetMyShortDescription",
                json!({"short_description": "short en", "language_code": "en"}),
            ),
        ];
        assert_eq!(calls(&server), expected.map(|(method, json)| (method.to_owned(), json)));
    }

    #[tokio::test]
    async fn a_bot_that_cannot_be_registered_says_why() {
        let wrong = r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#;
        let cases = [
            ((401, wrong), NotRegistered::WrongToken),
            ((400, "{}"), NotRegistered::Refused(400)),
            ((502, ""), NotRegistered::Unreachable),
        ];
        for (answer, why) in cases {
            let server = Server::start(&[answer]).await;
            let accounts = accounts(account("telegram", provider(&server.url)));
            assert_eq!(register(&accounts, "telegram", &[]).await, Err(why));
        }
        let real = Accounts::new("http://x.example", [account("telegram", provider(REAL_API))]);
        let real = real.unwrap();
        assert_eq!(register(&real, "telegram", &[]).await, Err(NotRegistered::NeedsHttps));
        assert_eq!(register(&real, "other", &[]).await, Err(NotRegistered::NoSuchBot));
    }

    #[tokio::test]
    async fn polling_asks_for_the_next_update_only_when_the_last_is_kept() {
        let first = format!(
            r#"{{"ok":true,"result":[{},{{"update_id":8,"message":"odd"}},
            {{"update_id":9,"callback_query":{{"id":"77","from":{{"id":9}},"data":"v1:x",
            "message":{{"message_id":5,"chat":{{"id":9,"type":"private"}}}}}}}}]}}"#,
            message(r#""text":"BAMBOO""#)
        );
        let done = r#"{"ok":true,"result":true}"#;
        let server =
            Server::start(&[(200, &first), (200, done), (200, r#"{"ok":true,"result":[]}"#)]).await;
        let keys = json!({"token": "42:AAF-x", "api_url": server.url, "mode": "polling"});
        let bot = Provider::Telegram(serde_json::from_value(keys).unwrap());
        let accounts = Arc::new(accounts(account("telegram", bot)));
        let (book, clock) = (pretend::Book::default(), Clock::simulated(pretend::now()));
        let (stop, stopped) = watch::channel(false);
        let polled = tokio::spawn({
            let book = book.clone();
            async move { poll(accounts, "telegram", book, clock, stopped).await }
        });
        // The fourth call is beyond the script.
        while server.requests().len() < 4 {
            tokio::task::yield_now().await;
        }
        stop.send(true).unwrap();
        polled.await.unwrap();
        let asked = |offset: i64| {
            let kinds = ["message", "edited_message", "callback_query", "my_chat_member"];
            (
                "GetUpdates".to_owned(),
                json!({"offset": offset, "limit": 100, "timeout": 25, "allowed_updates": kinds}),
            )
        };
        let answered = ("answerCallbackQuery".to_owned(), json!({"callback_query_id": "77"}));
        assert_eq!(calls(&server), [asked(0), answered, asked(10), asked(10)]);
        book.read(|kept| {
            let keys: Vec<_> = kept.incoming.iter().map(|i| i.event_key.clone()).collect();
            assert_eq!(keys, [&b"telegram:42:9:5:0"[..], b"telegram:42:press:77"]);
        });
    }

    #[tokio::test]
    async fn polling_keeps_its_place_while_the_door_is_closed() {
        let first = format!(r#"{{"ok":true,"result":[{}]}}"#, message(r#""text":"1""#));
        let server = Server::start(&[(200, &first)]).await;
        let accounts = Arc::new(accounts(account("telegram", provider(&server.url))));
        let (book, clock) = (pretend::Book::default(), Clock::simulated(pretend::now()));
        book.read(|kept| kept.closed = true);
        let (stop, stopped) = watch::channel(false);
        let polled = tokio::spawn({
            let book = book.clone();
            async move { poll(accounts, "telegram", book, clock, stopped).await }
        });
        while book.read(|kept| kept.knocks) == 0 {
            tokio::task::yield_now().await;
        }
        // It waits the seconds that the door asked for, and stops at once all the same.
        drop(stop);
        polled.await.unwrap();
        assert_eq!(server.requests().len(), 1);
    }
}
