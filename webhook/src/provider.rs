//! The providers, one `match` per verb.
//!
//! No registry and no trait object: a new provider is a new arm, and the compiler lists what it
//! still lacks.

use crate::{
    accounts::{Account, Accounts},
    android, telegram, twilio,
};
use axum::{
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use bot::{
    address::{Address, Medium},
    house::Rate,
    incoming::Incoming,
    outgoing::{Message, Outcome, Receipt},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, de::Error as _};
use uuid::Uuid;

/// A provider with the settings of one account.
#[derive(Debug, Clone)]
pub enum Provider {
    /// A Telegram bot.
    Telegram(telegram::Settings),
    /// A phone with SMS Gateway for Android.
    Android(android::Settings),
    /// A Twilio number.
    Twilio(twilio::Settings),
}

/// SMS providers that the configuration may name one day.
const NOT_BUILT_YET: [&str; 4] = ["africastalking", "jasmin", "kannel", "infobip"];

impl Provider {
    /// Reads an SMS provider's own keys: what is left of `[[sms]]` without `name`, `programme`,
    /// `country`, `provider`, `number` and `can_receive`. Its errors name the key and what was
    /// expected.
    pub fn sms<'de, D: Deserializer<'de>>(provider: &str, keys: D) -> Result<Self, D::Error> {
        match provider {
            "android" => android::Settings::deserialize(keys).map(Self::Android),
            "twilio" => twilio::Settings::deserialize(keys).map(Self::Twilio),
            later if NOT_BUILT_YET.contains(&later) => Err(D::Error::custom(format!(
                "provider = \"{later}\" is not built yet; there are \"android\" and \"twilio\""
            ))),
            other => Err(D::Error::custom(format!(
                "provider = \"{other}\" is unknown; there are \"android\" and \"twilio\""
            ))),
        }
    }

    /// What it carries.
    pub fn medium(&self) -> Medium {
        match self {
            Self::Telegram(_) => Medium::Telegram,
            Self::Android(_) | Self::Twilio(_) => Medium::Sms,
        }
    }

    /// How fast the account may send.
    pub fn rate(&self) -> Rate {
        match self {
            Self::Telegram(_) => Rate::TELEGRAM,
            Self::Android(settings) => Rate::sms(settings.messages_per_minute),
            Self::Twilio(settings) => Rate::sms(settings.messages_per_minute),
        }
    }

    /// Combinations of settings that cannot work.
    pub(crate) fn check(&self, account: &Account) -> Result<(), Unusable> {
        match self {
            Self::Telegram(settings) => settings.check(),
            Self::Android(settings) => settings.check(),
            Self::Twilio(settings) => settings.check(account),
        }
    }

    /// Whether the provider sent these very bytes.
    pub(crate) fn verify(&self, account: &Account, request: &Received) -> Result<(), Forged> {
        match self {
            Self::Telegram(settings) => settings.verify(request),
            Self::Android(settings) => settings.verify(account, request),
            Self::Twilio(settings) => settings.verify(request),
        }
    }

    /// What a verified request says, and what the provider wants to hear in return.
    pub(crate) fn parse(
        &self,
        account: &Account,
        request: &Received,
    ) -> Result<(Event, Ack), Unreadable> {
        match self {
            Self::Telegram(settings) => settings.parse(account, request),
            Self::Android(_) => android::parse(account, request),
            Self::Twilio(_) => twilio::parse(account, request),
        }
    }

    /// The answer to a verified request that cannot be read. Telegram would hold back everything
    /// else of that chat for a day; the others are told that they are wrong.
    pub(crate) fn unreadable(&self) -> StatusCode {
        match self {
            Self::Telegram(_) => StatusCode::OK,
            Self::Android(_) | Self::Twilio(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// Makes one attempt to send.
    pub(crate) async fn send(
        &self,
        accounts: &Accounts,
        account: &Account,
        to: &Address,
        id: Uuid,
        message: &Message,
    ) -> Outcome {
        match (self, message) {
            (Self::Telegram(settings), Message::Telegram(call)) => {
                settings.send(accounts, to, call).await
            }
            (Self::Android(settings), Message::Sms(text)) => {
                settings.send(accounts, to, id, text).await
            }
            (Self::Twilio(settings), Message::Sms(text)) => {
                settings.send(accounts, account, to, id, text).await
            }
            (Self::Telegram(_), Message::Sms(_))
            | (Self::Android(_) | Self::Twilio(_), Message::Telegram(_)) => {
                Outcome::Refused(bot::outgoing::Refusal::Config)
            }
        }
    }
}

/// A setting that cannot work, found at start.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {expected}")]
pub struct Unusable {
    /// The key, as it is written in the configuration.
    pub key: &'static str,
    /// What was expected.
    pub expected: &'static str,
}

/// A request as it reached us.
pub(crate) struct Received<'a> {
    /// Which of the account's addresses was called.
    pub hook: Hook,
    /// The address that the provider was told to call, with the query it came with. Never taken
    /// from the Host header.
    pub url: &'a str,
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// Its raw bytes.
    pub body: &'a [u8],
    /// When it reached us.
    pub at: DateTime<Utc>,
}

impl Received<'_> {
    /// A header that is there exactly once: of two signatures, which would be meant?
    pub(crate) fn only(&self, header: &str) -> Option<&[u8]> {
        let mut values = self.headers.get_all(header).iter();
        let first = values.next()?;
        values.next().is_none().then(|| first.as_bytes())
    }
}

/// Which of an account's addresses was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hook {
    /// `/webhooks/...`
    Message,
    /// `/webhooks/.../status`
    Status,
}

/// What a request says.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// A person said something.
    Incoming(Incoming),
    /// Something became of a message of ours.
    Receipt(Receipt),
    /// Nothing for us; the word says why, for the count.
    Ignored(&'static str),
}

/// What the provider wants to hear in return: the same for the same request, whenever it comes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ack {
    /// With its content type.
    pub body: Option<(&'static str, String)>,
}

impl IntoResponse for Ack {
    fn into_response(self) -> Response {
        match self.body {
            Some((content_type, body)) => ([(CONTENT_TYPE, content_type)], body).into_response(),
            None => StatusCode::OK.into_response(),
        }
    }
}

/// The signature is missing, wrong or too old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Forged;

/// The bytes are not what this provider sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unreadable;
