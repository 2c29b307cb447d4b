//! The lessons of a course: any of them may be opened, in any order.

use super::{courses, learner::Shown, lesson, press::Press, say::Say, talk::Talk, web};
use crate::wording::{
    bar,
    pen::{Pen, Sheet},
};
use ::lessons::course::{Course, CourseId, Lesson, LessonId};

/// The list of a course's lessons.
pub(super) fn show(talk: &mut Talk<'_>, course: &CourseId) {
    let Some((version, _)) = talk.stage.catalogue.course(course) else {
        return lesson::go_on(talk, course);
    };
    let enrollment = talk.enrollment(course);
    let standing = enrollment.map(|e| e.lesson.clone());
    let finished = enrollment.map(|e| e.finished.clone()).unwrap_or_default();
    let edit = talk.edit;
    talk.say(Say::Lessons { version, standing, finished, edit });
    talk.show(Shown::Lessons(course.clone()));
}

/// The lessons of the course they last worked in; else the courses.
pub(super) fn of_current(talk: &mut Talk<'_>) {
    match talk.current_course() {
        Some(course) => show(talk, &course),
        None => courses::list(talk),
    }
}

/// A lesson chosen from the list. Whether there is one at this place.
pub(super) fn choose(talk: &mut Talk<'_>, course: &CourseId, place: usize) -> bool {
    let served = talk.stage.catalogue.course(course);
    let chosen = served.and_then(|(_, course)| course.lessons.get(place));
    let Some(chosen) = chosen.map(|lesson| lesson.id.clone()) else { return false };
    lesson::open(talk, course, &chosen);
    true
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    let Say::Lessons { version, standing, finished, edit } = say else { return pen.sheet() };
    let Some(course) = pen.stage.catalogue.version(*version) else {
        return courses::gone_page(pen);
    };
    if pen.is_sms() {
        let list = lines(pen, course, |n, _| format!("{})", pen.digits(n))).join("\n");
        let args = [("course", pen.title(course, &course.title)), ("list", list.into())];
        return pen.say("lessons", &args);
    }
    let mark = |n: u64, lesson: &Lesson| {
        let here = standing.as_ref().is_some_and(|id: &LessonId| *id == lesson.id);
        let sign = if finished.contains(&lesson.id) {
            " ✓"
        } else if here {
            " ▸"
        } else {
            ""
        };
        format!("{}{sign} ", pen.digits(n))
    };
    let total = super::path::count(course.lessons.len());
    let done = super::path::count(finished.len()).min(total);
    let presses = (0..total).map(|place| Press::Lesson(*version, place).anew());
    let begin = if standing.is_some() { "key-go-on" } else { "key-begin" };
    pen.sheet()
        .strong(pen.text(course, &course.title).cloned().unwrap_or_default())
        .line(pen.text(course, &course.about).cloned().unwrap_or_default())
        .line(bar(pen, done, total))
        .line(lines(pen, course, mark).join("\n"))
        .link(pen.label("read-on-web", &[]), web::address(pen, *version, None))
        .rows(pen.number_keys(presses))
        .row([
            pen.key(begin, Press::GoOnIn(*version).anew()),
            pen.key("key-menu", Press::Menu.in_place()),
        ])
        .in_place_of(*edit)
}

fn lines(pen: &Pen<'_>, course: &Course, mark: impl Fn(u64, &Lesson) -> String) -> Vec<String> {
    let line = |(n, lesson): (u64, &Lesson)| {
        let title = pen.text(course, &lesson.title).map_or("", String::as_str);
        format!("{} {title}", mark(n, lesson))
    };
    (1u64..).zip(&course.lessons).map(line).collect()
}
