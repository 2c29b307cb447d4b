//! The files of pictures: `images/NAME.png`, or `images/NAME.LANGUAGE.png` where they have words in
//! them.
//!
//! Deliberately absent: decoding. A file's first bytes say what it is and how large, its last ones
//! whether it is whole.

use super::{lesson::Run, text::hex};
use crate::{
    course::Content,
    draft::{BlockLines, LessonDraft},
    fault::Findings,
    language::Language,
    picture::{Picture, PictureFile},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, ops::RangeInclusive};

/// A minute on a 2G line of 40 kbit/s, and an album has up to ten of them.
pub const PICTURE_BYTES_AT_MOST: usize = 300_000;

/// In pixels. Narrower is blurred on every phone; more than the wider no phone shows, and it only
/// costs its owner data.
const WIDTH: RangeInclusive<u32> = 320..=1_600;

/// Width and height together, in pixels (Bot API, `sendPhoto`).
const SIDES_AT_MOST: u32 = 10_000;

/// How many times longer one side may be than the other (Bot API, `sendPhoto`).
const RATIO_AT_MOST: u32 = 20;

/// The endings of files, with what they stand for.
const ENDINGS: [(&str, Format); 2] = [("png", Format::Png), ("jpg", Format::Jpeg)];

/// What a PNG ends with: its last chunk, with nothing in it.
const PNG_END: &[u8] = b"IEND\xae\x42\x60\x82";

/// What a JPEG ends with.
const JPEG_END: &[u8] = b"\xff\xd9";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Png,
    Jpeg,
}

/// Finds the files of every picture of a lesson.
pub(super) fn find(run: &mut Run<'_>, draft: &mut LessonDraft, source: Language) {
    let LessonDraft { lesson, lines, .. } = draft;
    for block in &mut lesson.blocks {
        let Content::Pictures(pictures) = &mut block.content else { continue };
        let named =
            pictures.0.iter_mut().enumerate().filter(|(_, picture)| !picture.name.is_empty());
        for (place, picture) in named {
            let mut seen = BTreeMap::new();
            for language in &run.manifest.languages {
                let at = lines.get(&(block.id.clone(), *language));
                let at = at.and_then(|at: &BlockLines| at.pictures.get(place).copied());
                seen.extend(at.map(|line| (*language, line)));
            }
            let places = Places { lesson: lesson.id.as_str(), source, lines: seen };
            places.find(run, picture);
        }
    }
}

/// Where a picture stands in each language's file.
struct Places<'a> {
    lesson: &'a str,
    source: Language,
    lines: BTreeMap<Language, u32>,
}

impl Places<'_> {
    fn find(&self, run: &mut Run<'_>, picture: &mut Picture) {
        let name = picture.name.clone();
        picture.neutral = self.file(run, &format!("images/{name}"), self.source);
        for language in run.manifest.languages.clone() {
            let own = self.file(run, &format!("images/{name}.{language}"), language);
            picture.files.extend(own.map(|file| (language, file)));
        }
        // Looked for by name: one that cannot be used has its fault already.
        let there = |path: &str| run.used.contains(path);
        let exists = |stem: &str| ENDINGS.iter().any(|(end, _)| there(&format!("{stem}.{end}")));
        if exists(&format!("images/{name}")) {
            return;
        }
        let lacks = |language: &Language| !exists(&format!("images/{name}.{language}"));
        let missing: Vec<_> = if lacks(&self.source) {
            vec![self.source]
        } else {
            self.lines.keys().copied().filter(lacks).collect()
        };
        for language in missing {
            let (line, mut f) = self.findings(run, language);
            if language == self.source {
                f.error(
                    line,
                    format!(
                        "the picture images/{name}.png is missing: add it, or \
                        images/{name}.{language}.png where it has words in it (or .jpg)"
                    ),
                );
            } else {
                let source = self.source;
                f.warning(
                    line,
                    format!(
                        "the picture images/{name}.{language}.png is missing: learners see the one \
                        with words in {source}"
                    ),
                );
            }
            run.close(f);
        }
    }

    /// The file of this name, with either ending; what is wrong with it is said where the language
    /// shows it, or else the source.
    fn file(&self, run: &mut Run<'_>, stem: &str, language: Language) -> Option<PictureFile> {
        let (line, mut f) = self.findings(run, language);
        let mut found = Vec::new();
        for (ending, format) in ENDINGS {
            let path = format!("{stem}.{ending}");
            let Some(bytes) = run.folder.get(&path) else { continue };
            match inspect(&path, format, bytes) {
                Ok(file) => found.push(file),
                Err(why) => f.error(line, why),
            }
            run.used.insert(path);
        }
        // The drawing that it was made from may lie beside it.
        run.used.insert(format!("{stem}.svg"));
        if found.len() > 1 {
            f.error(line, format!("{stem}.png and {stem}.jpg are both there: keep one"));
        }
        run.close(f);
        found.into_iter().next()
    }

    fn findings(&self, run: &Run<'_>, language: Language) -> (u32, Findings) {
        let own = self.lines.get(&language).map(|line| (*line, language));
        let source = || (self.lines.get(&self.source).copied().unwrap_or(1), self.source);
        let (line, language) = own.unwrap_or_else(source);
        (line, run.findings(&format!("{}/{language}.md", self.lesson)))
    }
}

/// The file as the course keeps it, or in words why it cannot be used.
fn inspect(path: &str, ending: Format, bytes: &[u8]) -> Result<PictureFile, String> {
    if bytes.len() > PICTURE_BYTES_AT_MOST {
        let kilobytes = PICTURE_BYTES_AT_MOST / 1_000;
        return Err(format!(
            "`{path}` is larger than {kilobytes} kB: make it smaller, with fewer colours or as a JPEG"
        ));
    }
    let (format, end) = match imagesize::image_type(bytes) {
        Ok(imagesize::ImageType::Png) => (Format::Png, PNG_END),
        Ok(imagesize::ImageType::Jpeg) => (Format::Jpeg, JPEG_END),
        _ => return Err(format!("`{path}` is neither PNG nor JPEG: save it as one of the two")),
    };
    if format != ending {
        let (ending, _) = ENDINGS.into_iter().find(|(_, of)| *of == format).unwrap_or(ENDINGS[0]);
        return Err(format!("`{path}` is another kind of picture than it says: call it .{ending}"));
    }
    let size = imagesize::blob_size(bytes).ok().filter(|_| bytes.ends_with(end));
    let sides = size.and_then(|size| Some((side(size.width)?, side(size.height)?)));
    let Some((width, height)) = sides else {
        return Err(format!("`{path}` is cut short or damaged: save it again"));
    };
    if !WIDTH.contains(&width) {
        let (least, most) = (WIDTH.start(), WIDTH.end());
        return Err(format!(
            "`{path}` is {width} pixels wide: make it {least} to {most} wide, to be sharp on a phone \
            and cost no more data than it must"
        ));
    }
    if width.saturating_add(height) > SIDES_AT_MOST
        || width.max(height) > RATIO_AT_MOST.saturating_mul(width.min(height))
    {
        return Err(format!(
            "`{path}` is {width} by {height} pixels, and Telegram takes no picture of more than \
            {SIDES_AT_MOST} together, or {RATIO_AT_MOST} times as long one way as the other: cut it"
        ));
    }
    Ok(PictureFile {
        path: path.to_owned(),
        bytes: bytes.len() as u64,
        width,
        height,
        sha256: hex(&Sha256::digest(bytes)),
    })
}

/// A side of a picture; one of none is no picture.
fn side(pixels: usize) -> Option<u32> {
    u32::try_from(pixels).ok().filter(|pixels| *pixels > 0)
}
