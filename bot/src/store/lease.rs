//! Who sends for an account: one process at a time.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use uuid::Uuid;

/// A holder that has not been heard of for so long has lost its account.
pub const LEASE_SECONDS: i64 = 20;
/// How often a holder renews.
pub const RENEW_SECONDS: u64 = 5;

/// An account that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// Rises with every new holder.
    pub epoch: i64,
    /// Nothing is sent before this moment.
    pub paused_until: Option<DateTime<Utc>>,
    /// What is wrong with the account as a whole.
    pub trouble: Option<String>,
}

/// Takes an account that is free, or renews one that is ours. None while another process holds it.
/// As long as nobody else held it in between, the epoch stays: what we began is still ours.
pub async fn take(
    pool: &PgPool,
    channel: i32,
    holder: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Lease>, sqlx::Error> {
    sqlx::query_as!(
        Lease,
        r#"
        update channel
           set epoch = case when holder = $2 then epoch else epoch + 1 end,
               holder = $2,
               leased_until = $4
         where id = $1 and (holder = $2 or holder is null or leased_until < $3)
        returning epoch, paused_until, trouble
        "#,
        channel,
        holder,
        now,
        now + TimeDelta::seconds(LEASE_SECONDS),
    )
    .fetch_optional(pool)
    .await
}

/// Gives an account up at once: a process that stops does not keep others waiting.
pub async fn release(pool: &PgPool, channel: i32, holder: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update channel set holder = null, leased_until = null where id = $1 and holder = $2",
        channel,
        holder,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Pauses an account, and says what is wrong with it, if anything is. A longer pause stays.
pub async fn pause(
    pool: &PgPool,
    channel: i32,
    until: DateTime<Utc>,
    trouble: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        update channel
           set paused_until = greatest(paused_until, $2), trouble = coalesce($3, trouble)
         where id = $1
        "#,
        channel,
        until,
        trouble,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Nothing is wrong with an account any more.
pub async fn mend(pool: &PgPool, channel: i32) -> Result<(), sqlx::Error> {
    sqlx::query!("update channel set trouble = null where id = $1", channel).execute(pool).await?;
    Ok(())
}
