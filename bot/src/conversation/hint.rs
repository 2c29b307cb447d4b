//! HINT: a push in the right direction, for the question that is open.

use super::{
    learner::{Asked, Shown},
    question,
    say::Say,
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet, author_sms};

/// The word was typed.
pub(super) fn ask(talk: &mut Talk<'_>) {
    match talk.shown().question() {
        Some(asked) => give(talk, asked.clone()),
        None => none(talk),
    }
}

/// The button of a question.
pub(super) fn give(talk: &mut Talk<'_>, asked: Asked) {
    let asking = question::find(talk.stage, &asked, talk.language());
    if asking.is_some_and(|asking| asking.text.hint.is_some()) {
        talk.say(Say::Hint { asked: asked.clone() });
        talk.show(Shown::Question(asked));
    } else {
        none(talk);
    }
}

fn none(talk: &mut Talk<'_>) {
    talk.say(Say::NoHint);
    talk.show_page();
}

pub(crate) fn page(pen: &Pen<'_>, asked: &Asked) -> Sheet {
    let asking = question::find(pen.stage, asked, pen.language);
    match asking.and_then(|asking| asking.text.hint.as_ref()) {
        Some(words) if pen.is_sms() => {
            pen.say("hint", &[("text", author_sms(None, "", words).into())])
        }
        Some(words) => pen.sheet().rich(&words.full),
        None => none_page(pen),
    }
}

pub(crate) fn none_page(pen: &Pen<'_>) -> Sheet {
    super::menu::with_ways_on(pen, pen.say("no-hint", &[]))
}
