//! The daily round: what has had its time goes.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// Somebody who wrote and never agreed is forgotten after so long.
pub const WITHOUT_CONSENT_HOURS: i64 = 24;
/// Events that our code failed on, and receipts nobody asked for, are kept so long.
pub const QUARANTINE_HOURS: i64 = 72;
/// Records of attempts that went wrong are kept so long.
pub const ATTEMPT_DAYS: i64 = 90;

/// Removes what has had its time, and gives up what was due too long ago.
pub async fn sweep(pool: &PgPool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let mut tx = pool.begin().await?;
    let strangers = sqlx::query_scalar!(
        "select id from learner where consented_at is null and last_turn_at < $1 order by id for update skip locked limit 1000",
        now - TimeDelta::hours(WITHOUT_CONSENT_HOURS),
    )
    .fetch_all(&mut *tx)
    .await?;
    super::learner::forget(&mut tx, &strangers).await?;
    sqlx::query!(
        r#"
        update outgoing
           set state = 'expired', say = null, sealed_say = null, sealed_to = null
         where state = 'queued' and expires_at < $1
        "#,
        now,
    )
    .execute(&mut *tx)
    .await?;
    let old = now - TimeDelta::hours(QUARANTINE_HOURS);
    sqlx::query!("delete from quarantine where at < $1", old).execute(&mut *tx).await?;
    sqlx::query!("delete from early_receipt where at < $1", old).execute(&mut *tx).await?;
    sqlx::query!("delete from join_code where expires_at < $1", now).execute(&mut *tx).await?;
    sqlx::query!("delete from export_token where expires_at < $1", now).execute(&mut *tx).await?;
    sqlx::query!("delete from attempt where begun_at < $1", now - TimeDelta::days(ATTEMPT_DAYS))
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
