//! The reason after an answer, its source, and the card to read again.

use super::{
    learner::{Asked, Grade, Shown},
    path,
    press::Press,
    question::{self, Asking},
    say::{At, Opening, Say},
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet, author_sms, key};
use lessons::{
    course::{BlockId, CourseHash, Key, LessonId, Words, in_language},
    grade::Answer,
};

/// The button of a question that was answered: its reason once more.
pub(super) fn again(talk: &mut Talk<'_>, asked: Asked) {
    talk.say(Say::Feedback { asked: asked.clone(), last: false });
    talk.show(Shown::Feedback(asked));
}

/// A card to read again: where they stand does not move.
pub(super) fn show_card(talk: &mut Talk<'_>, course: CourseHash, lesson: LessonId, block: BlockId) {
    let at = At { version: course, lesson: lesson.clone(), block: block.clone() };
    talk.say(Say::Card { at, opening: Opening::None, closing: false });
    talk.show(Shown::Block { course, lesson, block });
}

pub(crate) fn page(pen: &Pen<'_>, asked: &Asked, last: bool) -> Sheet {
    let Some(asking) = question::find(pen.stage, asked, pen.language) else {
        return super::courses::gone_page(pen);
    };
    let grade = asked.grade.unwrap_or(Grade::Wrong);
    if pen.is_sms() {
        sms_page(pen, &asking, asked, grade, last)
    } else {
        telegram_page(pen, &asking, asked, grade, last)
    }
}

fn telegram_page(
    pen: &Pen<'_>,
    asking: &Asking<'_>,
    asked: &Asked,
    grade: Grade,
    last: bool,
) -> Sheet {
    // "False: correct" would be read twice; the question above says what was chosen.
    let name = match asking.quiz.key {
        Key::TrueFalse(_) => String::new(),
        _ => asking.name(pen, asked, &asked.chosen),
    };
    let status = match grade {
        Grade::Right => "status-right",
        Grade::Partly => "status-partly",
        Grade::Wrong => "status-wrong",
    };
    let status = if name.is_empty() {
        pen.label(&format!("{status}-typed"), &[])
    } else {
        pen.label(status, &[("answer", name.into())])
    };
    let mut sheet = pen.sheet().strong(status);
    sheet = match reason(pen, asking, asked, grade) {
        Some(words) => sheet.rich(&words.full),
        None => sheet.line(plain_reason(pen, grade)),
    };
    sheet = sheet.line(solution(pen, asking, asked, grade).unwrap_or_default());
    let (source, link) = source(pen, asking);
    sheet = sheet.link(source, link);
    let mut keys = Vec::new();
    if !last {
        keys.push(pen.key("key-next", Press::After(asked.id).anew()));
    }
    if let Some(block) = path::card_for(asking.lesson, asking.block, pen.reader()) {
        let (n, _) = path::place_of_sort(asking.lesson, block, pen.reader());
        if grade != Grade::Right {
            sheet = sheet.line(pen.label("read-again", &[("n", n.into())]));
        }
        if let Some(spot) = path::spot(asked.course, asking.course, &asked.lesson, &block.id) {
            let label = pen.label("key-card", &[("n", n.into())]);
            keys.push(key(label, Press::Show(spot).anew()));
        }
    }
    sheet.row(keys)
}

fn sms_page(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked, grade: Grade, last: bool) -> Sheet {
    let name = asking.name(pen, asked, &asked.chosen);
    let text = match reason(pen, asking, asked, grade) {
        Some(words) => author_sms(None, "", words),
        None => plain_reason(pen, grade),
    };
    let text = match solution(pen, asking, asked, grade) {
        Some(solution) => format!("{text} {solution}"),
        None => text,
    };
    let id = match grade {
        Grade::Right => "feedback-right",
        Grade::Partly => "feedback-partly",
        Grade::Wrong if name.is_empty() => "feedback-wrong-typed",
        Grade::Wrong => "feedback-wrong",
    };
    let id = if last { format!("{id}-last") } else { id.to_owned() };
    pen.say(&id, &[("answer", name.into()), ("text", text.into())])
}

/// The author's reason for this answer.
fn reason<'a>(
    pen: &Pen<'_>,
    asking: &Asking<'a>,
    asked: &Asked,
    grade: Grade,
) -> Option<&'a Words> {
    let chosen = asked.chosen.clone();
    let first = chosen.first().copied();
    let answer = match asking.quiz.key {
        Key::Single(_) => Answer::Choice(first?),
        Key::TrueFalse(_) => Answer::Truth(first? == 0),
        Key::Multiple(_) => Answer::Choices(chosen),
        Key::Match(_) => Answer::Pairs(chosen),
        Key::Order(_) => Answer::Sequence(chosen),
        Key::Short | Key::Number { .. } => {
            let accepted = first.and_then(|place| asking.text.accepted.get(usize::from(place)));
            let own = accepted.and_then(|accepted| accepted.feedback.as_ref());
            let right = grade == Grade::Right;
            let general = if right { &asking.text.right } else { &asking.text.wrong };
            return own.or(general.as_ref());
        }
    };
    asking.quiz.grade(&answer, pen.language, asking.course.source_language()).feedback
}

fn plain_reason(pen: &Pen<'_>, grade: Grade) -> String {
    pen.label(if grade == Grade::Right { "reason-right" } else { "reason-wrong" }, &[])
}

fn solution(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked, grade: Grade) -> Option<String> {
    let solution = asking.solution(pen, asked).filter(|_| grade != Grade::Right)?;
    Some(pen.words("solution", &[("solution", solution.into())]))
}

/// The source in the author's words, else the provisions cited; and where to read it.
pub(super) fn source(pen: &Pen<'_>, asking: &Asking<'_>) -> (String, Option<String>) {
    let cited: Vec<_> =
        asking.block.cites.iter().filter_map(|cite| asking.course.sources.get(cite)).collect();
    let link = cited.iter().find_map(|source| source.url.clone());
    let titles = cited.iter().filter_map(|source| pen.text(asking.course, &source.title).cloned());
    let written = in_language(&asking.quiz.texts, pen.language, asking.course.source_language())
        .and_then(|(text, _)| text.why.clone());
    (written.unwrap_or_else(|| titles.collect::<Vec<_>>().join("; ")), link)
}
