//! Every translatable text of a course, source and target side by side.

use lessons::{
    compile::outline::Spot,
    course::{BlockId, LessonId},
    language::Language,
};
use std::fmt;

/// The texts of a course for one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The course's id.
    pub course: String,
    /// The author's version of it.
    pub version: String,
    /// The language the course is written in.
    pub source: Language,
    /// The language it is translated into.
    pub target: Language,
    /// In the order in which learners meet with them.
    pub entries: Vec<Entry>,
}

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands: different from all others, and the same as long as the text is.
    pub place: Place,
    /// Where it stands, in words.
    pub context: String,
    /// What it is, in words.
    pub what: String,
    /// The file of the source, within the course's folder, and the line.
    pub reference: (String, u32),
    /// The provisions that it rests on, as they are cited.
    pub cites: Vec<String>,
    /// How long it may be, in words, where there is a limit.
    pub limit: Option<String>,
    /// The text in the source language. Where the source has none, the text that this one shortens
    /// or stands beside.
    pub source: String,
    /// The text in the target language; empty where there is none.
    pub target: String,
    /// Whether several lines are several texts: answers that learners may type.
    pub several: bool,
    /// What is to be done.
    pub state: State,
}

impl Entry {
    /// A text in the form in which it is compared here.
    pub fn normal(&self, words: &str) -> String {
        if !self.several {
            return self.place.normal(words);
        }
        let lines = words.lines().map(|line| self.place.normal(line));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Where a text stands in a course.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `[title]` in `course.toml`.
    CourseTitle,
    /// `[about]` in `course.toml`.
    CourseAbout,
    /// The title of a lesson.
    LessonTitle(LessonId),
    /// A text of a block.
    Block(LessonId, BlockId, Spot),
    /// The title of a provision, wherever it is told.
    Provision(String),
}

/// What is to be done with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is not translated yet.
    New,
    /// It is translated, but its source has changed since, or nobody has said that the two were
    /// compared.
    Stale,
    /// Nothing.
    Done,
}

impl State {
    /// All of them, in the order in which work is done.
    pub const ALL: [Self; 3] = [Self::New, Self::Stale, Self::Done];

    /// The word for it in a spreadsheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Stale => "stale",
            Self::Done => "done",
        }
    }
}

/// The key by which translators' files know it: `first-call/when/option-2-reason-sms`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CourseTitle => f.write_str("course/title"),
            Self::CourseAbout => f.write_str("course/about"),
            Self::LessonTitle(lesson) => write!(f, "lesson/{lesson}/title"),
            Self::Block(lesson, block, spot) => write!(f, "lesson/{lesson}/{block}/{spot}"),
            Self::Provision(id) => write!(f, "provision/{id}"),
        }
    }
}

impl Place {
    /// The lesson and the block in which it stands.
    pub fn block(&self) -> Option<(&LessonId, &BlockId)> {
        match self {
            Self::Block(lesson, block, _) => Some((lesson, block)),
            _ => None,
        }
    }

    /// The form in which a text is compared there.
    pub fn normal(&self, words: &str) -> String {
        let spot = match self {
            Self::Block(_, _, spot) => *spot,
            _ => Spot::Heading,
        };
        lessons::compile::outline::normal(spot, words)
    }
}
