//! A number belongs to what was shown last on this phone. 0 is always back.

use super::{
    courses, delete, devices, feedback, learner::Shown, lesson, lessons, menu, question, talk::Talk,
};

/// A number, where no question is open. Whether it means something here.
pub(super) fn choose(talk: &mut Talk<'_>, number: u32) -> bool {
    if number == 0 {
        back(talk);
        return true;
    }
    let place = usize::try_from(number - 1).unwrap_or(usize::MAX);
    match talk.shown() {
        Shown::Menu => return menu::choose(talk, number),
        Shown::Courses(list) => return courses::choose(talk, &list, place),
        Shown::Lessons(course) => return lessons::choose(talk, &course, place),
        Shown::Devices(list) => return devices::unlink_at(talk, &list, place),
        Shown::ConfirmDelete if number == 1 => delete::confirm(talk),
        _ if number == 1 && talk.has_agreed() => next(talk),
        _ => return false,
    }
    true
}

/// One step back: the list that was chosen from, else the menu.
pub(super) fn back(talk: &mut Talk<'_>) {
    match talk.shown() {
        Shown::ConfirmDelete => delete::keep(talk),
        Shown::Lessons(_) if talk.has_agreed() => courses::back(talk),
        _ if talk.has_agreed() => menu::show(talk),
        _ => super::start::begin(talk, None, None),
    }
}

/// On from what is shown.
pub(super) fn next(talk: &mut Talk<'_>) {
    match talk.shown() {
        Shown::Block { course, lesson, block } => lesson::next(talk, course, &lesson, &block),
        Shown::Feedback(asked) => after(talk, &asked),
        Shown::Result { course, .. } if is_finished(talk, &course) => lessons::show(talk, &course),
        Shown::Result { course, .. } | Shown::Lessons(course) => lesson::go_on(talk, &course),
        Shown::Question(asked) => question::again(talk, asked, false),
        Shown::Aside(behind) => match *behind {
            Shown::Question(asked) => question::again(talk, asked, false),
            // The card is a few texts above, and every text costs: so on from it.
            Shown::Block { course, lesson, block } if talk.is_sms() => {
                lesson::next(talk, course, &lesson, &block);
            }
            _ => lesson::go_on_somewhere(talk),
        },
        _ => lesson::go_on_somewhere(talk),
    }
}

/// On from a question that was answered.
pub(super) fn after(talk: &mut Talk<'_>, asked: &super::Asked) {
    match lesson::course_of(talk, asked.course) {
        Some(course) => lesson::go_on(talk, &course),
        None => lesson::go_on_somewhere(talk),
    }
}

/// A record that a button named: its answer once more, or the question itself.
pub(super) fn reopen(talk: &mut Talk<'_>, asked: super::Asked) {
    match asked.grade {
        Some(_) => feedback::again(talk, asked),
        None => question::again(talk, asked, false),
    }
}

fn is_finished(talk: &Talk<'_>, course: &::lessons::course::CourseId) -> bool {
    talk.enrollment(course).is_some_and(|e| {
        let served = talk.stage.catalogue.course(course);
        served.is_some_and(|(_, course)| course.lessons.iter().all(|l| e.finished.contains(&l.id)))
    })
}
