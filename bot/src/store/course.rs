//! Compiled courses by hash, and which of them is served.

use chrono::{DateTime, Utc};
use lessons::course::{Course, CourseHash};
use sqlx::PgPool;
use uuid::Uuid;

/// Keeps a version and serves it from now on.
pub async fn serve(
    pool: &PgPool,
    programme: Uuid,
    course: &Course,
    now: DateTime<Utc>,
) -> Result<CourseHash, sqlx::Error> {
    let hash = course.hash();
    let compiled = serde_json::to_value(course).unwrap_or_default();
    let mut tx = pool.begin().await?;
    sqlx::query!(
        r#"
        insert into course_version (hash, course, compiled, added_at) values ($1, $2, $3, $4)
        on conflict (hash) do nothing
        "#,
        hash.0.as_slice(),
        course.id.as_str(),
        compiled,
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        r#"
        insert into course_served (programme_id, course, hash, served_since) values ($1, $2, $3, $4)
        on conflict (programme_id, course) do update
           set hash = excluded.hash, served_since = excluded.served_since
         where course_served.hash <> excluded.hash
        "#,
        programme,
        course.id.as_str(),
        hash.0.as_slice(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(hash)
}

/// A version that is kept.
#[derive(Debug)]
pub struct KeptVersion {
    /// The name by which states and buttons know it.
    pub hash: CourseHash,
    /// The course.
    pub course: Course,
    /// Whether it is the one this programme last served.
    pub served: bool,
}

/// Every version that is kept. One that this program cannot read any more is left out.
pub async fn versions(pool: &PgPool, programme: Uuid) -> Result<Vec<KeptVersion>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"
        select v.hash, v.compiled, (s.hash is not null) as "served!"
          from course_version v
          left join course_served s on s.hash = v.hash and s.programme_id = $1
        "#,
        programme,
    )
    .fetch_all(pool)
    .await?;
    let kept = rows.into_iter().filter_map(|row| {
        Some(KeptVersion {
            hash: CourseHash(row.hash.try_into().ok()?),
            course: serde_json::from_value(row.compiled).ok()?,
            served: row.served,
        })
    });
    Ok(kept.collect())
}

/// Takes a course off the list; its versions stay for whoever stands in them.
pub async fn withdraw(pool: &PgPool, programme: Uuid, course: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from course_served where programme_id = $1 and course = $2",
        programme,
        course,
    )
    .execute(pool)
    .await?;
    Ok(())
}
