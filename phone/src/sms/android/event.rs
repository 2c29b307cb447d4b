//! An event on its way to the service: signed, and repeated after 10, 20, 40 seconds and so on,
//! fourteen times, which is about two days.

use super::Server;
use crate::{
    calls::{Call, Provider, Way},
    house::held,
    post::{Attempt, Carrier},
};
use axum::body::Bytes;
use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The first pause, in seconds; each further one is twice as long.
const PAUSE_SECONDS: i64 = 10;
/// Attempts after the first.
const RETRIES: u32 = 14;
/// The device's distance from UTC, in seconds: its clock shows East Africa Time.
const DEVICE_OFFSET_SECONDS: i32 = 3 * 3_600;

/// An event on its way.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub kind: &'static str,
    pub number: String,
    pub url: String,
    pub body: Bytes,
    pub at: DateTime<Utc>,
}

impl Server {
    /// The envelope of an event, if somebody registered for its kind.
    pub(super) fn event(
        &self,
        kind: &'static str,
        number: &str,
        payload: &Value,
        at: DateTime<Utc>,
    ) -> Option<Event> {
        let (webhook, url) = held(&self.state).webhooks.get(kind).cloned()?;
        let body = json!({
            "deviceId": "pretend-device-0001",
            "event": kind,
            "id": self.house.draw_uuid().simple().to_string(),
            "payload": payload,
            "webhookId": webhook,
        });
        let body = body.to_string().into();
        Some(Event { kind, number: number.to_owned(), url, body, at })
    }
}

impl Carrier for Server {
    type Letter = Event;

    async fn carry(&self, event: &Event, now: DateTime<Utc>) -> Attempt {
        let signed_at = if self.config.fresh_timestamps { now } else { event.at };
        let timestamp = signed_at.timestamp().to_string();
        let sent = self
            .house
            .http
            .post(self.spread.aim(&event.url))
            .header("content-type", "application/json; charset=utf-8")
            .header("X-Signature", sign(&self.config.signing_key, &event.body, &timestamp))
            .header("X-Timestamp", timestamp)
            .body(event.body.clone())
            .send()
            .await;
        let attempt = match sent {
            Ok(answer) => {
                Attempt::Answered { status: answer.status().as_u16(), retry_after_seconds: None }
            }
            Err(_) => Attempt::NoAnswer,
        };
        let status = if let Attempt::Answered { status, .. } = attempt { status } else { 0 };
        self.house.record(Call {
            at: now,
            provider: Provider::Android,
            way: Way::Out,
            method: event.kind.to_owned(),
            to: Some(event.number.clone()),
            body: Value::Null,
            status,
            took_effect: (200..300).contains(&status),
        });
        attempt
    }

    fn wait(&self, _: &Event, _: Attempt, failures: u32, _: DateTime<Utc>) -> Option<TimeDelta> {
        (failures <= RETRIES).then(|| TimeDelta::seconds(PAUSE_SECONDS << (failures - 1)))
    }
}

/// Hexadecimal HMAC-SHA256 over the body and the timestamp behind it.
pub(super) fn sign(key: &str, body: &[u8], timestamp: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(body);
    mac.update(timestamp.as_bytes());
    hex(&mac.finalize().into_bytes())
}

/// The gateway's id of a received text is made from its content: two equal texts have the same.
pub(super) fn content_hash(from: &str, text: &str) -> String {
    hex(&Sha256::new().chain_update(from).chain_update(text).finalize()[..4])
}

/// A time as the device writes it: with its own offset.
pub(super) fn device_time(at: DateTime<Utc>) -> String {
    match FixedOffset::east_opt(DEVICE_OFFSET_SECONDS) {
        Some(offset) => at.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Millis, false),
        None => at.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_covers_body_and_timestamp() {
        // Reckoned with `openssl dgst -sha256 -hmac`.
        let cases = [
            (
                "secret",
                "{\"event\":\"sms:received\"}",
                "1764000000",
                "df4e4b21c1d6bd765b214ae90da0fa1abd2502ae8cca8f26a5c93c68945c6367",
            ),
            (
                "k",
                "မင်္ဂလာပါ",
                "0",
                "1dbc2ba6bb91ce81c2a7285e5b2d25a2744ac6ec9933a79d2efb92564a339416",
            ),
        ];
        for (key, body, timestamp, signature) in cases {
            assert_eq!(sign(key, body.as_bytes(), timestamp), signature, "{body}");
        }
    }

    #[test]
    fn the_device_writes_its_own_time() {
        assert_eq!(device_time(DateTime::UNIX_EPOCH), "1970-01-01T03:00:00.000+03:00");
    }
}
