//! What a provider hears, whatever it sends.

use super::*;
use crate::{
    Provider,
    pretend::{account, accounts, ask, desk, post},
};
use axum::body::Body;
use bot::{incoming::Incoming, outgoing::Receipt};
use serde_json::json;

const SECRET: &[u8] = b"s";

fn telegram_desk(channel: &str) -> (Router, crate::pretend::Book) {
    let keys = json!({"token": "42:x", "webhook_secret": "s"});
    desk(account(channel, Provider::Telegram(serde_json::from_value(keys).unwrap())))
}

#[tokio::test]
async fn only_a_post_to_a_configured_address_is_heard() {
    let cases = [
        ("telegram", "POST", "/webhooks/telegram", 200),
        ("telegram", "POST", "/webhooks/telegram/telegram", 200),
        ("second", "POST", "/webhooks/telegram/second", 200),
        ("second", "POST", "/webhooks/telegram", 404),
        ("telegram", "POST", "/webhooks/telegram/other", 404),
        ("telegram", "POST", "/webhooks/sms/telegram", 404),
        ("telegram", "POST", "/webhooks/sms/telegram/status", 404),
        ("telegram", "POST", "/webhooks/telegram/%ff", 400),
        ("telegram", "GET", "/webhooks/telegram", 405),
        ("telegram", "HEAD", "/webhooks/telegram", 405),
        ("telegram", "PUT", "/webhooks/telegram", 405),
        ("telegram", "DELETE", "/webhooks/sms/main", 405),
        ("telegram", "POST", "/webhooks", 404),
    ];
    for (channel, method, target, status) in cases {
        let (router, _) = telegram_desk(channel);
        let request = Request::builder()
            .method(method)
            .uri(target)
            .header("x-telegram-bot-api-secret-token", SECRET)
            .body(Body::from("{}"))
            .unwrap();
        assert_eq!(ask(&router, request).await.status, status, "{method} {target}");
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_before_it_is_read() {
    let (router, book) = telegram_desk("telegram");
    let headers = [("x-telegram-bot-api-secret-token", SECRET)];
    let fits = format!("{{\"x\":\"{}\"}}", "a".repeat(BODY_BYTES - 8));
    assert_eq!(fits.len(), BODY_BYTES);
    assert_eq!(post(&router, "/webhooks/telegram", &headers, fits.clone()).await.status, 200);
    assert_eq!(post(&router, "/webhooks/telegram", &headers, fits + " ").await.status, 413);

    let announced = [headers[0], ("content-length", b"262145")];
    let unread = Body::from_stream(futures::stream::once(async {
        Err::<Bytes, _>(std::io::Error::other("the body was read"))
    }));
    assert_eq!(post(&router, "/webhooks/telegram", &announced, unread).await.status, 413);

    // Endless and unannounced: no more than the limit is taken from it.
    let chunk = Bytes::from(vec![b'a'; 64 * 1024]);
    let endless = futures::stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone()));
    let endless = Body::from_stream(endless);
    assert_eq!(post(&router, "/webhooks/telegram", &headers, endless).await.status, 413);
    assert_eq!(book.read(|kept| kept.knocks), 0);
}

#[tokio::test]
async fn a_packed_body_is_never_unpacked() {
    let (router, book) = telegram_desk("telegram");
    let headers = [("x-telegram-bot-api-secret-token", SECRET), ("content-encoding", b"gzip")];
    let packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    assert_eq!(post(&router, "/webhooks/telegram", &headers, packed).await.status, 200);
    assert_eq!(book.read(|kept| kept.knocks), 0);
}

#[tokio::test(start_paused = true)]
async fn a_body_that_trickles_is_cut_off() {
    let (router, book) = telegram_desk("telegram");
    let headers = [("x-telegram-bot-api-secret-token", SECRET)];
    let never = Body::from_stream(futures::stream::pending::<Result<Bytes, std::io::Error>>());
    assert_eq!(post(&router, "/webhooks/telegram", &headers, never).await.status, 408);
    assert_eq!(book.read(|kept| kept.knocks), 0);
}

/// A door behind which nobody answers.
#[derive(Clone)]
struct Stuck;

impl Door for Stuck {
    async fn receive(&self, _: Incoming) -> Result<(), Unavailable> {
        std::future::pending().await
    }
    async fn receipt(&self, _: Receipt) -> Result<(), Unavailable> {
        std::future::pending().await
    }
    async fn export(&self, _: &str) -> Result<Option<String>, Unavailable> {
        std::future::pending().await
    }
}

#[tokio::test(start_paused = true)]
async fn a_door_that_does_not_answer_has_the_provider_come_again() {
    let keys = json!({"token": "42:x", "webhook_secret": "s"});
    let bot = account("telegram", Provider::Telegram(serde_json::from_value(keys).unwrap()));
    let router = hooks(Arc::new(accounts(bot)), Stuck, Clock::System);
    let headers = [("x-telegram-bot-api-secret-token", SECRET)];
    let update = r#"{"message":{"message_id":5,"chat":{"id":9,"type":"private"},"text":"1"}}"#;
    let back = post(&router, "/webhooks/telegram", &headers, update).await;
    assert_eq!((back.status, &back.headers["retry-after"]), (503, &"5".parse().unwrap()));
}
