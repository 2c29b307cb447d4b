//! What providers report later. State only moves forward, in whatever order receipts come.

use super::{address, kept::Kept, sending::standing_after};
use crate::outgoing::{Reference, Refusal, Status};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// The word of a status, and the refusal that came with it.
fn words(status: Status) -> (&'static str, Option<Refusal>) {
    match status {
        Status::Sent => ("accepted", None),
        Status::Unknown => ("unknown", None),
        Status::Delivered => ("delivered", None),
        Status::Failed(refusal) => ("failed", Some(refusal)),
        Status::Expired => ("expired", None),
    }
}

/// Applies a receipt. One that names a message by an id we do not know yet is kept until the answer
/// to the send tells us whose it is.
pub async fn apply(
    conn: &mut PgConnection,
    channel: i32,
    of: &Reference,
    status: Status,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let (word, refusal) = words(status);
    let id = match of {
        Reference::Ours(id) => Some(*id),
        Reference::Theirs(theirs) => known(conn, channel, theirs).await?,
    };
    match (id, of) {
        (Some(id), _) => forward(conn, channel, id, word, refusal).await,
        (None, Reference::Theirs(theirs)) => {
            early(conn, channel, theirs, word, refusal, now).await?;
            // The answer may have been written between our look and our note, and missed the note.
            match_early(conn, channel, std::slice::from_ref(theirs)).await
        }
        (None, Reference::Ours(_)) => Ok(()),
    }
}

async fn known(
    conn: &mut PgConnection,
    channel: i32,
    theirs: &str,
) -> Result<Option<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        "select id from outgoing where channel_id = $1 and provider_id = $2",
        channel,
        theirs,
    )
    .fetch_optional(conn)
    .await
}

/// Moves a message forward: to a state of a higher rank, never back. The ranks are all different, so
/// that it ends in the same state in whatever order receipts come. What was told to one person alone
/// is wiped, for it needs no repeating.
async fn forward(
    conn: &mut PgConnection,
    channel: i32,
    id: Uuid,
    word: &str,
    refusal: Option<Refusal>,
) -> Result<(), sqlx::Error> {
    let address = sqlx::query_scalar!(
        r#"
        with rank (state, n) as (
            values ('queued', 0), ('sending', 1), ('accepted', 2), ('unknown', 3), ('expired', 4),
                   ('failed', 5), ('delivered', 6), ('suppressed', 7)
        )
        update outgoing o
           set state = $3, refusal = $4, sealed_say = null, sealed_to = null
          from rank old, rank new
         where o.id = $2 and o.channel_id = $1
           and old.state = o.state and new.state = $3 and new.n > old.n
           -- What waits to be repeated was perhaps sent, and now we know; what was never begun was not.
           and (o.state <> 'queued' or o.attempts > 0)
        returning o.address_id
        "#,
        channel,
        id,
        word,
        refusal.map(Kept::word),
    )
    .fetch_optional(&mut *conn)
    .await?
    .flatten();
    if let (Some(address), Some(standing)) = (address, refusal.and_then(standing_after)) {
        address::set_standing(conn, &[(address, standing)]).await?;
    }
    Ok(())
}

async fn early(
    conn: &mut PgConnection,
    channel: i32,
    theirs: &str,
    word: &str,
    refusal: Option<Refusal>,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        insert into early_receipt (channel_id, provider_id, status, refusal, at)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing
        "#,
        channel,
        theirs,
        word,
        refusal.map(Kept::word),
        now,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Applies the receipts that came before the answers to these sends.
pub async fn match_early(
    conn: &mut PgConnection,
    channel: i32,
    provider_ids: &[String],
) -> Result<(), sqlx::Error> {
    if provider_ids.is_empty() {
        return Ok(());
    }
    let early = sqlx::query!(
        r#"
        delete from early_receipt early
         using outgoing o
         where early.channel_id = $1 and early.provider_id = any($2)
           and o.channel_id = early.channel_id and o.provider_id = early.provider_id
        returning early.provider_id, early.status, early.refusal
        "#,
        channel,
        provider_ids,
    )
    .fetch_all(&mut *conn)
    .await?;
    for receipt in early {
        if let Some(id) = known(conn, channel, &receipt.provider_id).await? {
            let refusal = receipt.refusal.as_deref().and_then(Refusal::of_word);
            forward(conn, channel, id, &receipt.status, refusal).await?;
        }
    }
    Ok(())
}
