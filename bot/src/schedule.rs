//! What happens because time has passed: reminders that are due, and the daily round.
//!
//! Any number of processes may run it: a learner who is being reminded is locked, and whoever comes
//! second finds nothing due.

use crate::{
    conversation::{self, Enrollment, Learner, Say, Stage},
    house::{Channel, House},
    inbox::saying,
    store::{
        self,
        learner::Place,
        outgoing::{Destination, Lane, NewOutgoing},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::sync::watch;
use uuid::Uuid;

/// How often due reminders are looked for.
const LOOK_SECONDS: u64 = 20;
/// Reminders of one transaction: learners stay locked only briefly.
const GROUP: i64 = 100;
/// Looks between two rounds of cleaning up: about once an hour.
const LOOKS_A_ROUND: u64 = 180;
/// A reminder that could not be sent for so long is worth nothing any more.
const REMINDER_HOURS: i64 = 72;

/// Runs until `stop` turns true. `owner` makes partitions; everything else is done as usual.
pub async fn run(house: Arc<House>, owner: PgPool, mut stop: watch::Receiver<bool>) {
    let mut looks = 0_u64;
    while !*stop.borrow_and_update() {
        let now = house.clock.now();
        if looks.is_multiple_of(LOOKS_A_ROUND)
            && let Err(error) = round(&house, &owner, now).await
        {
            tracing::error!(%error, "the daily round failed and is tried again");
        }
        looks += 1;
        if let Err(error) = remind(&house, now).await {
            tracing::warn!(%error, "reminders wait for the database");
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(LOOK_SECONDS)) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Makes partitions ahead, drops old ones, removes what has had its time, and raises an alarm where a month was not
/// ready.
pub async fn round(house: &House, owner: &PgPool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    store::partitions::make_ahead(owner, now).await?;
    store::partitions::drop_old(owner, now).await?;
    store::round::sweep(&house.store.worker, now).await?;
    let strays = store::partitions::strays(&house.store.worker).await?;
    #[expect(clippy::cast_precision_loss, reason = "a gauge")]
    metrics::gauge!("rows_outside_any_month").set(strays as f64);
    if strays > 0 {
        tracing::error!(strays, "rows fell outside every month that was made ahead");
    }
    Ok(())
}

/// Queues every reminder that is due. Returns how many.
pub async fn remind(house: &House, now: DateTime<Utc>) -> Result<usize, sqlx::Error> {
    let mut programmes: HashMap<Uuid, &Arc<Channel>> = HashMap::new();
    for channel in house.channels.values() {
        programmes.entry(channel.programme.id).or_insert(channel);
    }
    let mut queued = 0;
    for (programme, channel) in programmes {
        loop {
            let (looked_at, said) = group(house, programme, channel, now).await?;
            queued += said;
            if looked_at < usize::try_from(GROUP).unwrap_or(0) {
                break;
            }
        }
    }
    if queued > 0 {
        house.ring();
    }
    Ok(queued)
}

/// One transaction's worth: how many enrollments were looked at, and how many reminders queued.
async fn group(
    house: &House,
    programme: Uuid,
    channel: &Channel,
    now: DateTime<Utc>,
) -> Result<(usize, usize), sqlx::Error> {
    let mut tx = house.store.worker.begin().await?;
    let due = store::enrollment::due(&mut tx, programme, now, GROUP).await?;
    let mut ids: Vec<Uuid> = due.iter().map(|due| due.learner).collect();
    ids.sort_unstable();
    ids.dedup();
    // A learner who is just writing needs no reminder; they are looked at again.
    let learners = store::learner::lock(&mut tx, &ids).await?;
    let mut enrollments = store::enrollment::of_learners(&mut tx, &ids).await?;
    let places = store::learner::last_addresses(&mut tx, &ids).await?;
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme: &channel.programme };
    let (mut changed, mut outgoing) = (Vec::new(), Vec::new());
    for mut learner in learners {
        learner.enrollments = enrollments.remove(&learner.id).unwrap_or_default();
        let place = places.get(&learner.id).filter(|place| place.standing == "open");
        let due_now = learner.enrollments.iter().filter(|e| e.due_at.is_some_and(|at| at <= now));
        for enrollment in due_now {
            let reminder = conversation::remind(&stage, &learner, enrollment, now).zip(place);
            let next = reminder.map_or_else(
                || Enrollment { due_at: None, ..enrollment.clone() },
                |((say, next), place)| {
                    outgoing.push(reminding(house, programme, &learner, place, &say, now));
                    next
                },
            );
            changed.push((learner.id, programme, next));
        }
    }
    store::enrollment::keep(&mut tx, &changed).await?;
    store::outgoing::queue(&mut tx, &outgoing).await?;
    tx.commit().await?;
    Ok((changed.len(), outgoing.len()))
}

fn reminding(
    house: &House,
    programme: Uuid,
    learner: &Learner,
    place: &Place,
    say: &Say,
    now: DateTime<Utc>,
) -> NewOutgoing {
    let id = house.chance.id_at(now);
    NewOutgoing {
        id,
        programme,
        channel: place.channel,
        to: Destination::Address(place.address),
        lane: Lane::Lessons,
        say: saying(house, id, say),
        language: learner.language.to_string(),
        after_stop: false,
        due_at: now,
        expires_at: now + TimeDelta::hours(REMINDER_HOURS),
    }
}
