//! One lane: whatever has arrived, in one transaction; then the next.

use super::{alone, batch, event::Event, unavailable};
use crate::{door::Unavailable, house::House, store};
use futures::FutureExt;
use std::{panic::AssertUnwindSafe, sync::Arc};
use tokio::sync::{mpsc, oneshot};

/// Turns in one transaction: measured to be about five times as fast as one by one, and short
/// enough that nobody waits long for the commit.
pub(super) const BATCH_TURNS: usize = 64;

/// A message, and who waits for it to be written.
pub(super) struct Job {
    pub event: Event,
    pub done: oneshot::Sender<Result<(), Unavailable>>,
}

/// Runs until the inbox is closed.
pub(super) async fn run(house: Arc<House>, mut jobs: mpsc::Receiver<Job>) {
    let mut waiting = Vec::with_capacity(BATCH_TURNS);
    while jobs.recv_many(&mut waiting, BATCH_TURNS).await > 0 {
        // A panic here is our own fault outside of any turn. Nothing was acknowledged: whoever waits
        // is told to come back, and the lane goes on.
        let handled = AssertUnwindSafe(handle(&house, &mut waiting)).catch_unwind().await;
        if handled.is_err() {
            metrics::counter!("inbox_lane_panics_total").increment(1);
            tracing::error!("a batch panicked; its messages are to be delivered again");
            waiting.clear();
        }
    }
}

async fn handle(house: &House, jobs: &mut Vec<Job>) {
    let (events, mut waiting): (Vec<_>, Vec<_>) =
        jobs.drain(..).map(|job| (job.event, Some(job.done))).unzip();
    let mut answer = |place: usize, result| {
        if let Some(done) = waiting[place].take() {
            // The provider may have hung up; it will come again and hear the same.
            let _ = done.send(result);
        }
    };
    let later = match batch::run(house, &events).await {
        Ok(later) => {
            house.ring();
            for place in (0..events.len()).filter(|place| !later.contains(place)) {
                answer(place, Ok(()));
            }
            later
        }
        Err(error) if store::is_unavailable(&error) => {
            let refusal = unavailable(&error);
            (0..events.len()).for_each(|place| answer(place, Err(refusal)));
            return;
        }
        Err(error) => {
            tracing::info!(%error, "a batch failed and is run one by one");
            (0..events.len()).collect()
        }
    };
    for place in later {
        let result = alone::run(house, &events[place]).await;
        house.ring();
        answer(place, result.map_err(|error| unavailable(&error)));
    }
}
