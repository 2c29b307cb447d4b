//! A webhook of Twilio's: a signed form. It is tried once more where nobody listened, and then
//! lost, as Twilio does without a fallback address.

use super::Server;
use crate::{
    calls::{Call, Provider, Way},
    post::{Attempt, Carrier},
};
use axum::body::Bytes;
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha1::Sha1;

/// A webhook on its way.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub kind: &'static str,
    pub number: String,
    pub url: String,
    pub form: Vec<(String, String)>,
    pub at: DateTime<Utc>,
}

impl Event {
    pub fn new(
        kind: &'static str,
        number: &str,
        url: &str,
        form: &[(&str, &str)],
        at: DateTime<Utc>,
    ) -> Self {
        let form = form.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Self { kind, number: number.to_owned(), url: url.to_owned(), form, at }
    }
}

impl Carrier for Server {
    type Letter = Event;

    async fn carry(&self, event: &Event, now: DateTime<Utc>) -> Attempt {
        // What Twilio was configured with is signed, fragment aside, wherever the call then goes.
        let url = event.url.split('#').next().unwrap_or_default();
        let body: Bytes = form_encoded(&event.form).into();
        let sent = self
            .house
            .http
            .post(self.spread.aim(url))
            .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", sign(&self.config.auth_token, url, &event.form))
            .header("I-Twilio-Idempotency-Token", event.at.timestamp_micros().to_string())
            .body(body)
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
            provider: Provider::Twilio,
            way: Way::Out,
            method: event.kind.to_owned(),
            to: Some(event.number.clone()),
            body: Value::Null,
            status,
            took_effect: (200..300).contains(&status),
        });
        attempt
    }

    fn wait(
        &self,
        _: &Event,
        attempt: Attempt,
        failures: u32,
        _: DateTime<Utc>,
    ) -> Option<TimeDelta> {
        (attempt == Attempt::NoAnswer && failures == 1).then(TimeDelta::zero)
    }
}

fn form_encoded(form: &[(String, String)]) -> String {
    let mut url = reqwest::Url::parse("http://form").ok();
    if let Some(url) = &mut url {
        url.query_pairs_mut().extend_pairs(form);
    }
    url.and_then(|url| url.query().map(str::to_owned)).unwrap_or_default()
}

/// Base64 HMAC-SHA1 over the address and every field, sorted by name, name and value together.
pub(super) fn sign(token: &str, url: &str, form: &[(String, String)]) -> String {
    let mut sorted: Vec<_> = form.iter().collect();
    sorted.sort();
    sorted.dedup();
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        return String::new();
    };
    mac.update(url.as_bytes());
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_that_of_twilios_own_library() {
        // Reckoned with Twilio's own Python library, RequestValidator.compute_signature.
        let form = [("From", "+14158675310"), ("Body", "Hi မင်္ဂလာ"), ("To", "+18005551212")]
            .map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(
            sign("12345", "https://example.com/sms?x=1", &form),
            "CC9CAA98a4uGWJwZEvubCXLjbmI="
        );
    }

    #[test]
    fn a_form_is_encoded_as_forms_are() {
        let form = [("Body", "a b&c+d é"), ("To", "+1")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(form_encoded(&form), "Body=a+b%26c%2Bd+%C3%A9&To=%2B1");
    }
}
