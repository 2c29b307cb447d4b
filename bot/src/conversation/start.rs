//! The first minute: a link, a keyword, or the word START.

use super::{
    consent, courses, language,
    learner::{Shown, Standing},
    lesson, menu,
    say::Say,
    start_again, stop,
    talk::Talk,
};
use crate::{
    hearing,
    incoming::Said,
    wording::pen::{Pen, Sheet},
};
use chrono::TimeDelta;
use lessons::{course::CourseId, language::Language};

/// How to begin, and the help line, are said once an hour at most: whoever does not listen is a
/// machine, or has heard.
pub(super) const HELP_LINE_PAUSE: TimeDelta = TimeDelta::hours(1);

/// Telegram's Start button, with the payload of the link that was followed.
pub(super) fn pressed(talk: &mut Talk<'_>, payload: Option<&Said>) {
    if !super::cap::admits(talk) {
        return;
    }
    let payload = payload.map(Said::as_str);
    let want = payload.and_then(|link| talk.stage.catalogue.by_link(link));
    let want = want.map(|(_, course)| course.id.clone());
    if talk.is(Standing::Stopped) {
        return start_again::reopen(talk);
    }
    if let (None, Some(code)) = (&want, payload.and_then(hearing::code)) {
        return super::link::join(talk, code);
    }
    begin(talk, want, None);
}

/// The way in: for who has agreed, the course or the menu; else the language, then consent.
pub(super) fn begin(talk: &mut Talk<'_>, want: Option<CourseId>, spoken: Option<Language>) {
    if talk.has_agreed() {
        // A keyword belongs to a language, also for whoever reads another one so far.
        talk.turn.language = spoken.unwrap_or(talk.turn.language);
        return match want {
            Some(course) => lesson::go_on(talk, &course),
            None => menu::show(talk),
        };
    }
    match spoken {
        // A keyword belongs to a language.
        Some(spoken) => {
            talk.turn.language = spoken;
            consent::ask(talk, want);
        }
        None => language::ask_first(talk, want),
    }
}

/// A course's keyword, exactly or with one slip of the thumb.
pub(super) fn keyword(
    talk: &Talk<'_>,
    said: &str,
    forgiving: bool,
) -> Option<(CourseId, Language)> {
    let word = hearing::keyword(said);
    let known = talk.stage.catalogue.served().flat_map(|(_, course)| {
        course.keywords.iter().map(|(language, keyword)| (course.id.clone(), *language, keyword))
    });
    let mut close = Vec::new();
    for (course, language, keyword) in known {
        let keyword = hearing::keyword(keyword);
        if keyword == word {
            // One word in several languages belongs to the learner's own, if it is among them.
            let own = |(_, course): (_, &std::sync::Arc<lessons::course::Course>)| {
                let own = course.keywords.get(&talk.language());
                own.is_some_and(|own| hearing::keyword(own) == word)
            };
            let language = match talk.stage.catalogue.course(&course) {
                Some(served) if own(served) => talk.language(),
                _ => language,
            };
            return Some((course, language));
        }
        if forgiving && hearing::close(&keyword, &word) {
            close.push((course, language));
        }
    }
    // A slip that could be two words is neither.
    close.dedup_by(|a, b| a.0 == b.0);
    (close.len() == 1).then(|| close.swap_remove(0))
}

/// An unknown first word. By SMS, one line how to begin; on Telegram, the beginning itself.
pub(super) fn stranger(talk: &mut Talk<'_>, said: &str) {
    if talk.is_sms() {
        unknown(talk, said);
    } else {
        begin(talk, None, None);
    }
}

/// One line, and no more for an hour.
fn unknown(talk: &mut Talk<'_>, said: &str) {
    let now = talk.now;
    talk.turn.language = language::by_script(talk, said).unwrap_or(talk.turn.language);
    let phone = talk.phone();
    if phone.helped_at.is_some_and(|then| now - then < HELP_LINE_PAUSE) {
        return;
    }
    phone.helped_at = Some(now);
    talk.say(Say::HowToBegin);
}

/// START, typed by somebody who is not stopped.
pub(super) fn typed(talk: &mut Talk<'_>, said: &str) {
    if talk.is(Standing::Stopped) {
        return start_again::reopen(talk);
    }
    let open = talk.shown();
    match open {
        Shown::Question(_) | Shown::Block { .. } | Shown::Feedback(_) if talk.has_agreed() => {
            courses::enter(talk, None);
        }
        Shown::Consent { want } if !talk.has_agreed() => consent::ask(talk, want),
        _ => {
            let spoken = language::by_script(talk, said);
            begin(talk, None, spoken);
        }
    }
}

/// Whether somebody was never told what is kept and has nothing open: a stranger.
pub(super) fn is_stranger(talk: &Talk<'_>) -> bool {
    !talk.has_agreed() && talk.shown() == Shown::Nothing && !stop::is_stopped(talk)
}

pub(crate) fn how_to_begin_page(pen: &Pen<'_>) -> Sheet {
    if !pen.is_sms() {
        return pen.sheet().line(pen.label("nothing-kept", &[]));
    }
    pen.say("how-to-begin", &[("programme", pen.programme()), ("word", pen.opening_word().into())])
}
