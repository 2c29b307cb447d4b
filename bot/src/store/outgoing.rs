//! Messages to be sent: written in the turn that causes them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A lane: within an address, order is kept in each, and a lower one never waits for a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Answers to what a person just said.
    Replies,
    /// Lessons and reminders that are due.
    Lessons,
}

impl Lane {
    /// Every lane, the most urgent first.
    pub const ALL: [Self; 2] = [Self::Replies, Self::Lessons];

    /// Its number in the database.
    pub fn number(self) -> i16 {
        match self {
            Self::Replies => 0,
            Self::Lessons => 1,
        }
    }

    /// The lane with this number.
    pub fn of_number(number: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.number() == number)
    }
}

/// A message to be sent.
#[derive(Debug, Clone)]
pub struct NewOutgoing {
    /// Its row: a `UUIDv7` whose last byte is the part.
    pub id: Uuid,
    /// Whose work it belongs to.
    pub programme: Uuid,
    /// Through which account.
    pub channel: i32,
    /// Where to.
    pub to: Destination,
    /// How urgent.
    pub lane: Lane,
    /// What to say.
    pub say: Saying,
    /// In which language.
    pub language: String,
    /// Goes out after STOP too.
    pub after_stop: bool,
    /// Not before.
    pub due_at: DateTime<Utc>,
    /// Not after.
    pub expires_at: DateTime<Utc>,
}

/// Where a message goes.
#[derive(Debug, Clone)]
pub enum Destination {
    /// To an address that is kept.
    Address(Uuid),
    /// To an address that is kept no longer: sealed in the message's own row.
    Farewell(Vec<u8>),
}

/// What a message says.
#[derive(Debug, Clone)]
pub enum Saying {
    /// Kind and arguments, in the clear.
    Plain(String),
    /// Told to one person alone.
    Sealed(Vec<u8>),
}

/// Writes messages to be sent.
pub async fn queue(conn: &mut PgConnection, rows: &[NewOutgoing]) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = rows.iter().map(|r| r.id).collect();
    let programmes: Vec<Uuid> = rows.iter().map(|r| r.programme).collect();
    let channels: Vec<i32> = rows.iter().map(|r| r.channel).collect();
    let (addresses, sealed_to): (Vec<_>, Vec<_>) = rows
        .iter()
        .map(|r| match &r.to {
            Destination::Address(id) => (Some(*id), None),
            Destination::Farewell(sealed) => (None, Some(sealed.clone())),
        })
        .unzip();
    let (says, sealed_says): (Vec<_>, Vec<_>) = rows
        .iter()
        .map(|r| match &r.say {
            Saying::Plain(json) => (Some(json.clone()), None),
            Saying::Sealed(bytes) => (None, Some(bytes.clone())),
        })
        .unzip();
    let lanes: Vec<i16> = rows.iter().map(|r| r.lane.number()).collect();
    let languages: Vec<String> = rows.iter().map(|r| r.language.clone()).collect();
    let after_stop: Vec<bool> = rows.iter().map(|r| r.after_stop).collect();
    let due: Vec<DateTime<Utc>> = rows.iter().map(|r| r.due_at).collect();
    let expires: Vec<DateTime<Utc>> = rows.iter().map(|r| r.expires_at).collect();
    sqlx::query!(
        r#"
        insert into outgoing (id, programme_id, channel_id, address_id, sealed_to, lane, state, say,
                              sealed_say, language, after_stop, due_at, expires_at)
        select id, programme_id, channel_id, address_id, sealed_to, lane, 'queued', say::jsonb,
               sealed_say, language, after_stop, due_at, expires_at
          from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::bytea[], $6::int2[], $7::text[],
                      $8::bytea[], $9::text[], $10::bool[], $11::timestamptz[], $12::timestamptz[])
               as row (id, programme_id, channel_id, address_id, sealed_to, lane, say, sealed_say,
                       language, after_stop, due_at, expires_at)
        "#,
        &ids,
        &programmes,
        &channels,
        &addresses as _,
        &sealed_to as _,
        &lanes,
        &says as _,
        &sealed_says as _,
        &languages,
        &after_stop,
        &due,
        &expires,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The numbers of our messages in a chat since a moment, newest first: what CLEAR takes back.
pub async fn messages_since(
    conn: &mut PgConnection,
    address: Uuid,
    since: Uuid,
    limit: i64,
) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"
        select distinct number as "message_id!"
          from outgoing, unnest(array_remove(message_id || album, null)) as number
         where address_id = $1 and id >= $2
         order by 1 desc
         limit $3
        "#,
        address,
        since,
        limit,
    )
    .fetch_all(conn)
    .await
}

/// Messages that are being taken back: none of them is there to be taken back a second time.
pub async fn forget_messages(
    conn: &mut PgConnection,
    address: Uuid,
    messages: &[i64],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"
        update outgoing
           set message_id = case when message_id = any($2) then null else message_id end,
               album = array(select unnest(album) except select unnest($2))
         where address_id = $1 and (message_id = any($2) or album && $2)
        "#,
        address,
        messages,
    )
    .execute(conn)
    .await?;
    Ok(())
}
