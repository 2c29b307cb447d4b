//! `[translated.LANGUAGE]` in a `sources.toml`, written as the source stands now: a translator says
//! that each block was looked at.
//!
//! Everything else in the file stays byte for byte; where that cannot be kept, nothing is written.

use crate::{
    compile::{Folder, Marks},
    course::LessonId,
    language::Language,
};
use std::{collections::BTreeMap, ops::Range};
use toml::{Spanned, de::DeTable};

/// The new text of `LESSON/sources.toml`, or in words why it cannot be written.
///
/// Marked are the blocks that both the source and the translation have.
pub fn mark(folder: &Folder, lesson: &LessonId, language: Language) -> Result<String, String> {
    let path = format!("{lesson}/sources.toml");
    let bytes = folder.get(&path).unwrap_or_default();
    let old = std::str::from_utf8(bytes).map_err(|_| format!("{path} is not UTF-8 text"))?;
    let marks = Marks::of(folder, lesson, language)?;
    let (bom, text) = match old.strip_prefix('\u{feff}') {
        Some(text) => ("\u{feff}", text),
        None => ("", old),
    };
    let tree = parse(text).map_err(|error| format!("{path}: {error}"))?;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let table = table(&marks, language, line_end);
    let new = match place(text, &tree, language) {
        Some(place) => format!("{}{table}{}", &text[..place.start], &text[place.end..]),
        None => append(text, &table, line_end),
    };
    if !only_marks_differ(text, &new, language, &marks) {
        return Err(format!(
            "{path}: the marks of {language} are written in a way that cannot be \
                    replaced: put them below a line [translated.{language}], one to a line"
        ));
    }
    Ok(format!("{bom}{new}"))
}

fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, String> {
    DeTable::parse(text).map_err(|error| error.message().to_owned())
}

fn table(marks: &Marks, language: Language, line_end: &str) -> String {
    let lines = marks.0.iter().map(|(id, hash)| format!("{id} = \"{hash}\"{line_end}"));
    format!("[translated.{language}]{line_end}") + &lines.collect::<String>()
}

/// From the table's header to the end of its last line.
fn place(text: &str, tree: &Spanned<DeTable<'_>>, language: Language) -> Option<Range<usize>> {
    let translated = tree.get_ref().get("translated")?.get_ref().as_table()?;
    let found = translated.get(language.as_str())?;
    let marks = found.get_ref().as_table()?;
    let header = found.span();
    let last = marks.iter().map(|(_, mark)| mark.span().end).max().unwrap_or(header.end);
    let start = text[..header.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[last..].find('\n').map_or(text.len(), |end| last + end + 1);
    (start < end).then_some(start..end)
}

fn append(text: &str, table: &str, line_end: &str) -> String {
    let ended = text.is_empty() || text.ends_with('\n');
    let end = if ended { "" } else { line_end };
    let gap = if text.trim().is_empty() { "" } else { line_end };
    format!("{text}{end}{gap}{table}")
}

/// Whether the new text says the same as the old one but for these marks, and these as wanted.
fn only_marks_differ(old: &str, new: &str, language: Language, marks: &Marks) -> bool {
    let read = |text: &str| -> Option<toml::Table> { text.parse().ok() };
    let (Some(mut old), Some(mut new)) = (read(old), read(new)) else { return false };
    let wanted: BTreeMap<_, _> = marks.0.iter().cloned().collect();
    let written: Option<BTreeMap<String, String>> =
        take(&mut new, language).and_then(|written| written.try_into().ok());
    drop(take(&mut old, language));
    written == Some(wanted) && old == new
}

/// Takes the marks of a language out, and their empty parent too.
fn take(tree: &mut toml::Table, language: Language) -> Option<toml::Value> {
    let translated = tree.get_mut("translated")?.as_table_mut()?;
    let marks = translated.remove(language.as_str());
    if translated.is_empty() {
        tree.remove("translated");
    }
    marks
}
