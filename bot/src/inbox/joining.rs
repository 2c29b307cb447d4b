//! Two phones, one progress: in each course the further one wins.

use crate::{catalogue::Catalogue, conversation::Enrollment};

/// The enrollments of two learners who turn out to be one. Whoever finished more lessons of a
/// course is further; then whoever stands later in it; then whoever worked in it last. Lessons that
/// either finished stay finished.
pub fn merge(catalogue: &Catalogue, one: &[Enrollment], other: &[Enrollment]) -> Vec<Enrollment> {
    let mut merged: Vec<Enrollment> = one.to_vec();
    for theirs in other {
        match merged.iter_mut().find(|ours| ours.course == theirs.course) {
            None => merged.push(theirs.clone()),
            Some(ours) => *ours = further(catalogue, ours, theirs),
        }
    }
    merged
}

fn further(catalogue: &Catalogue, one: &Enrollment, other: &Enrollment) -> Enrollment {
    let reach = |e: &Enrollment| {
        let place = catalogue.course(&e.course).and_then(|(_, course)| {
            let (lesson_place, lesson) = course.lesson(&e.lesson)?;
            let block = e.block.as_ref().and_then(|id| lesson.block(id)).map_or(0, |(b, _)| b);
            Some((lesson_place, block))
        });
        (e.completed_at.is_some(), e.finished.len(), place, e.last_active_at)
    };
    let (ahead, behind) = if reach(one) >= reach(other) { (one, other) } else { (other, one) };
    let mut result = ahead.clone();
    for lesson in &behind.finished {
        if !result.finished.contains(lesson) {
            result.finished.push(lesson.clone());
        }
    }
    result.last_active_at = ahead.last_active_at.max(behind.last_active_at);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use lessons::course::{CourseId, LessonId};

    fn enrollment(course: &str, finished: &[&str], active: i64) -> Enrollment {
        Enrollment {
            course: CourseId::parse(course).unwrap(),
            lesson: LessonId::parse("one").unwrap(),
            block: None,
            right: 0,
            answered: 0,
            finished: finished.iter().map(|id| LessonId::parse(id).unwrap()).collect(),
            due_at: None,
            completed_at: None,
            last_active_at: DateTime::from_timestamp(active, 0).unwrap(),
        }
    }

    #[test]
    fn the_further_progress_wins_and_nothing_finished_is_lost() {
        let phone = [enrollment("a", &["one", "two"], 1), enrollment("b", &["three"], 9)];
        let telegram = [enrollment("a", &["three"], 5), enrollment("c", &[], 2)];
        let both = merge(&Catalogue::default(), &phone, &telegram);
        let a = both.iter().find(|e| e.course.as_str() == "a").unwrap();
        assert_eq!(both.len(), 3);
        assert_eq!(a.finished.len(), 3);
        assert_eq!(a.last_active_at.timestamp(), 5);
        let turned = merge(&Catalogue::default(), &telegram, &phone);
        let b = turned.iter().find(|e| e.course.as_str() == "a").unwrap();
        assert_eq!(a.finished.len(), b.finished.len());
    }
}
