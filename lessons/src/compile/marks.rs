//! What a translation is marked with: the hash of each source block it has.

use super::{
    Folder,
    file::{self, LessonFile},
    manifest, text,
};
use crate::{course::LessonId, fault::Findings, language::Language};
use std::collections::BTreeSet;

/// One language's file of a lesson, whatever its faults; or in words why there is none.
pub(crate) fn lesson_file(
    folder: &Folder,
    lesson: &LessonId,
    language: Language,
) -> Result<LessonFile, String> {
    // Faults are `check`'s business; here they only must not be in the way.
    let mut f = Findings::of("");
    let path = format!("{lesson}/{language}.md");
    let text = folder.get(&path).and_then(|bytes| text::decode(bytes, &mut f));
    let text = text.ok_or_else(|| format!("{path} is missing or cannot be read"))?;
    Ok(file::read(text, &mut f))
}

/// Block ids and hashes, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marks(pub(crate) Vec<(String, String)>);

impl Marks {
    /// Of the blocks that the source and the translation both have.
    pub(crate) fn of(
        folder: &Folder,
        lesson: &LessonId,
        language: Language,
    ) -> Result<Self, String> {
        // Faults are `check`'s business; here they only must not be in the way.
        let mut f = Findings::of("");
        let manifest = folder.get("course.toml").and_then(|bytes| text::decode(bytes, &mut f));
        let manifest = manifest.and_then(|text| manifest::read("", text, &mut f));
        let languages =
            manifest.ok_or("course.toml cannot be read: run `dockbrief check`")?.languages;
        let source = match languages.as_slice() {
            [source, translations @ ..] if translations.contains(&language) => *source,
            [source, ..] if *source == language => {
                return Err(format!(
                    "{language} is the language the course is written in, not a translation"
                ));
            }
            _ => return Err(format!("{language} is not among the languages in course.toml")),
        };
        let ours = lesson_file(folder, lesson, source)?.blocks;
        let theirs = lesson_file(folder, lesson, language)?.blocks;
        let translated: BTreeSet<_> = theirs.into_iter().filter_map(|block| block.id).collect();
        let marks = ours.into_iter().filter_map(|block| {
            let id = block.id.filter(|id| translated.contains(id))?;
            Some((id.to_string(), block.hash))
        });
        Ok(Self(marks.collect()))
    }
}
