//! What the database has on record, for tests that compare it with what the phones saw.

use sqlx::PgPool;
use std::{collections::BTreeMap, fmt::Write};

/// How many messages stand in each state.
pub async fn states(pool: &PgPool) -> BTreeMap<String, i64> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("select state, count(*) from outgoing group by state")
            .fetch_all(pool)
            .await
            .unwrap();
    rows.into_iter().collect()
}

/// One number that the database is asked for.
pub async fn count(pool: &PgPool, question: &'static str) -> i64 {
    sqlx::query_scalar(question).fetch_one(pool).await.unwrap()
}

/// One word that the database is asked for.
pub async fn word(pool: &PgPool, question: &'static str) -> Option<String> {
    sqlx::query_scalar(question).fetch_one(pool).await.unwrap()
}

/// Bytes in hexadecimal, as a dump or a signature has them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}
