//! The first minute, and one lesson, on both phones.

use crate::world::World;
use insta::assert_snapshot;
use sqlx::PgPool;

#[sqlx::test(migrations = "./migrations")]
async fn by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    for text in ["BAMBOO", "1", "1", "1", "1"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.person(42, "en");
    world.after(person.start(Some("k7Hq2mXd"))).await;
    world.press(&person, "English").await;
    world.press(&person, "Agree").await;
    world.press(&person, "Next").await;
    assert_snapshot!(world.transcript());
}
