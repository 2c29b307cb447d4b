//! A file that nobody has edited changes nothing.

use crate::pack::{Form, SMALL, brought, courses, edit, exported, language, sent_back, small};
use lessons::{compile::Folder, course::Jurisdiction};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};
use translation::{Law, gather, sheet::State};

fn unchanged(name: &str, folder: &Folder, code: &str) -> usize {
    let sheet = exported(name, folder, code);
    let keys: BTreeSet<_> = sheet.entries.iter().map(|entry| entry.place.to_string()).collect();
    assert_eq!(keys.len(), sheet.entries.len(), "a key stands twice");
    assert!(sheet.entries.iter().all(|entry| !entry.source.is_empty()));
    for form in [Form::Po, Form::Xlsx] {
        let outcome = brought(name, folder, code, &sent_back(&sheet, form));
        assert_eq!(outcome.report.lines.len(), sheet.entries.len(), "{form:?}");
        assert_eq!(outcome.report.to_text("f", false).lines().count(), 1, "{form:?}");
        assert_eq!(outcome.changed, Vec::<String>::new(), "{name} {code} {form:?}");
        assert_eq!(&outcome.folder, folder);
    }
    sheet.entries.len()
}

#[test]
fn every_course_of_the_house_comes_back_as_it_went() {
    for (name, folder) in courses() {
        let course = lessons::compile::compile(&name, &folder).draft.unwrap().course().clone();
        for language in course.languages.iter().skip(1) {
            assert!(unchanged(&name, &folder, language.as_str()) > 100);
        }
    }
    assert!(unchanged(SMALL, &small(), "fr") > 30);
}

static SMALL_COURSE: LazyLock<Folder> = LazyLock::new(small);

/// What authors and translators leave half done.
fn unfinished() -> impl Strategy<Value = Vec<(&'static str, &'static str, &'static str)>> {
    let edits = [
        ("first-call/en.md", "Nobody answers.", "A guard answers."),
        ("first-call/en.md", "- [ ] Within 24 hours", "- [ ] Within a day"),
        ("first-call/en.md", "= 48 +- 0", "= 24"),
        ("first-call/en.md", "3. Hearing\n", "3. Hearing\n4. Trial\n"),
        ("first-call/en.md", "\n> wrong: 48.", "\n> hint: A number.\n> wrong: 48."),
        ("first-call/fr.md", "  > Trop tard.\n", "  > Trop tard.\n  > sms: Tard.\n"),
        ("first-call/fr.md", "= habeas corpus\n", "= habeas corpus\n  > Oui.\n\n= ~recours\n"),
        ("first-call/fr.md", "Cherchez-la :", "Cherchez-la\nici :"),
        (
            "first-call/fr.md",
            "## Au poste {#station .audio file=station}",
            "## Au poste {#station}",
        ),
        (
            "first-call/fr.md",
            "## Dans quel ordre ? {#order .quiz .order}",
            "## Dans quel ordre ? {#ordre .quiz .order}",
        ),
        ("course.toml", "fr = \"Deux appels\"\n", ""),
        ("first-call/sources.toml", ", fr = \"Principes de base, 7\"", ""),
        ("second-call/fr.md", "title = \"Le second appel\"", "title = 'Le second' # appel"),
    ];
    proptest::sample::subsequence(edits.to_vec(), 0..=edits.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_half_finished_course_comes_back_as_it_went(
        edits in unfinished(),
        crlf in any::<bool>(),
        bom in any::<bool>(),
        gone in any::<bool>(),
    ) {
        let mut folder = SMALL_COURSE.clone();
        for (path, find, replace) in edits {
            edit(&mut folder, path, find, replace);
        }
        if gone {
            folder.insert("second-call/fr.md", "");
        }
        let paths: Vec<_> = folder.paths().filter(|path| !path.starts_with("audio/") && !path.starts_with("images/")).map(str::to_owned).collect();
        for path in paths {
            let text = crate::pack::text(&folder, &path);
            let text = if crlf { text.replace('\n', "\r\n") } else { text };
            folder.insert(path, if bom { format!("\u{feff}{text}") } else { text });
        }
        unchanged(SMALL, &folder, "fr");
    }
}

#[test]
fn what_is_new_and_what_is_stale_is_said() {
    let mut folder = small();
    edit(&mut folder, "second-call/en.md", "Call again.", "Call once more.");
    edit(&mut folder, "course.toml", "fr = \"Deux appels\"\n", "");
    let sheet = exported(SMALL, &folder, "fr");
    let of = |state| {
        let entries = sheet.entries.iter().filter(move |entry| entry.state == state);
        entries.map(|entry| entry.place.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(State::Stale),
        ["lesson/second-call/morning/heading", "lesson/second-call/morning/text"]
    );
    let new = of(State::New);
    assert_eq!(new[..2], ["course/title", "lesson/first-call/standard/sms"]);
    assert!(of(State::Done).contains(&"provision/bprl-7".to_owned()));
}

#[test]
fn one_countrys_law_goes_out_where_it_is_asked_for() {
    let mut folder = small();
    let path = "first-call/en.md";
    let law = "## In Myanmar {#mm .only jurisdiction=mm}\nA draft.\n";
    let law = format!("{}\n{law}", crate::pack::text(&folder, path));
    folder.insert(path, law);
    let told = |law| {
        let sheet = gather(SMALL, &folder, language("fr"), law, None).unwrap();
        sheet.entries.iter().any(|entry| entry.context.ends_with("block mm, only for MM"))
    };
    let of = |code| Law::Of(Jurisdiction::parse(code).unwrap());
    assert_eq!(
        [Law::Translated, of("ke"), of("mm"), Law::Every].map(told),
        [false, false, true, true]
    );
}
