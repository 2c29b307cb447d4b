//! `course.toml`: the structure and the rules, the same in every language.

use super::settings::{At, Settings, Table, by_language};
use crate::{
    course::{Audience, CourseId, LessonId, Texts},
    fault::Findings,
    language::Language,
};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// A month of daily lessons three times over; more is two courses.
const LESSONS_AT_MOST: usize = 100;

/// What the Telegram link and its QR code stay short with, in characters.
const LINK_CHARACTERS: std::ops::RangeInclusive<usize> = 6..=32;

/// A keyword is typed on a keypad: letters, no more than this.
const KEYWORD_CHARACTERS: std::ops::RangeInclusive<usize> = 2..=20;

/// A version is a label such as `1.2.0`, not a text. In characters.
const VERSION_CHARACTERS_AT_MOST: usize = 32;

/// SMS parts a lesson may cost in a language where `course.toml` does not say.
const SMS_PARTS_PER_LESSON: u16 = 20;

/// Days to the next lesson where `course.toml` does not say.
const PACE_DAYS: u16 = 1;

/// Links and keywords stay in phones' histories and at operators: they must not tell.
const TELLING: [&str; 6] = ["RIGHTS", "LAWYER", "POLICE", "ARREST", "PRISON", "JUSTICE"];

/// What `course.toml` says.
pub(super) struct Manifest {
    pub(super) id: CourseId,
    pub(super) version: String,
    pub(super) languages: Vec<Language>,
    pub(super) audience: Audience,
    pub(super) link: At<String>,
    pub(super) sms_parts_per_lesson: u16,
    pub(super) pace_days: u8,
    pub(super) discreet: bool,
    pub(super) lessons: Vec<At<LessonId>>,
    pub(super) keywords: Texts<At<String>>,
    pub(super) title: Texts<At<String>>,
    pub(super) about: Texts<At<String>>,
}

/// Reads it; `None` when not even the course's id and languages are known.
pub(super) fn read(folder: &str, text: &str, f: &mut Findings) -> Option<Manifest> {
    let settings = Settings::read(text, 1, f);
    let mut root = settings.root();
    let id = id(folder, &mut root, f);
    let version = version(&mut root, f);
    let languages = languages(&mut root, f);
    let audience = audience(&mut root, f);
    let link = link(&mut root, f);
    let parts = root.number("sms_parts_per_lesson", 1..=200, f);
    let pace = root.number("pace_days", 1..=60, f).map_or(PACE_DAYS, |at| at.value);
    let discreet = root.flag("discreet", f).unwrap_or(false);
    let lessons = lessons(&mut root, f);
    let mut words = |key| words(&mut root, key, &languages, f);
    let (keywords, title, about) = (words("keywords"), words("title"), words("about"));
    let keywords = opening(keywords, f);
    root.finish(f);
    languages.first()?;
    Some(Manifest {
        id: id?,
        version,
        languages,
        audience,
        link,
        sms_parts_per_lesson: parts.map_or(SMS_PARTS_PER_LESSON, |at| at.value),
        pace_days: u8::try_from(pace).unwrap_or(u8::MAX),
        discreet,
        lessons,
        keywords,
        title,
        about,
    })
}

fn id(folder: &str, root: &mut Table<'_>, f: &mut Findings) -> Option<CourseId> {
    let At { line, value } = root.needed("id", f)?;
    match CourseId::parse(&value) {
        Ok(id) => {
            if value != folder {
                f.error(
                    line,
                    format!(
                        "the id is `{value}` but the folder is called `{folder}`: give both \
                        the same name"
                    ),
                );
            }
            Some(id)
        }
        Err(error) => {
            f.error(line, error.to_string());
            None
        }
    }
}

fn version(root: &mut Table<'_>, f: &mut Findings) -> String {
    let Some(At { line, value }) = root.needed("version", f) else { return String::new() };
    let shaped = value.chars().all(|c| c.is_ascii_alphanumeric() || ".-+".contains(c));
    if !shaped || value.len() > VERSION_CHARACTERS_AT_MOST {
        f.error(line, "`version` needs a short label such as \"1.2.0\"");
    }
    value
}

fn languages(root: &mut Table<'_>, f: &mut Findings) -> Vec<Language> {
    let mut languages = Vec::new();
    for At { line, value } in root.list("languages", f) {
        match Language::parse(&value) {
            Ok(language) if language.as_str() != value => {
                f.error(
                    line,
                    format!("`{value}` is too exact: write the language alone, `{language}`"),
                );
            }
            Ok(language) if languages.contains(&language) => {
                f.error(line, format!("the language `{language}` is named twice: remove one"));
            }
            Ok(language) => languages.push(language),
            Err(error) => f.error(line, error.to_string()),
        }
    }
    languages
}

fn audience(root: &mut Table<'_>, f: &mut Findings) -> Audience {
    let Some(At { line, value }) = root.needed("audience", f) else { return Audience::Defenders };
    match value.as_str() {
        "defenders" => Audience::Defenders,
        "young-people" => Audience::YoungPeople,
        _ => {
            f.error(
                line,
                format!("`{value}` is no audience: write \"defenders\" or \"young-people\""),
            );
            Audience::Defenders
        }
    }
}

fn link(root: &mut Table<'_>, f: &mut Findings) -> At<String> {
    let missing = At { line: root.line, value: String::new() };
    let Some(At { line, value }) = root.needed("link", f) else { return missing };
    let shaped = value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if !shaped || !LINK_CHARACTERS.contains(&value.len()) {
        f.error(
            line,
            "`link` needs 6 to 32 of the letters A to Z and a to z, digits, _ and -, such \
                as \"k7Hq2mXd\"",
        );
    }
    refuse_telling("`link`", line, &value, f);
    At { line, value }
}

fn lessons(root: &mut Table<'_>, f: &mut Findings) -> Vec<At<LessonId>> {
    let (mut lessons, mut seen) = (Vec::new(), BTreeSet::new());
    for At { line, value } in root.list("lessons", f) {
        match LessonId::parse(&value) {
            Ok(id) if !seen.insert(id.clone()) => {
                f.error(line, format!("the lesson `{id}` is named twice: remove one"));
            }
            Ok(_) if lessons.len() == LESSONS_AT_MOST => {
                f.error(
                    line,
                    format!(
                        "a course has at most {LESSONS_AT_MOST} lessons: make two courses of it"
                    ),
                );
                break;
            }
            Ok(id) => lessons.push(At { line, value: id }),
            Err(error) => f.error(line, error.to_string()),
        }
    }
    lessons
}

fn words(
    root: &mut Table<'_>,
    key: &'static str,
    languages: &[Language],
    f: &mut Findings,
) -> Texts<At<String>> {
    let line = root.line;
    if let Some(table) = root.table(key, f) {
        return by_language(table, languages, f);
    }
    f.error(line, format!("[{key}] is missing: add it with one line per language"));
    Texts::new()
}

/// Keywords in the form in which they are compared.
fn opening(written: Texts<At<String>>, f: &mut Findings) -> Texts<At<String>> {
    let mut keywords: Texts<At<String>> = Texts::new();
    for (language, At { line, value }) in written {
        let word = value.nfkc().collect::<String>().to_uppercase();
        let letters = word.chars().any(char::is_alphabetic);
        if !letters || word.contains(char::is_whitespace) {
            f.error(line, "a keyword is one word with letters in it, such as \"BAMBOO\"");
        } else if !KEYWORD_CHARACTERS.contains(&word.chars().count()) {
            f.error(line, "a keyword has 2 to 20 letters");
        }
        refuse_telling("a keyword", line, &word, f);
        if let Some((other, _)) = keywords.iter().find(|(_, keyword)| keyword.value == word) {
            f.error(
                line,
                format!(
                    "`{word}` is the keyword of {other} too: a keyword says which language is \
                    wanted, so each has its own"
                ),
            );
        }
        keywords.insert(language, At { line, value: word });
    }
    keywords
}

fn refuse_telling(what: &str, line: u32, value: &str, f: &mut Findings) {
    let upper = value.to_uppercase();
    if let Some(word) = TELLING.iter().find(|word| upper.contains(**word)) {
        f.error(
            line,
            format!(
                "{what} must not tell what it is about, and this holds {word}: it stays in \
                the phone's history. Choose an innocent one"
            ),
        );
    }
}
