//! What thumbs type that is no answer. Nobody is unsubscribed by accident.

use super::world::World;
use crate::{
    address::Medium,
    conversation::{Say, Standing},
    incoming::Input,
};
use insta::assert_snapshot;

#[test]
fn a_feature_phones_hard_morning() {
    let mut world = World::new(Medium::Sms);
    world.type_all(&["BAMBO", "1", "T", "N", "၂", "ဝ", "shop"]);
    world.type_all(&["my brother was arrested last night", "they took him at the market", "1"]);
    assert_eq!(world.standing, Standing::Open);
    world.type_all(&["STOP", "hello", "1", "STOP", "DELETE", "1", "hello", "DELETE"]);
    assert_eq!(world.standing, Standing::Erased);
    assert_snapshot!(world.transcript());
}

#[test]
fn a_wrong_shape_is_met_three_times() {
    for medium in [Medium::Telegram, Medium::Sms] {
        let mut world = World::begun(medium);
        match medium {
            Medium::Telegram => world.tap_all(&["Next", "Next", "Next"]),
            Medium::Sms => world.type_all(&["1", "1", "1"]),
        }
        world.transcript();
        world.type_all(&["9", "maybe", "5 or 6", "7", "8", "1"]);
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn an_album_gets_one_line() {
    let mut world = World::begun(Medium::Telegram);
    for _ in 0..5 {
        world.hear(Input::Wordless);
    }
    let lines = world.said.iter().filter(|say| matches!(say, Say::Wordless)).count();
    assert_eq!(lines, 1);
}

#[test]
fn two_machines_tire_of_each_other() {
    let mut world = World::begun(Medium::Sms);
    let before = world.said.len();
    for _ in 0..500 {
        world.type_("MENU");
    }
    let answers = world.said.len() - before;
    assert!(answers < 280, "{answers}");
    assert!(world.said.iter().any(|say| matches!(say, Say::TooMany { .. })));
}

#[test]
fn free_text_over_a_question_leads_back_to_it() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1", "1"]);
    world.transcript();
    world.type_all(&["my brother was taken last night", "1", "HELP", "2"]);
    assert_snapshot!(world.transcript());
}
