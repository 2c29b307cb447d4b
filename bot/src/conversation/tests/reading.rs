//! The page on the web, for whoever asks for it.

use super::{
    course::{course, language},
    world::{World, programme},
};
use crate::{address::Medium, conversation::Say, reading};
use lessons::course::{Content, Key};

/// The address in what was said since the last look.
fn address(world: &mut World) -> Option<String> {
    let said = world.transcript();
    let mut lines = said.lines().map(str::trim);
    lines.find(|line| line.contains("/c/")).map(str::to_owned)
}

#[test]
fn by_sms_the_address_comes_to_whoever_asks_and_to_nobody_else() {
    let mut world = World::begun(Medium::Sms);
    world.type_all(&["1", "1"]);
    assert_eq!(address(&mut world), None);
    for said in ["WEB", "web.", "网页", "الويب"] {
        world.type_(said);
        let page = "https://learn.example.org/c/k7Hq2mXd/1/en";
        assert_eq!(address(&mut world).as_deref(), Some(page), "{said}");
    }
    // Where they stood, they stand: the next number leads on from there.
    world.type_all(&["MENU", "7", "1"]);
    assert!(matches!(world.said.last(), Some(Say::Audio { .. })), "{:?}", world.said.last());
    // MORE is the next card, as ever.
    let asked =
        |world: &World| world.said.iter().filter(|say| matches!(say, Say::Web { .. })).count();
    let before = asked(&world);
    world.type_("MORE");
    assert_eq!(asked(&world), before);
}

#[test]
fn on_telegram_it_is_a_line_under_the_lessons_and_a_word() {
    let mut world = World::begun(Medium::Telegram);
    world.type_("WEB");
    assert!(matches!(world.said.last(), Some(Say::Web { lesson: Some(_), .. })));
}

#[test]
fn an_address_names_neither_course_nor_lesson_and_ends_in_a_language_that_is_there() {
    let mut course = course();
    course.languages = ["en", "ar", "my"].map(language).to_vec();
    // The programme offers English, French and Arabic.
    let cases = [
        (None, "ar", "https://learn.example.org/c/k7Hq2mXd/ar"),
        (Some(0), "ar", "https://learn.example.org/c/k7Hq2mXd/1/ar"),
        (Some(1), "en", "https://learn.example.org/c/k7Hq2mXd/2/en"),
        (Some(1), "fr", "https://learn.example.org/c/k7Hq2mXd/2/en"),
        (Some(1), "my", "https://learn.example.org/c/k7Hq2mXd/2/en"),
    ];
    for (lesson, tag, address) in cases {
        assert_eq!(reading::address(&programme(), &course, lesson, language(tag)), address);
    }
    course.languages = vec![language("my")];
    assert_eq!(reading::languages(&course, &programme()), vec![language("my")]);
}

#[test]
fn on_a_page_nothing_lies_solved_and_it_lies_the_same_for_everybody() {
    for lesson in &course().lessons {
        for block in &lesson.blocks {
            let Content::Quiz(quiz) = &block.content else { continue };
            let order = reading::order(lesson, block, quiz);
            assert_eq!(order, reading::order(lesson, block, quiz));
            if matches!(quiz.key, Key::Match(_) | Key::Order(_)) {
                assert!(!order.is_sorted(), "{}", block.id);
            }
        }
    }
}
