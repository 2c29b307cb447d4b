//! The first minute and one lesson with its questions, in every language, on both phones.

use crate::{pupil::Pupil, world::World};
use insta::assert_snapshot;
use sqlx::PgPool;

/// The first question of the lesson is answered wrongly, the second rightly.
async fn first_lesson(pool: PgPool, language: &'static str, plain: bool) -> String {
    let mut world = World::new(pool).await;
    let pupil = if plain { Pupil::by_sms(language) } else { Pupil::on_telegram(&world, language) };
    pupil.begin(&mut world).await;
    pupil.take(&mut world, |question| question > 0).await;
    world.transcript()
}

macro_rules! in_each_language {
    ($($language:ident)*) => { $(
        mod $language {
            use super::*;

            #[sqlx::test(migrations = "./migrations")]
            async fn by_sms(pool: PgPool) {
                assert_snapshot!(first_lesson(pool, stringify!($language), true).await);
            }

            #[sqlx::test(migrations = "./migrations")]
            async fn on_telegram(pool: PgPool) {
                assert_snapshot!(first_lesson(pool, stringify!($language), false).await);
            }
        }
    )* };
}

in_each_language! { en fr es ar zh my }
