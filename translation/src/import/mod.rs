//! A translator's file back into the course: each line taken, unchanged, or refused and why.
//!
//! A faulty line never spoils the rest, and nothing but the texts that were taken and the marks of
//! their blocks changes in the course's files.

mod admit;
mod apply;
mod marks;
mod report;
mod units;

pub use report::{Report, Reported, Verdict};

use crate::{
    gather::{Law, gather, outline},
    incoming::{Incoming, Line},
    sheet::{Entry, Place, Sheet},
};
use lessons::{compile::Folder, fault::Fault, language::Language};
use std::collections::BTreeMap;

/// Everything that is known to be wrong with the course in a folder of this name.
pub type Examine<'a> = &'a dyn Fn(&str, &Folder) -> Vec<Fault>;

/// What became of a file.
#[derive(Debug)]
pub struct Outcome {
    /// The course's folder as it is now.
    pub folder: Folder,
    /// The paths of the files that are new or have changed.
    pub changed: Vec<String>,
    /// Line by line.
    pub report: Report,
}

/// Brings a file into a course; or in words why not a line of it can be used.
pub fn import(
    name: &str,
    folder: &Folder,
    language: Language,
    incoming: &Incoming,
    examine: Examine<'_>,
) -> Result<Outcome, String> {
    let sheet = gather(name, folder, language, Law::Every, None)?;
    let mut work = Work::compare(&sheet, incoming);
    let units = units::of(&mut work, folder, &sheet)?;
    // A file that nobody has edited is quickly taken back.
    let before = if units.is_empty() { Vec::new() } else { examine(name, folder) };
    let admission = admit::Admission { name, sheet: &sheet, examine, before: &before };
    let mut new = admission.admit(folder.clone(), &units, &mut work);
    work.settle_titles(&new, &sheet)?;
    let marks = marks::write(&mut new, &sheet, &work)?;
    let differs = |path: &&str| new.get(path) != folder.get(path);
    let changed: Vec<_> = new.paths().filter(differs).map(str::to_owned).collect();
    let notes = if units.is_empty() { Vec::new() } else { admission.new_warnings(&new) };
    let report = work.into_report(language, incoming, marks, notes);
    Ok(Outcome { folder: new, changed, report })
}

/// The lines of a file beside the texts of the course.
struct Work<'a> {
    entries: BTreeMap<String, &'a Entry>,
    lines: &'a [Line],
    /// One per line; `None` as long as it is not decided.
    verdicts: Vec<Option<Verdict>>,
    /// The new words of each line that is not decided yet.
    words: BTreeMap<usize, String>,
}

impl<'a> Work<'a> {
    fn compare(sheet: &'a Sheet, incoming: &'a Incoming) -> Self {
        let entries = sheet.entries.iter().map(|entry| (entry.place.to_string(), entry)).collect();
        let lines = &incoming.lines;
        let mut work = Self { entries, lines, verdicts: Vec::new(), words: BTreeMap::new() };
        let mut seen = BTreeMap::new();
        for (n, line) in lines.iter().enumerate() {
            let first = *seen.entry(line.key.as_str()).or_insert(line.number);
            let verdict = if first == line.number {
                work.look_at(n, line)
            } else {
                Some(Verdict::Refused(format!("it stands in line {first} already")))
            };
            work.verdicts.push(verdict);
        }
        work
    }

    /// What can be said of a line by itself.
    fn look_at(&mut self, n: usize, line: &Line) -> Option<Verdict> {
        let refused = |why: String| Some(Verdict::Refused(why));
        let Some(entry) = self.entries.get(&line.key) else {
            return refused(
                "the course has no such text any more: export the file again".to_owned(),
            );
        };
        let read = line.source.against(&entry.source);
        if !read.is_ok_and(|source| same_words(&source, &entry.source)) {
            return refused(
                "its source has changed since this file was made: export the file again".to_owned(),
            );
        }
        let words = match line.target.against(&entry.target) {
            Ok(words) => entry.normal(&words),
            Err(why) => return refused(why),
        };
        if words.is_empty() || words == entry.target || self.is_accepted(entry, &words) {
            return Some(Verdict::Unchanged);
        }
        self.words.insert(n, words);
        None
    }

    /// Whether all of these answers are accepted already, the first of them here.
    fn is_accepted(&self, entry: &Entry, words: &str) -> bool {
        let known = |answer: &str| {
            self.entries.values().any(|other| {
                other.several
                    && other.place.block() == entry.place.block()
                    && other.target == answer
            })
        };
        let mut answers = words.lines();
        entry.several && answers.next() == Some(&entry.target) && answers.all(known)
    }

    /// The title of a new file comes with its first block, and stands there whichever block that is.
    fn settle_titles(&mut self, new: &Folder, sheet: &Sheet) -> Result<(), String> {
        for (n, words) in self.words.clone() {
            let Some(Place::LessonTitle(lesson)) = self.entry(n).map(|entry| &entry.place) else {
                continue;
            };
            let title = outline(new, lesson, sheet.target)?.and_then(|outline| outline.title);
            if title == Some(words) {
                self.decide(&[n], &Verdict::Taken);
            }
        }
        Ok(())
    }

    fn entry(&self, n: usize) -> Option<&'a Entry> {
        self.entries.get(&self.lines.get(n)?.key).copied()
    }

    fn decide(&mut self, lines: &[usize], verdict: &Verdict) {
        for n in lines {
            if let Some(slot) = self.verdicts.get_mut(*n) {
                *slot = Some(verdict.clone());
            }
        }
    }
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
