//! What follows from a message.

use super::learner::{Enrollment, Standing, State};
use super::say::Say;
use chrono::{DateTime, Utc};
use lessons::{
    course::{BlockId, CourseHash, CourseId, LessonId},
    language::Language,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use super::learner::{Asked, Grade};

/// What follows from one message: written in one transaction.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Whether the learner's row stays.
    pub keep: Keep,
    /// The language from now on.
    pub language: Language,
    /// When they agreed; none before.
    pub consented_at: Option<DateTime<Utc>>,
    /// Where they stand from now on.
    pub state: State,
    /// Whether this address may be written to from now on; none leaves it as it is.
    pub standing: Option<Standing>,
    /// Enrollments that are new or have changed.
    pub enrollments: Vec<Enrollment>,
    /// Questions that were asked or answered in this turn.
    pub asked: Vec<Asked>,
    /// What happened.
    pub facts: Vec<Fact>,
    /// What is said, in this order, to the phone the message came from.
    pub replies: Vec<Say>,
    /// What only the database can do; run alone, after the rest of the turn.
    pub effects: Vec<Effect>,
}

/// Whether a learner's row stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Yes.
    Row,
    /// No: "Not now". The last reply still goes out; nothing else remains.
    Nothing,
}

/// What happened: append-only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Fact {
    /// They agreed to a text: the first 16 hexadecimal digits of its SHA-256, and its language.
    ConsentGiven {
        /// Of the text shown.
        text: String,
        /// The language shown.
        language: Language,
    },
    /// They said STOP.
    Stopped,
    /// They said START after STOP.
    Started,
    /// They began a course.
    Enrolled {
        /// The course.
        course: CourseId,
    },
    /// They were shown a card or a recording.
    BlockSeen {
        /// The version.
        version: CourseHash,
        /// The course.
        course: CourseId,
        /// The lesson.
        lesson: LessonId,
        /// The block.
        block: BlockId,
    },
    /// They answered a question.
    Answered {
        /// The version.
        version: CourseHash,
        /// The course.
        course: CourseId,
        /// The lesson.
        lesson: LessonId,
        /// The block.
        block: BlockId,
        /// The options chosen, in the source's counting; empty for typed answers, which are not kept.
        chosen: Vec<u8>,
        /// How well.
        grade: Grade,
        /// In which language.
        language: Language,
    },
    /// They finished a lesson.
    LessonCompleted {
        /// The course.
        course: CourseId,
        /// The lesson.
        lesson: LessonId,
        /// Right answers.
        right: u16,
        /// Questions answered.
        answered: u16,
    },
    /// They finished a course.
    CourseCompleted {
        /// The course.
        course: CourseId,
    },
}

/// What only the database can do. Each runs alone in its transaction and answers with an [`Echo`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Stop every address of this learner.
    StopEverywhere,
    /// Erase everything that is kept of this learner, and remember a keyed hash of each address so
    /// that nothing is sent again.
    Erase,
    /// Make a code that joins another phone to this learner.
    MakeCode,
    /// Join this phone's learner to the one who made this code (normalised: 8 characters).
    Join(String),
    /// List this learner's phones.
    ListDevices,
    /// Unlink one phone: its address is forgotten.
    Unlink(Uuid),
    /// Gather everything that is kept.
    Export,
    /// Delete our messages of the last 48 hours in this chat.
    Clear,
}

/// What the database answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Echo {
    /// Every address is stopped.
    StoppedEverywhere,
    /// All is erased; the confirmation is the last message.
    Erased,
    /// A code was made.
    Code(String),
    /// Two phones now share one progress.
    Joined,
    /// No such code, used, too old, or one's own.
    NoSuchCode,
    /// Five tries an hour are used up.
    TooManyTries,
    /// The phones, oldest first.
    Devices(Vec<Device>),
    /// A phone was unlinked.
    Unlinked,
    /// A one-time token under which the export can be fetched for 15 minutes.
    Exported {
        /// The token, for the link.
        token: String,
    },
    /// Our messages of the last 48 hours in this chat, as the provider numbers them, newest first;
    /// none by SMS. `after` takes them back, at most 100 in one reply.
    Cleared {
        /// Their numbers.
        messages: Vec<i64>,
    },
}

/// One of a learner's phones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its address.
    pub id: Uuid,
    /// Its kind.
    pub medium: crate::address::Medium,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether it is the phone that asks.
    pub here: bool,
    /// Whether it was stopped.
    pub stopped: bool,
}
