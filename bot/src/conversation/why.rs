//! WHY: the source of the answer that was given last on this phone.

use super::{
    feedback,
    learner::{Asked, Shown},
    question,
    say::Say,
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet};

pub(super) fn ask(talk: &mut Talk<'_>) {
    let answered = match talk.shown() {
        Shown::Feedback(asked) | Shown::Result { asked: Some(asked), .. } => Some(asked),
        _ => None,
    };
    if let Some(asked) = answered {
        // What a number means stays as it was.
        talk.say(Say::Why { asked });
    } else {
        talk.say(Say::NoSource);
        talk.show_page();
    }
}

pub(crate) fn page(pen: &Pen<'_>, asked: &Asked) -> Sheet {
    let Some(asking) = question::find(pen.stage, asked, pen.language) else {
        return super::courses::gone_page(pen);
    };
    let (source, link) = feedback::source(pen, &asking);
    match (source.is_empty(), pen.is_sms(), link) {
        (true, ..) => none_page(pen),
        // Its web address would cost another part, and name the subject once more at the operator.
        (false, true, _) => pen.say("why", &[("source", source.into())]),
        (false, false, link) => pen.sheet().link(source, link).row([
            pen.key("key-go-on", super::Press::GoOnIn(asked.course).anew()),
            pen.key("key-menu", super::Press::Menu.anew()),
        ]),
    }
}

pub(crate) fn none_page(pen: &Pen<'_>) -> Sheet {
    super::menu::with_ways_on(pen, pen.say("no-source", &[]))
}
