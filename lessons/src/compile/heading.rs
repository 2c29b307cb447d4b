//! The line that begins a block: `## Heading {#id .class key=value}`.
//!
//! Read by ourselves: pulldown-cmark keeps quotes in values, divides values at spaces and takes
//! the last of two ids, all in silence.

use super::{sources::is_provision_id, text::Line, words};
use crate::{
    course::{BlockId, Jurisdiction, Only},
    fault::Findings,
};

/// The kind of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Card,
    Audio,
    Image,
    Slides,
    Quiz(QuizKind),
}

/// The kind of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuizKind {
    Single,
    Multiple,
    TrueFalse,
    Short,
    Number,
    Match,
    Order,
}

/// The classes that say what a block is; without one of them it is a card.
const BLOCKS: [&str; 4] = ["audio", "image", "slides", "quiz"];

const QUIZ_KINDS: [(&str, QuizKind); 6] = [
    ("multiple", QuizKind::Multiple),
    ("true-false", QuizKind::TrueFalse),
    ("short", QuizKind::Short),
    ("number", QuizKind::Number),
    ("match", QuizKind::Match),
    ("order", QuizKind::Order),
];

impl QuizKind {
    /// The class that asks for it.
    pub(super) fn class(self) -> &'static str {
        QUIZ_KINDS.iter().find(|(_, kind)| *kind == self).map_or("quiz", |(name, _)| name)
    }
}

/// What stands in the braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attributes {
    pub(super) kind: Kind,
    pub(super) must_know: bool,
    pub(super) cites: Vec<String>,
    pub(super) file: Option<String>,
    /// The card that a question sends its learner back to.
    pub(super) read: Option<BlockId>,
    /// The country whose law it tells.
    pub(super) only: Option<Only>,
}

/// A heading as it was written.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) line: u32,
    /// `None`: it has none, or none that can be used, and a fault says so.
    pub(super) id: Option<BlockId>,
    pub(super) text: String,
    pub(super) attributes: Attributes,
}

/// Reads what follows `##` on a line.
pub(super) fn read(line: Line<'_>, f: &mut Findings) -> Heading {
    let written = line.text.trim();
    let (text, braces) = divide(written);
    let braces = braces.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let wide = written.find(['｛', '｝', '＃', '＝']).is_some();
    if wide {
        f.error(
            line.number,
            "the braces are full-width: write {#id} with the plain signs { } # . =",
        );
    } else if text.contains(['{', '}']) {
        f.error(
            line.number,
            "braces are left in the heading: one pair stands at its very end, {#id .class \
                key=value}",
        );
    }
    let braces = without_quotes(braces.unwrap_or_default(), line.number, f);
    let (ids, attributes) = attributes(&braces, line.number, f);
    let id = match ids.as_slice() {
        [] if wide || text.contains(['{', '}']) => None,
        [] => {
            f.error(line.number, "the heading has no id: end it with one, such as {#first-call}");
            None
        }
        [id] => BlockId::parse(id).map_err(|e| f.error(line.number, e.to_string())).ok(),
        [first, ..] => {
            f.error(line.number, "the heading has two ids: keep one");
            BlockId::parse(first).ok()
        }
    };
    let text = words::plain(&[Line { text, ..line }], "a heading", f);
    if text.is_empty() {
        f.error(
            line.number,
            "the heading has no words: write what the block says, or the question",
        );
    }
    Heading { line: line.number, id, text, attributes }
}

/// The words of a heading, and its braces with what stands in them; empty where it has none.
pub(super) fn divide(written: &str) -> (&str, &str) {
    let open = written.strip_suffix('}').and_then(|rest| rest.rfind('{'));
    let (text, braces) = written.split_at(open.unwrap_or(written.len()));
    (text.trim_end(), braces)
}

fn without_quotes(braces: &str, line: u32, f: &mut Findings) -> String {
    let plain = braces.replace(['"', '\'', '“', '”', '‘', '’', '«', '»'], "");
    if plain != braces {
        f.error(
            line,
            "quotes are not needed in the braces and would be part of the value: remove \
                them",
        );
    }
    plain
}

fn attributes<'t>(braces: &'t str, line: u32, f: &mut Findings) -> (Vec<&'t str>, Attributes) {
    let (mut ids, mut classes) = (Vec::new(), Vec::new());
    let mut values = Values::default();
    for word in braces.split_whitespace() {
        if let Some(id) = word.strip_prefix('#') {
            ids.push(id);
        } else if let Some(class) = word.strip_prefix('.') {
            classes.push(class);
        } else if let Some((key, value)) = word.split_once('=') {
            values.take(key, value, line, f);
        } else {
            f.error(
                line,
                format!(
                    "`{word}` stands alone in the braces: an id begins with #, a class with a \
                    dot, and a value has no spaces (cites=a,b)"
                ),
            );
        }
    }
    let kind = kind(&classes, line, f);
    if values.read.is_some() && !matches!(kind, Kind::Quiz(_)) {
        f.error(line, "read= is only for a question: add .quiz, or remove read=");
    }
    match (kind, &values.file) {
        (Kind::Audio, None) => f.error(
            line,
            "an audio block needs file=NAME, for the recording audio/NAME.LANGUAGE.ogg",
        ),
        (Kind::Card | Kind::Image | Kind::Slides | Kind::Quiz(_), Some(_)) => {
            f.error(line, "file= is only for an audio block: add .audio, or remove file=");
        }
        _ => {}
    }
    let must_know = classes.contains(&"must-know");
    if must_know && values.cites.is_empty() {
        f.error(
            line,
            "what everyone must know needs its source: add cites=ID, with the provision \
                in sources.toml",
        );
    }
    let only = values.only(classes.contains(&"only"), line, f);
    let Values { cites, file, read, .. } = values;
    (ids, Attributes { kind, must_know, cites, file, read, only })
}

/// What stands in the braces with an equals sign.
#[derive(Default)]
struct Values {
    cites: Vec<String>,
    file: Option<String>,
    read: Option<BlockId>,
    jurisdiction: Option<Jurisdiction>,
    replaces: Option<BlockId>,
}

impl Values {
    fn take(&mut self, key: &str, value: &str, line: u32, f: &mut Findings) {
        let mut id = || BlockId::parse(value).map_err(|e| f.error(line, e.to_string())).ok();
        match key {
            "read" => self.read = id(),
            "replaces" => self.replaces = id(),
            "cites" => self.cites = citations(value, line, f),
            "file" => self.file = Some(value.to_owned()),
            "jurisdiction" => {
                self.jurisdiction = Jurisdiction::parse(value);
                if self.jurisdiction.is_none() {
                    f.error(
                        line,
                        format!(
                            "`{value}` is no country: write its two letters (ISO 3166), such as \
                            jurisdiction=mm"
                        ),
                    );
                }
            }
            _ => f.error(
                line,
                format!(
                    "`{key}=` is not known: the keys are cites=, file=, read= and, with .only, \
                    jurisdiction= and replaces="
                ),
            ),
        }
    }

    fn only(&self, class: bool, line: u32, f: &mut Findings) -> Option<Only> {
        match (class, self.jurisdiction) {
            (true, Some(jurisdiction)) => {
                Some(Only { jurisdiction, replaces: self.replaces.clone() })
            }
            (true, None) => {
                f.error(line, ".only needs its country: add jurisdiction=mm");
                None
            }
            (false, None) if self.replaces.is_none() => None,
            (false, _) => {
                f.error(
                    line,
                    "jurisdiction= and replaces= belong to a block of one country: add .only",
                );
                None
            }
        }
    }
}

fn citations(ids: &str, line: u32, f: &mut Findings) -> Vec<String> {
    let ids: Vec<_> = ids.split(',').collect();
    if ids.iter().any(|id| !is_provision_id(id)) {
        f.error(
            line,
            "cites= needs ids of provisions with commas and no spaces between: \
                cites=iccpr-9-2,bprl-7",
        );
    }
    ids.into_iter().filter(|id| is_provision_id(id)).map(str::to_owned).collect()
}

fn kind(classes: &[&str], line: u32, f: &mut Findings) -> Kind {
    let mut kinds = Vec::new();
    for class in classes {
        match QUIZ_KINDS.iter().find(|(name, _)| name == class) {
            Some((_, kind)) => kinds.push(*kind),
            None if *class == "must-know" || *class == "only" || BLOCKS.contains(class) => {}
            None => f.error(
                line,
                format!(
                    "the class `.{class}` is not known: the classes are .must-know, .only, \
                    .audio, .image, .slides, .quiz and, after .quiz, .multiple, .true-false, .short, \
                    .number, .match, .order"
                ),
            ),
        }
    }
    let blocks: Vec<_> = BLOCKS.into_iter().filter(|name| classes.contains(name)).collect();
    let quiz = blocks.contains(&"quiz");
    if blocks.len() > 1 || (!quiz && !blocks.is_empty() && !kinds.is_empty()) {
        f.error(line, "a block is one of .audio, .image, .slides and .quiz: make two blocks of it");
    } else if !quiz && let Some(kind) = kinds.first() {
        f.error(line, format!("`.{}` is a kind of question: write .quiz .{0}", kind.class()));
    }
    if kinds.len() > 1 {
        f.error(line, "a question has one kind: keep one of its classes");
    }
    match (blocks.first(), kinds.first()) {
        (Some(&"audio"), _) => Kind::Audio,
        (Some(&"image"), _) => Kind::Image,
        (Some(&"slides"), _) => Kind::Slides,
        (_, Some(kind)) => Kind::Quiz(*kind),
        (Some(_), None) => Kind::Quiz(QuizKind::Single),
        (None, None) => Kind::Card,
    }
}
