//! What is taken or refused together.
//!
//! A text that has its place in a file is taken by itself. A block that is not there yet, and texts
//! that a block does not have yet, come whole or not at all: half a question cannot be asked.

use super::{Verdict, Work};
use crate::{
    gather::outline,
    sheet::{Place, Sheet},
};
use lessons::{
    compile::{Folder, outline::Outline},
    course::{BlockId, LessonId},
};
use std::collections::{BTreeMap, BTreeSet};

/// Lines that come together.
#[derive(Debug, Clone, Default)]
pub(super) struct Unit {
    /// Which lines.
    pub(super) lines: Vec<usize>,
    /// A block that is written anew, after the structure of its source, even where no text of it
    /// changes.
    pub(super) anew: Option<(LessonId, BlockId)>,
    /// The title of a file that this unit begins.
    pub(super) title: Option<String>,
}

/// The undecided lines, in units. What waits for other lines is refused here.
pub(super) fn of(work: &mut Work<'_>, folder: &Folder, sheet: &Sheet) -> Result<Vec<Unit>, String> {
    let mut blocks: BTreeMap<(LessonId, BlockId), Vec<usize>> = BTreeMap::new();
    let mut titles: BTreeMap<LessonId, usize> = BTreeMap::new();
    let mut units = Vec::new();
    for n in work.words.keys() {
        match work.entry(*n).map(|entry| &entry.place) {
            Some(Place::Block(lesson, block, _)) => {
                blocks.entry((lesson.clone(), block.clone())).or_default().push(*n);
            }
            Some(Place::LessonTitle(lesson)) => drop(titles.insert(lesson.clone(), *n)),
            _ => units.push(Unit { lines: vec![*n], ..Unit::default() }),
        }
    }
    for key in confirmed(work) {
        blocks.entry(key).or_default();
    }
    let mut lessons: BTreeSet<_> = blocks.keys().map(|(lesson, _)| lesson.clone()).collect();
    lessons.extend(titles.keys().cloned());
    for lesson in lessons {
        let of_lesson = blocks.iter().filter(|((of, _), _)| *of == lesson);
        let of_lesson =
            of_lesson.map(|((_, block), lines)| (block.clone(), lines.clone())).collect();
        let title = titles.get(&lesson).copied();
        units.extend(Lesson::read(folder, sheet, &lesson)?.units(work, &of_lesson, title));
    }
    Ok(units)
}

/// Blocks of which every line says that it was looked at.
fn confirmed(work: &Work<'_>) -> BTreeSet<(LessonId, BlockId)> {
    let (mut all, mut open) = (BTreeSet::new(), BTreeSet::new());
    for (n, line) in work.lines.iter().enumerate() {
        let Some((lesson, block)) = work.entry(n).and_then(|entry| entry.place.block()) else {
            continue;
        };
        all.insert((lesson.clone(), block.clone()));
        if line.fuzzy {
            open.insert((lesson.clone(), block.clone()));
        }
    }
    all.difference(&open).cloned().collect()
}

struct Lesson {
    id: LessonId,
    ours: Outline,
    theirs: Option<Outline>,
    file: String,
}

impl Lesson {
    fn read(folder: &Folder, sheet: &Sheet, id: &LessonId) -> Result<Self, String> {
        let ours = outline(folder, id, sheet.source)?;
        let ours = ours.ok_or_else(|| format!("{id}/{}.md is missing", sheet.source))?;
        let theirs = outline(folder, id, sheet.target)?;
        Ok(Self { id: id.clone(), ours, theirs, file: format!("{id}/{}.md", sheet.target) })
    }

    fn units(
        &self,
        work: &mut Work<'_>,
        blocks: &BTreeMap<BlockId, Vec<usize>>,
        title: Option<usize>,
    ) -> Vec<Unit> {
        let words = title.and_then(|n| work.words.get(&n).cloned());
        let begun = self.theirs.as_ref().map(|theirs| theirs.title.is_some());
        let mut units = Vec::new();
        for (block, lines) in blocks {
            units.extend(self.of_block(work, block, lines, words.as_deref()));
        }
        if let Some(n) = title {
            // A file that is not there yet begins with its first block.
            match units.iter_mut().find(|unit| begun.is_none() && unit.title.is_some()) {
                Some(first) => first.lines.push(n),
                None if begun.is_none() => work.decide(
                    &[n],
                    &Verdict::Refused(format!(
                        "it waits until one block is translated whole: then {} is made",
                        self.file
                    )),
                ),
                None => units.push(Unit { lines: vec![n], ..Unit::default() }),
            }
        }
        units
    }

    fn of_block(
        &self,
        work: &mut Work<'_>,
        id: &BlockId,
        lines: &[usize],
        title: Option<&str>,
    ) -> Vec<Unit> {
        let Some(ours) = self.ours.block(id) else { return Vec::new() };
        let anew = Some((self.id.clone(), id.clone()));
        match self.theirs.as_ref().and_then(|theirs| theirs.block(id)) {
            Some(theirs) if theirs.is_shaped_as(ours) => {
                let placed = |n: &&usize| match work.entry(**n).map(|entry| &entry.place) {
                    Some(Place::Block(_, _, spot)) => theirs.texts.contains_key(spot),
                    _ => false,
                };
                let (placed, added): (Vec<&usize>, Vec<&usize>) = lines.iter().partition(placed);
                let added: Vec<_> = added.into_iter().copied().collect();
                let single =
                    placed.into_iter().map(|n| Unit { lines: vec![*n], ..Unit::default() });
                let added = Some(added).filter(|lines| !lines.is_empty());
                single.chain(added.map(|lines| Unit { lines, ..Unit::default() })).collect()
            }
            Some(_) => vec![Unit { lines: lines.to_vec(), anew, title: None }],
            None if lines.is_empty() => Vec::new(),
            None => {
                if let Some(why) = self.waits_for(work, id, lines, title) {
                    work.decide(lines, &Verdict::Refused(why));
                    return Vec::new();
                }
                let title = title.filter(|_| self.theirs.is_none()).map(str::to_owned);
                vec![Unit { lines: lines.to_vec(), anew, title }]
            }
        }
    }

    /// What a new block still needs.
    fn waits_for(
        &self,
        work: &Work<'_>,
        id: &BlockId,
        lines: &[usize],
        title: Option<&str>,
    ) -> Option<String> {
        let ours = self.ours.block(id)?;
        let there: BTreeSet<_> = lines
            .iter()
            .filter_map(|n| match &work.entry(*n)?.place {
                Place::Block(_, _, spot) => Some(*spot),
                _ => None,
            })
            .collect();
        let missing = ours.texts.keys().filter(|spot| ours.needs(**spot) && !there.contains(spot));
        let mut missing: Vec<_> = missing.map(|spot| format!("{id}/{spot}")).collect();
        if self.theirs.is_none() && title.is_none() {
            missing.push("the lesson's title".to_owned());
        }
        (!missing.is_empty()).then(|| {
            format!(
                "it waits: `{id}` comes into {} when all of its texts are there, and missing are \
                 {}. Keep this file, and import it again",
                self.file,
                missing.join(", ")
            )
        })
    }
}
