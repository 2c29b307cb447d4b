//! GIFT: question banks that people type. Read exactly as Moodle reads it, and written so that
//! Moodle reads the same again.
//!
//! The rules are those of Moodle's own reader, step by step and in its order, where GIFT's
//! descriptions and other readers differ too. Two of its accidents are not followed: a number that
//! is no number is refused (Moodle makes "any number" of it), and an answer `0` is an answer.

mod answers;
mod marks;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// The names of the formats in square brackets.
const FORMATS: [(&str, crate::bank::Format); 4] = [
    ("moodle", crate::bank::Format::Moodle),
    ("html", crate::bank::Format::Html),
    ("plain", crate::bank::Format::Plain),
    ("markdown", crate::bank::Format::Markdown),
];

/// How many blanks stand where the answers of a missing word question stood.
const BLANK: &str = "_____";
