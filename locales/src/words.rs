//! The words that are commands and short answers, in every language we listen to: `words.toml`.
//!
//! Here they are only read. How a message is compared with them is known to `bot::hearing`.

use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// Words by language code; the first of a list is the one that is shown.
pub type ByLanguage = BTreeMap<String, Vec<String>>;

/// Everything in `words.toml`, which explains itself.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// By the command's name: `stop`, `stop-everywhere`.
    pub commands: BTreeMap<String, ByLanguage>,
    /// What may stand around STOP.
    pub stop: Stop,
    /// Slips of the thumb.
    pub typos: Typos,
    /// Answers in words.
    pub answers: Answers,
}

/// What may stand around STOP.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Words that mean STOP whatever one or two words follow.
    pub opens: Vec<String>,
    /// Words that may follow any STOP word.
    pub polite: ByLanguage,
}

/// Slips of the thumb.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typos {
    /// Words in which one slip is forgiven.
    pub of: Vec<String>,
    /// Real words that look like a slip.
    pub never: Vec<String>,
}

/// Answers in words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// What says true.
    #[serde(rename = "true")]
    pub yes: ByLanguage,
    /// What says false.
    #[serde(rename = "false")]
    pub no: ByLanguage,
    /// What joins two answers.
    pub and: ByLanguage,
}

/// The words, read once. A file that cannot be read would leave nobody able to say STOP: a test
/// sees to it that it can.
pub fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| toml::from_str(include_str!("../words.toml")).unwrap_or_default());
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read() {
        let words: Words = toml::from_str(include_str!("../words.toml")).unwrap();
        assert_eq!(words.commands["stop"]["en"][0], "STOP");
    }

    #[test]
    fn no_list_is_empty_and_no_word_is_blank() {
        for (name, lists) in &words().commands {
            for (language, list) in lists {
                assert!(!list.is_empty(), "{name} {language}");
                assert!(list.iter().all(|word| !word.trim().is_empty()), "{name} {language}");
            }
        }
    }
}
