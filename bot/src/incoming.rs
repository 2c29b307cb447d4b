//! What comes in: one message or press, free of everything we never keep.

use crate::address::Address;
use chrono::{DateTime, Utc};
use std::{fmt, sync::Arc};

/// Longest text that is read; the rest is cut off. A long SMS has 1,530 characters, a Telegram
/// message 4,096.
pub const TEXT_CHARS: usize = 4_096;

/// One message or press from one person.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The channel's name in the configuration: `telegram`, `main`.
    pub channel: Arc<str>,
    /// Who wrote.
    pub address: Address,
    /// What makes this event itself and no other, in the provider's terms. It is hashed with a key
    /// before it is kept.
    pub event_key: Vec<u8>,
    /// What was said.
    pub input: Input,
    /// The language of the person's phone, where the provider says it (Telegram).
    pub phone_language: Option<lessons::language::Language>,
    /// When it reached us.
    pub at: DateTime<Utc>,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Words.
    Text(Said),
    /// Telegram's Start button, with the payload of the link that was followed.
    Start(Option<Said>),
    /// A button.
    Press {
        /// The data we gave it.
        data: Said,
        /// The message it stands under, as the provider numbers it.
        message: i64,
    },
    /// A picture, a voice message, a sticker: something without words for us.
    Wordless,
    /// The person blocked the bot.
    Blocked,
    /// The person let the bot write again.
    Unblocked,
}

/// A person's words. Their `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Said(String);

impl Said {
    /// Takes out NUL, which Postgres refuses, and cuts at [`TEXT_CHARS`].
    pub fn new(text: &str) -> Self {
        Self(text.chars().filter(|c| *c != '\0').take(TEXT_CHARS).collect())
    }

    /// The words themselves: to be understood, never to be kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("«redacted»")
    }
}
