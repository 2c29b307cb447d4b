//! A small course without faults, and ways to spoil it.

use lessons::{
    compile::{Compiled, Folder, compile},
    course::LessonId,
    language::Language,
    mark::mark,
};
use std::{path::Path, sync::LazyLock};

/// The name of the course's folder.
pub const NAME: &str = "two-calls";

pub fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

pub fn lesson(id: &str) -> LessonId {
    LessonId::parse(id).unwrap()
}

static CLEAN: LazyLock<Folder> = LazyLock::new(read);

/// The clean course, with its recordings and with every translation marked.
pub fn clean() -> Folder {
    CLEAN.clone()
}

fn read() -> Folder {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs").join(NAME);
    let mut folder = Folder::read(&path).unwrap();
    for code in ["en", "fr", "zh"] {
        folder.insert(format!("audio/station.{code}.ogg"), opus(1, 90));
    }
    folder.insert("images/ring.png", png(640, 480));
    folder.insert("images/note.en.jpg", jpeg(640, 480));
    folder.insert("images/note.fr.png", png(640, 480));
    folder.insert("images/note.zh.png", png(640, 480));
    folder.insert("images/write.png", png(320, 6_400));
    mark_all(&mut folder);
    folder
}

/// Marks what can be marked, as translators do when they have looked.
pub fn mark_all(folder: &mut Folder) {
    for id in ["first-call", "second-call"] {
        for code in ["fr", "zh"] {
            if let Ok(text) = mark(folder, &lesson(id), language(code)) {
                folder.insert(format!("{id}/sources.toml"), text);
            }
        }
    }
}

pub fn text(folder: &Folder, path: &str) -> String {
    String::from_utf8(folder.get(path).unwrap().to_vec()).unwrap()
}

/// Replaces the only place where `find` stands; returns its line.
pub fn edit(folder: &mut Folder, path: &str, find: &str, replace: &str) -> u32 {
    let old = text(folder, path);
    assert_eq!(old.matches(find).count(), 1, "{find:?} in {path}");
    let line = old.split(find).next().unwrap().matches('\n').count() + 1;
    folder.insert(path, old.replace(find, replace));
    u32::try_from(line).unwrap()
}

pub fn compiled(folder: &Folder) -> Compiled {
    compile(NAME, folder)
}

/// An Ogg Opus file of silence, as far as its pages tell.
pub fn opus(channels: u8, seconds: u64) -> Vec<u8> {
    const SKIPPED: u16 = 312;
    let mut head = b"OpusHead\x01".to_vec();
    head.push(channels);
    head.extend(SKIPPED.to_le_bytes());
    head.extend(48_000_u32.to_le_bytes());
    head.extend([0, 0, 0]);
    let clock = seconds * 48_000 + u64::from(SKIPPED);
    [page(2, 0, &head), page(0, 0, b"OpusTags\0\0\0\0\0\0\0\0"), page(4, clock, &[0; 40])].concat()
}

/// A PNG of this size, as far as its ends tell.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", &*sides, b"\x08\x06\0\0\0", b"IEND\xae\x42\x60\x82"]
        .concat()
}

/// A JPEG of this size, as far as its ends tell.
pub fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let sides = [height.to_be_bytes(), width.to_be_bytes()].concat();
    [b"\xff\xd8\xff\xc0\0\x0b\x08", &*sides, b"\x01\x11\0\0", b"\xff\xd9"].concat()
}

fn page(kind: u8, clock: u64, body: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(kind);
    page.extend(clock.to_le_bytes());
    page.extend([0; 12]);
    page.extend([1, u8::try_from(body.len()).unwrap()]);
    page.extend(body);
    page
}
