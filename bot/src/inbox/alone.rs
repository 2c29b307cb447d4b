//! One turn, one transaction: for whoever was held by another process, for what must not share a
//! transaction (joining, erasing), and for events that our own code fails on.

use super::{
    batch::respond,
    effect::{self, Ran},
    event::Event,
    ledger::{Ledger, Person},
};
use crate::{
    conversation::{Asked, Say},
    house::House,
    store,
};
use sqlx::PgConnection;
use uuid::Uuid;

/// A turn that loses a race (two first contacts, two joins, a deadlock) begins again so often; each
/// time the winner has finished.
const TRIES: u32 = 5;

/// Runs one event. An event that our own code fails on is quarantined, and its sender told so; only
/// a database that cannot be reached is an error.
pub(super) async fn run(house: &House, event: &Event) -> Result<(), sqlx::Error> {
    if write(house, event).await? {
        return Ok(());
    }
    tracing::error!("a turn failed and is quarantined");
    quarantine(house, event).await
}

/// Writes what follows from one event. Whether it could be written: our own code may fail on it.
pub(super) async fn write(house: &House, event: &Event) -> Result<bool, sqlx::Error> {
    let mut also = None;
    for _ in 0..TRIES {
        match attempt(house, event, also).await {
            Ok(Done::Written) => return Ok(true),
            Ok(Done::Failed) => return Ok(false),
            Ok(Done::NeedsToo(other)) => also = Some(other),
            Err(error) if store::is_unavailable(&error) => return Err(error),
            Err(error) => tracing::info!(%error, "a turn begins again"),
        }
    }
    Ok(false)
}

enum Done {
    /// Written, or written before.
    Written,
    /// The turn panicked; nothing was written.
    Failed,
    /// Another learner's row must be locked as well, before ours.
    NeedsToo(Uuid),
}

async fn attempt(house: &House, event: &Event, also: Option<Uuid>) -> Result<Done, sqlx::Error> {
    let mut tx = house.store.ingest.begin().await?;
    if store::event::remember(&mut tx, &[event.key.to_vec()]).await?.is_empty() {
        return Ok(Done::Written);
    }
    let mut person = enter(&mut tx, house, event, also).await?;
    let asked = question(&mut tx, event, person.learner.id).await?;
    let mut ledger = Ledger::default();
    let Some(mut turn) = respond(house, event, &person, asked) else {
        tx.rollback().await?;
        return Ok(Done::Failed);
    };
    let effects = std::mem::take(&mut turn.effects);
    ledger.note(house, event, &mut person, turn);
    for effect in effects {
        match effect::run(&mut tx, house, event, &mut person, also, effect, &mut ledger).await? {
            Ran::Done => {}
            Ran::NeedsToo(other) => return Ok(Done::NeedsToo(other)),
        }
    }
    ledger.write(&mut tx).await?;
    tx.commit().await?;
    Ok(Done::Written)
}

async fn enter(
    conn: &mut PgConnection,
    house: &House,
    event: &Event,
    also: Option<Uuid>,
) -> Result<Person, sqlx::Error> {
    let contacts = [event.contact];
    let Some(known) = store::address::find(conn, &contacts).await?.remove(&event.contact) else {
        let erased = store::address::erased(conn, &contacts).await?.contains(&event.contact);
        return Ok(Person::stranger(house, event, erased));
    };
    let ids: Vec<Uuid> = also.into_iter().chain([known.learner]).collect();
    let locked = store::learner::lock_waiting(conn, &ids).await?;
    // While we waited, the phone may have been joined to another learner, or erased: begin again.
    let now_known = store::address::find(conn, &contacts).await?.remove(&event.contact);
    let mut learner = locked
        .into_iter()
        .find(|learner| learner.id == known.learner)
        .filter(|_| now_known.is_some_and(|now| now.learner == known.learner))
        .ok_or(sqlx::Error::RowNotFound)?;
    let standing = now_known.map_or(known.standing, |now| now.standing);
    learner.enrollments = store::enrollment::of_learners(conn, &[learner.id])
        .await?
        .remove(&learner.id)
        .unwrap_or_default();
    Ok(Person { learner, kept: true, address: known.id, standing, address_kept: true })
}

async fn question(
    conn: &mut PgConnection,
    event: &Event,
    learner: Uuid,
) -> Result<Option<Asked>, sqlx::Error> {
    let Some(id) = event.asked else { return Ok(None) };
    let found = store::asked::find(conn, &[id]).await?.remove(&id);
    Ok(found.filter(|(whose, _)| *whose == learner).map(|(_, asked)| asked))
}

/// Keeps an event that our own code failed on, sealed, and says sorry. It will not come again: its
/// key is remembered with it.
async fn quarantine(house: &House, event: &Event) -> Result<(), sqlx::Error> {
    metrics::counter!("inbox_quarantined_total").increment(1);
    let mut tx = house.store.ingest.begin().await?;
    if store::event::remember(&mut tx, &[event.key.to_vec()]).await?.is_empty() {
        return Ok(());
    }
    let now = event.incoming.at;
    let id = house.chance.id_at(now);
    let sealed = house.store.keys.seal(id, &event.to_bytes());
    store::quarantine::keep(&mut tx, id, event.channel.id, &sealed, now).await?;
    let person = Person::stranger(house, event, false);
    let known = store::address::find(&mut tx, &[event.contact]).await?;
    let mut ledger = Ledger::default();
    let person = match known.get(&event.contact) {
        Some(known) => Person { address: known.id, standing: known.standing, ..person },
        None => person,
    };
    let language = person.learner.language;
    ledger.reply(house, event, &person, !known.is_empty(), language, &Say::Sorry);
    ledger.write(&mut tx).await?;
    tx.commit().await
}
