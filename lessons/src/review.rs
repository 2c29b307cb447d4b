//! What a review answers for: exactly one text. Its hash stands beside the reviewer's name in
//! `sources.toml`, so that a later change makes the review stale by itself.

use crate::{
    compile::{self, Folder},
    course::{Jurisdiction, LessonId},
    language::Language,
};

/// The hash of a lesson's text in a language, as it stands; or in words why there is none.
pub fn hash(folder: &Folder, lesson: &LessonId, language: Language) -> Result<String, String> {
    Ok(compile::lesson_file(folder, lesson, language)?.hash())
}

/// The hash of what a lesson tells of one country's law, in the language it was written in; or in
/// words why there is none.
pub fn hash_of_jurisdiction(
    folder: &Folder,
    lesson: &LessonId,
    source: Language,
    country: Jurisdiction,
) -> Result<String, String> {
    compile::lesson_file(folder, lesson, source)?
        .hashes_by_jurisdiction()
        .remove(&country)
        .ok_or_else(|| format!("{lesson}/{source}.md tells nothing of the law of {country}"))
}
