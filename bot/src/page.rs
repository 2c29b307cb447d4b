//! A reply in words, before it is cut to a channel's limits: what `wording` writes and `render`
//! sends on its way.

use lessons::{language::Language, rich::Rich};

/// One reply, in one language, for one kind of channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The language it is written in: decides substitutions in SMS, and direction.
    pub language: Language,
    /// The words, first line first.
    pub body: Rich,
    /// Rows of buttons. Empty for SMS, where the words themselves say what to type.
    pub keys: Vec<Vec<Key>>,
    /// How it appears in the chat.
    pub form: Form,
    /// May not be cut over several messages: a question with its options.
    pub whole: bool,
    /// Of a course or a programme of which nothing may be forwarded or saved.
    pub discreet: bool,
}

/// How a page appears in the chat.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A new message.
    New,
    /// In the place of one of our messages (Telegram's number): browsing. By SMS a new message.
    Edit(i64),
    /// A voice message with the page as its caption.
    Voice {
        /// Within the courses' folder: `first-48-hours/audio/reasons-at-arrest.en.ogg`.
        path: String,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
        /// Length in seconds.
        seconds: u32,
    },
    /// A picture with the page as its caption.
    Picture(Picture),
    /// Pictures in one album, each with its caption, and the page below them. The page says the
    /// captions once more: Telegram shows those of an album only when a picture is opened.
    Album(Vec<Slide>),
    /// A file with the page as its caption.
    Document {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Our messages are deleted; the page says nothing.
    TakeBack(Vec<i64>),
}

/// A picture on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Within the courses' folder: `first-48-hours/images/outer-limit.png`.
    pub path: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What is told to whoever does not see it.
    pub description: String,
}

/// A picture in an album.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// The picture.
    pub picture: Picture,
    /// What stands under it.
    pub caption: Rich,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub does: crate::outgoing::Does,
}
