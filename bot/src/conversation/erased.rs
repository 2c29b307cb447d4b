//! An address whose learner was erased: silent, until the person begins anew.

use super::{help, learner::Standing, privacy, say::Say, start, talk::Talk, turn::Keep};
use crate::{
    hearing::{self, Command, Context},
    incoming::Input,
    wording::pen::{Pen, Sheet},
};

/// START, a link and a keyword begin anew; HELP and PRIVACY are answered; all else is silence. What
/// is not begun leaves no row.
pub(super) fn respond(talk: &mut Talk<'_>, input: &Input) {
    talk.turn.keep = Keep::Nothing;
    match input {
        Input::Start(payload) => {
            reopen(talk);
            start::pressed(talk, payload.as_ref());
        }
        Input::Text(said) => hear(talk, said.as_str()),
        _ => {}
    }
}

fn hear(talk: &mut Talk<'_>, said: &str) {
    let context = Context { language: talk.language(), open: false, typing: false };
    match hearing::command(said, context) {
        Some(Command::Start) => {
            reopen(talk);
            start::begin(talk, None, None);
        }
        Some(Command::Help) => help::give(talk),
        Some(Command::Privacy) => privacy::tell(talk),
        Some(_) => {}
        None => {
            if let Some((course, spoken)) = start::keyword(talk, said, false) {
                reopen(talk);
                start::begin(talk, Some(course), Some(spoken));
            }
        }
    }
}

fn reopen(talk: &mut Talk<'_>) {
    talk.turn.keep = Keep::Row;
    talk.turn.standing = Some(Standing::Open);
}

/// EXPORT or DELETE from somebody of whom nothing is kept: it stays that way.
pub(super) fn nothing_kept(talk: &mut Talk<'_>) {
    talk.say(Say::NothingKept);
    talk.turn.keep = Keep::Nothing;
}

pub(crate) fn nothing_kept_page(pen: &Pen<'_>) -> Sheet {
    pen.say("nothing-kept", &[("word", pen.opening_word().into())])
}
