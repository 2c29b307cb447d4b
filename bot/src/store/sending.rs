//! The life of a message once it is due: begun, and settled.

use super::{kept::Kept, outgoing::Lane};
use crate::{conversation::Standing, outgoing::Refusal};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// A message that is due.
#[derive(Debug, Clone)]
pub struct Due {
    /// Its row.
    pub id: Uuid,
    /// Where to; none for a farewell.
    pub address_id: Option<Uuid>,
    /// Where a farewell goes, sealed for the row of its first part.
    pub sealed_to: Option<Vec<u8>>,
    /// What to say, in the clear ...
    pub say: Option<serde_json::Value>,
    /// ... or sealed for the row of its first part.
    pub sealed_say: Option<Vec<u8>>,
    /// In which language.
    pub language: String,
    /// Attempts so far.
    pub attempts: i16,
    /// Whether it was repeated after an attempt of unknown fate.
    pub repeated: bool,
    /// Not after.
    pub expires_at: DateTime<Utc>,
    /// Its lane's number.
    pub lane: i16,
}

/// The messages of a lane that may go now, oldest first: of each address the next one, unless it is
/// among those that must `wait`.
pub async fn due(
    pool: &PgPool,
    channel: i32,
    lane: Lane,
    wait: &[Uuid],
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Due>, sqlx::Error> {
    sqlx::query_as!(
        Due,
        r#"
        select o.id, o.address_id, o.sealed_to, o.say, o.sealed_say, o.language, o.attempts,
               o.repeated, o.expires_at, o.lane
          from outgoing o
         where o.channel_id = $1 and o.state = 'queued' and o.lane = $2
           and o.due_at <= $3 and o.expires_at > $3
           and (o.address_id is null or o.address_id <> all ($4))
           and not exists (
               select from outgoing before
                where before.address_id = o.address_id and before.lane = o.lane and before.id < o.id
                  and (before.state = 'sending' or before.state = 'queued' and before.expires_at > $3)
           )
         order by o.id
         limit $5
        "#,
        channel,
        lane.number(),
        now,
        wait,
        limit,
    )
    .fetch_all(pool)
    .await
}

/// When the next message of an account is due that is not due yet: a retry.
pub async fn next_due(
    pool: &PgPool,
    channel: i32,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!(
        "select min(due_at) from outgoing where channel_id = $1 and state = 'queued' and due_at > $2",
        channel,
        now,
    )
    .fetch_one(pool)
    .await
}

/// Adds the later parts of a message that goes out in several: copies of its row, next in order.
pub async fn add_parts(
    conn: &mut PgConnection,
    first: Uuid,
    parts: &[Uuid],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        insert into outgoing (id, programme_id, channel_id, address_id, sealed_to, lane, state, say,
                              sealed_say, language, after_stop, due_at, expires_at)
        select part, o.programme_id, o.channel_id, o.address_id, o.sealed_to, o.lane, 'queued', o.say,
               o.sealed_say, o.language, o.after_stop, o.due_at, o.expires_at
          from outgoing o, unnest($2::uuid[]) as part
         where o.id = $1
        on conflict do nothing
        "#,
        first,
        parts,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A message that may be sent, and where.
#[derive(Debug)]
pub struct Begun {
    /// Its row.
    pub id: Uuid,
    /// The address's row and its sealed address; none for a farewell.
    pub address: Option<(Uuid, Vec<u8>)>,
}

/// Who sends: the epoch under which an account is held.
#[derive(Debug, Clone, Copy)]
pub struct Holder {
    /// The process.
    pub holder: Uuid,
    /// The account.
    pub channel: i32,
    /// Its epoch.
    pub epoch: i64,
}

/// Begins messages: from here on a crash leaves their fate unknown. The opt-out is checked once
/// more, with the address locked against a STOP that is being written; an address that is locked by
/// a turn just now waits for the next round; and a holder that has lost its lease begins nothing.
pub async fn begin(
    conn: &mut PgConnection,
    holder: Holder,
    ids: &[Uuid],
    now: DateTime<Utc>,
) -> Result<Vec<Begun>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"
        with wanted as (
            select o.id, o.address_id from outgoing o where o.id = any($1)
        ),
        free as (
            select a.id, a.sealed, a.standing
              from address a
             where a.id in (select address_id from wanted)
             order by a.id
               for share skip locked
        ),
        gone as (
            select w.id
              from wanted w
             where w.address_id is not null
               and not exists (select from address a where a.id = w.address_id)
        ),
        verdict as (
            select w.id, free.id as address_id, free.sealed, free.standing
              from wanted w join free on free.id = w.address_id
            union all
            select w.id, null, null, 'open' from wanted w where w.address_id is null
            union all
            select g.id, null, null, 'dead' from gone g
        )
        update outgoing o
           set state = case when v.standing = 'open' or (v.standing = 'stopped' and o.after_stop)
                            then 'sending' else 'suppressed' end,
               attempts = o.attempts + 1, epoch = $4, begun_at = $5
          from verdict v
         where o.id = v.id and o.state = 'queued'
           and exists (select from channel c where c.id = $2 and c.holder = $3 and c.epoch = $4)
        returning o.id, o.state, v.address_id as "address_id?", v.sealed as "sealed?"
        "#,
        ids,
        holder.channel,
        holder.holder,
        holder.epoch,
        now,
    )
    .fetch_all(conn)
    .await?;
    let begun = rows
        .into_iter()
        .filter(|row| row.state == "sending")
        .map(|row| Begun { id: row.id, address: row.address_id.zip(row.sealed) });
    Ok(begun.collect())
}

/// What became of a message that was begun.
#[derive(Debug, Clone)]
pub struct Settled {
    /// Its row.
    pub id: Uuid,
    /// The epoch under which it was begun.
    pub epoch: i64,
    /// How it ended.
    pub end: End,
}

impl Settled {
    /// The other messages of an album, each with its row.
    fn album(&self) -> impl Iterator<Item = (Uuid, i64)> {
        let messages = match &self.end {
            End::Accepted { album, .. } => album.as_slice(),
            _ => &[],
        };
        messages.iter().map(|message| (self.id, *message))
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The provider took it.
    Accepted {
        /// The provider's id, where its receipts use it.
        provider_id: Option<String>,
        /// The message's number in the chat.
        message_id: Option<i64>,
        /// Of an album, the numbers of its other messages.
        album: Vec<i64>,
    },
    /// Certainly not sent: again at this moment.
    Again(DateTime<Utc>),
    /// Perhaps sent: once more at this moment, and never again after that.
    Repeat(DateTime<Utc>),
    /// Perhaps sent, and not repeated.
    Unknown,
    /// Will never be sent.
    Failed(Refusal),
    /// Too late.
    Expired,
}

impl End {
    fn state(&self) -> &'static str {
        match self {
            Self::Accepted { .. } => "accepted",
            Self::Again(_) | Self::Repeat(_) => "queued",
            Self::Unknown => "unknown",
            Self::Failed(_) => "failed",
            Self::Expired => "expired",
        }
    }

    fn due_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Again(at) | Self::Repeat(at) => Some(*at),
            _ => None,
        }
    }

    fn attempt(&self) -> Option<&'static str> {
        match self {
            Self::Accepted { .. } => None,
            Self::Again(_) => Some("retry"),
            Self::Repeat(_) | Self::Unknown => Some("unknown"),
            Self::Failed(_) | Self::Expired => Some("refused"),
        }
    }

    fn refusal(&self) -> Option<String> {
        match self {
            Self::Failed(refusal) => Some(refusal.word().to_owned()),
            _ => None,
        }
    }

    /// The provider's id, and the message's number in its chat.
    fn known_as(&self) -> (Option<String>, Option<i64>) {
        match self {
            Self::Accepted { provider_id, message_id, .. } => (provider_id.clone(), *message_id),
            _ => (None, None),
        }
    }
}

/// Writes what became of messages. One whose receipt was faster than its own answer keeps the
/// receipt's word. What was told to one person alone is wiped as soon as it needs no repeating. Of
/// one that another holder has taken up since, only "accepted" counts: it need not be repeated.
pub async fn settle(
    conn: &mut PgConnection,
    rows: &[Settled],
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = rows.iter().map(|r| r.id).collect();
    let epochs: Vec<i64> = rows.iter().map(|r| r.epoch).collect();
    let states: Vec<String> = rows.iter().map(|r| r.end.state().to_owned()).collect();
    let attempts: Vec<Option<String>> =
        rows.iter().map(|r| r.end.attempt().map(str::to_owned)).collect();
    let due: Vec<Option<DateTime<Utc>>> = rows.iter().map(|r| r.end.due_at()).collect();
    let repeated: Vec<bool> = rows.iter().map(|r| matches!(r.end, End::Repeat(_))).collect();
    let refusals: Vec<Option<String>> = rows.iter().map(|r| r.end.refusal()).collect();
    let (providers, messages): (Vec<Option<String>>, Vec<Option<i64>>) =
        rows.iter().map(|r| r.end.known_as()).unzip();
    let (album_of, album): (Vec<Uuid>, Vec<i64>) = rows.iter().flat_map(Settled::album).unzip();
    sqlx::query!(
        r#"
        with row as (
            select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::bool[], $5::text[],
                                 $6::text[], $7::bigint[], $8::text[], $10::bigint[])
                     as row (id, state, due_at, repeated, refusal, provider_id, message_id, ended, epoch)
        ),
        album as (
            select row.id, array_agg(row.message order by row.message) as messages
              from unnest($11::uuid[], $12::bigint[]) as row (id, message)
             group by row.id
        ),
        noted as (
            insert into attempt (outgoing_id, number, begun_at, ended)
            select o.id, o.attempts, coalesce(o.begun_at, $9), row.ended
              from row join outgoing o on o.id = row.id and o.epoch = row.epoch
             where row.ended is not null
            on conflict do nothing
        )
        update outgoing o
           set state = case when o.state in ('queued', 'sending') then row.state else o.state end,
               due_at = coalesce(row.due_at, o.due_at),
               repeated = o.repeated or row.repeated,
               refusal = coalesce(row.refusal, o.refusal),
               provider_id = coalesce(row.provider_id, o.provider_id),
               message_id = coalesce(row.message_id, o.message_id),
               album = coalesce((select messages from album where album.id = o.id), o.album),
               sealed_say = case when row.state = 'queued' then o.sealed_say end,
               sealed_to = case when row.state = 'queued' then o.sealed_to end
          from row
         where o.id = row.id
           and (o.epoch = row.epoch and o.state not in ('queued', 'suppressed')
                or row.state = 'accepted' and o.state in ('queued', 'sending'))
        "#,
        &ids,
        &states,
        &due as _,
        &repeated,
        &refusals as _,
        &providers as _,
        &messages as _,
        &attempts as _,
        now,
        &epochs,
        &album_of,
        &album,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What a provider's refusal says about the address itself.
pub fn standing_after(refusal: Refusal) -> Option<Standing> {
    match refusal {
        Refusal::OptedOut => Some(Standing::Stopped),
        Refusal::Blocked => Some(Standing::Blocked),
        Refusal::InvalidNumber => Some(Standing::Dead),
        Refusal::Unreachable
        | Refusal::Content
        | Refusal::Config
        | Refusal::NoFunds
        | Refusal::Other => None,
    }
}
