//! A lesson's file as its texts, each at its place: what a translator translates.
//!
//! The compiler's own reading of the file, with the author's words as they were typed and not yet
//! parsed. Deliberately absent: faults. They are `check`'s business, and a block that cannot be
//! read is simply not in the outline.

mod read;
mod render;
mod wrapped;
mod write;

pub use super::quotes::Label;
pub use wrapped::normal;
pub use write::Texts;

use super::heading::{Attributes, Kind};
use crate::course::{BlockId, Jurisdiction, Key};
use std::{collections::BTreeMap, fmt, ops::Range};

/// One language's file of a lesson.
#[derive(Debug, Clone)]
pub struct Outline {
    /// What the lesson is called, where the file says so.
    pub title: Option<String>,
    /// Blocks that have an id, in the order of the file.
    pub blocks: Vec<Block>,
    text: String,
    bom: bool,
}

/// One block of it.
#[derive(Debug, Clone)]
pub struct Block {
    /// The id in its heading.
    pub id: BlockId,
    /// The line of its heading.
    pub line: u32,
    /// What a translation of it is marked with.
    pub hash: String,
    /// What nobody may get wrong.
    pub must_know: bool,
    /// The provisions it rests on.
    pub cites: Vec<String>,
    /// The country whose law it tells, if not every country's.
    pub jurisdiction: Option<Jurisdiction>,
    /// What is chosen, put in order or typed below its heading.
    pub choices: Choices,
    /// Its texts, in the order in which learners meet with them.
    pub texts: BTreeMap<Spot, Text>,
    attributes: Attributes,
    braces: String,
    key: Option<Key>,
    /// Answers that are the same in every language, such as `= 48`.
    fixed: Vec<String>,
    /// From its heading to its last line that is not empty.
    range: Range<usize>,
}

/// One text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The words as they were typed, a paragraph to a line.
    pub words: String,
    /// The line where they begin.
    pub line: u32,
    /// What stands before them in their line: `- [x] `, `1. `, `= `.
    pub marker: String,
    /// What stands behind them: of a picture, its name.
    closing: String,
    /// `None` where something else stands between.
    place: Option<Range<usize>>,
}

/// What there is to choose from below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    /// Nothing, or nothing in words: a card, a recording, true or false, a number.
    None,
    /// Boxes.
    Options,
    /// `left :: right`
    Pairs,
    /// Items in their right order.
    Items,
    /// Answers to be typed: a translator may accept others, and more or fewer.
    Answers,
}

/// Which text of a block. Choices are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The heading; of a question, the question itself.
    Heading,
    /// The text below it, or what is said in a recording.
    Body,
    /// An option, a pair, an item, an answer; or what belongs to one.
    Choice(usize, OfChoice),
    /// A picture, or what stands below it.
    Picture(usize, OfPicture),
    /// A text with a label, such as `> hint:`.
    Label(Label),
    /// The short wording of such a text.
    LabelSms(Label),
}

/// Which text of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfChoice {
    /// Its words.
    Words,
    /// The reason below it.
    Reason,
    /// The short wording of its reason.
    ReasonSms,
}

/// Which text of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfPicture {
    /// What somebody is told who does not see it.
    Description,
    /// The words below it.
    Text,
    /// Their short wording.
    Sms,
}

/// The file cannot be read, or cannot be written as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(pub String);

impl Spot {
    /// Whether it is a short wording for SMS.
    pub fn is_sms(self) -> bool {
        match self {
            Self::Choice(_, of) => of == OfChoice::ReasonSms,
            Self::Picture(_, of) => of == OfPicture::Sms,
            Self::Label(label) => label == Label::Sms,
            Self::LabelSms(_) => true,
            Self::Heading | Self::Body => false,
        }
    }

    /// Whether the text is one run of words without paragraphs, lists and marks.
    pub fn is_plain(self) -> bool {
        let plain = matches!(
            self,
            Self::Heading
                | Self::Label(Label::Why)
                | Self::Choice(_, OfChoice::Words)
                | Self::Picture(_, OfPicture::Description)
        );
        plain || self.is_sms()
    }

    /// The text that a short wording shortens.
    pub fn shortens(self) -> Option<Self> {
        match self {
            Self::Choice(n, OfChoice::ReasonSms) => Some(Self::Choice(n, OfChoice::Reason)),
            Self::Picture(n, OfPicture::Sms) => Some(Self::Picture(n, OfPicture::Text)),
            Self::Label(Label::Sms) => Some(Self::Body),
            Self::LabelSms(label) => Some(Self::Label(label)),
            _ => None,
        }
    }
}

/// The name by which translators' files know it: `option-2-reason-sms`.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading => f.write_str("heading"),
            Self::Body => f.write_str("text"),
            Self::Choice(n, of) => {
                let of = match of {
                    OfChoice::Words => "",
                    OfChoice::Reason => "-reason",
                    OfChoice::ReasonSms => "-reason-sms",
                };
                write!(f, "option-{}{of}", n + 1)
            }
            Self::Picture(n, of) => {
                let of = match of {
                    OfPicture::Description => "",
                    OfPicture::Text => "-text",
                    OfPicture::Sms => "-sms",
                };
                write!(f, "picture-{}{of}", n + 1)
            }
            Self::Label(label) => f.write_str(label.name()),
            Self::LabelSms(label) => write!(f, "{}-sms", label.name()),
        }
    }
}

impl Block {
    /// Whether it is a question.
    pub fn is_question(&self) -> bool {
        matches!(self.attributes.kind, Kind::Quiz(_))
    }

    /// Whether it is a recording.
    pub fn is_recording(&self) -> bool {
        self.attributes.kind == Kind::Audio
    }

    /// Whether a text must be there before the block can stand in a file. Short wordings need not,
    /// and which answers are accepted is the translator's choice, but one must be.
    pub fn needs(&self, spot: Spot) -> bool {
        let later = matches!(spot, Spot::Choice(1.., _)) && self.choices == Choices::Answers;
        self.texts.contains_key(&spot) && !spot.is_sms() && !later
    }

    /// Whether a text must be there before the translation counts as compared with its source.
    pub fn wants(&self, spot: Spot) -> bool {
        let later = matches!(spot, Spot::Choice(1.., _)) && self.choices == Choices::Answers;
        self.texts.contains_key(&spot) && !later
    }

    /// Whether a translation has this block's braces and right answers, and as many options.
    pub fn is_shaped_as(&self, source: &Self) -> bool {
        let free = self.choices == Choices::Answers;
        self.attributes == source.attributes
            && self.key == source.key
            && self.pictures() == source.pictures()
            && (free || self.count() == source.count())
    }

    /// How many choices it has.
    fn count(&self) -> usize {
        let words = |spot: &&Spot| matches!(spot, Spot::Choice(_, OfChoice::Words));
        self.texts.keys().filter(words).count()
    }

    /// The names of its pictures, as they stand behind their descriptions.
    fn pictures(&self) -> Vec<&str> {
        let described = self.texts.iter();
        let described =
            described.filter(|(spot, _)| matches!(spot, Spot::Picture(_, OfPicture::Description)));
        described.map(|(_, text)| text.closing.as_str()).collect()
    }
}

impl Outline {
    /// The block with this id.
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == *id)
    }

    /// The bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let bom = if self.bom { "\u{feff}" } else { "" };
        [bom, &self.text].concat().into_bytes()
    }
}
