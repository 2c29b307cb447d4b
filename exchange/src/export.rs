//! From a course to a file that another program reads, and a report.

use crate::{
    gift, moodle_xml,
    outgoing::{self, Lacks},
    report::Report,
};
use lessons::{course::Course, language::Language};

/// What is to read the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Whatever reads GIFT.
    Gift,
    /// Moodle.
    MoodleXml,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub text: String,
    /// What became of each question, by lesson and block.
    pub report: Report,
}

/// Writes the questions of a course in one language.
pub fn export(target: Target, course: &Course, language: Language) -> Export {
    let gift = target == Target::Gift;
    let (bank, report) = outgoing::bank(course, language, &Lacks { hints: gift, overall: gift });
    let text = if gift { gift::write(&bank) } else { moodle_xml::write(&bank) };
    Export { text, report }
}
