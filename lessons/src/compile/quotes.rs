//! Quotes with labels: `> sms:`, `> hint:`, `> why:`, `> right:`, `> wrong:`, `> true:`,
//! `> false:`; and the reasons below options.

use super::{
    pieces::{self, Piece, What},
    text::Line,
    words,
};
use crate::{
    course::Words,
    fault::Findings,
    rich::{Lead, Paragraph, Rich},
};

/// What a quote says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The short wording of the whole block.
    Sms,
    /// Given on request.
    Hint,
    /// The source in words.
    Why,
    /// After a right answer.
    Right,
    /// After a wrong answer.
    Wrong,
    /// To whoever answered that it is true.
    True,
    /// To whoever answered that it is false.
    False,
}

const LABELS: [(&str, Label); 7] = [
    ("sms", Label::Sms),
    ("hint", Label::Hint),
    ("why", Label::Why),
    ("right", Label::Right),
    ("wrong", Label::Wrong),
    ("true", Label::True),
    ("false", Label::False),
];

impl Label {
    /// The word before the colon.
    pub fn name(self) -> &'static str {
        LABELS.iter().find(|(_, label)| *label == self).map_or("", |(name, _)| name)
    }
}

/// A labelled text and the SMS wording that follows it in the same quote.
#[derive(Debug)]
pub(super) struct Labelled<'t> {
    pub(super) label: Label,
    pub(super) line: u32,
    pub(super) text: Vec<Line<'t>>,
    pub(super) sms: Vec<Line<'t>>,
}

impl Labelled<'_> {
    /// As marked words with their SMS wording.
    pub(super) fn words(&self, f: &mut Findings) -> Words {
        let full = rich(&self.text, f);
        if full.is_empty() {
            f.error(self.line, format!("nothing stands after `{}:`", self.label.name()));
        }
        Words { full, sms: sms(&self.sms, f) }
    }

    /// As one plain line.
    pub(super) fn plain(&self, what: &str, f: &mut Findings) -> String {
        let text = words::plain(&self.text, what, f);
        if text.is_empty() {
            f.error(self.line, format!("nothing stands after `{}:`", self.label.name()));
        }
        text
    }
}

/// The labelled texts of a quote that stands at the margin.
pub(super) fn labelled<'t>(lines: &[Line<'t>], f: &mut Findings) -> Vec<Labelled<'t>> {
    let mut all: Vec<Labelled<'t>> = Vec::new();
    let mut in_sms = false;
    for line in lines {
        match label(*line, f) {
            Some((Label::Sms, words)) if !all.is_empty() => {
                in_sms = true;
                if let Some(last) = all.last_mut() {
                    last.sms.push(words);
                }
            }
            Some((label, words)) => {
                in_sms = false;
                all.push(Labelled { label, line: line.number, text: vec![words], sms: Vec::new() });
            }
            None => match all.last_mut() {
                Some(last) if in_sms => last.sms.push(*line),
                Some(last) => last.text.push(*line),
                None => {
                    f.error(
                        line.number,
                        "a quote at the margin begins with its label, sms: hint: why: \
                            right: wrong: true: or false:; the reason of an option is \
                            indented by two spaces",
                    );
                    return all;
                }
            },
        }
    }
    all
}

/// The reason below an option or answer: words, then perhaps `sms:`.
pub(super) fn reason(lines: &[Line<'_>], f: &mut Findings) -> Option<Words> {
    let first = lines.first()?;
    let (text, short) = parts_of_reason(lines, f);
    let full = rich(&text, f);
    if full.is_empty() {
        f.error(first.number, "the reason is empty: say why this is right or wrong");
        return None;
    }
    Some(Words { full, sms: sms(&short, f) })
}

/// The lines of a reason, and those of its SMS wording.
pub(super) fn parts_of_reason<'t>(
    lines: &[Line<'t>],
    f: &mut Findings,
) -> (Vec<Line<'t>>, Vec<Line<'t>>) {
    let (mut text, mut short) = (Vec::new(), Vec::new());
    for line in lines {
        match label(*line, f) {
            Some((Label::Sms, words)) => short.push(words),
            Some((label, words)) => {
                f.error(
                    line.number,
                    format!(
                        "`{}:` belongs to the whole question: begin the line at the margin",
                        label.name()
                    ),
                );
                text.push(words);
            }
            None if short.is_empty() => text.push(*line),
            None => short.push(*line),
        }
    }
    (text, short)
}

/// Said wherever a picture has no place.
pub(super) const NO_PICTURE: &str = "\
    a picture has a block of its own, where it stands alone on its line: add .image or .slides to \
    a heading";

/// Paragraphs and lists.
pub(super) fn rich(lines: &[Line<'_>], f: &mut Findings) -> Rich {
    let pieces = pieces::cut(lines, f);
    Rich(pieces.iter().filter_map(|piece| paragraph(piece, f)).collect())
}

/// One paragraph or list item of a text; anything else is a fault.
pub(super) fn paragraph(piece: &Piece<'_>, f: &mut Findings) -> Option<Paragraph> {
    let lead = match piece.what {
        What::Paragraph => Lead::None,
        What::Item(lead) => lead,
        What::Option { .. } => {
            f.error(
                piece.line(),
                "boxes are for the options of a question: add .quiz to the heading, or \
                    remove the box",
            );
            return None;
        }
        What::Answer => {
            f.error(
                piece.line(),
                "a line with = is an answer, and this text takes none: its place is a \
                    question with .true-false, .short or .number",
            );
            return None;
        }
        What::Picture => {
            f.error(piece.line(), NO_PICTURE);
            return None;
        }
        What::Quote => {
            f.error(piece.line(), "a quote within a quote is not used in lessons");
            return None;
        }
    };
    if let Some(line) = piece.quote.first() {
        f.error(
            line.number,
            "a reason stands only below the options of a question: begin the line at the \
                margin with a label such as sms:",
        );
    }
    let spans = words::spans(&piece.lines, f);
    if spans.is_empty() && lead != Lead::None {
        f.error(piece.line(), "this item has no words");
    }
    (!spans.is_empty()).then_some(Paragraph { lead, spans })
}

/// An SMS wording as one plain text.
pub(super) fn sms(lines: &[Line<'_>], f: &mut Findings) -> Option<String> {
    let first = lines.first()?;
    let text = words::plain(lines, "an SMS", f);
    if text.is_empty() {
        f.error(first.number, "nothing stands after `sms:`");
        return None;
    }
    Some(text)
}

/// The label that a line begins with, and the words after it.
fn label<'t>(line: Line<'t>, f: &mut Findings) -> Option<(Label, Line<'t>)> {
    let text = line.text.trim_start();
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = text.split_at(letters);
    let (name, label) = LABELS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word))?;
    let after = rest.trim_start();
    let words = after.strip_prefix([':', '：'])?;
    // `Right: ...` within a reason may be a sentence; `right :` and `right：` are slips.
    if word != *name {
        return None;
    }
    if !rest.starts_with(':') {
        f.error(line.number, format!("write `{name}:` with a plain colon and no space before it"));
    }
    Some((*label, Line { text: words.trim_start(), ..line }))
}
