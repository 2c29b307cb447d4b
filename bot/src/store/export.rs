//! Everything that is kept of one learner, gathered for them.

use crate::seal::Lookup;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// A link to an export can be opened for so long, once.
pub const TOKEN_MINUTES: i64 = 15;

/// Keeps a token for a learner's export.
pub async fn offer(
    conn: &mut PgConnection,
    lookup: Lookup,
    learner: Uuid,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into export_token (lookup, learner_id, expires_at) values ($1, $2, $3)",
        lookup.as_slice(),
        learner,
        now + TimeDelta::minutes(TOKEN_MINUTES),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Uses a token up and gathers what is kept: an object with everything but the sealed addresses,
/// which only their owner's phone needs to know. None for an unknown, used or old token.
pub async fn fetch(
    pool: &PgPool,
    lookup: Lookup,
    now: DateTime<Utc>,
) -> Result<Option<serde_json::Value>, sqlx::Error> {
    let mut tx = pool.begin().await?;
    let learner = sqlx::query_scalar!(
        "delete from export_token where lookup = $1 returning case when expires_at > $2 then learner_id end",
        lookup.as_slice(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?
    .flatten();
    let export = match learner {
        Some(learner) => gather(&mut tx, learner).await?,
        None => None,
    };
    tx.commit().await?;
    Ok(export)
}

/// Everything that is kept of a learner.
pub async fn gather(
    conn: &mut PgConnection,
    learner: Uuid,
) -> Result<Option<serde_json::Value>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'learner', (select to_jsonb(l) - 'programme_id' - 'last_address' from learner l where l.id = $1),
            'phones', (select jsonb_agg(jsonb_build_object('medium', c.medium, 'standing', a.standing, 'since', a.since))
                         from address a join channel c on c.id = a.channel_id where a.learner_id = $1),
            'courses', (select jsonb_agg(to_jsonb(e) - 'learner_id' - 'programme_id') from enrollment e where e.learner_id = $1),
            'answers', (select jsonb_agg(jsonb_build_object('lesson', q.lesson, 'block', q.block, 'chosen', q.chosen, 'grade', q.grade))
                          from asked q where q.learner_id = $1),
            'facts', (select jsonb_agg(f.what || jsonb_build_object('at', f.at) order by f.at) from fact f where f.learner_id = $1)
        )
          from learner where id = $1
        "#,
        learner,
    )
    .fetch_optional(conn)
    .await
    .map(Option::flatten)
}
