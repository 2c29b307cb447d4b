//! The way through a lesson: which blocks a learner sees, and what comes after which. A block that
//! is held back in their language is not there, nor what is told of another country's law.

use super::press::Spot;
use lessons::{
    course::{Block, BlockId, Content, Course, CourseHash, Jurisdiction, Lesson, LessonId, Quiz},
    language::Language,
};

/// For whom a lesson is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What they read.
    pub language: Language,
    /// Whose law applies to them.
    pub country: Option<Jurisdiction>,
}

impl Reader {
    /// A reader in a programme's country.
    pub fn new(language: Language, country: &str) -> Self {
        Self { language, country: Jurisdiction::parse(country) }
    }

    fn sees(self, lesson: &Lesson, block: &Block) -> bool {
        !block.is_held(self.language) && lesson.holds_in(block, self.country)
    }
}

/// The blocks that a reader sees.
pub fn visible(lesson: &Lesson, reader: Reader) -> impl Iterator<Item = &Block> {
    lesson.blocks.iter().filter(move |block| reader.sees(lesson, block))
}

/// The block, if the reader sees it.
pub(crate) fn find<'a>(lesson: &'a Lesson, id: &BlockId, reader: Reader) -> Option<&'a Block> {
    visible(lesson, reader).find(|block| block.id == *id)
}

/// What comes after a block, also after one that is no longer seen.
pub(crate) fn next<'a>(lesson: &'a Lesson, id: &BlockId, reader: Reader) -> Option<&'a Block> {
    let (place, _) = lesson.block(id)?;
    lesson.blocks[place + 1..].iter().find(|block| reader.sees(lesson, block))
}

/// The place of a block among those of its sort (cards and recordings; questions), from 1, and how
/// many of them there are. The card that closes a lesson is no step on its way.
pub fn place_of_sort(lesson: &Lesson, block: &Block, reader: Reader) -> (u16, u16) {
    let alike: Vec<_> = visible(lesson, reader)
        .filter(|other| is_question(other) == is_question(block))
        .filter(|other| !closes(lesson, other, reader))
        .collect();
    let place = alike.iter().position(|other| other.id == block.id).unwrap_or(0);
    (count(place + 1), count(alike.len().max(1)))
}

/// The card to read again for a question: the one its author names, else the last before it on the
/// same provision, else the last before it. A recording only where there is no card: it is a long
/// way to one sentence.
pub fn card_for<'a>(lesson: &'a Lesson, question: &Block, reader: Reader) -> Option<&'a Block> {
    let before = || visible(lesson, reader).take_while(|block| block.id != question.id);
    let is_card = |block: &&Block| matches!(block.content, Content::Card(_));
    let cites = |block: &&Block| block.cites.iter().any(|cite| question.cites.contains(cite));
    let named = match &question.content {
        Content::Quiz(Quiz { read: Some(named), .. }) => before().find(|block| block.id == *named),
        _ => None,
    };
    named
        .or_else(|| before().filter(is_card).filter(cites).last())
        .or_else(|| before().filter(is_card).last())
        .or_else(|| before().filter(|block| !is_question(block)).last())
}

/// Whether a lesson ends with this card: what one keeps, after the last question.
pub fn closes(lesson: &Lesson, block: &Block, reader: Reader) -> bool {
    let questions = visible(lesson, reader).any(is_question);
    let card = matches!(block.content, Content::Card(_));
    questions && card && next(lesson, &block.id, reader).is_none()
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
