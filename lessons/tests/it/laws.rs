//! Laws: no bytes make the compiler panic, and a course is itself again after JSON.

use crate::pack::{clean, compiled, edit, language};
use chrono::NaiveDate;
use lessons::{
    course::{Content, Course, Key},
    draft::Gate,
    fault::Fault,
    grade::{Answer, Credit},
};
use proptest::prelude::*;

const FILES: [&str; 7] = [
    "course.toml",
    "first-call/en.md",
    "first-call/fr.md",
    "first-call/sources.toml",
    "audio/station.en.ogg",
    "images/note.en.jpg",
    "images/ring.png",
];

/// Pieces that an author might put anywhere, and signs with a meaning.
const PIECES: [&str; 33] = [
    "\n",
    "\n\n",
    "## A {#a}",
    "{#a .quiz",
    "}",
    "{",
    "- [x] ",
    "- [ ] ",
    "  > ",
    "> ",
    "sms:",
    "wrong:",
    "= ",
    "+++",
    "**",
    "*",
    "[a](",
    "![a](b)",
    ".image",
    "\u{89}PNG",
    "https://a.b)",
    "::",
    "1. ",
    "<b>",
    "`",
    "\\",
    "\r",
    "\u{feff}",
    "。",
    "ကျွန်",
    "OggS",
    "[translated.fr]",
    "\"",
];

fn damage() -> impl Strategy<Value = Vec<u8>> {
    let piece = proptest::sample::select(PIECES.as_slice());
    let typed = proptest::collection::vec(piece, 0..40);
    let typed = typed.prop_map(|pieces| pieces.concat().into_bytes());
    prop_oneof![typed, proptest::collection::vec(any::<u8>(), 0..200)]
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_or_slip_through(
        file in proptest::sample::select(FILES.as_slice()),
        at in any::<proptest::sample::Index>(),
        cut in 0_usize..200,
        damage in damage(),
    ) {
        let mut folder = clean();
        let old = folder.get(file).unwrap().to_vec();
        let at = at.index(old.len() + 1);
        let end = (at + cut).min(old.len());
        folder.insert(file, [&old[..at], &damage, &old[end..]].concat());
        let compiled = compiled(&folder);
        prop_assert!(compiled.faults.iter().all(|fault| fault.line > 0));
        let errors = compiled.faults.iter().any(Fault::is_error);
        let today = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let gate = Gate { today, serve_unreviewed: true, help_line: true };
        let served = compiled.draft.and_then(|draft| draft.serve(&gate).ok());
        prop_assert_eq!(served.is_none(), errors, "served, and only without errors");
    }

    #[test]
    fn a_course_is_itself_again_after_json(
        file in proptest::sample::select(FILES.as_slice()),
        at in any::<proptest::sample::Index>(),
        damage in damage(),
        number in "-?[0-9]{1,7}(\\.[0-9]{1,6})?",
    ) {
        let mut folder = clean();
        edit(&mut folder, "first-call/en.md", "= 48", &format!("= {number}"));
        let old = folder.get(file).unwrap().to_vec();
        let at = at.index(old.len() + 1);
        folder.insert(file, [&old[..at], &damage, &old[at..]].concat());
        if let Some(draft) = compiled(&folder).draft {
            let json = serde_json::to_vec(draft.course()).unwrap();
            let again: Course = serde_json::from_slice(&json).unwrap();
            prop_assert_eq!(&again, draft.course());
            prop_assert_eq!(again.hash(), draft.course().hash());
        }
    }

    #[test]
    fn the_order_in_which_options_are_named_is_nothing(
        mut chosen in proptest::collection::vec(0_u8..4, 0..5),
    ) {
        let (quiz, english) = question("which");
        let first = quiz.grade(&Answer::Choices(chosen.clone()), english, english);
        chosen.reverse();
        chosen.extend(chosen.clone());
        let second = quiz.grade(&Answer::Choices(chosen), english, english);
        prop_assert_eq!(first, second);
    }

    #[test]
    fn a_better_order_is_never_worth_less(order in Just(vec![0_u8, 1, 2]).prop_shuffle()) {
        let (quiz, english) = question("order");
        let hits = (0_u8..).zip(&order).filter(|(place, item)| place == *item).count();
        let wanted = match hits {
            3 => Credit::Right,
            2 => Credit::Partly,
            _ => Credit::Wrong,
        };
        let graded = quiz.grade(&Answer::Sequence(order), english, english);
        prop_assert_eq!(graded.credit, wanted);
    }
}

fn question(id: &str) -> (lessons::course::Quiz, lessons::language::Language) {
    let course = compiled(&clean()).draft.unwrap().course().clone();
    let blocks = course.lessons.into_iter().flat_map(|lesson| lesson.blocks);
    let block = blocks.into_iter().find(|block| block.id.as_str() == id).unwrap();
    let Content::Quiz(quiz) = block.content else { panic!("{id} is no question") };
    assert!(!matches!(quiz.key, Key::Short));
    (quiz, language("en"))
}
