//! Whether the keys at hand are the keys this database was sealed with.

use crate::seal::Keys;
use sqlx::PgPool;

/// What a database says to a pair of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It was sealed with them, or is empty and now belongs to them.
    Fits,
    /// It was sealed with other keys: the name of the first that differs.
    Differs(&'static str),
}

/// Whether no keys were ever used with this database.
pub async fn is_unsealed(pool: &PgPool) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(r#"select not exists (select from key_check) as "empty!""#)
        .fetch_one(pool)
        .await
}

/// Compares the keys with the database's check values; the first keys a database sees become its
/// own.
pub async fn compare(pool: &PgPool, keys: &Keys) -> Result<Fit, sqlx::Error> {
    for (name, value) in keys.check_values() {
        let kept = sqlx::query_scalar!(
            r#"
            with first as (
                insert into key_check (name, value) values ($1, $2)
                on conflict (name) do nothing
                returning value
            )
            select value as "value!" from first
            union all
            select value from key_check where name = $1
            limit 1
            "#,
            name,
            value,
        )
        .fetch_one(pool)
        .await?;
        if kept != value {
            return Ok(Fit::Differs(name));
        }
    }
    Ok(Fit::Fits)
}
