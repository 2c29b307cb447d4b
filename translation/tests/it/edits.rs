//! What a translator changes is taken, and nothing else changes; what is faulty is refused, and spoils
//! nothing.

use crate::pack::{
    Form, SMALL, brought, courses, differences, edit, examine, exported, language, looked_at,
    one_lesson, sent_back, set, small, text,
};
use lessons::{
    compile::{Folder, compile},
    fault::Fault,
};
use translation::{
    import::{Report, Verdict},
    incoming::{Incoming, Line, Written},
};

const FORMS: [Form; 2] = [Form::Po, Form::Xlsx];

/// What became of a line.
fn verdict<'r>(report: &'r Report, key: &str) -> &'r Verdict {
    let line = report.lines.iter().find(|line| line.key == key);
    &line.unwrap_or_else(|| panic!("{key}")).verdict
}

/// What is wrong with the small course: its recordings and pictures are made by the compiler's tests
/// alone.
fn errors(folder: &Folder) -> Vec<Fault> {
    let faults = examine(SMALL, folder).into_iter();
    faults
        .filter(|fault| {
            fault.is_error()
                && !["the recording ", "the picture "]
                    .iter()
                    .any(|made| fault.message.contains(made))
        })
        .collect()
}

fn why<'r>(report: &'r Report, key: &str) -> &'r str {
    match verdict(report, key) {
        Verdict::Refused(why) => why,
        verdict => panic!("{key}: {verdict:?}"),
    }
}

#[test]
fn one_text_of_any_kind_is_changed_and_not_a_byte_beside_it() {
    let cases = [
        ("course/title", "Deux appels", "Deux coups de fil"),
        ("course/about", "Que demander au téléphone.", "Que demander ? \"Ceci\"."),
        ("provision/bprl-7", "Principes de base, 7", "Principes de base, principe 7"),
        ("lesson/first-call/title", "Le premier appel", "L'appel"),
        ("lesson/first-call/standard/heading", "La norme", "La règle"),
        (
            "lesson/first-call/when/option-2",
            "Sans retard, dans les 48 heures",
            "=1+1, dans les 48 heures",
        ),
        (
            "lesson/first-call/when/option-3-reason",
            "Trop tard.",
            "@ Trop tard.\n\n- Une fois\n- Deux fois",
        ),
        (
            "lesson/first-call/which/wrong",
            "Pourquoi, et depuis quand.",
            "Pourquoi.\n\nDepuis quand.",
        ),
        ("lesson/first-call/who/option-1", "La police :: arrête", "Une policière :: arrête"),
        ("lesson/first-call/order/option-2", "Accusation", "-Accusation"),
        ("lesson/first-call/writ/option-1", "habeas corpus", "amparo"),
        ("lesson/first-call/steps/picture-1", "Un téléphone", "Un vieux téléphone"),
        (
            "lesson/first-call/steps/picture-2-text",
            "Notez l'heure de votre demande.",
            "Notez l'heure.",
        ),
    ];
    for (key, old, new) in cases {
        for form in FORMS {
            let folder = small();
            let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), form);
            let line = incoming.lines.iter().find(|line| line.key == key).unwrap();
            assert_eq!(line.target, Written::Text(old.to_owned()));
            set(&mut incoming, key, new);
            let outcome = brought(SMALL, &folder, "fr", &incoming);
            assert_eq!(*verdict(&outcome.report, key), Verdict::Taken, "{key}");
            assert_eq!(outcome.report.taken(), 1);
            let differences = differences(&folder, &outcome.folder);
            let [(path, was, is)] = differences.as_slice() else { panic!("{differences:?}") };
            assert_eq!(&outcome.changed, std::slice::from_ref(path));
            // Word by word, for a reason's lines have their > in front.
            let within = |whole: &str, part: &str| {
                part.split([' ', '>', '\n']).all(|word| whole.contains(word))
            };
            let toml =
                key.starts_with("course") || key.starts_with("provision") || key.ends_with("title");
            assert!(toml || (within(old, was) && within(new, is)), "{key}: {was:?} {is:?}");
            let again = sent_back(&exported(SMALL, &outcome.folder, "fr"), form);
            assert!(
                again
                    .lines
                    .iter()
                    .any(|line| line.key == key && line.target == Written::Text(new.to_owned())),
                "{key}"
            );
        }
    }
}

/// Texts of each course and language that are changed.
const SAMPLES: usize = 6;

#[test]
fn texts_of_every_course_of_the_house_are_changed_alone() {
    for (name, mut folder) in courses() {
        one_lesson(&mut folder);
        for code in ["ar", "my"] {
            let sheet = exported(&name, &folder, code);
            for (n, entry) in
                sheet.entries.iter().enumerate().step_by(sheet.entries.len() / SAMPLES)
            {
                let mut incoming = sent_back(&sheet, FORMS[n % 2]);
                let key = entry.place.to_string();
                let new = format!("{} 7", entry.target);
                set(&mut incoming, &key, &new);
                let outcome = brought(&name, &folder, code, &incoming);
                assert_eq!(*verdict(&outcome.report, &key), Verdict::Taken, "{key}");
                let provision = key.starts_with("provision/");
                for (_, was, is) in differences(&folder, &outcome.folder) {
                    assert_eq!((was.as_str(), is.trim()), ("", "7"), "{key}");
                }
                assert!(outcome.changed.len() == 1 || provision, "{key}");
            }
        }
    }
}

#[test]
fn faulty_lines_are_refused_with_their_fault_and_spoil_nothing() {
    let folder = small();
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Po);
    let faulty = [
        ("lesson/first-call/standard/text", "C'est **la norme.", "a mark is left over"),
        ("lesson/first-call/standard/heading", "La <b>norme</b>", "HTML"),
        ("lesson/first-call/when/option-1", "Avant l'audience", "two options have the same words"),
        ("lesson/first-call/when/option-1-reason", "sms: Non.", "read as something else"),
        ("lesson/first-call/who/option-1", "La police : arrête", "two plain colons"),
        (
            "lesson/first-call/hours/wrong",
            "48.\n\n## Plus {#plus}\nRien.",
            "a heading begins with ##",
        ),
        ("lesson/first-call/writ/wrong", "Un \u{7}", "control character"),
        ("lesson/first-call/order/heading", "Dans quel ordre {#ordre} ?", "braces"),
    ];
    for (key, words, _) in faulty {
        set(&mut incoming, key, words);
    }
    set(&mut incoming, "lesson/first-call/when/option-2", "Tout de suite");
    set(&mut incoming, "lesson/second-call/morning/text", "Rappelez encore.");
    let known = incoming.lines[0].clone();
    incoming.lines.push(Line { number: 900, ..known.clone() });
    incoming.lines.push(Line { number: 901, key: "lesson/third-call/title".to_owned(), ..known });
    incoming.unread.push((902, "a text stands between quotes".to_owned()));
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    for (key, _, wanted) in faulty {
        assert!(why(&outcome.report, key).contains(wanted), "{key}: {}", why(&outcome.report, key));
    }
    assert_eq!((outcome.report.taken(), outcome.report.refused()), (2, faulty.len() + 3));
    let told = outcome.report.to_text("fr.po", false);
    for wanted in [
        "fr.po:900: refused: course/title: it stands in line",
        "fr.po:901: refused: lesson/third-call/title: the course has no such text",
        "fr.po:902: refused: a text stands",
    ] {
        assert!(told.contains(wanted), "{told}");
    }
    assert_eq!(outcome.changed, ["first-call/fr.md", "second-call/fr.md"]);
    assert_eq!(errors(&outcome.folder), errors(&folder));
}

#[test]
fn several_lines_are_several_accepted_answers() {
    let folder = small();
    let key = "lesson/first-call/writ/option-1";
    for form in FORMS {
        let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), form);
        set(&mut incoming, key, "habeas corpus\n  habeas corpus \nle recours\n\n~ordonnance");
        let outcome = brought(SMALL, &folder, "fr", &incoming);
        assert_eq!(*verdict(&outcome.report, key), Verdict::Taken);
        let new = text(&outcome.folder, "first-call/fr.md");
        let wanted = "= habeas corpus\n= le recours\n= ~ordonnance\n\n> wrong: Habeas corpus.\n";
        assert!(new.contains(wanted), "{new}");
        // The same file once more has nothing to say.
        assert_eq!(brought(SMALL, &outcome.folder, "fr", &incoming).report.taken(), 0);
    }
}

#[test]
fn a_line_made_from_another_source_is_refused() {
    let mut folder = small();
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Xlsx);
    set(&mut incoming, "lesson/second-call/morning/text", "Rappelez encore.");
    edit(&mut folder, "second-call/en.md", "Call again.", "Do not call again.");
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    assert!(
        why(&outcome.report, "lesson/second-call/morning/text").contains("its source has changed")
    );
    assert_eq!(outcome.changed, Vec::<String>::new());
}

#[test]
fn cells_that_a_spreadsheet_has_spoilt_are_refused_alone() {
    let folder = small();
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Xlsx);
    let mut put = |key: &str, written| {
        incoming.lines.iter_mut().find(|line| line.key == key).unwrap().target = written;
    };
    put("lesson/first-call/when/option-1", Written::Day { year: 2026, month: 9, day: 2 });
    put("lesson/first-call/when/option-2", Written::Formula);
    put("lesson/first-call/when/option-3", Written::Number(48.0));
    let report = brought(SMALL, &folder, "fr", &incoming).report;
    assert!(why(&report, "lesson/first-call/when/option-1").contains("a date"));
    assert!(why(&report, "lesson/first-call/when/option-2").contains("a formula"));
    assert_eq!(*verdict(&report, "lesson/first-call/when/option-3"), Verdict::Taken);
}

/// The small course without its French, and the French texts.
fn without_french() -> (Folder, Incoming) {
    let full = small();
    let mut folder = Folder::default();
    for path in full.paths().filter(|path| !path.ends_with("fr.md")) {
        folder.insert(path, full.get(path).unwrap());
    }
    for id in ["first-call", "second-call"] {
        let path = format!("{id}/sources.toml");
        let text = text(&folder, &path);
        let marks = text.find("[translated.fr]").unwrap();
        let rest = text[marks + 1..]
            .find("\n[")
            .map_or(String::new(), |end| text[marks + 1 + end + 1..].to_owned());
        folder.insert(path, format!("{}{rest}", &text[..marks]));
    }
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Po);
    let known = exported(SMALL, &full, "fr");
    for entry in known.entries.iter().filter(|entry| !entry.target.is_empty()) {
        let key = entry.place.to_string();
        if incoming.lines.iter().any(|line| line.key == key) {
            set(&mut incoming, &key, &entry.target);
        }
    }
    (folder, incoming)
}

#[test]
fn a_missing_file_is_made_from_the_structure_of_the_source() {
    let (folder, mut incoming) = without_french();
    for (key, words) in [
        ("lesson/first-call/standard/sms", "Norme internationale."),
        ("lesson/first-call/when/text", "Le client vous demande."),
        ("lesson/first-call/when/sms", "Quand ?"),
        ("lesson/first-call/when/option-1-reason-sms", "C'est pour un enfant."),
        ("lesson/first-call/when/hint", "Un mot."),
        ("lesson/first-call/when/why", "Principe 7."),
        ("lesson/first-call/promptly/true", "Oui."),
        ("lesson/first-call/which/wrong-sms", "Pourquoi, depuis quand."),
        ("lesson/first-call/writ/option-1-reason", "Oui."),
        ("lesson/first-call/limit/picture-1-sms", "48 heures au plus."),
        ("lesson/first-call/steps/picture-2-sms", "Notez l'heure."),
    ] {
        set(&mut incoming, key, words);
    }
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    let told = outcome.report.to_text("fr.po", false);
    assert_eq!(outcome.report.refused(), 0, "{told}");
    // Every block, and each is marked as compared.
    assert_eq!(outcome.report.marked.len(), 12, "{told}");
    let draft = compile(SMALL, &outcome.folder).draft.unwrap();
    assert!(draft.stale(language("fr")).is_empty() && draft.missing(language("fr")).is_empty());
    assert!(text(&outcome.folder, "first-call/fr.md").starts_with(
        "+++\ntitle = \"Le premier appel\"\n+++\n\n## La norme {#standard}\nC'est la norme"
    ));
    assert_eq!(errors(&outcome.folder), errors(&folder));
}

#[test]
fn half_a_block_waits_and_so_does_a_file_without_a_title() {
    let (folder, mut incoming) = without_french();
    set(&mut incoming, "lesson/second-call/title", "");
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    let when = why(&outcome.report, "lesson/first-call/when/option-1");
    assert!(when.contains("missing are when/text, when/hint, when/why"), "{when}");
    let morning = why(&outcome.report, "lesson/second-call/morning/text");
    assert!(morning.contains("missing are the lesson's title"), "{morning}");
    assert_eq!(*verdict(&outcome.report, "lesson/first-call/order/option-1"), Verdict::Taken);
    let made = text(&outcome.folder, "first-call/fr.md");
    assert!(
        made.contains("{#order .quiz .order}\n1. Arrestation\n2. ") && !made.contains("{#when"),
        "{made}"
    );
    // Not marked are those that still lack a wording.
    let waiting = outcome.report.waiting.join("\n");
    assert!(waiting.contains("first-call/standard: sms (not translated)"), "{waiting}");
    assert!(outcome.report.marked.contains(&"first-call/order".to_owned()));
}

#[test]
fn a_faulty_text_keeps_its_new_block_out_and_is_named() {
    let (folder, mut incoming) = without_french();
    set(&mut incoming, "lesson/first-call/hours/heading", "Combien <b>?</b>");
    set(&mut incoming, "lesson/first-call/order/option-2", "Arrestation");
    let report = brought(SMALL, &folder, "fr", &incoming).report;
    assert!(
        why(&report, "lesson/first-call/order/option-2")
            .contains("two options have the same words")
    );
    let others = why(&report, "lesson/first-call/order/option-1");
    assert!(others.contains("together with lesson/first-call/order/option-2"), "{others}");
    assert!(why(&report, "lesson/first-call/hours/heading").contains("HTML"));
    // The title came with the first block, which is refused, and with the others.
    assert_eq!(*verdict(&report, "lesson/first-call/title"), Verdict::Taken);
}

#[test]
fn what_the_source_has_gained_is_added_and_its_answers_are_followed() {
    let mut folder = small();
    edit(&mut folder, "first-call/en.md", "3. Hearing\n", "3. Hearing\n4. Trial\n");
    edit(&mut folder, "first-call/en.md", "= 48 +- 0", "= 24");
    edit(&mut folder, "first-call/en.md", "\n> wrong: 48.", "\n> hint: A number.\n> wrong: 24.");
    assert_eq!(errors(&folder).len(), 4);
    let mut incoming = sent_back(&exported(SMALL, &folder, "fr"), Form::Po);
    set(&mut incoming, "lesson/first-call/order/option-4", "Procès");
    set(&mut incoming, "lesson/first-call/hours/hint", "Un nombre.");
    set(&mut incoming, "lesson/first-call/hours/wrong", "24.");
    looked_at(&mut incoming, "lesson/first-call/");
    let outcome = brought(SMALL, &folder, "fr", &incoming);
    assert_eq!(outcome.report.refused(), 0, "{}", outcome.report.to_text("f", false));
    assert_eq!(outcome.report.marked, ["first-call/hours", "first-call/order"]);
    let new = text(&outcome.folder, "first-call/fr.md");
    assert!(new.contains("= 24\n\n> hint: Un nombre.\n> wrong: 24.\n"), "{new}");
    assert!(new.contains("3. Audience\n4. Procès\n"), "{new}");
    let left = examine(SMALL, &outcome.folder);
    let left: Vec<_> =
        left.iter().filter(|fault| fault.file.ends_with("fr.md") && fault.is_error()).collect();
    assert!(left.is_empty(), "{left:?}");
}
