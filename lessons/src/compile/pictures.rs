//! Pictures and slides as they are written: `![what it shows](NAME)` alone on its line, and the
//! words below it. Their files are found by `images`.

use super::{
    block,
    pieces::{Piece, What},
    text::Line,
    words,
};
use crate::{
    course::{BlockId, Texts, Words},
    fault::Findings,
    language::Language,
    picture::{Picture, Pictures},
};
use std::ops::RangeInclusive;

/// Slides in a block (Bot API, `sendMediaGroup`).
const SLIDES: RangeInclusive<usize> = 2..=10;

/// A picture as one language's file has it.
#[derive(Debug)]
pub(super) struct WrittenPicture {
    /// `None` where a fault says why.
    pub(super) name: Option<String>,
    pub(super) line: u32,
    description: String,
    words: Words,
}

/// Reads the pieces below a heading with `.image` or `.slides`.
pub(super) fn read(
    slides: bool,
    heading: u32,
    pieces: &[Piece<'_>],
    f: &mut Findings,
) -> Vec<WrittenPicture> {
    let is_picture = |piece: &Piece<'_>| piece.what == What::Picture;
    let Some(start) = pieces.iter().position(is_picture) else {
        f.error(
            heading,
            "a block of pictures shows one: write ![what it shows](NAME) alone on a line",
        );
        return Vec::new();
    };
    if let Some(stray) = pieces[..start].first() {
        f.error(stray.line(), "this text stands above the picture: move it below, as its words");
    }
    let mut written: Vec<WrittenPicture> = Vec::new();
    let mut rest = &pieces[start..];
    while let [first, below @ ..] = rest {
        let end = below.iter().position(is_picture).unwrap_or(below.len());
        let words = block::words(&below[..end], f);
        if slides && words.full.is_empty() {
            f.error(first.line(), "a slide needs its text: write below it what one reads with it");
        }
        written.extend(first.lines.first().map(|line| picture(*line, words, f)));
        rest = &below[end..];
    }
    let count = written.len();
    if !slides && count > 1 {
        f.error(
            heading,
            format!("this block has {count} pictures: make it .slides, or two blocks"),
        );
    } else if slides && !SLIDES.contains(&count) {
        let (least, most) = (SLIDES.start(), SLIDES.end());
        f.error(
            heading,
            format!(
                "slides are {least} to {most} pictures, and this block has {count}: make it \
                .image, or divide it"
            ),
        );
    }
    written
}

fn picture(line: Line<'_>, words: Words, f: &mut Findings) -> WrittenPicture {
    let inside = line.text.strip_prefix("![").and_then(|rest| rest.strip_suffix(')'));
    let inside = inside.unwrap_or_default();
    let (description, name) = inside.rsplit_once("](").unwrap_or((inside, ""));
    let description = words::plain(&[Line { text: description, ..line }], "a description", f);
    if description.is_empty() {
        f.error(
            line.number,
            "the picture has no description: write between the brackets what somebody is told who \
            does not see it",
        );
    }
    let name = BlockId::parse(name.trim()).map(String::from);
    if name.is_err() {
        f.error(
            line.number,
            "a picture is named by small letters, digits and hyphens, without folder and ending: \
            ![what it shows](outer-limit) shows images/outer-limit.png",
        );
    }
    WrittenPicture { name: name.ok(), line: line.number, description, words }
}

/// The pictures of a block in the source language.
pub(super) fn first(written: &[WrittenPicture], language: Language) -> Pictures {
    let picture = |written: &WrittenPicture| Picture {
        // One without a name keeps its place; its fault keeps the course from being served.
        name: written.name.clone().unwrap_or_default(),
        neutral: None,
        files: Texts::new(),
        descriptions: Texts::from([(language, written.description.clone())]),
        texts: Texts::from([(language, written.words.clone())]),
    };
    Pictures(written.iter().map(picture).collect())
}

/// Adds the words of a translation, which shows the same pictures.
pub(super) fn insert(pictures: &mut Pictures, language: Language, written: &[WrittenPicture]) {
    for (picture, written) in pictures.0.iter_mut().zip(written) {
        picture.descriptions.insert(language, written.description.clone());
        picture.texts.insert(language, written.words.clone());
    }
}
