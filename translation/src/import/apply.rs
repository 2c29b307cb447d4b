//! Units written into the course's files.

use super::{Work, units::Unit};
use crate::{
    gather::{outline, telling},
    sheet::{Place, Sheet},
};
use lessons::{
    compile::{
        Folder, compile,
        outline::{OfChoice, Outline, Spot, Texts},
    },
    course::{BlockId, LessonId},
    rewrite,
};
use std::collections::BTreeMap;

/// What is new in a block.
#[derive(Default)]
struct New {
    spots: Texts,
    /// Accepted answers that have no place yet.
    answers: Vec<String>,
}

impl New {
    fn add_to(&self, all: &mut Texts) {
        all.extend(self.spots.iter().map(|(spot, words)| (*spot, words.clone())));
        for answer in &self.answers {
            let is_answer = |spot: &Spot| matches!(spot, Spot::Choice(_, OfChoice::Words));
            let count = all.keys().filter(|spot| is_answer(spot)).count();
            if !all.iter().any(|(spot, words)| is_answer(spot) && words == answer) {
                all.insert(Spot::Choice(count, OfChoice::Words), answer.clone());
            }
        }
    }
}

/// The folder with these units in it; or in words why they cannot be written.
pub(super) fn apply(
    folder: &Folder,
    name: &str,
    sheet: &Sheet,
    units: &[Unit],
    work: &Work<'_>,
) -> Result<Folder, String> {
    let mut new = folder.clone();
    let mut blocks: BTreeMap<(LessonId, BlockId), New> = BTreeMap::new();
    let mut titles: BTreeMap<LessonId, String> = BTreeMap::new();
    for unit in units {
        if let Some(key) = &unit.anew {
            titles.extend(unit.title.clone().map(|title| (key.0.clone(), title)));
            blocks.entry(key.clone()).or_default();
        }
        for n in &unit.lines {
            let (Some(entry), Some(words)) = (work.entry(*n), work.words.get(n)) else { continue };
            match &entry.place {
                Place::Block(lesson, block, spot) => {
                    let texts = blocks.entry((lesson.clone(), block.clone())).or_default();
                    // Answers beyond the first of a line come behind all others.
                    let (words, more) = match words.split_once('\n') {
                        Some((first, more)) if entry.several => (first, more),
                        _ => (words.as_str(), ""),
                    };
                    texts.spots.insert(*spot, words.to_owned());
                    texts.answers.extend(more.lines().map(str::to_owned));
                }
                Place::LessonTitle(lesson) => drop(titles.insert(lesson.clone(), words.clone())),
                Place::CourseTitle => in_toml(&mut new, "course.toml", &["title"], sheet, words)?,
                Place::CourseAbout => in_toml(&mut new, "course.toml", &["about"], sheet, words)?,
                Place::Provision(id) => {
                    let draft = compile(name, folder).draft.ok_or("the course cannot be read")?;
                    for path in telling(folder, draft.course(), id) {
                        in_toml(&mut new, &path, &["provision", id, "title"], sheet, words)?;
                    }
                }
            }
        }
    }
    for (lesson, title) in &titles {
        in_lesson(&mut new, sheet, lesson, |old, ours| match old {
            Some(old) => old.with_title(title).map_err(|why| why.0),
            None => Outline::begin(title, ours).map_err(|why| why.0),
        })?;
    }
    for ((lesson, block), texts) in &blocks {
        in_lesson(&mut new, sheet, lesson, |old, ours| {
            let old = old.ok_or_else(|| format!("there is no {lesson}/{}.md", sheet.target))?;
            let now = old.block(block).map(|block| block.texts.iter());
            let mut all: Texts =
                now.into_iter().flatten().map(|(spot, text)| (*spot, text.words.clone())).collect();
            texts.add_to(&mut all);
            old.with_block(ours, block, &all).map_err(|why| why.0)
        })?;
    }
    Ok(new)
}

fn in_toml(
    folder: &mut Folder,
    path: &str,
    table: &[&str],
    sheet: &Sheet,
    words: &str,
) -> Result<(), String> {
    let old = std::str::from_utf8(folder.get(path).unwrap_or_default());
    let old = old.map_err(|_| format!("{path} is not UTF-8 text"))?;
    let key = [table, &[sheet.target.as_str()]].concat();
    let new = rewrite::text(old, &key, words).map_err(|why| format!("{path}: {why}"))?;
    folder.insert(path, new);
    Ok(())
}

fn in_lesson(
    folder: &mut Folder,
    sheet: &Sheet,
    lesson: &LessonId,
    change: impl FnOnce(Option<Outline>, &Outline) -> Result<Outline, String>,
) -> Result<(), String> {
    let ours = outline(folder, lesson, sheet.source)?;
    let ours = ours.ok_or_else(|| format!("there is no {lesson}/{}.md", sheet.source))?;
    let new = change(outline(folder, lesson, sheet.target)?, &ours)?;
    folder.insert(format!("{lesson}/{}.md", sheet.target), new.to_bytes());
    Ok(())
}
