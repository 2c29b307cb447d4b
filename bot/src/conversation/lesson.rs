//! Going through a lesson: where a learner stands, what comes next, and its end.
//!
//! An enrollment stands at one block: the one that "go on" shows. "Next" under that very block
//! leads past it; under any other, as when a button is pressed twice, it shows again where they
//! stand. So no tap skips anything.

use super::{
    hours,
    learner::{Asked, Enrollment, Shown},
    path, question,
    say::{At, Opening, Say},
    talk::Talk,
    turn::Fact,
};
use lessons::course::{Block, BlockId, Content, Course, CourseHash, CourseId, Lesson, LessonId};
use std::sync::Arc;

/// A course that is served, with its version.
type Served = (CourseHash, Arc<Course>);

/// Shows where they stand in a course, and begins it for whoever is not in it.
pub(super) fn go_on(talk: &mut Talk<'_>, course: &CourseId) {
    let Some(served) = served(talk, course) else { return gone(talk) };
    let (enrollment, begun) = match talk.enrollment(course) {
        Some(enrollment) => (enrollment.clone(), false),
        None => match begin(talk, &served.1, None) {
            Some(enrollment) => (enrollment, true),
            None => return gone(talk),
        },
    };
    let all_done = served.1.lessons.iter().all(|lesson| enrollment.finished.contains(&lesson.id));
    if all_done && enrollment.block.is_none() {
        talk.say(Say::Finished { version: served.0, edit: None });
        talk.show(Shown::Result { course: course.clone(), lesson: enrollment.lesson, asked: None });
        return;
    }
    stand(talk, &served, enrollment, begun);
}

/// Opens a lesson that was chosen from the list: where they stand if they are in it, else its start.
pub(super) fn open(talk: &mut Talk<'_>, course: &CourseId, lesson: &LessonId) {
    let Some(served) = served(talk, course) else { return gone(talk) };
    let (enrollment, begun) = match talk.enrollment(course) {
        Some(known) if known.lesson == *lesson => (known.clone(), false),
        Some(known) => (at_start_of(known.clone(), lesson), false),
        None => match begin(talk, &served.1, Some(lesson)) {
            Some(enrollment) => (enrollment, true),
            None => return gone(talk),
        },
    };
    stand(talk, &served, enrollment, begun);
}

/// What follows the block `under` a button, or shown last on this phone.
pub(super) fn next(talk: &mut Talk<'_>, version: CourseHash, lesson: &LessonId, under: &BlockId) {
    let Some(course) = course_of(talk, version) else { return go_on_somewhere(talk) };
    let Some(served) = served(talk, &course) else { return gone(talk) };
    let stands_here = talk
        .enrollment(&course)
        .is_some_and(|e| e.lesson == *lesson && e.block.as_ref() == Some(under));
    let current = served.1.lesson(lesson).map(|(_, lesson)| lesson);
    let read = current.and_then(|lesson| Some((lesson, lesson.block(under)?.1)));
    match (read, talk.enrollment(&course).cloned()) {
        // A question is left by its answer alone.
        (Some((lesson, block)), Some(enrollment)) if stands_here && !path::is_question(block) => {
            pass(talk, &served, lesson, under, enrollment);
        }
        _ => go_on(talk, &course),
    }
}

/// A block that is not there any more: to its lesson's start if they are in that lesson, else to
/// where they stand.
pub(super) fn vanished(talk: &mut Talk<'_>, version: CourseHash, lesson: &LessonId) {
    let Some(course) = course_of(talk, version) else { return go_on_somewhere(talk) };
    let there = served(talk, &course).is_some_and(|served| served.1.lesson(lesson).is_some());
    match talk.enrollment(&course).cloned() {
        Some(enrollment) if there && enrollment.lesson == *lesson => {
            talk.keep_enrollment(at_start_of(enrollment, lesson));
            go_on(talk, &course);
        }
        _ => go_on(talk, &course),
    }
}

/// On with the course they last worked in; else the courses to choose from.
pub(super) fn go_on_somewhere(talk: &mut Talk<'_>) {
    match talk.current_course() {
        Some(course) => go_on(talk, &course),
        None => super::courses::list(talk),
    }
}

/// The course of a version that is kept.
pub(super) fn course_of(talk: &Talk<'_>, version: CourseHash) -> Option<CourseId> {
    talk.stage.catalogue.version(version).map(|course| course.id.clone())
}

/// A block of a version that is kept, as the version served now has it.
pub(super) fn find(
    talk: &Talk<'_>,
    version: CourseHash,
    lesson: &LessonId,
    block: &BlockId,
) -> Option<(Served, LessonId, BlockId)> {
    let served = served(talk, &course_of(talk, version)?)?;
    let (_, found) = served.1.lesson(lesson)?;
    path::find(found, block, talk.reader())?;
    Some((served, lesson.clone(), block.clone()))
}

/// The enrollment moves past a question that was answered. Whether the lesson is at its end.
pub(super) fn pass_question(
    talk: &mut Talk<'_>,
    asked: &Asked,
    mut enrollment: Enrollment,
) -> bool {
    let Some(served) = served(talk, &enrollment.course) else { return false };
    let Some((_, lesson)) = served.1.lesson(&asked.lesson) else { return false };
    if let Some(block) = path::next(lesson, &asked.block, talk.reader()) {
        enrollment.block = Some(block.id.clone());
        touch(talk, enrollment, true);
        return false;
    }
    finish(talk, &served, lesson, enrollment, Some(asked.clone()));
    true
}

fn served(talk: &Talk<'_>, course: &CourseId) -> Option<Served> {
    talk.stage.catalogue.course(course).map(|(hash, course)| (hash, course.clone()))
}

fn gone(talk: &mut Talk<'_>) {
    talk.turn.state.course = None;
    talk.say(Say::CourseGone);
    talk.show(Shown::Page);
}

/// A new enrollment, at a lesson's start; none in a course without lessons.
fn begin(talk: &mut Talk<'_>, course: &Course, lesson: Option<&LessonId>) -> Option<Enrollment> {
    let first = course.lessons.first()?.id.clone();
    talk.note(Fact::Enrolled { course: course.id.clone() });
    Some(Enrollment {
        course: course.id.clone(),
        lesson: lesson.cloned().unwrap_or(first),
        block: None,
        right: 0,
        answered: 0,
        finished: Vec::new(),
        due_at: None,
        completed_at: None,
        last_active_at: talk.now,
    })
}

/// A new sitting of a lesson.
fn at_start_of(enrollment: Enrollment, lesson: &LessonId) -> Enrollment {
    Enrollment { lesson: lesson.clone(), block: None, right: 0, answered: 0, ..enrollment }
}

/// Shows the block at which they stand. A lesson that vanished leads to the first that is not
/// finished, a block that vanished to its lesson's start.
fn stand(talk: &mut Talk<'_>, served: &Served, enrollment: Enrollment, begun: bool) {
    let course = &*served.1;
    let unfinished = |lesson: &&Lesson| !enrollment.finished.contains(&lesson.id);
    let (lesson, enrollment) = if let Some((_, lesson)) = course.lesson(&enrollment.lesson) {
        (lesson, enrollment)
    } else {
        let lesson = course.lessons.iter().find(unfinished).or(course.lessons.first());
        let Some(lesson) = lesson else { return gone(talk) };
        (lesson, at_start_of(enrollment, &lesson.id))
    };
    let reader = talk.reader();
    let known = enrollment.block.as_ref();
    let block = known.and_then(|id| path::find(lesson, id, reader));
    match block.or_else(|| path::visible(lesson, reader).next()) {
        Some(first) if block.is_none() => {
            let enrollment = at_start_of(enrollment, &lesson.id);
            show(talk, served, lesson, first, enrollment, begun);
        }
        Some(block) => show(talk, served, lesson, block, enrollment, begun),
        None => finish(talk, served, lesson, enrollment, None),
    }
}

/// Past a card or a recording.
fn pass(
    talk: &mut Talk<'_>,
    served: &Served,
    lesson: &Lesson,
    under: &BlockId,
    enrollment: Enrollment,
) {
    match path::next(lesson, under, talk.reader()) {
        Some(block) => show(talk, served, lesson, block, enrollment, false),
        None => finish(talk, served, lesson, enrollment, None),
    }
}

fn show(
    talk: &mut Talk<'_>,
    served: &Served,
    lesson: &Lesson,
    block: &Block,
    mut enrollment: Enrollment,
    begun: bool,
) {
    enrollment.block = Some(block.id.clone());
    touch(talk, enrollment.clone(), !path::is_question(block));
    let version = served.0;
    let at = At { version, lesson: lesson.id.clone(), block: block.id.clone() };
    let opening = opening(talk, &served.1, lesson, block, begun);
    let closing = path::closes(lesson, block, talk.reader());
    match &block.content {
        Content::Quiz(quiz) => return question::ask(talk, at, quiz),
        Content::Card(_) => talk.say(Say::Card { at, opening, closing }),
        Content::Audio(_) => talk.say(Say::Audio { at, opening }),
        Content::Pictures(_) => talk.say(Say::Pictures { at, opening }),
    }
    talk.note(Fact::BlockSeen {
        version,
        course: served.1.id.clone(),
        lesson: lesson.id.clone(),
        block: block.id.clone(),
    });
    if closing {
        return finish(talk, served, lesson, enrollment, None);
    }
    talk.show(Shown::Block { course: version, lesson: lesson.id.clone(), block: block.id.clone() });
}

fn opening(
    talk: &Talk<'_>,
    course: &Course,
    lesson: &Lesson,
    block: &Block,
    begun: bool,
) -> Opening {
    let first_lesson = course.lessons.first().is_some_and(|first| first.id == lesson.id);
    match path::visible(lesson, talk.reader()).next() {
        Some(first) if first.id != block.id => Opening::None,
        _ if begun || first_lesson => Opening::Course,
        _ => Opening::Lesson,
    }
}

/// They worked in the course just now. While a question is open nothing will be pushed.
fn touch(talk: &mut Talk<'_>, mut enrollment: Enrollment, remind: bool) {
    enrollment.last_active_at = talk.now;
    enrollment.due_at =
        remind.then(|| hours::after_a_break(talk.now, &talk.stage.programme.country));
    talk.enroll(enrollment);
}

/// The end of a lesson: its result, and the enrollment at the start of the next.
fn finish(
    talk: &mut Talk<'_>,
    served: &Served,
    lesson: &Lesson,
    mut enrollment: Enrollment,
    asked: Option<Asked>,
) {
    let (right, answered) = (enrollment.right, enrollment.answered);
    let (course, done) = (enrollment.course.clone(), lesson.id.clone());
    if !enrollment.finished.contains(&done) {
        enrollment.finished.push(done.clone());
    }
    talk.note(Fact::LessonCompleted {
        course: course.clone(),
        lesson: done.clone(),
        right,
        answered,
    });
    let next = path::next_lesson(&served.1, &done, &enrollment.finished).map(|l| l.id.clone());
    let again = next.is_none() && enrollment.completed_at.is_some();
    if next.is_none() && enrollment.completed_at.is_none() {
        enrollment.completed_at = Some(talk.now);
        talk.note(Fact::CourseCompleted { course: course.clone() });
    }
    let onward = next.clone().unwrap_or_else(|| done.clone());
    let mut enrollment = at_start_of(enrollment, &onward);
    enrollment.last_active_at = talk.now;
    enrollment.due_at = next
        .is_some()
        .then(|| hours::next_lesson(talk.now, served.1.pace_days, &talk.stage.programme.country));
    talk.enroll(enrollment);
    let (version, lesson) = (served.0, done.clone());
    talk.say_below(if again {
        Say::Retaken { version, lesson, right, answered }
    } else {
        Say::Result { version, lesson, right, answered, next }
    });
    talk.show(Shown::Result { course, lesson: done, asked });
}
