//! SAFE: the help line, and quiet. It never says why, and asks nothing.

use super::{learner::Shown, say::Say, stop, talk::Talk};
use crate::wording::pen::{Pen, Sheet};

/// Nothing is pushed until they write again.
pub(super) fn pause(talk: &mut Talk<'_>) {
    let stopped = stop::is_stopped(talk);
    let waiting: Vec<_> = talk.enrollments().filter(|e| e.due_at.is_some()).cloned().collect();
    for mut enrollment in waiting {
        enrollment.due_at = None;
        talk.keep_enrollment(enrollment);
    }
    talk.say(Say::Safe { stopped });
    talk.show(Shown::Nothing);
}

pub(crate) fn page(pen: &Pen<'_>, stopped: bool) -> Sheet {
    let id = if stopped { "safe-stopped" } else { "safe" };
    match pen.help_line() {
        Some(line) => pen.say(id, &[("line", line)]),
        None => pen.say(&format!("{id}-alone"), &[]),
    }
}
