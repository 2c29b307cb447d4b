//! Telegram's limits on sending: 30 messages a second over all, 1 a second in a chat with a small
//! burst. Groups and paid broadcasts are left out.

use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Messages a second over all chats.
const OVERALL_PER_SECOND: f64 = 30.0;
/// Messages at once over all chats.
const OVERALL_BURST: f64 = 30.0;
/// Messages a second in one chat.
const CHAT_PER_SECOND: f64 = 1.0;
/// Messages at once in one chat: a question with its card, and a little more.
const CHAT_BURST: f64 = 4.0;

struct Bucket {
    drops: f64,
    at: DateTime<Utc>,
}

impl Bucket {
    /// Seconds until there is room; 0 where one drop fits now.
    fn seconds_short(&mut self, per_second: f64, burst: f64, now: DateTime<Utc>) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of a test or a demo")]
        let passed = (now - self.at).num_milliseconds().max(0) as f64 / 1000.0;
        self.drops = (self.drops - passed * per_second).max(0.0);
        self.at = now;
        ((self.drops + 1.0 - burst) / per_second).max(0.0)
    }
}

/// How much was sent lately.
#[derive(Default)]
pub(crate) struct Rates {
    overall: Option<Bucket>,
    chats: HashMap<i64, Bucket>,
}

impl Rates {
    /// Counts one message to a chat, or says how many seconds to wait.
    pub fn take(&mut self, chat: i64, now: DateTime<Utc>) -> Result<(), u32> {
        let empty = || Bucket { drops: 0.0, at: now };
        let overall = self.overall.get_or_insert_with(empty);
        let in_chat = self.chats.entry(chat).or_insert_with(empty);
        let short = overall
            .seconds_short(OVERALL_PER_SECOND, OVERALL_BURST, now)
            .max(in_chat.seconds_short(CHAT_PER_SECOND, CHAT_BURST, now));
        if short > 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a few seconds, at least one"
            )]
            return Err(short.ceil().max(1.0) as u32);
        }
        overall.drops += 1.0;
        in_chat.drops += 1.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn a_chat_takes_a_small_burst_and_then_one_a_second() {
        let mut rates = Rates::default();
        let taken: Vec<_> = (0..6).map(|_| rates.take(1, at(0)).is_ok()).collect();
        assert_eq!(taken, [true, true, true, true, false, false]);
        assert_eq!(rates.take(1, at(500)), Err(1));
        assert_eq!(rates.take(1, at(1000)), Ok(()));
        assert_eq!(rates.take(1, at(1000)), Err(1));
    }

    #[test]
    fn all_chats_together_take_thirty_a_second() {
        let mut rates = Rates::default();
        let taken = (0..100).filter(|chat| rates.take(*chat, at(0)).is_ok()).count();
        assert_eq!(taken, 30);
        let taken = (0..100).filter(|chat| rates.take(*chat, at(1000)).is_ok()).count();
        assert_eq!(taken, 30);
    }
}
