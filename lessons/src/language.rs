//! The language a text is in.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A primary language subtag (ISO 639: two or three lower-case letters), such as `en` or `my`.
///
/// Which languages exist is not decided here: a course may be in a language that the rest of the
/// house does not speak.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language([u8; 3]);

/// The text is not two or three ASCII letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language code: write two or three small letters, such as `en` or `my`")]
pub struct NotALanguage(pub String);

impl Language {
    /// English, in which the house itself is written.
    pub const ENGLISH: Self = Self(*b"en\0");

    /// Reads the primary subtag of a language tag: `my`, `my-MM` and `MY` are all Burmese.
    pub fn parse(tag: &str) -> Result<Self, NotALanguage> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let fits = (2..=3).contains(&primary.len());
        if !fits || !primary.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(NotALanguage(tag.to_owned()));
        }
        let mut code = [0; 3];
        for (slot, byte) in code.iter_mut().zip(primary.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        Ok(Self(code))
    }

    /// The code in small letters.
    pub fn as_str(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self.as_str(), "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "sd" | "ug" | "yi")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::parse(tag)
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_their_primary_subtag() {
        for (tag, code) in [("en", "en"), ("my-MM", "my"), ("ZH_Hans", "zh"), ("ckb", "ckb")] {
            assert_eq!(Language::parse(tag).unwrap().as_str(), code);
        }
        for tag in ["", "e", "engl", "1a", "é"] {
            assert!(Language::parse(tag).is_err(), "{tag}");
        }
    }
}
