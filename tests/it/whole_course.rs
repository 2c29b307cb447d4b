//! The whole course: every card, the recording, every question answered once rightly and once
//! wrongly, each result, the next lesson, the end, and a lesson taken again.

use crate::{
    pupil::{Pupil, label, shown},
    world::World,
};
use bot::conversation::Shown;
use chrono::TimeDelta;
use insta::assert_snapshot;
use sqlx::PgPool;

const LESSONS: usize = 10;

/// Every lesson in turn, then the first and the last again from the list: what was answered rightly
/// the first time is answered wrongly the second.
async fn whole_course(pool: PgPool, language: &'static str, plain: bool) -> String {
    let mut world = World::new(pool).await;
    let pupil = if plain { Pupil::by_sms(language) } else { Pupil::on_telegram(&world, language) };
    pupil.begin(&mut world).await;
    for lesson in 0..LESSONS {
        if lesson > 0 {
            // Automatic answers are capped by the hour, and nobody takes ten lessons in one.
            world.clock.advance(TimeDelta::hours(1));
            pupil.go_on(&mut world).await;
        }
        if lesson == 0 {
            listen(&pupil, &mut world).await;
        }
        pupil.take(&mut world, |question| (lesson + question) % 2 == 1).await;
    }
    world.remark("and two lessons again");
    world.clock.advance(TimeDelta::hours(1));
    for lesson in [0, LESSONS - 1] {
        if let Some(person) = &pupil.telegram {
            world.press(person, &label(language, "key-menu")).await;
            world.press(person, &label(language, "key-lessons")).await;
            world.press_nth(person, lesson).await;
        } else {
            world.sms("0").await;
            world.sms("2").await;
            world.sms(&(lesson + 1).to_string()).await;
        }
        pupil.take(&mut world, |question| (lesson + question) % 2 == 0).await;
    }
    // Behind the end there is the way back to its lessons.
    pupil.go_on(&mut world).await;
    world.transcript()
}

/// Goes on to the recording, and hears it where there is one, else reads it.
async fn listen(pupil: &Pupil, world: &mut World) {
    for _ in 0..2 {
        pupil.go_on(world).await;
    }
    assert!(matches!(shown(world).await, Shown::Block { .. }));
    if let (Some(person), "en") = (&pupil.telegram, pupil.language) {
        world.press(person, &label("en", "key-listen")).await;
        world.press(person, &label("en", "key-read")).await;
        // Next under the recording, as under any card.
        world.press(person, &label("en", "key-next")).await;
    }
}

#[sqlx::test(migrations = "./migrations")]
async fn english_by_sms(pool: PgPool) {
    assert_snapshot!(whole_course(pool, "en", true).await);
}

#[sqlx::test(migrations = "./migrations")]
async fn english_on_telegram(pool: PgPool) {
    assert_snapshot!(whole_course(pool, "en", false).await);
}

#[sqlx::test(migrations = "./migrations")]
async fn arabic_by_sms(pool: PgPool) {
    assert_snapshot!(whole_course(pool, "ar", true).await);
}

#[sqlx::test(migrations = "./migrations")]
async fn arabic_on_telegram(pool: PgPool) {
    assert_snapshot!(whole_course(pool, "ar", false).await);
}
