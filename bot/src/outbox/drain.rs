//! Draining one account: hold it, settle what has landed, launch what may go.
//!
//! [`Drain::step`] does what can be done now and says when to look again; it never sleeps, so a test
//! drives it with a simulated clock.

use super::{breaker::Breaker, compose, landing::Landed, rate::Buckets};
use crate::{
    address::Address,
    chance::part_of,
    house::{Channel, House},
    outgoing::{Message, Outcome, Refusal, Sender},
    store::{
        self,
        lease::{LEASE_SECONDS, Lease, RENEW_SECONDS},
        outgoing::Lane,
        sending::{Begun, Due, Holder},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};
use tokio::task::JoinSet;
use uuid::Uuid;

/// Messages that are begun in one transaction, just before their calls.
const GROUP: usize = 32;
/// Calls under way at once for one account: at 30 a second, two seconds of a slow provider.
const FLIGHTS: usize = 64;
/// What cannot be begun because a turn holds its address is tried again after so long.
const HELD_MILLIS: i64 = 50;

/// What to do after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// There may be more: step again.
    Again,
    /// Nothing before this moment, unless something lands or is queued.
    At(DateTime<Utc>),
    /// Nothing, unless something lands or is queued.
    Idle,
}

/// One account being drained by this process.
pub struct Drain<S> {
    pub(super) house: Arc<House>,
    pub(super) channel: Arc<Channel>,
    sender: Arc<S>,
    holder: Uuid,
    pub(super) lease: Option<(Lease, DateTime<Utc>)>,
    buckets: Buckets,
    pub(super) breaker: Breaker,
    flying: JoinSet<Landed>,
    /// Landed, and not yet written: the database may be away.
    pub(super) landed: Vec<Landed>,
    /// Under way, or landed and not yet written.
    pub(super) airborne: HashSet<Uuid>,
    /// The database was lost in the middle of a step: something may be begun that never took off.
    doubt: bool,
    /// Nothing speaks against our still holding the lease.
    sure: bool,
}

/// A row with the message it carries, if it can be worded.
type Worded = (Due, Result<Option<Message>, compose::Mute>);

impl<S: Sender> Drain<S> {
    /// Holds nothing yet.
    pub fn new(house: Arc<House>, channel: Arc<Channel>, sender: Arc<S>, holder: Uuid) -> Self {
        let buckets = Buckets::empty(channel.rate, house.clock.now());
        Self {
            house,
            channel,
            sender,
            holder,
            lease: None,
            buckets,
            breaker: Breaker::default(),
            flying: JoinSet::new(),
            landed: Vec::new(),
            airborne: HashSet::new(),
            doubt: false,
            sure: false,
        }
    }

    /// Does what can be done now.
    pub async fn step(&mut self) -> Result<Next, sqlx::Error> {
        let next = self.try_step().await;
        self.doubt |= next.is_err();
        next
    }

    async fn try_step(&mut self) -> Result<Next, sqlx::Error> {
        let now = self.house.clock.now();
        while let Some(landed) = self.flying.try_join_next() {
            self.landed.extend(landed.ok());
        }
        self.settle(now).await?;
        if !self.hold(now).await? {
            return Ok(Next::At(now + TimeDelta::seconds(LEASE_SECONDS / 4)));
        }
        let Some((lease, _)) = &self.lease else { return Ok(Next::Idle) };
        if let Some(until) = lease.paused_until.filter(|until| *until > now) {
            return Ok(Next::At(until));
        }
        // After trouble one message tries the way before the others follow.
        let most = if lease.trouble.is_some() { 1 } else { FLIGHTS };
        let free = most.saturating_sub(self.flying.len());
        let room = free.min(self.buckets.available(now)).min(GROUP);
        if room == 0 {
            return Ok(if free == 0 { Next::Idle } else { Next::At(self.buckets.next(now)) });
        }
        let (waiting, next_address) = self.buckets.waiting(now);
        let due = self.due(&waiting, now, room).await?;
        if due.is_empty() {
            let later = store::sending::next_due(&self.house.store.worker, self.channel.id, now);
            let next = [later.await?, next_address.filter(|_| !waiting.is_empty())];
            return Ok(next.into_iter().flatten().min().map_or(Next::Idle, Next::At));
        }
        if self.launch(due, now).await? {
            return Ok(Next::Again);
        }
        // Turns hold the addresses, or another process our lease: looked at before the next try.
        self.sure = false;
        Ok(Next::At(now + TimeDelta::milliseconds(HELD_MILLIS)))
    }

    /// Waits until a call comes back; for ever while none is under way.
    pub async fn landed(&mut self) {
        match self.flying.join_next().await {
            Some(landed) => self.landed.extend(landed.ok()),
            None => std::future::pending().await,
        }
    }

    /// Steps until nothing can be done before some later moment, waiting for calls that are under
    /// way. Returns that moment.
    pub async fn run_dry(&mut self) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
        loop {
            match self.step().await? {
                Next::Again => {}
                _ if !self.flying.is_empty() => self.landed().await,
                Next::At(moment) => return Ok(Some(moment)),
                Next::Idle => return Ok(None),
            }
        }
    }

    /// Waits for the calls under way, writes what became of them, and gives the account up.
    pub async fn finish(&mut self) {
        while !self.flying.is_empty() {
            self.landed().await;
        }
        let now = self.house.clock.now();
        let given_up = async {
            self.settle(now).await?;
            store::lease::release(&self.house.store.worker, self.channel.id, self.holder).await
        };
        if let Err(error) = given_up.await {
            tracing::warn!(%error, "an account could not be given up in good order");
        }
    }

    /// The real time from now to a moment.
    pub(super) fn until(&self, moment: DateTime<Utc>) -> Duration {
        (moment - self.house.clock.now()).to_std().unwrap_or_default()
    }

    /// Takes or renews the lease. A new holder first takes up what the former one had begun.
    async fn hold(&mut self, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
        let renew = TimeDelta::seconds(i64::try_from(RENEW_SECONDS).unwrap_or(5));
        let fresh = self.lease.as_ref().is_some_and(|(_, since)| now - *since < renew);
        if fresh && self.sure && !self.doubt {
            return Ok(true);
        }
        let pool = &self.house.store.worker;
        let before = self.lease.as_ref().map(|(lease, _)| lease.epoch);
        let taken = store::lease::take(pool, self.channel.id, self.holder, now).await?;
        if let Some(lease) = &taken {
            let holder =
                Holder { holder: self.holder, channel: self.channel.id, epoch: lease.epoch };
            let mut conn = pool.acquire().await?;
            if before != Some(lease.epoch) {
                self.buckets = Buckets::empty(self.channel.rate, now);
                let recovered = store::recovery::recover(&mut conn, holder, now).await?;
                if recovered > 0 {
                    tracing::warn!(channel = %self.channel.name, recovered, "sends of unknown fate were taken up");
                }
            }
            if self.doubt {
                let airborne: Vec<Uuid> = self.airborne.iter().copied().collect();
                store::recovery::reclaim(&mut conn, holder, &airborne).await?;
                self.doubt = false;
            }
        }
        self.lease = taken.map(|lease| (lease, now));
        self.sure = self.lease.is_some();
        Ok(self.lease.is_some())
    }

    async fn due(
        &self,
        waiting: &[Uuid],
        now: DateTime<Utc>,
        room: usize,
    ) -> Result<Vec<Due>, sqlx::Error> {
        let mut due = Vec::new();
        for lane in Lane::ALL {
            let left = i64::try_from(room - due.len()).unwrap_or(0);
            if left > 0 {
                let pool = &self.house.store.worker;
                let lane = store::sending::due(pool, self.channel.id, lane, waiting, now, left);
                due.extend(lane.await?);
            }
        }
        Ok(due)
    }

    /// Words the messages, begins them in one transaction, and makes the calls. Nothing can fail
    /// between the two. Whether any was begun.
    async fn launch(&mut self, due: Vec<Due>, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
        let Some((lease, _)) = &self.lease else { return Ok(false) };
        let holder = Holder { holder: self.holder, channel: self.channel.id, epoch: lease.epoch };
        let mut tx = self.house.store.worker.begin().await?;
        let mut worded = HashMap::new();
        for row in due {
            let worded_row = self.word(&mut tx, row).await?;
            worded.insert(worded_row.0.id, worded_row);
        }
        let ids: Vec<Uuid> = worded.keys().copied().collect();
        let mut begun = store::sending::begin(&mut tx, holder, &ids, now).await?;
        tx.commit().await?;
        begun.sort_unstable_by_key(|row| row.id);
        let any = !begun.is_empty();
        for row in begun {
            if let Some((due, message)) = worded.remove(&row.id) {
                self.take_off(due, message, &row, holder.epoch, now);
            }
        }
        Ok(any)
    }

    /// The message a row carries. The first part of several adds the others to the queue.
    async fn word(&self, conn: &mut PgConnection, due: Due) -> Result<Worded, sqlx::Error> {
        let messages = match compose::messages(&self.house, &self.channel, &due) {
            Ok(messages) => messages,
            Err(mute) => return Ok((due, Err(mute))),
        };
        if part_of(due.id) == 0 && messages.len() > 1 {
            let parts = compose::later_parts(due.id, messages.len());
            store::sending::add_parts(conn, due.id, &parts).await?;
        }
        let mut message = compose::own(&due, messages);
        if let Some(message) = &mut message {
            compose::recall_media(&self.house, &self.channel, message).await?;
        }
        Ok((due, Ok(message)))
    }

    fn take_off(
        &mut self,
        due: Due,
        message: Result<Option<Message>, compose::Mute>,
        begun: &Begun,
        epoch: i64,
        now: DateTime<Utc>,
    ) {
        self.airborne.insert(due.id);
        self.buckets.take(due.address_id, now);
        let to = compose::address(&self.house, &self.channel, &due, begun.address.as_ref());
        match message.and_then(|message| Ok((message, to?))) {
            Ok((Some(message), to)) => self.fly(due, epoch, to, message),
            // A page without words (nothing to take back by SMS) has said all it has to say.
            Ok((None, _)) => {
                self.ground(due, epoch, Outcome::Accepted { id: String::new(), media: None });
            }
            Err(error) => {
                tracing::error!(%error, "a message cannot be worded");
                self.ground(due, epoch, Outcome::Refused(Refusal::Content));
            }
        }
    }

    fn fly(&mut self, due: Due, epoch: i64, to: Address, mut message: Message) {
        let (sender, channel) = (Arc::clone(&self.sender), Arc::clone(&self.channel));
        let files = compose::media(&mut message).iter().map(|file| file.sha256.clone()).collect();
        self.flying.spawn(async move {
            let outcome = sender.send(&channel.name, &to, due.id, &message).await;
            Landed { due, epoch, files, outcome }
        });
    }

    fn ground(&mut self, due: Due, epoch: i64, outcome: Outcome) {
        self.landed.push(Landed { due, epoch, files: Vec::new(), outcome });
    }
}
