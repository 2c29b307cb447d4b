//! What holds for any message in any state.

use super::world::World;
use crate::{
    address::Medium,
    conversation::{Say, Standing, say::Footing},
    incoming::{Input, Said},
};
use chrono::TimeDelta;
use proptest::prelude::*;

/// What people do: words that mean something, words that mean nothing, taps on any button so far.
#[derive(Debug, Clone)]
enum Act {
    Type(String),
    Tap(usize),
    Start(bool),
    Wordless,
    Wait(i64),
    Door(bool),
}

fn act() -> impl Strategy<Value = Act> {
    let meant = proptest::sample::select(vec![
        "1",
        "2",
        "3",
        "0",
        "13",
        "1A 2B 3C",
        "213",
        "48",
        "true",
        "promptly",
        "NEXT",
        "MENU",
        "HELP",
        "WHY",
        "HINT",
        "SAFE",
        "CLEAR",
        "PRIVACY",
        "EXPORT",
        "DELETE",
        "DEVICES",
        "LINK",
        "LANGUAGE",
        "PROGRESS",
        "COURSES",
        "BACK",
        "START",
        "STOP",
        "STOP ALL",
        "YES",
        "BAMBOO",
        "K7HQ2MXD",
        "الغاء",
        "၂",
        "my brother was arrested last night",
    ]);
    prop_oneof![
        6 => meant.prop_map(|said| Act::Type(said.to_owned())),
        1 => ".{0,40}".prop_map(Act::Type),
        4 => any::<usize>().prop_map(Act::Tap),
        1 => any::<bool>().prop_map(Act::Start),
        1 => Just(Act::Wordless),
        1 => (0i64..200).prop_map(Act::Wait),
        1 => any::<bool>().prop_map(Act::Door),
    ]
}

fn perform(world: &mut World, act: &Act) {
    match act {
        Act::Type(said) => world.type_(said),
        Act::Tap(n) => {
            let buttons = world.buttons();
            if let Some((message, data)) = buttons.get(n % buttons.len().max(1)).cloned() {
                world.press(&data, message);
            }
        }
        Act::Start(linked) => world.start(linked.then_some("k7Hq2mXd")),
        Act::Wordless => world.hear(Input::Wordless),
        Act::Wait(hours) => world.pass(TimeDelta::hours(*hours)),
        Act::Door(open) => world.hear(if *open { Input::Unblocked } else { Input::Blocked }),
    }
}

fn medium() -> impl Strategy<Value = Medium> {
    proptest::sample::select(vec![Medium::Telegram, Medium::Sms])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_that_is_said_breaks_a_conversation(
        medium in medium(),
        acts in proptest::collection::vec(act(), 1..40),
    ) {
        let mut world = World::new(medium);
        for act in &acts {
            perform(&mut world, act);
            // A page in English is whole: no id stands where a sentence should.
            prop_assert!(!world.transcript().contains("-sms"));
        }
    }

    #[test]
    fn a_button_is_never_trusted(data in "1[+~][a-zS][A-Za-z0-9_.-]{0,40}", medium in medium()) {
        let mut world = World::begun(medium);
        world.press(&data, 1);
    }

    #[test]
    fn after_stop_only_what_is_asked_for_is_said(
        medium in medium(),
        before in proptest::collection::vec(act(), 0..12),
        after in proptest::collection::vec(act(), 1..20),
    ) {
        let mut world = World::begun(medium);
        for act in &before {
            perform(&mut world, act);
        }
        world.type_("START");
        world.type_("STOP");
        prop_assert_eq!(world.standing, Standing::Stopped);
        for act in &after {
            let said = world.said.len();
            perform(&mut world, act);
            if world.standing != Standing::Stopped {
                break;
            }
            for say in &world.said[said..] {
                prop_assert!(may_follow_stop(say), "{:?} after {:?}", say, act);
            }
        }
    }

    #[test]
    fn words_that_mean_nothing_are_met_with_silence_after_stop(said in "[a-z ]{1,30}") {
        let mut world = World::begun(Medium::Sms);
        world.type_("STOP");
        let before = world.said.len();
        let context = crate::hearing::Context {
            language: lessons::language::Language::ENGLISH,
            open: false,
            typing: false,
        };
        prop_assume!(crate::hearing::command(&said, context).is_none());
        world.hear(Input::Text(Said::new(&said)));
        prop_assert_eq!(world.said.len(), before);
    }
}

fn may_follow_stop(say: &Say) -> bool {
    matches!(
        say,
        Say::Help { footing: Footing::Stopped, .. }
            | Say::Privacy { footing: Footing::Stopped, .. }
            | Say::Safe { stopped: true }
            | Say::NotErased { stopped: true }
            | Say::Export { .. }
            | Say::ConfirmDelete
            | Say::StoppedEverywhere
            | Say::Erased
    )
}
