//! DELETE: asked once, done on the answer, and nothing remains but a fingerprint of the address.

use super::{erased, learner::Shown, menu, press::Press, say::Say, stop, talk::Talk, turn::Effect};
use crate::wording::pen::{Pen, Sheet};

/// DELETE. Said again, it is its own confirmation.
pub(super) fn ask(talk: &mut Talk<'_>) {
    if !talk.has_agreed() && !stop::is_stopped(talk) {
        return erased::nothing_kept(talk);
    }
    if talk.shown() == Shown::ConfirmDelete {
        return confirm(talk);
    }
    talk.say(Say::ConfirmDelete);
    talk.show(Shown::ConfirmDelete);
}

/// Erases everything; the confirmation is the database's echo.
pub(super) fn confirm(talk: &mut Talk<'_>) {
    talk.ask_database(Effect::Erase);
    talk.show(Shown::Nothing);
}

/// Keeps everything.
pub(super) fn keep(talk: &mut Talk<'_>) {
    let stopped = stop::is_stopped(talk);
    talk.say(Say::NotErased { stopped });
    talk.show(if stopped { Shown::Nothing } else { Shown::Page });
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    match say {
        Say::ConfirmDelete => pen.say("delete-ask", &[]).row([
            pen.key("key-erase", Press::Erase.anew()),
            pen.key("key-keep", Press::Keep.anew()),
        ]),
        Say::NotErased { stopped: true } => pen
            .say("delete-kept-stopped", &[])
            .row([pen.key("key-start-again", Press::Start.anew())]),
        Say::NotErased { .. } => menu::with_ways_on(pen, pen.say("delete-kept", &[])),
        _ => pen.say("erased", &[]),
    }
}
