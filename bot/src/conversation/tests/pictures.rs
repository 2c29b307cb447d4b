//! A picture and slides, on both channels, seen and told.

use super::{course, world::World};
use crate::{
    address::Medium,
    conversation::{
        Say,
        say::{At, Opening},
    },
    outgoing::{Message, TelegramCall},
    page::Form,
    render, wording,
};
use insta::assert_snapshot;
use lessons::{
    course::{Block, BlockId, Content, Course, Texts, Words},
    language::Language,
    picture::{Picture, PictureFile, Pictures},
    rich::Rich,
};
use std::fmt::Write;
use std::path::Path;

fn picture(name: &str, description: &str, full: &str, sms: Option<&str>) -> Picture {
    let full = if full.is_empty() { Rich::default() } else { Rich::plain(full) };
    let words = Words { full, sms: sms.map(str::to_owned) };
    Picture {
        name: name.to_owned(),
        neutral: Some(PictureFile {
            path: format!("images/{name}.png"),
            bytes: 40_000,
            width: 1_200,
            height: 640,
            sha256: name.to_owned(),
        }),
        files: Texts::new(),
        descriptions: Texts::from([(Language::ENGLISH, description.to_owned())]),
        texts: Texts::from([(Language::ENGLISH, words)]),
    }
}

fn block(id: &str, heading: &str, pictures: Vec<Picture>) -> Block {
    let content = Content::Pictures(Pictures(pictures));
    Block { content, ..course::card(id, heading, "", "") }
}

/// A card, a picture, the same with a short wording, one without words, and slides.
fn pictured(discreet: bool) -> Course {
    let mut course = course::other_course();
    let shows = "A line from the arrest to a wall at 48 hours";
    let caption = "48 hours is the outer limit, not permission to wait.";
    course.discreet = discreet;
    course.lessons[0].blocks.extend([
        block("limit", "The outer limit", vec![picture("limit", shows, caption, None)]),
        block("short", "In short", vec![picture("limit", shows, caption, Some("48 h at most."))]),
        block("silent", "Without words", vec![picture("limit", shows, "", None)]),
        block(
            "steps",
            "Three steps",
            vec![
                picture("ring", "A telephone", "Ring the station.", None),
                picture(
                    "note",
                    "A clock",
                    "Note the hour at which you asked.",
                    Some("Note the hour."),
                ),
                picture("write", "A letter", "Write it down.", None),
            ],
        ),
    ]);
    course
}

fn taken(medium: Medium, discreet: bool) -> String {
    let mut world = World::with(medium, pictured(discreet));
    if medium == Medium::Sms {
        world.type_all(&["START", "1", "1", "1", "1", "1", "1", "1", "1"]);
    } else {
        world.start(Some("zzzzzzzz"));
        world.tap_all(&["English", "Agree", "Next", "Read instead", "Next", "Next", "Next"]);
        world.tap_all(&["Read instead", "Next"]);
    }
    world.transcript()
}

#[test]
fn on_telegram_they_are_shown() {
    assert_snapshot!(taken(Medium::Telegram, false));
}

#[test]
fn by_sms_they_are_told() {
    assert_snapshot!(taken(Medium::Sms, false));
}

#[test]
fn where_nothing_may_be_read_over_a_shoulder_they_begin_with_a_neutral_line() {
    assert_snapshot!(taken(Medium::Telegram, true));
}

fn say(course: &Course, block: &str) -> Say {
    let (lesson, block) = (course.lessons[0].id.clone(), BlockId::parse(block).unwrap());
    let at = At { version: course.hash(), lesson, block };
    Say::Pictures { at, opening: Opening::None }
}

#[test]
fn nothing_of_a_discreet_course_can_be_forwarded() {
    for discreet in [false, true] {
        let course = pictured(discreet);
        let world = World::with(Medium::Telegram, course.clone());
        let mut protected = Vec::new();
        for block in ["limit", "steps"] {
            let say = say(&course, block);
            let page = wording::page(&world.stage(), &say, Language::ENGLISH, Medium::Telegram);
            for message in render::render(&page, Medium::Telegram, Path::new("courses")) {
                let Message::Telegram(call) = message else { panic!("a text message") };
                protected.push(match call {
                    TelegramCall::Photo { caption: body, .. } | TelegramCall::Send(body) => {
                        body.protect
                    }
                    TelegramCall::Album { protect, .. } => protect,
                    _ => panic!("neither a picture nor a message"),
                });
            }
        }
        assert_eq!(protected, [discreet; 3]);
    }
}

#[test]
fn in_every_language_they_are_counted_and_have_their_files() {
    let course = pictured(false);
    let world = World::with(Medium::Telegram, course.clone());
    let mut told = String::new();
    for tag in locales::LANGUAGES {
        let language = course::language(tag);
        for (block, say) in ["limit", "steps"].map(|block| (block, say(&course, block))) {
            let page = wording::page(&world.stage(), &say, language, Medium::Telegram);
            let files = match page.form {
                Form::Picture(picture) => vec![picture.path],
                Form::Album(slides) => slides.into_iter().map(|s| s.picture.path).collect(),
                other => panic!("{block}: {other:?}"),
            };
            let wanted = if block == "limit" { 1 } else { 3 };
            assert_eq!(files.len(), wanted, "{tag}");
            assert!(files.iter().all(|path| path.starts_with("file/images/")), "{files:?}");
            let page = wording::page(&world.stage(), &say, language, Medium::Sms);
            writeln!(told, "{tag}: {}\n", page.body.to_plain()).unwrap();
        }
    }
    assert_snapshot!(told);
}
