//! What became of each thing in a file: taken, changed and how, skipped and why.

use std::fmt;

/// One entry for each thing found, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report(pub Vec<Entry>);

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in the file: `line 12`, `quiz 4`.
    pub at: String,
    /// What it is called there.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It stands in the draft with all it says.
    Taken,
    /// It stands in the draft, and this is not as it was.
    Changed(Vec<String>),
    /// It does not stand in the draft, and why.
    Skipped(String),
}

/// Characters of a name that tell which thing is meant.
const NAME_CHARACTERS: usize = 60;

impl Report {
    /// Adds an entry: taken, or changed where there is something to say of it.
    pub fn kept(&mut self, at: impl fmt::Display, name: &str, notes: Vec<String>) {
        let fate = if notes.is_empty() { Fate::Taken } else { Fate::Changed(notes) };
        self.add(at, name, fate);
    }

    /// Adds an entry for what is left out.
    pub fn skipped(&mut self, at: impl fmt::Display, name: &str, why: impl Into<String>) {
        self.add(at, name, Fate::Skipped(why.into()));
    }

    fn add(&mut self, at: impl fmt::Display, name: &str, fate: Fate) {
        self.0.push(Entry { at: at.to_string(), name: shortened(name), fate });
    }

    /// How many were taken, changed and skipped.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |wanted: fn(&Fate) -> bool| self.0.iter().filter(|e| wanted(&e.fate)).count();
        (
            count(|fate| *fate == Fate::Taken),
            count(|fate| matches!(fate, Fate::Changed(_))),
            count(|fate| matches!(fate, Fate::Skipped(_))),
        )
    }
}

fn shortened(name: &str) -> String {
    let mut letters = name.chars();
    let short: String = letters.by_ref().take(NAME_CHARACTERS).collect();
    if letters.next().is_some() { format!("{}…", short.trim_end()) } else { short }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Entry { at, name, fate } in &self.0 {
            match fate {
                Fate::Taken => writeln!(f, "{at}: taken: {name}")?,
                Fate::Changed(how) => writeln!(f, "{at}: changed: {name}: {}", how.join("; "))?,
                Fate::Skipped(why) => writeln!(f, "{at}: skipped: {name}: {why}")?,
            }
        }
        let (taken, changed, skipped) = self.counts();
        writeln!(f, "{taken} taken, {changed} changed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_each_thing_and_counts_them() {
        let mut report = Report::default();
        report.kept("line 1", "Q1", Vec::new());
        report.kept("line 4", &"x".repeat(80), vec!["one".to_owned(), "two".to_owned()]);
        report.skipped("line 9", "Q3", "an essay");
        let long = "x".repeat(60);
        assert_eq!(
            report.to_string(),
            format!(
                "line 1: taken: Q1\nline 4: changed: {long}…: one; two\n\
                 line 9: skipped: Q3: an essay\n1 taken, 1 changed, 1 skipped\n"
            )
        );
    }
}
