//! The compiler of courses: a folder of text comes in, a course and every fault goes out.
//!
//! It never stops at the first fault, and it never panics, whatever the bytes. Deliberately
//! absent: what a text costs by SMS, which words a channel reserves, and whether a lawyer's review
//! still holds today (see [`crate::draft`]).

mod align;
mod answers;
mod audio;
mod block;
mod file;
mod folder;
mod front;
mod heading;
mod images;
mod lesson;
mod manifest;
mod marks;
pub mod outline;
mod pictures;
mod pieces;
mod question;
mod quotes;
mod recordings;
mod references;
mod settings;
mod sources;
mod text;
mod words;

pub use audio::AUDIO_BYTES_AT_MOST;
pub use folder::Folder;
pub use images::PICTURE_BYTES_AT_MOST;
pub(crate) use marks::{Marks, lesson_file};
pub use sources::Review;

use crate::{
    course::{Course, Source, Texts},
    draft::{Draft, LessonDraft, Lines},
    fault::{Fault, Findings},
};
use lesson::{Built, Run};
use manifest::Manifest;
use settings::At;
use std::collections::{BTreeMap, BTreeSet};

/// What the compiler hands out.
#[derive(Debug)]
pub struct Compiled {
    /// The course, as far as it could be understood; `None` when not even its id and languages
    /// are known. A draft with errors can be looked at and is never served.
    pub draft: Option<Draft>,
    /// Every fault, by file and line.
    pub faults: Vec<Fault>,
}

/// Compiles the course in a folder of this name.
pub fn compile(folder_name: &str, folder: &Folder) -> Compiled {
    let mut toml = Findings::of(format!("{folder_name}/course.toml"));
    let bytes = folder.get("course.toml");
    if bytes.is_none() {
        let message = "there is no course.toml: it names the course, its languages and its lessons";
        toml.error(1, message);
    }
    let manifest = bytes
        .and_then(|bytes| text::decode(bytes, &mut toml))
        .and_then(|text| manifest::read(folder_name, text, &mut toml));
    let Some(manifest) = manifest else {
        return Compiled { draft: None, faults: toml.into_faults() };
    };
    let (faults, used) = (Vec::new(), BTreeSet::from(["course.toml".to_owned()]));
    let mut run = Run { name: folder_name, folder, manifest: &manifest, faults, used };
    let mut built = Vec::new();
    for At { line, value: id } in &manifest.lessons {
        built.extend(lesson::build(&mut run, id, &mut toml, *line));
    }
    run.close(toml);
    let provisions = provisions(&mut run, &built);
    citations(&mut run, &built, &provisions);
    unused(&mut run);
    let mut faults = run.faults;
    faults.sort();
    let errors = faults.iter().filter(|fault| fault.is_error()).count();
    let lessons = built.into_iter().map(|built| built.draft).collect();
    Compiled { draft: Some(draft(folder_name, manifest, lessons, provisions, errors)), faults }
}

/// The provisions of the whole course: told once, cited anywhere.
fn provisions(run: &mut Run<'_>, built: &[Built]) -> BTreeMap<String, Source> {
    let mut all: BTreeMap<String, (String, Source)> = BTreeMap::new();
    for Built { draft, sources } in built {
        let file = format!("{}/sources.toml", draft.lesson.id);
        let mut f = run.findings(&file);
        for (id, At { line, value }) in &sources.provisions {
            match all.get(id) {
                Some((first, source)) if source != value => f.error(
                    *line,
                    format!(
                        "the provision `{id}` is told differently in {first}: make both the \
                        same, or keep one"
                    ),
                ),
                Some(_) => {}
                None => drop(all.insert(id.clone(), (file.clone(), value.clone()))),
            }
        }
        run.close(f);
    }
    all.into_iter().map(|(id, (_, source))| (id, source)).collect()
}

fn citations(run: &mut Run<'_>, built: &[Built], provisions: &BTreeMap<String, Source>) {
    let Some(source) = run.manifest.languages.first() else { return };
    for Built { draft, .. } in built {
        let mut f = run.findings(&format!("{}/{source}.md", draft.lesson.id));
        for block in &draft.lesson.blocks {
            let line = draft.lines.get(&(block.id.clone(), *source)).map_or(1, |at| at.heading);
            for id in block.cites.iter().filter(|id| !provisions.contains_key(*id)) {
                f.error(
                    line,
                    format!(
                        "no sources.toml of this course tells the provision `{id}`: add \
                        [provision.{id}] with its title"
                    ),
                );
            }
        }
        run.close(f);
    }
}

/// Files in the course's folders that nobody will ever see.
fn unused(run: &mut Run<'_>) {
    let lessons: BTreeSet<_> = run.manifest.lessons.iter().map(|at| at.value.as_str()).collect();
    let mut unlisted = BTreeSet::new();
    let paths = run.folder.paths().filter(|path| !run.used.contains(*path));
    let mut findings = Vec::new();
    for path in paths {
        let Some((folder, _)) = path.split_once('/') else { continue };
        let message = if folder == "tests" && path.strip_suffix(".chat").is_some() {
            continue;
        } else if folder == "tests" {
            "nobody plays this file: a transcript is called NAME.chat"
        } else if folder == "audio" {
            "no block has this recording: name it with file=, or remove it"
        } else if folder == "images" {
            "no block shows this picture: name it in one (images/NAME.png or .jpg, with words in it \
                    images/NAME.LANGUAGE.png), or remove it"
        } else if lessons.contains(folder) {
            "a lesson has no use for this file: its text is LANGUAGE.md, in the \
                    languages of course.toml"
        } else if unlisted.insert(folder) {
            "this folder is not in the list of lessons in course.toml, so nobody sees \
                    it: add it, or remove it"
        } else {
            continue;
        };
        let mut f = run.findings(path);
        f.warning(1, message);
        findings.push(f);
    }
    for f in findings {
        run.close(f);
    }
}

fn draft(
    folder: &str,
    manifest: Manifest,
    lessons: Vec<LessonDraft>,
    sources: BTreeMap<String, Source>,
    errors: usize,
) -> Draft {
    let words = |texts: &Texts<At<String>>| -> Texts<String> {
        texts.iter().map(|(language, at)| (*language, at.value.clone())).collect()
    };
    let lines = Lines {
        keywords: manifest.keywords.iter().map(|(language, at)| (*language, at.line)).collect(),
        link: manifest.link.line,
        blocks: BTreeMap::new(),
    };
    let course = Course {
        id: manifest.id,
        version: manifest.version,
        unreviewed: Vec::new(),
        audience: manifest.audience,
        discreet: manifest.discreet,
        keywords: words(&manifest.keywords),
        link: manifest.link.value,
        pace_days: manifest.pace_days,
        title: words(&manifest.title),
        about: words(&manifest.about),
        languages: manifest.languages,
        lessons: Vec::new(),
        sources,
    };
    let sms_parts_per_lesson = manifest.sms_parts_per_lesson;
    let mut draft = Draft::new(folder, course, sms_parts_per_lesson, lines, errors);
    for lesson in lessons {
        draft.add(lesson);
    }
    draft
}
