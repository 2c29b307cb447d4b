//! The daily round: what has had its time goes, and only that.

use crate::world::World;
use bot::schedule;
use chrono::TimeDelta;
use sqlx::PgPool;

/// The partitions of a table that grows, without the default one.
async fn months(world: &World, table: &str) -> Vec<String> {
    let names: Vec<String> = sqlx::query_scalar(
        "select inhrelid::regclass::text from pg_inherits where inhparent = $1::regclass",
    )
    .bind(table)
    .fetch_all(&world.pool)
    .await
    .unwrap();
    let mut names: Vec<_> = names.into_iter().filter(|name| !name.ends_with("default")).collect();
    names.sort();
    names
}

async fn round(world: &World) {
    schedule::round(&world.service.house, &world.pool, world.clock.now()).await.unwrap();
}

#[sqlx::test(migrations = "./migrations")]
async fn months_that_have_had_their_time_are_dropped(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.learner(42).await;
    round(&world).await;
    let first = ["outgoing_2026_11", "outgoing_2026_12", "outgoing_2027_01"];
    assert_eq!(months(&world, "outgoing").await, first);

    // In December of the year after, November's thirteen months are not over yet.
    world.clock.advance(TimeDelta::days(390));
    round(&world).await;
    assert!(months(&world, "outgoing").await.contains(&first[0].to_owned()));

    world.clock.advance(TimeDelta::days(31));
    round(&world).await;
    let kept = months(&world, "outgoing").await;
    assert!(
        !kept.contains(&first[0].to_owned()) && kept.contains(&first[1].to_owned()),
        "{kept:?}"
    );
    assert!(!months(&world, "asked").await.contains(&"asked_2026_11".to_owned()));
    assert!(months(&world, "fact").await.contains(&"fact_2026_11".to_owned()), "facts stay");

    // Whoever comes back finds their place, and the old card's button leads on.
    world.after(person.press("Next")).await;
    assert!(person.last().unwrap().text.contains("2/"), "{}", person.last().unwrap());
}

#[sqlx::test(migrations = "./migrations")]
async fn whoever_never_agreed_is_forgotten_after_a_day(pool: PgPool) {
    let mut world = World::new(pool).await;
    let learners = "select count(*) from learner";
    world.learner(42).await;
    let stranger = world.person(43, "en");
    world.after(stranger.start(None)).await;
    let count = async |world: &World| {
        sqlx::query_scalar::<_, i64>(learners).fetch_one(&world.pool).await.unwrap()
    };
    assert_eq!(count(&world).await, 2);
    world.clock.advance(TimeDelta::hours(23));
    round(&world).await;
    assert_eq!(count(&world).await, 2);
    world.clock.advance(TimeDelta::hours(2));
    round(&world).await;
    assert_eq!(count(&world).await, 1);
}
