//! Quarantined events once more, after our own code was mended.

use super::{alone, event::Event};
use crate::{house::House, store};

/// Events that one replay takes up; what is left is taken up by the next.
const AT_MOST: i64 = 1_000;

/// What became of the events that were in quarantine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Answered, and out of quarantine.
    pub written: usize,
    /// Failed on again; they stay until their time is up.
    pub failed: usize,
    /// Cannot be opened or read, or their channel is no longer configured; they stay too.
    pub unreadable: usize,
}

/// Runs every quarantined event again, oldest first. Said twice, or cut short and said again, it
/// answers nothing twice: each is remembered under a key of its own.
pub async fn replay(house: &House) -> Result<Replayed, sqlx::Error> {
    let mut conn = house.store.worker.acquire().await?;
    let kept = store::quarantine::oldest(&mut conn, AT_MOST).await?;
    let mut replayed = Replayed::default();
    for kept in kept {
        let opened = house.store.keys.open(kept.id, &kept.sealed);
        let Some(event) = opened.ok().and_then(|bytes| Event::from_bytes(house, kept.id, &bytes))
        else {
            replayed.unreadable += 1;
            continue;
        };
        if alone::write(house, &event).await? {
            store::quarantine::remove(&mut conn, kept.id).await?;
            replayed.written += 1;
        } else {
            replayed.failed += 1;
        }
    }
    house.ring();
    Ok(replayed)
}
