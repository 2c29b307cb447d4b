//! Moodle's own XML for question banks: everything GIFT says, and hints, feedback to an answer as a
//! whole, categories and ids.
//!
//! Deliberately absent: files within the texts, marks and penalties, cloze and calculated questions.

mod read;
mod write;

pub use read::read;
pub(crate) use read::{decimal, no_such_kind, number};
pub use write::write;

use crate::bank::Format;

/// The names of formats in an attribute.
const FORMATS: [(&str, Format); 4] = [
    ("moodle_auto_format", Format::Moodle),
    ("html", Format::Html),
    ("plain_text", Format::Plain),
    ("markdown", Format::Markdown),
];
