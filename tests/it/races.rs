//! Who may send, and when: after STOP, after a lost lease, beside a chat that is in trouble.

use crate::{
    record,
    world::{NUMBER, World},
};
use bot::{clock::Clock, outbox::Drain};
use chrono::TimeDelta;
use dockbrief::service::Service;
use phone::{Call, Fault, Person, Trouble};
use sqlx::PgPool;
use std::sync::Arc;
use uuid::Uuid;
use webhook::Accounts;

fn seconds(count: i64) -> TimeDelta {
    TimeDelta::seconds(count)
}

/// Another process that sends for the bot; it goes on when it is told to.
fn drain(service: &Service, holder: u128) -> Drain<Accounts> {
    let (house, accounts) = (Arc::clone(&service.house), Arc::clone(&service.accounts));
    let telegram = Arc::clone(&house.channels["telegram"]);
    Drain::new(house, telegram, accounts, Uuid::from_u128(holder))
}

fn texts(person: &Person) -> Vec<String> {
    let ours = person.visible().into_iter().filter(|shown| !shown.mine);
    ours.map(|shown| shown.text).collect()
}

fn sends(world: &World) -> Vec<Call> {
    let mut calls = world.phones.calls();
    calls.retain(|call| call.is("sendMessage") || call.is("messages"));
    calls
}

#[sqlx::test(migrations = "./migrations")]
async fn nothing_starts_after_stop_but_its_confirmation(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.learner(42).await;
    world.sms("BAMBOO").await;
    world.sms("1").await;
    // Queued and tried again and again: nobody can be reached.
    world.phones.telegram().cut_line().await;
    world.phones.sms().cut_line().await;
    for _ in 0..3 {
        world.after(person.press("Next")).await;
        world.sms("1").await;
    }
    world.pass(seconds(40)).await;
    world.after(person.send("STOP")).await;
    world.sms("STOP").await;
    world.phones.telegram().mend_line().await;
    world.phones.sms().mend_line().await;
    world.phones.forget_calls();
    for wait in [1, 24, 48, 72] {
        world.pass(TimeDelta::hours(wait)).await;
    }
    let sent = sends(&world);
    assert_eq!(sent.len(), 2, "one confirmation each: {sent:?}");
    assert!(texts(&person).pop().unwrap().contains("Stopped"));
    assert!(world.phones.sms().inbox(NUMBER).pop().unwrap().text.contains("stopped"));
    assert_eq!(
        record::count(&world.pool, "select count(*) from outgoing where state = 'queued'").await,
        0
    );
}

/// STOP is being written: its transaction holds the address. The sender passes over it, and once the
/// STOP is there it sends nothing of what was queued before.
#[sqlx::test(migrations = "./migrations")]
async fn a_stop_that_is_being_written_holds_the_sender_back(pool: PgPool) {
    let mut world = World::new(pool).await;
    let (one, other) = (world.learner(1).await, world.learner(2).await);
    let before = texts(&one).len();
    assert!(one.press("Next").await.is_taken());
    assert!(other.press("Next").await.is_taken());
    let mut stop = world.pool.begin().await.unwrap();
    sqlx::query(
        "update address set standing = 'stopped'
          where id = (select address_id from outgoing where state = 'queued' order by id limit 1)",
    )
    .execute(&mut *stop)
    .await
    .unwrap();
    world.phones.forget_calls();
    world.clock.advance(seconds(30));
    let mut drain = drain(&world.service, 1);
    for _ in 0..4 {
        let later = drain.run_dry().await.unwrap();
        world.clock.advance(later.map_or(seconds(1), |at| at - world.clock.now()));
    }
    let reached: Vec<_> = sends(&world).into_iter().filter_map(|call| call.to).collect();
    assert_eq!(reached, ["2"]);
    stop.commit().await.unwrap();
    drain.run_dry().await.unwrap();
    assert_eq!(sends(&world).len(), 1);
    assert_eq!(texts(&one).len(), before);
    assert_eq!(record::states(&world.pool).await["suppressed"], 1);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_holder_that_slept_through_its_lease_begins_nothing(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.learner(42).await;
    world.clock.advance(seconds(30));
    let mut first = drain(&world.service, 1);
    first.run_dry().await.unwrap();

    // The second process lives in a time in which the first has not been heard of for long.
    let twin = world.twin(Clock::simulated(world.clock.now() + seconds(21))).await;
    let mut second = drain(&twin, 2);
    second.run_dry().await.unwrap();

    assert!(person.press("Next").await.is_taken());
    world.phones.forget_calls();
    // The first still believes that it holds: it renewed a moment ago, by its own clock.
    first.run_dry().await.unwrap();
    first.run_dry().await.unwrap();
    assert_eq!(sends(&world), []);
    twin.house.clock.advance(seconds(2));
    second.run_dry().await.unwrap();
    assert_eq!(sends(&world).len(), 1);
}

/// A call that comes back after another process took the account over: what was accepted is not
/// repeated, and what was refused for now does not disturb the repeat that is under way.
async fn an_answer_after_a_takeover(world: &mut World, fault: Option<Fault>) -> usize {
    let person = world.learner(42).await;
    world.clock.advance(seconds(30));
    let mut first = drain(&world.service, 1);
    first.run_dry().await.unwrap();
    assert!(person.press("Next").await.is_taken());
    world.phones.forget_calls();
    if let Some(fault) = fault {
        world.phones.telegram().trouble(fault);
    }
    world.clock.advance(seconds(2));
    first.step().await.unwrap();
    // The call is made, and its answer lies there; but another takes over before it is written.
    first.landed().await;
    let twin = world.twin(Clock::simulated(world.clock.now() + seconds(25))).await;
    let mut second = drain(&twin, 2);
    second.step().await.unwrap();
    first.step().await.unwrap();
    for _ in 0..3 {
        twin.house.clock.advance(seconds(2));
        second.run_dry().await.unwrap();
    }
    assert_eq!(texts(&person).into_iter().filter(|text| text.contains("2/")).count(), 1);
    assert_eq!(record::states(&world.pool).await.get("queued"), None);
    sends(world).len()
}

#[sqlx::test(migrations = "./migrations")]
async fn what_was_accepted_is_not_repeated_after_a_takeover(pool: PgPool) {
    assert_eq!(an_answer_after_a_takeover(&mut World::new(pool).await, None).await, 1);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_late_refusal_does_not_disturb_the_new_holder(pool: PgPool) {
    let fails = Fault::new(Trouble::Failure { status: 502, body: true }).times(1);
    let sent = an_answer_after_a_takeover(&mut World::new(pool).await, Some(fails)).await;
    assert_eq!(sent, 2, "the refused one, and its repeat");
}

#[sqlx::test(migrations = "./migrations")]
async fn a_chat_in_trouble_delays_nobody_else(pool: PgPool) {
    let mut world = World::new(pool).await;
    let (one, other) = (world.learner(1).await, world.learner(2).await);
    world.clock.advance(seconds(60));
    let fails = Trouble::Failure { status: 502, body: true };
    world.phones.telegram().trouble(Fault::new(fails).to(&1));
    world.after(one.press("Next")).await;
    world.after(one.send("/help")).await;
    let before = texts(&other).len();
    let asked_at = world.clock.now();
    world.after(other.press("Next")).await;
    assert_eq!(texts(&other).len(), before + 1);
    assert_eq!(world.clock.now(), asked_at, "at once");

    // Its own messages stay in order.
    world.phones.telegram().calm();
    world.pass(TimeDelta::minutes(5)).await;
    let said = texts(&one);
    let card = said.iter().position(|text| text.contains("2/")).unwrap();
    let help = said.iter().position(|text| text.contains("+254 700 000 999")).unwrap();
    assert!(card < help, "{said:?}");
}

#[sqlx::test(migrations = "./migrations")]
async fn a_reply_overtakes_a_lesson(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.learner(42).await;
    let fails = Trouble::Failure { status: 502, body: true };
    world.phones.telegram().trouble(Fault::new(fails).to(&42));
    // The reminder is due, fails, and waits for its next try.
    world.pass(TimeDelta::days(2)).await;
    let waiting = "select count(*) from outgoing where state = 'queued' and lane = 1";
    assert_eq!(record::count(&world.pool, waiting).await, 1);
    world.phones.telegram().calm();
    let before = texts(&person).len();
    let asked_at = world.clock.now();
    world.after(person.send("/help")).await;
    assert_eq!(world.clock.now(), asked_at, "it waits for nothing");
    assert_eq!(texts(&person).len(), before + 1);
    assert!(texts(&person).pop().unwrap().contains("+254 700 000 999"));
    world.pass(TimeDelta::minutes(1)).await;
    assert_eq!(record::count(&world.pool, waiting).await, 0);
    assert_eq!(texts(&person).len(), before + 2);
}
