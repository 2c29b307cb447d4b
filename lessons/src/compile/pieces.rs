//! A block's lines, cut into paragraphs, list items, answers, pictures and quotes.
//!
//! Line by line and not by a Markdown parser, so that every fault has its line and nothing an
//! author typed disappears. What is accepted here means the same in Markdown.

use super::text::Line;
use crate::{fault::Findings, rich::Lead};

/// Indented by this many spaces a quote belongs to the option above it.
const INDENT: usize = 2;

/// One piece of a block.
#[derive(Debug)]
pub(super) struct Piece<'t> {
    pub(super) what: What,
    pub(super) lines: Vec<Line<'t>>,
    /// The indented quote below an item or an answer: the reason.
    pub(super) quote: Vec<Line<'t>>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Paragraph,
    /// `- words` or `1. words`.
    Item(Lead),
    /// `- [ ] words`, `- [x] words`.
    Option {
        right: bool,
    },
    /// `= words`
    Answer,
    /// `![words](name)`, alone on its line
    Picture,
    /// `> words`
    Quote,
}

impl Piece<'_> {
    pub(super) fn line(&self) -> u32 {
        self.lines.first().map_or(0, |line| line.number)
    }

    fn takes_quote(&self) -> bool {
        matches!(self.what, What::Item(_) | What::Option { .. } | What::Answer)
    }
}

/// Cuts the lines of one block, or those of a quote without their `>`.
pub(super) fn cut<'t>(lines: &[Line<'t>], f: &mut Findings) -> Vec<Piece<'t>> {
    let mut cutter = Cutter { pieces: Vec::new(), open: false };
    for line in lines {
        cutter.line(*line, f);
    }
    cutter.pieces
}

struct Cutter<'t> {
    pieces: Vec<Piece<'t>>,
    /// Whether the last piece may go on: no empty line since.
    open: bool,
}

impl<'t> Cutter<'t> {
    fn line(&mut self, line: Line<'t>, f: &mut Findings) {
        let rest = line.text.trim();
        if rest.is_empty() {
            self.blank(line);
            return;
        }
        let indented =
            line.text.len() - line.text.trim_start().len() >= INDENT || line.text.starts_with('\t');
        let inner = Line { text: rest, ..line };
        if let Some(words) = rest.strip_prefix('>') {
            self.quote(Line { text: words.strip_prefix(' ').unwrap_or(words), ..line }, indented);
        } else if is_picture(rest) {
            self.begin(What::Picture, inner);
            self.open = false;
        } else if is_underline(rest) {
            self.underline(line.number, f);
        } else if let Some((what, words)) = beginning(inner, self.in_paragraph(), f) {
            if indented && self.pieces.last().is_some_and(|last| matches!(last.what, What::Item(_)))
            {
                f.error(
                    line.number,
                    "a list within a list cannot be shown on a phone: begin the line at the margin",
                );
            }
            self.begin(what, Line { text: words, ..line });
        } else {
            self.words(inner, f);
        }
    }

    /// An empty line ends what is open; within a quote that goes on below, it is a new paragraph.
    fn blank(&mut self, line: Line<'t>) {
        self.open = false;
        if let Some(last) = self.pieces.last_mut()
            && !last.quote.is_empty()
        {
            last.quote.push(Line { text: "", ..line });
        }
    }

    fn quote(&mut self, words: Line<'t>, indented: bool) {
        match self.pieces.last_mut() {
            Some(last) if indented && last.takes_quote() => last.quote.push(words),
            Some(last) if self.open && last.what == What::Quote => last.lines.push(words),
            _ => self.begin(What::Quote, words),
        }
        self.open = true;
    }

    fn underline(&mut self, line: u32, f: &mut Findings) {
        if self.open {
            f.error(
                line,
                "a line of = or - under a text turns it into a heading: remove this line",
            );
        } else {
            f.error(line, "a line across the page is not used in lessons: remove it");
        }
        self.open = false;
    }

    fn words(&mut self, line: Line<'t>, f: &mut Findings) {
        look_alike(line, f);
        match self.pieces.last_mut() {
            Some(last) if self.open && (last.what == What::Quote || !last.quote.is_empty()) => {
                f.error(
                    line.number,
                    "this line follows a quote directly, and Markdown makes it part of \
                        the quote: begin it with > too, or leave an empty line above",
                );
                self.begin(What::Paragraph, line);
            }
            Some(last) if self.open && last.what != What::Answer => last.lines.push(line),
            _ => self.begin(What::Paragraph, line),
        }
    }

    fn in_paragraph(&self) -> bool {
        self.open && self.pieces.last().is_some_and(|last| last.what == What::Paragraph)
    }

    fn begin(&mut self, what: What, line: Line<'t>) {
        self.pieces.push(Piece { what, lines: vec![line], quote: Vec::new() });
        self.open = true;
    }
}

/// A line that is a picture and nothing else.
fn is_picture(text: &str) -> bool {
    text.starts_with("![") && text.ends_with(')')
}

/// Only signs that make a heading of the line above, or a line across the page.
fn is_underline(text: &str) -> bool {
    let only = |sign: char| text.chars().all(|c| c == sign);
    text.len() > 1 && (only('=') || only('-')) || text.len() > 2 && (only('*') || only('_'))
}

/// What a line begins, and its words; `None` for running text.
fn beginning<'t>(line: Line<'t>, in_paragraph: bool, f: &mut Findings) -> Option<(What, &'t str)> {
    let text = line.text;
    if let Some(words) = text.strip_prefix('=') {
        if !words.is_empty() && !words.starts_with(' ') {
            f.error(line.number, "an answer begins with = and a space");
        }
        return Some((What::Answer, words.trim()));
    }
    if let Some(words) = text.strip_prefix("- ").or((text == "-").then_some("")) {
        return Some(boxed(words.trim(), line.number, f));
    }
    if text.starts_with("-[") || text.starts_with("-［") {
        f.error(
            line.number,
            "a box that is no box: write - [ ] or - [x], with a space after the hyphen",
        );
        return Some((What::Option { right: false }, text.trim_start_matches(['-', '[', ']'])));
    }
    for sign in ["* ", "+ ", "• ", "– ", "— ", "－ ", "－", "·"] {
        if let Some(words) = text.strip_prefix(sign) {
            f.error(
                line.number,
                format!("`{}` begins no list here: write a hyphen and a space", sign.trim()),
            );
            return Some(boxed(words.trim(), line.number, f));
        }
    }
    numbered(line, in_paragraph, f)
}

/// As in Markdown, only `1.` begins a list within a paragraph: "article" at the end of a line may
/// be followed by "9." on the next.
fn numbered<'t>(line: Line<'t>, in_paragraph: bool, f: &mut Findings) -> Option<(What, &'t str)> {
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.text.split_at(digits);
    if in_paragraph && number != "1" {
        return None;
    }
    let round = rest.strip_prefix(") ");
    let words = rest.strip_prefix(". ").or(round)?;
    // Three digits: a year at the beginning of a line is no list.
    let value = number.parse().ok().filter(|_| digits <= 3)?;
    if round.is_some() {
        f.error(line.number, format!("a numbered list is written `{number}.`, not `{number})`"));
    }
    Some((What::Item(Lead::Number(value)), words.trim()))
}

/// An item whose words may begin with a box.
fn boxed<'t>(words: &'t str, line: u32, f: &mut Findings) -> (What, &'t str) {
    for (mark, right) in [("[ ]", false), ("[x]", true), ("[X]", true)] {
        if let Some(words) = words.strip_prefix(mark)
            && (words.is_empty() || words.starts_with(' '))
        {
            return (What::Option { right }, words.trim());
        }
    }
    let inside = words.strip_prefix(['[', '［']).and_then(|rest| rest.split_once([']', '］']));
    match inside {
        Some((mark, words)) if mark.chars().count() <= 1 && !words.starts_with('(') => {
            f.error(
                line,
                "a box that is no box: write - [ ] for wrong, - [x] for right, with one \
                    space before and after the box",
            );
            (What::Option { right: !mark.trim().is_empty() }, words.trim())
        }
        _ => (What::Item(Lead::Bullet), words),
    }
}

/// Lines that look like more than running text, and are not.
fn look_alike(line: Line<'_>, f: &mut Findings) {
    let message = match line.text.chars().next() {
        Some('#') => {
            "a heading begins with ## and a space, and other levels are not used: \
                    write ## Heading {#id}"
        }
        Some('＃' | '＞' | '＝' | '［' | '｛') => {
            "this line begins with a full-width sign: write the plain one (# > = [ {)"
        }
        Some('|') => "tables cannot be shown on a phone: write a list",
        _ => return,
    };
    f.error(line.number, message);
}
