//! A course as it is read on the web: by the chat's own rules, without anybody who is known.
//!
//! Which languages are offered, which blocks a reader sees and how a question lies on its page is
//! decided here, so that a page never shows what the chat holds back. Deliberately absent: markup and
//! headers (`webhook`), sentences (`wording::reading`), and any memory of who reads.

pub use crate::conversation::path::{Reader, card_for, closes, place_of_sort, visible};

use crate::{conversation::question, programme::Programme};
use lessons::{
    course::{Audience, Block, Course, Lesson, Quiz},
    language::Language,
};
use rand::{SeedableRng, rngs::StdRng};
use sha2::{Digest, Sha256};

/// The languages in which a programme offers a course, in the programme's order; where it offers
/// none of them, the one that the course was written in.
pub fn languages(course: &Course, programme: &Programme) -> Vec<Language> {
    let served = |language: &&Language| course.languages.contains(language);
    let both: Vec<_> = programme.languages.iter().filter(served).copied().collect();
    if both.is_empty() { vec![course.source_language()] } else { both }
}

/// The address of a lesson (counted from 0) or of its whole course. It stays in histories and at
/// operators, so it names neither: the course stands there by the payload of its link.
pub fn address(
    programme: &Programme,
    course: &Course,
    lesson: Option<usize>,
    language: Language,
) -> String {
    let languages = languages(course, programme);
    let language = languages.iter().find(|offered| **offered == language).or(languages.first());
    let language = language.copied().unwrap_or(course.source_language());
    let (home, link) = (&programme.public_url, &course.link);
    match lesson {
        Some(place) => format!("{home}/c/{link}/{}/{language}", place + 1),
        None => format!("{home}/c/{link}/{language}"),
    }
}

/// Whether nothing may stay behind on the device: no page in its cache.
pub fn is_discreet(course: &Course, programme: &Programme) -> bool {
    course.discreet || programme.discreet
}

/// Whether a page's name says nothing of its course: it stays in the history of a browser that others
/// use too.
pub fn is_neutral(course: &Course, programme: &Programme) -> bool {
    is_discreet(course, programme) || course.audience == Audience::YoungPeople
}

/// The line of a person who helps, where every page carries it.
pub fn help_line<'a>(course: &Course, programme: &'a Programme) -> Option<&'a str> {
    let young = course.audience == Audience::YoungPeople;
    programme.help_line.as_deref().filter(|_| young)
}

/// How the options of a question (items, right sides) lie on its page: the same for everybody, as a
/// page is kept by its text, and never solved.
pub fn order(lesson: &Lesson, block: &Block, quiz: &Quiz) -> Vec<u8> {
    let seed = Sha256::digest(format!("{}/{}", lesson.id, block.id));
    question::order(quiz, &mut StdRng::from_seed(seed.into()))
}
