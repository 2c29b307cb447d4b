//! The end of a lesson and of a course, and one line of where they are.

use super::{path, press::Press, say::Say};
use crate::wording::{
    bar,
    pen::{Pen, Sheet},
};
use lessons::course::CourseHash;

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let Say::Result { version, lesson, right, answered, next } = say else { return pen.sheet() };
    let Some(course) = pen.stage.catalogue.version(*version) else {
        return super::courses::gone_page(pen);
    };
    let place = course.lesson(lesson).map_or(0, |(place, _)| path::count(place + 1));
    let mut args = vec![
        ("n", place.into()),
        ("total", course.lessons.len().into()),
        ("right", (*right).into()),
        ("answered", (*answered).into()),
        ("course", pen.title(course, &course.title)),
    ];
    let read = if *answered == 0 { "-read" } else { "" };
    let Some((_, next)) = next.as_ref().and_then(|next| course.lesson(next)) else {
        let total = path::count(course.lessons.len());
        return pen
            .say(&format!("result-course{read}"), &args)
            .line(if pen.is_sms() { String::new() } else { bar(pen, total, total) })
            .row([
                pen.key("key-lessons", Press::Lessons(*version).anew()),
                pen.key("key-menu", Press::Menu.anew()),
            ]);
    };
    args.extend([("title", pen.title(course, &next.title)), ("minutes", next.minutes.into())]);
    let sheet = pen.say(&format!("result{read}"), &args);
    if pen.is_sms() {
        return sheet;
    }
    sheet
        .line(bar(pen, place, path::count(course.lessons.len())))
        .line(pen.label("result-next", &args))
        .row([
            pen.key("key-next-lesson", Press::GoOnIn(*version).anew()),
            pen.key("key-menu", Press::Menu.anew()),
        ])
}

/// The end of a lesson that was taken again: the course was finished before.
pub(crate) fn retaken_page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let Say::Retaken { version, lesson, right, answered } = say else { return pen.sheet() };
    let Some(course) = pen.stage.catalogue.version(*version) else {
        return super::courses::gone_page(pen);
    };
    let place = course.lesson(lesson).map_or(0, |(place, _)| path::count(place + 1));
    let args = [("n", place.into()), ("right", (*right).into()), ("answered", (*answered).into())];
    let id = match (pen.is_sms(), *answered) {
        (true, 0) => "result-again-read-sms",
        (true, _) => "result-again-sms",
        (false, 0) => "result-read",
        (false, _) => "result",
    };
    pen.sheet().line(pen.label(id, &args)).row([
        pen.key("key-lessons", Press::Lessons(*version).anew()),
        pen.key("key-menu", Press::Menu.anew()),
    ])
}

pub(crate) fn finished_page(pen: &Pen<'_>, version: CourseHash, edit: Option<i64>) -> Sheet {
    let Some(course) = pen.stage.catalogue.version(version) else {
        return super::courses::gone_page(pen);
    };
    pen.say("finished", &[("course", pen.title(course, &course.title))])
        .row([
            pen.key("key-lessons", Press::Lessons(version).in_place()),
            pen.key("key-menu", Press::Menu.in_place()),
        ])
        .in_place_of(edit)
}

/// One line of where they are after a late return, and the reminder that a lesson waits.
pub(crate) fn standing_page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let (Say::Recap { version, lesson } | Say::Waiting { version, lesson }) = say else {
        return pen.sheet();
    };
    let Some(course) = pen.stage.catalogue.version(*version) else {
        return super::courses::gone_page(pen);
    };
    let Some((place, lesson)) = course.lesson(lesson) else {
        return super::courses::gone_page(pen);
    };
    let args = [
        ("course", pen.title(course, &course.title)),
        ("n", path::count(place + 1).into()),
        ("title", pen.title(course, &lesson.title)),
    ];
    if let Say::Recap { .. } = say {
        return pen.say("recap", &args);
    }
    let discreet = pen.stage.programme.discreet || course.discreet;
    pen.say(if discreet { "waiting-discreet" } else { "waiting" }, &args)
        .row([pen.key("key-go-on", Press::GoOnIn(*version).anew())])
}
