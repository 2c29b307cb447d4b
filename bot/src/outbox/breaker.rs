//! The breaker of an account: a provider that fails again and again is left alone for a while.

use chrono::{DateTime, TimeDelta, Utc};

/// So many failures in a row ...
const FAILURES: u32 = 5;
/// ... within so long open the breaker ...
const WITHIN_SECONDS: i64 = 30;
/// ... for so long. Then one message tries the way.
const OPEN_SECONDS: i64 = 30;

/// Counts failures in a row.
#[derive(Debug, Default)]
pub struct Breaker {
    failures: u32,
    first: Option<DateTime<Utc>>,
}

impl Breaker {
    /// A message got through, or was refused with reason: the provider works.
    pub fn worked(&mut self) {
        *self = Self::default();
    }

    /// A message failed for no fault of its own. Returns until when the account rests, if this
    /// failure opens the breaker.
    pub fn failed(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let fresh =
            self.first.is_some_and(|first| now - first <= TimeDelta::seconds(WITHIN_SECONDS));
        if !fresh {
            *self = Self { failures: 0, first: Some(now) };
        }
        self.failures += 1;
        if self.failures < FAILURES {
            return None;
        }
        // One more failure after the rest opens it again at once.
        let rest = now + TimeDelta::seconds(OPEN_SECONDS);
        *self = Self { failures: FAILURES - 1, first: Some(rest) };
        Some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn five_failures_in_a_row_rest_the_account() {
        let mut breaker = Breaker::default();
        assert!((0..4).all(|second| breaker.failed(at(second)).is_none()));
        assert_eq!(breaker.failed(at(4)), Some(at(34)));
        assert_eq!(breaker.failed(at(35)), Some(at(65)), "half open: one failure is enough");
        breaker.worked();
        assert_eq!(breaker.failed(at(66)), None);
    }

    #[test]
    fn slow_failures_are_only_retried() {
        let mut breaker = Breaker::default();
        assert!((0..20).all(|n| breaker.failed(at(n * 20)).is_none()));
    }
}
