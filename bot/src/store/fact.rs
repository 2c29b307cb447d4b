//! What happened: append-only.

use crate::conversation::Fact;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A fact to be written.
#[derive(Debug, Clone)]
pub struct NewFact {
    /// Its row.
    pub id: Uuid,
    /// Whose work it belongs to.
    pub programme: Uuid,
    /// Whom it is about.
    pub learner: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Fact,
}

/// Writes facts.
pub async fn append(conn: &mut PgConnection, facts: &[NewFact]) -> Result<(), sqlx::Error> {
    if facts.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = facts.iter().map(|f| f.id).collect();
    let programmes: Vec<Uuid> = facts.iter().map(|f| f.programme).collect();
    let learners: Vec<Option<Uuid>> = facts.iter().map(|f| f.learner).collect();
    let moments: Vec<DateTime<Utc>> = facts.iter().map(|f| f.at).collect();
    let what: Vec<serde_json::Value> =
        facts.iter().map(|f| serde_json::to_value(&f.what).unwrap_or_default()).collect();
    sqlx::query!(
        r#"
        insert into fact (id, programme_id, learner_id, at, what)
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::jsonb[])
        "#,
        &ids,
        &programmes,
        &learners as _,
        &moments,
        &what,
    )
    .execute(conn)
    .await?;
    Ok(())
}
