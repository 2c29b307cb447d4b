//! What is said: kind and arguments, never the words. The words are made when it is sent, in the
//! learner's language, by `wording`.

use super::{learner::Asked, turn::Device};
use lessons::{
    course::{CourseHash, LessonId},
    language::Language,
};
use serde::{Deserialize, Serialize};

pub use super::details::{At, CourseLine, Footing, Opening, Shape};

/// One reply. Kept as JSON in an outgoing row until it is sent.
///
/// `edit` is the number of the Telegram message whose place the reply takes: browsing tidies up
/// after itself. By SMS it is never set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "say")]
pub enum Say {
    /// One line that says sorry: the turn failed on our side.
    Sorry,

    // The first minute.
    /// The choice of a language.
    Languages {
        /// In the order shown; the first is the one that is proposed.
        offered: Vec<Language>,
        /// What they came for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        want: Option<CourseHash>,
        /// Whether it is the first question of all.
        #[serde(default, skip_serializing_if = "no")]
        first: bool,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The language was changed.
    LanguageSet {
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The four lines, with Agree and Not now.
    Consent {
        /// What they came for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        want: Option<CourseHash>,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The four lines that were agreed to: they stay in the chat, without buttons.
    Agreed {
        /// What they came for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        want: Option<CourseHash>,
        /// The message they stand in.
        edit: i64,
    },
    /// Not now: nothing was kept.
    NotNow {
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// How to begin, for an unknown first text by SMS.
    HowToBegin,
    /// Nothing is taught yet.
    NoCourses,

    // A lesson.
    /// A card.
    Card {
        /// Which.
        at: At,
        /// What stands above it.
        #[serde(default, skip_serializing_if = "Opening::is_none")]
        opening: Opening,
        /// Whether the lesson ends with it: nothing is pressed below it, the result follows.
        #[serde(default, skip_serializing_if = "no")]
        closing: bool,
    },
    /// A recording: its length and size, or its page by SMS. The recording itself is [`Say::Voice`].
    Audio {
        /// Which.
        at: At,
        /// What stands above it.
        #[serde(default, skip_serializing_if = "Opening::is_none")]
        opening: Opening,
    },
    /// A picture, or slides.
    Pictures {
        /// Which.
        at: At,
        /// What stands above it.
        #[serde(default, skip_serializing_if = "Opening::is_none")]
        opening: Opening,
    },
    /// The recording itself, as a voice message.
    Voice {
        /// Which.
        at: At,
    },
    /// A recording or pictures in words.
    Transcript {
        /// Which.
        at: At,
    },
    /// A question.
    Question {
        /// Its record, with what was ticked so far.
        asked: Asked,
        /// Whether it is asked again after two answers that did not fit: with the way out.
        #[serde(default, skip_serializing_if = "no")]
        help: bool,
        /// The message it takes the place of: a box was ticked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The question's own message, now with the choice that was made and without buttons.
    Answered {
        /// Its record.
        asked: Asked,
        /// The message it takes the place of.
        edit: i64,
    },
    /// The reason, after an answer.
    Feedback {
        /// Its record.
        asked: Asked,
        /// Whether the lesson's result follows at once.
        #[serde(default, skip_serializing_if = "no")]
        last: bool,
    },
    /// The source of an answer.
    Why {
        /// Its record.
        asked: Asked,
    },
    /// There is no answer to give the source of.
    NoSource,
    /// The hint to the open question.
    Hint {
        /// Its record.
        asked: Asked,
    },
    /// There is no hint.
    NoHint,
    /// The end of a lesson.
    Result {
        /// The version.
        version: CourseHash,
        /// The lesson that was finished.
        lesson: LessonId,
        /// Right answers.
        right: u16,
        /// Questions answered.
        answered: u16,
        /// What comes next; none when the course is finished.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<LessonId>,
    },
    /// The end of a lesson that was taken again after the course.
    Retaken {
        /// The version.
        version: CourseHash,
        /// The lesson.
        lesson: LessonId,
        /// Right answers.
        right: u16,
        /// Questions answered.
        answered: u16,
    },
    /// The course is finished; its lessons stay open.
    Finished {
        /// The version.
        version: CourseHash,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// One line after a late return, before going on.
    Recap {
        /// The version.
        version: CourseHash,
        /// The lesson they are in.
        lesson: LessonId,
    },
    /// A lesson waits.
    Waiting {
        /// The version.
        version: CourseHash,
        /// The lesson.
        lesson: LessonId,
    },
    /// The course is no longer served.
    CourseGone,

    // Browsing.
    /// The menu.
    Menu {
        /// The course they last worked in, and the lesson they are in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        standing: Option<(CourseHash, LessonId)>,
        /// Whether that course is finished.
        #[serde(default, skip_serializing_if = "no")]
        finished: bool,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The courses on offer.
    Courses {
        /// In the order shown.
        list: Vec<CourseLine>,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The lessons of a course.
    Lessons {
        /// The version.
        version: CourseHash,
        /// The lesson they are in; none before the course is begun.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        standing: Option<LessonId>,
        /// Lessons finished.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        finished: Vec<LessonId>,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The page on the web where they read.
    Web {
        /// The version.
        version: CourseHash,
        /// The lesson they are in; none before the course is begun.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lesson: Option<LessonId>,
    },
    /// How far they have come.
    Progress {
        /// The courses begun.
        list: Vec<CourseLine>,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },

    /// Two replies in one message, by SMS: each one that is saved was paid for.
    Together {
        /// What is said first.
        first: Box<Say>,
        /// What is said below it, and decides what a number means.
        then: Box<Say>,
    },

    /// What can be looked for, and how.
    SearchHow,
    /// A card that was looked for.
    Found {
        /// Which.
        at: At,
        /// Others that fit, best first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<At>,
    },
    /// No card has the words.
    NothingFound,

    // What was not understood.
    /// A short re-prompt.
    Again {
        /// What would have been understood.
        shape: Shape,
    },
    /// The third time: it waits.
    Parked,
    /// Free text: I am a machine.
    Machine,
    /// A picture, a voice message, a sticker.
    Wordless,
    /// More than an hour's worth of answers.
    TooMany {
        /// Until the next.
        minutes: u16,
    },

    // Rights.
    /// How to reach a person.
    Help {
        /// How they stand to us.
        #[serde(default, skip_serializing_if = "Footing::is_learning")]
        footing: Footing,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// This phone is stopped.
    Stopped {
        /// Whether they joined others, which go on.
        #[serde(default, skip_serializing_if = "no")]
        others: bool,
    },
    /// Every phone is stopped.
    StoppedEverywhere,
    /// Back after STOP.
    Restarted {
        /// The course they last worked in, and the lesson they are in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        standing: Option<(CourseHash, LessonId)>,
    },
    /// The help line, and quiet.
    Safe {
        /// Whether this phone is stopped.
        #[serde(default, skip_serializing_if = "no")]
        stopped: bool,
    },
    /// What is taken back, and what stays.
    Cleared {
        /// Messages that are being deleted.
        messages: usize,
    },
    /// Our messages are deleted; nothing is said.
    TakeBack {
        /// As Telegram numbers them, at most 100.
        messages: Vec<i64>,
    },
    /// What is kept, and who can read it.
    Privacy {
        /// How they stand to us.
        #[serde(default, skip_serializing_if = "Footing::is_learning")]
        footing: Footing,
        /// The message it takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edit: Option<i64>,
    },
    /// The link to everything that is kept.
    Export {
        /// Opens it once.
        token: String,
    },
    /// "Erase everything?"
    ConfirmDelete,
    /// Nothing was erased.
    NotErased {
        /// Whether this phone is stopped.
        #[serde(default, skip_serializing_if = "no")]
        stopped: bool,
    },
    /// All is erased.
    Erased,
    /// There is nothing to show or to erase.
    NothingKept,

    // Several phones.
    /// The code that joins another phone.
    Code {
        /// 8 characters.
        code: String,
    },
    /// Two phones share one progress: said on both.
    Joined,
    /// The code does not fit.
    NoSuchCode,
    /// Five tries an hour are used up.
    TooManyTries,
    /// The phones.
    Devices {
        /// In the order shown.
        devices: Vec<Device>,
    },
    /// A phone was unlinked.
    Unlinked,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn no(flag: &bool) -> bool {
    !flag
}
