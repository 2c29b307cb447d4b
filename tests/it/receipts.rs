//! Receipts in every order, twice, and before the answer to the send itself: a message ends where it
//! would have ended had they come in order.

use crate::world::World;
use bot::{
    address::Address,
    door::Door,
    inbox::Inbox,
    outbox::Drain,
    outgoing::{Message, Outcome, Receipt, Reference, Refusal, Sender, Status},
};
use rand::{
    RngExt, SeedableRng,
    rngs::StdRng,
    seq::{IndexedRandom, SliceRandom},
};
use sqlx::PgPool;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// How many orders are tried.
const CASES: usize = 300;

/// The steps forward, each final in the eyes of those before it.
const STATUSES: [Status; 5] = [
    Status::Sent,
    Status::Unknown,
    Status::Expired,
    Status::Failed(Refusal::Unreachable),
    Status::Delivered,
];
const STATES: [&str; 5] = ["accepted", "unknown", "expired", "failed", "delivered"];

/// A provider that tells what became of a message before it answers that it took it.
struct Hasty {
    inbox: Inbox,
    /// By our id, or by its own.
    by_ours: bool,
    early: Mutex<Vec<Status>>,
}

impl Hasty {
    fn receipt(&self, ours: Uuid, status: Status) -> Receipt {
        let theirs = format!("their-{}", ours.simple());
        let of = if self.by_ours { Reference::Ours(ours) } else { Reference::Theirs(theirs) };
        Receipt { channel: "main".into(), of, status }
    }
}

impl Sender for Hasty {
    async fn send(&self, _: &str, _: &Address, id: Uuid, _: &Message) -> Outcome {
        let early = std::mem::take(&mut *self.early.lock().unwrap());
        for status in early {
            self.inbox.receipt(self.receipt(id, status)).await.unwrap();
        }
        Outcome::Accepted { id: format!("their-{}", id.simple()), media: None }
    }
}

/// Some receipts, in any order, some of them twice.
fn shuffled(dice: &mut StdRng) -> Vec<Status> {
    let mut receipts = Vec::new();
    for status in STATUSES {
        for _ in 0..*[0, 1, 1, 2].choose(dice).unwrap() {
            receipts.push(status);
        }
    }
    receipts.shuffle(dice);
    receipts
}

fn rank(status: Status) -> usize {
    STATUSES.iter().position(|known| *known == status).unwrap()
}

#[sqlx::test(migrations = "./migrations")]
async fn a_message_ends_where_it_would_have_ended_in_order(pool: PgPool) {
    let world = World::new(pool).await;
    let mut dice = StdRng::seed_from_u64(11);
    let channel = &world.service.house.channels["main"];
    for case in 0..CASES {
        let receipts = shuffled(&mut dice);
        let early = dice.random_range(0..=receipts.len());
        let sender = Arc::new(Hasty {
            inbox: world.inbox.clone(),
            by_ours: case % 2 == 0,
            early: Mutex::new(receipts[..early].to_vec()),
        });
        let house = Arc::clone(&world.service.house);
        let mut drain =
            Drain::new(house, Arc::clone(channel), Arc::clone(&sender), Uuid::from_u128(1));
        let number = format!("+2547220{case:05}");
        assert!(world.phones.sms().send(&number, "HELP").await.is_taken());
        while let Some(at) = drain.run_dry().await.unwrap() {
            world.clock.advance(at - world.clock.now());
        }
        let newest = "select id from outgoing order by id desc limit 1";
        let id: Uuid = sqlx::query_scalar(newest).fetch_one(&world.pool).await.unwrap();
        for status in &receipts[early..] {
            world.inbox.receipt(sender.receipt(id, *status)).await.unwrap();
        }
        let kept =
            "select state, sealed_to is null and sealed_say is null from outgoing where id = $1";
        let kept: (String, bool) =
            sqlx::query_as(kept).bind(id).fetch_one(&world.pool).await.unwrap();
        let last = receipts.iter().copied().map(rank).max().unwrap_or(0);
        assert_eq!(kept, (STATES[last].to_owned(), true), "{case}: {early} of {receipts:?} early");
    }
    let unmatched = "select count(*) from early_receipt";
    assert_eq!(crate::record::count(&world.pool, unmatched).await, 0);
}

/// What is meant for one person alone is wiped though its sender vanished before the answer.
#[sqlx::test(migrations = "./migrations")]
async fn a_receipt_wipes_what_was_told_to_one_alone(pool: PgPool) {
    let mut world = World::new(pool).await;
    world.sms("BAMBOO").await;
    world.sms("1").await;
    assert!(world.phones.sms().send(crate::world::NUMBER, "EXPORT").await.is_taken());
    let sealed = "select count(*) from outgoing where sealed_say is not null";
    assert_eq!(crate::record::count(&world.pool, sealed).await, 1);
    sqlx::query("update outgoing set state = 'sending', epoch = 0 where sealed_say is not null")
        .execute(&world.pool)
        .await
        .unwrap();
    let newest = "select id from outgoing order by id desc limit 1";
    let id: Uuid = sqlx::query_scalar(newest).fetch_one(&world.pool).await.unwrap();
    let receipt =
        Receipt { channel: "main".into(), of: Reference::Ours(id), status: Status::Delivered };
    world.inbox.receipt(receipt).await.unwrap();
    assert_eq!(crate::record::count(&world.pool, sealed).await, 0);
}
