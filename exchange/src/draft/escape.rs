//! Words written so that the compiler of courses reads the same words again.
//!
//! What has a meaning is escaped with a backslash, or, where the compiler looks at a line before
//! Markdown does, written as a numbered character. Marks that Markdown would not take for marks
//! are left out, which is a loss that is reported.

use crate::html::{Losses, Lost};
use lessons::rich::{Lead, Paragraph, Rich, Span};
use unicode_normalization::char::is_combining_mark;

/// The labels of quotes: a line of words must not begin with one.
const LABELS: [&str; 7] = ["sms", "hint", "why", "right", "wrong", "true", "false"];

/// From here on a number at the beginning of a line is no list.
const LIST_NUMBERS: u16 = 1000;

/// Words within a line: an option, an answer.
pub(super) fn inline(words: &str) -> String {
    part(words, true)
}

/// Words that may be a part of more; then a blank cannot be told by what surrounds it.
fn part(words: &str, whole: bool) -> String {
    let letters: Vec<char> = words.chars().collect();
    let mut written = String::with_capacity(words.len());
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        match letter {
            '\\' | '*' | '`' | '<' | '[' | ']' | '~' => written.extend(['\\', *letter]),
            '_' if !(whole && stands_apart(&letters, at)) => written.push_str("\\_"),
            '&' if next.is_none_or(|c| *c == '#' || c.is_ascii_alphanumeric()) => {
                written.push_str("\\&");
            }
            // A link may follow, and would be a picture.
            '!' if next.is_none() && !whole => written.push_str("\\!"),
            '＊' => written += &numbered(*letter),
            _ => written.push(*letter),
        }
    }
    written
}

/// Whether a row of `_` has white space or nothing on both sides: a blank to be filled in.
fn stands_apart(letters: &[char], at: usize) -> bool {
    let apart = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace());
    let before = letters[..at].iter().rev().find(|c| **c != '_');
    let after = letters[at..].iter().find(|c| **c != '_');
    apart(before) && apart(after)
}

/// The words of a heading: braces would be its attributes.
pub(super) fn heading(words: &str) -> String {
    let braces = ['{', '}', '｛', '｝', '＃', '＝'];
    inline(words).chars().fold(String::new(), |heading, c| {
        if braces.contains(&c) {
            heading + &numbered(c)
        } else {
            heading + c.encode_utf8(&mut [0; 4])
        }
    })
}

/// Paragraphs, each on its line, with empty lines between.
pub(super) fn lines(text: &Rich, lost: &mut Losses) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_list = false;
    for paragraph in &text.0 {
        let lead = match paragraph.lead {
            Lead::Bullet => "- ".to_owned(),
            Lead::Number(number) if number < LIST_NUMBERS => format!("{number}. "),
            Lead::Number(_) | Lead::None => String::new(),
        };
        let words = spans(paragraph, lost);
        if words.is_empty() {
            continue;
        }
        let item = !lead.is_empty();
        if !(lines.is_empty() || item && in_list) {
            lines.push(String::new());
        }
        in_list = item;
        lines.push(if item { lead + &words } else { beginning(&words) });
    }
    lines
}

/// Words that stand at the beginning of a line, escaped already.
fn beginning(words: &str) -> String {
    let Some(first) = words.chars().next() else { return String::new() };
    let rest = &words[first.len_utf8()..];
    let spaced = rest.is_empty() || rest.starts_with(' ');
    let only = || words.chars().all(|c| c == first);
    let boxed = rest.starts_with(['\\', '[', '［']);
    match first {
        '>' | '=' | '#' | '|' => format!("\\{words}"),
        '-' if spaced || boxed || only() => format!("\\{words}"),
        '+' if spaced => format!("\\{words}"),
        '_' if only() => format!("\\{words}"),
        '•' | '–' | '—' if spaced => numbered(first) + rest,
        '－' | '·' | '＃' | '＞' | '＝' | '［' | '｛' => numbered(first) + rest,
        '0'..='9' => list_number(words),
        'a'..='z' => label(words),
        _ => words.to_owned(),
    }
}

/// `1. ` and `1) ` at the beginning would be a list.
fn list_number(words: &str) -> String {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = words.split_at(digits);
    let list = rest.starts_with(". ") || rest.starts_with(") ");
    if list { format!("{number}\\{rest}") } else { words.to_owned() }
}

/// `sms:` at the beginning would be a label.
fn label(words: &str) -> String {
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = words.split_at(letters);
    let space = rest.len() - rest.trim_start().len();
    let (space, rest) = rest.split_at(space);
    match rest.chars().next().filter(|_| LABELS.contains(&name)) {
        Some(':') => format!("{name}{space}\\{rest}"),
        Some(wide @ '：') => {
            format!("{name}{space}{}{}", numbered(wide), &rest[wide.len_utf8()..])
        }
        _ => words.to_owned(),
    }
}

fn numbered(letter: char) -> String {
    format!("&#{};", u32::from(letter))
}

/// The marked words of a paragraph.
fn spans(paragraph: &Paragraph, lost: &mut Losses) -> String {
    let mut written = String::new();
    for (at, span) in paragraph.spans.iter().enumerate() {
        let before = paragraph.spans[..at].last();
        let after = paragraph.spans.get(at + 1);
        written += &marked(span, before, after, lost);
    }
    written
}

fn marked(span: &Span, before: Option<&Span>, after: Option<&Span>, lost: &mut Losses) -> String {
    let words = part(&span.text, before.is_none() && after.is_none());
    let marks = match (span.strong, span.emphasis) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    // Within a link the marks stand between brackets, which are punctuation.
    let linked = span.link.is_some();
    let fits = linked && is_marked_inside(&span.text) || fits(&span.text, before, after);
    if !marks.is_empty() && !fits {
        lost.insert(Lost::Marks);
    }
    let marks = if fits { marks } else { "" };
    let words = format!("{marks}{words}{marks}");
    match &span.link {
        Some(address) => format!("[{words}]({address})"),
        None => words,
    }
}

/// Words with something at both ends that marks may touch.
fn is_marked_inside(words: &str) -> bool {
    !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace)
}

/// Whether Markdown takes marks around these words for marks: they touch a letter, or stand
/// between white space and the words; and no other mark touches them.
fn fits(words: &str, before: Option<&Span>, after: Option<&Span>) -> bool {
    let is_plain = |span: &&Span| !span.strong && !span.emphasis && span.link.is_none();
    let apart = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let open = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(is_letter) || inner.is_some() && apart(outer)
    };
    let plain = before.iter().all(is_plain) && after.iter().all(is_plain);
    let previous = before.and_then(|span| span.text.chars().next_back());
    let next = after.and_then(|span| span.text.chars().next());
    plain
        && is_marked_inside(words)
        && open(words.chars().next(), previous)
        && open(words.chars().next_back(), next)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}
