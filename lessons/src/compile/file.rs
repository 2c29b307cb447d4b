//! One language's file of a lesson: front matter, then blocks.

use super::{
    block::{self, HASH_BYTES, Written},
    front::{self, Front},
    text::{self, Line},
};
use crate::{
    course::{BlockId, Jurisdiction},
    fault::Findings,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// More is two lessons: a sitting is a few minutes.
const BLOCKS_AT_MOST: usize = 40;

/// A lesson in one language, as its author or translator wrote it.
#[derive(Debug)]
pub(crate) struct LessonFile {
    pub(super) front: Front,
    pub(super) blocks: Vec<Written>,
}

impl LessonFile {
    /// What is reviewed: the title and every block, as twelve hexadecimal digits.
    pub(crate) fn hash(&self) -> String {
        let title = self.front.title.as_ref().map(|title| title.value.as_str());
        hash(title.unwrap_or_default(), self.blocks.iter())
    }

    /// What the lawyer of one country reviews; none where nothing is told of that country.
    pub(crate) fn hashes_by_jurisdiction(&self) -> BTreeMap<Jurisdiction, String> {
        let of = |block: &Written| block.attributes.only.as_ref().map(|only| only.jurisdiction);
        let countries = self.blocks.iter().filter_map(of).collect::<BTreeSet<_>>().into_iter();
        let blocks = |country| self.blocks.iter().filter(move |block| of(block) == Some(country));
        countries.map(|country| (country, hash("", blocks(country)))).collect()
    }
}

fn hash<'w>(title: &str, blocks: impl Iterator<Item = &'w Written>) -> String {
    let mut digest = Sha256::new();
    digest.update(title);
    for block in blocks {
        let id = block.id.as_ref().map_or("", BlockId::as_str);
        digest.update(format!("\n{id} {} {}", block.hash, block.attributes.cites.join(",")));
    }
    text::hex(&digest.finalize()[..HASH_BYTES])
}

/// Reads the file, as far as it can be read.
pub(super) fn read(text: &str, f: &mut Findings) -> LessonFile {
    let (front, body, first) = front::read(text, f);
    let lines: Vec<Line<'_>> = text::lines(body, first).collect();
    let above = lines.iter().take_while(|line| !is_heading(**line));
    let stray = above.into_iter().find(|line| !line.text.trim().is_empty());
    if let Some(stray) = stray.filter(|_| front.is_some()) {
        stray_text(*stray, f);
    }
    let sections = sections(&lines);
    let mut blocks: Vec<_> =
        sections.into_iter().map(|(head, below)| block::read(head, below, f)).collect();
    if blocks.is_empty() && front.is_some() {
        f.error(first, "the lesson has no blocks: each begins with a line ## Heading {#id}");
    } else if let Some(block) = blocks.get(BLOCKS_AT_MOST) {
        f.error(
            block.lines.heading,
            format!("a lesson has at most {BLOCKS_AT_MOST} blocks: make two lessons of it"),
        );
    }
    refuse_repeated(&mut blocks, f);
    LessonFile { front: front.unwrap_or_default(), blocks }
}

/// The rest of each heading's line, and the lines below it.
pub(super) fn sections<'l, 't>(lines: &'l [Line<'t>]) -> Vec<(Line<'t>, &'l [Line<'t>])> {
    let mut sections = Vec::new();
    let mut starts = lines.iter().enumerate().filter(|(_, line)| is_heading(**line)).peekable();
    while let Some((start, head)) = starts.next() {
        let end = starts.peek().map_or(lines.len(), |(next, _)| *next);
        let head = Line { text: head.text.trim_start().get(2..).unwrap_or_default(), ..*head };
        sections.push((head, &lines[start + 1..end]));
    }
    sections
}

/// `##` and a space, at the margin or up to three spaces from it.
fn is_heading(line: Line<'_>) -> bool {
    let text = line.text.trim_start_matches(' ');
    line.text.len() - text.len() <= 3
        && text
            .strip_prefix("##")
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn stray_text(line: Line<'_>, f: &mut Findings) {
    f.error(
        line.number,
        if line.text.trim_start().starts_with(['#', '＃']) {
            "a heading begins with ## and a space, and other levels are not used: write \
                ## Heading {#id}"
        } else {
            "this text stands above the first heading, and nobody would see it: put a \
                line ## Heading {#id} above it"
        },
    );
}

/// A second block of the same id keeps its place, but not its id.
fn refuse_repeated(blocks: &mut [Written], f: &mut Findings) {
    let mut seen = BTreeMap::new();
    for block in blocks {
        let Some(id) = &block.id else { continue };
        let line = block.lines.heading;
        if let Some(first) = seen.get(id) {
            f.error(
                line,
                format!("the id `{id}` is taken by line {first}: give this block another"),
            );
            block.id = None;
        } else {
            seen.insert(id.clone(), line);
        }
    }
}
