//! A learner's days: returning late, the reminder in the morning, another language, the words that
//! work everywhere, old buttons, answers of the wrong shape, a blocked bot.

use crate::{
    pupil::{LINK, Pupil, label, open},
    world::{Differently, MORNING, NUMBER, World},
};
use bot::conversation::Press;
use chrono::TimeDelta;
use insta::assert_snapshot;
use phone::Person;
use sqlx::PgPool;
use std::{fs, path::Path};

/// On Telegram, agreed, at the first card.
async fn on_telegram(world: &mut World) -> Person {
    let pupil = Pupil::on_telegram(world, "en");
    pupil.begin(world).await;
    world.transcript();
    pupil.telegram.unwrap()
}

/// By SMS, agreed, at the first card and so many further.
async fn by_sms(world: &mut World, further: usize) {
    for text in ["BAMBOO", "1"].into_iter().chain(std::iter::repeat_n("1", further)) {
        world.sms(text).await;
    }
    world.transcript();
}

#[sqlx::test(migrations = "./migrations")]
async fn a_late_return_by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 1).await;
    for _ in 0..6 {
        world.pass(TimeDelta::days(1)).await;
    }
    world.sms("1").await;
    world.sms("1").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn a_late_return_on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    world.press(&person, "Next").await;
    for _ in 0..6 {
        world.pass(TimeDelta::days(1)).await;
    }
    world.press(&person, "Go on").await;
    world.press(&person, "Next").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn the_next_lesson_waits_in_the_morning(pool: PgPool) {
    let mut world = World::new(pool).await;
    let pupil = Pupil::by_sms("en");
    pupil.begin(&mut world).await;
    pupil.take(&mut world, |_| true).await;
    world.transcript();
    let before = world.phones.sms().inbox(NUMBER).len();
    world.pass(TimeDelta::hours(20)).await;
    assert_eq!(world.phones.sms().inbox(NUMBER).len(), before, "it is five in the morning");
    world.pass(TimeDelta::hours(4)).await;
    let reminded = world.phones.sms().inbox(NUMBER);
    let morning: chrono::DateTime<chrono::Utc> = MORNING.parse().unwrap();
    assert_eq!(reminded.len(), before + 1);
    assert_eq!(reminded[before].at.date_naive(), (morning + TimeDelta::days(1)).date_naive());
    world.sms("1").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn another_language_in_the_middle_on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    world.press(&person, "Menu").await;
    world.press(&person, "Language").await;
    world.press(&person, "Français").await;
    world.press(&person, &label("fr", "key-go-on")).await;
    world.press(&person, &label("fr", "key-next")).await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn another_language_over_an_open_question_by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 4).await;
    for text in ["LANGUAGE", "4", "1", "٣", "LANGUAGE", "1"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn words_that_work_everywhere_by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    for text in ["HELP", "PRIVACY", "MENU", "DELETE", "what is this"] {
        world.sms(text).await;
    }
    world.remark("agreed");
    for text in ["BAMBOO", "HELP", "PRIVACY", "1", "HELP", "1", "PRIVACY", "CLEAR", "PROGRESS"] {
        world.sms(text).await;
    }
    for text in ["SAFE", "MENU", "5", "0", "6", "0", "4", "0", "3", "0"] {
        world.sms(text).await;
    }
    world.remark("after STOP");
    for text in ["STOP", "HELP", "PRIVACY", "SAFE", "DELETE", "0", "yes"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn words_that_work_everywhere_on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.person(42, "en");
    for text in ["/help", "/privacy", "/export"] {
        world.after(person.send(text)).await;
    }
    world.remark("agreed");
    Pupil { language: "en", telegram: Some(person.clone()) }.begin(&mut world).await;
    for text in ["/help", "/privacy", "/progress", "/courses", "/safe", "/menu"] {
        world.after(person.send(text)).await;
    }
    for label in ["Courses", "Menu", "Progress", "Menu", "Help", "Menu", "Language"] {
        world.press(&person, label).await;
    }
    world.remark("after STOP");
    for text in ["/stop", "/help", "/privacy", "/safe", "/delete"] {
        world.after(person.send(text)).await;
    }
    world.press(&person, "Keep it").await;
    world.press(&person, "Start again").await;
    world.after(person.send("/delete")).await;
    world.press(&person, "Erase everything").await;
    world.after(person.send("hello")).await;
    world.after(person.start(None)).await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn clear_takes_back_what_it_can(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    world.press(&person, "Next").await;
    let before = person.visible().iter().filter(|shown| !shown.mine).count();
    world.after(person.send("/clear")).await;
    let left: Vec<_> = person.visible().into_iter().filter(|shown| !shown.mine).collect();
    assert!(before > 2 && left.len() == 1, "{left:?}");
    world.remark("and once more");
    world.after(person.send("/clear")).await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn an_export_opens_once(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 1).await;
    world.sms("EXPORT").await;
    let said = world.phones.sms().inbox(NUMBER).pop().unwrap().text;
    let link = said.split_whitespace().find(|word| word.starts_with("http")).unwrap();
    let client = reqwest::Client::builder().build().unwrap();
    let mut pages = Vec::new();
    // Whatever looks at the link first sees a button alone; that button works once.
    for ask in [client.get(link), client.post(link), client.post(link)] {
        let answer = ask.send().await.unwrap();
        pages.push((answer.status().as_u16(), answer.text().await.unwrap()));
    }
    assert_eq!([pages[0].0, pages[1].0, pages[2].0], [200, 200, 404]);
    world.sms("1").await;
    let token = link.rsplit('/').next().unwrap();
    assert_snapshot!(world.transcript().replace(token, "(token)"));
    for kept in ["\"phones\"", "three-questions", "consent-given"] {
        assert!(pages[1].1.contains(kept), "{kept}: {}", pages[1].1);
    }
    assert!(!pages[1].1.contains(&NUMBER[4..]), "the number is only told to its owner's phone");
    assert_snapshot!("an_export_that_is_gone", pages[2].1);
}

#[sqlx::test(migrations = "./migrations")]
async fn why_and_hint_by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 3).await;
    for text in ["WHY", "1", "HINT", "1", "WHY", "1", "1"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn why_and_hint_on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    for _ in 0..4 {
        world.press(&person, "Next").await;
    }
    world.press(&person, "Hint").await;
    world.press(&person, "2").await;
    world.after(person.send("why")).await;
    world.press(&person, "Go on").await;
    world.press(&person, "Next").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn old_buttons(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    let card = person.last().unwrap();
    for _ in 0..4 {
        world.press(&person, "Next").await;
    }
    let asked = open(&world).await;
    let question = person.last().unwrap();
    world.remark("Next under the first card, while a question is open");
    let spot = bot::conversation::press::Spot { version: asked.course, lesson: 0, block: 0 };
    world.after(person.press_data(card.id, &Press::Next(spot).anew())).await;
    world.press(&person, "1").await;
    world.remark("another option of the question that was answered");
    let late = Press::Choose(asked.id, 2).anew();
    world.after(person.press_data(question.id, &late)).await;
    world.press(&person, "Next").await;
    world.remark("and again, over the second question");
    world.after(person.press_data(question.id, &late)).await;
    world.remark("a question that was never asked, and data that nobody wrote");
    let stray = Press::Choose(uuid::Uuid::nil(), 0).anew();
    world.after(person.press_data(question.id, &stray)).await;
    world.after(person.press_data(question.id, "rubbish")).await;
    assert_eq!(person.spinning(), 0, "every press is acknowledged");
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn free_text_twice_in_an_hour_by_sms(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 4).await;
    world.sms("they took my brother from the market").await;
    world.sms("please tell me what I should do").await;
    world.sms("1").await;
    world.pass(TimeDelta::minutes(61)).await;
    world.sms("nobody answers at the police station").await;
    world.sms("2").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn free_text_twice_in_an_hour_on_telegram(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    world.after(person.send("they took my brother from the market")).await;
    world.after(person.send("please tell me what I should do")).await;
    world.after(person.send_wordless("photo")).await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn wrong_shapes(pool: PgPool) {
    let mut world = World::new(pool).await;
    let pupil = Pupil::by_sms("en");
    pupil.begin(&mut world).await;
    for _ in 0..4 {
        pupil.go_on(&mut world).await;
    }
    world.transcript();
    for text in ["9", "seven", "what?", "1", "1"] {
        world.sms(text).await;
    }
    world.remark("one slip in each further sort of question");
    world.sms("1").await;
    world.sms("12345").await;
    pupil.take(&mut world, |_| true).await;
    for _ in 0..5 {
        pupil.go_on(&mut world).await;
    }
    for slip in ["six o'clock", "perhaps", "12"] {
        world.sms(slip).await;
        let asked = open(&world).await;
        pupil.answer(&mut world, &asked, true).await;
        world.sms("1").await;
    }
    for _ in 0..5 {
        pupil.go_on(&mut world).await;
    }
    world.sms("4").await;
    let asked = open(&world).await;
    pupil.answer(&mut world, &asked, true).await;
    world.sms("1").await;
    world.sms("effects").await;
    world.sms("1").await;
    world.sms("1A 2A").await;
    let asked = open(&world).await;
    pupil.answer(&mut world, &asked, true).await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn a_blocked_bot_keeps_silent(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = on_telegram(&mut world).await;
    let before = person.messages().len();
    world.after(person.block()).await;
    world.pass(TimeDelta::days(2)).await;
    assert_eq!(person.messages().len(), before, "nothing is said to somebody who blocked the bot");
    world.after(person.start(None)).await;
    world.press(&person, "Go on").await;
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn a_keyword_of_another_language(pool: PgPool) {
    let mut world = World::new(pool).await;
    by_sms(&mut world, 1).await;
    for text in ["MANGUE", "LANGUE", "2", "1"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

/// The courses' folder with the course in it twice, under two names.
fn two_courses() -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let there = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &there);
            } else {
                fs::copy(entry.path(), there).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses/first-48-hours");
    copy(&original, &folder.path().join("first-48-hours"));
    copy(&original, &folder.path().join("on-bail"));
    let path = folder.path().join("on-bail/course.toml");
    let mut text = fs::read_to_string(&path).unwrap();
    for (old, new) in [
        ("id = \"first-48-hours\"", "id = \"on-bail\""),
        (LINK, "aB3dE5fG"),
        ("BAMBOO", "CEDAR"),
        ("MANGUE", "CITRON"),
        ("GIRASOL", "NARANJA"),
        ("ليمون", "رمان"),
        ("葡萄", "苹果"),
        ("ပင်လယ်", "မြစ်"),
        ("The first 48 hours", "On bail"),
    ] {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    fs::write(path, text).unwrap();
    folder
}

#[sqlx::test(migrations = "./migrations")]
async fn two_courses_side_by_side(pool: PgPool) {
    let folder = two_courses();
    let different = Differently { courses: folder.path().to_owned(), ..Differently::default() };
    let mut world = World::differently(pool, different).await;
    for text in ["START", "1", "1", "2", "1", "MENU", "3", "1", "1", "CEDAR", "PROGRESS"] {
        world.sms(text).await;
    }
    let person = world.person(42, "en");
    world.after(person.start(None)).await;
    for label in ["English", "Agree", "On bail", "Begin", "Menu", "Courses"] {
        world.press(&person, label).await;
    }
    assert_snapshot!(world.transcript());
}
