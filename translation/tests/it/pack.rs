//! The courses of the house and a small one, a file that goes out and comes back, and what differs
//! then.

use chrono::{DateTime, NaiveDate, Utc};
use lessons::{
    compile::{Folder, compile},
    course::LessonId,
    fault::Fault,
    language::Language,
    mark::mark,
};
use std::{fs, path::Path};
use translation::{
    Law, gather,
    import::{Outcome, import},
    incoming::{Incoming, Written},
    po,
    sheet::Sheet,
    xlsx,
};

pub fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

pub fn lesson(id: &str) -> LessonId {
    LessonId::parse(id).unwrap()
}

pub fn now() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

pub fn today() -> NaiveDate {
    now().date_naive()
}

/// Every course of the house, by the name of its folder.
pub fn courses() -> Vec<(String, Folder)> {
    let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons/courses");
    let paths = fs::read_dir(courses).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.is_dir());
    paths.map(|path| (name_of(&path), Folder::read(&path).unwrap())).collect()
}

/// Leaves the first lesson of a course alone, for a test that compiles it many times.
pub fn one_lesson(folder: &mut Folder) {
    let manifest = text(folder, "course.toml");
    let lessons = manifest.split("lessons = [").nth(1).unwrap().split(']').next().unwrap();
    let first = lessons.split('"').nth(1).unwrap();
    let manifest = manifest.replace(lessons, &format!("\"{first}\""));
    folder.insert("course.toml", manifest);
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The name of the small course.
pub const SMALL: &str = "two-calls";

/// The small course of the compiler's tests, with every translation marked.
pub fn small() -> Folder {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons/tests/packs").join(SMALL);
    let mut folder = Folder::read(&path).unwrap();
    for id in ["first-call", "second-call"] {
        for code in ["fr", "zh"] {
            let text = mark(&folder, &lesson(id), language(code)).unwrap();
            folder.insert(format!("{id}/sources.toml"), text);
        }
    }
    folder
}

pub fn text(folder: &Folder, path: &str) -> String {
    String::from_utf8(folder.get(path).unwrap_or_default().to_vec()).unwrap()
}

/// Replaces the only place where `find` stands.
pub fn edit(folder: &mut Folder, path: &str, find: &str, replace: &str) {
    let old = text(folder, path);
    assert_eq!(old.matches(find).count(), 1, "{find:?} in {path}");
    folder.insert(path, old.replace(find, replace));
}

pub fn examine(name: &str, folder: &Folder) -> Vec<Fault> {
    compile(name, folder).faults
}

pub fn exported(name: &str, folder: &Folder, code: &str) -> Sheet {
    gather(name, folder, language(code), Law::Translated, None).unwrap()
}

/// What a file is written in.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    Po,
    Xlsx,
}

/// Out in this form, and back as it was read.
pub fn sent_back(sheet: &Sheet, form: Form) -> Incoming {
    match form {
        Form::Po => po::read(po::write(sheet, now()).as_bytes()).unwrap(),
        Form::Xlsx => xlsx::read(&xlsx::write(sheet, now()).unwrap()).unwrap(),
    }
}

pub fn brought(name: &str, folder: &Folder, code: &str, incoming: &Incoming) -> Outcome {
    import(name, folder, language(code), incoming, &examine).unwrap()
}

/// The changed files, and of each what stood there and what stands there now.
pub fn differences(old: &Folder, new: &Folder) -> Vec<(String, String, String)> {
    let changed = new.paths().filter(|path| new.get(path) != old.get(path));
    let changed = changed.map(|path| {
        let (a, b) = (text(old, path), text(new, path));
        let head = common(a.chars(), b.chars());
        let tail = common(a[head..].chars().rev(), b[head..].chars().rev());
        (path.to_owned(), a[head..a.len() - tail].to_owned(), b[head..b.len() - tail].to_owned())
    });
    assert!(old.paths().all(|path| new.get(path).is_some()), "a file is gone");
    changed.collect()
}

fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// Sets a text of a file that came back, as a translator does, and says that it was looked at.
pub fn set(incoming: &mut Incoming, key: &str, words: &str) {
    let line = incoming.lines.iter_mut().find(|line| line.key == key);
    let line = line.unwrap_or_else(|| panic!("{key}"));
    line.target = Written::Text(words.to_owned());
    line.fuzzy = false;
}

/// Says of every text of a block that it was looked at.
pub fn looked_at(incoming: &mut Incoming, block: &str) {
    let lines = incoming.lines.iter_mut().filter(|line| line.key.starts_with(block));
    lines.for_each(|line| line.fuzzy = false);
}
