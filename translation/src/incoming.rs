//! What a translator sent back, before it is compared with the course.

use lessons::language::Language;

/// The texts of the largest course in two languages, with all that tools add. In bytes.
pub const FILE_BYTES_AT_MOST: usize = 8 * 1024 * 1024;

pub(crate) const TOO_LARGE: &str =
    "the file is larger than the texts of any course: export it again";

/// A file as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Incoming {
    /// The course it was made for, where it says so.
    pub course: Option<String>,
    /// The language it is translated into, where it says so.
    pub language: Option<Language>,
    /// Its lines, in its own order.
    pub lines: Vec<Line>,
    /// Lines that cannot be read: their number, and why.
    pub unread: Vec<(u32, String)>,
}

/// One text of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The line of a PO file where the entry begins, or the row of a spreadsheet.
    pub number: u32,
    /// Where it belongs: see [`crate::sheet::Place`].
    pub key: String,
    /// The source that was translated.
    pub source: Written,
    /// The translation.
    pub target: Written,
    /// Whether it is still to be looked at.
    pub fuzzy: bool,
}

/// A text, or what a spreadsheet has made of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// A text.
    Text(String),
    /// `48`, `0,5`, `50 %`: a number.
    Number(f64),
    /// `9/2`: a day of some year.
    Day {
        /// The year that the spreadsheet has chosen.
        year: u16,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
    },
    /// `TRUE`
    Truth(bool),
    /// A formula: never run, and no text either.
    Formula,
    /// `#NAME?`
    Error,
}

impl Written {
    /// The text that was written, if that can be known. `known` is the one that stands in the course:
    /// where a spreadsheet would have made the same of it, nobody has changed it.
    pub fn against(&self, known: &str) -> Result<String, String> {
        match self {
            Self::Text(text) => Ok(text.clone()),
            Self::Number(number) if is_number(known, *number) => Ok(known.to_owned()),
            Self::Number(number) => Ok(number.to_string()),
            Self::Truth(truth) if known.eq_ignore_ascii_case(&truth.to_string()) => {
                Ok(known.to_owned())
            }
            Self::Truth(truth) => Ok(truth.to_string()),
            Self::Day { year, month, day } if is_day(known, *year, *month, *day) => {
                Ok(known.to_owned())
            }
            Self::Day { year, month, day } => Err(format!(
                "the spreadsheet has made a date of it ({year}-{month:02}-{day:02}): format the \
                 cell as text and write it again"
            )),
            Self::Formula => {
                Err("the cell holds a formula, and formulas are never run: format the \
                                  cell as text and write it again"
                    .to_owned())
            }
            Self::Error => Err("the spreadsheet has made an error of it: format the cell as text \
                                and write it again"
                .to_owned()),
        }
    }
}

/// Whether a spreadsheet reads this number from a text, with a decimal comma or as a percentage.
fn is_number(text: &str, number: f64) -> bool {
    let plain = text.trim().replace(',', ".");
    let (digits, scale) = match plain.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), 100.0),
        None => (plain.as_str(), 1.0),
    };
    digits.parse::<f64>().is_ok_and(|read| (read / scale - number).abs() < 1e-9)
}

/// Whether a spreadsheet reads this day from a text: two or three numbers in some order.
fn is_day(text: &str, year: u16, month: u8, day: u8) -> bool {
    let parts: Option<Vec<u16>> =
        text.trim().split(['/', '-', '.']).map(|part| part.parse().ok()).collect();
    let Some(parts) = parts else { return false };
    let (month, day) = (u16::from(month), u16::from(day));
    match parts.as_slice() {
        [a, b] => {
            [(*a, *b), (*b, *a)].contains(&(month, day))
                || [(*a, *b), (*b, *a)].contains(&(month, year % 100))
        }
        [a, b, c] => [[year, month, day], [year % 100, month, day]]
            .iter()
            .any(|[y, m, d]| [[y, m, d], [d, m, y], [m, d, y]].contains(&[a, b, c])),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_has_made_of_a_text_is_known_again() {
        let day = Written::Day { year: 2026, month: 9, day: 2 };
        let cases = [
            (Written::Text("=1+1".into()), "x", Ok("=1+1")),
            (Written::Number(48.0), "", Ok("48")),
            (Written::Number(0.5), "", Ok("0.5")),
            (Written::Number(0.5), "0,5", Ok("0,5")),
            (Written::Number(0.5), "50 %", Ok("50 %")),
            (Written::Number(48.0), "048", Ok("048")),
            (Written::Truth(true), "True", Ok("True")),
            (Written::Truth(false), "x", Ok("false")),
            (day.clone(), "9/2", Ok("9/2")),
            (day.clone(), "02.09.2026", Ok("02.09.2026")),
            (day.clone(), "2026-09-02", Ok("2026-09-02")),
            (day.clone(), "9/3", Err("2026-09-02")),
            (day, "", Err("2026-09-02")),
            (Written::Formula, "x", Err("formula")),
            (Written::Error, "x", Err("error")),
        ];
        for (written, known, wanted) in cases {
            match (written.against(known), wanted) {
                (Ok(found), Ok(wanted)) => assert_eq!(found, wanted, "{written:?}"),
                (Err(why), Err(wanted)) => assert!(why.contains(wanted), "{why}"),
                (found, _) => panic!("{written:?} {known}: {found:?}"),
            }
        }
    }
}
