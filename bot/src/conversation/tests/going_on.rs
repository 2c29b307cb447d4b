//! Pauses, returns, menus, old buttons, reminders.

use super::{course, world::World};
use crate::{
    address::Medium,
    conversation::{Say, Standing, learner::Shown, remind},
};
use chrono::TimeDelta;
use insta::assert_snapshot;
use lessons::course::{Block, BlockId, Content, Jurisdiction, Only};
use uuid::Uuid;

#[test]
fn a_late_return_gets_one_line_first() {
    for medium in [Medium::Telegram, Medium::Sms] {
        let mut world = World::begun(medium);
        world.pass(TimeDelta::days(9));
        match medium {
            Medium::Telegram => world.tap("Next"),
            Medium::Sms => world.type_("1"),
        }
        assert_snapshot!(world.transcript());
    }
}

#[test]
fn browsing_on_telegram_tidies_up_after_itself() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&[
        "Menu",
        "Courses",
        "Menu",
        "Progress",
        "Menu",
        "Language",
        "Français",
        "Menu",
        "Aide",
    ]);
    assert_snapshot!(world.transcript());
}

#[test]
fn browsing_by_sms() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["MENU", "3", "0", "4", "1", "0", "5", "2", "1", "0", "6", "AIDE"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn a_second_tap_skips_nothing() {
    let mut world = World::begun(Medium::Telegram);
    let next = world.buttons().into_iter().find(|(_, data)| data.contains("+x")).unwrap();
    world.press(&next.1, next.0);
    let once = world.said.last().cloned();
    world.press(&next.1, next.0);
    assert_eq!(world.said.last().cloned(), once);
}

#[test]
fn an_answered_question_shows_its_reason_again_and_counts_once() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&["Next", "Next", "Next"]);
    let choose = world.buttons().into_iter().rfind(|(_, data)| data.contains("+q")).unwrap();
    world.press(&choose.1, choose.0);
    world.press(&choose.1, choose.0);
    assert_eq!(world.enrollment().answered, 1);
    let reasons = world.said.iter().filter(|say| matches!(say, Say::Feedback { .. })).count();
    assert_eq!(reasons, 2);
}

#[test]
fn a_course_that_is_gone_is_said_plainly() {
    let mut world = World::begun(Medium::Telegram);
    let next = world.buttons().into_iter().find(|(_, data)| data.contains("+x")).unwrap();
    let hash = course::course().hash();
    let old = world.catalogue.version(hash).unwrap().as_ref().clone();
    world.catalogue = crate::catalogue::Catalogue::default();
    world.catalogue.keep(hash, old);
    world.catalogue.serve(course::other_course());
    world.press(&next.1, next.0);
    assert_snapshot!(world.transcript());
}

#[test]
fn a_block_that_vanished_leads_to_its_lessons_start() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&["Next", "Next"]);
    let mut course = course::course();
    course.lessons[0].blocks.remove(2);
    world.catalogue.serve(course);
    world.tap("Next");
    let Some(Say::Card { at, .. }) = world.said.last() else { panic!("{:?}", world.said.last()) };
    assert_eq!(at.block.as_str(), "standard");
}

#[test]
fn content_follows_the_language_and_what_is_held_back_is_skipped() {
    let mut course = course::course();
    let fr = course::language("fr");
    course.languages.push(fr);
    course.lessons[0].blocks[1].held.push(fr);
    if let Content::Card(texts) = &mut course.lessons[0].blocks[0].content {
        let words = lessons::course::Words {
            full: lessons::rich::Rich::plain("Voici la norme internationale."),
            sms: None,
        };
        texts.insert(fr, words);
    }
    let mut world = World::with(Medium::Sms, course);
    world.begin();
    world.type_all(&["LANGUAGE", "2", "1", "1"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn an_unreviewed_course_says_so_once_at_its_start() {
    for medium in [Medium::Telegram, Medium::Sms] {
        let mut course = course::course();
        course.unreviewed.push(course::language("en"));
        let mut world = World::with(medium, course);
        world.begin();
        match medium {
            Medium::Telegram => world.tap("Next"),
            Medium::Sms => world.type_("1"),
        }
        let said = world.transcript();
        assert_eq!(said.matches("No lawyer has checked").count(), 1, "{said}");
    }
}

#[test]
fn reminders_come_twice_and_never_over_a_question() {
    let mut world = World::begun(Medium::Sms);
    let mut enrollment = world.enrollment().clone();
    let first = enrollment.due_at.unwrap();
    let (say, next) = remind(&world.stage(), &world.learner, &enrollment, first).unwrap();
    assert!(matches!(say, Say::Waiting { .. }));
    enrollment = next;
    let second = enrollment.due_at.unwrap();
    assert!(second - first > TimeDelta::hours(40));
    let (_, last) = remind(&world.stage(), &world.learner, &enrollment, second).unwrap();
    assert_eq!(last.due_at, None);

    world.type_all(&["1", "1", "1"]);
    assert!(matches!(world.learner.state.phones[&world.phone].shown, Shown::Question(_)));
    assert_eq!(world.enrollment().due_at, None);
    assert_eq!(remind(&world.stage(), &world.learner, world.enrollment(), second), None);
    world.type_all(&["1", "1", "13"]);
    let due = world.enrollment().due_at.unwrap();
    assert_eq!(due, "2026-03-03T06:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
    world.deliver(Say::Waiting {
        version: course::course().hash(),
        lesson: world.enrollment().lesson.clone(),
    });
    assert_snapshot!(world.transcript());
}

#[test]
fn two_phones_go_through_one_lesson() {
    let mut world = World::begun(Medium::Telegram);
    world.tap_all(&["Next", "Next"]);
    let (telegram, stood_at) = (world.phone, world.enrollment().block.clone());
    world.medium = Medium::Sms;
    world.phone = Uuid::from_u128(2);
    world.type_("1");
    let shown = |world: &World| match world.said.last() {
        Some(Say::Audio { at, .. } | Say::Card { at, .. }) => Some(at.block.clone()),
        Some(Say::Question { asked, .. }) => Some(asked.block.clone()),
        _ => None,
    };
    assert_eq!(shown(&world), stood_at, "an empty phone goes on where the learner stands");
    world.type_("1");
    let question = shown(&world);
    assert_ne!(question, stood_at);
    // The other phone still shows the recording: its Next shows where the learner stands now.
    world.medium = Medium::Telegram;
    world.phone = telegram;
    world.type_("next");
    assert_eq!(shown(&world), question);
}

#[test]
fn an_answer_counts_once_also_when_it_was_asked_twice() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1", "1", "MENU", "1", "2"]);
    assert_eq!(world.enrollment().answered, 1);
    let asked = world.said.iter().filter(|say| matches!(say, Say::Question { .. })).count();
    assert_eq!(asked, 2, "the question was asked again after the menu");
}

#[test]
fn a_question_left_for_the_menu_is_reminded_of() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1", "1"]);
    assert_eq!(world.enrollment().due_at, None);
    world.type_("MENU");
    assert!(world.enrollment().due_at.is_some());
    world.type_all(&["1", "SAFE"]);
    assert_eq!(world.enrollment().due_at, None);
}

#[test]
fn a_lesson_may_be_taken_again() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1", "1", "1", "1", "13", "0", "2", "1"]);
    assert_eq!(world.enrollment().lesson.as_str(), "reasons");
    assert_eq!((world.enrollment().right, world.enrollment().answered), (0, 0));
    world.type_all(&["1", "1", "1", "1", "1", "13"]);
    assert_eq!(world.enrollment().lesson.as_str(), "a-lawyer");
    assert_eq!(world.enrollment().finished.len(), 1);
}

#[test]
fn a_course_is_finished_once_and_its_lessons_stay_open() {
    let mut world = World::with(Medium::Sms, course::other_course());
    world.type_all(&["START", "1", "1", "1"]);
    let done = world.enrollment().completed_at;
    assert!(done.is_some() && world.enrollment().due_at.is_none());
    world.type_all(&["1", "1", "1", "NEXT", "0", "1"]);
    assert_eq!(world.enrollment().completed_at, done);
    assert_snapshot!(world.transcript());
}

#[test]
fn a_state_of_a_newer_form_begins_at_home() {
    let mut world = World::begun(Medium::Sms);
    world.learner.state.v = u8::MAX;
    world.learner.state.phones.get_mut(&world.phone).unwrap().shown = Shown::ConfirmDelete;
    world.type_("1");
    assert!(matches!(world.said.last(), Some(Say::Card { .. })));
    assert!(world.standing == Standing::Open);
}

#[test]
fn a_country_reads_its_own_law_in_the_place_of_the_general_text() {
    let mut course = course::course();
    let lesson = &mut course.lessons[0];
    for (id, country, replaces) in [
        ("in-kenya", "KE", Some("three-questions")),
        ("in-kenya-too", "KE", None),
        ("in-burma", "MM", Some("standard")),
    ] {
        let replaces = replaces.map(|id| BlockId::parse(id).unwrap());
        let only = Only { jurisdiction: Jurisdiction::parse(country).unwrap(), replaces };
        let text = format!("The law of {country}, {id}.");
        let block = Block { only: Some(only), ..course::card(id, "At home", &text, &text) };
        lesson.blocks.insert(2, block);
    }
    let mut world = World::with(Medium::Sms, course);
    world.begin();
    world.type_all(&["1", "1", "1", "1"]);
    assert_snapshot!(world.transcript());
}

#[test]
fn a_card_is_found_by_words_in_it_on_telegram() {
    let mut world = World::begun(Medium::Telegram);
    world.type_all(&["/search lawyers", "/search", "been told?", "1", "/search zebra"]);
    world.type_("stop the machine");
    assert_snapshot!(world.transcript());
}

#[test]
fn a_card_is_found_by_words_in_it_by_sms() {
    let mut world = World::begun(Medium::Sms);
    // A question is open behind it, and is there again after the last card.
    world.type_all(&["1", "1", "1", "search standard court", "HELP", "1"]);
    // An answer is taken over the page too, and after a search a story is no search.
    world.type_all(&["search promptly", "3", "SEARCH", "my brother was taken last night"]);
    world.type_all(&["SEARCH", "zebra", "MANGUE"]);
    assert_snapshot!(world.transcript());
}
