//! Which blocks count as compared with their source now.

use super::{Verdict, Work};
use crate::{
    gather::outline,
    sheet::{Place, Sheet, State},
};
use lessons::{
    compile::{
        Folder,
        outline::{Block, Spot},
    },
    course::{BlockId, LessonId},
    mark,
};
use std::collections::{BTreeMap, BTreeSet};

/// What was marked, and what was meant to be and is not yet.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// `first-call/when`
    pub(super) marked: Vec<String>,
    /// The same, and why not.
    pub(super) waiting: Vec<String>,
}

/// Marks each block whose texts are all there, each with a line that was looked at.
pub(super) fn write(folder: &mut Folder, sheet: &Sheet, work: &Work<'_>) -> Result<Marks, String> {
    let mut marks = Marks::default();
    for ((lesson, id), lines) in by_block(work) {
        let Some(ours) = outline(folder, &lesson, sheet.source)? else { continue };
        let theirs = outline(folder, &lesson, sheet.target)?;
        let (Some(ours), Some(theirs)) =
            (ours.block(&id), theirs.as_ref().and_then(|f| f.block(&id)))
        else {
            continue;
        };
        let open = open(ours, theirs, &lines, work);
        if open.is_empty() {
            let new = mark::mark_block(folder, &lesson, sheet.target, &id)?;
            folder.insert(format!("{lesson}/sources.toml"), new);
            marks.marked.push(format!("{lesson}/{id}"));
        } else if lines.values().any(|n| is_new(work, *n)) {
            let open: Vec<_> =
                open.into_iter().map(|(spot, why)| format!("{spot} ({why})")).collect();
            marks.waiting.push(format!("{lesson}/{id}: {}", open.join(", ")));
        }
    }
    Ok(marks)
}

type Lines = BTreeMap<Spot, usize>;

/// The lines of each block that does not count as compared.
fn by_block(work: &Work<'_>) -> BTreeMap<(LessonId, BlockId), Lines> {
    let mut blocks: BTreeMap<(LessonId, BlockId), Lines> = BTreeMap::new();
    let mut done = BTreeSet::new();
    for n in 0..work.lines.len() {
        let Some(entry) = work.entry(n) else { continue };
        let Place::Block(lesson, block, spot) = &entry.place else { continue };
        let key = (lesson.clone(), block.clone());
        if entry.state == State::Done {
            done.insert(key.clone());
        }
        blocks.entry(key).or_default().entry(*spot).or_insert(n);
    }
    blocks.retain(|key, _| !done.contains(key));
    blocks
}

/// Texts that keep a block from being marked, and why.
fn open(ours: &Block, theirs: &Block, lines: &Lines, work: &Work<'_>) -> Vec<(Spot, &'static str)> {
    let spots: BTreeSet<_> = ours.texts.keys().chain(lines.keys()).copied().collect();
    let why = |spot: Spot| {
        let there = theirs.texts.contains_key(&spot);
        let line =
            lines.get(&spot).and_then(|n| Some((work.lines.get(*n)?, work.verdicts.get(*n)?)));
        match line {
            Some((_, Some(Verdict::Refused(_)))) => Some("refused"),
            _ if !there => ours.wants(spot).then_some("not translated"),
            Some((line, _)) => line.fuzzy.then_some("still stale"),
            None => ours.wants(spot).then_some("not in this file"),
        }
    };
    spots.into_iter().filter_map(|spot| Some((spot, why(spot)?))).collect()
}

/// Whether a line says something that the course did not know.
fn is_new(work: &Work<'_>, n: usize) -> bool {
    let taken = matches!(work.verdicts.get(n), Some(Some(Verdict::Taken)));
    let stale = work.entry(n).is_some_and(|entry| entry.state == State::Stale);
    let fuzzy = work.lines.get(n).is_some_and(|line| line.fuzzy);
    taken || (stale && !fuzzy)
}
