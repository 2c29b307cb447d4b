//! Addresses: found by keyed hash, kept sealed.

use super::kept::Kept;
use crate::{conversation::Standing, seal::Lookup};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Where a message came from, as the database finds it: channel and keyed hash.
pub type Contact = (i32, Lookup);

/// An address that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its row.
    pub id: Uuid,
    /// Whose it is.
    pub learner: Uuid,
    /// Whether it may be written to.
    pub standing: Standing,
}

/// An address that is new.
#[derive(Debug, Clone)]
pub struct NewAddress {
    /// Its row.
    pub id: Uuid,
    /// The programme of its channel.
    pub programme: Uuid,
    /// How it is found.
    pub contact: Contact,
    /// Whose it is.
    pub learner: Uuid,
    /// Sealed for its row.
    pub sealed: Vec<u8>,
    /// Whether it may be written to.
    pub standing: Standing,
    /// When it was first seen.
    pub since: DateTime<Utc>,
}

fn columns(contacts: &[Contact]) -> (Vec<i32>, Vec<Vec<u8>>) {
    contacts.iter().map(|(channel, lookup)| (*channel, lookup.to_vec())).unzip()
}

/// The addresses that are known among these contacts.
pub async fn find(
    conn: &mut PgConnection,
    contacts: &[Contact],
) -> Result<HashMap<Contact, Known>, sqlx::Error> {
    let (channels, lookups) = columns(contacts);
    let rows = sqlx::query!(
        r#"
        select a.channel_id, a.lookup, a.id, a.learner_id, a.standing
          from unnest($1::int[], $2::bytea[]) as wanted (channel_id, lookup)
          join address a using (channel_id, lookup)
        "#,
        &channels,
        &lookups,
    )
    .fetch_all(conn)
    .await?;
    let known = rows.into_iter().filter_map(|row| {
        let standing = Standing::of_word(&row.standing)?;
        let lookup = row.lookup.try_into().ok()?;
        Some(((row.channel_id, lookup), Known { id: row.id, learner: row.learner_id, standing }))
    });
    Ok(known.collect())
}

/// Those among these contacts that were erased and have not begun anew.
pub async fn erased(
    conn: &mut PgConnection,
    contacts: &[Contact],
) -> Result<HashSet<Contact>, sqlx::Error> {
    let (channels, lookups) = columns(contacts);
    let rows = sqlx::query!(
        r#"
        select s.channel_id, s.lookup
          from unnest($1::int[], $2::bytea[]) as wanted (channel_id, lookup)
          join suppression s using (channel_id, lookup)
        "#,
        &channels,
        &lookups,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|r| Some((r.channel_id, r.lookup.try_into().ok()?))).collect())
}

/// Keeps new addresses, in the order of their lookups so that two transactions meet in the same
/// order; and whoever was erased has begun anew. A contact that another transaction kept first is
/// refused by the unique constraint: the caller begins again.
pub async fn keep(conn: &mut PgConnection, new: &mut [NewAddress]) -> Result<(), sqlx::Error> {
    if new.is_empty() {
        return Ok(());
    }
    new.sort_by_key(|address| address.contact);
    let contacts: Vec<Contact> = new.iter().map(|a| a.contact).collect();
    let (channels, lookups) = columns(&contacts);
    let ids: Vec<Uuid> = new.iter().map(|a| a.id).collect();
    let programmes: Vec<Uuid> = new.iter().map(|a| a.programme).collect();
    let learners: Vec<Uuid> = new.iter().map(|a| a.learner).collect();
    let sealed: Vec<Vec<u8>> = new.iter().map(|a| a.sealed.clone()).collect();
    let standings: Vec<String> = new.iter().map(|a| a.standing.word().to_owned()).collect();
    let since: Vec<DateTime<Utc>> = new.iter().map(|a| a.since).collect();
    sqlx::query!(
        r#"
        with begun_anew as (
            delete from suppression s
             using unnest($3::int[], $5::bytea[]) as back (channel_id, lookup)
             where (s.channel_id, s.lookup) = (back.channel_id, back.lookup)
        )
        insert into address (id, programme_id, channel_id, learner_id, lookup, sealed, standing, since)
        select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::bytea[], $6::bytea[],
                             $7::text[], $8::timestamptz[])
        "#,
        &ids,
        &programmes,
        &channels,
        &learners,
        &lookups,
        &sealed,
        &standings,
        &since,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Sets whether addresses may be written to. What waits for one that may not is suppressed.
pub async fn set_standing(
    conn: &mut PgConnection,
    changes: &[(Uuid, Standing)],
) -> Result<(), sqlx::Error> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut changes = changes.to_vec();
    changes.sort_by_key(|(id, _)| *id);
    let ids: Vec<Uuid> = changes.iter().map(|(id, _)| *id).collect();
    let standings: Vec<String> = changes.iter().map(|(_, s)| s.word().to_owned()).collect();
    sqlx::query!(
        r#"
        update address a
           set standing = change.standing
          from unnest($1::uuid[], $2::text[]) as change (id, standing)
         where a.id = change.id
        "#,
        &ids,
        &standings,
    )
    .execute(&mut *conn)
    .await?;
    let closed: Vec<Uuid> =
        changes.iter().filter(|(_, s)| *s != Standing::Open).map(|(id, _)| *id).collect();
    suppress(conn, &closed, false).await
}

/// Whatever waits for these addresses will not be sent; what answers a STOP only where even that is
/// unwanted.
async fn suppress(
    conn: &mut PgConnection,
    addresses: &[Uuid],
    answers_too: bool,
) -> Result<(), sqlx::Error> {
    if addresses.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        r#"
        update outgoing
           set state = 'suppressed', say = null, sealed_say = null
         where address_id = any($1) and state = 'queued' and ($2 or not after_stop)
        "#,
        addresses,
        answers_too,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A learner's addresses, oldest first.
pub async fn of_learner(
    conn: &mut PgConnection,
    learner: Uuid,
) -> Result<Vec<AddressRow>, sqlx::Error> {
    sqlx::query_as!(
        AddressRow,
        r#"
        select a.id, a.channel_id, a.lookup, a.standing, a.since, c.medium
          from address a
          join channel c on c.id = a.channel_id
         where a.learner_id = $1
         order by a.since, a.id
        "#,
        learner,
    )
    .fetch_all(conn)
    .await
}

/// An address with what a list of phones shows.
#[derive(Debug, Clone)]
pub struct AddressRow {
    /// Its row.
    pub id: Uuid,
    /// Its channel.
    pub channel_id: i32,
    /// How it is found.
    pub lookup: Vec<u8>,
    /// Whether it may be written to.
    pub standing: String,
    /// When it was first seen.
    pub since: DateTime<Utc>,
    /// Its kind.
    pub medium: String,
}

/// Forgets one of a learner's addresses; false if it was not theirs.
pub async fn unlink(
    conn: &mut PgConnection,
    learner: Uuid,
    address: Uuid,
) -> Result<bool, sqlx::Error> {
    let gone =
        sqlx::query!("delete from address where id = $1 and learner_id = $2", address, learner,)
            .execute(&mut *conn)
            .await?;
    // What waits for somebody else's phone is none of theirs.
    if gone.rows_affected() == 0 {
        return Ok(false);
    }
    suppress(conn, &[address], true).await?;
    Ok(true)
}
