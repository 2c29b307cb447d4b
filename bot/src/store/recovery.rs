//! Messages that were held up: by a holder that vanished, a database that went away, an account that
//! was in trouble.

use super::sending::Holder;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// What a former holder of this account had begun when it vanished: repeated once, or of unknown
/// fate for good. Returns how many.
pub async fn recover(
    conn: &mut PgConnection,
    holder: Holder,
    now: DateTime<Utc>,
) -> Result<u64, sqlx::Error> {
    let recovered = sqlx::query!(
        r#"
        with begun as (
            select id, attempts, begun_at, repeated
              from outgoing
             where channel_id = $1 and state = 'sending' and epoch < $2
               for update
        ),
        noted as (
            insert into attempt (outgoing_id, number, begun_at, ended)
            select id, attempts, coalesce(begun_at, $3), 'unknown' from begun
            on conflict do nothing
        )
        update outgoing o
           set state = case when begun.repeated then 'unknown' else 'queued' end,
               repeated = true,
               sealed_say = case when begun.repeated then null else o.sealed_say end,
               sealed_to = case when begun.repeated then null else o.sealed_to end
          from begun
         where o.id = begun.id
        "#,
        holder.channel,
        holder.epoch,
        now,
    )
    .execute(conn)
    .await?;
    Ok(recovered.rows_affected())
}

/// What this holder had begun when it lost the database in between, and never sent: queued again.
/// `airborne` is what it did send, or is sending.
pub async fn reclaim(
    conn: &mut PgConnection,
    holder: Holder,
    airborne: &[Uuid],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        update outgoing
           set state = 'queued', attempts = attempts - 1
         where channel_id = $1 and state = 'sending' and epoch = $2 and id <> all ($3)
        "#,
        holder.channel,
        holder.epoch,
        airborne,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What failed along with its account need not wait any longer once the account works again.
pub async fn hurry(pool: &PgPool, channel: i32, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        update outgoing
           set due_at = $2
         where channel_id = $1 and state = 'queued' and attempts > 0 and due_at > $2
        "#,
        channel,
        now,
    )
    .execute(pool)
    .await?;
    Ok(())
}
