//! LINK: a code made on one phone and typed on the other joins them.

use super::{learner::Shown, menu, say::Say, talk::Talk, turn::Effect};
use crate::wording::pen::{Pen, Sheet};

/// A code for another phone.
pub(super) fn make(talk: &mut Talk<'_>) {
    talk.ask_database(Effect::MakeCode);
    talk.show_page();
}

/// A code that was made on another phone.
pub(super) fn join(talk: &mut Talk<'_>, code: String) {
    talk.ask_database(Effect::Join(code));
    if talk.has_agreed() {
        talk.show_page();
    } else if talk.shown() == Shown::Nothing {
        talk.show(Shown::Page);
    }
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let sheet = match say {
        Say::Code { code } => {
            let sheet = pen.say("code", &[("code", code.as_str().into())]);
            if pen.is_sms() { sheet } else { sheet.line(pen.label("code-once", &[])) }
        }
        Say::Joined => pen.say("joined", &[]),
        Say::TooManyTries => pen.say("too-many-tries", &[]),
        _ => pen.say("no-such-code", &[]),
    };
    menu::with_ways_on(pen, sheet)
}
