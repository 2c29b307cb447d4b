//! A person's words as a provider quotes them in JSON.

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};
use std::fmt;

/// Half of a surrogate pair, which no Rust string can hold, becomes replacement characters and does
/// not take the rest with it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Words(pub String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // As bytes, serde_json hands out what it would refuse as text.
        from.deserialize_bytes(AnyText)
    }
}

struct AnyText;

impl Visitor<'_> for AnyText {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Words, E> {
        Ok(Words(String::from_utf8_lossy(bytes).into_owned()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
        Ok(Words(text.to_owned()))
    }
}
