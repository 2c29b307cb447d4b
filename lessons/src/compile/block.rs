//! One block of one language's file: heading, body, and the hash that a translation is marked by.

use super::{
    heading::{self, Attributes, Heading, Kind},
    pictures::{self, WrittenPicture},
    pieces::{self, What},
    question::{self, Question},
    quotes::{self, Label},
    text::{Line, hex},
};
use crate::{
    course::{BlockId, Words},
    draft::BlockLines,
    fault::Findings,
    rich::Rich,
};
use sha2::{Digest, Sha256};

/// How much of SHA-256 a translation is marked with, in bytes: twelve digits that fit a line.
pub(super) const HASH_BYTES: usize = 6;

/// A block as one language's file has it.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) id: Option<BlockId>,
    pub(super) attributes: Attributes,
    pub(super) heading: String,
    pub(super) body: Body,
    /// What this block says, as twelve hexadecimal digits.
    pub(super) hash: String,
    pub(super) lines: BlockLines,
}

/// What stands below the heading.
#[derive(Debug)]
pub(super) enum Body {
    Text(Words),
    Pictures(Vec<WrittenPicture>),
    Question(Box<Question>),
}

/// Reads a block from the rest of its heading's line and the lines below.
pub(super) fn read(head: Line<'_>, below: &[Line<'_>], f: &mut Findings) -> Written {
    let Heading { line, id, text, attributes } = heading::read(head, f);
    let hash = hash(attributes.kind, &text, below);
    let pieces = pieces::cut(below, f);
    let mut lines = BlockLines { heading: line, ..BlockLines::default() };
    let body = if let Kind::Quiz(kind) = attributes.kind {
        let mut question = question::read(kind, line, &pieces, f);
        lines.options = std::mem::take(&mut question.options);
        lines.accepted = std::mem::take(&mut question.accepted);
        Body::Question(Box::new(question))
    } else if let Kind::Image | Kind::Slides = attributes.kind {
        let written = pictures::read(attributes.kind == Kind::Slides, line, &pieces, f);
        lines.pictures = written.iter().map(|picture| picture.line).collect();
        Body::Pictures(written)
    } else {
        let words = words(&pieces, f);
        if words.full.is_empty() && pieces.iter().all(|piece| piece.what == What::Quote) {
            f.error(
                line,
                if attributes.kind == Kind::Audio {
                    "a recording needs its transcript: write below the heading what is said"
                } else {
                    "nothing stands below this heading: write what the learner reads"
                },
            );
        }
        Body::Text(words)
    };
    Written { id, attributes, heading: text, body, hash, lines }
}

/// A text and its SMS wording.
pub(super) fn words(pieces: &[pieces::Piece<'_>], f: &mut Findings) -> Words {
    let (mut paragraphs, mut sms, mut seen) = (Vec::new(), None, false);
    for piece in pieces {
        if piece.what != What::Quote {
            paragraphs.extend(quotes::paragraph(piece, f));
            continue;
        }
        for labelled in quotes::labelled(&piece.lines, f) {
            let name = labelled.label.name();
            if labelled.label != Label::Sms {
                f.error(
                    labelled.line,
                    format!(
                        "`{name}:` belongs to a question: add .quiz to the heading, or remove it"
                    ),
                );
            } else if std::mem::replace(&mut seen, true) || !labelled.sms.is_empty() {
                f.error(labelled.line, "`sms:` is said twice: keep one");
            } else {
                sms = quotes::sms(&labelled.text, f);
            }
        }
    }
    Words { full: Rich(paragraphs), sms }
}

/// Of what a translator translates, whatever its spaces and line breaks. Not of citations and
/// files: these must be the same in every language anyway.
fn hash(kind: Kind, heading: &str, below: &[Line<'_>]) -> String {
    let kind = match kind {
        Kind::Card => "card",
        Kind::Audio => "audio",
        Kind::Image => "image",
        Kind::Slides => "slides",
        Kind::Quiz(kind) => kind.class(),
    };
    let words = heading.split_whitespace();
    let words = words.chain(["\n"]).chain(below.iter().flat_map(|l| l.text.split_whitespace()));
    let mut digest = Sha256::new();
    digest.update(kind);
    for word in words {
        digest.update(" ");
        digest.update(word);
    }
    hex(&digest.finalize()[..HASH_BYTES])
}
