//! Codes that join a second phone.

use crate::seal::Lookup;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A code lives so long.
pub const CODE_MINUTES: i64 = 10;
/// Codes that may be tried at one address in an hour: eight characters cannot be guessed so.
pub const TRIES_AN_HOUR: i16 = 5;

/// Keeps a code; a learner has one at a time.
pub async fn make(
    conn: &mut PgConnection,
    lookup: Lookup,
    learner: Uuid,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from join_code where learner_id = $1", learner)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "insert into join_code (lookup, learner_id, expires_at) values ($1, $2, $3)",
        lookup.as_slice(),
        learner,
        now + TimeDelta::minutes(CODE_MINUTES),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts a try at an address, and says whether it is still allowed.
pub async fn may_try(
    conn: &mut PgConnection,
    address: Uuid,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let tries = sqlx::query_scalar!(
        r#"
        update address
           set tries = case when tries_since > $2 then tries + 1 else 1 end,
               tries_since = case when tries_since > $2 then tries_since else $3 end
         where id = $1
        returning tries
        "#,
        address,
        now - TimeDelta::hours(1),
        now,
    )
    .fetch_optional(conn)
    .await?;
    Ok(tries.is_none_or(|tries| tries <= TRIES_AN_HOUR))
}

/// Whose code it is, without using it up: both learners must be locked first.
pub async fn owner(
    conn: &mut PgConnection,
    lookup: Lookup,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        "select learner_id from join_code where lookup = $1 and expires_at > $2",
        lookup.as_slice(),
        now,
    )
    .fetch_optional(conn)
    .await
}

/// Uses a code up; false if another transaction was faster.
pub async fn use_up(conn: &mut PgConnection, lookup: Lookup) -> Result<bool, sqlx::Error> {
    let used = sqlx::query!("delete from join_code where lookup = $1", lookup.as_slice())
        .execute(conn)
        .await?;
    Ok(used.rows_affected() == 1)
}
