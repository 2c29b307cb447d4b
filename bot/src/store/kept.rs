//! How typed values are written in columns, and read back.

use crate::{
    address::Medium,
    conversation::{Standing, learner::Grade},
    outgoing::Refusal,
};

/// A value that is kept as one of a few words, each allowed by a check constraint.
pub trait Kept: Sized + Copy + 'static {
    /// Every value and its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this value.
    fn word(self) -> &'static str;

    /// The value of a word; none for a word of a later version.
    fn of_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, kept)| *kept == word).map(|(value, _)| *value)
    }
}

macro_rules! kept {
    ($type:ty { $($value:path => $word:literal),+ $(,)? }) => {
        impl Kept for $type {
            const WORDS: &'static [(Self, &'static str)] = &[$(($value, $word)),+];

            fn word(self) -> &'static str {
                match self {
                    $($value => $word),+
                }
            }
        }
    };
}

kept!(Medium { Medium::Telegram => "telegram", Medium::Sms => "sms" });
kept!(Standing {
    Standing::Open => "open",
    Standing::Stopped => "stopped",
    Standing::Blocked => "blocked",
    Standing::Dead => "dead",
    Standing::Erased => "erased",
});
kept!(Grade { Grade::Right => "right", Grade::Partly => "partly", Grade::Wrong => "wrong" });
kept!(Refusal {
    Refusal::OptedOut => "opted-out",
    Refusal::Blocked => "blocked",
    Refusal::InvalidNumber => "invalid-number",
    Refusal::Unreachable => "unreachable",
    Refusal::Content => "content",
    Refusal::Config => "config",
    Refusal::NoFunds => "no-funds",
    Refusal::Other => "other",
});
