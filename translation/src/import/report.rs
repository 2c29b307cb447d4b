//! What became of each line, in words.

use super::{Incoming, Work, marks::Marks};
use lessons::language::Language;
use std::fmt::Write;

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The course says it now.
    Taken,
    /// The course said so already, or the line says nothing.
    Unchanged,
    /// And why.
    Refused(String),
}

/// One line of a file, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The line of a PO file, or the row of a spreadsheet.
    pub number: u32,
    /// Where it belongs; empty where that cannot be read.
    pub key: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a file.
#[derive(Debug, Clone)]
pub struct Report {
    /// The language.
    pub language: Language,
    /// In the order of the file.
    pub lines: Vec<Reported>,
    /// Blocks that count as compared with their source now.
    pub marked: Vec<String>,
    /// Blocks that do not yet, and which of their texts keep them from it.
    pub waiting: Vec<String>,
    /// Warnings that the course did not have before.
    pub warnings: Vec<String>,
}

impl Report {
    /// How many lines were refused.
    pub fn refused(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Refused(_)))
    }

    /// How many lines were taken.
    pub fn taken(&self) -> usize {
        self.count(|verdict| *verdict == Verdict::Taken)
    }

    fn count(&self, is: impl Fn(&Verdict) -> bool) -> usize {
        self.lines.iter().filter(|line| is(&line.verdict)).count()
    }

    /// As it is read, a line each for what was taken or refused, and with `all` for the others too.
    pub fn to_text(&self, file: &str, all: bool) -> String {
        let mut text = String::new();
        for Reported { number, key, verdict } in &self.lines {
            // Writing to a string cannot fail.
            let _ = match verdict {
                Verdict::Taken => writeln!(text, "{file}:{number}: taken: {key}"),
                Verdict::Refused(why) if key.is_empty() => {
                    writeln!(text, "{file}:{number}: refused: {why}")
                }
                Verdict::Refused(why) => writeln!(text, "{file}:{number}: refused: {key}: {why}"),
                Verdict::Unchanged if all => writeln!(text, "{file}:{number}: unchanged: {key}"),
                Verdict::Unchanged => Ok(()),
            };
        }
        let lists = [
            ("warning", &self.warnings),
            ("not marked yet", &self.waiting),
            ("marked as compared with its source", &self.marked),
        ];
        for (what, list) in lists {
            for one in list {
                let _ = writeln!(text, "{what}: {one}");
            }
        }
        let (taken, refused) = (self.taken(), self.refused());
        let unchanged = self.lines.len() - taken - refused;
        let language = self.language;
        let _ =
            writeln!(text, "{language}: {taken} taken, {unchanged} unchanged, {refused} refused");
        text
    }
}

impl Work<'_> {
    pub(super) fn into_report(
        self,
        language: Language,
        incoming: &Incoming,
        marks: Marks,
        warnings: Vec<String>,
    ) -> Report {
        let lines = self.lines.iter().zip(self.verdicts);
        let lines = lines.map(|(line, verdict)| Reported {
            number: line.number,
            key: line.key.clone(),
            verdict: verdict.unwrap_or(Verdict::Unchanged),
        });
        let unread = incoming.unread.iter().map(|(number, why)| Reported {
            number: *number,
            key: String::new(),
            verdict: Verdict::Refused(why.clone()),
        });
        let mut lines: Vec<_> = lines.chain(unread).collect();
        lines.sort_by_key(|line| line.number);
        let Marks { marked, waiting } = marks;
        Report { language, lines, marked, waiting, warnings }
    }
}
