//! The courses that learners are in.

use crate::conversation::Enrollment;
use chrono::{DateTime, Utc};
use lessons::course::{BlockId, CourseId, LessonId};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

struct Row {
    learner_id: Uuid,
    course: String,
    lesson: String,
    block: Option<String>,
    right_answers: i16,
    answers: i16,
    finished: Vec<String>,
    due_at: Option<DateTime<Utc>>,
    completed_at: Option<DateTime<Utc>>,
    last_active_at: DateTime<Utc>,
}

impl Row {
    /// None for a row whose names this program could not have written.
    fn read(self) -> Option<(Uuid, Enrollment)> {
        let enrollment = Enrollment {
            course: CourseId::parse(&self.course).ok()?,
            lesson: LessonId::parse(&self.lesson).ok()?,
            block: self.block.and_then(|block| BlockId::parse(&block).ok()),
            right: u16::try_from(self.right_answers).unwrap_or(0),
            answered: u16::try_from(self.answers).unwrap_or(0),
            finished: self.finished.iter().filter_map(|id| LessonId::parse(id).ok()).collect(),
            due_at: self.due_at,
            completed_at: self.completed_at,
            last_active_at: self.last_active_at,
        };
        Some((self.learner_id, enrollment))
    }
}

/// The enrollments of these learners.
pub async fn of_learners(
    conn: &mut PgConnection,
    learners: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Enrollment>>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"
        select learner_id, course, lesson, block, right_answers, answers, finished, due_at,
               completed_at, last_active_at
          from enrollment
         where learner_id = any($1)
         order by learner_id, last_active_at
        "#,
        learners,
    )
    .fetch_all(conn)
    .await?;
    let mut of = HashMap::<Uuid, Vec<Enrollment>>::new();
    for (learner, enrollment) in rows.into_iter().filter_map(Row::read) {
        of.entry(learner).or_default().push(enrollment);
    }
    Ok(of)
}

/// An enrollment that is due, and whose it is.
#[derive(Debug, Clone)]
pub struct Due {
    /// Whose.
    pub learner: Uuid,
    /// Which.
    pub course: CourseId,
}

/// The enrollments whose reminder is due, oldest first, at most `limit`.
pub async fn due(
    conn: &mut PgConnection,
    programme: Uuid,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Due>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"
        select learner_id, course
          from enrollment
         where due_at <= $2 and programme_id = $1
         order by due_at
         limit $3
        "#,
        programme,
        now,
        limit,
    )
    .fetch_all(conn)
    .await?;
    let due = rows.into_iter().filter_map(|r| {
        Some(Due { learner: r.learner_id, course: CourseId::parse(&r.course).ok()? })
    });
    Ok(due.collect())
}

/// Writes enrollments, new or changed: learner, programme, enrollment. The last of two for the same
/// course counts.
pub async fn keep(
    conn: &mut PgConnection,
    rows: &[(Uuid, Uuid, Enrollment)],
) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let last: HashMap<_, _> = rows.iter().map(|row| ((row.0, &row.2.course), row)).collect();
    let rows: Vec<_> = last.into_values().collect();
    let learners: Vec<Uuid> = rows.iter().map(|r| r.0).collect();
    let programmes: Vec<Uuid> = rows.iter().map(|r| r.1).collect();
    let text =
        |of: &dyn Fn(&Enrollment) -> String| rows.iter().map(|r| of(&r.2)).collect::<Vec<_>>();
    let courses = text(&|e| e.course.to_string());
    let lessons = text(&|e| e.lesson.to_string());
    let blocks: Vec<Option<String>> =
        rows.iter().map(|r| r.2.block.as_ref().map(ToString::to_string)).collect();
    let count = |n: u16| i16::try_from(n).unwrap_or(i16::MAX);
    let right: Vec<i16> = rows.iter().map(|r| count(r.2.right)).collect();
    let answers: Vec<i16> = rows.iter().map(|r| count(r.2.answered)).collect();
    // Arrays of arrays must be rectangular in Postgres: the names travel joined, and ids hold no comma.
    let finished = text(&|e| e.finished.iter().map(LessonId::as_str).collect::<Vec<_>>().join(","));
    let due: Vec<Option<DateTime<Utc>>> = rows.iter().map(|r| r.2.due_at).collect();
    let completed: Vec<Option<DateTime<Utc>>> = rows.iter().map(|r| r.2.completed_at).collect();
    let active: Vec<DateTime<Utc>> = rows.iter().map(|r| r.2.last_active_at).collect();
    sqlx::query!(
        r#"
        insert into enrollment (learner_id, programme_id, course, lesson, block, right_answers,
                                answers, finished, due_at, completed_at, last_active_at)
        select learner_id, programme_id, course, lesson, block, right_answers, answers,
               string_to_array(finished, ','), due_at, completed_at, last_active_at
          from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int2[],
                      $7::int2[], $8::text[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[])
               as row (learner_id, programme_id, course, lesson, block, right_answers, answers,
                       finished, due_at, completed_at, last_active_at)
        on conflict (learner_id, course) do update
           set lesson = excluded.lesson, block = excluded.block,
               right_answers = excluded.right_answers, answers = excluded.answers,
               finished = excluded.finished, due_at = excluded.due_at,
               completed_at = excluded.completed_at, last_active_at = excluded.last_active_at
        "#,
        &learners,
        &programmes,
        &courses,
        &lessons,
        &blocks as _,
        &right,
        &answers,
        &finished,
        &due as _,
        &completed as _,
        &active,
    )
    .execute(conn)
    .await?;
    Ok(())
}
