//! A review of a whole course in one language, written down in each lesson.
//!
//! Refused while the text is not the one that learners would be shown: a reviewer cannot answer for
//! what is stale or missing.

use crate::status::names;
use lessons::{
    compile::{Folder, compile},
    course::{Jurisdiction, Lesson},
    draft::Draft,
    language::Language,
    review::{self, Record},
};

/// The files that change, each with its new text; or in words why nothing is written.
pub fn record(
    name: &str,
    folder: &Folder,
    language: Language,
    country: Option<Jurisdiction>,
    record: &Record,
) -> Result<Vec<(String, String)>, String> {
    let draft = compile(name, folder).draft;
    let draft = draft.ok_or_else(|| {
        format!("course.toml of {name} cannot be read: run `dockbrief check {name}`")
    })?;
    refuse(&draft, language, country, record)?;
    let lessons: Vec<_> = draft.course().lessons.iter().filter(|l| tells_of(l, country)).collect();
    if let Some(country) = country.filter(|_| lessons.is_empty()) {
        return Err(format!("{name} tells nothing of the law of {country}"));
    }
    let written = lessons.into_iter().map(|lesson| {
        let text = match country {
            Some(country) => {
                review::record_jurisdiction(folder, &lesson.id, language, country, record)
            }
            None => review::record(folder, &lesson.id, language, record),
        };
        Ok((format!("{}/sources.toml", lesson.id), text?))
    });
    written.collect()
}

fn tells_of(lesson: &Lesson, country: Option<Jurisdiction>) -> bool {
    let told = |country| {
        lesson.blocks.iter().any(|b| b.only.as_ref().is_some_and(|o| o.jurisdiction == country))
    };
    country.is_none_or(told)
}

fn refuse(
    draft: &Draft,
    language: Language,
    country: Option<Jurisdiction>,
    record: &Record,
) -> Result<(), String> {
    let course = draft.course();
    let (name, source) = (&draft.folder, course.source_language());
    if !course.languages.contains(&language) {
        return Err(format!("{language} is not among the languages of {name}"));
    }
    if country.is_some() && language != source {
        return Err(format!(
            "the law of one country is reviewed in the language it was written in, {source}; a \
             review of the {language} text is recorded without --jurisdiction"
        ));
    }
    if record.by.trim().is_empty() {
        return Err("--by needs the name of whoever has read this text".to_owned());
    }
    if record.until < record.on {
        return Err(format!("--until {}: that day has passed", record.until));
    }
    let lists =
        [("stale", names(&draft.stale(language))), ("missing", names(&draft.missing(language)))];
    let lists = lists.iter().filter(|(_, list)| !list.is_empty());
    let lists: Vec<_> = lists.map(|(what, list)| format!("{what}: {}", list.join(", "))).collect();
    if lists.is_empty() {
        return Ok(());
    }
    Err(format!(
        "nobody can answer for the {language} text of {name} yet; {}. Compare these blocks with \
         their source, mark them (`dockbrief translate import`, or `dockbrief check {name} --mark \
         {language}`), and then review",
        lists.join("; ")
    ))
}
