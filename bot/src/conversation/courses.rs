//! The courses on offer.

use super::{
    learner::Shown,
    lesson, lessons, menu, path,
    press::Press,
    say::{CourseLine, Say},
    talk::Talk,
};
use crate::wording::{
    bar,
    pen::{Pen, Sheet, key},
};
use ::lessons::course::CourseId;

/// The list; where there is one course alone, that course.
pub(super) fn list(talk: &mut Talk<'_>) {
    let list = lines(talk);
    match &list[..] {
        [] => {
            talk.say(Say::NoCourses);
            talk.show(Shown::Page);
        }
        [only] => lessons::show(talk, &only.course.clone()),
        _ => {
            let edit = talk.edit;
            talk.show(Shown::Courses(list.iter().map(|line| line.course.clone()).collect()));
            talk.say(Say::Courses { list, edit });
        }
    }
}

/// Where somebody begins who has just agreed: what they came for, the only course, or the list.
pub(super) fn enter(talk: &mut Talk<'_>, want: Option<&CourseId>) {
    talk.edit = None;
    match want.cloned().or_else(|| talk.current_course()) {
        Some(course) => lesson::go_on(talk, &course),
        None => list(talk),
    }
}

/// A course chosen from the list.
pub(super) fn choose(talk: &mut Talk<'_>, list: &[CourseId], place: usize) -> bool {
    let Some(course) = list.get(place) else { return false };
    match talk.enrollment(course) {
        Some(_) => lessons::show(talk, course),
        None => lesson::go_on(talk, course),
    }
    true
}

fn lines(talk: &Talk<'_>) -> Vec<CourseLine> {
    let line = |(version, course): (_, &std::sync::Arc<::lessons::course::Course>)| CourseLine {
        course: course.id.clone(),
        version,
        finished: talk.enrollment(&course.id).map_or(0, |e| path::count(e.finished.len())),
        total: path::count(course.lessons.len()),
    };
    talk.stage.catalogue.served().map(line).collect()
}

pub(crate) fn page(pen: &Pen<'_>, list: &[CourseLine], edit: Option<i64>) -> Sheet {
    let known: Vec<_> = list
        .iter()
        .filter_map(|line| Some((line, pen.stage.catalogue.version(line.version)?)))
        .collect();
    let title = |course: &::lessons::course::Course| {
        pen.text(course, &course.title).cloned().unwrap_or_default()
    };
    if pen.is_sms() {
        let each = (1u64..)
            .zip(&known)
            .map(|(n, (_, course))| format!("{}) {}", pen.digits(n), title(course)));
        let list = each.collect::<Vec<_>>().join("\n");
        return pen.say("courses", &[("list", list.into())]);
    }
    let mut sheet = pen.say("courses", &[]);
    for (line, course) in &known {
        sheet = sheet
            .strong(title(course))
            .line(pen.text(course, &course.about).cloned().unwrap_or_default());
        if line.finished > 0 {
            sheet = sheet.line(bar(pen, line.finished, line.total));
        }
    }
    let keys = known
        .iter()
        .map(|(line, course)| vec![key(title(course), Press::Lessons(line.version).in_place())]);
    let keys: Vec<_> = keys.collect();
    sheet.rows(keys).row([pen.key("key-menu", Press::Menu.in_place())]).in_place_of(edit)
}

pub(crate) fn none_page(pen: &Pen<'_>) -> Sheet {
    pen.say("no-courses", &[])
        .row([pen.key("key-help", Press::Help.anew()), pen.key("key-menu", Press::Menu.anew())])
}

pub(crate) fn gone_page(pen: &Pen<'_>) -> Sheet {
    pen.say("course-gone", &[]).row([
        pen.key("key-courses", Press::Courses.anew()),
        pen.key("key-menu", Press::Menu.anew()),
    ])
}

/// "0" in the list of lessons: the list it was chosen from, else the menu.
pub(super) fn back(talk: &mut Talk<'_>) {
    if talk.stage.catalogue.served().count() > 1 { list(talk) } else { menu::show(talk) }
}
