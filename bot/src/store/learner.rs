//! Learners: locked, read, written, forgotten.

use super::kept::Kept;
use crate::{
    conversation::{Learner, State},
    seal::Lookup,
};
use chrono::{DateTime, Utc};
use lessons::language::Language;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// A learner as written: what the conversation knows, and what only the database needs.
#[derive(Debug, Clone)]
pub struct LearnerRow {
    /// What the conversation knows; its enrollments are written elsewhere.
    pub learner: Learner,
    /// Whose learner it is.
    pub programme: Uuid,
    /// ISO 3166.
    pub country: String,
    /// IANA name.
    pub time_zone: String,
    /// When they last said something, this turn included.
    pub last_turn_at: DateTime<Utc>,
    /// The phone used last.
    pub last_address: Uuid,
}

struct Row {
    id: Uuid,
    language: String,
    consented_at: Option<DateTime<Utc>>,
    state: serde_json::Value,
    last_turn_at: DateTime<Utc>,
}

impl Row {
    fn into_learner(self) -> Learner {
        // A state of a later form than this program knows begins at home; nothing else is lost.
        let state = serde_json::from_value::<State>(self.state).unwrap_or_default();
        Learner {
            id: self.id,
            language: Language::parse(&self.language).unwrap_or(Language::ENGLISH),
            consented_at: self.consented_at,
            last_turn_at: Some(self.last_turn_at),
            state,
            enrollments: Vec::new(),
        }
    }
}

/// Locks these learners in order of id, and leaves out those whom another transaction holds.
pub async fn lock(conn: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Learner>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"
        select id, language, consented_at, state, last_turn_at
          from learner
         where id = any($1)
         order by id
           for update skip locked
        "#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Row::into_learner).collect())
}

/// Locks learners in order of id, waiting for whoever holds them.
pub async fn lock_waiting(
    conn: &mut PgConnection,
    ids: &[Uuid],
) -> Result<Vec<Learner>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"
        select id, language, consented_at, state, last_turn_at
          from learner
         where id = any($1)
         order by id
           for update
        "#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Row::into_learner).collect())
}

/// The columns of learners, for `unnest`.
#[derive(Default)]
struct Columns {
    ids: Vec<Uuid>,
    programmes: Vec<Uuid>,
    languages: Vec<String>,
    countries: Vec<String>,
    time_zones: Vec<String>,
    consents: Vec<Option<DateTime<Utc>>>,
    states: Vec<String>,
    turns: Vec<DateTime<Utc>>,
    addresses: Vec<Uuid>,
}

impl Columns {
    fn of(rows: &[LearnerRow]) -> Self {
        let mut columns = Self::default();
        for row in rows {
            columns.ids.push(row.learner.id);
            columns.programmes.push(row.programme);
            columns.languages.push(row.learner.language.to_string());
            columns.countries.push(row.country.clone());
            columns.time_zones.push(row.time_zone.clone());
            columns.consents.push(row.learner.consented_at);
            columns.states.push(written(&row.learner.state));
            columns.turns.push(row.last_turn_at);
            columns.addresses.push(row.last_address);
        }
        columns
    }
}

fn written(state: &State) -> String {
    // Maps with text keys and plain values always serialise.
    serde_json::to_string(state).unwrap_or_else(|_| "{}".to_owned())
}

/// Writes learners met for the first time.
pub async fn insert(conn: &mut PgConnection, rows: &[LearnerRow]) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let c = Columns::of(rows);
    sqlx::query!(
        r#"
        insert into learner (id, programme_id, language, country, time_zone, consented_at, state,
                             last_turn_at, last_address)
        select id, programme_id, language, country, time_zone, consented_at, state::jsonb,
               last_turn_at, last_address
          from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                      $7::text[], $8::timestamptz[], $9::uuid[])
               as new (id, programme_id, language, country, time_zone, consented_at, state,
                       last_turn_at, last_address)
        "#,
        &c.ids,
        &c.programmes,
        &c.languages,
        &c.countries,
        &c.time_zones,
        &c.consents as _,
        &c.states,
        &c.turns,
        &c.addresses,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes where learners stand after their turns. They were locked.
pub async fn update(conn: &mut PgConnection, rows: &[LearnerRow]) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let c = Columns::of(rows);
    sqlx::query!(
        r#"
        update learner l
           set language = turn.language, consented_at = turn.consented_at,
               state = turn.state::jsonb, last_turn_at = turn.last_turn_at,
               last_address = turn.last_address
          from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::timestamptz[], $6::uuid[])
               as turn (id, language, consented_at, state, last_turn_at, last_address)
         where l.id = turn.id
        "#,
        &c.ids,
        &c.languages,
        &c.consents as _,
        &c.states,
        &c.turns,
        &c.addresses,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// "Not now": nothing remains of these learners.
pub async fn forget(conn: &mut PgConnection, ids: &[Uuid]) -> Result<(), sqlx::Error> {
    if ids.is_empty() {
        return Ok(());
    }
    anonymise(conn, ids).await?;
    sqlx::query!("delete from learner where id = any($1)", ids).execute(conn).await?;
    Ok(())
}

/// Erases learners: rows, questions and what waits for them go; facts and sent messages lose whom
/// they were about; a keyed hash of each address stays, so that nothing is sent there again.
pub async fn erase(
    conn: &mut PgConnection,
    ids: &[Uuid],
    now: DateTime<Utc>,
) -> Result<Vec<(i32, Lookup)>, sqlx::Error> {
    let contacts = sqlx::query!(
        r#"
        insert into suppression (channel_id, lookup, since)
        select channel_id, lookup, $2 from address where learner_id = any($1)
        on conflict (channel_id, lookup) do update set since = excluded.since
        returning channel_id, lookup
        "#,
        ids,
        now,
    )
    .fetch_all(&mut *conn)
    .await?;
    anonymise(conn, ids).await?;
    sqlx::query!("delete from learner where id = any($1)", ids).execute(conn).await?;
    Ok(contacts
        .into_iter()
        .filter_map(|c| Some((c.channel_id, c.lookup.try_into().ok()?)))
        .collect())
}

/// Takes learners out of the tables that have no foreign key to them.
async fn anonymise(conn: &mut PgConnection, ids: &[Uuid]) -> Result<(), sqlx::Error> {
    // Addresses before messages, as everybody locks them: the sender passes over them meanwhile.
    sqlx::query!("select id from address where learner_id = any($1) order by id for update", ids,)
        .fetch_all(&mut *conn)
        .await?;
    sqlx::query!(
        r#"
        update outgoing
           set state = case when state in ('queued', 'sending') then 'suppressed' else state end,
               address_id = null, say = null, sealed_say = null, message_id = null, album = null,
               provider_id = null
         where address_id in (select id from address where learner_id = any($1))
        "#,
        ids,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from asked where learner_id = any($1)", ids).execute(&mut *conn).await?;
    sqlx::query!("update fact set learner_id = null where learner_id = any($1)", ids)
        .execute(conn)
        .await?;
    Ok(())
}

/// Moves everything of one learner to another, who stays: two phones are joined. Enrollments were
/// merged by the caller; addresses, questions and facts follow here.
pub async fn merge(conn: &mut PgConnection, gone: Uuid, stays: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!("update address set learner_id = $2 where learner_id = $1", gone, stays)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("update asked set learner_id = $2 where learner_id = $1", gone, stays)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("update fact set learner_id = $2 where learner_id = $1", gone, stays)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from learner where id = $1", gone).execute(conn).await?;
    Ok(())
}

/// Where a learner is reached: the phone they used last.
#[derive(Debug, Clone)]
pub struct Place {
    /// The address's row.
    pub address: Uuid,
    /// Its channel.
    pub channel: i32,
    /// Whether it may be written to.
    pub standing: String,
}

/// The phones these learners used last.
pub async fn last_addresses(
    conn: &mut PgConnection,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Place>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"
        select l.id as learner, a.id as address, a.channel_id, a.standing
          from learner l join address a on a.id = l.last_address
         where l.id = any($1)
        "#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    let places = rows.into_iter().map(|row| {
        let place = Place { address: row.address, channel: row.channel_id, standing: row.standing };
        (row.learner, place)
    });
    Ok(places.collect())
}

/// The standing of every address of a learner, set at once.
pub async fn stop_everywhere(conn: &mut PgConnection, learner: Uuid) -> Result<(), sqlx::Error> {
    let addresses = super::address::of_learner(conn, learner).await?;
    let stopped = crate::conversation::Standing::Stopped;
    let open = crate::conversation::Standing::Open.word();
    let changes: Vec<_> =
        addresses.iter().filter(|a| a.standing == open).map(|a| (a.id, stopped)).collect();
    super::address::set_standing(conn, &changes).await
}
