//! What a pressed button means, however old it is.

use super::{
    Asked, answer, audio, cap, consent, courses, delete, devices, feedback, help, hint, language,
    learner::{Shown, Standing},
    lesson, lessons, link, menu, numbers, path,
    press::{Press, Spot},
    privacy, progress, start, start_again,
    talk::Talk,
};
use ::lessons::course::{BlockId, CourseHash, LessonId};

/// Answers one press. `message` is the number of the message that the button stands under.
pub(super) fn press(talk: &mut Talk<'_>, data: &str, message: i64) {
    let Some(pressed) = Press::decode(data) else { return unknown(talk) };
    if talk.is(Standing::Stopped) {
        return stopped(talk, pressed.press);
    }
    if !cap::admits(talk) {
        return;
    }
    talk.edit = pressed.in_place.then_some(message);
    match pressed.press {
        Press::Language(language, want) => {
            let want = wanted(talk, want);
            language::set(talk, language, want);
        }
        Press::Agree(language, want) => {
            let want = wanted(talk, want);
            if !talk.has_agreed() && talk.stage.programme.languages.contains(&language) {
                talk.turn.language = language;
            }
            consent::agree_by_button(talk, want.as_ref(), message);
        }
        Press::NotNow => consent::decline(talk),
        Press::Help => help::give(talk),
        Press::Privacy => privacy::tell(talk),
        Press::Languages => language::ask(talk),
        // An old chat of somebody who was forgotten begins anew.
        _ if !talk.has_agreed() => start::begin(talk, None, None),
        Press::Menu => menu::show(talk),
        Press::Courses => courses::list(talk),
        Press::Lessons(version) => match lesson::course_of(talk, version) {
            Some(course) => lessons::show(talk, &course),
            None => courses::list(talk),
        },
        Press::Lesson(version, place) => open(talk, version, place),
        Press::Progress => progress::show(talk),
        Press::Link => link::make(talk),
        Press::GoOn | Press::Start => go_on(talk),
        Press::GoOnIn(version) => match lesson::course_of(talk, version) {
            Some(course) => lesson::go_on(talk, &course),
            None => lesson::go_on_somewhere(talk),
        },
        Press::Next(spot) | Press::Show(spot) | Press::Listen(spot) | Press::Read(spot) => {
            in_a_lesson(talk, pressed.press, spot);
        }
        Press::Erase => delete::confirm(talk),
        Press::Keep => delete::keep(talk),
        Press::Unlink(id) => devices::unlink(talk, id),
        Press::Choose(..) | Press::Tick(..) | Press::Done(_) | Press::Hint(_) | Press::After(_) => {
            of_a_question(talk, pressed.press, message);
        }
    }
}

/// After STOP, only what the person may still ask for.
fn stopped(talk: &mut Talk<'_>, press: Press) {
    match press {
        Press::Start => start_again::reopen(talk),
        Press::Help => help::give(talk),
        Press::Privacy => privacy::tell(talk),
        Press::Erase => delete::confirm(talk),
        Press::Keep => delete::keep(talk),
        _ => {}
    }
}

/// Data that nobody here wrote, or that a later version wrote.
fn unknown(talk: &mut Talk<'_>) {
    if talk.is(Standing::Stopped) || !cap::admits(talk) {
        return;
    }
    if talk.has_agreed() { menu::show(talk) } else { start::begin(talk, None, None) }
}

fn wanted(talk: &Talk<'_>, version: Option<CourseHash>) -> Option<::lessons::course::CourseId> {
    version.and_then(|version| lesson::course_of(talk, version)).or_else(|| language::wanted(talk))
}

/// "Go on" leads back to a question that is open behind a page.
fn go_on(talk: &mut Talk<'_>) {
    match talk.shown() {
        Shown::Aside(_) => numbers::next(talk),
        _ => lesson::go_on_somewhere(talk),
    }
}

fn open(talk: &mut Talk<'_>, version: CourseHash, place: u16) {
    let course = talk.stage.catalogue.version(version);
    let lesson = course.and_then(|course| course.lessons.get(usize::from(place)));
    match (course.map(|course| course.id.clone()), lesson.map(|lesson| lesson.id.clone())) {
        (Some(course), Some(lesson)) => lesson::open(talk, &course, &lesson),
        (Some(course), None) => lessons::show(talk, &course),
        (None, _) => courses::list(talk),
    }
}

/// A button under a card or a recording. A block that vanished leads to its lesson's start, a lesson
/// that vanished to where they stand.
fn in_a_lesson(talk: &mut Talk<'_>, press: Press, spot: Spot) {
    let Some((lesson, block)) = ids(talk, spot) else { return lesson::go_on_somewhere(talk) };
    if let Press::Next(_) = press {
        return lesson::next(talk, spot.version, &lesson, &block);
    }
    let Some((served, lesson, block)) = lesson::find(talk, spot.version, &lesson, &block) else {
        return lesson::vanished(talk, spot.version, &lesson);
    };
    match press {
        Press::Listen(_) => audio::listen(talk, served.0, lesson, block),
        Press::Read(_) => audio::read(talk, served.0, lesson, block),
        _ => feedback::show_card(talk, served.0, lesson, block),
    }
}

fn ids(talk: &Talk<'_>, spot: Spot) -> Option<(LessonId, BlockId)> {
    let course = talk.stage.catalogue.version(spot.version)?;
    let lesson = course.lessons.get(usize::from(spot.lesson))?;
    let block = lesson.blocks.get(usize::from(spot.block))?;
    (!path::is_question(block)).then(|| (lesson.id.clone(), block.id.clone()))
}

/// A button of a question. A question that was answered shows its reason again; one that is not
/// this learner's leads to where they stand.
fn of_a_question(talk: &mut Talk<'_>, press: Press, message: i64) {
    let Some(asked) = record(talk, press) else { return lesson::go_on_somewhere(talk) };
    match press {
        Press::After(_) => numbers::after(talk, &asked),
        Press::Hint(_) if asked.grade.is_none() => hint::give(talk, asked),
        _ if asked.grade.is_some() => numbers::reopen(talk, asked),
        Press::Choose(_, place) => answer::chosen(talk, asked, place, message),
        Press::Tick(_, left, place) => answer::ticked(talk, asked, left, place, message),
        _ => answer::done(talk, asked, message),
    }
}

fn record(talk: &Talk<'_>, press: Press) -> Option<Asked> {
    let id = press.asked()?;
    talk.heard.asked.clone().filter(|asked| asked.id == id)
}
