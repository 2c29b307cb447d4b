//! Whom we talk to: what is known of a learner when a message comes in.

use super::details::At;
use crate::{address::Medium, incoming::Input};
use chrono::{DateTime, Utc};
use lessons::{
    course::{BlockId, CourseHash, CourseId, LessonId},
    language::Language,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A learner, as the database knows them.
#[derive(Debug, Clone, PartialEq)]
pub struct Learner {
    /// Random.
    pub id: Uuid,
    /// The language we speak with them.
    pub language: Language,
    /// When they agreed to what is kept; before, nothing is pushed and the row lives a day.
    pub consented_at: Option<DateTime<Utc>>,
    /// When they last said something, before this turn.
    pub last_turn_at: Option<DateTime<Utc>>,
    /// Where they stand.
    pub state: State,
    /// The courses they are in.
    pub enrollments: Vec<Enrollment>,
}

/// Where a learner stands: one typed, versioned value. Nothing they wrote is in it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The form of this value; see [`State::VERSION`].
    #[serde(default)]
    pub v: u8,
    /// The course they last worked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<CourseId>,
    /// What each of their phones shows, by the id of the address: a number typed belongs to the
    /// last thing shown on that phone.
    #[serde(default)]
    pub phones: BTreeMap<Uuid, Phone>,
}

impl State {
    /// The form written today. A reader of a newer form than it knows begins at home.
    pub const VERSION: u8 = 1;
}

/// What one phone shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Phone {
    /// What a number or a bare "next" means here.
    #[serde(default)]
    pub shown: Shown,
    /// A search whose page is shown last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Search>,
    /// Answers of a wrong shape in a row.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub slips: u8,
    /// When free text was last met with the help line: once an hour at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped_at: Option<DateTime<Utc>>,
    /// Start of the hour in which automatic answers are counted, and their number so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour: Option<(DateTime<Utc>, u16)>,
}

impl Phone {
    /// Whether a question waits for its answer here: nothing is pushed over it.
    pub fn has_open_question(&self) -> bool {
        self.shown.question().is_some()
    }
}

impl Shown {
    /// The question that waits for its answer, also behind a page.
    pub fn question(&self) -> Option<&Asked> {
        match self {
            Self::Question(asked) => Some(asked),
            Self::Aside(behind) => behind.question(),
            _ => None,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// A search by words, over what else was shown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Search {
    /// Cards that were found and not shown yet, best first: "more" shows the next.
    pub left: Vec<At>,
    /// Whether it was asked what to look for: then words alone are looked for.
    pub waits: bool,
}

/// What was last shown on a phone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Nothing that a number could mean.
    #[default]
    Nothing,
    /// The choice of a language, and the course that was asked for.
    Languages {
        /// In the order shown.
        offered: Vec<Language>,
        /// What they came for.
        want: Option<CourseId>,
    },
    /// The four lines, with Agree and Not now.
    Consent {
        /// What they came for.
        want: Option<CourseId>,
    },
    /// The menu.
    Menu,
    /// A list of courses, in the order shown.
    Courses(Vec<CourseId>),
    /// A course's lessons.
    Lessons(CourseId),
    /// A card or a recording; "next" leads on.
    Block {
        /// The version it was shown from.
        course: CourseHash,
        /// Its lesson.
        lesson: LessonId,
        /// Itself.
        block: BlockId,
    },
    /// A question that waits for its answer.
    Question(Asked),
    /// The reason after an answer; "next" leads on, WHY gives the source.
    Feedback(Asked),
    /// The end of a lesson.
    Result {
        /// The course.
        course: CourseId,
        /// The lesson that was finished.
        lesson: LessonId,
        /// The question that ended it: WHY gives its source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked: Option<Asked>,
    },
    /// Progress, help, privacy: pages with "go on" and "menu".
    Page,
    /// "Erase everything?"
    ConfirmDelete,
    /// The list of linked phones, in the order shown.
    Devices(Vec<Uuid>),
    /// The help line after free text: "go on" returns here.
    Aside(Box<Shown>),
}

/// A question that was asked: the record that buttons carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Its row.
    pub id: Uuid,
    /// The version it was asked from.
    pub course: CourseHash,
    /// Its lesson.
    pub lesson: LessonId,
    /// Itself.
    pub block: BlockId,
    /// The order in which options (items, right sides) were shown: `order[place] = option`.
    pub order: Vec<u8>,
    /// The options chosen so far, or finally; in the source's counting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chosen: Vec<u8>,
    /// Whether it was answered, and how well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
}

/// How well a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Wholly right.
    Right,
    /// Worth half.
    Partly,
    /// Wrong.
    Wrong,
}

/// A course that a learner is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrollment {
    /// The course; its served version is what continues.
    pub course: CourseId,
    /// The lesson they are in; lessons before it are finished.
    pub lesson: LessonId,
    /// The block at which they stand: "go on" shows it. None at the start.
    pub block: Option<BlockId>,
    /// Right answers in this sitting of the lesson.
    pub right: u16,
    /// Questions answered in this sitting of the lesson.
    pub answered: u16,
    /// Lessons finished.
    pub finished: Vec<LessonId>,
    /// When the next reminder is due; none when nothing waits.
    pub due_at: Option<DateTime<Utc>>,
    /// When the course was finished.
    pub completed_at: Option<DateTime<Utc>>,
    /// When they last worked in it.
    pub last_active_at: DateTime<Utc>,
}

/// Whether an address may be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Yes.
    Open,
    /// No: the person said STOP here.
    Stopped,
    /// No: the person blocked the bot.
    Blocked,
    /// No: the number does not exist or the account is gone.
    Dead,
    /// No: everything was erased; only a keyed hash of the address is kept.
    Erased,
}

/// The phone that a message came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Its address.
    pub address: Uuid,
    /// Its kind.
    pub medium: Medium,
    /// Whether it may be written to.
    pub standing: Standing,
    /// Whether nothing was known of this address before this message.
    pub first_contact: bool,
    /// Telegram's language of the phone, where it was sent along.
    pub phone_language: Option<Language>,
}

/// A message, with what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What was said.
    pub input: Input,
    /// Where.
    pub here: Here,
    /// The question that a pressed button names, if it was asked of this learner.
    pub asked: Option<Asked>,
}
