//! Texts as translators see them: a paragraph or list item to a line, however it was wrapped in the
//! file.

use super::super::{
    pieces::{self, Piece},
    text::{self, Line},
    words::is_unspaced,
};
use crate::fault::Findings;
use std::collections::BTreeSet;

/// A text in the form in which it would be read back from a file: what a translator's tool did to
/// spaces and line ends is nothing.
pub fn normal(spot: super::Spot, words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<_> = text::lines(&words, 1).collect();
    if spot.is_plain() { plain(&lines) } else { rich(&lines) }
}

/// Lines of one plain text.
pub(super) fn plain(lines: &[Line<'_>]) -> String {
    let mut joined = String::new();
    for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
        join(&mut joined, line.text.trim());
    }
    joined
}

/// Lines of paragraphs and lists.
pub(super) fn rich(lines: &[Line<'_>]) -> String {
    let pieces = pieces::cut(lines, &mut Findings::of(""));
    let begins: BTreeSet<_> = pieces.iter().map(Piece::line).collect();
    let (mut joined, mut gap) = (String::new(), false);
    for line in lines {
        let words = line.text.trim();
        if words.is_empty() {
            gap = !joined.is_empty();
        } else if std::mem::take(&mut gap) {
            joined.extend(["\n\n", words]);
        } else if !joined.is_empty() && begins.contains(&line.number) {
            joined.extend(["\n", words]);
        } else {
            join(&mut joined, words);
        }
    }
    joined
}

/// As Markdown joins the lines of a paragraph, and as Chinese needs it.
fn join(joined: &mut String, words: &str) {
    let before = joined.trim_end_matches('*').chars().next_back();
    let after = words.trim_start_matches('*').chars().next();
    let close = before.is_some_and(is_unspaced) && after.is_some_and(is_unspaced);
    joined.extend([if close || joined.is_empty() { "" } else { " " }, words]);
}
