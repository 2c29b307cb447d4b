//! A whole course on both phones, with every kind of question.

use super::world::World;
use crate::address::Medium;
use insta::assert_snapshot;

#[test]
fn the_first_lesson_on_telegram() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&["Next", "Next", "Listen", "Read instead", "Next", "2", "Card 2", "Next"]);
    world.tap_all(&["2", "3", "Done"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn the_first_lesson_by_sms() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1", "1", "3", "WHY", "1", "13", "why"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn the_second_lesson_on_telegram() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&["Menu", "Lessons", "2", "Next", "False", "Next"]);
    world.type_("soon");
    world.tap("Next");
    world.type_("forty-eight");
    world.type_("48");
    world.tap_all(&["Next", "1A", "2C", "3B", "Done", "Next", "2", "1", "3", "Done", "Next"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn the_second_lesson_by_sms() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&[
        "0", "2", "2", "1", "false", "next", "late", "1", "47", "1", "1A 2B 3C", "1", "132", "1",
    ]);
    assert_snapshot!(world.transcript());
}
