//! What an attempt's outcome means: for the message, and for the account.

use crate::{
    outgoing::{Outcome, Refusal},
    store::sending::{Due, End},
};
use chrono::{DateTime, TimeDelta, Utc};

/// First wait before another try; it doubles with each.
const BACKOFF_SECONDS: i64 = 5;
/// Longest wait before another try.
const BACKOFF_MAX_SECONDS: i64 = 3_600;
/// A message that was perhaps sent is repeated after so long: a receipt may settle it before.
const REPEAT_SECONDS: i64 = 10;
/// An account with a wrong token or no money is tried again after so long.
const TROUBLE_SECONDS: i64 = 60;

/// What an outcome means for the message. `jitter` is between 0 and 1: it spreads retries over the
/// second half of their wait.
pub(super) fn end(due: &Due, outcome: &Outcome, now: DateTime<Utc>, jitter: f64) -> End {
    match outcome {
        Outcome::Accepted { id, .. } => End::Accepted {
            provider_id: Some(id.clone()).filter(|id| !id.is_empty()),
            message_id: id.parse().ok(),
            album: Vec::new(),
        },
        Outcome::Album(messages) => {
            let mut numbers = messages.iter().map(|message| message.message);
            let message_id = numbers.next();
            let provider_id = message_id.map(|id| id.to_string());
            End::Accepted { provider_id, message_id, album: numbers.collect() }
        }
        Outcome::Retry { after_seconds, account } => {
            let asked = TimeDelta::seconds(i64::from(after_seconds.unwrap_or(0)));
            // A provider that is down for everyone is spared by the account's breaker: its messages
            // need not wait for an hour once it is back.
            let doublings = if *account { 0 } else { due.attempts };
            again(due, now, backoff(doublings, jitter).max(asked))
        }
        // Not this message's fault: it waits until the account is mended, or its time is over.
        Outcome::Refused(Refusal::Config | Refusal::NoFunds) => {
            again(due, now, TimeDelta::seconds(TROUBLE_SECONDS))
        }
        Outcome::Refused(refusal) => End::Failed(*refusal),
        Outcome::Unknown if due.repeated => End::Unknown,
        Outcome::Unknown => End::Repeat(now + TimeDelta::seconds(REPEAT_SECONDS)),
    }
}

fn again(due: &Due, now: DateTime<Utc>, wait: TimeDelta) -> End {
    let at = now + wait;
    if at > due.expires_at { End::Expired } else { End::Again(at) }
}

fn backoff(attempts: i16, jitter: f64) -> TimeDelta {
    let doubled = BACKOFF_SECONDS << u32::from(attempts.clamp(0, 10).unsigned_abs());
    let longest = doubled.min(BACKOFF_MAX_SECONDS) * 1_000;
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "under 2^32")]
    let millis = (longest as f64 * (0.5 + jitter / 2.0)) as i64;
    TimeDelta::milliseconds(millis)
}

/// What an outcome means for the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Account {
    /// It works.
    Works,
    /// It failed for no fault of the message: the breaker counts.
    Failed,
    /// The provider asks everyone to wait.
    Pause(DateTime<Utc>),
    /// Nothing gets through until somebody mends it: what is wrong, and when to look again.
    Trouble(&'static str, DateTime<Utc>),
}

pub(super) fn account(outcome: &Outcome, now: DateTime<Utc>) -> Account {
    let later = now + TimeDelta::seconds(TROUBLE_SECONDS);
    match outcome {
        Outcome::Retry { after_seconds: Some(asked), account: true } => {
            Account::Pause(now + TimeDelta::seconds(i64::from(*asked)))
        }
        Outcome::Retry { .. } | Outcome::Unknown => Account::Failed,
        Outcome::Refused(Refusal::Config) => Account::Trouble("config", later),
        Outcome::Refused(Refusal::NoFunds) => Account::Trouble("no-funds", later),
        Outcome::Accepted { .. } | Outcome::Album(_) | Outcome::Refused(_) => Account::Works,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outgoing::InAlbum;
    use uuid::Uuid;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    fn due(attempts: i16, repeated: bool) -> Due {
        Due {
            id: Uuid::nil(),
            address_id: None,
            sealed_to: None,
            say: None,
            sealed_say: None,
            language: "en".into(),
            attempts,
            repeated,
            expires_at: at(100_000),
            lane: 0,
        }
    }

    #[test]
    fn outcomes_decide_what_becomes_of_a_message() {
        let retry = |after_seconds| Outcome::Retry { after_seconds, account: false };
        let taken = |numbers: [i64; 3]| {
            Outcome::Album(numbers.map(|message| InAlbum { message, media: None }).to_vec())
        };
        let accepted = |message_id: Option<i64>, album| End::Accepted {
            provider_id: message_id.map(|id| id.to_string()),
            message_id,
            album,
        };
        let cases = [
            (due(0, false), retry(None), End::Again(at(5))),
            (due(3, false), retry(None), End::Again(at(40))),
            (due(30, false), retry(None), End::Again(at(3_600))),
            (due(0, false), taken([12, 13, 14]), accepted(Some(12), vec![13, 14])),
            (due(0, false), Outcome::Album(vec![]), accepted(None, vec![])),
            (
                due(30, false),
                Outcome::Retry { after_seconds: None, account: true },
                End::Again(at(5)),
            ),
            (due(0, false), retry(Some(90)), End::Again(at(90))),
            (due(0, false), retry(Some(200_000)), End::Expired),
            (due(0, false), Outcome::Unknown, End::Repeat(at(10))),
            (due(1, true), Outcome::Unknown, End::Unknown),
            (due(0, false), Outcome::Refused(Refusal::Config), End::Again(at(60))),
            (due(0, false), Outcome::Refused(Refusal::Blocked), End::Failed(Refusal::Blocked)),
        ];
        for (due, outcome, expected) in cases {
            assert_eq!(end(&due, &outcome, at(0), 1.0), expected, "{outcome:?}");
        }
    }

    #[test]
    fn outcomes_decide_what_becomes_of_an_account() {
        let cases = [
            (Outcome::Retry { after_seconds: Some(7), account: true }, Account::Pause(at(7))),
            (Outcome::Retry { after_seconds: None, account: true }, Account::Failed),
            (Outcome::Retry { after_seconds: None, account: false }, Account::Failed),
            (Outcome::Unknown, Account::Failed),
            (Outcome::Refused(Refusal::Config), Account::Trouble("config", at(60))),
            (Outcome::Refused(Refusal::InvalidNumber), Account::Works),
        ];
        for (outcome, expected) in cases {
            assert_eq!(account(&outcome, at(0)), expected, "{outcome:?}");
        }
    }
}
