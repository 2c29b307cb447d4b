//! `[translated.LANGUAGE]` in a `sources.toml`, written as the source stands now: a translator says
//! that each block was looked at.
//!
//! Everything else in the file stays byte for byte; where that cannot be kept, nothing is written.

use crate::{
    compile::{Folder, Marks},
    course::{BlockId, LessonId},
    language::Language,
    rewrite,
};

/// The new text of `LESSON/sources.toml`, or in words why it cannot be written.
///
/// Marked are the blocks that both the source and the translation have.
pub fn mark(folder: &Folder, lesson: &LessonId, language: Language) -> Result<String, String> {
    let (path, old) = sources(folder, lesson)?;
    let marks = Marks::of(folder, lesson, language)?;
    let lines: Vec<_> =
        marks.0.into_iter().map(|(id, hash)| (id, rewrite::quoted(&hash))).collect();
    let table = ["translated", language.as_str()];
    rewrite::table(old, &table, &lines).map_err(|why| format!("{path}: {why}"))
}

/// The same for one block alone: the marks of the others stay as they are.
pub fn mark_block(
    folder: &Folder,
    lesson: &LessonId,
    language: Language,
    block: &BlockId,
) -> Result<String, String> {
    let (path, old) = sources(folder, lesson)?;
    let marks = Marks::of(folder, lesson, language)?.0;
    let hash = marks.into_iter().find(|(id, _)| id == block.as_str()).map(|(_, hash)| hash);
    let hash = hash.ok_or_else(|| format!("{lesson}/{language}.md has no block `{block}`"))?;
    let place = ["translated", language.as_str(), block.as_str()];
    rewrite::text(old, &place, &hash).map_err(|why| format!("{path}: {why}"))
}

/// The path of a lesson's `sources.toml`, and its text; empty where there is none yet.
pub(crate) fn sources<'f>(
    folder: &'f Folder,
    lesson: &LessonId,
) -> Result<(String, &'f str), String> {
    let path = format!("{lesson}/sources.toml");
    let bytes = folder.get(&path).unwrap_or_default();
    let text = std::str::from_utf8(bytes).map_err(|_| format!("{path} is not UTF-8 text"))?;
    Ok((path, text))
}
