//! A question bank, as Moodle thinks of one: what every reader makes and every writer writes.
//!
//! Texts are as they were in the file, in one of four notations; [`crate::html`] makes words of
//! them. Deliberately absent: penalties, marks, shuffling, what a page looks like.

use crate::Weight;
use std::fmt;

/// What a file holds, in its order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bank(pub Vec<Item>);

/// One thing in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// What follows belongs to this category: a path of names, outermost first.
    Category(Vec<String>),
    /// A question.
    Question(Place, Box<Question>),
    /// What could not be read: where, what it is called there, and why.
    Unread(Place, String, String),
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line of the file, from 1.
    Line(u32),
    /// A thing of this kind with an id of its own, such as `quiz 12`.
    Id(&'static str, String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Id(kind, id) => write!(f, "{kind} {id}"),
        }
    }
}

/// How a text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// HTML in which a line break is one too.
    #[default]
    Moodle,
    /// HTML.
    Html,
    /// Words.
    Plain,
    /// Markdown.
    Markdown,
}

/// A text in its notation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    format: Format,
    text: String,
}

impl Text {
    /// Without what surrounds it, and without what nobody could see. An empty text has no format.
    pub fn new(format: Format, text: &str) -> Self {
        let seen = visible(text, true);
        if seen.is_empty() {
            return Self::default();
        }
        Self { format, text: seen }
    }

    /// How it is written.
    pub fn format(&self) -> Format {
        self.format
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// One line of words: a name, an id, a plain answer.
pub fn line(text: &str) -> String {
    visible(text, false)
}

/// The text without control characters, without the code points that stand for no character, and
/// without white space around it.
fn visible(text: &str, lines: bool) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = unix.chars().filter_map(|c| match c {
        '\n' | '\t' if lines => Some(c),
        '\n' | '\t' => Some(' '),
        '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    });
    seen.collect::<String>().trim_matches([' ', '\n', '\t']).to_owned()
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What it is called in the bank.
    pub name: Option<String>,
    /// Moodle's idnumber.
    pub id: Option<String>,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// What is asked.
    pub text: Text,
    /// Said after any answer.
    pub general: Text,
    /// Said one by one between tries.
    pub hints: Vec<Text>,
    /// What is right.
    pub kind: Kind,
}

/// The kinds of questions that can be told apart.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A text to read; nothing is asked.
    Description,
    /// A free text that somebody marks.
    Essay,
    /// True or false.
    TrueFalse {
        /// What is right.
        right: bool,
        /// Said to whoever answers true.
        on_true: Text,
        /// Said to whoever answers false.
        on_false: Text,
    },
    /// Options, of which one or several are chosen.
    Choice {
        /// Whether only one can be chosen.
        single: bool,
        /// What can be chosen.
        options: Vec<Choice>,
        /// Said of the answer as a whole.
        overall: Overall,
    },
    /// A word or two.
    Short {
        /// Whether capitals matter.
        exact_case: bool,
        /// What is accepted, best first where several fit; `*` stands for any letters.
        answers: Vec<Choice>,
    },
    /// A number.
    Number(Vec<Number>),
    /// Pairs to be found.
    Match {
        /// Left and right sides; an empty left side only adds a wrong right side.
        pairs: Vec<(Text, String)>,
        /// Said of the answer as a whole.
        overall: Overall,
    },
    /// Items to be put in order; they stand in the right one.
    Order {
        /// The items.
        items: Vec<Text>,
        /// Said of the answer as a whole.
        overall: Overall,
    },
}

/// An option, or an accepted answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its words.
    pub text: Text,
    /// What it is worth.
    pub weight: Weight,
    /// Said when it is given.
    pub feedback: Text,
}

/// A number that is accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The value; `None` is any number at all.
    pub value: Option<f64>,
    /// How far off is still it.
    pub tolerance: f64,
    /// What it is worth.
    pub weight: Weight,
    /// Said when it is given.
    pub feedback: Text,
}

/// What is said of an answer as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overall {
    /// After a right answer.
    pub right: Text,
    /// After one that is partly right.
    pub partly: Text,
    /// After any other.
    pub wrong: Text,
}

/// A category's path, as Moodle writes it: `/` between names, `//` within one. What every path
/// begins with says nothing and is left out.
pub fn category(path: &str) -> Vec<String> {
    let guarded = path.replace("//", "\u{fdd0}");
    let names = guarded.split('/').map(|name| line(&name.replace('\u{fdd0}', "/")));
    let names = names.filter(|name| !name.is_empty());
    names.skip_while(|name| name.starts_with('$') || name == "top").collect()
}

/// The path, written.
pub fn category_path(names: &[String]) -> String {
    let names = names.iter().map(|name| name.replace('/', "//"));
    ["$course$".to_owned(), "top".to_owned()].into_iter().chain(names).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_a_path_of_names() {
        let cases: [(&str, &[&str]); 5] = [
            ("$course$/top/Default for C1/and//or", &["Default for C1", "and/or"]),
            ("$module$/top/Quiz", &["Quiz"]),
            ("Arrest / First hours", &["Arrest", "First hours"]),
            ("top", &[]),
            ("", &[]),
        ];
        for (path, names) in cases {
            assert_eq!(category(path), names, "{path}");
        }
        let names = vec!["Arrest".to_owned(), "24/48".to_owned()];
        assert_eq!(category_path(&names), "$course$/top/Arrest/24//48");
        assert_eq!(category(&category_path(&names)), names);
    }

    #[test]
    fn a_text_is_what_can_be_seen_of_it() {
        assert_eq!(Text::new(Format::Html, " a\r\nb\u{0}\u{fdd3}\t ").as_str(), "a\nb");
        assert_eq!(Text::new(Format::Html, " \u{7}\n"), Text::default());
        assert_eq!(line(" two\nlines "), "two lines");
    }
}
