//! Who may be served what: reviews, dates, young people, and translations that are out of date.

use crate::pack::{clean, compiled, edit, language, lesson, mark_all, text};
use chrono::NaiveDate;
use lessons::{
    compile::Folder,
    course::{BlockId, Content, Course, Jurisdiction},
    draft::Gate,
    language::Language,
    review,
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

/// What is told of the law of Kenya, in the source and in both translations.
fn with_a_variant() -> Folder {
    let mut folder = clean();
    for (code, words) in [("en", "In Kenya"), ("fr", "Au Kenya"), ("zh", "在肯尼亚")] {
        let path = format!("first-call/{code}.md");
        let head = "{#kenya .only jurisdiction=ke replaces=standard}";
        let text = format!("{}\n## {words} {head}\n{words}: 24.\n", text(&folder, &path));
        folder.insert(path, text);
    }
    mark_all(&mut folder);
    folder
}

fn verified(mut folder: Folder, review: &str) -> Folder {
    let path = "first-call/sources.toml";
    let text = format!("{}\n[jurisdiction.ke]\n{review}\n", text(&folder, path));
    folder.insert(path, text);
    folder
}

#[test]
fn one_countrys_law_is_served_while_its_lawyer_answers_for_it() {
    let by = "by = \"K. Wakili\"\non = 2026-01-01\nuntil = 2026-06-30";
    let of_another_text = format!("{by}\ntext = \"0123456789ab\"");
    let cases = [
        (with_a_variant(), BOTH, false),
        (verified(with_a_variant(), by), BOTH, true),
        (verified(with_a_variant(), by), ENGLISH_ONLY, false),
        (verified(with_a_variant(), &of_another_text), BOTH, false),
    ];
    for (folder, today, told) in cases {
        let compiled = compiled(&folder);
        let draft = compiled.draft.unwrap();
        let day = today.parse().unwrap();
        assert_eq!(draft.unverified(day).is_empty(), told);
        // A draft of a law is served to nobody, wherever unreviewed texts are.
        let course = draft.serve(&gate(today, true)).unwrap();
        let (_, lesson) = course.lesson(&lesson("first-call")).unwrap();
        assert_eq!(lesson.block(&BlockId::parse("kenya").unwrap()).is_some(), told);
        let standard = lesson.block(&BlockId::parse("standard").unwrap()).unwrap().1;
        for (country, general) in [("ke", !told), ("mm", true)] {
            let country = Jurisdiction::parse(country);
            assert_eq!(lesson.holds_in(standard, country), general);
        }
    }
}

#[test]
fn a_review_is_of_exactly_one_text() {
    let mut folder = clean();
    let path = "first-call/sources.toml";
    edit(&mut folder, path, "by = \"A. Lawyer\"", "by = \"A. Lawyer\"\ntext = \"0123456789ab\"");
    let warned = compiled(&folder).faults;
    assert!(warned.iter().any(|fault| fault.message.contains("dockbrief review")), "{warned:?}");
    assert!(serve(&folder, gate(BOTH, false)).is_err());
    // With the hash of the text as it stands, it holds, until the text changes.
    let hash = review::hash(&folder, &lesson("first-call"), language("en")).unwrap();
    edit(&mut folder, path, "0123456789ab", &hash);
    assert_eq!(codes(&serve(&folder, gate(BOTH, false)).unwrap().languages), "en fr");
    edit(&mut folder, "first-call/en.md", "Nobody answers.", "A guard answers.");
    assert!(serve(&folder, gate(BOTH, false)).is_err());
}
