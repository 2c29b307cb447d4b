//! The first minute and a lesson's questions in every language.

use super::{course, world::World};
use crate::address::Medium;
use insta::assert_snapshot;
use locales::FluentArgs;

#[test]
fn in_all_six_languages() {
    for tag in locales::LANGUAGES {
        let language = course::language(tag);
        let key = |id: &str| locales::sentence(tag, false, id, &FluentArgs::new());
        let digit = |n: u64| locales::digits(tag, n);
        let mut world = World::new(Medium::Telegram);
        world.programme.languages = vec![language, course::language("en")];
        world.phone_language = Some(language);
        world.start(Some("k7Hq2mXd"));
        world.tap(&locales::own_name(tag));
        for id in ["key-agree", "key-next", "key-next", "key-next"] {
            world.tap(&key(id));
        }
        world.tap(&digit(2));
        world.tap(&key("key-next"));
        world.tap(&digit(1));
        world.tap(&key("key-done"));
        for id in ["key-next-lesson", "key-menu", "key-lessons"] {
            world.tap(&key(id));
        }
        assert_snapshot!(format!("telegram_{tag}"), world.transcript());

        let mut world = World::new(Medium::Sms);
        world.programme.languages = vec![language];
        world.type_all(&[
            "START", "1", "1", "1", "1", "2", "9", "1", "23", "0", "2", "0", "4", "HELP",
        ]);
        world.type_all(&[
            "my brother was arrested last night",
            "PRIVACY",
            "DELETE",
            "0",
            "STOP",
            "HELP",
        ]);
        assert_snapshot!(format!("sms_{tag}"), world.transcript());
    }
}
