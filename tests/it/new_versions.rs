//! A course changes under its learners: with faults, with a new text, with a block that is gone.

use crate::{
    stairs,
    world::{Differently, NUMBER, World},
};
use phone::Person;
use sqlx::PgPool;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

fn differently(courses: &TempDir, seed: u64) -> Differently {
    Differently { courses: courses.path().to_owned(), seed, ..Differently::default() }
}

/// Replaces the only place where `find` stands.
fn edit(file: &Path, find: &str, replace: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert_eq!(text.matches(find).count(), 1, "{find:?}");
    fs::write(file, text.replace(find, replace)).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

/// Both learners see card 3 of the stairs.
async fn on_the_stairs(pool: PgPool) -> (World, Person, TempDir, PathBuf) {
    let courses = tempfile::tempdir().unwrap();
    stairs::build(courses.path());
    let lesson = courses.path().join("stairs/flight-0/en.md");
    let mut world = World::differently(pool, differently(&courses, 7)).await;
    let person = world.learner(42).await;
    for text in ["BAMBOO", "1"] {
        world.sms(text).await;
    }
    for _ in 0..3 {
        world.press(&person, "Next").await;
        world.sms("1").await;
    }
    assert_eq!(cards(&world, &person), [Some(3); 2]);
    (world, person, courses, lesson)
}

/// The cards that both phones show.
fn cards(world: &World, person: &Person) -> [Option<usize>; 2] {
    let text = world.phones.sms().inbox(NUMBER).pop().unwrap().text;
    [stairs::card_in(&person.last().unwrap().text), stairs::card_in(&text)]
}

async fn both_go_on(world: &mut World, person: &Person) {
    world.press(person, "Next").await;
    world.sms("1").await;
}

#[sqlx::test(migrations = "./migrations")]
async fn a_course_with_faults_keeps_its_last_good_version(pool: PgPool) {
    let (mut world, person, courses, lesson) = on_the_stairs(pool).await;
    edit(&lesson, "{#step-9}", "{#step-8}");
    world.service.look_at_courses().await.unwrap();
    both_go_on(&mut world, &person).await;
    assert_eq!(cards(&world, &person), [Some(4); 2]);
    // Also for whoever begins now, and after a restart.
    world.restart(differently(&courses, 8)).await;
    both_go_on(&mut world, &person).await;
    assert_eq!(cards(&world, &person), [Some(5); 2]);
    let other = world.learner(43).await;
    assert!(other.last().unwrap().text.contains("Step 0."), "{}", other.last().unwrap());
    // Mended, the new text is served.
    edit(&lesson, "{#step-8}\nStep 9.", "{#step-9}\nStep 9, once more.");
    edit(&lesson, "Step 6.", "Step 6. It is steeper here.");
    world.service.look_at_courses().await.unwrap();
    both_go_on(&mut world, &person).await;
    assert!(person.last().unwrap().text.contains("steeper"), "{}", person.last().unwrap());
}

#[sqlx::test(migrations = "./migrations")]
async fn a_block_that_is_gone_leads_to_the_start_of_its_lesson(pool: PgPool) {
    let (mut world, person, _courses, lesson) = on_the_stairs(pool).await;
    edit(&lesson, "{#step-3}", "{#landing-3}");
    world.service.look_at_courses().await.unwrap();
    both_go_on(&mut world, &person).await;
    assert_eq!(cards(&world, &person), [Some(0); 2], "the start of the lesson");
    both_go_on(&mut world, &person).await;
    assert_eq!(cards(&world, &person), [Some(1); 2]);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_lesson_that_is_gone_leads_to_the_first_that_is_not_finished(pool: PgPool) {
    let (mut world, person, courses, _) = on_the_stairs(pool).await;
    let course = courses.path().join("stairs");
    edit(&course.join("course.toml"), r#"["flight-0", "flight-1""#, r#"["flight-1""#);
    fs::remove_dir_all(course.join("flight-0")).unwrap();
    world.service.look_at_courses().await.unwrap();
    both_go_on(&mut world, &person).await;
    assert_eq!(cards(&world, &person), [Some(30); 2]);
}

#[sqlx::test(migrations = "./migrations")]
async fn old_buttons_work_after_a_restart_and_in_a_new_version(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses/first-48-hours");
    let course = courses.path().join("first-48-hours");
    copy(&original, &course);
    let mut world = World::differently(pool, differently(&courses, 7)).await;
    let person = world.learner(42).await;
    while !shows_question(&person) {
        world.press(&person, "Next").await;
    }
    let question = person.last().unwrap();
    let option = data_of_first_button(&world, question.text.lines().next().unwrap());
    let old_next = data_of_first_button(&world, "2/");
    let old_card = person.visible().into_iter().find(|shown| shown.text.contains("2/")).unwrap();

    world.restart(differently(&courses, 8)).await;
    world.after(person.press_data(question.id, &option)).await;
    let reason = person.last().unwrap().text;
    assert!(!shows_question(&person) && reason != question.text, "{reason}");

    // A new version: another text on a card before.
    let lesson = course.join("reasons-at-arrest/en.md");
    edit(
        &lesson,
        "You are the first lawyer the family has reached.",
        "The family has reached you first.",
    );
    world.service.look_at_courses().await.unwrap();
    world.restart(differently(&courses, 9)).await;
    // The option of the question that was answered: its reason once more, and no second answer.
    let facts = "select count(*) from fact where what::text like '%nswered%'";
    let answered = crate::record::count(&world.pool, facts).await;
    assert_eq!(answered, 1, "the fact's name has changed");
    world.after(person.press_data(question.id, &option)).await;
    assert_eq!(crate::record::count(&world.pool, facts).await, answered);
    assert!(person.last().unwrap().text.contains(reason.lines().next().unwrap()));
    // "Next" under a card of the old version: where they stand now.
    let before = person.messages().len();
    world.after(person.press_data(old_card.id, &old_next)).await;
    assert!(person.messages().len() > before);
    assert!(shows_question(&person), "the question after it: {}", person.last().unwrap());
}

/// What the first button of the newest message with this in it says to us.
fn data_of_first_button(world: &World, text: &str) -> String {
    let calls = world.phones.telegram().calls();
    let call = calls.iter().rfind(|call| call.body["text"].to_string().contains(text)).unwrap();
    let keyboard = &call.body["reply_markup"];
    // A form carries it as text, JSON as it is.
    let keyboard = keyboard.as_str().map_or_else(|| keyboard.to_string(), str::to_owned);
    let keyboard: serde_json::Value = serde_json::from_str(&keyboard).unwrap();
    keyboard["inline_keyboard"][0][0]["callback_data"].as_str().unwrap().to_owned()
}

/// Options are numbered.
fn shows_question(person: &Person) -> bool {
    person.last().is_some_and(|shown| shown.buttons.concat().iter().any(|label| label == "1"))
}
