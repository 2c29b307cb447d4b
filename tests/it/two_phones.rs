//! Several phones, one progress: joining, unlinking, STOP on one and on all.

use crate::{pupil::Pupil, world::World};
use insta::assert_snapshot;
use phone::Person;
use sqlx::PgPool;

/// The code in the newest message of a chat: eight letters and digits.
fn code(person: &Person) -> String {
    let text = person.last().unwrap().text;
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
    let is_code = |word: &&str| {
        word.len() == 8 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    plain.split_whitespace().find(is_code).unwrap().to_owned()
}

/// On Telegram, in the middle of the first lesson, with a plain phone beside it.
async fn joined(world: &mut World) -> Person {
    let pupil = Pupil::on_telegram(world, "en");
    pupil.begin(world).await;
    pupil.go_on(world).await;
    let person = pupil.telegram.unwrap();
    world.after(person.send("/link")).await;
    let code = code(&person);
    world.sms(&code).await;
    person
}

async fn learners(world: &World) -> i64 {
    let query = sqlx::query_scalar("select count(*) from learner");
    query.fetch_one(&world.pool).await.unwrap()
}

#[sqlx::test(migrations = "./migrations")]
async fn one_progress(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = joined(&mut world).await;
    assert_eq!(learners(&world).await, 1);
    world.remark("the plain phone goes on where the other is");
    for text in ["1", "1"] {
        world.sms(text).await;
    }
    world.remark("and the other where the plain phone is");
    world.press(&person, "Menu").await;
    world.press(&person, "Go on").await;
    world.remark("the code works once");
    world.sms("DEVICES").await;
    world.sms("0").await;
    world.after(person.send("/devices")).await;
    world.press_nth(&person, 0).await;
    world.sms("1").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn a_code_that_does_not_fit(pool: PgPool) {
    let mut world = World::new(pool).await;
    joined(&mut world).await;
    for _ in 0..6 {
        world.sms("7Q3K9XW2").await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn stop_on_one_and_on_all(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = joined(&mut world).await;
    world.transcript();
    world.sms("STOP").await;
    world.remark("Telegram goes on");
    world.press(&person, "Next").await;
    world.after(person.send("/devices")).await;
    world.sms("START").await;
    world.sms("1").await;
    world.after(person.send("stop all")).await;
    world.remark("now nothing is answered on either");
    world.sms("1").await;
    world.after(person.send("hello")).await;
    world.remark("START on one phone resumes the course there");
    world.sms("START").await;
    world.sms("1").await;
    world.press(&person, "Start again").await;
    assert_snapshot!(world.transcript());
}
