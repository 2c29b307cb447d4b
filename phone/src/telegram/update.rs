//! An update on its way to the bot: posted to the webhook with the secret, in order per chat,
//! again and again until it is taken or a day has passed. That Telegram opens only one connection
//! while a webhook fails, and takes a webhook away after a day of 410, is left out.

use super::{Server, args::Args, methods};
use crate::{
    calls::{Call, Provider, Way},
    house::held,
    post::{Attempt, Carrier},
};
use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

/// An update is given up this long after it was made, in hours.
const KEPT_HOURS: i64 = 24;
/// Longest pause between two attempts, in seconds: drawn between these.
const LONGEST_PAUSE_SECONDS: [i64; 2] = [60, 120];
/// Longest `Retry-After` that is heeded, in seconds.
const RETRY_AFTER_SECONDS: u32 = 3_600;
/// Largest answer to a webhook that is read, in bytes: a method and its arguments.
const ANSWER_BYTES: usize = 64 * 1024;

/// An update on its way.
#[derive(Debug, Clone)]
pub(crate) struct Update {
    pub id: i64,
    pub kind: String,
    pub chat: i64,
    pub at: DateTime<Utc>,
    pub body: Bytes,
}

impl Update {
    /// The update itself.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

impl Carrier for Server {
    type Letter = Update;

    async fn carry(&self, update: &Update, now: DateTime<Utc>) -> Attempt {
        let Some(webhook) = held(&self.state).webhook.clone() else { return Attempt::Nowhere };
        let mut request = self
            .house
            .http
            .post(self.spread.aim(&webhook.url))
            .header("content-type", "application/json")
            .body(update.body.clone());
        if let Some(secret) = &webhook.secret {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        let answered = request.send().await;
        let attempt = self.judge(&answered, now);
        self.record_delivery(update, attempt, now);
        if let Ok(answer) = answered
            && answer.status().is_success()
        {
            self.heed(answer).await;
        }
        attempt
    }

    /// At once, then after 2, 4, 8 ... seconds up to about a minute and a half; or as told.
    fn wait(
        &self,
        update: &Update,
        attempt: Attempt,
        failures: u32,
        now: DateTime<Utc>,
    ) -> Option<TimeDelta> {
        if now - update.at > TimeDelta::hours(KEPT_HOURS) {
            return None;
        }
        if let Attempt::Answered { retry_after_seconds: Some(seconds), .. } = attempt {
            return Some(TimeDelta::seconds(seconds.min(RETRY_AFTER_SECONDS).into()));
        }
        let [least, most] = LONGEST_PAUSE_SECONDS;
        let cap = least + update.id.rem_euclid(most - least);
        let doubled = if failures <= 1 { 0 } else { 1_i64 << (failures - 1).min(10) };
        Some(TimeDelta::seconds(doubled.min(cap)))
    }
}

impl Server {
    /// What an answer means, and what `getWebhookInfo` will say of it.
    fn judge(
        &self,
        answered: &Result<reqwest::Response, reqwest::Error>,
        now: DateTime<Utc>,
    ) -> Attempt {
        let (attempt, trouble) = match answered {
            Ok(answer) => {
                let status = answer.status();
                let told = answer.headers().get("retry-after").and_then(|v| v.to_str().ok());
                let retry_after_seconds = told.and_then(|v| v.parse().ok());
                let trouble = (!status.is_success())
                    .then(|| format!("Wrong response from the webhook: {status}"));
                (Attempt::Answered { status: status.as_u16(), retry_after_seconds }, trouble)
            }
            Err(error) if error.is_connect() => {
                (Attempt::NoAnswer, Some("Connection refused".to_owned()))
            }
            Err(_) => (Attempt::NoAnswer, Some("Connection closed".to_owned())),
        };
        if let Some(words) = trouble {
            held(&self.state).last_error = Some((now, words));
        }
        attempt
    }

    /// A method in the answer to a webhook is performed; what it gives back nobody hears.
    async fn heed(&self, answer: reqwest::Response) {
        if answer.content_length().is_some_and(|n| n > ANSWER_BYTES as u64) {
            return;
        }
        let Ok(body) = answer.bytes().await else { return };
        let Ok(Value::Object(mut values)) = serde_json::from_slice(&body) else { return };
        let Some(Value::String(method)) = values.remove("method") else { return };
        let args = Args::from_object(values);
        let answer = methods::perform(self, &method, &args).await;
        self.house.record(Call {
            at: self.house.now(),
            provider: Provider::Telegram,
            way: Way::InAnswer,
            method,
            to: args.text("chat_id"),
            body: args.values(),
            status: answer.as_ref().map_or_else(|refusal| refusal.code, |_| 200),
            took_effect: answer.is_ok(),
        });
    }

    fn record_delivery(&self, update: &Update, attempt: Attempt, now: DateTime<Utc>) {
        let status = match attempt {
            Attempt::Answered { status, .. } => status,
            Attempt::NoAnswer | Attempt::Nowhere => 0,
        };
        self.house.record(Call {
            at: now,
            provider: Provider::Telegram,
            way: Way::Out,
            method: update.kind.clone(),
            to: Some(update.chat.to_string()),
            body: Value::Null,
            status,
            took_effect: (200..300).contains(&status),
        });
    }
}
