//! Spreadsheets, as Excel, LibreOffice and Google Sheets open and save them.
//!
//! Deliberately absent: formulas. A text that begins with = + - or @ is a text both ways, and a
//! formula that comes back is refused, never run.

mod guide;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// The sheet with the texts.
const TEXTS: &str = "Texts";

/// The sheet that says how to fill it in.
const GUIDE: &str = "How to";

/// What each column is called. The languages stand behind their names: `Translation (fr)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    State,
    Source,
    Translation,
    What,
    Length,
    Cites,
    Where,
    Key,
}

impl Column {
    /// All of them, in the order in which they are written.
    const ALL: [Self; 8] = [
        Self::State,
        Self::Source,
        Self::Translation,
        Self::What,
        Self::Length,
        Self::Cites,
        Self::Where,
        Self::Key,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::State => "State",
            Self::Source => "Source",
            Self::Translation => "Translation",
            Self::What => "What it is",
            Self::Length => "Length",
            Self::Cites => "Cites",
            Self::Where => "Where it stands",
            Self::Key => "Key (do not change)",
        }
    }

    /// In characters of the usual size.
    fn width(self) -> f64 {
        match self {
            Self::State => 8.0,
            Self::Source | Self::Translation => 60.0,
            Self::What | Self::Length => 24.0,
            Self::Cites | Self::Where | Self::Key => 32.0,
        }
    }
}
