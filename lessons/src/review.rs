//! What a review answers for: exactly one text. Its hash stands beside the reviewer's name in
//! `sources.toml`, so that a later change makes the review stale by itself.

pub use crate::compile::Review;

use crate::{
    compile::{self, Folder},
    course::{Jurisdiction, LessonId},
    language::Language,
    mark, rewrite,
};
use chrono::NaiveDate;

/// A review to be written down.
#[derive(Debug, Clone)]
pub struct Record {
    /// Who has read the text and answers for it.
    pub by: String,
    /// Who answers for the safety of young people.
    pub safeguarding: Option<String>,
    /// The day of the review.
    pub on: NaiveDate,
    /// The last day on which it counts.
    pub until: NaiveDate,
}

/// The new text of `LESSON/sources.toml` with this review of the text as it stands; or in words why
/// it cannot be written.
pub fn record(
    folder: &Folder,
    lesson: &LessonId,
    language: Language,
    record: &Record,
) -> Result<String, String> {
    let text = hash(folder, lesson, language)?;
    write(folder, lesson, "review", language.as_str(), record, &text)
}

/// The same for what the lesson tells of one country's law.
pub fn record_jurisdiction(
    folder: &Folder,
    lesson: &LessonId,
    source: Language,
    country: Jurisdiction,
    record: &Record,
) -> Result<String, String> {
    let text = hash_of_jurisdiction(folder, lesson, source, country)?;
    let (_, old) = mark::sources(folder, lesson)?;
    let code = country.to_string();
    let written: Option<toml::Table> = old.trim_start_matches('\u{feff}').parse().ok();
    let capital = written.as_ref().and_then(|tree| tree.get("jurisdiction")?.get(&code));
    let key = if capital.is_some() { code } else { code.to_lowercase() };
    write(folder, lesson, "jurisdiction", &key, record, &text)
}

fn write(
    folder: &Folder,
    lesson: &LessonId,
    kind: &str,
    key: &str,
    record: &Record,
    hash: &str,
) -> Result<String, String> {
    let (path, old) = mark::sources(folder, lesson)?;
    let text = |key: &str, words: &str| (key.to_owned(), rewrite::quoted(words));
    let day = |key: &str, day: NaiveDate| (key.to_owned(), day.to_string());
    let mut lines = vec![text("by", &record.by)];
    lines.extend(record.safeguarding.as_deref().map(|name| text("safeguarding", name)));
    lines.extend([day("on", record.on), day("until", record.until), text("text", hash)]);
    rewrite::table(old, &[kind, key], &lines).map_err(|why| format!("{path}: {why}"))
}

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
