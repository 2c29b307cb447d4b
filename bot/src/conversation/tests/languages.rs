//! The first minute and a lesson's questions in every language.

use super::{course, world::World};
use crate::{address::Medium, outgoing::Does};
use insta::assert_snapshot;

/// Taps the button at this place of the newest message.
fn tap(world: &mut World, place: usize) {
    let buttons = world.buttons();
    let newest = buttons.last().map(|(message, _)| *message).unwrap();
    let of_newest: Vec<_> = buttons.into_iter().filter(|(message, _)| *message == newest).collect();
    let (message, data) = of_newest[place].clone();
    assert!(!matches!(Does::Press(data.clone()), Does::Open(_)));
    world.note(&format!("> (button {})", place + 1));
    world.press(&data, message);
}

#[test]
fn in_all_six_languages() {
    for tag in locales::LANGUAGES {
        let language = course::language(tag);
        let mut world = World::new(Medium::Telegram);
        world.programme.languages = vec![language, course::language("en")];
        world.phone_language = Some(language);
        world.start(Some("k7Hq2mXd"));
        for place in [0, 0, 0, 0, 2, 1, 0, 0, 3] {
            tap(&mut world, place);
        }
        assert_snapshot!(format!("telegram_{tag}"), world.transcript());

        let mut world = World::new(Medium::Sms);
        world.programme.languages = vec![language];
        world.type_all(&[
            "START", "1", "1", "1", "1", "2", "9", "1", "13", "0", "2", "0", "4", "HELP",
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
