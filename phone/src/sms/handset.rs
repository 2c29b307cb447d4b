//! A plain phone: what it shows and what waits in it.

use super::count::{Count, count};
use chrono::{DateTime, Utc};
use std::{collections::VecDeque, fmt};

/// Texts kept in one handset; the oldest go first, as in the phones of old, only later.
const TEXTS_KEPT: usize = 1_000;

/// A text on a handset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Whether the handset's owner wrote it.
    pub mine: bool,
    /// The service's number.
    pub with: String,
    /// The words.
    pub text: String,
    /// How long it was on the air.
    pub count: Count,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

impl Text {
    pub(crate) fn new(mine: bool, with: &str, text: &str, at: DateTime<Utc>) -> Self {
        Self { mine, with: with.to_owned(), text: text.to_owned(), count: count(text), at }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.mine { "> " } else { "< " })?;
        f.write_str(&self.text.replace('\n', "\n  "))
    }
}

#[derive(Default)]
pub(crate) struct Handset {
    pub texts: VecDeque<Text>,
    /// Without network.
    pub lost: bool,
    /// What the network keeps for it.
    pub held: Vec<Held>,
    /// What it could not send: the service's number and the words.
    pub unsent: VecDeque<(String, String)>,
}

/// A text that the network keeps until the handset is back, and what to report then.
pub(crate) struct Held {
    pub text: Text,
    pub receipt: String,
}

impl Handset {
    pub fn keep(&mut self, text: Text) {
        if self.texts.len() == TEXTS_KEPT {
            self.texts.pop_front();
        }
        self.texts.push_back(text);
    }
}
