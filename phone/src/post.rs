//! How a provider delivers events to the service: lanes in which order is kept, retries whose time
//! has come, and nothing lost before the provider itself would give up. What a letter is, and when
//! it is tried again, each provider says as a `Carrier`. Nothing here is kept over a restart.

use crate::house::held;
use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;
use std::{
    collections::{HashMap, VecDeque},
    future::Future,
    sync::{Arc, Mutex},
};
use tokio::sync::Semaphore;

/// Deliveries under way at once until the service says otherwise (Telegram's default for
/// `max_connections`).
const ABREAST: usize = 40;

/// What became of an event when its webhook was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The service answered with this status. Below 200 or above 299 it will be tried again, as
    /// the provider does.
    Answered(u16),
    /// The service could not be reached, or broke the connection; tried again later.
    NoAnswer,
    /// It waits: behind an earlier event of the same chat, or for a webhook, or for `getUpdates`.
    Waiting,
    /// The phone has no network: the text leaves it later.
    OnPhone,
    /// The service did not ask for this kind of event, so nothing is sent.
    Unwanted,
}

impl Delivery {
    /// Whether the service took it.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::Answered(200..=299))
    }
}

/// What one attempt came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    Answered {
        status: u16,
        retry_after_seconds: Option<u32>,
    },
    NoAnswer,
    /// There is no address to deliver to yet.
    Nowhere,
}

impl From<Attempt> for Delivery {
    fn from(attempt: Attempt) -> Self {
        match attempt {
            Attempt::Answered { status, .. } => Self::Answered(status),
            Attempt::NoAnswer => Self::NoAnswer,
            Attempt::Nowhere => Self::Waiting,
        }
    }
}

/// Brings letters to the service.
pub(crate) trait Carrier: Send + Sync + 'static {
    type Letter: Send + Sync + 'static;

    /// One attempt.
    fn carry(
        &self,
        letter: &Self::Letter,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Attempt> + Send;

    /// How long to wait after so many failures; `None` gives the letter up.
    fn wait(
        &self,
        letter: &Self::Letter,
        attempt: Attempt,
        failures: u32,
        now: DateTime<Utc>,
    ) -> Option<TimeDelta>;
}

struct Waiting<L> {
    letter: Arc<L>,
    due: DateTime<Utc>,
    failures: u32,
    fate: Fate,
}

type Fate = Arc<Mutex<Delivery>>;

struct Lane<L> {
    waiting: Mutex<VecDeque<Waiting<L>>>,
    turn: tokio::sync::Mutex<()>,
}

/// One provider's events on their way.
pub(crate) struct Post<L> {
    lanes: Mutex<HashMap<String, Arc<Lane<L>>>>,
    abreast: Mutex<Arc<Semaphore>>,
    given_up: Mutex<Vec<Arc<L>>>,
}

impl<L: Send + Sync + 'static> Post<L> {
    pub fn new() -> Self {
        Self {
            lanes: Mutex::default(),
            abreast: Mutex::new(Arc::new(Semaphore::new(ABREAST))),
            given_up: Mutex::default(),
        }
    }

    /// How many deliveries may be under way at once.
    pub fn set_abreast(&self, connections: usize) {
        *held(&self.abreast) = Arc::new(Semaphore::new(connections.max(1)));
    }

    /// Puts a letter in its lane, to be tried from `due` on.
    pub fn put(&self, lane: &str, letter: L, due: DateTime<Utc>) -> Ticket {
        let mut lanes = held(&self.lanes);
        let lane = lanes.entry(lane.to_owned()).or_insert_with(|| {
            Arc::new(Lane { waiting: Mutex::default(), turn: tokio::sync::Mutex::default() })
        });
        let fate = Arc::new(Mutex::new(Delivery::Waiting));
        held(&lane.waiting).push_back(Waiting {
            letter: Arc::new(letter),
            due,
            failures: 0,
            fate: fate.clone(),
        });
        Ticket(fate)
    }

    /// Delivers what is due in one lane; returns how many letters were taken.
    pub async fn drain<C: Carrier<Letter = L>>(
        &self,
        carrier: &C,
        lane_name: &str,
        now: DateTime<Utc>,
    ) -> usize {
        let Some(lane) = held(&self.lanes).get(lane_name).cloned() else { return 0 };
        let turn = lane.turn.lock().await;
        let mut taken = 0;
        while let Some(letter) = lane.head(now) {
            let abreast = held(&self.abreast).clone();
            let place = abreast.acquire().await;
            let attempt = carrier.carry(&letter, now).await;
            drop(place);
            match self.settle(carrier, &lane, &letter, attempt, now) {
                Settled::Taken => taken += 1,
                Settled::Again | Settled::GivenUp => {}
                Settled::Nowhere => break,
            }
        }
        drop(turn);
        self.forget_if_empty(lane_name, &lane);
        taken
    }

    /// Delivers whatever is due in any lane; returns how many letters were taken.
    pub async fn drain_all<C: Carrier<Letter = L>>(
        &self,
        carrier: &C,
        now: DateTime<Utc>,
    ) -> usize {
        let due: Vec<String> = held(&self.lanes)
            .iter()
            .filter(|(_, lane)| lane.head(now).is_some())
            .map(|(name, _)| name.clone())
            .collect();
        let abreast = held(&self.abreast).available_permits().max(1);
        futures::stream::iter(due)
            .map(|lane| async move { self.drain(carrier, &lane, now).await })
            .buffer_unordered(abreast)
            .fold(0, |sum, taken| async move { sum + taken })
            .await
    }

    /// Everything that waits, in no order.
    pub fn waiting(&self) -> Vec<Arc<L>> {
        let lanes: Vec<_> = held(&self.lanes).values().cloned().collect();
        lanes
            .iter()
            .flat_map(|lane| {
                held(&lane.waiting).iter().map(|w| w.letter.clone()).collect::<Vec<_>>()
            })
            .collect()
    }

    /// When the next letter is due, if any waits.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        let lanes: Vec<_> = held(&self.lanes).values().cloned().collect();
        lanes.iter().filter_map(|lane| held(&lane.waiting).front().map(|w| w.due)).min()
    }

    /// Takes out letters that were fetched, or are not wanted any more.
    pub fn discard(&self, unwanted: impl Fn(&L) -> bool) {
        held(&self.lanes).retain(|_, lane| {
            let mut waiting = held(&lane.waiting);
            waiting.retain(|w| !unwanted(&w.letter));
            !waiting.is_empty() || Arc::strong_count(lane) > 1
        });
    }

    /// What the provider gave up for good.
    pub fn given_up(&self) -> usize {
        held(&self.given_up).len()
    }

    fn settle<C: Carrier<Letter = L>>(
        &self,
        carrier: &C,
        lane: &Lane<L>,
        letter: &Arc<L>,
        attempt: Attempt,
        now: DateTime<Utc>,
    ) -> Settled {
        let mut waiting = held(&lane.waiting);
        // Somebody fetched it with getUpdates, or dropped it, while it was on its way.
        let Some(head) = waiting.front_mut().filter(|w| Arc::ptr_eq(&w.letter, letter)) else {
            return Settled::GivenUp;
        };
        *held(&head.fate) = attempt.into();
        match attempt {
            Attempt::Nowhere => Settled::Nowhere,
            Attempt::Answered { status: 200..=299, .. } => {
                waiting.pop_front();
                Settled::Taken
            }
            Attempt::Answered { .. } | Attempt::NoAnswer => {
                head.failures += 1;
                if let Some(wait) = carrier.wait(letter, attempt, head.failures, now) {
                    head.due = now + wait;
                    Settled::Again
                } else {
                    waiting.pop_front();
                    held(&self.given_up).push(letter.clone());
                    Settled::GivenUp
                }
            }
        }
    }

    /// Receipts have a lane each: without this the map would grow for ever.
    fn forget_if_empty(&self, name: &str, lane: &Arc<Lane<L>>) {
        let mut lanes = held(&self.lanes);
        // The map's own and ours.
        if Arc::strong_count(lane) == 2 && held(&lane.waiting).is_empty() {
            lanes.remove(name);
        }
    }
}

enum Settled {
    Taken,
    Again,
    GivenUp,
    Nowhere,
}

impl<L> Lane<L> {
    fn head(&self, now: DateTime<Utc>) -> Option<Arc<L>> {
        held(&self.waiting).front().filter(|w| w.due <= now).map(|w| w.letter.clone())
    }
}

/// Tells what became of one letter.
pub(crate) struct Ticket(Fate);

impl Ticket {
    pub fn fate(&self) -> Delivery {
        *held(&self.0)
    }
}
