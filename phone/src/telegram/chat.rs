//! People and their chats with the bot: what Telegram's servers know. What a person sees of it is
//! made in `shown`.

use super::{html::Formatted, keyboard::Keyboard};
use axum::body::Bytes;
use chrono::{DateTime, Utc};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

/// Messages kept per chat; the oldest go first. More than anybody scrolls back.
const MESSAGES_KEPT: usize = 1_000;
/// How long a press waits for its answer at Telegram, in seconds.
pub(crate) const PRESS_SECONDS: i64 = 30;

/// A person with Telegram on the phone. Names and username are sent with every update, though the
/// service must not keep them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The account, and the chat with the bot.
    pub id: i64,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Username, without `@`.
    pub username: Option<String>,
    /// The language the phone is set to.
    pub language_code: Option<String>,
}

impl User {
    /// A person whose names are easy to find again in a log or a database.
    pub fn new(id: i64) -> Self {
        Self {
            id,
            first_name: format!("Firstname{id}"),
            last_name: Some(format!("Lastname{id}")),
            username: Some(format!("username_{id}")),
            language_code: Some("en".into()),
        }
    }

    /// The same person with a phone in another language.
    #[must_use]
    pub fn speaking(mut self, language: &str) -> Self {
        self.language_code = Some(language.into());
        self
    }
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Person {
    pub user: User,
    /// Start was pressed once: the bot may write.
    pub started: bool,
    pub blocked: bool,
    pub deactivated: bool,
    pub refuses_voice: bool,
    pub messages: VecDeque<Message>,
    /// The payload of a link that was opened, until Start is pressed.
    pub link: Option<String>,
    /// What the phone showed when its network went; `None` while it has one.
    pub frozen: Option<VecDeque<Message>>,
    /// Texts typed without a network, oldest first.
    pub unsent: VecDeque<String>,
    /// The last thing an answered press showed at the top of the screen.
    pub toast: Option<Toast>,
    /// Presses whose answer is awaited.
    pub presses: HashMap<String, DateTime<Utc>>,
    /// When the bot was last said to be typing.
    pub typing: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Toast {
    pub text: String,
    pub alert: bool,
    pub at: DateTime<Utc>,
}

impl Person {
    pub fn new(user: User) -> Self {
        Self {
            user,
            started: false,
            blocked: false,
            deactivated: false,
            refuses_voice: false,
            messages: VecDeque::new(),
            link: None,
            frozen: None,
            unsent: VecDeque::new(),
            toast: None,
            presses: HashMap::new(),
            typing: None,
        }
    }

    pub fn keep(&mut self, message: Message) {
        if self.messages.len() == MESSAGES_KEPT {
            self.messages.pop_front();
        }
        self.messages.push_back(message);
    }

    /// A message that still stands in the chat.
    pub fn message(&mut self, id: i64) -> Option<&mut Message> {
        self.messages.iter_mut().find(|m| m.id == id && !m.deleted)
    }

    /// What the screen shows: everything, or what it showed when the network went.
    pub fn screen(&self) -> &VecDeque<Message> {
        self.frozen.as_ref().unwrap_or(&self.messages)
    }
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub id: i64,
    pub from_bot: bool,
    pub date: DateTime<Utc>,
    pub edited: Option<DateTime<Utc>>,
    pub deleted: bool,
    pub content: Content,
    pub keyboard: Keyboard,
    pub protected: bool,
    pub quiet: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Content {
    Text(Formatted),
    Voice {
        file: Arc<File>,
        seconds: u32,
        caption: Formatted,
    },
    Document {
        file: Arc<File>,
        name: String,
        caption: Formatted,
    },
    Photo {
        photo: Photo,
        caption: Formatted,
        /// What the messages of one album share.
        album: Option<String>,
    },
    /// Somebody's own picture, a sticker, a place: nothing that this phone draws.
    Wordless(&'static str),
}

impl Content {
    pub fn words(&self) -> Option<&Formatted> {
        match self {
            Self::Text(words)
            | Self::Voice { caption: words, .. }
            | Self::Document { caption: words, .. }
            | Self::Photo { caption: words, .. } => Some(words),
            Self::Wordless(_) => None,
        }
    }
}

/// A photo, and how large it is in pixels.
#[derive(Debug, Clone)]
pub(crate) struct Photo {
    pub file: Arc<File>,
    pub width: usize,
    pub height: usize,
}

/// A file that was uploaded once and can be named again.
#[derive(Debug)]
pub(crate) struct File {
    pub id: String,
    pub unique_id: String,
    pub bytes: Bytes,
    pub name: String,
    pub kind: FileKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    Voice,
    Document,
    Photo,
}

impl File {
    pub fn mime(&self) -> &'static str {
        let ending = self.name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        match (self.kind, ending.as_str()) {
            (FileKind::Voice, _) => "audio/ogg",
            (_, "json") => "application/json",
            (_, "txt" | "md" | "csv") => "text/plain; charset=utf-8",
            (_, "pdf") => "application/pdf",
            (_, "png") => "image/png",
            (_, "jpg") => "image/jpeg",
            _ => "application/octet-stream",
        }
    }
}
