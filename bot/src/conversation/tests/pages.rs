//! Every page in every language on both channels: no sentence is missing, no button too long.

use super::{course, world::World};
use crate::{
    address::Medium,
    conversation::{
        Asked, Say,
        learner::Grade,
        press::DATA_BYTES,
        say::{At, CourseLine, Footing, Opening, Shape},
        turn::Device,
    },
    hearing::{self, Command, Context},
    outgoing::{Does, Message},
    page::Page,
    render, wording,
};
use lessons::course::{Content, Course};
use std::path::Path;
use uuid::Uuid;

/// Telegram cuts longer labels off on a narrow phone.
const LABEL_CHARS: usize = 24;

/// One of each, with whatever makes it say more.
fn everything(course: &Course) -> Vec<Say> {
    [of_the_first_minute(course), of_progress(course), of_rights(), of_phones(), of_blocks(course)]
        .concat()
}

fn of_the_first_minute(course: &Course) -> Vec<Say> {
    let offered = || vec![course::language("en"), course::language("my")];
    let want = Some(course.hash());
    vec![
        Say::Languages { offered: offered(), want: None, first: true, edit: None },
        Say::Languages { offered: offered(), want, first: false, edit: Some(3) },
        Say::LanguageSet { edit: None },
        Say::Consent { want, edit: None },
        Say::NotNow { edit: None },
        Say::HowToBegin,
        Say::NoCourses,
    ]
}

fn of_progress(course: &Course) -> Vec<Say> {
    let (version, edit) = (course.hash(), None);
    let (lesson, next) = (course.lessons[0].id.clone(), course.lessons[1].id.clone());
    let standing = Some((version, lesson.clone()));
    let line = CourseLine { course: course.id.clone(), version, finished: 1, total: 2 };
    let finished = vec![lesson.clone()];
    let mut all = vec![
        Say::Finished { version, edit },
        Say::Recap { version, lesson: lesson.clone() },
        Say::Waiting { version, lesson: lesson.clone() },
        Say::CourseGone,
        Say::Menu { standing: standing.clone(), finished: false, edit },
        Say::Menu { standing: standing.clone(), finished: true, edit },
        Say::Menu { standing: None, finished: false, edit },
        Say::Courses { list: vec![line.clone()], edit },
        Say::Lessons { version, standing: Some(lesson.clone()), finished, edit },
        Say::Web { version, lesson: Some(lesson.clone()) },
        Say::Web { version, lesson: None },
        Say::Progress { list: vec![line], edit },
        Say::Progress { list: Vec::new(), edit },
        Say::NoSource,
        Say::NoHint,
        Say::Restarted { standing },
        Say::Restarted { standing: None },
    ];
    for (right, answered) in [(0, 0), (0, 3), (1, 3), (2, 3), (5, 11), (11, 12)] {
        all.push(Say::Retaken { version, lesson: lesson.clone(), right, answered });
        for next in [None, Some(next.clone())] {
            all.push(Say::Result { version, lesson: lesson.clone(), right, answered, next });
        }
    }
    all
}

fn of_rights() -> Vec<Say> {
    let mut all = vec![
        Say::Sorry,
        Say::Parked,
        Say::Machine,
        Say::Wordless,
        Say::SearchHow,
        Say::NothingFound,
        Say::Stopped { others: false },
        Say::Stopped { others: true },
        Say::StoppedEverywhere,
        Say::Export { token: "q8sJ2".to_owned() },
        Say::ConfirmDelete,
        Say::Erased,
        Say::NothingKept,
    ];
    for stopped in [false, true] {
        all.extend([Say::Safe { stopped }, Say::NotErased { stopped }]);
    }
    for footing in [Footing::Learning, Footing::New, Footing::Stopped] {
        all.extend([Say::Help { footing, edit: None }, Say::Privacy { footing, edit: None }]);
    }
    all.extend([0, 1, 2, 5, 11, 100].map(|messages| Say::Cleared { messages }));
    all.extend([1, 2, 5, 12, 60].map(|minutes| Say::TooMany { minutes }));
    let shapes = [
        Shape::Number(3),
        Shape::Several(4),
        Shape::Pairs(3),
        Shape::Sequence(3),
        Shape::Truth,
        Shape::Word,
        Shape::Figure,
        Shape::Next,
        Shape::Ways,
        Shape::Consent,
        Shape::Delete,
    ];
    all.extend(shapes.map(|shape| Say::Again { shape }));
    all
}

fn of_phones() -> Vec<Say> {
    let device = |medium, here, stopped| Device {
        id: Uuid::nil(),
        medium,
        since: "2026-11-21T08:00:00Z".parse().unwrap(),
        here,
        stopped,
    };
    let phones = |here, other| {
        vec![device(here, true, false), device(other, false, true), device(other, false, false)]
    };
    vec![
        Say::Code { code: "K7HQ2MXD".to_owned() },
        Say::Joined,
        Say::NoSuchCode,
        Say::TooManyTries,
        Say::Devices { devices: phones(Medium::Telegram, Medium::Sms) },
        Say::Devices { devices: phones(Medium::Sms, Medium::Telegram) },
        Say::Unlinked,
    ]
}

fn of_blocks(course: &Course) -> Vec<Say> {
    let version = course.hash();
    let blocks = course.lessons.iter().flat_map(|l| l.blocks.iter().map(move |b| (l, b)));
    let mut all = Vec::new();
    for (lesson, block) in blocks {
        let at = At { version, lesson: lesson.id.clone(), block: block.id.clone() };
        let openings = [Opening::None, Opening::Lesson, Opening::Course];
        match &block.content {
            Content::Card(_) => {
                let card = |opening, closing| Say::Card { at: at.clone(), opening, closing };
                all.extend(openings.map(|opening| card(opening, false)));
                all.push(card(Opening::None, true));
                let also = vec![at.clone(); crate::search::HITS - 1];
                all.push(Say::Found { at: at.clone(), also });
                all.push(Say::Found { at: at.clone(), also: Vec::new() });
            }
            Content::Pictures(_) => {
                all.extend(openings.map(|opening| Say::Pictures { at: at.clone(), opening }));
                all.push(Say::Transcript { at });
            }
            Content::Audio(_) => {
                all.extend(openings.map(|opening| Say::Audio { at: at.clone(), opening }));
                all.extend([Say::Voice { at: at.clone() }, Say::Transcript { at }]);
            }
            Content::Quiz(_) => {
                let asked = |grade| Asked {
                    id: Uuid::nil(),
                    course: version,
                    lesson: lesson.id.clone(),
                    block: block.id.clone(),
                    order: vec![1, 2, 0],
                    chosen: vec![0, 2, 1],
                    grade,
                };
                all.push(Say::Question { asked: asked(None), help: false, edit: None });
                all.push(Say::Question { asked: asked(None), help: true, edit: None });
                all.push(Say::Hint { asked: asked(None) });
                for grade in [Grade::Right, Grade::Partly, Grade::Wrong] {
                    let asked = asked(Some(grade));
                    all.push(Say::Answered { asked: asked.clone(), edit: 3 });
                    all.push(Say::Why { asked: asked.clone() });
                    all.push(Say::Feedback { asked: asked.clone(), last: false });
                    all.push(Say::Feedback { asked, last: true });
                }
            }
        }
    }
    all
}

/// A page, and where it is read.
struct Case {
    tag: &'static str,
    medium: Medium,
    is_discreet: bool,
    say: Say,
    page: Page,
}

impl Case {
    fn name(&self) -> String {
        format!("{} {:?} {:?}", self.tag, self.medium, self.say)
    }
}

fn each_page(mut see: impl FnMut(&Case)) {
    let course = course::course();
    let mut world = World::with(Medium::Telegram, course.clone());
    let (lines, manners) = ([None, Some("+254 700 000 999")], [false, true]);
    for (line, is_discreet) in lines.into_iter().flat_map(|line| manners.map(|m| (line, m))) {
        world.programme.help_line = line.map(str::to_owned);
        world.programme.discreet = is_discreet;
        for tag in locales::LANGUAGES {
            for medium in [Medium::Telegram, Medium::Sms] {
                for say in everything(&course) {
                    let page = wording::page(&world.stage(), &say, course::language(tag), medium);
                    see(&Case { tag, medium, is_discreet, say, page });
                }
            }
        }
    }
}

#[test]
fn every_sentence_is_there() {
    each_page(|case| {
        let text = case.page.body.to_plain();
        assert!(!text.trim().is_empty(), "{}", case.name());
        let labels = case.page.keys.iter().flatten().map(|key| key.label.as_str());
        // An id that was not found stands for itself: small letters and hyphens alone.
        for line in text.lines().chain(labels) {
            let is_id =
                line.contains('-') && line.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            assert!(!is_id, "{}: {line}", case.name());
        }
    });
}

#[test]
fn every_button_fits_and_none_stands_under_an_sms() {
    each_page(|case| {
        assert!(case.medium == Medium::Telegram || case.page.keys.is_empty());
        for key in case.page.keys.iter().flatten() {
            let length = key.label.chars().count();
            assert!((1..=LABEL_CHARS).contains(&length), "{}: {}", case.name(), key.label);
            let Does::Press(data) = &key.does else { continue };
            assert!(data.len() <= DATA_BYTES, "{}", case.name());
        }
    });
}

#[test]
fn every_page_fits_into_one_message_of_its_channel() {
    each_page(|case| {
        let rendered = render::render(&case.page, case.medium, Path::new("courses"));
        let [message] = &rendered[..] else {
            panic!("{}: {} messages", case.name(), rendered.len());
        };
        let Message::Sms(text) = message else { return };
        let parts = render::segments(text).parts;
        // A line in front that says nothing has its price.
        let most = render::MESSAGE_PARTS + usize::from(case.is_discreet);
        assert!(parts <= most, "{}: {parts} parts: {text}", case.name());
    });
}

#[test]
fn the_menu_by_sms_is_one_part_in_every_language() {
    let world = World::new(Medium::Sms);
    for tag in locales::LANGUAGES {
        let say = Say::Menu { standing: None, finished: false, edit: None };
        let page = wording::page(&world.stage(), &say, course::language(tag), Medium::Sms);
        assert_eq!(render::page_cost(&page).parts, 1, "{tag}: {}", page.body.to_plain());
    }
}

#[test]
fn a_discreet_page_says_nothing_in_its_first_forty_characters() {
    let course = course::course();
    let mut world = World::with(Medium::Sms, course.clone());
    world.programme.discreet = true;
    for tag in locales::LANGUAGES {
        let neutral = wording::label(&world.stage(), "discreet-opening", course::language(tag));
        assert!(neutral.chars().count() >= 40, "{tag}: {neutral}");
        for medium in [Medium::Telegram, Medium::Sms] {
            for say in of_blocks(&course) {
                let page = wording::page(&world.stage(), &say, course::language(tag), medium);
                assert!(page.body.to_plain().starts_with(&neutral), "{tag} {say:?}");
            }
        }
    }
}

#[test]
fn what_is_sent_unasked_has_no_numbers_to_choose_from() {
    let course = course::course();
    let world = World::with(Medium::Sms, course.clone());
    for tag in locales::LANGUAGES {
        let digits = [0, 1, 2].map(|n| format!("{} =", locales::digits(tag, n)));
        let lesson = course.lessons[0].id.clone();
        for say in [Say::Joined, Say::Waiting { version: course.hash(), lesson }] {
            let page = wording::page(&world.stage(), &say, course::language(tag), Medium::Sms);
            let text = page.body.to_plain();
            assert!(!digits.iter().any(|numbered| text.contains(numbered)), "{tag}: {text}");
        }
    }
}

#[test]
fn the_words_that_people_are_told_are_understood() {
    let heard_in = |tag| Context { language: course::language(tag), open: false, typing: false };
    for tag in locales::LANGUAGES {
        let world = World::new(Medium::Sms);
        for command in Command::ALL {
            let id = format!("word-{}", command.name());
            let told = wording::label(&world.stage(), &id, course::language(tag));
            assert_eq!(hearing::command(&told, heard_in(tag)), Some(command), "{tag}: {told}");
        }
        // Right sides are typed by the letters that are shown.
        let letters = wording::label(&world.stage(), "letters", course::language(tag));
        let letters: Vec<char> = letters.chars().collect();
        let typed = format!("1{} 2{} 3{}", letters[1], letters[2], letters[0]);
        assert_eq!(hearing::pairs(&typed, 3), Some(vec![1, 2, 0]), "{tag}: {typed}");
    }
    assert_eq!(hearing::pairs("1ب 2أ", 2), Some(vec![1, 0]), "with hamza");
}
