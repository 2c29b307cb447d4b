//! Events taken before: a repeat stops here.

use crate::seal::Lookup;
use sqlx::PgConnection;
use std::collections::HashSet;

/// Remembers these events and returns those that are new. The keys must be sorted: two transactions
/// that remember the same events then wait for each other in the same order.
pub async fn remember(
    conn: &mut PgConnection,
    sorted: &[Vec<u8>],
) -> Result<HashSet<Lookup>, sqlx::Error> {
    debug_assert!(sorted.is_sorted(), "unsorted keys can deadlock");
    let new = sqlx::query_scalar!(
        r#"
        insert into event_seen (key)
        select unnest($1::bytea[])
        on conflict do nothing
        returning key
        "#,
        sorted,
    )
    .fetch_all(conn)
    .await?;
    Ok(new.into_iter().filter_map(|key| key.try_into().ok()).collect())
}

/// Forgets events remembered in this transaction whose turns will run in another.
pub async fn forget(conn: &mut PgConnection, keys: &[Vec<u8>]) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from event_seen where key = any($1)", keys).execute(conn).await?;
    Ok(())
}
