//! After STOP nothing is answered but what a person who stopped may still ask for.

use crate::world::{NUMBER, World};
use chrono::TimeDelta;
use locales::words;
use sqlx::PgPool;

/// Orders that are still obeyed: "stop all" has other phones to stop, and words for yes begin again.
const ALLOWED: [&str; 8] =
    ["stop-everywhere", "start", "yes", "help", "privacy", "export", "delete", "safe"];

/// Texts that are no order at all.
const OTHERS: [&str; 14] = [
    "hello",
    "1",
    "0",
    "2",
    "٢",
    "၂",
    "ဝ",
    "why me?",
    "ok",
    "shop",
    "🙏",
    "T",
    "BAMBOO",
    "my brother was arrested last night, please help me",
];

#[sqlx::test(migrations = "./migrations")]
async fn silence_follows_stop(pool: PgPool) {
    let mut world = World::new(pool).await;
    for text in ["BAMBOO", "1", "STOP"] {
        world.sms(text).await;
    }
    let said = world.phones.sms().inbox(NUMBER).len();
    let lists = words::words();
    let allowed = |word: &str| {
        let listed = |name: &&str| {
            let languages = &lists.commands[*name];
            languages.values().flatten().any(|other| other == word)
        };
        ALLOWED.iter().any(listed)
    };
    let commands = lists.commands.values().filter_map(|languages| languages.get("en"));
    let orders: Vec<String> = commands.flatten().filter(|word| !allowed(word)).cloned().collect();
    assert!(orders.len() > 20, "{orders:?}");
    for text in orders.iter().map(String::as_str).chain(OTHERS) {
        world.sms(text).await;
        assert_eq!(world.phones.sms().inbox(NUMBER).len(), said, "{text} was answered");
    }
    world.pass(TimeDelta::days(4)).await;
    assert_eq!(world.phones.sms().inbox(NUMBER).len(), said, "something was pushed");
    // What is allowed is answered, each with one message.
    for (count, text) in (1..).zip(["HELP", "PRIVACY", "EXPORT", "DELETE", "SAFE", "START"]) {
        world.sms(text).await;
        assert_eq!(world.phones.sms().inbox(NUMBER).len(), said + count, "{text}");
    }
}
