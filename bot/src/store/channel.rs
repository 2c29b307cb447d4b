//! Programmes and their provider accounts, as configured.

use super::kept::Kept;
use crate::address::Medium;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

/// The row of a programme; made with the given id when its name is new.
pub async fn programme(pool: &PgPool, name: &str, id: Uuid) -> Result<Uuid, sqlx::Error> {
    sqlx::query_scalar!(
        r#"
        with new as (
            insert into programme (id, name) values ($1, $2)
            on conflict (name) do nothing
            returning id
        )
        select id as "id!" from new
        union all
        select id from programme where name = $2
        limit 1
        "#,
        id,
        name,
    )
    .fetch_one(pool)
    .await
}

/// The row of a channel; made when its name is new.
pub async fn channel(
    pool: &PgPool,
    programme: Uuid,
    name: &str,
    medium: Medium,
) -> Result<i32, sqlx::Error> {
    sqlx::query_scalar!(
        r#"
        insert into channel (programme_id, name, medium) values ($1, $2, $3)
        on conflict (name) do update set programme_id = excluded.programme_id
        returning id
        "#,
        programme,
        name,
        medium.word(),
    )
    .fetch_one(pool)
    .await
}

/// How an account is doing, for whoever looks after the house.
#[derive(Debug, Clone)]
pub struct Health {
    /// Its name.
    pub name: String,
    /// `telegram` or `sms`.
    pub medium: String,
    /// What is wrong with it as a whole: `config`, `no-funds`, `failing`.
    pub trouble: Option<String>,
    /// Nothing is sent before this moment.
    pub paused_until: Option<DateTime<Utc>>,
    /// Whether a process sends for it.
    pub held: bool,
    /// Messages waiting.
    pub queued: i64,
    /// When the oldest of them was due.
    pub oldest_due: Option<DateTime<Utc>>,
}

/// How every account is doing.
pub async fn health(pool: &PgPool, now: DateTime<Utc>) -> Result<Vec<Health>, sqlx::Error> {
    sqlx::query_as!(
        Health,
        r#"
        select c.name, c.medium, c.trouble, c.paused_until,
               coalesce(c.leased_until > $1, false) as "held!",
               count(o.id) as "queued!", min(o.due_at) as oldest_due
          from channel c
          left join outgoing o on o.channel_id = c.id and o.state = 'queued'
         group by c.id
         order by c.name
        "#,
        now,
    )
    .fetch_all(pool)
    .await
}
