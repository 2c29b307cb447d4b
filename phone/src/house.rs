//! What both phones share: the time, the client that calls the service, the record of calls, and
//! the bell that rings when anything on a screen changed. No rule of any provider lives here.

use crate::{
    calls::Call,
    config::{Clock, PhonesConfig},
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::{
    collections::VecDeque,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::watch;

/// Calls kept for tests to look at; the oldest go first. A load test makes more, and counts them
/// otherwise.
const CALLS_KEPT: usize = 200_000;
/// Longest wait for the service's answer, in seconds: Telegram gives up a silent connection after
/// sixty; a test that hangs should end earlier.
const ANSWER_SECONDS: u64 = 30;

/// What both phones share.
pub(crate) struct House {
    clock: Clock,

    pub http: reqwest::Client,
    calls: Mutex<VecDeque<Call>>,
    changed: watch::Sender<u64>,
    seed: u64,
    drawn: AtomicU64,
}

impl House {
    pub fn new(config: &PhonesConfig) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder()
            .no_proxy()
            .timeout(Duration::from_secs(ANSWER_SECONDS))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        Ok(Self {
            clock: config.clock.clone(),

            http,
            calls: Mutex::default(),
            changed: watch::Sender::new(0),
            seed: config.seed,
            drawn: AtomicU64::new(0),
        })
    }

    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Rings the bell: something on a screen, or in a queue, is different now.
    pub fn touch(&self) {
        self.changed.send_modify(|version| *version += 1);
    }

    /// Hears the bell.
    pub fn listen(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub fn record(&self, call: Call) {
        let mut calls = held(&self.calls);
        if calls.len() == CALLS_KEPT {
            calls.pop_front();
        }
        calls.push_back(call);
        drop(calls);
        self.touch();
    }

    pub fn calls(&self) -> Vec<Call> {
        held(&self.calls).iter().cloned().collect()
    }

    /// The newest calls of one provider, newest first.
    pub fn last_calls(&self, provider: crate::Provider, count: usize) -> Vec<Call> {
        held(&self.calls)
            .iter()
            .rev()
            .filter(|call| call.provider == provider)
            .take(count)
            .cloned()
            .collect()
    }

    pub fn forget_calls(&self) {
        held(&self.calls).clear();
    }

    /// The next 16 bytes of this house's chance: the same seed gives the same ones.
    pub fn draw(&self) -> [u8; 16] {
        let nth = self.drawn.fetch_add(1, Ordering::Relaxed);
        let hash = Sha256::new()
            .chain_update(self.seed.to_be_bytes())
            .chain_update(nth.to_be_bytes())
            .finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        bytes
    }

    /// A random-looking id in the form of a UUID.
    pub fn draw_uuid(&self) -> uuid::Uuid {
        uuid::Builder::from_random_bytes(self.draw()).into_uuid()
    }
}

/// Locks, whatever became of another holder: a pretend phone goes on after a failed assertion.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
