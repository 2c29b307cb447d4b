//! The months into which growing tables are cut.

use crate::chance::first_id_at;
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use sqlx::{AssertSqlSafe, PgPool};

/// Months that are made ahead of now.
pub const MONTHS_AHEAD: u32 = 2;
/// Whole months for which questions asked and messages sent are kept: a year and the month that is
/// being reported.
pub const MONTHS_KEPT: u32 = 13;
/// The daily round of one process at a time (an advisory lock; any constant will do).
const ROUND_LOCK: i64 = 0x646f_636b_6272_6966;

/// Makes the partitions of this month and the next ones, as far as they are missing.
pub async fn make_ahead(owner: &PgPool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let mut tx = owner.begin().await?;
    sqlx::query!("select pg_advisory_xact_lock($1)", ROUND_LOCK).execute(&mut *tx).await?;
    for ahead in 0..=MONTHS_AHEAD {
        let Some((from, to)) = month(now, ahead) else { continue };
        let name = from.format("%Y_%m");
        let (first, last) = (first_id_at(from), first_id_at(to));
        let by_time = format!("from ('{}') to ('{}')", from.to_rfc3339(), to.to_rfc3339());
        let by_id = format!("from ('{first}') to ('{last}')");
        for (table, bounds) in [("fact", &by_time), ("asked", &by_id), ("outgoing", &by_id)] {
            // Names and bounds are made of a date, never of anything a person sent.
            let sql = format!(
                "create table if not exists {table}_{name} partition of {table} for values {bounds}"
            );
            sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx).await?;
        }
    }
    tx.commit().await
}

/// Drops the months of a table that have had their time: one drop, where a delete would touch each
/// row. Facts stay: what was learned is asked for years later, and they name nobody.
pub async fn drop_old(owner: &PgPool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let Some(oldest) = now.checked_sub_months(Months::new(MONTHS_KEPT)) else { return Ok(()) };
    let mut tx = owner.begin().await?;
    sqlx::query!("select pg_advisory_xact_lock($1)", ROUND_LOCK).execute(&mut *tx).await?;
    for table in ["asked", "outgoing"] {
        let months = sqlx::query_scalar!(
            r#"
            select part.relname::text as "name!"
              from pg_inherits i
              join pg_class whole on whole.oid = i.inhparent
              join pg_class part on part.oid = i.inhrelid
             where whole.relname = $1
            "#,
            table,
        )
        .fetch_all(&mut *tx)
        .await?;
        let oldest = format!("{table}_{}", oldest.format("%Y_%m"));
        // Of equal length, so the names sort as their months do; `outgoing_default` is longer.
        let old = months.iter().filter(|name| name.len() == oldest.len() && **name < oldest);
        for name in old {
            // The name of a table of ours, from the catalogue.
            sqlx::query(AssertSqlSafe(format!("drop table {name}"))).execute(&mut *tx).await?;
        }
    }
    tx.commit().await
}

/// Rows that fell into a default partition: an alarm, for it means that no month was ready.
pub async fn strays(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"
        select (select count(*) from fact_default) + (select count(*) from asked_default)
             + (select count(*) from outgoing_default) as "strays!"
        "#
    )
    .fetch_one(pool)
    .await
}

/// The month that lies `ahead` of now: its first moment, and the first of the next.
fn month(now: DateTime<Utc>, ahead: u32) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first = NaiveDate::from_ymd_opt(now.year(), now.month(), 1)?;
    let from = first.checked_add_months(Months::new(ahead))?;
    let to = from.checked_add_months(Months::new(1))?;
    Some((from.and_hms_opt(0, 0, 0)?.and_utc(), to.and_hms_opt(0, 0, 0)?.and_utc()))
}
