//! The record of every call the service made to a provider, and of every delivery a provider made
//! to the service: what a test asserts duplicates on.

use chrono::{DateTime, Utc};
use serde_json::Value;

/// Which of the pretend providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provider {
    /// Telegram's Bot API.
    Telegram,
    /// SMS Gateway for Android.
    Android,
    /// Twilio.
    Twilio,
}

/// Who called whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The service called the provider.
    In,
    /// The provider called the service's webhook.
    Out,
    /// The service named a method in its answer to a webhook.
    InAnswer,
}

/// One call.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// When it was answered.
    pub at: DateTime<Utc>,
    /// Which provider.
    pub provider: Provider,
    /// Who called whom.
    pub way: Way,
    /// The method as the caller wrote it (`SendMessage`), the path, or the kind of event.
    pub method: String,
    /// The chat or number it concerns, where it concerns one.
    pub to: Option<String>,
    /// What was asked, as JSON; files are left out. Null for deliveries.
    pub body: Value,
    /// The status of the answer; 0 where the connection broke.
    pub status: u16,
    /// Whether the call took effect: a broken connection does not say.
    pub took_effect: bool,
}

impl Call {
    /// Whether this is the service calling `method`, whatever the case of its letters.
    pub fn is(&self, method: &str) -> bool {
        self.way != Way::Out && self.method.eq_ignore_ascii_case(method)
    }
}
