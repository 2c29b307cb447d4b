//! A course in the terminal, from the first card to the first answer.

use super::*;
use crate::check::Shelf;

const SCREEN: Screen = Screen { colour: false, echo: true, costs: true };

fn talk(medium: Medium, language: &str, typed: &str) -> String {
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/courses/first-48-hours");
    let shelf = Shelf::read(&[course.into()]).unwrap();
    let language = Language::parse(language).unwrap();
    let course = shelf.drafts[0].course();
    let mut talk = Talk::new(course, language, medium, PathBuf::new()).unwrap();
    let mut output = Vec::new();
    talk.hold(typed.as_bytes(), &mut output, SCREEN).unwrap();
    String::from_utf8(output).unwrap()
}

#[test]
fn buttons_are_pressed_by_their_number() {
    let shown = talk(Medium::Telegram, "en", "1\n\n1\n");
    assert!(shown.contains("Reasons at the time of arrest"), "{shown}");
    assert_eq!(shown.matches("[1] Next").count(), 2, "{shown}");
    assert!(shown.contains("[1] Listen  [2] Read instead\n  [3] Next"), "{shown}");
    assert_eq!(shown.matches("> 1").count(), 2, "an empty line sends nothing");
}

#[test]
fn a_text_message_shows_what_it_costs() {
    let shown = talk(Medium::Sms, "my", "");
    assert!(shown.starts_with("> "), "{shown}");
    assert!(shown.contains("UCS-2)"), "{shown}");
}

#[test]
fn what_only_the_service_can_do_is_named() {
    let shown = talk(Medium::Sms, "en", "DEVICES\n");
    assert!(shown.contains("(the service would list this learner's phones now)"), "{shown}");
}
