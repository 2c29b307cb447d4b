//! A course made for counting: cards upon cards, so that where a learner stands says how many of their
//! messages had an effect.

use std::{fmt::Write, fs, path::Path};

const LESSONS: usize = 3;
/// Cards of a lesson; behind them one page with its result.
const CARDS: usize = 30;

/// Steps up to the last result. By SMS nobody is answered more than ninety times in an hour.
pub const STEPS: usize = LESSONS * (CARDS + 1) - 1;

/// Writes the course into a folder of courses.
pub fn build(courses: &Path) {
    let course = courses.join("stairs");
    fs::create_dir_all(&course).unwrap();
    fs::write(
        course.join("course.toml"),
        r#"
            id = "stairs"
            version = "1"
            languages = ["en"]
            audience = "defenders"
            link = "k7Hq2mXd"
            lessons = ["flight-0", "flight-1", "flight-2"]
            sms_parts_per_lesson = 200
            keywords = { en = "BAMBOO" }
            title = { en = "Stairs" }
            about = { en = "One step after the other." }
        "#,
    )
    .unwrap();
    for flight in 0..LESSONS {
        let mut lesson = format!("+++\ntitle = \"Flight {flight}\"\nminutes = 9\n+++\n");
        for card in flight * CARDS..(flight + 1) * CARDS {
            write!(lesson, "\n## On the stairs {{#step-{card}}}\nStep {card}.\n").unwrap();
        }
        fs::create_dir_all(course.join(format!("flight-{flight}"))).unwrap();
        fs::write(course.join(format!("flight-{flight}/en.md")), lesson).unwrap();
    }
}

/// The card that is shown after so many steps; none where it is the result of a lesson.
pub fn card_after(steps: usize) -> Option<usize> {
    (steps % (CARDS + 1) < CARDS).then(|| steps - steps / (CARDS + 1))
}

/// The card that a text shows.
pub fn card_in(text: &str) -> Option<usize> {
    text.split("Step ").nth(1)?.split('.').next()?.parse().ok()
}

/// How many steps lead to where an enrollment stands.
pub fn steps_to(lesson: &str, block: Option<&str>) -> Option<usize> {
    let flight: usize = lesson.strip_prefix("flight-")?.parse().ok()?;
    match block {
        Some(block) => Some(flight + block.strip_prefix("step-")?.parse::<usize>().ok()?),
        None => (flight * (CARDS + 1)).checked_sub(1),
    }
}
