//! The one place that reads the time of day.
//!
//! Everything below the border takes `now` as an argument, so that a day passes in a test without
//! anybody waiting for it.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Where `now` comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's.
    #[default]
    System,
    /// A test's: it moves when it is told to. Microseconds since 1970.
    Simulated(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `now` until it is moved.
    pub fn simulated(now: DateTime<Utc>) -> Self {
        Self::Simulated(Arc::new(AtomicI64::new(now.timestamp_micros())))
    }

    /// The time of day, to the microsecond that Postgres keeps.
    #[expect(clippy::disallowed_methods, reason = "this is the border at which time comes in")]
    pub fn now(&self) -> DateTime<Utc> {
        let micros = match self {
            Self::System => Utc::now().timestamp_micros(),
            Self::Simulated(micros) => micros.load(Ordering::SeqCst),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }

    /// Moves a simulated clock; the machine's own is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Simulated(micros) = self {
            micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }
}
