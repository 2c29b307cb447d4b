//! A section as serde reads it: how a provider's own settings are filled in.
//!
//! The settings live with their provider, in `webhook`; this room neither names their keys nor knows
//! which of them are secret. So each of them may lie in a file (`{key}_file`), and none is quoted in
//! a fault.

use super::reader::Reader;
use serde::{
    Deserializer,
    de::{
        self, DeserializeSeed, IntoDeserializer, MapAccess, Visitor,
        value::{BorrowedStrDeserializer, StringDeserializer},
    },
    forward_to_deserialize_any,
};
use std::fmt;
use toml::Value;

/// Why settings cannot be filled in.
#[derive(Debug)]
pub(super) struct Unfit {
    /// The key, if it is about one.
    pub key: Option<&'static str>,
    /// What was expected.
    pub expected: String,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.expected)
    }
}

impl std::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(said: T) -> Self {
        Self { key: None, expected: said.to_string() }
    }

    fn missing_field(key: &'static str) -> Self {
        Self { key: Some(key), expected: "missing".into() }
    }

    fn invalid_type(_: de::Unexpected, expected: &dyn de::Expected) -> Self {
        Self { key: None, expected: format!("expected {expected}") }
    }

    fn invalid_value(_: de::Unexpected, expected: &dyn de::Expected) -> Self {
        Self { key: None, expected: format!("expected {expected}") }
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        let known: Vec<_> = known.iter().map(|known| format!("\"{known}\"")).collect();
        Self { key: None, expected: format!("expected {}", known.join(" or ")) }
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Unfit;

    /// Asks for every key of a struct, so that what is left over is known to be a mistake.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let present = keys.iter().filter_map(|key| Some((*key, self.setting(key)?))).collect();
        visitor.visit_map(Settings { present, next: 0 })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unfit> {
        Err(de::Error::custom("expected a section"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The settings that are there, one after the other.
struct Settings {
    present: Vec<(&'static str, Setting)>,
    next: usize,
}

impl<'de> MapAccess<'de> for Settings {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        let Some((key, _)) = self.present.get(self.next) else { return Ok(None) };
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        let (key, setting) = &self.present[self.next];
        self.next += 1;
        seed.deserialize(setting.clone())
            .map_err(|unfit| Unfit { key: unfit.key.or(Some(key)), expected: unfit.expected })
    }
}

/// One setting's value.
#[derive(Clone)]
pub(super) struct Setting {
    pub value: Value,
    /// There everything is a text.
    pub from_environment: bool,
}

impl Setting {
    /// A flag or a number that the environment wrote as text.
    fn of_environment<T: std::str::FromStr>(&self) -> Option<T> {
        self.value.as_str().filter(|_| self.from_environment)?.parse().ok()
    }
}

impl<'de> Deserializer<'de> for Setting {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.value {
            Value::String(text) => visitor.visit_string(text),
            Value::Boolean(flag) => visitor.visit_bool(flag),
            Value::Integer(number) => visitor.visit_i64(number),
            _ => Err(de::Error::invalid_type(de::Unexpected::Other("a list or section"), &visitor)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.of_environment() {
            Some(flag) => visitor.visit_bool(flag),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.of_environment() {
            Some(number) => visitor.visit_u32(number),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let text = self.value.as_str().unwrap_or_default().to_owned();
        let text: StringDeserializer<Unfit> = text.into_deserializer();
        text.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
