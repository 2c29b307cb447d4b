//! Telegram's Bot API: updates in, calls out. The only room that names teloxide.
//!
//! teloxide gives the typed payloads of what goes out. Its listener and its client stay out: the
//! first acknowledges from memory, the second sleeps in a call and drops the error's number. What
//! comes in is read by a few lenient structs of our own, because a message with an entity of a newer
//! Bot API must keep its text.
//!
//! Protocol facts: core.telegram.org/bots/api (Bot API 10.1) and the source of its server.

mod answer;
mod calls;
mod pictures;
mod poll;
mod register;
mod update;

#[cfg(test)]
mod tests;

pub use poll::poll;
pub use register::{BotTexts, NotRegistered, register};

use crate::{
    accounts::{Account, Accounts},
    client::{self, Answer, Lost},
    provider::{Ack, Event, Forged, Received, Unreadable, Unusable},
};
use bot::{
    address::Address,
    outgoing::{Outcome, Refusal, TelegramCall},
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use subtle::ConstantTimeEq;
use update::Update;

// settings

/// The keys of `[telegram]` that belong to the provider.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// From `BotFather`: the bot's number, a colon, and its secret.
    pub token: SecretString,
    /// Scheme, host and port of the Bot API.
    #[serde(default = "api_url")]
    pub api_url: String,
    /// What Telegram sends along with each update: 1 to 256 of `A-Z a-z 0-9 _ -`.
    pub webhook_secret: Option<SecretString>,
    /// How updates reach us.
    #[serde(default)]
    pub mode: Mode,
}

/// How updates reach us.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Telegram calls us.
    #[default]
    Webhook,
    /// We ask Telegram: no public address is needed.
    Polling,
}

const REAL_API: &str = "https://api.telegram.org";

fn api_url() -> String {
    REAL_API.to_owned()
}

impl Settings {
    pub(crate) fn check(&self) -> Result<(), Unusable> {
        let token = self.token.expose_secret();
        let shaped = token.split_once(':').is_some_and(|(bot, secret)| {
            is_made_of(bot, 20, |b| b.is_ascii_digit()) && is_made_of(secret, 256, is_secret_byte)
        });
        if !shaped {
            return Err(Unusable {
                key: "token",
                expected: "as BotFather gives it: 123456:ABC...",
            });
        }
        if url::Url::parse(&self.api_url).is_err() {
            return Err(Unusable { key: "api_url", expected: "an address such as https://..." });
        }
        let secret = self.webhook_secret.as_ref().map(ExposeSecret::expose_secret);
        let needed = self.mode == Mode::Webhook;
        if !secret.map_or(!needed, |secret| is_made_of(secret, 256, is_secret_byte)) {
            let expected = "1 to 256 of A-Z a-z 0-9 _ - (or mode = \"polling\")";
            return Err(Unusable { key: "webhook_secret", expected });
        }
        Ok(())
    }

    /// The bot's own number: it stays when the token is replaced.
    fn bot(&self) -> &str {
        self.token.expose_secret().split(':').next().unwrap_or_default()
    }
}

fn is_made_of(text: &str, most: usize, of: fn(u8) -> bool) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(of)
}

fn is_secret_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_' || b == b'-'
}

// incoming form: `update`

// verify

/// Telegram signs nothing; it repeats the secret that it was given.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";

impl Settings {
    pub(crate) fn verify(&self, request: &Received) -> Result<(), Forged> {
        let given = request.only(SECRET_HEADER).ok_or(Forged)?;
        let ours = self.webhook_secret.as_ref().ok_or(Forged)?.expose_secret();
        if bool::from(given.ct_eq(ours.as_bytes())) { Ok(()) } else { Err(Forged) }
    }
}

// parse

impl Settings {
    pub(crate) fn parse(
        &self,
        account: &Account,
        request: &Received,
    ) -> Result<(Event, Ack), Unreadable> {
        let body = String::from_utf8_lossy(request.body);
        let update: Update = serde_json::from_str(&body).map_err(|_| Unreadable)?;
        let ack = acknowledge(&update);
        Ok((update.into_event(self.bot(), &account.channel, request.at), ack))
    }
}

// acknowledge

/// A call that Telegram makes for us when it reads it in our answer, so that it costs no request.
fn acknowledge(update: &Update) -> Ack {
    let call = update.call_in_return().map(|call| ("application/json", call.to_string()));
    Ack { body: call }
}

// receipt: Telegram sends none; its answer to a call is the last word.

// send

impl Settings {
    pub(crate) async fn send(
        &self,
        accounts: &Accounts,
        to: &Address,
        call: &TelegramCall,
    ) -> Outcome {
        let Ok(chat) = to.reveal().parse() else { return Outcome::Refused(Refusal::InvalidNumber) };
        let outcome = self.attempt(accounts, chat, call, calls::Media::Known).await;
        match outcome {
            // The name of an uploaded file is good for one bot, and the bot was replaced.
            Err(answer::StaleFile) => {
                let again = self.attempt(accounts, chat, call, calls::Media::Upload).await;
                again.unwrap_or(Outcome::Refused(Refusal::Content))
            }
            Ok(outcome) => outcome,
        }
    }

    async fn attempt(
        &self,
        accounts: &Accounts,
        chat: i64,
        call: &TelegramCall,
        media: calls::Media,
    ) -> Result<Outcome, answer::StaleFile> {
        let prepared = match calls::prepare(chat, call, media).await {
            Ok(prepared) => prepared,
            Err(calls::Unsendable) => match call {
                // A picture that is not there any more: its words go alone, with the way on.
                TelegramCall::Photo { caption, .. } if !caption.html.is_empty() => {
                    let words = TelegramCall::Send(caption.clone());
                    return Box::pin(self.attempt(accounts, chat, &words, media)).await;
                }
                _ => return Ok(Outcome::Refused(Refusal::Content)),
            },
        };
        let request = accounts.client.post(self.method_url(prepared.method));
        match client::call(prepared.into_request(request)).await {
            Ok(answer) => answer::outcome(&answer),
            Err(Lost::BeforeRequest) => Ok(Outcome::Retry { after_seconds: None, account: true }),
            Err(Lost::AfterRequest) => Ok(Outcome::Unknown),
        }
    }

    /// Calls a method that concerns the bot itself.
    async fn ask(
        &self,
        accounts: &Accounts,
        method: &str,
        arguments: Vec<u8>,
        wait_seconds: u64,
    ) -> Result<Answer, Lost> {
        let request = accounts
            .client
            .post(self.method_url(method))
            .timeout(std::time::Duration::from_secs(wait_seconds))
            .header(reqwest::header::CONTENT_TYPE, "application/json")
            .body(arguments);
        client::call(request).await
    }

    /// The token is part of it: this string goes to the client and nowhere else.
    fn method_url(&self, method: &str) -> String {
        let api = self.api_url.trim_end_matches('/');
        format!("{api}/bot{}/{method}", self.token.expose_secret())
    }
}

// error table: `answer`
