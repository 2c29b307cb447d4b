//! Transcripts that fit, that do not, and that write themselves.

use super::*;
use crate::check::Shelf;

fn course() -> (Folder, Course) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/courses/first-48-hours");
    let shelf = Shelf::read(&[path.into()]).unwrap();
    (Folder::read(Path::new(path)).unwrap(), shelf.drafts[0].course().clone())
}

fn played(text: &str) -> Result<(Vec<Unreadable>, String), Unreadable> {
    one(text, &course().1, Path::new(""))
}

const TALK: &str = "phone: sms\nlanguage: en\n\n< Lesson 1 of 10...\n> 1\n< 2/4...\n> NEXT\n< 3/4...\n  ...\n> 1\n< 4/4 ICCPR 9(2)...1 = next\n> 1\n< Q1/3...\n  ...\n> (right)\n< Yes...\n";

#[test]
fn a_talk_that_fits_has_no_fault_and_writes_itself_in_full() {
    let (differences, rewritten) = played(TALK).unwrap();
    assert_eq!(differences, []);
    assert!(rewritten.contains("> (right)\n< Yes. Whoever knows the reasons"), "{rewritten}");
    assert!(!rewritten.contains("GSM-7"), "{rewritten}");
    // What it wrote fits, word for word, and writes itself again.
    assert_eq!(played(&rewritten).unwrap(), (Vec::new(), rewritten.clone()));
}

#[test]
fn what_comes_instead_is_told_at_its_line() {
    let cases = [
        (TALK.replace("2/4...", "3/4..."), 6, "`< 2/4"),
        (TALK.replace("> NEXT\n", "> NEXT\n< Something else\n"), 8, "`< 3/4"),
        (TALK.replace("  ...\n> 1\n< 4/4", "> 1\n< 4/4"), 8, "comes too"),
        (TALK.replace("< Yes...\n", "< Yes...\n< And more\n"), 17, "nothing more"),
    ];
    for (text, line, why) in cases {
        let (differences, _) = played(&text).unwrap();
        assert_eq!(differences.len(), 1, "{differences:?}");
        assert_eq!(differences[0].line, line, "{differences:?}");
        assert!(differences[0].why.contains(why), "{differences:?}");
    }
    let nothing_open = "phone: sms\nlanguage: en\n> (wrong)\n";
    assert!(played(nothing_open).unwrap_err().why.contains("no question is open"));
    let foreign = "phone: sms\nlanguage: sw\n> 1\n";
    assert!(played(foreign).unwrap_err().why.contains("not in sw"));
}

#[test]
fn anything_may_stand_anywhere_in_a_line() {
    for (wanted, came, fit) in [
        ("< Lesson 1 of 10", "< Lesson 1 of 10", true),
        ("< Lesson...", "< Lesson 1 of 10", true),
        ("< ...of 10", "< Lesson 1 of 10", true),
        ("< Lesson ... of ...", "< Lesson 1 of 10", true),
        ("< Lesson", "< Lesson 1", false),
        ("< Lesson...of 11", "< Lesson 1 of 10", false),
        ("< ...two...one...", "< one two", false),
    ] {
        assert_eq!(fits(wanted, came), fit, "{wanted} {came}");
    }
}
