//! Free text: words that are no answer to anything. Perhaps somebody needs a person.

use super::{
    learner::{Asked, Shown, Standing},
    menu, question,
    say::Say,
    slip, start,
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet};

/// From this many words on, a message speaks of something: "my brother was taken last night".
const WORDS: usize = 4;

/// And from this much room on. A letter takes one; a Chinese character, which is a word, three.
const ROOM: usize = 24;

/// How much longer than the longest accepted answer an answer in words may be: twice, and a little.
const ANSWER_ROOM: usize = 10;

/// Meets words that were not understood.
pub(super) fn meet(talk: &mut Talk<'_>, said: &str) {
    if start::is_stranger(talk) {
        return start::stranger(talk, said);
    }
    let nothing_open = talk.shown() == Shown::Nothing;
    if talk.has_agreed() && (nothing_open || is_free(said)) && may_be_helped(talk) {
        return offer_help(talk);
    }
    if !nothing_open {
        slip::meet(talk);
    }
}

/// The help line, once an hour at most. Nobody is unsubscribed, and nothing that was open is lost.
fn offer_help(talk: &mut Talk<'_>) {
    let now = talk.now;
    talk.phone().helped_at = Some(now);
    talk.say(Say::Machine);
    let slips = talk.phone().slips;
    talk.show_page();
    talk.phone().slips = slips;
}

fn may_be_helped(talk: &mut Talk<'_>) -> bool {
    let now = talk.now;
    talk.phone().helped_at.is_none_or(|then| now - then >= start::HELP_LINE_PAUSE)
}

/// A picture, a voice message, a sticker. A whole album gets one line.
pub(super) fn wordless(talk: &mut Talk<'_>) {
    if talk.is(Standing::Stopped) || !super::cap::admits(talk) {
        return;
    }
    if start::is_stranger(talk) {
        return start::stranger(talk, "");
    }
    if !talk.has_agreed() {
        return slip::meet(talk);
    }
    let phone = talk.phone();
    let first = phone.slips == 0;
    phone.slips = phone.slips.saturating_add(1);
    if first {
        talk.say(Say::Wordless);
    }
}

/// Whether words are many enough to speak of something.
pub(super) fn is_free(said: &str) -> bool {
    said.split_whitespace().count() >= WORDS || room(said) >= ROOM
}

/// Whether words are too many to be an answer in words.
pub(super) fn is_too_long_for(talk: &Talk<'_>, asked: &Asked, said: &str) -> bool {
    let Some(asking) = question::find(talk.stage, asked, talk.language()) else { return false };
    let longest = asking.text.accepted.iter().map(|accepted| room(&accepted.text)).max();
    longest.is_some_and(|longest| room(said.trim()) > 2 * longest + ANSWER_ROOM)
}

fn room(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{2E80}'..='\u{9FFF}') { 3 } else { 1 }).sum()
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let sheet = match (say, pen.help_line()) {
        (Say::Wordless, _) => pen.say("wordless", &[]),
        (_, Some(line)) => pen.say("machine", &[("line", line)]),
        (_, None) => pen.say("machine-alone", &[]),
    };
    menu::with_ways_on(pen, sheet)
}

pub(crate) fn sorry_page(pen: &Pen<'_>) -> Sheet {
    pen.say("sorry", &[])
}
