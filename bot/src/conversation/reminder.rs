//! A reminder that a lesson waits: one short message, seldom, and never over an open question.

use super::{
    Stage, hours,
    learner::{Enrollment, Learner, Phone},
    say::Say,
};
use chrono::{DateTime, Utc};

/// What is due in one enrollment: the message, and the enrollment with the time of the next one. None
/// when nothing is to be said, now or later: then `due_at` is to be taken out.
pub fn remind(
    stage: &Stage<'_>,
    learner: &Learner,
    enrollment: &Enrollment,
    now: DateTime<Utc>,
) -> Option<(Say, Enrollment)> {
    learner.consented_at?;
    if learner.state.phones.values().any(Phone::has_open_question) {
        return None;
    }
    let (version, course) = stage.catalogue.course(&enrollment.course)?;
    let (_, lesson) = course.lesson(&enrollment.lesson)?;
    if enrollment.block.is_none() && enrollment.finished.contains(&lesson.id) {
        return None;
    }
    let due_at = if enrollment.block.is_some() {
        hours::after_a_long_break(enrollment.last_active_at, now, &stage.programme.country)
    } else {
        None
    };
    let say = Say::Waiting { version, lesson: lesson.id.clone() };
    Some((say, Enrollment { due_at, ..enrollment.clone() }))
}
