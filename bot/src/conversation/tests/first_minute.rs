//! From a link or a keyword to the first card, in three taps at most.

use super::{course, world::World};
use crate::{
    address::Medium,
    conversation::{Fact, Say, Standing},
};
use insta::assert_snapshot;

#[test]
fn by_a_link_on_telegram() {
    let mut world = World::new(Medium::Telegram);
    world.start(Some("k7Hq2mXd"));
    world.tap_all(&["English", "Agree"]);
    assert!(matches!(world.said.as_slice(), [.., Say::Card { .. }, Say::Agreed { .. }]));
    assert_snapshot!(world.transcript());
}

#[test]
fn by_a_keyword_over_sms() {
    let mut world = World::new(Medium::Sms);
    world.type_all(&["bamboo", "1"]);
    assert!(matches!(world.said.last(), Some(Say::Card { .. })));
    assert_snapshot!(world.transcript());
}

#[test]
fn by_start_over_sms_without_a_keyword() {
    let mut world = World::new(Medium::Sms);
    world.type_all(&["START", "2", "1"]);
    assert!(matches!(world.said.last(), Some(Say::Card { .. })));
    assert_snapshot!(world.transcript());
}

#[test]
fn the_language_of_the_phone_is_proposed() {
    let mut world = World::new(Medium::Telegram);
    world.phone_language = Some(course::language("ar"));
    world.start(None);
    assert_snapshot!(world.transcript());
}

#[test]
fn not_now_leaves_nothing() {
    for medium in [Medium::Telegram, Medium::Sms] {
        let mut world = World::new(medium);
        match medium {
            Medium::Telegram => {
                world.start(Some("k7Hq2mXd"));
                world.tap_all(&["English", "Not now"]);
            }
            Medium::Sms => world.type_all(&["BAMBOO", "2"]),
        }
        assert!(!world.kept);
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn an_old_agree_still_counts_after_the_row_is_gone() {
    let mut world = World::new(Medium::Telegram);
    world.start(Some("k7Hq2mXd"));
    world.tap_all(&["Français"]);
    let agree = world.buttons().into_iter().find(|(_, data)| data.contains("afr.")).unwrap();
    world.tap("Pas maintenant");
    world.press(&agree.1, agree.0);
    assert_eq!(world.learner.language, course::language("fr"));
    assert!(world.learner.consented_at.is_some());
    assert!(matches!(world.said.as_slice(), [.., Say::Card { .. }, Say::Agreed { .. }]));
}

#[test]
fn yes_is_not_consent_by_sms() {
    let mut world = World::new(Medium::Sms);
    world.type_all(&["BAMBOO", "YES"]);
    assert!(world.learner.consented_at.is_none());
}

#[test]
fn a_misspelt_keyword_is_understood_and_an_unknown_text_told_how() {
    for said in ["BAMBO", "bambooo", "Bamboo.", "babmoo"] {
        let mut world = World::new(Medium::Sms);
        world.type_(said);
        assert!(matches!(world.said.last(), Some(Say::Consent { .. })), "{said}");
    }
    let mut world = World::new(Medium::Sms);
    world.type_all(&["hello", "anybody there?"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn stop_is_obeyed_before_anything_was_agreed() {
    let mut world = World::new(Medium::Sms);
    world.type_all(&["BAMBOO", "STOP", "1", "START"]);
    assert_eq!(world.standing, Standing::Open);
    assert_snapshot!(world.transcript());
}

#[test]
fn who_writes_in_another_script_is_answered_in_it() {
    let arabic = course::language("ar");
    let mut world = World::new(Medium::Sms);
    world.type_("مرحبا");
    assert_eq!((world.learner.language, world.said.last()), (arabic, Some(&Say::HowToBegin)));
    let mut world = World::new(Medium::Sms);
    world.type_all(&["ابدأ", "1"]);
    assert_eq!(world.learner.language, arabic);
    assert!(matches!(world.said.last(), Some(Say::Card { .. })));
}

#[test]
fn the_text_that_was_agreed_to_is_remembered() {
    let hash = |medium| {
        let mut world = World::new(medium);
        world.begin();
        world.facts.iter().find_map(|fact| match fact {
            Fact::ConsentGiven { text, .. } => Some(text.clone()),
            _ => None,
        })
    };
    let (telegram, sms) = (hash(Medium::Telegram).unwrap(), hash(Medium::Sms).unwrap());
    assert_eq!((telegram.len(), sms.len()), (16, 16));
    assert_ne!(telegram, sms);
}
