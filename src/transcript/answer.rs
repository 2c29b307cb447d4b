//! `> (right)` and `> (wrong)`: an answer by what it is worth, whatever its number today.

use bot::conversation::Asked;
use lessons::{
    course::{Course, Key, Quiz, in_language},
    language::Language,
};

/// What a learner types to answer this question rightly, or wrongly.
pub(super) fn typed(
    course: &Course,
    asked: &Asked,
    language: Language,
    right: bool,
) -> Option<String> {
    let (_, lesson) = course.lesson(&asked.lesson)?;
    let (_, block) = lesson.block(&asked.block)?;
    let lessons::course::Content::Quiz(quiz) = &block.content else { return None };
    Some(match &quiz.key {
        Key::TrueFalse(truth) => if *truth == right { "1" } else { "2" }.to_owned(),
        Key::Short if right => {
            let (text, _) = in_language(&quiz.texts, language, course.source_language())?;
            text.accepted.iter().find(|accepted| !accepted.half)?.text.clone()
        }
        // No word in any language, and no command.
        Key::Short => "zzz".to_owned(),
        Key::Number { value, tolerance } => {
            (if right { *value } else { value + tolerance + 1.0 }).to_string()
        }
        Key::Match(_) => {
            let letters: Vec<char> = letters(language).chars().collect();
            let pairs = places(quiz, asked, right).into_iter().enumerate();
            let pairs = pairs
                .filter_map(|(left, place)| Some(format!("{}{}", left + 1, letters.get(place)?)));
            pairs.collect::<Vec<_>>().join(" ")
        }
        _ => places(quiz, asked, right).iter().map(|place| (place + 1).to_string()).collect(),
    })
}

fn letters(language: Language) -> String {
    locales::sentence(language.as_str(), false, "letters", &locales::FluentArgs::new())
}

/// The places, as they were shown, of what has to be named.
fn places(quiz: &Quiz, asked: &Asked, right: bool) -> Vec<usize> {
    let place = |option: u8| asked.order.iter().position(|shown| *shown == option);
    match &quiz.key {
        Key::Single(option) if right => place(*option).into_iter().collect(),
        Key::Multiple(options) if right => {
            let mut places: Vec<_> = options.iter().filter_map(|option| place(*option)).collect();
            places.sort_unstable();
            places
        }
        // The first that is wrong.
        Key::Single(_) | Key::Multiple(_) => {
            let is_right = |option: &u8| match &quiz.key {
                Key::Single(right) => right == option,
                Key::Multiple(rights) => rights.contains(option),
                _ => false,
            };
            asked.order.iter().position(|shown| !is_right(shown)).into_iter().collect()
        }
        Key::Match(count) | Key::Order(count) => {
            let mut places: Vec<_> = (0..*count).filter_map(place).collect();
            if !right {
                places.reverse();
            }
            places
        }
        _ => Vec::new(),
    }
}
