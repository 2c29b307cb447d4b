//! The service is killed in the middle of its work, and its database under it: nothing that was
//! acknowledged is lost, nothing counts twice, and what is said twice is what was in flight.

use crate::{
    climbers::{Ascent, Climber, assert_all_stand_where_they_should, settle},
    machine::{Machine, Parts, WEBHOOK_SECRET, within},
    record, stairs,
};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::time::sleep;

/// How often the service is killed.
const KILLS: u32 = 22;
/// How often Postgres is.
const STRIKES: u32 = 4;
/// Half of them by SMS.
const LEARNERS: i64 = 16;
/// What the README promises.
const RESUMED_WITHIN: Duration = Duration::from_secs(30);

async fn machine() -> (Machine, TempDir) {
    let courses = tempfile::tempdir().unwrap();
    stairs::build(courses.path());
    let parts = Parts { courses: courses.path().to_owned(), ..Parts::default() };
    let mut machine = Machine::new(parts).await;
    machine.add_process().await;
    (machine, courses)
}

/// Everybody stands where they should; what was shown twice was once of unknown fate, and so was what
/// was never shown.
async fn assert_promises_kept(machine: &Machine, climbers: &[Climber]) {
    settle(machine).await;
    let (twice, never) = assert_all_stand_where_they_should(machine, climbers).await;
    let repeated =
        record::count(&machine.pool, "select count(*) from outgoing where repeated").await;
    let unknown = record::states(&machine.pool).await.remove("unknown").unwrap_or(0);
    let noted = "select count(*) from attempt where ended = 'unknown'";
    let noted = record::count(&machine.pool, noted).await;
    let steps: usize = climbers.iter().map(|climber| climber.steps).sum();
    eprintln!(
        "{steps} steps; shown twice {twice}, never {never}; repeated {repeated}, unknown {unknown}"
    );
    assert!(i64::try_from(twice).unwrap() <= repeated, "{twice} shown twice, {repeated} repeated");
    assert!(i64::try_from(never).unwrap() <= unknown, "{never} never shown, {unknown} unknown");
    // A second one may have been followed by a receipt that said what became of it.
    let on_record = repeated..=2 * repeated;
    assert!(on_record.contains(&noted), "of {repeated} repeated, {noted} attempts are on record");
    assert!(steps > climbers.len() * 10, "there was no load");
    let quarantined = "select count(*) from quarantine";
    assert_eq!(record::count(&machine.pool, quarantined).await, 0);
    let logs = machine.logs();
    assert!(!logs.contains("please report"), "a panic: {logs}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_is_killed_again_and_again() {
    let (mut machine, _courses) = machine().await;
    let climbers = Climber::gather(&machine, LEARNERS).await;
    let ascent = Ascent::begin(climbers);
    let mut dice = StdRng::seed_from_u64(5);
    for kill in 0..KILLS {
        sleep(Duration::from_millis(dice.random_range(50..1_200))).await;
        machine.kill(0).await;
        // Otherwise most of them would find a service that waits for the lease of a dead one.
        if kill % 4 != 3 {
            machine.expire_leases().await;
        }
        machine.start(0).await;
    }

    // Twice in a row, and nobody helps with the leases.
    let before = machine.taken();
    assert!(within(RESUMED_WITHIN, async || machine.taken() > before).await, "it sends");
    let killed_at = Instant::now();
    machine.kill(0).await;
    machine.start(0).await;
    sleep(Duration::from_millis(dice.random_range(500..3_000))).await;
    machine.kill(0).await;
    let before = machine.taken();
    machine.start(0).await;
    let left = RESUMED_WITHIN.saturating_sub(killed_at.elapsed());
    assert!(within(left, async || machine.taken() > before).await, "not resumed in time");
    eprintln!("resumed after {:?}", killed_at.elapsed());

    let climbers = ascent.end().await;
    assert_promises_kept(&machine, &climbers).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_is_stopped_hard_again_and_again() {
    let (mut machine, _courses) = machine().await;
    let climbers = Climber::gather(&machine, LEARNERS).await;
    let ascent = Ascent::begin(climbers);
    let mut dice = StdRng::seed_from_u64(6);
    for strike in 0..STRIKES {
        sleep(Duration::from_millis(dice.random_range(500..2_500))).await;
        machine.strike_postgres().await;
        for knock in 0..3 {
            assert_told_to_come_back(&machine, i64::from(strike * 10 + knock)).await;
        }
        machine.mend_postgres().await;
        let before = machine.taken();
        let again = async || machine.taken() > before;
        assert!(within(RESUMED_WITHIN, again).await, "the service does not come back by itself");
    }
    let climbers = ascent.end().await;
    assert_promises_kept(&machine, &climbers).await;
    let strangers = "select count(*) from address where channel_id in (select id from channel where medium = 'telegram')";
    assert_eq!(
        record::count(&machine.pool, strangers).await,
        LEARNERS / 2,
        "what was not acknowledged"
    );
}

/// A message that comes while the database is away is not taken, and comes again later.
async fn assert_told_to_come_back(machine: &Machine, update: i64) {
    let chat = 900_000 + update;
    let body = serde_json::json!({
        "update_id": update,
        "message": {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"},
                    "from": {"id": chat, "is_bot": false, "first_name": "F"}, "text": "/start"},
    });
    let url = format!("{}/webhooks/telegram", machine.processes[0].url);
    let request = machine.http.post(url).header("X-Telegram-Bot-Api-Secret-Token", WEBHOOK_SECRET);
    let answer = request.body(body.to_string()).send().await.unwrap();
    assert_eq!(answer.status(), 503);
    let wait: u32 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
}
