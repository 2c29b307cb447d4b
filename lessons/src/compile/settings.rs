//! A TOML file read key by key, each with its line; what nobody asked for is a fault in the end.
//!
//! Not serde: its first error hides the others, and its words are not an author's.

use super::text::LineStarts;
use crate::{course::Texts, fault::Findings, language::Language};
use chrono::NaiveDate;
use std::{collections::BTreeMap, ops::RangeInclusive};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A parsed file.
pub(super) struct Settings<'t> {
    tree: Spanned<DeTable<'t>>,
    lines: LineStarts,
    first: u32,
}

/// A value and the line it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct At<T> {
    pub(super) line: u32,
    pub(super) value: T,
}

/// One table, of which keys are taken until none is left.
pub(super) struct Table<'s> {
    pub(super) line: u32,
    name: String,
    lines: &'s LineStarts,
    left: BTreeMap<&'s str, At<&'s DeValue<'s>>>,
    known: Vec<&'static str>,
}

impl<'t> Settings<'t> {
    /// Reads a text whose first line has the number `first`, as far as it can be read.
    pub(super) fn read(text: &'t str, first: u32, findings: &mut Findings) -> Self {
        let lines = LineStarts::of(text, first);
        let (tree, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error.span().map_or(0, |span| span.start);
            let words = error.message();
            findings.error(lines.line(place), format!("this is not valid TOML: {words}"));
        }
        Self { tree, lines, first }
    }

    pub(super) fn root(&self) -> Table<'_> {
        Table::of(self.tree.get_ref(), String::new(), self.first, &self.lines)
    }
}

impl<'s> Table<'s> {
    fn of(tree: &'s DeTable<'s>, name: String, line: u32, lines: &'s LineStarts) -> Self {
        let left = tree.iter().map(|(key, value)| {
            let at = At { line: lines.line(key.span().start), value: value.get_ref() };
            (key.get_ref().as_ref(), at)
        });
        Self { line, name, lines, left: left.collect(), known: Vec::new() }
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, key: &'static str, f: &mut Findings) -> Option<At<String>> {
        let At { line, value } = self.take(key)?;
        let text = value.as_str().map(str::trim).unwrap_or_default();
        if text.is_empty() {
            f.error(line, format!("`{key}` needs words in quotes: {key} = \"...\""));
            return None;
        }
        Some(At { line, value: text.to_owned() })
    }

    /// As [`Self::text`], and a fault where it is missing.
    pub(super) fn needed(&mut self, key: &'static str, f: &mut Findings) -> Option<At<String>> {
        if !self.has(key) {
            self.known.push(key);
            f.error(self.line, format!("`{key}` is missing: add {key} = \"...\""));
            return None;
        }
        self.text(key, f)
    }

    /// A list of texts.
    pub(super) fn list(&mut self, key: &'static str, f: &mut Findings) -> Vec<At<String>> {
        let Some(At { line, value }) = self.take(key) else {
            f.error(self.line, format!("`{key}` is missing: add {key} = [\"...\"]"));
            return Vec::new();
        };
        let items: Vec<_> = value.as_array().into_iter().flatten().collect();
        let texts: Vec<_> = items
            .iter()
            .filter_map(|item| {
                let line = self.lines.line(item.span().start);
                item.get_ref().as_str().map(|text| At { line, value: text.to_owned() })
            })
            .collect();
        if texts.is_empty() || texts.len() != items.len() {
            f.error(line, format!("`{key}` needs a list of words in quotes: {key} = [\"...\"]"));
        }
        texts
    }

    /// A whole number within a range.
    pub(super) fn number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u16>,
        f: &mut Findings,
    ) -> Option<At<u16>> {
        let At { line, value } = self.take(key)?;
        let number = value
            .as_integer()
            .and_then(|whole| u16::from_str_radix(whole.as_str(), whole.radix()).ok())
            .filter(|number| range.contains(number));
        if number.is_none() {
            let (from, to) = range.into_inner();
            f.error(line, format!("`{key}` needs a whole number from {from} to {to}"));
        }
        number.map(|value| At { line, value })
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, key: &'static str, f: &mut Findings) -> Option<bool> {
        let At { line, value } = self.take(key)?;
        if value.as_bool().is_none() {
            f.error(line, format!("`{key}` needs true or false, without quotes"));
        }
        value.as_bool()
    }

    /// A day.
    pub(super) fn day(&mut self, key: &'static str, f: &mut Findings) -> Option<NaiveDate> {
        let Some(At { line, value }) = self.take(key) else {
            f.error(self.line, format!("`{key}` is missing in [{}]: a date", self.name));
            return None;
        };
        let day = value.as_datetime().filter(|date| date.time.is_none()).and_then(|date| {
            let date = date.date?;
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        if day.is_none() {
            f.error(line, format!("`{key}` needs a date without quotes, such as 2026-11-01"));
        }
        day
    }

    /// A table within this one.
    pub(super) fn table(&mut self, key: &'static str, f: &mut Findings) -> Option<Table<'s>> {
        let at = self.take(key)?;
        self.within(key, &at, f)
    }

    /// Every table within this one, by name, with the line of the name.
    pub(super) fn tables(&mut self, f: &mut Findings) -> Vec<(&'s str, Table<'s>)> {
        let left = std::mem::take(&mut self.left);
        let tables = left.into_iter();
        tables.filter_map(|(key, at)| Some((key, self.within(key, &at, f)?))).collect()
    }

    /// Every key with the text it has, in alphabetical order.
    pub(super) fn texts(&mut self, f: &mut Findings) -> Vec<(&'s str, At<String>)> {
        let left = std::mem::take(&mut self.left).into_iter();
        left.filter_map(|(key, At { line, value })| match value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Some((key, At { line, value: text.to_owned() })),
            _ => {
                f.error(line, format!("`{key}` needs words in quotes: {key} = \"...\""));
                None
            }
        })
        .collect()
    }

    /// Complains of every key that was not asked for.
    pub(super) fn finish(self, f: &mut Findings) {
        for (key, at) in &self.left {
            let known = self.known.join(", ");
            f.error(at.line, format!("`{key}` is not known here: use {known}"));
        }
    }

    /// Whether the key is there, whatever it says.
    pub(super) fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    fn take(&mut self, key: &'static str) -> Option<At<&'s DeValue<'s>>> {
        self.known.push(key);
        self.left.remove(key)
    }

    fn within(&self, key: &str, at: &At<&'s DeValue<'s>>, f: &mut Findings) -> Option<Table<'s>> {
        let name =
            if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) };
        let tree = at.value.as_table();
        if tree.is_none() {
            f.error(at.line, format!("`{name}` needs lines of its own below a line [{name}]"));
        }
        Some(Table::of(tree?, name, at.line, self.lines))
    }
}

/// One text per language of the course: the source language must have one, others should.
pub(super) fn by_language(
    mut table: Table<'_>,
    languages: &[Language],
    f: &mut Findings,
) -> Texts<At<String>> {
    let mut texts = Texts::new();
    for (key, text) in table.texts(f) {
        if let Some(language) = offered(key, text.line, languages, f) {
            texts.insert(language, text);
        }
    }
    let name = table.name;
    let missing: Vec<_> = languages.iter().filter(|l| !texts.contains_key(l)).copied().collect();
    let Some(source) = languages.first() else { return texts };
    if missing.contains(source) {
        f.error(
            table.line,
            format!("`{name}` has no words in the source language: add {source} = \"...\""),
        );
    } else if !missing.is_empty() {
        let missing: Vec<_> = missing.iter().map(Language::as_str).collect();
        let missing = missing.join(", ");
        f.warning(table.line, format!("`{name}` is missing in {missing}: {source} is shown there"));
    }
    texts
}

/// The language of a key, if the course is in that language.
pub(super) fn offered(
    key: &str,
    line: u32,
    languages: &[Language],
    f: &mut Findings,
) -> Option<Language> {
    let language = languages.iter().find(|language| language.as_str() == key);
    if language.is_none() {
        f.error(
            line,
            format!(
                "`{key}` is no language of this course: add it to `languages` in course.toml, \
                or remove it here"
            ),
        );
    }
    language.copied()
}
