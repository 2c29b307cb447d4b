//! Who may be served what: reviews, dates, young people, and translations that are out of date.

use crate::pack::{clean, compiled, edit, language, lesson};
use chrono::NaiveDate;
use lessons::{
    compile::Folder,
    course::{BlockId, Content, Course},
    draft::Gate,
    language::Language,
};

const BEFORE: &str = "2025-12-31";
const BOTH: &str = "2026-06-30";
const ENGLISH_ONLY: &str = "2026-07-01";
const AFTER: &str = "2027-01-02";

fn gate(today: &str, serve_unreviewed: bool) -> Gate {
    let today = today.parse::<NaiveDate>().unwrap();
    Gate { today, serve_unreviewed, help_line: true }
}

fn serve(folder: &Folder, gate: Gate) -> Result<Course, Vec<String>> {
    compiled(folder).draft.unwrap().serve(&gate)
}

fn codes(languages: &[Language]) -> String {
    languages.iter().map(Language::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_language_is_served_while_its_review_holds() {
    let cases = [
        (BOTH, false, Some(("en fr", ""))),
        (ENGLISH_ONLY, false, Some(("en", ""))),
        (BEFORE, false, None),
        (AFTER, false, None),
        (BOTH, true, Some(("en fr zh", "zh"))),
        (AFTER, true, Some(("en fr zh", "en fr zh"))),
    ];
    for (today, open, wanted) in cases {
        let served = serve(&clean(), gate(today, open)).ok();
        let served = served.map(|course| (codes(&course.languages), codes(&course.unreviewed)));
        let wanted = wanted.map(|(all, unreviewed)| (all.to_owned(), unreviewed.to_owned()));
        assert_eq!(served, wanted, "{today} {open}");
    }
    let reasons = serve(&clean(), gate(AFTER, false)).unwrap_err();
    assert!(
        reasons[0].contains("[review.en]") && reasons[0].contains("second-call"),
        "{reasons:?}"
    );
}

#[test]
fn a_language_that_is_dropped_leaves_no_text_behind() {
    let course = serve(&clean(), gate(BOTH, false)).unwrap();
    let json = serde_json::to_string(&course).unwrap();
    assert!(!json.contains("zh") && !json.contains("葡萄"), "{json}");
    assert!(json.contains("MANGUE"));
}

#[test]
fn one_lesson_without_a_review_drops_the_language() {
    let mut folder = clean();
    edit(&mut folder, "second-call/sources.toml", "until = 2026-06-30", "until = 2026-02-01");
    assert_eq!(codes(&serve(&folder, gate(BOTH, false)).unwrap().languages), "en");
}

#[test]
fn young_people_need_a_help_line_and_a_safeguarding_review() {
    let mut folder = clean();
    edit(&mut folder, "course.toml", "\"defenders\"", "\"young-people\"");
    let reasons = serve(&folder, gate(BOTH, false)).unwrap_err();
    assert!(reasons[0].contains("safeguarding reviewer"), "{reasons:?}");
    let closed = Gate { help_line: false, ..gate(BOTH, true) };
    assert!(serve(&folder, closed).unwrap_err()[0].contains("help line"));
    for id in ["first-call", "second-call"] {
        let path = format!("{id}/sources.toml");
        edit(&mut folder, &path, "by = \"A. Lawyer\"", "by = \"A. Lawyer\"\nsafeguarding = \"C.\"");
    }
    assert_eq!(codes(&serve(&folder, gate(BOTH, false)).unwrap().languages), "en");
}

#[test]
fn a_stale_block_is_held_back_or_shown_in_the_source_language() {
    let mut folder = clean();
    edit(&mut folder, "first-call/en.md", "- [ ] Before the hearing", "- [ ] After the hearing");
    edit(&mut folder, "first-call/en.md", "Nobody answers.", "A guard answers.");
    let course = serve(&folder, gate(BOTH, true)).unwrap();
    let (_, lesson) = course.lesson(&lesson("first-call")).unwrap();
    let block = |id| lesson.block(&BlockId::parse(id).unwrap()).unwrap().1;
    let (must_know, recording) = (block("when"), block("station"));
    for code in ["fr", "zh"] {
        assert!(must_know.is_held(language(code)));
        assert!(!must_know.heading.contains_key(&language(code)));
        assert!(!recording.is_held(language(code)));
        assert!(!recording.heading.contains_key(&language(code)));
    }
    assert!(!must_know.is_held(language("en")));
    let Content::Audio(audio) = &recording.content else { panic!("a recording") };
    assert_eq!(audio.recordings.len(), 1);
    assert!(block("standard").heading.contains_key(&language("fr")));
}

#[test]
fn a_course_with_errors_is_never_served() {
    let mut folder = clean();
    edit(&mut folder, "first-call/en.md", "[x] Promptly", "[ ] Promptly");
    let reasons = serve(&folder, gate(BOTH, true)).unwrap_err();
    assert!(reasons[0].contains("dockbrief check"), "{reasons:?}");
}
