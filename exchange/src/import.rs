//! From the bytes of a file to a draft of a course and a report.

use crate::{
    aiken,
    bank::{Bank, Item, Place, Question},
    draft::{self, Body, Chapter, Part, Plan},
    gift,
    limits::Limits,
    mbz, moodle_xml,
    refusal::Refusal,
    report::Report,
};
use lessons::{compile::Folder, language::Language};

/// What wrote the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Questions in GIFT.
    Gift,
    /// Questions in Moodle's XML.
    MoodleXml,
    /// Questions in Aiken's form.
    Aiken,
    /// The backup of a Moodle course.
    Mbz,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Import {
    /// The id of the course, which is the name of its folder, and what is in it. `None` where
    /// nothing could be taken.
    pub draft: Option<(String, Folder)>,
    /// What became of each thing in the file.
    pub report: Report,
}

/// Reads a file called `name`, without its extension, whose texts are in one language.
pub fn import(
    source: Source,
    name: &str,
    bytes: &[u8],
    language: Language,
    limits: &Limits,
) -> Result<Import, Refusal> {
    let most = match source {
        Source::Gift | Source::Aiken => limits.typed_bytes,
        Source::MoodleXml | Source::Mbz => limits.file_bytes,
    };
    if bytes.len() as u64 > most {
        return Err(Refusal::FileBytes(most));
    }
    let plan = match source {
        Source::Gift => plan(name, gift::read(text(bytes)?)),
        Source::Aiken => plan(name, aiken::read(text(bytes)?)),
        Source::MoodleXml => plan(name, moodle_xml::read(bytes, limits)?),
        Source::Mbz => mbz::read(name, bytes, limits)?,
    };
    let mut report = Report::default();
    let draft = draft::make(plan, language, &mut report);
    Ok(Import { draft, report })
}

pub(crate) fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
        Refusal::NotUtf8(u32::try_from(before + 1).unwrap_or(u32::MAX))
    })
}

/// One lesson for each category, in the order in which they come first.
fn plan(name: &str, bank: Bank) -> Plan {
    let mut chapters: Vec<(Vec<String>, Chapter)> = Vec::new();
    let mut category = Vec::new();
    for item in bank.0 {
        let part = match item {
            Item::Category(names) => {
                category = names;
                continue;
            }
            Item::Question(at, question) => question_part(at, question),
            Item::Unread(at, name, why) => {
                Part { at, name, body: Body::Nothing(why), notes: Vec::new() }
            }
        };
        let place = chapters.iter().position(|(names, _)| *names == category);
        let place = place.unwrap_or_else(|| {
            let title = category.last().cloned().unwrap_or_else(|| name.to_owned());
            chapters.push((category.clone(), Chapter { title, parts: Vec::new() }));
            chapters.len() - 1
        });
        chapters[place].1.parts.push(part);
    }
    let chapters = chapters.into_iter().map(|(_, chapter)| chapter).collect();
    let name = name.to_owned();
    Plan { title: name.clone(), name, chapters, ..Plan::default() }
}

/// A question on its way into a lesson, under its name or its first words.
pub(crate) fn question_part(at: Place, question: Box<Question>) -> Part {
    let name = question
        .name
        .clone()
        .unwrap_or_else(|| crate::html::words(&question.text, &mut crate::html::Losses::new()));
    Part { at, name, body: Body::Question(question), notes: Vec::new() }
}
