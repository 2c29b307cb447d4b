//! WEB: the page on the web where the current lesson is read in full. By SMS a lesson is told in
//! short, so that it costs little; nobody is sent this address who has not asked for it.

use super::{menu, say::Say, talk::Talk};
use crate::{
    reading,
    wording::pen::{Pen, Sheet},
};
use ::lessons::course::{CourseHash, LessonId};

/// The page of the lesson they are in, else of their course, else the courses to choose from.
pub(super) fn tell(talk: &mut Talk<'_>) {
    let at = match menu::standing(talk) {
        Some((version, lesson)) => Some((version, Some(lesson))),
        None => talk
            .current_course()
            .and_then(|course| Some((talk.stage.catalogue.course(&course)?.0, None))),
    };
    let Some((version, lesson)) = at else { return super::courses::list(talk) };
    talk.say(Say::Web { version, lesson });
    talk.show_page();
}

pub(crate) fn page(pen: &Pen<'_>, version: CourseHash, lesson: Option<&LessonId>) -> Sheet {
    let Some(link) = address(pen, version, lesson) else { return super::courses::gone_page(pen) };
    if pen.is_sms() {
        return pen.say("web", &[("link", link.into())]);
    }
    let sheet = pen.sheet().link(pen.label("read-on-web", &[]), Some(link));
    menu::with_ways_on(pen, sheet)
}

/// The address of a lesson, or of its course; none when the version is gone.
pub(crate) fn address(
    pen: &Pen<'_>,
    version: CourseHash,
    lesson: Option<&LessonId>,
) -> Option<String> {
    let course = pen.stage.catalogue.version(version)?;
    let place = lesson.and_then(|lesson| course.lesson(lesson)).map(|(place, _)| place);
    Some(reading::address(pen.stage.programme, course, place, pen.language))
}
