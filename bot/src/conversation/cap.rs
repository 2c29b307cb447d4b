//! The most answers one address gets in an hour: two machines that answer each other must tire.

use super::{say::Say, talk::Talk};
use crate::{
    address::Medium,
    wording::pen::{Pen, Sheet},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Each costs somebody money. A lesson takes about nine, and nobody reads ten lessons in an hour.
const SMS_ANSWERS_PER_HOUR: u16 = 90;

/// Taps are quick, and cost nothing; over ten a minute, for an hour, nobody reads.
const TELEGRAM_ANSWERS_PER_HOUR: u16 = 600;

const HOUR: TimeDelta = TimeDelta::hours(1);

/// Counts this message. Whether it is to be answered; the first over the limit is told so. STOP and
/// what may follow it are heard before they are counted.
pub(super) fn admits(talk: &mut Talk<'_>) -> bool {
    let now = talk.now;
    let most = match talk.medium() {
        Medium::Sms => SMS_ANSWERS_PER_HOUR,
        Medium::Telegram => TELEGRAM_ANSWERS_PER_HOUR,
    };
    let phone = talk.phone();
    let (since, count) = match phone.hour {
        Some((since, count)) if now - since < HOUR && since <= now => (since, count),
        _ => (now, 0),
    };
    phone.hour = Some((since, count.saturating_add(1)));
    if count == most {
        talk.say(Say::TooMany { minutes: minutes_left(since, now) });
    }
    count < most
}

fn minutes_left(since: DateTime<Utc>, now: DateTime<Utc>) -> u16 {
    let seconds = (HOUR - (now - since)).num_seconds().max(0);
    u16::try_from((seconds + 59) / 60).unwrap_or(0).max(1)
}

pub(crate) fn page(pen: &Pen<'_>, minutes: u16) -> Sheet {
    pen.say("too-many", &[("minutes", minutes.into())])
}
