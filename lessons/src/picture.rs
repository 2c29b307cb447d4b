//! Pictures in a course: what is shown, and what is told to whoever does not see it.

use crate::{
    course::{Texts, Words},
    language::Language,
};
use serde::{Deserialize, Serialize};

/// What a block of pictures shows, in its order: one picture, or two to ten slides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pictures(pub Vec<Picture>);

/// One picture with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What the files are called, the same in every language: `outer-limit`.
    pub name: String,
    /// The file for every language that has none of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neutral: Option<PictureFile>,
    /// The files that have words in them, by their language.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub files: Texts<PictureFile>,
    /// What is told to whoever does not see it.
    pub descriptions: Texts<String>,
    /// The caption of a picture, which may be empty; the text of a slide.
    pub texts: Texts<Words>,
}

/// A PNG or a JPEG file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFile {
    /// Its path within the course's folder: `images/outer-limit.png`.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// SHA-256 of its bytes, in hexadecimal: the name under which it is uploaded once.
    pub sha256: String,
}

impl Pictures {
    /// Whether it is one picture, and no slides.
    pub fn alone(&self) -> Option<&Picture> {
        match self.0.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

impl Picture {
    /// The file for a language: its own, else the one for all, else that of the source language.
    pub fn file(&self, wanted: Language, source: Language) -> Option<&PictureFile> {
        let own = self.files.get(&wanted).or(self.neutral.as_ref());
        own.or_else(|| self.files.get(&source))
    }

    /// Takes a language out of it.
    pub(crate) fn forget(&mut self, language: Language) {
        self.files.remove(&language);
        self.descriptions.remove(&language);
        self.texts.remove(&language);
    }
}
