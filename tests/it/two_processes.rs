//! Two processes over one database: one effect for each event, and nobody waits for nobody.

use crate::{
    climbers::{Ascent, Climber, Handset, assert_all_stand_where_they_should, settle},
    machine::{Machine, Parts},
    record, stairs,
};
use phone::{Delivery, Person, User};
use rand::{RngExt, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use tempfile::TempDir;

/// Copies of one event that arrive at the same moment, half of them at each process.
const COPIES: usize = 20;
/// Those whose steps are counted, half of them by SMS.
const CLIMBERS: i64 = 16;
/// Those who say anything in any order.
const RESTLESS: i64 = 10;
/// Messages of each of them.
const SAYINGS: usize = 30;
/// Where nobody listens.
const NOWHERE: &str = "http://127.0.0.1:9";

async fn machine() -> (Machine, TempDir) {
    let courses = tempfile::tempdir().unwrap();
    stairs::build(courses.path());
    let parts = Parts { courses: courses.path().to_owned(), ..Parts::default() };
    let mut machine = Machine::new(parts).await;
    machine.add_process().await;
    machine.add_process().await;
    (machine, courses)
}

/// What the database counts: events, messages, facts, learners.
async fn counts(machine: &Machine) -> [i64; 4] {
    let mut counts = [0; 4];
    for (place, question) in [
        "select count(*) from event_seen",
        "select count(*) from outgoing",
        "select count(*) from fact",
        "select count(*) from learner",
    ]
    .into_iter()
    .enumerate()
    {
        counts[place] = record::count(&machine.pool, question).await;
    }
    counts
}

async fn redeliver(phone: &Handset) -> Vec<Delivery> {
    match phone {
        Handset::Sms(sms, _) => sms.redeliver(COPIES).await,
        Handset::Telegram(person) => person.redeliver(COPIES).await,
    }
}

fn spread(machine: &Machine, origins: &[String]) {
    machine.phones.telegram().spread_over(origins.to_vec());
    machine.phones.sms().spread_over(origins.to_vec());
}

/// Says something once, or twenty times at the same moment; what changed.
async fn say(machine: &Machine, phone: &Handset, text: &str, copies: bool) -> [i64; 4] {
    let before = counts(machine).await;
    if copies {
        // The first delivery comes nowhere, so that it is among the twenty.
        let both: Vec<_> = machine.processes.iter().map(|process| process.url.clone()).collect();
        spread(machine, &[NOWHERE.to_owned()]);
        assert!(!phone.say(text).await.is_taken());
        spread(machine, &both);
        let answers = redeliver(phone).await;
        assert_eq!(answers, [Delivery::Answered(200); COPIES], "{text}");
    } else {
        assert!(phone.say(text).await.is_taken());
    }
    settle(machine).await;
    let after = counts(machine).await;
    std::array::from_fn(|place| after[place] - before[place])
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_copies_have_one_effect() {
    let (machine, _courses) = machine().await;
    let (sms, telegram) = (machine.phones.sms(), machine.phones.telegram());
    let person = |id| Handset::Telegram(telegram.open(User::new(id)));
    let number = |number: &str| Handset::Sms(sms.clone(), number.to_owned());
    let pairs = [
        (person(71), person(72), "/start k7Hq2mXd"),
        (number("+254722200071"), number("+254722200072"), "BAMBOO"),
    ];
    for (once, often, first) in pairs {
        let script =
            [first, "1", "1", "LINK", "EXPORT", "STOP", "START", "1", "DELETE", "DELETE", first];
        for text in script {
            let wanted = say(&machine, &once, text, false).await;
            assert_eq!(say(&machine, &often, text, true).await, wanted, "{text}");
            assert_eq!(often.screen().len(), once.screen().len(), "{text}");
            // Long after, the same copies have the same answer and no effect.
            let before = counts(&machine).await;
            let later = redeliver(&often).await;
            assert_eq!(later, [Delivery::Answered(200); COPIES], "{text}");
            assert_eq!(counts(&machine).await, before, "{text}");
        }
    }
    assert_eq!(record::count(&machine.pool, "select count(*) from quarantine").await, 0);
}

/// Says anything, and does not wait for answers.
async fn be_restless(phone: Handset, bystander: Option<Person>, seed: u64) {
    const WORDS: [&str; 14] = [
        "BAMBOO",
        "1",
        "1",
        "1",
        "MENU",
        "LINK",
        "EXPORT",
        "STOP",
        "START",
        "DELETE",
        "DELETE",
        "DEVICES",
        "PRIVACY",
        "my brother was taken last night",
    ];
    let mut dice = StdRng::seed_from_u64(seed);
    for _ in 0..SAYINGS {
        phone.say(WORDS.choose(&mut dice).unwrap()).await;
        if let (Some(person), true) = (&bystander, dice.random_bool(0.3)) {
            person.redeliver(4).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_learners_in_any_order_and_no_deadlock() {
    let (machine, _courses) = machine().await;
    let climbers = Climber::gather(&machine, CLIMBERS).await;
    let people: Vec<_> = climbers
        .iter()
        .filter_map(|climber| match &climber.phone {
            Handset::Telegram(person) => Some(person.clone()),
            Handset::Sms(..) => None,
        })
        .collect();
    let ascent = Ascent::begin(climbers);
    let mut restless = Vec::new();
    for n in 0..RESTLESS {
        let phone = match n % 2 {
            0 => Handset::Sms(machine.phones.sms(), format!("+25472230{n:04}")),
            _ => Handset::Telegram(machine.phones.telegram().open(User::new(6_000 + n))),
        };
        let bystander = people.get(usize::try_from(n).unwrap()).cloned();
        restless.push(tokio::spawn(be_restless(phone, bystander, n.unsigned_abs())));
    }
    for one in restless {
        one.await.unwrap();
    }
    let climbers = ascent.end().await;
    settle(&machine).await;
    let shown_again_or_never = assert_all_stand_where_they_should(&machine, &climbers).await;
    assert_eq!(shown_again_or_never, (0, 0));
    let steps: usize = climbers.iter().map(|climber| climber.steps).sum();
    assert!(steps > climbers.len() * 4, "{steps} steps are no load");
    let deadlocks = "select deadlocks from pg_stat_database where datname = current_database()";
    assert_eq!(record::count(&machine.pool, deadlocks).await, 0);
    assert!(!machine.postgres_log().contains("deadlock"), "{}", machine.postgres_log());
    assert_eq!(record::count(&machine.pool, "select count(*) from quarantine").await, 0);
    let deliveries = machine.phones.calls().into_iter().filter(|call| call.way == phone::Way::Out);
    let odd: Vec<_> = deliveries.filter(|call| ![200, 503].contains(&call.status)).collect();
    assert_eq!(odd, []);
}
