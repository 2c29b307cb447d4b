//! How fast an account may send: token buckets, one for the account and one for each address.
//!
//! Only the holder of an account's lease sends for it, so the buckets need no database. A new holder
//! starts with empty ones: a takeover never sends faster than the provider allows.

use crate::house::Rate;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use uuid::Uuid;

/// Addresses whose buckets are remembered; full ones are dropped first.
const ADDRESSES: usize = 10_000;

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: DateTime<Utc>,
}

impl Bucket {
    fn filled(self, per_second: f64, burst: f64, now: DateTime<Utc>) -> Self {
        let seconds = (now - self.at).as_seconds_f64().max(0.0);
        Self { tokens: seconds.mul_add(per_second, self.tokens).min(burst), at: self.at.max(now) }
    }
}

/// The buckets of one account.
#[derive(Debug)]
pub struct Buckets {
    rate: Rate,
    account: Bucket,
    addresses: HashMap<Uuid, Bucket>,
}

impl Buckets {
    /// Empty ones.
    pub fn empty(rate: Rate, now: DateTime<Utc>) -> Self {
        Self { rate, account: Bucket { tokens: 0.0, at: now }, addresses: HashMap::new() }
    }

    /// How many messages may go now.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to the burst")]
    pub fn available(&mut self, now: DateTime<Utc>) -> usize {
        let burst = f64::from(self.rate.burst);
        self.account = self.account.filled(self.rate.per_second, burst, now);
        self.account.tokens.max(0.0) as usize
    }

    /// When the next message may go.
    pub fn next(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        wait(1.0 - self.account.tokens, self.rate.per_second, now)
    }

    /// The addresses that must wait, and when the first of them need not any more.
    pub fn waiting(&mut self, now: DateTime<Utc>) -> (Vec<Uuid>, Option<DateTime<Utc>>) {
        let Some(per_second) = self.per_address() else { return (Vec::new(), None) };
        let burst = f64::from(self.rate.address_burst);
        self.addresses.retain(|_, bucket| {
            *bucket = bucket.filled(per_second, burst, now);
            bucket.tokens < burst
        });
        let waiting = self.addresses.iter().filter(|(_, bucket)| bucket.tokens < 1.0);
        let first = waiting.clone().map(|(_, b)| wait(1.0 - b.tokens, per_second, now)).min();
        (waiting.map(|(address, _)| *address).collect(), first)
    }

    /// A message goes.
    pub fn take(&mut self, address: Option<Uuid>, now: DateTime<Utc>) {
        self.account.tokens -= 1.0;
        if let (Some(address), Some(_)) = (address, self.per_address()) {
            if self.addresses.len() >= ADDRESSES {
                self.addresses.clear();
            }
            let burst = f64::from(self.rate.address_burst);
            let bucket = self.addresses.entry(address).or_insert(Bucket { tokens: burst, at: now });
            bucket.tokens -= 1.0;
        }
    }

    fn per_address(&self) -> Option<f64> {
        (self.rate.per_address_seconds > 0.0).then(|| self.rate.per_address_seconds.recip())
    }
}

/// The moment at which so many tokens will have come.
fn wait(missing: f64, per_second: f64, now: DateTime<Utc>) -> DateTime<Utc> {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of a short wait")]
    let millis = (missing.max(0.0) / per_second * 1_000.0).ceil() as i64;
    now + TimeDelta::milliseconds(millis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(millis: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_790_000_000_000 + millis).unwrap()
    }

    #[test]
    fn a_new_holder_waits_for_its_first_token() {
        let mut buckets = Buckets::empty(Rate::TELEGRAM, at(0));
        assert_eq!(buckets.available(at(0)), 0);
        assert_eq!(buckets.next(at(0)), at(34));
        assert_eq!(buckets.available(at(34)), 1);
        assert_eq!(buckets.available(at(60_000)), 30);
    }

    #[test]
    fn a_chat_waits_after_its_burst_while_others_go_on() {
        let mut buckets = Buckets::empty(Rate::TELEGRAM, at(0));
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for _ in 0..Rate::TELEGRAM.address_burst {
            buckets.take(Some(one), at(0));
        }
        buckets.take(Some(other), at(0));
        assert_eq!(buckets.waiting(at(0)), (vec![one], Some(at(1_000))));
        assert_eq!(buckets.waiting(at(1_000)).0, Vec::<Uuid>::new());
    }

    proptest! {
        /// In no window are there more messages than the burst and what the window brings.
        #[test]
        fn no_window_has_more_than_its_share(steps in prop::collection::vec(0_i64..200, 1..300)) {
            let mut buckets = Buckets::empty(Rate::TELEGRAM, at(0));
            let (mut now, mut sent) = (0, 0_u32);
            for step in steps {
                now += step;
                for _ in 0..buckets.available(at(now)) {
                    buckets.take(None, at(now));
                    sent += 1;
                }
                let allowed = Rate::TELEGRAM.per_second * TimeDelta::milliseconds(now).as_seconds_f64();
                prop_assert!(f64::from(sent) <= allowed + 1e-6, "{sent} by {now} ms");
            }
        }
    }
}
