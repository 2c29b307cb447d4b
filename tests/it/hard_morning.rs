//! A feature phone's hard morning: slips of the thumb, stray letters, digits of another script, a
//! cry for help, an operator's advert, STOP and DELETE.

use crate::world::{NUMBER, World};
use chrono::TimeDelta;
use insta::assert_snapshot;
use sqlx::PgPool;

const HELP_LINE: &str = "+254 700 000 999";

async fn standing(world: &World) -> String {
    let query = sqlx::query_scalar("select standing from address");
    query.fetch_one(&world.pool).await.unwrap()
}

async fn count(world: &World, of: &'static str) -> i64 {
    let query = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {of}")));
    query.fetch_one(&world.pool).await.unwrap()
}

fn inbox(world: &World) -> usize {
    world.phones.sms().inbox(NUMBER).len()
}

fn help_lines(world: &World) -> usize {
    let texts = world.phones.sms().inbox(NUMBER);
    texts.iter().filter(|text| text.text.contains(HELP_LINE)).count()
}

#[sqlx::test(migrations = "./migrations")]
async fn a_hard_morning(pool: PgPool) {
    let mut world = World::new(pool).await;
    for text in ["BANBOO", "T", "1", "N", "1", "1", "1", "1"] {
        world.sms(text).await;
    }
    world.remark("a question is open");
    for text in ["shop", "၂", "1", "ဝ", "1"] {
        world.sms(text).await;
        assert_eq!(standing(&world).await, "open", "{text}");
    }
    for text in ["my brother was arrested last night", "they took him to the station, please"] {
        world.sms(text).await;
        assert_eq!(standing(&world).await, "open", "{text}");
    }
    assert_eq!(help_lines(&world), 1, "the help line comes once");

    world.remark("an operator's advert");
    let before = inbox(&world);
    world.sms_from("SAFARICOM", "Win 1000 bob! Reply STOP to opt out, YES to play.").await;
    assert_eq!(count(&world, "learner").await, 1, "a word is no learner");
    assert_eq!(inbox(&world), before);
    assert!(world.phones.sms().inbox("SAFARICOM").is_empty(), "nobody answers an advert");
    assert_eq!(standing(&world).await, "open");

    world.sms("STOP").await;
    assert_eq!(standing(&world).await, "stopped");
    let stopped = inbox(&world);
    assert_eq!(stopped, before + 1, "one confirmation");
    for text in ["hello", "1", "STOP", "BAMBOO?"] {
        world.sms(text).await;
    }
    world.pass(TimeDelta::days(2)).await;
    assert_eq!(inbox(&world), stopped, "nothing follows STOP");

    world.sms("DELETE").await;
    world.sms("1").await;
    assert_eq!(inbox(&world), stopped + 2);
    for table in ["learner", "address", "enrollment", "asked"] {
        assert_eq!(count(&world, table).await, 0, "{table}");
    }
    assert_eq!(count(&world, "fact where learner_id is not null").await, 0);
    let reachable = "outgoing where address_id is not null or sealed_to is not null";
    assert_eq!(count(&world, reachable).await, 0);
    assert_eq!(count(&world, "suppression").await, 1, "a fingerprint keeps silence");
    world.sms("hello").await;
    world.pass(TimeDelta::days(2)).await;
    assert_eq!(inbox(&world), stopped + 2, "nothing follows DELETE");
    assert_eq!(count(&world, "learner").await, 0, "and nothing is kept of it");
    assert_snapshot!(world.transcript());
}
