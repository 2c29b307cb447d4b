//! What a person may ask for at any time, and their several phones.

use super::world::World;
use crate::{
    address::Medium,
    conversation::{Say, Standing},
};
use insta::assert_snapshot;

const BOTH: [Medium; 2] = [Medium::Telegram, Medium::Sms];

#[test]
fn stop_and_start_again() {
    for medium in BOTH {
        let mut world = World::begun(medium);
        world.type_all(&[
            "stop please",
            "STOP",
            "hello",
            "1",
            "HELP",
            "PRIVACY",
            "EXPORT",
            "SAFE",
            "yes",
        ]);
        assert_eq!(world.standing, Standing::Open);
        world.type_all(&["1", "STOP ALL", "START"]);
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn delete_is_asked_once_and_silent_after() {
    for medium in BOTH {
        let mut world = World::begun(medium);
        world.type_all(&["DELETE", "0", "DELETE", "1", "hello", "1", "HELP", "START"]);
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn the_other_words() {
    for medium in BOTH {
        let mut world = World::begun(medium);
        world.type_all(&["SAFE", "MENU", "CLEAR", "PRIVACY", "EXPORT", "PROGRESS", "WHY", "HINT"]);
        world.type_all(&["LINK", "DEVICES", "2", "K7HQ-2MXD", "K7HQ2MXX"]);
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn safe_takes_the_reminders_out() {
    let mut world = World::begun(Medium::Sms);
    assert!(world.enrollment().due_at.is_some());
    world.type_("SAFE");
    assert!(world.enrollment().due_at.is_none());
}

#[test]
fn codes_and_links_are_personal_and_nothing_else_is() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["LINK", "EXPORT", "DEVICES", "MENU"]);
    let personal: Vec<_> = world.said.iter().filter(|say| say.is_personal()).collect();
    assert!(matches!(personal[..], [Say::Code { .. }, Say::Export { .. }]));
}
