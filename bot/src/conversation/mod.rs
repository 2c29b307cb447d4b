//! The conversation: what a message means here and now, and what follows.
//!
//! [`respond`] is pure: learner and message in, [`Turn`] out. It neither waits nor reads the clock
//! nor touches the database, so a whole course can be talked through in a unit test. What only the
//! database can answer (a code typed on another phone, everything that is kept) is asked for as an
//! [`Effect`], and its [`Echo`] comes back through [`after`].
//!
//! One verb, one file: each holds what is decided and, where it is short, the page that is said.
//! Deliberately absent: every word of those pages (`locales`), and how a channel shows them
//! (`wording`, `render`).

pub mod learner;
pub mod press;
pub mod say;
pub mod turn;

pub(crate) mod answer;
pub(crate) mod audio;
mod buttons;
pub(crate) mod cap;
pub(crate) mod card;
pub(crate) mod clear;
pub(crate) mod consent;
pub(crate) mod courses;
pub(crate) mod delete;
mod details;
pub(crate) mod devices;
mod echo;
pub(crate) mod erased;
pub(crate) mod export;
pub(crate) mod feedback;
pub(crate) mod free_text;
pub(crate) mod help;
pub(crate) mod hint;
pub(crate) mod hours;
pub(crate) mod language;
mod lesson;
pub(crate) mod lessons;
pub(crate) mod link;
pub(crate) mod menu;
mod numbers;
pub(crate) mod path;
pub(crate) mod pictures;
pub(crate) mod privacy;
pub(crate) mod progress;
pub(crate) mod question;
mod reminder;
pub(crate) mod result;
pub(crate) mod safe;
pub(crate) mod search;
pub(crate) mod slip;
pub(crate) mod start;
pub(crate) mod start_again;
pub(crate) mod stop;
mod talk;
pub(crate) mod web;
pub(crate) mod why;
mod words;

#[cfg(test)]
mod tests;

pub use echo::{after, shows};
pub use learner::{Enrollment, Heard, Here, Learner, Phone, Shown, Standing, State};
pub use press::Press;
pub use reminder::remind;
pub use say::Say;
pub use turn::{Asked, Echo, Effect, Fact, Keep, Turn};

use crate::{catalogue::Catalogue, incoming::Input, programme::Programme};
use chrono::{DateTime, Utc};
use talk::Talk;
use uuid::Uuid;

/// What the conversation stands on: the courses, and whose work it is.
#[derive(Debug, Clone, Copy)]
pub struct Stage<'a> {
    /// The courses that are served, and the versions still needed.
    pub catalogue: &'a Catalogue,
    /// One country's or partner's work.
    pub programme: &'a Programme,
}

/// The question that a press names: looked up among the learner's own before [`respond`].
pub fn asked_in(input: &Input) -> Option<Uuid> {
    match input {
        Input::Press { data, .. } => Press::decode(data.as_str())?.press.asked(),
        _ => None,
    }
}

/// What follows from one message. The same arguments give the same turn: `seed` decides shuffles
/// and the ids of questions.
pub fn respond(
    stage: &Stage<'_>,
    learner: &Learner,
    heard: &Heard,
    now: DateTime<Utc>,
    seed: u64,
) -> Turn {
    let mut talk = Talk::new(*stage, learner, heard, now, seed);
    match &heard.input {
        Input::Blocked => talk.closed(),
        Input::Unblocked => talk.reopened(),
        input if talk.is(Standing::Erased) => erased::respond(&mut talk, input),
        input => {
            // Whoever writes can be reached.
            if talk.is(Standing::Blocked) || talk.is(Standing::Dead) {
                talk.turn.standing = Some(Standing::Open);
            }
            match input {
                Input::Text(said) => words::hear(&mut talk, said.as_str()),
                Input::Start(payload) => start::pressed(&mut talk, payload.as_ref()),
                Input::Press { data, message } => {
                    buttons::press(&mut talk, data.as_str(), *message);
                }
                Input::Wordless => free_text::wordless(&mut talk),
                Input::Blocked | Input::Unblocked => {}
            }
        }
    }
    talk.finish()
}
