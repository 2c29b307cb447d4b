//! Events that our own code failed on.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Keeps a sealed event.
pub async fn keep(
    conn: &mut PgConnection,
    id: Uuid,
    channel: i32,
    sealed: &[u8],
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into quarantine (id, channel_id, sealed, at) values ($1, $2, $3, $4)",
        id,
        channel,
        sealed,
        at,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A sealed event.
#[derive(Debug)]
pub struct Quarantined {
    /// Its row, for which it was sealed.
    pub id: Uuid,
    /// The channel's name.
    pub channel: String,
    /// The event.
    pub sealed: Vec<u8>,
}

/// The oldest sealed events.
pub async fn oldest(conn: &mut PgConnection, limit: i64) -> Result<Vec<Quarantined>, sqlx::Error> {
    sqlx::query_as!(
        Quarantined,
        r#"
        select q.id, c.name as channel, q.sealed
          from quarantine q join channel c on c.id = q.channel_id
         order by q.at
         limit $1
        "#,
        limit,
    )
    .fetch_all(conn)
    .await
}

/// Takes an event out.
pub async fn remove(conn: &mut PgConnection, id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from quarantine where id = $1", id).execute(conn).await?;
    Ok(())
}
