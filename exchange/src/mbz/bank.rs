//! `questions.xml`: before Moodle 4.0 questions in categories, since then entries with versions.

use super::{backup::Backup, backup::line_of, question, quiz::DRAWN};
use crate::{
    bank::Place,
    draft::{Body, Chapter, Part},
    import::question_part,
    refusal::Refusal,
    xml::Element,
};
use std::collections::BTreeMap;

/// All questions of a backup, each to be taken once.
#[derive(Default)]
pub(super) struct QuestionBank {
    /// In the order of the file.
    found: Vec<Found>,
    /// By the id of an entry: number and question of each version, and whether it is ready.
    entries: BTreeMap<String, Vec<Version>>,
}

struct Found {
    id: String,
    category: String,
    part: Part,
    standing: Standing,
    taken: bool,
}

/// What is to be done with a question that no quiz asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It is brought along.
    Offered,
    /// Another version stands for it.
    Old,
    /// It is left out, and this is said of it.
    Hidden(&'static str),
}

impl Standing {
    fn hidden(hidden: bool, why: &'static str) -> Self {
        if hidden { Self::Hidden(why) } else { Self::Offered }
    }
}

struct Version {
    number: u32,
    question: String,
    ready: bool,
}

impl QuestionBank {
    /// Reads it; a backup without questions has an empty one.
    pub(super) fn read(backup: &Backup<'_>) -> Result<Self, Refusal> {
        let root = backup.tree("questions.xml")?.unwrap_or_default();
        let mut bank = Self::default();
        for category in root.all("question_category") {
            let name = line_of(category, "name");
            for question in category.list("questions", "question") {
                let hidden = question.says("hidden") == "1";
                let standing = Standing::hidden(hidden, "it is hidden in the bank");
                bank.add(&name, question, "", standing);
            }
            for entry in category.list("question_bank_entries", "question_bank_entry") {
                bank.entry(&name, entry);
            }
        }
        Ok(bank)
    }

    fn entry(&mut self, category: &str, entry: &Element) {
        let mut versions = Vec::new();
        let mut elements = Vec::new();
        for version in entry.list("question_version", "question_versions") {
            for question in version.list("questions", "question") {
                versions.push(Version {
                    number: version.says("version").parse().unwrap_or(0),
                    question: question.attribute("id").unwrap_or_default().to_owned(),
                    ready: version.says("status") == "ready",
                });
                elements.push(question);
            }
        }
        let shown = latest(versions.iter().filter(|version| version.ready));
        let newest = shown.or_else(|| latest(versions.iter())).map(str::to_owned);
        let unready = shown.is_none();
        for question in elements {
            let standing = if newest.as_deref() == question.attribute("id") {
                Standing::hidden(unready, "no version of it is ready")
            } else {
                Standing::Old
            };
            self.add(category, question, entry.says("idnumber"), standing);
        }
        self.entries.insert(entry.attribute("id").unwrap_or_default().to_owned(), versions);
    }

    fn add(&mut self, category: &str, element: &Element, idnumber: &str, standing: Standing) {
        let id = element.attribute("id").unwrap_or_default();
        let parent = element.says("parent");
        // The gaps of a cloze question are questions of their own to Moodle.
        if !matches!(parent, "" | "0") && parent != id {
            return;
        }
        let at = Place::Id("question", id.to_owned());
        let part = match question::read(element, idnumber) {
            Ok(question) => question_part(at, Box::new(question)),
            Err(why) => {
                let why = if element.says("qtype") == "random" { DRAWN.to_owned() } else { why };
                let name = line_of(element, "name");
                Part { at, name, body: Body::Nothing(why), notes: Vec::new() }
            }
        };
        let (id, category) = (id.to_owned(), category.to_owned());
        self.found.push(Found { id, category, part, standing, taken: false });
    }

    /// The question that an entry stands for: the version asked for, or the latest that is ready.
    pub(super) fn version(&self, entry: &str, number: &str) -> Option<String> {
        let versions = self.entries.get(entry)?;
        let wanted = number.parse().ok();
        let named = versions.iter().find(|version| Some(version.number) == wanted);
        let ready = || latest(versions.iter().filter(|version| version.ready));
        named.map(|version| version.question.as_str()).or_else(ready).map(str::to_owned)
    }

    /// A question; asked twice, it is the same twice.
    pub(super) fn take(&mut self, id: &str) -> Option<Part> {
        let found = self.found.iter_mut().find(|found| found.id == id)?;
        found.taken = true;
        Some(found.part.clone())
    }

    /// What no quiz asked for: one chapter for each category.
    pub(super) fn left(self) -> Vec<Chapter> {
        let mut chapters: Vec<Chapter> = Vec::new();
        for Found { category, mut part, standing, taken, .. } in self.found {
            match standing {
                _ if taken => continue,
                Standing::Old => continue,
                Standing::Hidden(why) => part.body = Body::Nothing(why.to_owned()),
                Standing::Offered => {}
            }
            match chapters.iter_mut().find(|chapter| chapter.title == category) {
                Some(chapter) => chapter.parts.push(part),
                None => chapters.push(Chapter { title: category, parts: vec![part] }),
            }
        }
        chapters
    }
}

/// The question of the highest version.
fn latest<'v>(versions: impl Iterator<Item = &'v Version>) -> Option<&'v str> {
    versions.max_by_key(|version| version.number).map(|version| version.question.as_str())
}
