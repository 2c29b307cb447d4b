//! A course with what only the whole house can find wrong with it.

use super::*;
use lessons::language::Language;

const COURSE: &str = r#"id = "small"
version = "1.0.0"
languages = ["en"]
audience = "defenders"
link = "abcd1234"
sms_parts_per_lesson = 9
lessons = ["one"]
[keywords]
en = "HELP"
[title]
en = "Small"
[about]
en = "A small course."
"#;

fn lesson(options: &str, card: &str) -> String {
    format!(
        "+++\ntitle = \"One\"\nminutes = 2\n+++\n\n\
         ## The standard {{#standard}}\nThis is the international standard. Your law may differ.\n\n\
         ## A card {{#card}}\n{card}\n\n\
         ## What now? {{#what .quiz}}\n{options}"
    )
}

const OPTIONS: &str = "- [x] Go\n  > Yes.\n- [ ] Stop\n  > No.\n";

/// The faults of a course with this lesson, as an author reads them.
fn faults(lesson: &str) -> Vec<String> {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("small");
    fs::create_dir_all(folder.join("one")).unwrap();
    fs::write(folder.join("course.toml"), COURSE).unwrap();
    fs::write(folder.join("one/en.md"), lesson).unwrap();
    fs::write(folder.join("one/sources.toml"), "").unwrap();
    let drawn = "lessons/tests/packs/two-calls/images/outer-limit.png";
    let drawn = Path::new(env!("CARGO_MANIFEST_DIR")).join(drawn);
    fs::create_dir_all(folder.join("images")).unwrap();
    fs::copy(drawn, folder.join("images/limit.png")).unwrap();
    let shelf = Shelf::read(&folders(top.path()).unwrap()).unwrap();
    shelf.faults.iter().map(ToString::to_string).collect()
}

/// The lesson with slides of this text, and the picture that it shows.
fn pictured(text: &str, short: &str) -> String {
    let slides = format!("![A wall](limit)\n{text}\n\n{short}![A wall](limit)\n{text}\n\n{short}");
    let slides = format!("A card.\n\n## Slides {{#slides .slides}}\n{slides}");
    lesson(&OPTIONS.replace("Stop", "Wait"), &slides)
}

#[test]
fn pictures_are_measured_on_both_phones() {
    let long = "Many words that nobody cut down. ".repeat(33);
    let keyword = "small/course.toml:9: error: the keyword";
    let cases = [
        (pictured("Ring the station.", ""), vec![]),
        (
            pictured(&long, "> sms: Short.\n\n"),
            vec!["small/one/en.md:12: error: on Telegram the text of"],
        ),
        (
            pictured(&"Ring the station, and ask. ".repeat(25), ""),
            vec![
                "small/one/en.md:1: warning: the lesson takes",
                "small/one/en.md:12: error: by SMS it takes 10 parts",
            ],
        ),
    ];
    for (lesson, expected) in cases {
        let faults = faults(&lesson);
        let others: Vec<_> = faults.iter().filter(|fault| !fault.starts_with(keyword)).collect();
        assert_eq!(others.len(), expected.len(), "{others:?}");
        assert!(others.iter().zip(expected).all(|(fault, e)| fault.starts_with(e)), "{others:?}");
    }
}

#[test]
fn words_that_are_commands_are_found_at_their_lines() {
    let faults = faults(&lesson(OPTIONS, "Short.\n\n## P {#p .image}\n![A wall](limit)"));
    let expected = [
        "small/course.toml:9: error: the keyword `HELP` means HELP in en: choose another",
        "small/one/en.md:18: error: the option `Stop` means STOP in en: nobody could answer with \
         it, so say it in other words",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn what_is_too_long_for_a_phone_is_found_at_its_heading() {
    let long = "- [x] One thing\n  > Yes.\n".to_owned()
        + &format!("- [ ] {}\n  > No.\n", "A very long option indeed ".repeat(20));
    let card = "Many words that nobody cut down. ".repeat(40);
    let faults = faults(&lesson(&long, &card));
    let of = |line: &str| faults.iter().filter(|fault| fault.starts_with(line)).count();
    assert_eq!(of("small/one/en.md:9: error: by SMS it takes"), 1, "{faults:?}");
    assert_eq!(of("small/one/en.md:12: error: by SMS it takes"), 1, "{faults:?}");
    assert_eq!(of("small/one/en.md:1: warning: the lesson takes"), 1, "{faults:?}");
}

#[test]
fn every_course_of_the_house_is_sound() {
    let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses");
    let shelf = Shelf::read(&folders(&courses).unwrap()).unwrap();
    let errors: Vec<_> = shelf.faults.iter().filter(|fault| fault.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let report = report(&shelf, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), true);
    assert_eq!(report.errors, 0);
    for draft in &shelf.drafts {
        let names = draft.course().languages.iter().map(Language::to_string);
        assert!(names.into_iter().all(|name| report.text.contains(&name)));
        for lesson in &draft.course().lessons {
            assert!(report.text.contains(lesson.id.as_str()));
            for block in &lesson.blocks {
                assert!(report.text.contains(&format!("    {}", block.id)));
            }
        }
    }
}
