//! SMS Gateway for Android: a phone with a local SIM, the way into most countries we serve.
//!
//! Protocol facts: docs.sms-gate.app (2026-08). Deliberately absent: its end-to-end encryption and
//! the registration of its webhooks, which is done once in the app.

use crate::{
    accounts::{Account, Accounts},
    client::{self, Answer, Lost},
    hex,
    provider::{Ack, Event, Forged, Received, Unreadable, Unusable},
    words::Words,
};
use bot::{
    address::Address,
    incoming::{Incoming, Input, Said},
    outgoing::{Outcome, Receipt, Reference, Refusal, Status},
};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

#[cfg(test)]
mod tests;

// settings

/// The keys of `[[sms]]` that belong to the provider.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The gateway: on the phone, a server of one's own, or the maker's. `/messages` follows it.
    /// There is no default: the maker's would read every message.
    pub api_url: String,
    /// As the app shows it.
    pub username: String,
    /// As the app shows it.
    pub password: SecretString,
    /// The key with which the app signs what it sends us.
    pub signing_key: SecretString,
    /// How fast the SIM may send. Operators cut off a SIM that sends hundreds an hour without a
    /// pause; answers to learners come in ones and twos.
    #[serde(default = "messages_per_minute")]
    pub messages_per_minute: u32,
}

fn messages_per_minute() -> u32 {
    30
}

impl Settings {
    pub(crate) fn check(&self) -> Result<(), Unusable> {
        if url::Url::parse(&self.api_url).is_err() {
            return Err(Unusable { key: "api_url", expected: "an address such as https://..." });
        }
        if self.signing_key.expose_secret().is_empty() {
            return Err(Unusable { key: "signing_key", expected: "the key that the app shows" });
        }
        if self.messages_per_minute == 0 {
            return Err(Unusable { key: "messages_per_minute", expected: "a number from 1" });
        }
        Ok(())
    }
}

// incoming form

/// One event; which fields the payload has depends on its kind.
#[derive(Deserialize)]
struct Envelope {
    id: String,
    event: String,
    #[serde(default)]
    payload: Payload,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Payload {
    message: Option<Words>,
    sender: Option<String>,
    /// The sender's name in older versions of the app.
    phone_number: Option<String>,
    message_id: Option<String>,
    reason: Option<String>,
}

// verify

const SIGNATURE_HEADER: &str = "x-signature";
const TIMESTAMP_HEADER: &str = "x-timestamp";

/// The app repeats an event for two days; what is signed longer ago is not the app's.
const OLDEST_SECONDS: u64 = 72 * 3_600;

/// A phone's clock that is further off is worth a word in the log.
const SKEW_SECONDS: u64 = 5 * 60;

impl Settings {
    /// The signature covers the raw body followed by the timestamp (seconds since 1970).
    ///
    /// Within the 72 hours an old timestamp is only counted: the app may sign a repetition with the
    /// time of the first attempt, phones' clocks drift, and a replay is known by its event's id.
    pub(crate) fn verify(&self, account: &Account, request: &Received) -> Result<(), Forged> {
        let signature = request.only(SIGNATURE_HEADER).and_then(hex::decode).ok_or(Forged)?;
        let timestamp = request.only(TIMESTAMP_HEADER).ok_or(Forged)?;
        let key = self.signing_key.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| Forged)?;
        mac.update(request.body);
        mac.update(timestamp);
        mac.verify_slice(&signature).map_err(|_| Forged)?;

        let signed_at = std::str::from_utf8(timestamp).ok().and_then(|t| t.parse::<i64>().ok());
        let age_seconds = request.at.timestamp().saturating_sub(signed_at.ok_or(Forged)?);
        note_skew(account, age_seconds);
        if age_seconds.unsigned_abs() > OLDEST_SECONDS { Err(Forged) } else { Ok(()) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a gauge of seconds")]
fn note_skew(account: &Account, age_seconds: i64) {
    let channel = account.channel.to_string();
    metrics::gauge!("dockbrief_webhook_clock_skew_seconds", "channel" => channel)
        .set(age_seconds as f64);
    if age_seconds.unsigned_abs() > SKEW_SECONDS {
        tracing::warn!(
            channel = &*account.channel,
            age_seconds,
            "an event was signed at another time"
        );
    }
}

// parse

/// Reads a verified event.
pub(crate) fn parse(account: &Account, request: &Received) -> Result<(Event, Ack), Unreadable> {
    let body = String::from_utf8_lossy(request.body);
    let Envelope { id, event, payload } = serde_json::from_str(&body).map_err(|_| Unreadable)?;
    let event = match event.as_str() {
        "sms:received" => incoming(account, request, &id, payload)?,
        "system:ping" => Event::Ignored("ping"),
        kind => receipt(account, kind, payload)?,
    };
    Ok((event, acknowledge()))
}

fn incoming(
    account: &Account,
    request: &Received,
    id: &str,
    payload: Payload,
) -> Result<Event, Unreadable> {
    let sender = payload.sender.or(payload.phone_number).ok_or(Unreadable)?;
    let Ok(address) = Address::phone(&sender, &account.country) else {
        return Ok(Event::Ignored("not-a-person"));
    };
    let text = payload.message.map_or_else(String::new, |words| words.0);
    let input = if text.is_empty() { Input::Wordless } else { Input::Text(Said::new(&text)) };
    Ok(Event::Incoming(Incoming {
        channel: account.channel.clone(),
        address,
        // The message's own id is a hash of its content: "1" twice would be one message.
        event_key: format!("android:{}:{id}", account.channel).into_bytes(),
        input,
        phone_language: None,
        at: request.at,
    }))
}

// acknowledge

/// Any 2xx will do.
fn acknowledge() -> Ack {
    Ack::default()
}

// receipt

/// Delivery is reported for each part of a long message; the first one settles it.
fn receipt(account: &Account, kind: &str, payload: Payload) -> Result<Event, Unreadable> {
    let status = match kind {
        "sms:sent" => Status::Sent,
        "sms:delivered" => Status::Delivered,
        "sms:failed" => failure(payload.reason.as_deref().unwrap_or_default()),
        "sms:cancelled" => Status::Failed(Refusal::Other),
        _ => return Ok(Event::Ignored("unknown-kind")),
    };
    let id = payload.message_id.ok_or(Unreadable)?;
    let of = Uuid::parse_str(&id).map_or(Reference::Theirs(id), Reference::Ours);
    Ok(Event::Receipt(Receipt { channel: account.channel.clone(), of, status }))
}

/// Android's own names for what went wrong (`SmsManager.RESULT_*`).
fn failure(reason: &str) -> Status {
    match reason {
        ttl if ttl.to_ascii_lowercase().contains("ttl") => Status::Expired,
        "RESULT_NO_DEFAULT_SMS_APP" => Status::Failed(Refusal::Config),
        _ => Status::Failed(Refusal::Other),
    }
}

// send

/// A message that waited a day in the phone says something that is no longer true.
const TTL_SECONDS: u32 = 24 * 3_600;

impl Settings {
    /// The gateway knows our id: a second copy of a message is refused with 409, so every attempt
    /// of unknown fate may be made again.
    pub(crate) async fn send(
        &self,
        accounts: &Accounts,
        to: &Address,
        id: Uuid,
        text: &str,
    ) -> Outcome {
        let message = json!({
            "id": id,
            "textMessage": { "text": text },
            "phoneNumbers": [to.reveal()],
            "ttl": TTL_SECONDS,
            "withDeliveryReport": true,
        });
        let request = accounts
            .client
            .post(format!("{}/messages", self.api_url.trim_end_matches('/')))
            .basic_auth(&self.username, Some(self.password.expose_secret()))
            .json(&message);
        match client::call(request).await {
            Ok(answer) => outcome(&answer, id),
            Err(Lost::BeforeRequest | Lost::AfterRequest) => {
                Outcome::Retry { after_seconds: None, account: true }
            }
        }
    }
}

// error table

#[derive(Deserialize)]
struct Complaint {
    #[serde(default)]
    message: String,
}

fn outcome(answer: &Answer, id: Uuid) -> Outcome {
    match answer.status {
        // 409: it has this very message already.
        200..300 | 409 => Outcome::Accepted { id: id.to_string(), media: None },
        401 | 403 | 404 => Outcome::Refused(Refusal::Config),
        400 | 413 | 422 => Outcome::Refused(complaint(&answer.body)),
        // 429, a full queue (503), or a gateway that is unwell.
        429 | 500.. => Outcome::Retry { after_seconds: answer.retry_after_seconds, account: true },
        _ => Outcome::Refused(Refusal::Other),
    }
}

fn complaint(body: &[u8]) -> Refusal {
    let complaint = serde_json::from_slice::<Complaint>(body);
    let says = complaint.map(|c| c.message.to_ascii_lowercase()).unwrap_or_default();
    if says.contains("phone") { Refusal::InvalidNumber } else { Refusal::Content }
}
