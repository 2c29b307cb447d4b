//! A changed source holds its block back everywhere, until the translation is looked at and reviewed
//! again.

use crate::pack::{
    Form, SMALL, brought, courses, edit, exported, language, looked_at, now, one_lesson, sent_back,
    set, small, text, today,
};
use lessons::{
    compile::{Folder, compile},
    course::{BlockId, Course, Jurisdiction},
    draft::{Draft, Gate},
    review::Record,
};
use translation::{incoming::Written, review::record, status::status};

const HOUSE: &str = "first-48-hours";
const BLOCK: &str = "reasons-at-arrest/two-moments";
const CODES: [&str; 5] = ["fr", "es", "ar", "zh", "my"];

fn draft(name: &str, folder: &Folder) -> Draft {
    compile(name, folder).draft.unwrap()
}

/// What is served today to the public.
fn served(folder: &Folder, serve_unreviewed: bool) -> Course {
    let gate = Gate { today: today(), serve_unreviewed, help_line: true };
    draft(HOUSE, folder).serve(&gate).unwrap()
}

fn is_held(folder: &Folder, code: &str) -> bool {
    let course = served(folder, true);
    let id = BlockId::parse("two-moments").unwrap();
    let block = course.lessons.iter().find_map(|lesson| lesson.block(&id)).unwrap().1;
    block.is_held(language(code))
}

fn by(name: &str) -> Record {
    Record {
        by: name.to_owned(),
        safeguarding: None,
        on: today(),
        until: "2027-11-01".parse().unwrap(),
    }
}

fn reviewed(mut folder: Folder, code: &str) -> Folder {
    let new = record(HOUSE, &folder, language(code), None, &by("B. Avocate")).unwrap();
    for (path, text) in new {
        folder.insert(path, text);
    }
    folder
}

#[test]
fn a_changed_must_know_block_is_held_back_in_five_languages_and_comes_back_with_its_review() {
    let (_, mut folder) = courses().into_iter().find(|(name, _)| name == HOUSE).unwrap();
    one_lesson(&mut folder);
    for code in ["en"].iter().chain(&CODES) {
        folder = reviewed(folder, code);
    }
    assert_eq!(served(&folder, false).languages.len(), 6);
    let told = status(&draft(HOUSE, &folder), today()).to_string();
    assert!(told.contains("my: complete; reviewed by B. Avocate until 2027-11-01"), "{told}");

    edit(
        &mut folder,
        "reasons-at-arrest/en.md",
        "The article names no number of hours.",
        "The article names no number.",
    );
    let told = status(&draft(HOUSE, &folder), today());
    for language in &told.languages[1..] {
        assert_eq!(language.held, [BLOCK]);
        assert_eq!(language.stale, [BLOCK]);
    }
    let words = told.to_string();
    assert_eq!(
        words.matches(&format!("held back, for everyone must know it: {BLOCK}")).count(),
        5,
        "{words}"
    );
    assert!(words.contains("en: the source; changed since it was reviewed"), "{words}");

    for code in CODES {
        assert!(is_held(&folder, code), "{code}");
        let why = record(HOUSE, &folder, language(code), None, &by("B. Avocate")).unwrap_err();
        assert!(why.contains(&format!("stale: {BLOCK}")), "{why}");
        // Edited, and every text of the block looked at.
        let mut incoming = sent_back(&exported(HOUSE, &folder, code), Form::Po);
        let key = format!("lesson/{BLOCK}/text");
        let line = incoming.lines.iter().find(|line| line.key == key).unwrap();
        let Written::Text(old) = line.target.clone() else { panic!("{key}") };
        assert!(line.fuzzy);
        set(&mut incoming, &key, &format!("{old} 7"));
        let half = brought(HOUSE, &folder, code, &incoming);
        assert!(half.report.waiting[0].starts_with(BLOCK), "{:?}", half.report.waiting);
        assert!(half.report.waiting[0].contains("heading (still stale)"));
        assert!(is_held(&half.folder, code));
        looked_at(&mut incoming, &format!("lesson/{BLOCK}/"));
        let whole = brought(HOUSE, &folder, code, &incoming);
        assert_eq!(whole.report.marked, [BLOCK]);
        let mut changed = whole.changed;
        changed.sort_by_key(|path| path.ends_with("sources.toml"));
        let text = format!("reasons-at-arrest/{code}.md");
        assert_eq!(changed, [text.as_str(), "reasons-at-arrest/sources.toml"]);
        folder = whole.folder;
        assert!(!is_held(&folder, code), "{code}");
    }

    // Nothing is served yet: every review was of another text.
    let gate = Gate { today: today(), serve_unreviewed: false, help_line: true };
    assert!(draft(HOUSE, &folder).serve(&gate).is_err());
    for code in ["en"].iter().chain(&CODES) {
        folder = reviewed(folder, code);
    }
    assert_eq!(served(&folder, false).languages.len(), 6);
    let text = text(&folder, "reasons-at-arrest/sources.toml");
    assert_eq!(text.matches("[review.my]").count(), 1, "{text}");
}

#[test]
fn a_still_stale_line_changes_its_text_and_marks_nothing() {
    let mut folder = small();
    edit(&mut folder, "second-call/en.md", "Call again.", "Call once more.");
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Xlsx);
    set(&mut incoming, "lesson/second-call/morning/text", "Rappelez encore.");
    incoming.lines.iter_mut().for_each(|line| line.fuzzy |= line.key.contains("morning"));
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    assert_eq!(outcome.changed, ["second-call/fr.md"]);
    assert_eq!(outcome.report.marked, Vec::<String>::new());
    let waiting = &outcome.report.waiting[0];
    assert_eq!(waiting, "second-call/morning: heading (still stale), text (still stale)");
    // The review of the French text does not hold any more, and that is said.
    assert!(outcome.report.warnings.is_empty(), "{:?}", outcome.report.warnings);
}

#[test]
fn a_review_is_refused_where_nobody_could_answer_for_the_text() {
    let mut folder = small();
    let ended = Record { until: "2026-11-21".parse().unwrap(), ..by("B.") };
    let mm = Jurisdiction::parse("mm");
    let cases = [
        ("de", None, by("B."), "not among the languages"),
        ("fr", None, by(" "), "--by"),
        ("fr", None, ended, "that day has passed"),
        ("fr", mm, by("B."), "in the language it was written in"),
        ("en", mm, by("B."), "tells nothing of the law of MM"),
    ];
    for (code, country, review, wanted) in cases {
        let why = record(SMALL, &folder, language(code), country, &review).unwrap_err();
        assert!(why.contains(wanted), "{why}");
    }
    folder.insert("second-call/zh.md", "+++\ntitle = \"x\"\n+++\n");
    let why = record(SMALL, &folder, language("zh"), None, &by("B.")).unwrap_err();
    assert!(why.contains("missing: second-call/morning"), "{why}");
}

#[test]
fn a_countrys_lawyer_answers_for_its_law_alone() {
    let mut folder = small();
    let path = "first-call/en.md";
    let law =
        format!("{}\n## In Myanmar {{#mm .only jurisdiction=mm}}\nA draft.\n", text(&folder, path));
    folder.insert(path, law);
    let told = status(&draft(SMALL, &folder), today()).to_string();
    assert!(told.contains("told of the law of MM: a draft"), "{told}");
    let new = record(SMALL, &folder, language("en"), Jurisdiction::parse("mm"), &by("D. Lawyer"))
        .unwrap();
    let [(path, sources)] = new.as_slice() else { panic!("{new:?}") };
    let old = text(&folder, path);
    let added = sources.strip_prefix(&old).unwrap();
    assert!(added.starts_with("\n[jurisdiction.mm]\nby = \"D. Lawyer\"\non = 2026-11-22\nuntil = 2027-11-01\ntext = \""), "{added}");
    folder.insert(path.clone(), sources.clone());
    assert!(draft(SMALL, &folder).unverified(now().date_naive()).is_empty());
}
