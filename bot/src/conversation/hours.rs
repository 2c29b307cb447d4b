//! When a reminder is due: by the clock on the wall of the programme's country.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// A lesson that was left in the middle is mentioned after a day: sooner is nagging, later is
/// forgotten.
const AFTER_A_BREAK: TimeDelta = TimeDelta::hours(24);

/// And once more after three days; then never.
const AFTER_A_LONG_BREAK: TimeDelta = TimeDelta::hours(72);

/// A break is the long one from here on: the first reminder may have waited for the morning.
const LONG_FROM: TimeDelta = TimeDelta::hours(48);

/// The hour at which people are reminded: before the day's hearings.
const MORNING_HOUR: u32 = 9;

/// Nothing that nobody asked for arrives from this hour on.
const EVENING_HOUR: u32 = 20;

/// When a lesson left in the middle is mentioned first.
pub(super) fn after_a_break(left: DateTime<Utc>, country: &str) -> DateTime<Utc> {
    by_day(left + AFTER_A_BREAK, country)
}

/// When it is mentioned again, if it was mentioned once.
pub(super) fn after_a_long_break(
    left: DateTime<Utc>,
    now: DateTime<Utc>,
    country: &str,
) -> Option<DateTime<Utc>> {
    (now - left < LONG_FROM).then(|| by_day(left + AFTER_A_LONG_BREAK, country))
}

/// When the next lesson is announced: the morning of the day that the course's pace leads to.
pub(super) fn next_lesson(done: DateTime<Utc>, pace_days: u8, country: &str) -> DateTime<Utc> {
    let zone = zone(country);
    let day = done.with_timezone(&zone).date_naive() + Days::new(u64::from(pace_days.max(1)));
    morning(zone, day)
}

/// The moment itself if it falls into the day, else the next morning.
fn by_day(moment: DateTime<Utc>, country: &str) -> DateTime<Utc> {
    let zone = zone(country);
    let local = moment.with_timezone(&zone);
    let hour = chrono::Timelike::hour(&local);
    if hour < MORNING_HOUR {
        morning(zone, local.date_naive())
    } else if hour >= EVENING_HOUR {
        morning(zone, local.date_naive() + Days::new(1))
    } else {
        moment
    }
}

fn morning(zone: Tz, day: chrono::NaiveDate) -> DateTime<Utc> {
    let nine = NaiveTime::from_hms_opt(MORNING_HOUR, 0, 0).unwrap_or_default();
    let local = zone.from_local_datetime(&day.and_time(nine)).earliest();
    // Clocks are put forward at night, so nine in the morning is there on every day.
    local.map_or_else(|| day.and_time(nine).and_utc(), |local| local.with_timezone(&Utc))
}

/// The zone in which most of a country's people live; UTC for a country we do not know.
pub(crate) fn zone(country: &str) -> Tz {
    match country {
        "KH" => Tz::Asia__Phnom_Penh,
        "CN" => Tz::Asia__Shanghai,
        "IN" => Tz::Asia__Kolkata,
        "LK" => Tz::Asia__Colombo,
        "MM" => Tz::Asia__Yangon,
        "SY" => Tz::Asia__Damascus,
        "TN" => Tz::Africa__Tunis,
        "BI" => Tz::Africa__Bujumbura,
        "CD" => Tz::Africa__Kinshasa,
        "KE" => Tz::Africa__Nairobi,
        "RW" => Tz::Africa__Kigali,
        "ZW" => Tz::Africa__Harare,
        "MX" => Tz::America__Mexico_City,
        "CO" => Tz::America__Bogota,
        "GT" => Tz::America__Guatemala,
        "FR" => Tz::Europe__Paris,
        "ES" => Tz::Europe__Madrid,
        "GB" => Tz::Europe__London,
        "CH" => Tz::Europe__Zurich,
        "DE" => Tz::Europe__Berlin,
        _ => Tz::UTC,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_break_is_mentioned_by_day() {
        // Nairobi is three hours ahead, Yangon six and a half.
        let cases = [
            ("2026-03-02T10:00:00Z", "KE", "2026-03-03T10:00:00Z"),
            ("2026-03-02T19:00:00Z", "KE", "2026-03-04T06:00:00Z"),
            ("2026-03-02T01:00:00Z", "KE", "2026-03-03T06:00:00Z"),
            ("2026-03-02T14:00:00Z", "MM", "2026-03-04T02:30:00Z"),
            ("2026-03-02T10:00:00Z", "XX", "2026-03-03T10:00:00Z"),
        ];
        for (left, country, due) in cases {
            assert_eq!(after_a_break(at(left), country), at(due), "{left} {country}");
        }
    }

    #[test]
    fn a_break_is_mentioned_twice_and_no_more() {
        let left = at("2026-03-02T10:00:00Z");
        let first = after_a_break(left, "KE");
        let second = after_a_long_break(left, first, "KE").unwrap();
        assert_eq!(second, at("2026-03-05T10:00:00Z"));
        assert_eq!(after_a_long_break(left, second, "KE"), None);
    }

    #[test]
    fn the_next_lesson_comes_in_the_morning() {
        let cases = [
            ("2026-03-02T10:00:00Z", 1, "KE", "2026-03-03T06:00:00Z"),
            ("2026-03-02T22:30:00Z", 1, "KE", "2026-03-04T06:00:00Z"),
            ("2026-03-02T10:00:00Z", 0, "KE", "2026-03-03T06:00:00Z"),
            ("2026-03-28T10:00:00Z", 1, "FR", "2026-03-29T07:00:00Z"),
        ];
        for (done, pace, country, due) in cases {
            assert_eq!(next_lesson(at(done), pace, country), at(due), "{done} {country}");
        }
    }
}
