//! Bringing the database to the form this program knows.

use sqlx::{PgPool, migrate::MigrateError};

/// Runs what is missing; safe from several processes at once (an advisory lock).
pub async fn migrate(owner: &PgPool) -> Result<(), MigrateError> {
    sqlx::migrate!("../migrations").run(owner).await
}
