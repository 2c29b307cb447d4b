//! Where a learner is reached: a phone number or a Telegram chat.

use std::fmt;

/// The kind of channel. Which provider carries it is known to `webhook` alone.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    /// Buttons, audio, edited and deleted messages.
    Telegram,
    /// Plain text, counted in parts.
    Sms,
}

/// A phone number in E.164 (`+95...`) or a Telegram chat id in decimal.
///
/// Its `Debug` shows nothing: an address reaches the database sealed, and the log never.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    medium: Medium,
    text: String,
}

/// Why a sender is no address that we could answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// An operator's name or a short code: it gets no answer, and never becomes a learner.
    #[error("the sender is a word or a short code")]
    NotAPerson,
    /// No possible number in any country.
    #[error("the sender is no possible phone number")]
    Impossible,
}

impl Address {
    /// A private chat with a bot.
    pub fn telegram(chat: i64) -> Self {
        Self { medium: Medium::Telegram, text: chat.to_string() }
    }

    /// A number as a provider reports it, read as the country writes it (ISO 3166, `MM`).
    pub fn phone(raw: &str, country: &str) -> Result<Self, NotAnAddress> {
        let text = crate::phone_number::e164(raw, country)?;
        Ok(Self { medium: Medium::Sms, text })
    }

    /// An address that was unsealed: it was parsed before it was kept.
    pub(crate) fn kept(medium: Medium, text: String) -> Self {
        Self { medium, text }
    }

    /// Its kind.
    pub fn medium(&self) -> Medium {
        self.medium
    }

    /// The number or the chat id itself. Only for a provider's request, and for sealing.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} «redacted»", self.medium)
    }
}
