//! What stands around every page: its name, its language and the others, its style, its foot.

use super::{super::html::direction, Reading};
use bot::{reading, wording::reading::Words};
use lessons::language::Language;

/// The one style of all pages.
pub(super) const STYLE: &str = include_str!("style.css");

/// A number that a phone can call, at least this long.
const CALLABLE_DIGITS: usize = 5;

/// What stands around a page.
pub(super) struct Frame {
    pub words: Words,
    /// The page's name in tabs and histories.
    pub title: String,
    pub style: &'static str,
    pub offered: Vec<Offered>,
    pub unreviewed: bool,
    pub help_line: Option<HelpLine>,
}

/// A language to read the page in.
pub(super) struct Offered {
    pub language: Language,
    pub name: String,
    /// Relative, whatever path a proxy puts before it.
    pub address: String,
    pub here: bool,
}

/// How to reach a person.
pub(super) struct HelpLine {
    pub words: String,
    /// The number to call, if it is one.
    pub call: Option<String>,
}

impl Frame {
    /// Around a page that belongs to no course.
    pub(super) fn new(words: Words, title: String) -> Self {
        Self { words, title, style: STYLE, offered: Vec::new(), unreviewed: false, help_line: None }
    }

    /// Around a page of a course, with the same page in its other languages.
    pub(super) fn of(at: &Reading<'_>, title: String) -> Self {
        let words = at.words();
        let neutral = reading::is_neutral(at.course, at.programme);
        let title = if neutral { words.neutral_title() } else { title };
        let line = reading::help_line(at.course, at.programme);
        let mut frame = Self::new(words, title);
        frame.unreviewed = at.course.unreviewed.contains(&at.language);
        frame.help_line =
            line.map(|line| HelpLine { words: words.help_line(line), call: call(line) });
        frame.offered = frame.offer(&reading::languages(at.course, at.programme), "");
        frame
    }

    /// A choice of languages, whose pages lie `up` from this one.
    pub(super) fn offer(&self, languages: &[Language], up: &str) -> Vec<Offered> {
        let offer = |language: &Language| Offered {
            language: *language,
            name: self.words.own_name(*language),
            address: format!("{up}{language}"),
            here: *language == self.words.0,
        };
        languages.iter().map(offer).collect()
    }

    /// The language of the page.
    pub(super) fn language(&self) -> Language {
        self.words.0
    }

    /// The direction of the page.
    pub(super) fn direction(&self) -> &'static str {
        direction(self.words.0)
    }
}

impl Offered {
    /// Its own direction.
    pub(super) fn direction(&self) -> &'static str {
        direction(self.language)
    }
}

/// A line that is a telephone number, as `tel:` has it.
fn call(line: &str) -> Option<String> {
    let number: String = line.chars().filter(|c| !" -().\u{a0}".contains(*c)).collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let callable = digits.len() >= CALLABLE_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
    callable.then(|| format!("tel:{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_can_be_called() {
        let cases = [
            ("+254 700 000 999", Some("tel:+254700000999")),
            ("(0) 116-111", Some("tel:0116111")),
            ("116", None),
            ("help@example.org", None),
            ("116 111, day and night", None),
            ("", None),
        ];
        for (line, expected) in cases {
            assert_eq!(call(line).as_deref(), expected, "{line}");
        }
    }
}
