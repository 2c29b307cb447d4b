//! An answer: read from what was typed or pressed, graded, written down, and met with its reason.

use super::{
    learner::{Asked, Grade, Shown},
    lesson,
    question::{self, Asking, UNSET},
    say::Say,
    talk::Talk,
    turn::Fact,
};
use crate::{
    hearing,
    wording::pen::{Pen, Sheet},
};
use lessons::{
    course::{Key, QuizText},
    grade::{Answer, Credit},
};

/// In an answer of so many letters one slip is forgiven: shorter words have true neighbours (bail,
/// jail).
const FORGIVEN_FROM: usize = 8;

/// What was understood: the answer, and the options it names.
struct Given {
    answer: Answer,
    chosen: Vec<u8>,
}

/// Takes typed words as the answer to a question, if they have its shape.
pub(super) fn typed(talk: &mut Talk<'_>, asked: &Asked, said: &str) -> bool {
    let Some(asking) = question::find(talk.stage, asked, talk.language()) else { return false };
    let Some(given) = read(&asking, asked, said, talk) else { return false };
    judge(talk, asked.clone(), given, None);
    true
}

/// A button with an option on it.
pub(super) fn chosen(talk: &mut Talk<'_>, asked: Asked, place: u8, message: i64) {
    let Some(asking) = question::find(talk.stage, &asked, talk.language()) else {
        return lesson::go_on_somewhere(talk);
    };
    let Some(option) = asked.order.get(usize::from(place)).copied() else {
        return question::again(talk, asked, false);
    };
    let answer = match asking.quiz.key {
        Key::TrueFalse(_) => Answer::Truth(option == 0),
        _ => Answer::Choice(option),
    };
    judge(talk, asked, Given { answer, chosen: vec![option] }, Some(message));
}

/// A box was ticked or cleared: the question stays open, its message shows it.
pub(super) fn ticked(talk: &mut Talk<'_>, mut asked: Asked, left: u8, place: u8, message: i64) {
    let Some(asking) = question::find(talk.stage, &asked, talk.language()) else {
        return lesson::go_on_somewhere(talk);
    };
    let (Some(option), key) = (asked.order.get(usize::from(place)).copied(), &asking.quiz.key)
    else {
        return question::again(talk, asked, false);
    };
    let chosen = &mut asked.chosen;
    match key {
        Key::Match(count) => {
            chosen.resize(usize::from(*count), UNSET);
            // A right side belongs to one left side: it leaves the other.
            chosen.iter_mut().filter(|right| **right == option).for_each(|right| *right = UNSET);
            if let Some(right) = chosen.get_mut(usize::from(left)) {
                *right = option;
            }
        }
        _ if chosen.contains(&option) => chosen.retain(|other| *other != option),
        _ => chosen.push(option),
    }
    if matches!(key, Key::Multiple(_)) {
        chosen.sort_unstable();
    }
    talk.turn.asked.push(asked.clone());
    talk.say(Say::Question { asked: asked.clone(), help: false, edit: Some(message) });
    talk.show(Shown::Question(asked));
}

/// The ticks are the answer, if there are enough of them.
pub(super) fn done(talk: &mut Talk<'_>, asked: Asked, message: i64) {
    let Some(asking) = question::find(talk.stage, &asked, talk.language()) else {
        return lesson::go_on_somewhere(talk);
    };
    let chosen = asked.chosen.clone();
    let all = chosen.len() == asked.order.len() && !chosen.contains(&UNSET);
    let answer = match asking.quiz.key {
        Key::Multiple(_) if !chosen.is_empty() => Answer::Choices(chosen.clone()),
        Key::Match(_) if all => Answer::Pairs(chosen.clone()),
        Key::Order(_) if all => Answer::Sequence(chosen.clone()),
        _ => {
            let shape = asking.shape(&asked);
            talk.show(Shown::Question(asked));
            return talk.say(Say::Again { shape });
        }
    };
    judge(talk, asked, Given { answer, chosen }, Some(message));
}

fn read(asking: &Asking<'_>, asked: &Asked, said: &str, talk: &Talk<'_>) -> Option<Given> {
    let count = asked.order.len();
    let options = |places: Vec<usize>| -> Option<Vec<u8>> {
        places.into_iter().map(|place| asked.order.get(place).copied()).collect()
    };
    match asking.quiz.key {
        Key::Single(_) => {
            let place = hearing::choice(said, &asking.labels(asked))?;
            let option = *asked.order.get(place)?;
            Some(Given { answer: Answer::Choice(option), chosen: vec![option] })
        }
        Key::Multiple(_) => {
            let mut chosen = match hearing::choices(said, count) {
                Some(places) => options(places)?,
                None => options(vec![hearing::choice(said, &asking.labels(asked))?])?,
            };
            chosen.sort_unstable();
            Some(Given { answer: Answer::Choices(chosen.clone()), chosen })
        }
        Key::TrueFalse(_) => {
            let truth = match hearing::number(said) {
                Some(1) => true,
                Some(2) => false,
                _ => hearing::truth(said, talk.language())?,
            };
            Some(Given { answer: Answer::Truth(truth), chosen: vec![u8::from(!truth)] })
        }
        Key::Match(_) => {
            let chosen = options(hearing::pairs(said, count)?)?;
            Some(Given { answer: Answer::Pairs(chosen.clone()), chosen })
        }
        Key::Order(_) => {
            let chosen = options(hearing::sequence(said, count)?)?;
            Some(Given { answer: Answer::Sequence(chosen.clone()), chosen })
        }
        Key::Short => {
            Some(Given { answer: Answer::Text(mended(asking.text, said)), chosen: Vec::new() })
        }
        Key::Number { .. } => {
            let number = hearing::decimal(said)?;
            Some(Given { answer: Answer::Number(number), chosen: Vec::new() })
        }
    }
}

/// Words as they were typed, or the author's word that they are but one slip of the thumb away from.
fn mended(text: &QuizText, said: &str) -> String {
    let said = said.trim();
    let long = |word: &&str| word.chars().count() >= FORGIVEN_FROM;
    let mut accepted = text.accepted.iter().map(|accepted| accepted.text.as_str()).filter(long);
    let meant = accepted.find(|word| hearing::close(word, said));
    meant.unwrap_or(said).to_owned()
}

/// Grades an answer and says what follows from it. `on` is the message whose button was pressed.
fn judge(talk: &mut Talk<'_>, mut asked: Asked, given: Given, on: Option<i64>) {
    let language = talk.language();
    let Some(asking) = question::find(talk.stage, &asked, language) else { return };
    let graded = asking.quiz.grade(&given.answer, language, asking.course.source_language());
    let grade = match graded.credit {
        Credit::Right => Grade::Right,
        Credit::Partly => Grade::Partly,
        Credit::Wrong => Grade::Wrong,
    };
    // Of a typed answer only this is kept: which of the author's answers it was.
    let typed = matches!(asking.quiz.key, Key::Short);
    asked.chosen = if typed { accepted(asking.text, graded.feedback) } else { given.chosen };
    asked.grade = Some(grade);
    let course = asking.course.id.clone();
    talk.note(Fact::Answered {
        version: asked.course,
        course: course.clone(),
        lesson: asked.lesson.clone(),
        block: asked.block.clone(),
        chosen: if typed { Vec::new() } else { asked.chosen.clone() },
        grade,
        language,
    });
    talk.turn.asked.push(asked.clone());
    if let Some(edit) = on {
        talk.say(Say::Answered { asked: asked.clone(), edit });
    }
    let enrollment = talk
        .enrollment(&course)
        .filter(|e| e.lesson == asked.lesson && e.block.as_ref() == Some(&asked.block))
        .cloned();
    let at = talk.turn.replies.len();
    let last = enrollment.is_some_and(|mut enrollment| {
        enrollment.answered = enrollment.answered.saturating_add(1);
        enrollment.right = enrollment.right.saturating_add(u16::from(grade == Grade::Right));
        lesson::pass_question(talk, &asked, enrollment)
    });
    let result = talk.turn.replies.split_off(at);
    talk.say(Say::Feedback { asked: asked.clone(), last });
    for say in result {
        talk.say_below(say);
    }
    if !last {
        talk.show(Shown::Feedback(asked));
    }
}

/// The accepted answer that brought this reason.
fn accepted(text: &QuizText, feedback: Option<&lessons::course::Words>) -> Vec<u8> {
    let place = feedback.and_then(|words| {
        text.accepted.iter().position(|one| one.feedback.as_ref() == Some(words))
    });
    place.and_then(|place| u8::try_from(place).ok()).into_iter().collect()
}

/// The question's own message, with the choice that was made.
pub(crate) fn page(pen: &Pen<'_>, asked: &Asked, edit: i64) -> Sheet {
    let Some(asking) = question::find(pen.stage, asked, pen.language) else {
        return super::courses::gone_page(pen);
    };
    let name = asking.name(pen, asked, &asked.chosen);
    question::text(pen, &asking, asked)
        .emphasis(pen.label("your-answer", &[("answer", name.into())]))
        .in_place_of(Some(edit))
        .whole()
}
