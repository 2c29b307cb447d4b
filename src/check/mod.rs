//! Everything that is known to be wrong with courses, in one list, and what they cost.
//!
//! `lessons` knows structure, `bot` knows words, limits and cost; here they are joined. The same
//! faults that an author reads keep a course from being served.

mod cost;
mod limits;
mod reserved;
mod room;
mod stand_in;
mod table;

pub(crate) use room::room;
pub(crate) use stand_in::StandIn;

use crate::transcript;
use anyhow::Context;
use chrono::NaiveDate;
use cost::Costs;
use lessons::{
    compile::{Compiled, Folder, compile},
    draft::Draft,
    fault::Fault,
    shelf,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The courses that were read, and every fault that was found.
#[derive(Debug)]
pub struct Shelf {
    /// As far as each could be understood.
    pub drafts: Vec<Draft>,
    /// By file and line.
    pub faults: Vec<Fault>,
    /// What each of the drafts costs.
    costs: Vec<Costs>,
}

/// What an author reads.
#[derive(Debug)]
pub struct Report {
    /// Faults, then tables, then one line that counts.
    pub text: String,
    /// How many faults keep a course from being served.
    pub errors: usize,
}

/// The folders of courses in a folder, by name.
pub fn folders(courses: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(courses)
        .with_context(|| format!("the courses' folder {} cannot be read", courses.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut folders: Vec<_> =
        paths.filter(|path| path.is_dir() && !folder_name(path).starts_with('.')).collect();
    folders.sort();
    Ok(folders)
}

impl Shelf {
    /// Reads, compiles and examines the courses in these folders.
    pub fn read(folders: &[PathBuf]) -> anyhow::Result<Self> {
        let mut shelf = Self { drafts: Vec::new(), faults: Vec::new(), costs: Vec::new() };
        for path in folders {
            let folder = Folder::read(path).with_context(|| format!("{}", path.display()))?;
            let (draft, faults) = measured(&folder_name(path), &folder);
            shelf.faults.extend(faults);
            if let Some((draft, costs)) = draft {
                shelf.drafts.push(draft);
                shelf.costs.push(costs);
            }
        }
        shelf.faults.extend(shelf::clashes(&shelf.drafts.iter().collect::<Vec<_>>()));
        shelf.faults.sort();
        shelf.faults.dedup();
        Ok(shelf)
    }

    /// Plays the courses' transcripts; writes them anew where that is asked for.
    pub fn play(&mut self, folders: &[PathBuf], write: bool) -> anyhow::Result<()> {
        for path in folders {
            let name = folder_name(path);
            let Some(draft) = self.drafts.iter().find(|draft| draft.folder == name) else {
                continue;
            };
            let courses = path.parent().unwrap_or(Path::new(""));
            let folder = Folder::read(path).with_context(|| format!("{}", path.display()))?;
            for played in transcript::play(&name, &folder, draft.course(), courses) {
                match &played.rewritten {
                    Some(text) if write => {
                        let file = path.join(&played.path);
                        fs::write(&file, text).with_context(|| format!("{}", file.display()))?;
                    }
                    _ => self.faults.extend(played.faults),
                }
            }
        }
        self.faults.sort();
        Ok(())
    }

    /// How many faults keep this course from being served.
    pub fn errors_of(&self, draft: &Draft) -> usize {
        let inside = format!("{}/", draft.folder);
        self.faults.iter().filter(|f| f.is_error() && f.file.starts_with(&inside)).count()
    }
}

/// A course, as far as it can be understood, and everything that is known to be wrong with it by
/// itself.
pub(crate) fn examine(name: &str, folder: &Folder) -> (Option<Draft>, Vec<Fault>) {
    let (draft, faults) = measured(name, folder);
    (draft.map(|(draft, _)| draft), faults)
}

fn measured(name: &str, folder: &Folder) -> (Option<(Draft, Costs)>, Vec<Fault>) {
    let Compiled { draft, mut faults } = compile(name, folder);
    let draft = draft.map(|draft| {
        let costs = Costs::of(draft.course());
        faults.extend(reserved::faults(&draft));
        faults.extend(limits::faults(&draft, &costs));
        (draft, costs)
    });
    (draft, faults)
}

/// What an author reads about these courses on this day.
pub fn report(shelf: &Shelf, today: NaiveDate, by_block: bool) -> Report {
    let faults = shelf.faults.iter().map(ToString::to_string);
    let drafts = shelf.drafts.iter().zip(&shelf.costs);
    let tables = drafts.map(|(draft, costs)| table::of(draft, costs, today, by_block));
    let errors = shelf.faults.iter().filter(|fault| fault.is_error()).count();
    let summary = format!(
        "{}: {}, {}",
        count(shelf.drafts.len(), "course"),
        count(errors, "error"),
        count(shelf.faults.len() - errors, "warning")
    );
    let lines: Vec<String> = faults.chain(tables).chain([summary]).collect();
    Report { text: lines.join("\n") + "\n", errors }
}

fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// The name of a course's folder, however it was reached.
pub(crate) fn folder_name(path: &Path) -> String {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.into());
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests;
