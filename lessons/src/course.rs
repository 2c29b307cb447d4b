//! A course as it is taught: compiled, checked, and cut down to what may be served.
//!
//! This is what the compiler hands to the conversation, and what is kept in Postgres by its
//! [`CourseHash`] for as long as a learner's state, a message or an old button needs it.

pub use crate::{
    id::{BlockId, CourseHash, CourseId, LessonId, NotASlug, SLUG_BYTES},
    jurisdiction::{Jurisdiction, Only},
};

use crate::{language::Language, picture::Pictures, rich::Rich};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// One text per language. A language that is missing here is served in the source language, with
/// a word of notice.
pub type Texts<T> = BTreeMap<Language, T>;

/// Whom a course speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Lawyers and paralegals.
    Defenders,
    /// Young people: a help line and a safeguarding review are required.
    YoungPeople,
}

/// A whole course, in every language it may be served in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The name of its folder.
    pub id: CourseId,
    /// The author's own version, such as `1.2.0`.
    pub version: String,
    /// The languages it is served in; the first is the source, which every text has.
    pub languages: Vec<Language>,
    /// Languages that no lawyer has checked: said at the start of the course.
    pub unreviewed: Vec<Language>,
    /// Whom it speaks to.
    pub audience: Audience,
    /// Neutral first words, protected content.
    pub discreet: bool,
    /// The opaque word that opens it by SMS, per language; upper case.
    pub keywords: Texts<String>,
    /// The opaque payload of its Telegram link (`?start=`).
    pub link: String,
    /// Days from one lesson to the reminder that the next is ready.
    pub pace_days: u8,
    /// What it is called.
    pub title: Texts<String>,
    /// One or two sentences about it.
    pub about: Texts<String>,
    /// In the order they are taken.
    pub lessons: Vec<Lesson>,
    /// The provisions cited, by the id that `cites=` uses.
    pub sources: BTreeMap<String, Source>,
}

/// A provision that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// How it is cited, per language: "ICCPR, article 9(2)".
    pub title: Texts<String>,
    /// Where to read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// One sitting of a few minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// The name of its folder.
    pub id: LessonId,
    /// How long it takes, as the author says.
    pub minutes: u8,
    /// What it is called.
    pub title: Texts<String>,
    /// In the order they are shown.
    pub blocks: Vec<Block>,
}

/// One card, recording, question or block of pictures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// The same in every language.
    pub id: BlockId,
    /// What a stale translation must never get wrong.
    pub must_know: bool,
    /// Languages in which it is held back: what every learner must know has changed in the source,
    /// and nobody has looked at this translation since. Not shown there in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Language>,
    /// Where it holds, if not everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Only>,
    /// Keys of [`Course::sources`].
    pub cites: Vec<String>,
    /// The heading; for a question, the question itself.
    pub heading: Texts<String>,
    /// What it holds.
    pub content: Content,
}

/// What a block holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// A text to read.
    Card(Texts<Words>),
    /// A recording, with its transcript.
    Audio(Audio),
    /// A picture, or slides.
    Pictures(Pictures),
    /// A question.
    Quiz(Quiz),
}

/// A text, and its short wording for SMS.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// As Telegram and the web show it.
    pub full: Rich,
    /// As an SMS says it (`> sms:`); without one the full text is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<String>,
}

/// A recording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audio {
    /// The files, by language. A language without one gets the transcript.
    pub recordings: Texts<Recording>,
    /// What is said, by language.
    pub transcript: Texts<Words>,
}

/// An Ogg Opus file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// Its path within the course's folder: `audio/reasons-at-arrest.en.ogg`.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its length in seconds, rounded up.
    pub seconds: u32,
    /// SHA-256 of its bytes, in hexadecimal: the name under which it is uploaded once.
    pub sha256: String,
    /// The same as MP3, for browsers that play no Opus: its path within the course's folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mp3: Option<String>,
}

/// A question: the key is the same in every language, the words are not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// What is right.
    pub key: Key,
    /// Where the answer stands, for whoever wants to read it again: a card of the same lesson,
    /// before the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<BlockId>,
    /// The words.
    pub texts: Texts<QuizText>,
}

/// What is right. Options are counted from 0 in the order of the source language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Key {
    /// One right option.
    Single(u8),
    /// Several right options, ascending.
    Multiple(Vec<u8>),
    /// True or false.
    TrueFalse(bool),
    /// A word or two, compared with [`QuizText::accepted`].
    Short,
    /// A number within a tolerance.
    Number {
        /// The right value.
        value: f64,
        /// How far off is still right; 0 or more.
        tolerance: f64,
    },
    /// Pairs to be found: left `i` belongs to right `i`. The right sides are shown shuffled.
    Match(u8),
    /// Items to be put in order: the order of the source is right. They are shown shuffled.
    Order(u8),
}

/// The words of a question in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizText {
    /// What stands under the heading; may be empty, as the heading is the question.
    pub prompt: Words,
    /// Options of single and multiple; items of order; left sides of match.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionText>,
    /// Right sides of match, in the order of their left sides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<String>,
    /// Accepted answers of short.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// Said after a right answer that has no feedback of its own (`> right:`, or `> true:` where
    /// true is right).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Words>,
    /// Said after any other answer that has no feedback of its own (`> wrong:`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong: Option<Words>,
    /// Given on request (`> hint:`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Words>,
    /// The source in words (`> why:`), after every answer on Telegram and at WHY by SMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// One option.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionText {
    /// What is chosen.
    pub label: String,
    /// The reason, said when it is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Words>,
}

/// An accepted answer of a short question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// Compared after normalisation.
    pub text: String,
    /// `= ~words`: worth half.
    pub half: bool,
    /// Said when it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Words>,
}

impl Course {
    /// The version by which this course is kept, from its canonical JSON.
    pub fn hash(&self) -> CourseHash {
        // Maps are ordered and no value can fail to serialise, so equal courses have equal JSON.
        let json = serde_json::to_vec(self).unwrap_or_default();
        let digest = Sha256::digest(&json);
        let mut short = [0; 16];
        short.copy_from_slice(&digest[..16]);
        CourseHash(short)
    }

    /// The language the course was written in.
    pub fn source_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::ENGLISH)
    }

    /// The lesson and its place, from 0.
    pub fn lesson(&self, id: &LessonId) -> Option<(usize, &Lesson)> {
        self.lessons.iter().enumerate().find(|(_, lesson)| lesson.id == *id)
    }
}

impl Lesson {
    /// The block and its place, from 0.
    pub fn block(&self, id: &BlockId) -> Option<(usize, &Block)> {
        self.blocks.iter().enumerate().find(|(_, block)| block.id == *id)
    }

    /// Whether readers in a country see this block: what is told of another country's law they do
    /// not, nor what their own country's block replaces.
    pub fn holds_in(&self, block: &Block, country: Option<Jurisdiction>) -> bool {
        match &block.only {
            Some(only) => Some(only.jurisdiction) == country,
            None => !self.blocks.iter().any(|other| {
                other.only.as_ref().is_some_and(|only| {
                    Some(only.jurisdiction) == country && only.replaces.as_ref() == Some(&block.id)
                })
            }),
        }
    }

    /// How many of its blocks are questions.
    pub fn questions(&self) -> usize {
        self.blocks.iter().filter(|b| matches!(b.content, Content::Quiz(_))).count()
    }
}

impl Block {
    /// Whether a learner in this language must not be shown it, in whatever language.
    pub fn is_held(&self, language: Language) -> bool {
        self.held.contains(&language)
    }
}

/// The text in the language asked for, else in the source language. The flag says whether it is
/// the language asked for.
pub fn in_language<T>(texts: &Texts<T>, wanted: Language, source: Language) -> Option<(&T, bool)> {
    match texts.get(&wanted) {
        Some(text) => Some((text, true)),
        None => texts.get(&source).map(|text| (text, wanted == source)),
    }
}
