//! What a reply carries (a place in a course, what stands above it, what would be understood), and
//! what is known of a reply by its kind.

use super::say::Say;
use lessons::course::{BlockId, CourseHash, CourseId, LessonId};
use serde::{Deserialize, Serialize};

/// A block in a version of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The version.
    pub version: CourseHash,
    /// Its lesson.
    pub lesson: LessonId,
    /// Itself.
    pub block: BlockId,
}

/// What stands above a block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opening {
    /// Its progress alone.
    #[default]
    None,
    /// The lesson's title: it is the lesson's first.
    Lesson,
    /// The same at the start of a course, where it is said if no lawyer has checked it.
    Course,
}

impl Opening {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    pub(super) fn is_none(&self) -> bool {
        *self == Self::None
    }
}

/// How somebody stands to us: what a page may tell them to send next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footing {
    /// They have agreed, and learn.
    #[default]
    Learning,
    /// They have not agreed to anything.
    New,
    /// They said STOP on this phone.
    Stopped,
}

impl Footing {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    pub(super) fn is_learning(&self) -> bool {
        *self == Self::Learning
    }
}

/// One course in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseLine {
    /// Which.
    pub course: CourseId,
    /// The version served when the list was made.
    pub version: CourseHash,
    /// Lessons finished.
    pub finished: u16,
    /// Its lessons.
    pub total: u16,
}

/// What would have been understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A number from 1 to this one.
    Number(u8),
    /// Several of so many: 13.
    Several(u8),
    /// So many pairs: 1B 2A.
    Pairs(u8),
    /// So many in order: 213.
    Sequence(u8),
    /// True or false.
    Truth,
    /// A word or two.
    Word,
    /// A number alone.
    Figure,
    /// Next, or the menu.
    Next,
    /// The same, a second time: with the way out.
    Ways,
    /// Agree, or not now.
    Consent,
    /// Erase, or keep.
    Delete,
}

impl Say {
    /// Whether it tells something to one person alone (a code, a link): such a row is sealed.
    pub fn is_personal(&self) -> bool {
        match self {
            Self::Together { first, then } => first.is_personal() || then.is_personal(),
            _ => matches!(self, Self::Code { .. } | Self::Export { .. }),
        }
    }

    /// Whether it belongs to a lesson: what a late return is led back into.
    pub(super) fn is_of_a_lesson(&self) -> bool {
        matches!(
            self,
            Self::Card { .. }
                | Self::Audio { .. }
                | Self::Pictures { .. }
                | Self::Question { .. }
                | Self::Feedback { .. }
                | Self::Result { .. }
                | Self::Retaken { .. }
                | Self::Together { .. }
        )
    }
}
