//! What a provider can do to us, and the one clear state in which each of it ends: a pause, a
//! breaker, an address that is closed, an account in trouble, a message of unknown fate.

use crate::{
    record,
    world::{Differently, World},
};
use bot::store::channel::{Health, health};
use chrono::{DateTime, TimeDelta, Utc};
use phone::{Call, Fault, Person, Trouble};
use sqlx::PgPool;

/// A token of the right form that is nobody's.
const NOT_THE_TOKEN: &str = "110201543:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn seconds(count: i64) -> TimeDelta {
    TimeDelta::seconds(count)
}

/// What the service sent since the record was last begun, taken or not.
fn sends(world: &World) -> Vec<Call> {
    let mut calls = world.phones.telegram().calls();
    calls.retain(|call| call.is("sendMessage"));
    calls
}

fn sends_between(world: &World, from: DateTime<Utc>, to: DateTime<Utc>) -> usize {
    sends(world).iter().filter(|call| call.at > from && call.at < to).count()
}

async fn telegram(world: &World) -> Health {
    let all = health(&world.pool, world.clock.now()).await.unwrap();
    all.into_iter().find(|account| account.name == "telegram").unwrap()
}

/// What one address stands at.
async fn standing(world: &World) -> Option<String> {
    record::word(&world.pool, "select standing from address").await
}

async fn people(world: &mut World, count: i64) -> Vec<Person> {
    let mut people = Vec::new();
    for id in 1..=count {
        people.push(world.learner(id).await);
    }
    world.clock.advance(seconds(60));
    world.phones.forget_calls();
    people
}

fn last(person: &Person) -> String {
    person.last().map(|shown| shown.text).unwrap_or_default()
}

#[sqlx::test(migrations = "./migrations")]
async fn a_pause_that_is_asked_for_is_kept_by_the_whole_account(pool: PgPool) {
    let mut world = World::new(pool).await;
    let people = people(&mut world, 3).await;
    let trouble = Trouble::TooMany { retry_after_seconds: 45 };
    world.phones.telegram().trouble(Fault::new(trouble).on("sendMessage").times(1));

    let asked_at = world.clock.now();
    world.after(people[0].send("/help")).await;
    assert_eq!(telegram(&world).await.paused_until, Some(asked_at + seconds(45)));
    world.clock.advance(seconds(10));
    world.after(people[1].send("/help")).await;
    // The process that asked is gone, and its successor heeds the pause as well.
    world.restart(Differently { seed: 8, ..Differently::default() }).await;
    world.clock.advance(seconds(10));
    world.after(people[2].send("/help")).await;
    assert_eq!(sends(&world).len(), 1, "the call that was refused");

    world.clock.advance(seconds(30));
    world.settle().await;
    assert_eq!(sends_between(&world, asked_at, asked_at + seconds(45)), 0);
    for person in &people {
        assert!(last(person).contains("+254 700 000 999"), "{}", last(person));
    }
    assert_eq!(telegram(&world).await.trouble, None);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_longer_pause_is_not_cut_short_by_a_shorter_one(pool: PgPool) {
    let mut world = World::new(pool).await;
    let people = people(&mut world, 3).await;
    // Three calls are under way at once, and come back with different answers.
    for (person, wait) in people.iter().zip([50, 3, 20]) {
        let trouble = Trouble::TooMany { retry_after_seconds: wait };
        world.phones.telegram().trouble(Fault::new(trouble).to(&person.id()).times(1));
    }
    let asked_at = world.clock.now();
    for person in &people {
        assert!(person.send("/help").await.is_taken());
    }
    world.settle().await;
    world.clock.advance(seconds(49));
    world.settle().await;
    assert_eq!(sends_between(&world, asked_at, asked_at + seconds(50)), 0);
    assert_eq!(telegram(&world).await.paused_until, Some(asked_at + seconds(50)));
    world.clock.advance(seconds(20));
    world.settle().await;
    assert_eq!(telegram(&world).await.queued, 0);
}

/// Six learners ask while Telegram fails in this way, for five minutes.
async fn five_bad_minutes(world: &mut World, body: bool) -> Vec<Person> {
    let people = people(world, 6).await;
    world.phones.telegram().trouble(Fault::new(Trouble::Failure { status: 502, body }));
    for person in &people {
        assert!(person.send("/help").await.is_taken());
    }
    world.settle().await;
    assert_eq!(sends(world).len(), 6);
    assert_eq!(telegram(world).await.trouble.as_deref(), Some("failing"));
    for _ in 0..30 {
        world.clock.advance(seconds(10));
        world.settle().await;
    }
    // One message tries the way every half minute, and the others wait for what becomes of it.
    let tries: Vec<_> = sends(world)[5..].iter().map(|call| call.at).collect();
    assert!(tries.windows(2).all(|pair| pair[1] - pair[0] >= seconds(30)), "{tries:?}");
    assert!(tries.len() > 5, "{tries:?}");
    world.phones.telegram().calm();
    world.clock.advance(seconds(40));
    world.after(people[0].send("/privacy")).await;
    let mended = telegram(world).await;
    assert_eq!((mended.trouble, mended.queued), (None, 0));
    people
}

#[sqlx::test(migrations = "./migrations")]
async fn a_provider_that_fails_is_left_alone_and_tried_again(pool: PgPool) {
    let mut world = World::new(pool).await;
    for person in five_bad_minutes(&mut world, true).await {
        let shown = person.visible();
        assert!(shown.iter().any(|shown| shown.text.contains("+254 700 000 999")), "{shown:?}");
    }
}

/// A 502 without Telegram's own words does not say whether the message was sent.
#[sqlx::test(migrations = "./migrations")]
async fn a_failure_without_a_word_is_repeated_once(pool: PgPool) {
    let mut world = World::new(pool).await;
    for person in five_bad_minutes(&mut world, false).await {
        let to = Some(person.id().to_string());
        let tries = sends(&world).iter().filter(|call| call.to == to && call.status == 502).count();
        assert_eq!(tries, 2);
    }
    let states = record::states(&world.pool).await;
    assert!(states["unknown"] >= 5, "{states:?}");
}

#[sqlx::test(migrations = "./migrations")]
async fn a_gateway_that_is_away_for_long_is_back_within_a_minute(pool: PgPool) {
    let mut world = World::new(pool).await;
    world.sms("BAMBOO").await;
    world.phones.sms().cut_line().await;
    world.sms("1").await;
    for _ in 0..120 {
        world.clock.advance(seconds(60));
        world.settle().await;
    }
    let gateway = health(&world.pool, world.clock.now()).await.unwrap().remove(0);
    assert_eq!((&*gateway.name, gateway.trouble.as_deref()), ("main", Some("failing")));
    world.phones.sms().mend_line().await;
    let before = world.phones.sms().inbox(crate::world::NUMBER).len();
    world.clock.advance(seconds(40));
    world.settle().await;
    assert!(world.phones.sms().inbox(crate::world::NUMBER).len() > before);
}

#[sqlx::test(migrations = "./migrations")]
async fn an_account_that_is_gone_is_left_alone(pool: PgPool) {
    let mut world = World::new(pool).await;
    let people = people(&mut world, 1).await;
    people[0].deactivate();
    world.after(people[0].send("/help")).await;
    assert_eq!(sends(&world).len(), 1);
    assert_eq!(standing(&world).await.as_deref(), Some("blocked"));
    for _ in 0..4 {
        world.pass(TimeDelta::days(1)).await;
    }
    assert_eq!(sends(&world).len(), 1, "no reminder is tried");
    assert_eq!(record::states(&world.pool).await["failed"], 1);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_blocked_bot_is_silent_until_the_person_writes_again(pool: PgPool) {
    let mut world = World::new(pool).await;
    let people = people(&mut world, 1).await;
    let person = &people[0];
    world.phones.telegram().cut_line().await;
    world.after(person.press("Next")).await;
    world.after(person.block()).await;
    world.phones.telegram().mend_line().await;
    world.phones.forget_calls();
    for _ in 0..4 {
        world.pass(TimeDelta::days(1)).await;
    }
    assert_eq!(standing(&world).await.as_deref(), Some("blocked"));
    assert_eq!(sends(&world), [], "neither what was queued nor a reminder");
    world.after(person.send("/help")).await;
    assert!(last(person).contains("+254 700 000 999"));
    assert_eq!(standing(&world).await.as_deref(), Some("open"));
}

#[sqlx::test(migrations = "./migrations")]
async fn a_chat_that_does_not_exist_is_closed(pool: PgPool) {
    let mut world = World::new(pool).await;
    let update = serde_json::json!({
        "update_id": 1,
        "message": {"message_id": 7, "date": 1, "chat": {"id": 777, "type": "private"},
                    "from": {"id": 777, "is_bot": false, "first_name": "F"}, "text": "/help"},
    });
    // Whoever writes from it again is tried again.
    for (message, calls) in [(7, 1), (8, 2)] {
        let mut update = update.clone();
        update["message"]["message_id"] = message.into();
        let answer = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = answer
            .post(format!("{}/webhooks/telegram", world.url))
            .header("X-Telegram-Bot-Api-Secret-Token", "a-secret-for-tests")
            .body(update.to_string());
        assert_eq!(answer.send().await.unwrap().status(), 200);
        world.settle().await;
        assert_eq!(sends(&world).len(), calls);
    }
    assert_eq!(standing(&world).await.as_deref(), Some("dead"));
}

#[sqlx::test(migrations = "./migrations")]
async fn a_wrong_token_is_seen_and_nothing_is_lost(pool: PgPool) {
    let mut world = World::new(pool).await;
    let people = people(&mut world, 2).await;
    let wrong = Differently { token: Some(NOT_THE_TOKEN), seed: 8, ..Differently::default() };
    world.restart(wrong).await;
    world.phones.telegram().spread_over(vec![world.url.clone()]);
    for person in &people {
        world.after(person.press("Next")).await;
    }
    let troubled = telegram(&world).await;
    assert_eq!((troubled.trouble.as_deref(), troubled.queued), (Some("config"), 2));
    let refused = world.phones.telegram().calls().len();
    world.clock.advance(seconds(30));
    world.settle().await;
    assert_eq!(world.phones.telegram().calls().len(), refused, "nothing is tried meanwhile");
    // Ten hours on, the operator reads the alarm.
    for _ in 0..10 {
        world.pass(TimeDelta::hours(1)).await;
    }
    assert_eq!(telegram(&world).await.queued, 2);
    world.restart(Differently { seed: 9, ..Differently::default() }).await;
    world.clock.advance(seconds(60));
    world.settle().await;
    let mended = telegram(&world).await;
    assert_eq!((mended.trouble, mended.queued), (None, 0));
    for person in &people {
        assert!(last(person).contains("2/"), "the next card: {}", last(person));
    }
}

/// The connection breaks so often after Telegram has taken the message.
async fn ambiguous(world: &mut World, breaks: u32, state: &str) {
    let people = people(world, 1).await;
    let before = people[0].messages().len();
    let fault = Fault::new(Trouble::BreakAfter).on("sendMessage").times(breaks);
    world.phones.telegram().trouble(fault);
    world.after(people[0].send("/help")).await;
    for _ in 0..10 {
        world.clock.advance(seconds(60));
        world.settle().await;
    }
    assert_eq!(people[0].messages().len() - before, 3, "theirs, and ours twice");
    assert_eq!(sends(world).len(), 2);
    let last = "select state from outgoing order by id desc limit 1";
    assert_eq!(record::word(&world.pool, last).await.as_deref(), Some(state));
    let attempts = "select count(*) from attempt where ended = 'unknown'";
    assert_eq!(record::count(&world.pool, attempts).await, i64::from(breaks));
    // Whoever comes after it is not held up.
    world.after(people[0].press("Next")).await;
    assert_eq!(sends(world).len(), 3);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_message_of_unknown_fate_is_repeated_once_and_on_record(pool: PgPool) {
    ambiguous(&mut World::new(pool).await, 1, "accepted").await;
}

#[sqlx::test(migrations = "./migrations")]
async fn a_message_of_unknown_fate_twice_stays_unknown(pool: PgPool) {
    ambiguous(&mut World::new(pool).await, 2, "unknown").await;
}

#[sqlx::test(migrations = "./migrations")]
async fn a_gateway_that_knows_our_ids_shows_nothing_twice(pool: PgPool) {
    let mut world = World::new(pool).await;
    for trouble in [Trouble::BreakAfter, Trouble::FailAfter] {
        world.phones.sms().trouble(Fault::new(trouble).times(2));
    }
    world.sms("BAMBOO").await;
    for _ in 0..10 {
        world.clock.advance(seconds(60));
        world.settle().await;
    }
    let inbox = world.phones.sms().inbox(crate::world::NUMBER);
    assert_eq!(inbox.len(), 1, "{inbox:?}");
    assert_eq!(record::states(&world.pool).await, [("delivered".to_owned(), 1)].into());
}
