//! START after STOP: the phone is open again, and nothing was lost.

use super::{
    consent, language,
    learner::{Shown, Standing},
    menu, path,
    press::Press,
    say::Say,
    start,
    talk::Talk,
    turn::Fact,
};
use crate::wording::pen::{Pen, Sheet};
use lessons::course::{CourseHash, LessonId};

/// Opens this phone again.
pub(super) fn reopen(talk: &mut Talk<'_>) {
    talk.turn.standing = Some(Standing::Open);
    talk.note(Fact::Started);
    if !talk.has_agreed() {
        let want = language::wanted(talk);
        return match talk.shown() {
            Shown::Consent { .. } => consent::ask(talk, want),
            Shown::Languages { .. } => language::ask_first(talk, want),
            _ => start::begin(talk, want, None),
        };
    }
    let standing = menu::standing(talk);
    talk.say(Say::Restarted { standing });
    talk.show(Shown::Page);
}

pub(crate) fn page(pen: &Pen<'_>, standing: Option<&(CourseHash, LessonId)>) -> Sheet {
    let known = standing.and_then(|(version, lesson)| {
        let course = pen.stage.catalogue.version(*version)?;
        Some((course, course.lesson(lesson)?.0))
    });
    let sheet = match known {
        Some((course, place)) => pen.say(
            "restarted",
            &[
                ("course", pen.title(course, &course.title)),
                ("n", path::count(place + 1).into()),
                ("total", course.lessons.len().into()),
            ],
        ),
        None => pen.say("restarted-new", &[]),
    };
    sheet.row([pen.key("key-go-on", Press::GoOn.anew()), pen.key("key-menu", Press::Menu.anew())])
}
