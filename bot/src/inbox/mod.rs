//! The inbox: what comes in is in Postgres before its provider hears "yes".
//!
//! It batches naturally: whatever arrived while the last transaction was committing goes into the
//! next one, and a message that comes alone waits for nobody. Lanes are sharded by address, so that
//! one person's messages stay in order and no two lanes ever want the same learner. Deliberately
//! absent: a queue that outlives a crash. What was not committed was not acknowledged.

mod alone;
mod batch;
mod effect;
mod event;
mod joining;
mod lane;
mod ledger;
mod replay;

pub use joining::merge;
pub(crate) use ledger::saying;
pub use replay::{Replayed, replay};

use crate::{
    door::{Door, Unavailable},
    house::House,
    incoming::Incoming,
    outgoing::Receipt,
    store,
};
use event::Event;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// Lanes side by side: each holds one connection while it commits, and commits of different lanes
/// share an fsync.
const LANES: usize = 4;
/// Messages that may wait in a lane; beyond that the provider is told to come back.
const LANE_MESSAGES: usize = 1_024;
/// What a provider is told when nothing can be taken in.
const RETRY_AFTER_SECONDS: u32 = 5;

/// Takes messages in. Clones share the lanes; the lanes end when the last clone is gone.
#[derive(Clone)]
pub struct Inbox {
    house: Arc<House>,
    lanes: Arc<[mpsc::Sender<lane::Job>]>,
}

impl Inbox {
    /// Opens the lanes.
    pub fn open(house: Arc<House>) -> Self {
        let lanes = (0..LANES).map(|_| {
            let (sender, jobs) = mpsc::channel(LANE_MESSAGES);
            tokio::spawn(lane::run(Arc::clone(&house), jobs));
            sender
        });
        Self { lanes: lanes.collect(), house }
    }

    async fn take(&self, incoming: Incoming) -> Result<(), Unavailable> {
        let Some(event) = Event::new(&self.house, incoming) else {
            // A channel that is not configured here has no route either; nothing is lost.
            tracing::error!("a message for a channel that is not configured");
            return Ok(());
        };
        let lane = &self.lanes[usize::from(event.contact.1[0]) % self.lanes.len()];
        let (done, written) = oneshot::channel();
        lane.try_send(lane::Job { event, done }).map_err(|_| busy())?;
        written.await.map_err(|_| busy())?
    }

    async fn note(&self, receipt: Receipt) -> Result<(), Unavailable> {
        let Some(channel) = self.house.channels.get(&receipt.channel) else { return Ok(()) };
        let now = self.house.clock.now();
        let write = async {
            let mut conn = self.house.store.ingest.acquire().await?;
            store::receipt::apply(&mut conn, channel.id, &receipt.of, receipt.status, now).await
        };
        write.await.map_err(|error| unavailable(&error))
    }
}

fn busy() -> Unavailable {
    Unavailable { retry_after_seconds: RETRY_AFTER_SECONDS }
}

fn unavailable(error: &sqlx::Error) -> Unavailable {
    metrics::counter!("inbox_unavailable_total").increment(1);
    tracing::warn!(%error, "nothing can be taken in");
    busy()
}

impl Door for Inbox {
    async fn receive(&self, incoming: Incoming) -> Result<(), Unavailable> {
        self.take(incoming).await
    }

    async fn receipt(&self, receipt: Receipt) -> Result<(), Unavailable> {
        self.note(receipt).await
    }

    async fn export(&self, token: &str) -> Result<Option<String>, Unavailable> {
        let lookup = self.house.store.keys.secret_lookup(effect::EXPORT, token);
        let now = self.house.clock.now();
        let export = store::export::fetch(&self.house.store.worker, lookup, now)
            .await
            .map_err(|error| unavailable(&error))?;
        Ok(export.and_then(|json| serde_json::to_string_pretty(&json).ok()))
    }
}
