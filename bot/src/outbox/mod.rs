//! The outbox: what was queued in a turn goes out, in order, within the provider's rates, and what
//! became of it is on record.
//!
//! One process at a time sends for an account (`store::lease`), so order and rate are kept in one
//! place and nothing is sent by two. Deliberately absent: who sends. A [`Sender`] is handed in.

mod attempt;
mod breaker;
mod compose;
mod drain;
mod landing;
mod rate;

pub use drain::{Drain, Next};

use crate::{house::House, outgoing::Sender};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// How often an account is looked at when nobody rings: messages that other processes queued.
const LOOK_MILLIS: u64 = 250;
/// How long is waited after the database could not be reached.
const DATABASE_MILLIS: u64 = 1_000;
/// On the way out, what is in hand is finished for so long.
const FINISH_SECONDS: u64 = 10;

/// Sends for every account until `stop` turns true, then finishes what is in hand.
pub async fn run<S: Sender>(house: Arc<House>, sender: Arc<S>, stop: watch::Receiver<bool>) {
    let holder = house.chance.id();
    let mut drains = JoinSet::new();
    for channel in house.channels.values() {
        let drain =
            Drain::new(Arc::clone(&house), Arc::clone(channel), Arc::clone(&sender), holder);
        drains.spawn(keep_draining(drain, house.queued.subscribe(), stop.clone()));
    }
    while drains.join_next().await.is_some() {}
}

async fn keep_draining<S: Sender>(
    mut drain: Drain<S>,
    mut queued: watch::Receiver<u64>,
    mut stop: watch::Receiver<bool>,
) {
    while !*stop.borrow_and_update() {
        queued.mark_unchanged();
        let wait = match drain.step().await {
            Ok(Next::Again) => continue,
            Ok(Next::At(moment)) => drain.until(moment).min(Duration::from_millis(LOOK_MILLIS)),
            Ok(Next::Idle) => Duration::from_millis(LOOK_MILLIS),
            Err(error) => {
                tracing::warn!(%error, "nothing can be sent while the database is away");
                Duration::from_millis(DATABASE_MILLIS)
            }
        };
        tokio::select! {
            () = drain.landed() => {}
            _ = queued.changed() => {}
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
    let finish = tokio::time::timeout(Duration::from_secs(FINISH_SECONDS), drain.finish());
    if finish.await.is_err() {
        tracing::warn!("some sends were still in hand; the next holder takes them up");
    }
}
