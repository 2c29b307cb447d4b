//! The menu: home. The same numbers on both channels.

use super::{
    courses, help, language, learner::Shown, lesson, lessons, press::Press, progress, say::Say,
    talk::Talk, web,
};
use crate::wording::pen::{Pen, Sheet};
use ::lessons::course::{CourseHash, LessonId};

pub(super) fn show(talk: &mut Talk<'_>) {
    let standing = standing(talk);
    let finished = talk
        .current_course()
        .and_then(|course| talk.enrollment(&course))
        .is_some_and(|e| e.completed_at.is_some() && e.block.is_none());
    let edit = talk.edit;
    talk.say(Say::Menu { standing, finished, edit });
    talk.show(Shown::Menu);
}

/// A number of the menu. Whether there is such a line.
pub(super) fn choose(talk: &mut Talk<'_>, number: u32) -> bool {
    match number {
        1 => lesson::go_on_somewhere(talk),
        2 => lessons::of_current(talk),
        3 => courses::list(talk),
        4 => progress::show(talk),
        5 => language::ask(talk),
        6 => help::give(talk),
        7 => web::tell(talk),
        _ => return false,
    }
    true
}

/// How many lines the menu has.
pub(super) const LINES: u8 = 7;

/// The course they last worked in, and the lesson they are in.
pub(super) fn standing(talk: &Talk<'_>) -> Option<(CourseHash, LessonId)> {
    let course = talk.current_course()?;
    let enrollment = talk.enrollment(&course)?;
    let (version, served) = talk.stage.catalogue.course(&course)?;
    let (_, lesson) = served.lesson(&enrollment.lesson)?;
    Some((version, lesson.id.clone()))
}

pub(crate) fn page(
    pen: &Pen<'_>,
    standing: Option<&(CourseHash, LessonId)>,
    finished: bool,
    edit: Option<i64>,
) -> Sheet {
    let sheet = pen.say("menu", &[]);
    if pen.is_sms() {
        return sheet;
    }
    sheet
        .line(standing_line(pen, standing, finished).unwrap_or_default())
        .row([pen.key("key-go-on", Press::GoOn.anew())])
        .row([
            match standing {
                Some((version, _)) => pen.key("key-lessons", Press::Lessons(*version).in_place()),
                None => pen.key("key-link", Press::Link.anew()),
            },
            pen.key("key-courses", Press::Courses.in_place()),
        ])
        .row([
            pen.key("key-progress", Press::Progress.in_place()),
            pen.key("key-language", Press::Languages.in_place()),
            pen.key("key-help", Press::Help.in_place()),
        ])
        .in_place_of(edit)
}

fn standing_line(
    pen: &Pen<'_>,
    standing: Option<&(CourseHash, LessonId)>,
    finished: bool,
) -> Option<String> {
    let (version, lesson) = standing?;
    let course = pen.stage.catalogue.version(*version)?;
    let (place, _) = course.lesson(lesson)?;
    let args = [
        ("course", pen.title(course, &course.title)),
        ("n", super::path::count(place + 1).into()),
        ("total", course.lessons.len().into()),
    ];
    Some(pen.label(if finished { "finished" } else { "menu-standing" }, &args))
}

/// The two ways on that no page may lack.
pub(crate) fn with_ways_on(pen: &Pen<'_>, sheet: Sheet) -> Sheet {
    sheet.row([pen.key("key-go-on", Press::GoOn.anew()), pen.key("key-menu", Press::Menu.anew())])
}

/// The same under a page that was itself browsing: the menu takes its place.
pub(crate) fn with_way_home(pen: &Pen<'_>, sheet: Sheet) -> Sheet {
    sheet.row([
        pen.key("key-go-on", Press::GoOn.anew()),
        pen.key("key-menu", Press::Menu.in_place()),
    ])
}
