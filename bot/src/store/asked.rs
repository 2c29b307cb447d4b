//! Questions as they were asked: what buttons point to.

use super::kept::Kept;
use crate::conversation::{Asked, learner::Grade};
use lessons::course::{BlockId, CourseHash, LessonId};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// The questions with these ids, and whom they were asked of.
pub async fn find(
    conn: &mut PgConnection,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, (Uuid, Asked)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"
        select id, learner_id, course, lesson, block, shown, chosen, grade
          from asked
         where id = any($1)
        "#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    let found = rows.into_iter().filter_map(|row| {
        let asked = Asked {
            id: row.id,
            course: CourseHash(row.course.try_into().ok()?),
            lesson: LessonId::parse(&row.lesson).ok()?,
            block: BlockId::parse(&row.block).ok()?,
            order: places(&row.shown),
            chosen: places(&row.chosen),
            grade: row.grade.as_deref().and_then(Grade::of_word),
        };
        Some((row.id, (row.learner_id, asked)))
    });
    Ok(found.collect())
}

fn places(kept: &[i16]) -> Vec<u8> {
    kept.iter().filter_map(|place| u8::try_from(*place).ok()).collect()
}

/// Writes questions asked or answered: programme, learner, question. The last of two with the same
/// id counts.
pub async fn keep(
    conn: &mut PgConnection,
    rows: &[(Uuid, Uuid, Asked)],
) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let last: HashMap<Uuid, _> = rows.iter().map(|row| (row.2.id, row)).collect();
    let rows: Vec<_> = last.into_values().collect();
    let ids: Vec<Uuid> = rows.iter().map(|r| r.2.id).collect();
    let programmes: Vec<Uuid> = rows.iter().map(|r| r.0).collect();
    let learners: Vec<Uuid> = rows.iter().map(|r| r.1).collect();
    let courses: Vec<Vec<u8>> = rows.iter().map(|r| r.2.course.0.to_vec()).collect();
    let lessons: Vec<String> = rows.iter().map(|r| r.2.lesson.to_string()).collect();
    let blocks: Vec<String> = rows.iter().map(|r| r.2.block.to_string()).collect();
    let shown: Vec<String> = rows.iter().map(|r| joined(&r.2.order)).collect();
    let chosen: Vec<String> = rows.iter().map(|r| joined(&r.2.chosen)).collect();
    let grades: Vec<Option<String>> =
        rows.iter().map(|r| r.2.grade.map(|grade| grade.word().to_owned())).collect();
    sqlx::query!(
        r#"
        insert into asked (id, programme_id, learner_id, course, lesson, block, shown, chosen, grade)
        select id, programme_id, learner_id, course, lesson, block,
               string_to_array(shown, ',')::int2[], string_to_array(chosen, ',')::int2[], grade
          from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::text[], $6::text[],
                      $7::text[], $8::text[], $9::text[])
               as row (id, programme_id, learner_id, course, lesson, block, shown, chosen, grade)
        on conflict (id) do update
           set chosen = excluded.chosen, grade = excluded.grade
        "#,
        &ids,
        &programmes,
        &learners,
        &courses,
        &lessons,
        &blocks,
        &shown,
        &chosen,
        &grades as _,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Arrays of arrays must be rectangular in Postgres, so places travel as `2,0,1`.
fn joined(places: &[u8]) -> String {
    places.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
}
