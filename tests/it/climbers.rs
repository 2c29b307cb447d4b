//! Learners who climb the stairs, one step a message, whatever happens around them.

use crate::{
    machine::{Machine, seen_within, until},
    stairs::{STEPS, card_after, card_in, steps_to},
};
use bot::{
    address::Address,
    chance::Chance,
    seal::{Keys, Lookup},
};
use phone::{Person, Sms, User};
use sqlx::PgPool;
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinHandle;

/// Steps after which a learner rests: an SMS address is answered ninety times an hour.
const MOST_STEPS: usize = STEPS - 12;
/// A learner who sees nothing new for so long tries again.
const IMPATIENT: Duration = Duration::from_secs(4);

/// One learner, and how often they asked for the next card.
pub struct Climber {
    pub phone: Handset,
    pub steps: usize,
}

#[derive(Clone)]
pub enum Handset {
    Sms(Sms, String),
    Telegram(Person),
}

impl Handset {
    /// What the service said here, oldest first.
    pub fn screen(&self) -> Vec<String> {
        match self {
            Self::Sms(sms, number) => sms.inbox(number).into_iter().map(|t| t.text).collect(),
            Self::Telegram(person) => {
                let ours = person.visible().into_iter().filter(|shown| !shown.mine);
                ours.map(|shown| shown.text).collect()
            }
        }
    }

    pub async fn say(&self, text: &str) -> phone::Delivery {
        match self {
            Self::Sms(sms, number) => sms.send(number, text).await,
            Self::Telegram(person) => person.send(text).await,
        }
    }

    /// The cards seen, in the order in which they came.
    pub fn cards(&self) -> Vec<usize> {
        self.screen().iter().filter_map(|text| card_in(text)).collect()
    }

    /// Whether what follows so many steps is there: a card, or the result of a lesson.
    fn sees(&self, steps: usize) -> bool {
        match card_after(steps) {
            Some(card) => self.cards().contains(&card),
            None => self.screen().last().is_some_and(|newest| card_in(newest).is_none()),
        }
    }

    /// How the database finds this phone.
    fn lookup(&self) -> Lookup {
        let keys = Keys::new([1; 32], [2; 32], Chance::from_seed(1));
        match self {
            Self::Sms(_, number) => {
                keys.address_lookup("main", &Address::phone(number, "KE").unwrap())
            }
            Self::Telegram(person) => {
                keys.address_lookup("telegram", &Address::telegram(person.id()))
            }
        }
    }
}

impl Climber {
    /// Learners who have agreed and see the first card, half of them on each kind of phone.
    pub async fn gather(machine: &Machine, count: i64) -> Vec<Self> {
        let phones = (0..count).map(|n| match n % 2 {
            0 => Handset::Sms(machine.phones.sms(), format!("+2547221{n:05}")),
            _ => Handset::Telegram(machine.phones.telegram().open(User::new(5_000 + n))),
        });
        let mut climbers: Vec<_> = phones.map(|phone| Self { phone, steps: 0 }).collect();
        for climber in &mut climbers {
            climber.begin().await;
        }
        climbers
    }

    async fn begin(&mut self) {
        let words = match &self.phone {
            Handset::Sms(..) => ["BAMBOO", "1"],
            Handset::Telegram(_) => ["/start k7Hq2mXd", "1"],
        };
        for word in words {
            let before = self.phone.screen().len();
            self.phone.say(word).await;
            until("an answer", async || self.phone.screen().len() > before).await;
        }
        until("the first card", async || self.phone.sees(0)).await;
    }

    /// One step: the button under the newest card where there is one, else a typed 1.
    async fn step(&mut self) {
        let newest = self.phone.screen().pop().and_then(|text| card_in(&text));
        match &self.phone {
            Handset::Telegram(person) if newest.is_some() && newest == card_after(self.steps) => {
                person.press("Next").await;
            }
            phone => {
                phone.say("1").await;
            }
        }
        self.steps += 1;
    }

    async fn climb(mut self, rest: Arc<AtomicBool>) -> Self {
        while self.steps < MOST_STEPS && !rest.load(Ordering::Relaxed) {
            let awaited = self.steps;
            let seen = || self.phone.sees(awaited) || rest.load(Ordering::Relaxed);
            seen_within(IMPATIENT, seen).await;
            self.step().await;
        }
        self
    }
}

/// Learners on their way, each for themselves.
pub struct Ascent {
    climbing: Vec<JoinHandle<Climber>>,
    rest: Arc<AtomicBool>,
}

impl Ascent {
    pub fn begin(climbers: Vec<Climber>) -> Self {
        let rest = Arc::<AtomicBool>::default();
        let on_their_way = climbers.into_iter().map(|c| tokio::spawn(c.climb(rest.clone())));
        Self { climbing: on_their_way.collect(), rest }
    }

    /// Everybody stops where they are.
    pub async fn end(self) -> Vec<Climber> {
        self.rest.store(true, Ordering::Relaxed);
        let mut climbers = Vec::new();
        for climber in self.climbing {
            climbers.push(climber.await.unwrap());
        }
        climbers
    }
}

/// Waits until every event is acknowledged and every message has met its fate.
pub async fn settle(machine: &Machine) {
    let quiet = "select count(*) from outgoing where state in ('queued', 'sending')";
    until("everything has settled", async || {
        let delivered = machine.phones.telegram().waiting() + machine.phones.sms().waiting() == 0;
        delivered && crate::record::count(&machine.pool, quiet).await == 0
    })
    .await;
}

/// Each learner stands exactly where their messages lead: none was lost, none counted twice; and what
/// was said to them came in order. Returns how many cards were shown twice, and how many never.
pub async fn assert_all_stand_where_they_should(
    machine: &Machine,
    climbers: &[Climber],
) -> (usize, usize) {
    let standing = standing(&machine.pool).await;
    let (mut twice, mut never) = (0, 0);
    for climber in climbers {
        let stands_at = standing.get(&climber.phone.lookup()).copied();
        assert_eq!(stands_at, Some(climber.steps), "acknowledged steps and the place reached");
        let cards = climber.phone.cards();
        assert!(cards.is_sorted(), "out of order: {cards:?}");
        for card in (0..=climber.steps).filter_map(card_after) {
            match cards.iter().filter(|seen| **seen == card).count() {
                0 => never += 1,
                1 => {}
                2 if matches!(climber.phone, Handset::Telegram(_)) => twice += 1,
                times => panic!("card {card} was shown {times} times"),
            }
        }
    }
    (twice, never)
}

async fn standing(pool: &PgPool) -> HashMap<Lookup, usize> {
    let rows: Vec<(Vec<u8>, String, Option<String>)> = sqlx::query_as(
        "select a.lookup, e.lesson, e.block
           from address a join enrollment e on e.learner_id = a.learner_id",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    let places = rows.into_iter().filter_map(|(lookup, lesson, block)| {
        Some((Lookup::try_from(lookup).ok()?, steps_to(&lesson, block.as_deref())?))
    });
    places.collect()
}
