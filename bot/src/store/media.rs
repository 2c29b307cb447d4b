//! Files that a bot's API has taken before.

use sqlx::PgPool;

/// The name the API gave to a file, if it was uploaded through this channel.
pub async fn known_as(
    pool: &PgPool,
    channel: i32,
    sha256: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "select known_as from media where channel_id = $1 and sha256 = $2",
        channel,
        sha256,
    )
    .fetch_optional(pool)
    .await
}

/// Remembers the name the API gave to a file.
pub async fn remember(
    pool: &PgPool,
    channel: i32,
    sha256: &str,
    known_as: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        insert into media (channel_id, sha256, known_as) values ($1, $2, $3)
        on conflict (channel_id, sha256) do update set known_as = excluded.known_as
        "#,
        channel,
        sha256,
        known_as,
    )
    .execute(pool)
    .await?;
    Ok(())
}
