//! What is wrong with a course: where, how badly, and in plain words how to mend it.
//!
//! Deliberately absent: numbered codes. An author reads the sentence, not a manual.

use std::fmt;

/// How badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The course is not served until this is mended.
    Error,
    /// The course is served; learners get less than they might.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One fault, at its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, with the course's folder: `first-48-hours/reasons-at-arrest/en.md`.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// How badly.
    pub severity: Severity,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Fault {
    /// Whether the course cannot be served because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file, self.line, self.severity, self.message)
    }
}

/// The faults of one file, as they are found.
#[derive(Debug)]
pub(crate) struct Findings {
    file: String,
    faults: Vec<Fault>,
}

impl Findings {
    pub(crate) fn of(file: impl Into<String>) -> Self {
        Self { file: file.into(), faults: Vec::new() }
    }

    pub(crate) fn error(&mut self, line: u32, message: impl Into<String>) {
        self.add(line, Severity::Error, message.into());
    }

    pub(crate) fn warning(&mut self, line: u32, message: impl Into<String>) {
        self.add(line, Severity::Warning, message.into());
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    fn add(&mut self, line: u32, severity: Severity, message: String) {
        self.faults.push(Fault { file: self.file.clone(), line, severity, message });
    }
}
