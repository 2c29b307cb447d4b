//! Understanding what thumbs type: commands, numbers, choices, in any script and any encoding.
//!
//! Pure and without memory: whether a word is wanted just now is for the conversation to say, by a
//! [`Context`]. Deliberately absent: the words themselves (`locales/words.toml`), the grading of
//! answers (`lessons`), and any guess at what free text means.

mod answer;
mod burmese;
mod code;
mod command;
mod fold;
mod number;
mod reserved;
mod typo;
mod zawgyi;

pub use answer::{choice, choices, pairs, sequence, truth};
pub use code::{code, keyword};
pub use command::{command, query};
pub use fold::fold;
pub use number::{decimal, number};
pub use reserved::{canonical, reserved};
pub use typo::close;

use lessons::language::Language;
use std::borrow::Cow;

/// What a message can order, at any point of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Nothing more to this phone.
    Stop,
    /// Nothing more to any phone of this learner.
    StopEverywhere,
    /// Begin, or begin again after STOP.
    Start,
    /// Yes. Only the conversation knows to what.
    Yes,
    /// How to reach a person.
    Help,
    /// Home.
    Menu,
    /// The help line and a pause, without a question.
    Safe,
    /// Take back what can be taken back in this chat.
    Clear,
    /// What is kept, and who can read it.
    Privacy,
    /// Everything that is kept, to take away.
    Export,
    /// Erase everything that is kept.
    Delete,
    /// The source of the last answer.
    Why,
    /// A hint to the open question.
    Hint,
    /// The list of linked phones.
    Devices,
    /// A code that joins another phone.
    Link,
    /// Another language.
    Language,
    /// How far one has come.
    Progress,
    /// What can be learned here.
    Courses,
    /// A card, by words in it.
    Search,
    /// The page on the web where they read.
    Web,
    /// On.
    Next,
    /// One step back.
    Back,
}

impl Command {
    /// Every command, each once.
    pub const ALL: [Self; 22] = [
        Self::Stop,
        Self::StopEverywhere,
        Self::Start,
        Self::Yes,
        Self::Help,
        Self::Menu,
        Self::Safe,
        Self::Clear,
        Self::Privacy,
        Self::Export,
        Self::Delete,
        Self::Why,
        Self::Hint,
        Self::Devices,
        Self::Link,
        Self::Language,
        Self::Progress,
        Self::Courses,
        Self::Search,
        Self::Web,
        Self::Next,
        Self::Back,
    ];

    /// Its name in `words.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::StopEverywhere => "stop-everywhere",
            Self::Start => "start",
            Self::Yes => "yes",
            Self::Help => "help",
            Self::Menu => "menu",
            Self::Safe => "safe",
            Self::Clear => "clear",
            Self::Privacy => "privacy",
            Self::Export => "export",
            Self::Delete => "delete",
            Self::Why => "why",
            Self::Hint => "hint",
            Self::Devices => "devices",
            Self::Link => "link",
            Self::Language => "language",
            Self::Progress => "progress",
            Self::Courses => "courses",
            Self::Search => "search",
            Self::Web => "web",
            Self::Next => "next",
            Self::Back => "back",
        }
    }
}

/// The words as everybody else writes them, where a phone typed them in the Zawgyi encoding.
pub(crate) fn unicode(said: &str) -> Cow<'_, str> {
    if zawgyi::is_zawgyi(said) { zawgyi::to_unicode(said).into() } else { said.into() }
}

/// What the phone shows while something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The learner's language.
    pub language: Language,
    /// A question or a choice is open: words of one letter are answers.
    pub open: bool,
    /// An answer in words is expected: slips of the thumb are left alone.
    pub typing: bool,
}
