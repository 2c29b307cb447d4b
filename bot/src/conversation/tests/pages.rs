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
    outgoing::Does,
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
    let version = course.hash();
    let lesson = course.lessons[0].id.clone();
    let standing = Some((version, lesson.clone()));
    let line = CourseLine { course: course.id.clone(), version, finished: 1, total: 2 };
    let device = |medium, here, stopped| Device {
        id: Uuid::nil(),
        medium,
        since: "2026-11-21T08:00:00Z".parse().unwrap(),
        here,
        stopped,
    };
    let result = |right, answered, next| Say::Result {
        version,
        lesson: lesson.clone(),
        right,
        answered,
        next,
    };
    let second = course.lessons[1].id.clone();
    let mut all = vec![
        Say::Sorry,
        Say::Languages {
            offered: vec![course::language("en"), course::language("my")],
            want: None,
            first: true,
            edit: None,
        },
        Say::Languages {
            offered: vec![course::language("en"), course::language("my")],
            want: Some(version),
            first: false,
            edit: Some(3),
        },
        Say::LanguageSet { edit: None },
        Say::Consent { want: Some(version), edit: None },
        Say::NotNow { edit: None },
        Say::HowToBegin,
        Say::NoCourses,
        result(2, 3, Some(second.clone())),
        result(0, 0, Some(second)),
        result(2, 3, None),
        result(0, 0, None),
        Say::Finished { version, edit: None },
        Say::Recap { version, lesson: lesson.clone(), step: 2, steps: 5 },
        Say::Waiting { version, lesson: lesson.clone() },
        Say::CourseGone,
        Say::Menu { standing: standing.clone(), edit: None },
        Say::Menu { standing: None, edit: None },
        Say::Courses { list: vec![line.clone()], edit: None },
        Say::Lessons {
            version,
            standing: Some(lesson.clone()),
            finished: vec![lesson.clone()],
            edit: None,
        },
        Say::Progress { list: vec![line], edit: None },
        Say::Progress { list: Vec::new(), edit: None },
        Say::NoSource,
        Say::NoHint,
        Say::Parked,
        Say::Machine,
        Say::Wordless,
        Say::TooMany { minutes: 12 },
        Say::Stopped,
        Say::StoppedEverywhere,
        Say::Restarted { standing },
        Say::Restarted { standing: None },
        Say::Export { token: "q8sJ2".to_owned() },
        Say::ConfirmDelete,
        Say::Erased,
        Say::NothingKept,
        Say::Code { code: "K7HQ2MXD".to_owned() },
        Say::Joined,
        Say::NoSuchCode,
        Say::TooManyTries,
        Say::Devices {
            devices: vec![
                device(Medium::Telegram, true, false),
                device(Medium::Sms, false, true),
                device(Medium::Sms, false, false),
            ],
        },
        Say::Devices {
            devices: vec![
                device(Medium::Sms, true, false),
                device(Medium::Telegram, false, true),
                device(Medium::Telegram, false, false),
            ],
        },
        Say::Unlinked,
    ];
    for stopped in [false, true] {
        all.extend([
            Say::Safe { stopped },
            Say::NotErased { stopped },
        ]);
    }
    for footing in [Footing::Learning, Footing::New, Footing::Stopped] {
        all.extend([Say::Help { footing, edit: None }, Say::Privacy { footing, edit: None }]);
    }
    all.extend([0, 1, 2, 5, 11, 100].map(|messages| Say::Cleared { messages }));
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
    all.extend(of_blocks(course));
    all
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
                all.extend(openings.map(|opening| Say::Card { at: at.clone(), opening }))
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

fn each_page(mut see: impl FnMut(&str, Medium, &Say, &Page)) {
    let course = course::course();
    let mut world = World::with(Medium::Telegram, course.clone());
    for help_line in [None, Some("+254 700 000 999".to_owned())] {
        for discreet in [false, true] {
            world.programme.help_line.clone_from(&help_line);
            world.programme.discreet = discreet;
            for tag in locales::LANGUAGES {
                for medium in [Medium::Telegram, Medium::Sms] {
                    for say in everything(&course) {
                        let page =
                            wording::page(&world.stage(), &say, course::language(tag), medium);
                        see(tag, medium, &say, &page);
                    }
                }
            }
        }
    }
}

#[test]
fn every_sentence_is_there() {
    each_page(|tag, medium, say, page| {
        let text = page.body.to_plain();
        assert!(!text.trim().is_empty(), "{tag} {medium:?} {say:?}");
        // An id that was not found stands for itself: letters and hyphens alone.
        for line in text.lines().chain(page.keys.iter().flatten().map(|key| key.label.as_str())) {
            let is_id =
                line.contains('-') && line.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            assert!(!is_id, "{tag} {medium:?} {say:?}: {line}");
        }
    });
}

#[test]
fn every_button_fits_and_none_stands_under_an_sms() {
    each_page(|tag, medium, say, page| {
        assert!(medium == Medium::Telegram || page.keys.is_empty());
        for key in page.keys.iter().flatten() {
            let label: Vec<char> = key.label.chars().collect();
            assert!((1..=LABEL_CHARS).contains(&label.len()), "{tag} {say:?}: {}", key.label);
            let Does::Press(data) = &key.does else { continue };
            assert!(data.len() <= DATA_BYTES);
        }
    });
}

#[test]
fn everything_fits_into_the_messages_of_its_channel() {
    let course = course::course();
    each_page(|tag, medium, say, page| {
        let rendered = render::render(page, medium, false, Path::new("courses"));
        assert!(!rendered.is_empty(), "{tag} {say:?}");
        if medium == Medium::Sms {
            // A course's text may take more; our own sentences fit into one message.
            assert_eq!(rendered.len(), 1, "{tag} {say:?}: {}", page.body.to_plain());
        }
    });
    assert!(!course.lessons.is_empty());
}

#[test]
fn a_discreet_page_says_nothing_in_its_first_forty_characters() {
    let course = course::course();
    let mut world = World::with(Medium::Sms, course.clone());
    world.programme.discreet = true;
    for say in of_blocks(&course) {
        let page = wording::page(&world.stage(), &say, course::language("en"), Medium::Sms);
        let first: String =
            page.body.to_plain().chars().take(40).collect::<String>().to_lowercase();
        for word in ["arrest", "police", "lawyer", "right"] {
            assert!(!first.contains(word), "{first}");
        }
    }
}
