//! What goes out: a rendered message, the sender that carries it, and what became of it.

use crate::address::Address;
use std::{fmt, future::Future, path::PathBuf};
use uuid::Uuid;

/// One rendered message, within its channel's limits.
#[derive(Clone, PartialEq, Eq)]
pub enum Message {
    /// One text, already cut to what fits.
    Sms(String),
    /// One call to a bot's API.
    Telegram(TelegramCall),
}

/// What a bot can do with a chat.
#[derive(Clone, PartialEq, Eq)]
pub enum TelegramCall {
    /// A new message.
    Send(Body),
    /// Another text in the place of one of ours.
    Edit {
        /// Our message, as Telegram numbers it.
        message: i64,
        /// What it says now.
        body: Body,
    },
    /// A voice message.
    Voice {
        /// The recording.
        file: MediaFile,
        /// Its length in seconds.
        seconds: u32,
        /// What stands under it; HTML, at most 1,024 UTF-16 units after entities are read.
        caption: Body,
    },
    /// A picture.
    Photo {
        /// It.
        picture: Photo,
        /// What stands under it; HTML, at most 1,024 UTF-16 units after entities are read.
        caption: Body,
    },
    /// Two to ten pictures that arrive as one. An album has no buttons.
    Album {
        /// Each with its caption: HTML, at most 1,024 UTF-16 units after entities are read.
        slides: Vec<(Photo, String)>,
        /// May not be forwarded or saved.
        protect: bool,
        /// Arrives without a sound.
        quiet: bool,
    },
    /// A file.
    Document {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
        /// What stands under it.
        caption: Body,
    },
    /// Our messages are deleted, at most 100 at once, none older than 48 hours.
    TakeBack(Vec<i64>),
}

/// Words and buttons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Telegram's HTML: at most 4,096 UTF-16 units after entities are read.
    pub html: String,
    /// Rows of buttons under the message.
    pub keyboard: Vec<Vec<Button>>,
    /// May not be forwarded or saved.
    pub protect: bool,
    /// Arrives without a sound.
    pub quiet: bool,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Sends this data back to us: 1 to 64 bytes.
    Press(String),
    /// Opens a page.
    Open(String),
}

/// A picture to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub file: MediaFile,
    /// What is told to whoever does not see it. No bot's API takes it; a terminal shows it.
    pub description: String,
}

/// A file that is uploaded once per bot and then named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// SHA-256 of its bytes in hexadecimal.
    pub sha256: String,
    /// Where it lies.
    pub path: PathBuf,
    /// The name the bot's API gave it when it was uploaded before.
    pub known_as: Option<String>,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sms(_) => "sms «redacted»",
            Self::Telegram(TelegramCall::Send(_)) => "send «redacted»",
            Self::Telegram(TelegramCall::Edit { .. }) => "edit «redacted»",
            Self::Telegram(TelegramCall::Voice { .. }) => "voice «redacted»",
            Self::Telegram(TelegramCall::Photo { .. }) => "photo «redacted»",
            Self::Telegram(TelegramCall::Album { .. }) => "album «redacted»",
            Self::Telegram(TelegramCall::Document { .. }) => "document «redacted»",
            Self::Telegram(TelegramCall::TakeBack(_)) => "take back",
        })
    }
}

/// Carries messages to their providers. `webhook` implements it as one `match`.
pub trait Sender: Send + Sync + 'static {
    /// Makes one attempt. `id` is ours, stable over attempts: a provider that knows it may refuse a
    /// second copy. Never retries and never waits for a rate: that is the outbox's part.
    fn send(
        &self,
        channel: &str,
        to: &Address,
        id: Uuid,
        message: &Message,
    ) -> impl Future<Output = Outcome> + Send;
}

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The provider took it.
    Accepted {
        /// The provider's own id of the message; empty where it gives none.
        id: String,
        /// The name the provider gave to an uploaded file.
        media: Option<String>,
    },
    /// The provider took an album: a message for each picture, in their order.
    Album(Vec<InAlbum>),
    /// Certainly not sent, and worth another try.
    Retry {
        /// The least wait the provider asked for, in seconds.
        after_seconds: Option<u32>,
        /// Whether the whole account must wait, and not this address alone.
        account: bool,
    },
    /// Certainly not sent, and never will be.
    Refused(Refusal),
    /// It may have been sent, or not: a broken connection after the request, a 5xx without a word.
    Unknown,
}

/// One message of an album that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InAlbum {
    /// The message's number in the chat.
    pub message: i64,
    /// The name the provider gave to the picture.
    pub media: Option<String>,
}

/// Why a provider says no for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The person opted out at the provider or the operator.
    OptedOut,
    /// The bot was blocked, or the account is gone.
    Blocked,
    /// No such number.
    InvalidNumber,
    /// The phone cannot be reached.
    Unreachable,
    /// The text was refused.
    Content,
    /// A wrong token, password or sender: nothing of this account gets through until it is mended.
    Config,
    /// The account has no money left.
    NoFunds,
    /// Refused without a reason that we know.
    Other,
}

/// What a provider reports later about a message it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The channel's name in the configuration.
    pub channel: std::sync::Arc<str>,
    /// Which message.
    pub of: Reference,
    /// What happened.
    pub status: Status,
}

/// How a receipt names its message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// By the id we gave.
    Ours(Uuid),
    /// By the provider's own id.
    Theirs(String),
}

/// What happened to a message after it was taken. It only ever moves forward:
/// sent < unknown < expired < failed < delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// On its way.
    Sent,
    /// The provider lost sight of it.
    Unknown,
    /// On the phone.
    Delivered,
    /// Not delivered, and will not be.
    Failed(Refusal),
    /// Not delivered in time.
    Expired,
}
