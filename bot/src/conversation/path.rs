//! The way through a lesson: which blocks a learner sees, and what comes after which. A block that
//! is held back in their language is not there.

use super::press::Spot;
use lessons::{
    course::{Block, BlockId, Content, Course, CourseHash, Lesson, LessonId},
    language::Language,
};

/// The blocks that a reader of a language sees.
pub(crate) fn visible(lesson: &Lesson, language: Language) -> impl Iterator<Item = &Block> {
    lesson.blocks.iter().filter(move |block| !block.is_held(language))
}

/// The block, if readers of a language see it.
pub(crate) fn find<'a>(lesson: &'a Lesson, id: &BlockId, language: Language) -> Option<&'a Block> {
    visible(lesson, language).find(|block| block.id == *id)
}

/// What comes after a block, also after one that is no longer seen.
pub(crate) fn next<'a>(lesson: &'a Lesson, id: &BlockId, language: Language) -> Option<&'a Block> {
    let (place, _) = lesson.block(id)?;
    lesson.blocks[place + 1..].iter().find(|block| !block.is_held(language))
}

/// The place of a block among those of its sort (cards and recordings; questions), from 1, and how
/// many of them there are.
pub(crate) fn place_of_sort(lesson: &Lesson, block: &Block, language: Language) -> (u16, u16) {
    let alike: Vec<_> = visible(lesson, language)
        .filter(|other| is_question(other) == is_question(block))
        .collect();
    let place = alike.iter().position(|other| other.id == block.id).unwrap_or(0);
    (count(place + 1), count(alike.len().max(1)))
}

/// The card to read again for a question. Cards and their questions come in the same order, so the
/// second question on a provision goes with the second card on it; what is left over goes with the
/// last, and a question without such a card with the last card of all. A recording only where there
/// is no card: it is a long way to one sentence.
pub(crate) fn card_for<'a>(
    lesson: &'a Lesson,
    question: &Block,
    language: Language,
) -> Option<&'a Block> {
    let before = || visible(lesson, language).take_while(|block| block.id != question.id);
    let is_card = |block: &&Block| matches!(block.content, Content::Card(_));
    let cites = |block: &&Block| block.cites.iter().any(|cite| question.cites.contains(cite));
    let cards: Vec<_> = before().filter(is_card).filter(cites).collect();
    let asked_before = before().filter(|block| is_question(block)).filter(cites).count();
    let card = cards.get(asked_before).or(cards.last()).copied();
    card.or_else(|| before().filter(is_card).last())
        .or_else(|| before().filter(|block| !is_question(block)).last())
}

/// The lesson after `done`: the next in order that is not finished, else the first that is not.
pub(crate) fn next_lesson<'a>(
    course: &'a Course,
    done: &LessonId,
    finished: &[LessonId],
) -> Option<&'a Lesson> {
    let place = course.lesson(done).map_or(0, |(place, _)| place + 1);
    let (before, after) = course.lessons.split_at(place.min(course.lessons.len()));
    after.iter().chain(before).find(|lesson| !finished.contains(&lesson.id))
}

/// Where a block stands, as buttons name it.
pub(crate) fn spot(
    version: CourseHash,
    course: &Course,
    lesson: &LessonId,
    block: &BlockId,
) -> Option<Spot> {
    let (lesson_place, lesson) = course.lesson(lesson)?;
    let (block_place, _) = lesson.block(block)?;
    Some(Spot { version, lesson: count(lesson_place), block: count(block_place) })
}

/// Whether a block is a question.
pub(crate) fn is_question(block: &Block) -> bool {
    matches!(block.content, Content::Quiz(_))
}

/// A count for a page. No lesson comes near the limit.
pub(crate) fn count(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
