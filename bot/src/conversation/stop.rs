//! STOP: heard at any moment, in every language, before everything else. What follows it is one
//! confirmation, and then only what the person asks for.

use super::{
    delete, export, help,
    learner::{Shown, Standing},
    press::Press,
    privacy, safe,
    say::Say,
    start_again,
    talk::Talk,
    turn::{Effect, Fact},
};
use crate::{
    hearing::{self, Command},
    wording::pen::{Pen, Sheet},
};

/// Obeys STOP if that was said. Whether it was.
pub(super) fn hears(talk: &mut Talk<'_>, command: Option<Command>) -> bool {
    match command {
        Some(Command::Stop) => here(talk),
        Some(Command::StopEverywhere) => everywhere(talk),
        _ => return false,
    }
    true
}

pub(super) fn is_stopped(talk: &Talk<'_>) -> bool {
    talk.is(Standing::Stopped)
}

/// Stops this phone. Said twice, it is confirmed once.
fn here(talk: &mut Talk<'_>) {
    if is_stopped(talk) {
        return;
    }
    close(talk);
    let others = talk.learner.state.phones.len() > 1;
    talk.say(Say::Stopped { others });
}

/// Stops every phone; the database knows them, and its echo is the confirmation.
fn everywhere(talk: &mut Talk<'_>) {
    close(talk);
    talk.ask_database(Effect::StopEverywhere);
}

fn close(talk: &mut Talk<'_>) {
    if !is_stopped(talk) {
        talk.note(Fact::Stopped);
    }
    talk.turn.standing = Some(Standing::Stopped);
    // Who stood before the four lines will stand there again; nothing else stays open.
    if !matches!(talk.shown(), Shown::Languages { .. } | Shown::Consent { .. }) {
        talk.show(Shown::Nothing);
    }
}

/// What somebody who is stopped may still ask for. Everything else is met with silence.
pub(super) fn answer_stopped(talk: &mut Talk<'_>, command: Option<Command>, said: &str) {
    let asked_to_erase = talk.shown() == Shown::ConfirmDelete;
    match (command, hearing::number(said)) {
        (Some(Command::Yes) | None, Some(1)) | (Some(Command::Yes), None) if asked_to_erase => {
            delete::confirm(talk);
        }
        (Some(Command::Back), _) | (None, Some(0)) if asked_to_erase => delete::keep(talk),
        // Here, words for yes mean START; an answer to nothing does not.
        (Some(Command::Start | Command::Yes), _) => start_again::reopen(talk),
        (Some(Command::Help), _) => help::give(talk),
        (Some(Command::Privacy), _) => privacy::tell(talk),
        (Some(Command::Export), _) => export::ask(talk),
        (Some(Command::Delete), _) => delete::ask(talk),
        (Some(Command::Safe), _) => safe::pause(talk),
        _ => {}
    }
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let id = match say {
        Say::StoppedEverywhere => "stopped-everywhere",
        Say::Stopped { others: true } => "stopped-here",
        _ => "stopped",
    };
    pen.say(id, &[("programme", pen.programme())])
        .row([pen.key("key-start-again", Press::Start.anew())])
}
