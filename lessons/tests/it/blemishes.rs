//! One blemish at a time: the clean pack with one edit has one fault, at the line of the edit.

use crate::pack::{NAME, clean, compiled, edit, jpeg, mark_all, opus, png, text};
use lessons::{
    compile::Folder,
    fault::{Fault, Severity},
};

/// A file, what is replaced by what, how many lines below the edit the fault is, and words of it.
type Case<'c> = (&'c str, &'c str, &'c str, u32, &'c str);

const COURSE: &str = "course.toml";
const EN: &str = "first-call/en.md";
const FR: &str = "first-call/fr.md";
const ZH: &str = "first-call/zh.md";
const SOURCES: &str = "first-call/sources.toml";

fn faults_after((path, find, replace, below, words): Case<'_>) -> (Vec<Fault>, Option<Fault>) {
    let mut folder = clean();
    let line = edit(&mut folder, path, find, replace) + below;
    if path != SOURCES {
        mark_all(&mut folder);
    }
    let faults = compiled(&folder).faults;
    let wanted = |fault: &&Fault| {
        fault.file == format!("{NAME}/{path}")
            && fault.line == line
            && fault.message.contains(words)
    };
    let found = faults.iter().find(wanted).cloned();
    (faults, found)
}

fn each_alone(severity: Severity, cases: &[Case<'_>]) {
    let wrong = cases.iter().filter_map(|case| {
        let (faults, found) = faults_after(*case);
        let alone = faults.len() == 1 && faults[0].severity == severity;
        (found.is_none() || !alone).then(|| report(case, &faults))
    });
    let wrong: String = wrong.collect();
    assert!(wrong.is_empty(), "{wrong}");
}

/// Where one blemish is rightly found in two ways, or makes another.
fn each_among(cases: &[Case<'_>]) {
    let wrong = cases.iter().filter_map(|case| {
        let (faults, found) = faults_after(*case);
        (!found.is_some_and(|fault| fault.is_error())).then(|| report(case, &faults))
    });
    let wrong: String = wrong.collect();
    assert!(wrong.is_empty(), "{wrong}");
}

fn report(case: &Case<'_>, faults: &[Fault]) -> String {
    let listed: Vec<_> = faults.iter().map(|fault| format!("    {fault}\n")).collect();
    format!("\n{case:?}\n{}", listed.concat())
}

#[test]
fn the_clean_pack_has_no_fault() {
    let faults: Vec<_> = compiled(&clean()).faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn in_course_toml() {
    let lessons = "\"second-call\"]";
    each_alone(
        Severity::Error,
        &[
            (COURSE, "id = \"two-calls\"", "id = \"three-calls\"", 0, "folder is called"),
            (COURSE, "version = \"1.0.0\"", "version = \"the first one\"", 0, "short label"),
            (
                COURSE,
                "id = \"two-calls\"\nversion = \"1.0.0\"\n",
                "id = \"two-calls\"\n",
                0,
                "`version` is missing",
            ),
            (COURSE, "\"defenders\"", "\"everyone\"", 0, "no audience"),
            (COURSE, "k7Hq2mXd", "k7 Hq", 0, "`link` needs"),
            (COURSE, "k7Hq2mXd", "know-your-rights", 0, "must not tell"),
            (COURSE, "\"BAMBOO\"", "\"MY WORD\"", 0, "one word"),
            (COURSE, "\"BAMBOO\"", "\"lawyers\"", 0, "LAWYER"),
            (COURSE, "\"BAMBOO\"", "\"BAMBOOBAMBOOBAMBOOBAMBOO\"", 0, "2 to 20"),
            (COURSE, "\"MANGUE\"", "\"bamboo\"", 0, "keyword of en"),
            (COURSE, "[title]\nen = \"Two calls\"\n", "[title]\n", 0, "no words in the source"),
            (COURSE, "fr = \"Deux appels\"", "fr = \"Deux\"\nde = \"Zwei\"", 1, "no language of"),
            (COURSE, "link =", "pace = 2\nlink =", 0, "`pace` is not known"),
            (COURSE, "link =", "pace_days = 0\nlink =", 0, "from 1 to 60"),
            (COURSE, "link =", "discreet = \"yes\"\nlink =", 0, "true or false"),
            (COURSE, "link =", "sms_parts_per_lesson = 2.5\nlink =", 0, "whole number"),
            (COURSE, lessons, "\"second-call\", \"first-call\"]", 0, "named twice"),
            (COURSE, lessons, "\"second-call\",\n\"third\"]", 1, "no file third/en.md"),
            (COURSE, lessons, "\"second-call\", \"A b\"]", 0, "is not an id"),
            (COURSE, "\"zh\"]", "\"zh\", \"fr\"]", 0, "named twice"),
            (COURSE, "\"zh\"]", "\"zh\", \"english\"]", 0, "not a language code"),
            (COURSE, "\"1.0.0\"", "\"1.0.0\" 2", 0, "not valid TOML"),
        ],
    );
    each_alone(
        Severity::Warning,
        &[(
            COURSE,
            "[title]\nen = \"Two calls\"\nfr = \"Deux appels\"\n",
            "[title]\nen = \"2\"\n",
            0,
            "missing in fr",
        )],
    );
}

#[test]
fn in_front_matter() {
    each_alone(
        Severity::Error,
        &[
            (EN, "+++\ntitle = \"The", "title = \"The", 0, "begins with +++"),
            (EN, "+++\ntitle", "---\ntitle", 0, "not ---"),
            (EN, "title = \"The first call\"", "title = The first call", 0, "not valid TOML"),
            (EN, "minutes = 4", "minutes = 4\nmood = \"calm\"", 1, "`mood` is not known"),
            (
                EN,
                "title = \"The first call\"\nminutes = 4",
                "title = \"T\"",
                0,
                "`minutes` is missing",
            ),
            (FR, "+++\ntitle = \"Le premier appel\"\n", "+++\n", 1, "`title` is missing"),
            (FR, "appel\"", "appel\"\nminutes = 5", 1, "en.md says minutes = 4"),
            (FR, "+++\n\n##", "+++\n\nBonjour.\n\n##", 2, "above the first heading"),
            (FR, "+++\n\n##", "+++\n\n# Titre\n\n##", 2, "other levels are not used"),
        ],
    );
    each_among(&[
        (EN, "minutes = 4", "minutes = 90", 0, "from 1 to 60"),
        (EN, "+++\ntitle = \"The first call\"\nminutes = 4\n+++", "+++\n", 0, "never closed"),
    ]);
}

#[test]
fn in_headings() {
    each_alone(
        Severity::Error,
        &[
            (FR, "{#standard}", "", 0, "no id"),
            (FR, "{#standard}", "{#standard} !", 0, "braces are left"),
            (FR, "{#standard}", "{#standard", 0, "braces are left"),
            (FR, "{#standard}", "{x} {#standard}", 0, "braces are left"),
            (FR, "{#standard}", "｛#standard｝", 0, "full-width"),
            (FR, "{#standard}", "{#standard #norm}", 0, "two ids"),
            (FR, "{#standard}", "{#standard .must_know}", 0, "class `.must_know`"),
            (FR, "{#standard}", "{#standard mood=calm}", 0, "`mood=` is not known"),
            (FR, "{#standard}", "{#standard calm}", 0, "stands alone"),
            (FR, "{#standard}", "{#Standard}", 0, "is not an id"),
            (FR, "{#standard}", "{#'standard'}", 0, "quotes are not needed"),
            (FR, "{#order", "{#who", 0, "taken by line 46"),
            (FR, "La norme", "La **norme**", 0, "plain text"),
            (FR, "La norme {", "{", 0, "no words"),
        ],
    );
    each_among(&[
        (FR, "cites=bprl-7}", "cites=\"bprl-7\"}", 0, "quotes are not needed"),
        (FR, "cites=bprl-7}", "cites=bprl-7, iccpr-9}", 0, "stands alone"),
        (FR, "cites=bprl-7}", "}", 0, "needs its source"),
        (FR, " .must-know cites=bprl-7", "", 0, "copy them"),
        (FR, "{#standard}", "{#standard read=station}", 0, "only for a question"),
        (EN, "{#which .quiz .multiple}", "{#which .quiz .multiple read=order}", 0, "nowhere"),
        (FR, "{#standard}", "{#standard .only}", 0, "needs its country"),
        (FR, "{#standard}", "{#standard .only jurisdiction=kenya}", 0, "two letters"),
        (FR, "{#standard}", "{#standard jurisdiction=ke}", 0, "add .only"),
        (
            EN,
            "{#standard}",
            "{#standard .only jurisdiction=ke replaces=gone}",
            0,
            "replaces=gone leads nowhere",
        ),
        (FR, ".audio file=station", ".audio", 0, "needs file=NAME"),
        (FR, ".audio file=station", "file=station", 0, "only for an audio block"),
        (FR, ".quiz .short", ".short", 0, "write .quiz .short"),
        (FR, ".quiz .short", ".quiz .short .number", 0, "one kind"),
        (FR, ".audio file=station", ".audio .quiz file=station", 0, "one of .audio, .image"),
        (FR, "## La norme", "##La norme", 0, "begins with ## and a space"),
        (FR, "## La norme", "### La norme", 0, "other levels are not used"),
    ]);
}

#[test]
fn in_texts() {
    let line = "Votre loi peut être **plus stricte**.";
    let put = |text| (FR, line, text);
    let cases = [
        (put("Votre loi\n==="), 1, "turns it into a heading"),
        (put("Votre loi\n---"), 1, "turns it into a heading"),
        (put("Votre loi\n\n---"), 2, "a line across the page"),
        (put("Votre ** loi"), 0, "a mark is left over"),
        (put("Votre\nloi * ici"), 1, "a mark is left over"),
        (put("**Votre loi.**ici"), 0, "a mark is left over"),
        (put("＊＊Votre＊＊ loi"), 0, "a mark is left over"),
        (put("[loi] (https://a.org) et [loi](a b)"), 0, "a mark is left over"),
        (put("Votre <b>loi</b>"), 0, "HTML is not used"),
        (put("\n<div>\nloi\n</div>"), 1, "HTML is not used"),
        (put("\n<!-- loi -->"), 1, "HTML is not used"),
        (put("Votre `loi`"), 0, "code marks"),
        (put("\n```\nloi\n```"), 1, "code is not used"),
        (put("Voir ![loi](x)"), 0, "a picture has a block of its own"),
        (put("\n![loi](x)"), 1, "a picture has a block of its own"),
        (put("[loi](ftp://a.org)"), 0, "https:// or http://"),
        (put("<https://a.org>"), 0, "write a link as"),
        (put("\n| a | b |"), 1, "tables"),
        (put("\n* loi"), 1, "begins no list"),
        (put("\n• loi"), 1, "begins no list"),
        (put("\n1) loi"), 1, "not `1)`"),
        (put("\n- loi\n  - code"), 2, "a list within a list"),
        (put("\n- [ ] loi"), 1, "boxes are for the options"),
        (put("\n= loi"), 1, "is an answer"),
        (put("\n> loi"), 1, "begins with its label"),
        (put("\n> sms: loi\ncode"), 2, "follows a quote directly"),
        (put("\n> sms : loi"), 1, "plain colon"),
        (put("\n> sms：loi"), 1, "plain colon"),
        (put("\n> sms: **loi**"), 1, "plain text"),
        (put("\n> sms:"), 1, "nothing stands after"),
        (put("\n> sms: a\n\n> sms: b"), 3, "said twice"),
        (put("\n> hint: loi"), 1, "belongs to a question"),
        (put("\n＞ sms: loi"), 1, "full-width sign"),
        (put("\n## ｛\u{7}"), 1, "control character"),
    ];
    for ((path, find, replace), below, words) in cases {
        each_alone(Severity::Error, &[(path, find, replace, below, words)]);
    }
    let (audio, said) = ("file=station}", "\nVous demandez *pourquoi* votre client est détenu.");
    each_alone(
        Severity::Error,
        &[
            (FR, &format!("{audio}{said}"), audio, 0, "needs its transcript"),
            ("second-call/fr.md", "{#morning}\nRappelez.", "{#morning}", 0, "nothing stands below"),
            (ZH, "可能**更严格**。", "可能**更严格。**请", 0, "a mark is left over"),
        ],
    );
}

#[test]
fn in_questions() {
    each_alone(
        Severity::Error,
        &[
            (FR, "- [ ] Avant l'audience\n  > Trop tard.", "- [ ] Avant", 0, "needs its reason"),
            (FR, "- [ ] Avant l'audience", "- [] Avant l'audience", 0, "no box"),
            (FR, "- [ ] Avant l'audience", "- [ ]Avant l'audience", 0, "no box"),
            (FR, "- [ ] Avant l'audience", "-[ ] Avant l'audience", 0, "a space after the hyphen"),
            (FR, "- [x] Sans retard", "- [x]48", 0, "no box"),
            (FR, "- [ ] Avant l'audience", "- ［ ］ Avant l'audience", 0, "no box"),
            (FR, "- [ ] Avant l'audience", "- [ ]", 0, "no words"),
            (FR, "- [ ] Avant l'audience", "- [ ] Avant\n  l'audience", 1, "an option is one line"),
            (FR, "- [ ] Avant l'audience", "- [ ] dans les 24 HEURES !", 0, "the same words"),
            (FR, "- [ ] Avant l'audience", "- [ ] **Avant**", 0, "plain text"),
            (FR, "  > Trop tard.", "  > hint: Trop tard.", 0, "belongs to the whole question"),
            (FR, "  > Trop tard.", "  >", 0, "the reason is empty"),
            (FR, "  > Trop tard.", "  > Trop tard.\n\nEt puis ?", 2, "below the options"),
            (FR, "  > Trop tard.", "  > Trop tard.\n\n> why: a\n> sms: b", 3, "no SMS wording"),
            (FR, "  > Trop tard.", "  > Trop tard.\n\n> wrong: Non.", 2, "no effect here"),
            (FR, "  > Trop tard.", "  > Trop tard.\n\n> hint: a\n> hint: b", 3, "said twice"),
            (FR, "  > Trop tard.", "  > Trop tard.\n\n> indice: a", 2, "begins with its label"),
            (FR, "= true", "= vrai", 0, "= true or = false"),
            (FR, "= true", "=true", 0, "= and a space"),
            (FR, "= true", "= true\n= false", 1, "exactly one line"),
            (FR, "= true", "= true\n  > Oui.", 1, "at the margin"),
            (FR, "= habeas corpus", "= habeas corpus\n= ...", 1, "no words"),
            (FR, "= 48", "= quarante-huit", 0, "is no number"),
            (FR, "= 48", "= 48 +- -1", 0, "is no number"),
            (FR, "- Le juge :: décide", "- Le juge : décide", 0, "two plain colons"),
            (FR, "- Le juge :: décide", "- Le juge ::", 0, "one side of the pair"),
            (FR, "- Le juge :: décide", "- Le juge :: arrête", 0, "the same right side"),
            (FR, "3. Audience", "3. Audience\n  > Enfin.", 1, "> right: and > wrong:"),
            (FR, "= 48", "= 48\n\n![48](x)", 2, "a picture has a block of its own"),
            (FR, "= 48", "= 48\n- [ ] 24", 1, "boxes are for a question to choose"),
            (FR, "- [x] Depuis quand", "- [x] Depuis quand\n\n= oui", 2, "is an answer of"),
            (FR, "- [x] Depuis quand", "- [x] Depuis quand\n- Oui", 1, "an option without a box"),
        ],
    );
}

#[test]
fn in_questions_where_a_reason_is_lost() {
    each_among(&[
        (FR, "  > Trop tard.", "> Trop tard.", 0, "indented by two spaces"),
        (FR, "> false: Si :", "> wrong: Si :", 0, "write true: and false:"),
    ]);
}

#[test]
fn in_questions_at_their_heading() {
    let late = "{#when .quiz .must-know cites=bprl-7}\n- [ ] Dans";
    let none = "{#when .quiz .must-know cites=bprl-7}\n- [x] Dans";
    let wrong = "{#hours .quiz .number}\n= 48\n\n> wrong: 48.";
    let truth = "{#promptly .quiz .true-false}\n= true\n\n> false: Si : article 9(2).";
    let order = "{#order .quiz .order}\n1. Arrestation\n2. Accusation\n3. Audience";
    let many = "{#order .quiz .order}\n1. A\n1. B\n1. C\n1. D\n1. E\n1. F\n1. G\n1. H\n1. I\n1. J";
    each_alone(
        Severity::Error,
        &[
            (FR, late, none, 0, "several options are right"),
            (FR, wrong, "{#hours .quiz .number}\n= 48", 0, "add > wrong:"),
            (FR, wrong, "{#hours .quiz .number}\n\n> wrong: 48.", 0, "exactly one line"),
            (FR, truth, "{#promptly .quiz .true-false}\n= true", 0, "add > false:"),
            (FR, "{#writ .quiz .short}\n= ", "{#writ .quiz .short}\n= ~", 0, "fully right"),
            (FR, order, "{#order .quiz .order}\n1. Arrestation", 0, "2 to 9"),
            (FR, order, many, 0, "2 to 9"),
        ],
    );
}

#[test]
fn in_translations() {
    each_alone(
        Severity::Error,
        &[
            (
                FR,
                "{#order .quiz .order}\n1. Arrestation\n",
                "{#order .quiz .order}\n",
                0,
                "3 in en.md line 68",
            ),
            (
                FR,
                "- [x] Depuis quand",
                "- [ ] Depuis quand\n  > Non.",
                0,
                "another answer is right",
            ),
            (FR, "= true\n\n> false:", "= false\n\n> true:", 0, "another answer is right"),
            (FR, "= 48", "= 47", 0, "another answer is right"),
            (
                "second-call/fr.md",
                "Rappelez.",
                "Rappelez.\n\n## Puis {#then}\nRien.",
                2,
                "no block `then`",
            ),
            (
                "second-call/fr.md",
                "## Le",
                "## Trop {#early}\nNon.\n\n## Le",
                0,
                "no block `early`",
            ),
        ],
    );
}

#[test]
fn in_translations_that_lack_or_move_a_block() {
    let mut folder = clean();
    let third = "\n## In which order? {#order .quiz .order}\n1. Arrest";
    edit(&mut folder, EN, third, &format!("\n## Last {{#last}}\nWrite it down.\n{third}"));
    edit(
        &mut folder,
        FR,
        "\n## La norme {#standard}",
        "\n## Fin {#last}\nÉcrivez.\n\n## N {#standard}",
    );
    mark_all(&mut folder);
    let listed: Vec<_> = compiled(&folder).faults.iter().map(ToString::to_string).collect();
    assert_eq!(listed.len(), 2, "{listed:#?}");
    assert!(listed[0].starts_with("two-calls/first-call/fr.md:8: error: `standard` stands in"));
    assert!(
        listed[1].starts_with("two-calls/first-call/zh.md:1: warning: missing here are `last`")
    );
}

#[test]
fn a_changed_source_is_told_where_the_translation_stands() {
    let mut folder = clean();
    edit(&mut folder, EN, "- [ ] Before the hearing", "- [ ] Before the first hearing");
    edit(&mut folder, EN, "Nobody answers.", "Nobody   answers.");
    edit(&mut folder, SOURCES, "[translated.zh]\nstandard = ", "[translated.zh]\nother = ");
    let listed: Vec<_> = compiled(&folder).faults.iter().map(ToString::to_string).collect();
    let wanted = [
        "first-call/fr.md:15: warning: en.md line 19 has changed",
        "first-call/sources.toml:30: warning: the lesson has no block `other`",
        "first-call/zh.md:5: warning: nobody has said",
        "first-call/zh.md:16: warning: en.md line 19 has changed",
    ];
    assert_eq!(listed.len(), wanted.len(), "{listed:#?}");
    for (fault, wanted) in listed.iter().zip(wanted) {
        assert!(fault.contains(wanted), "{fault}");
    }
    assert!(listed[0].contains("it is held back"), "a must-know block");
    assert!(listed[2].contains("source language"), "any other block");
}

#[test]
fn in_sources() {
    let (header, url) = ("[provision.bprl-7]\n", "url = \"https://www.ohchr.org/principles\"\n");
    let french = "[review.fr]\nby = \"B. Avocate\"\non = 2026";
    each_alone(
        Severity::Error,
        &[
            (
                SOURCES,
                "url = \"https://www.ohchr.org/principles\"",
                "url = \"ohchr\"",
                0,
                "`url` needs",
            ),
            (SOURCES, "url =", "page = 3\nurl =", 0, "`page` is not known"),
            (SOURCES, "title = { en = ", "title = { de = \"A\", en = ", 0, "no language of this"),
            (
                SOURCES,
                &format!("{header}{url}title"),
                &format!("{header}{url}# "),
                0,
                "has no title",
            ),
            (SOURCES, "[review.fr]", "[review.de]", 0, "no language of this"),
            (SOURCES, "[review.fr]\nby = \"B. Avocate\"\n", "[review.fr]\n", 0, "`by` is missing"),
            (SOURCES, "until = 2026-06-30", "until = \"2026-06-30\"", 0, "a date without quotes"),
            (SOURCES, french, &french.replace("2026", "2027"), 0, "ends before it begins"),
            (
                SOURCES,
                "[translated.fr]",
                "[translated.en]\na = \"b\"\n[translated.fr]",
                0,
                "not a translation",
            ),
            (SOURCES, "# Cited", "cites = 3\n# Cited", 0, "`cites` is not known"),
        ],
    );
    each_alone(
        Severity::Warning,
        &[(SOURCES, ", fr = \"Principes de base, 7\"", "", 0, "missing in fr")],
    );
    each_among(&[
        (SOURCES, "[provision.bprl-7]", "[provision.BPRL_7]", 0, "no id of a provision"),
        (EN, "cites=bprl-7}", "cites=bprl-8}", 0, "[provision.bprl-8]"),
    ]);
}

#[test]
fn a_provision_is_told_once_or_twice_the_same() {
    let told = "[provision.bprl-7]\nurl = \"https://www.ohchr.org/principles\"\n\
        title = { en = \"Basic Principles, 7\", fr = \"Principes de base, 7\", zh = \"基本原则7\" }\n";
    for (told, faults) in [(told.to_owned(), 0), (told.replace("s, 7", "s, 8"), 1)] {
        let mut folder = clean();
        let path = "second-call/sources.toml";
        folder.insert(path, told + &text(&folder, path));
        let found = compiled(&folder).faults;
        assert_eq!(found.len(), faults, "{found:?}");
        assert!(found.iter().all(|fault| fault.line == 1 && fault.file.ends_with(path)));
    }
}

#[test]
fn in_pictures() {
    let ring = "{#steps .slides}\n![Un téléphone](ring)\nAppelez le poste.\n\n";
    let limit = "la fin](outer-limit)";
    let more = "![Encore](ring)\nEncore.\n\n".repeat(8);
    each_alone(
        Severity::Error,
        &[
            (FR, "![Un téléphone]", "![]", 0, "no description"),
            (FR, "![Un téléphone]", "![Un **téléphone**]", 0, "plain text"),
            (FR, "![Un téléphone]", "Avant.\n\n![Un téléphone]", 0, "stands above the picture"),
            (FR, "téléphone](ring)", "téléphone](images/ring.png)", 0, "without folder and ending"),
            (FR, "téléphone](ring)", "téléphone](Ring)", 0, "without folder and ending"),
            (FR, "téléphone](ring)", "téléphone](write)", 0, "copy its name, `ring`"),
            (FR, "(ring)\nAppelez le poste.", "(ring)", 0, "a slide needs its text"),
            (
                FR,
                "(ring)\nAppelez le poste.",
                "(ring)\n> sms: Appelez.",
                0,
                "a slide needs its text",
            ),
            (
                FR,
                "poste.\n\n![Une montre",
                "poste.\n\n> sms: a\n\n> sms: b\n\n![Une montre",
                4,
                "said twice",
            ),
            (FR, limit, "la fin](outer-limit)\n\n> hint: Non.", 2, "belongs to a question"),
            (FR, limit, "la fin](outer-limit)\n\n- [ ] Non", 2, "boxes are for the options"),
        ],
    );
    each_among(&[
        (FR, "{#limit .image}", "{#limit}", 1, "a block of its own"),
        (FR, "neuf heures](note)", "neuf heures](note) ici", 0, "a block of its own"),
        (FR, "{#limit .image}", "{#limit .image file=x}", 0, "only for an audio block"),
        (FR, "{#limit .image}", "{#limit .image .slides}", 0, "one of .audio, .image"),
        (FR, "{#limit .image}", "{#limit .image .short}", 0, "one of .audio, .image"),
        (FR, "{#steps .slides}", "{#steps .image}", 0, "has 3 pictures: make it .slides"),
        (
            FR,
            "{#steps .slides}\n",
            &format!("{{#steps .slides}}\n{more}"),
            0,
            "2 to 10 pictures, and this block has 11",
        ),
        (FR, ring, "{#steps .slides}\n", 0, "this block has 2 pictures and 3 in en.md line 82"),
        (FR, ".image}\n![Une", ".image}\nUne", 0, "shows one"),
        (EN, "end](outer-limit)", "end](limit)", 0, "images/limit.png is missing"),
    ]);
}

#[test]
fn in_files_of_pictures() {
    let large = [png(640, 480), vec![0; lessons::compile::PICTURE_BYTES_AT_MOST]].concat();
    let cut = |mut bytes: Vec<u8>| {
        bytes.pop();
        bytes
    };
    let cases: [(&str, Option<Vec<u8>>, &str, &str); 17] = [
        ("images/ring.png", None, "first-call/en.md:83: error", "images/ring.png is missing"),
        ("images/note.en.jpg", None, "first-call/en.md:86: error", "note.en.png where it has"),
        ("images/note.fr.png", None, "first-call/fr.md:68: warning", "the one with words in en"),
        ("images/ring.png", Some(large), "first-call/en.md:83: error", "larger than 300 kB"),
        (
            "images/note.zh.png",
            Some(b"GIF89a".to_vec()),
            "first-call/zh.md:69: error",
            "neither PNG",
        ),
        ("images/note.zh.png", Some(vec![]), "first-call/zh.md:69: error", "neither PNG nor JPEG"),
        ("images/ring.png", Some(jpeg(640, 480)), "first-call/en.md:83: error", "call it .jpg"),
        ("images/ring.jpg", Some(jpeg(640, 480)), "first-call/en.md:83: error", "both there"),
        ("images/ring.png", Some(cut(png(640, 480))), "first-call/en.md:83: error", "cut short"),
        ("images/note.en.jpg", Some(cut(jpeg(640, 480))), "en.md:86: error", "cut short"),
        (
            "images/ring.png",
            Some(png(640, 0)),
            "first-call/en.md:83: error",
            "cut short or damaged",
        ),
        ("images/ring.png", Some(png(319, 480)), "first-call/en.md:83: error", "319 pixels wide"),
        (
            "images/ring.png",
            Some(png(1_601, 480)),
            "first-call/en.md:83: error",
            "320 to 1600 wide",
        ),
        ("images/ring.png", Some(png(1_600, 8_401)), "en.md:83: error", "10000 together"),
        ("images/ring.png", Some(png(320, 6_401)), "en.md:83: error", "20 times as long"),
        ("images/bell.png", Some(png(640, 480)), "images/bell.png:1: warning", "no block shows"),
        ("images/ring.svg", Some(b"<svg/>".to_vec()), "", ""),
    ];
    for (path, bytes, place, words) in cases {
        let mut folder = clean();
        match bytes {
            Some(bytes) => folder.insert(path, bytes),
            None => folder = without(&folder, path),
        }
        let listed: Vec<_> = compiled(&folder).faults.iter().map(ToString::to_string).collect();
        assert_eq!(listed.len(), usize::from(!place.is_empty()), "{path}: {listed:#?}");
        assert!(
            listed.iter().all(|f| f.contains(place) && f.contains(words)),
            "{path}: {listed:#?}"
        );
    }
}

#[test]
fn in_recordings_and_files() {
    let large = vec![0; lessons::compile::AUDIO_BYTES_AT_MOST + 1];
    let cases: [(&str, Option<Vec<u8>>, &str, &str); 15] = [
        ("audio/station.en.ogg", None, "first-call/en.md:15: error", "is missing: record it"),
        ("audio/station.fr.ogg", None, "first-call/fr.md:12: warning", "get the transcript"),
        ("audio/station.zh.ogg", Some(large), "first-call/zh.md:12: error", "larger than 1.5 MB"),
        ("audio/station.en.ogg", Some(opus(2, 9)), "first-call/en.md:15: error", "has 2 channels"),
        ("audio/station.en.ogg", Some(b"ID3".to_vec()), "first-call/en.md:15: error", "not an Ogg"),
        ("audio/stairs.en.ogg", Some(opus(1, 9)), "audio/stairs.en.ogg:1: warning", "no block has"),
        ("first-call/de.md", Some(vec![]), "first-call/de.md:1: warning", "no use for this file"),
        ("third/en.md", Some(vec![]), "third/en.md:1: warning", "not in the list of lessons"),
        ("second-call/zh.md", None, "second-call/zh.md:1: warning", "no such file"),
        ("second-call/zh.md", Some(b"+++\n\xff".to_vec()), "second-call/zh.md:2: error", "UTF-8"),
        ("second-call/en.md", Some(b"\xff".to_vec()), "second-call/en.md:1: error", "UTF-8"),
        ("second-call/en.md", None, "course.toml:6: error", "no file second-call/en.md"),
        ("course.toml", Some(b"\xff".to_vec()), "course.toml:1: error", "UTF-8"),
        ("course.toml", None, "course.toml:1: error", "there is no course.toml"),
        ("README.md", Some(vec![0xff]), "", ""),
    ];
    for (path, bytes, place, words) in cases {
        let mut folder = clean();
        match bytes {
            Some(bytes) => folder.insert(path, bytes),
            None => folder = without(&folder, path),
        }
        let listed: Vec<_> = compiled(&folder).faults.iter().map(ToString::to_string).collect();
        assert_eq!(listed.len(), usize::from(!place.is_empty()), "{path}: {listed:#?}");
        assert!(
            listed.iter().all(|f| f.contains(place) && f.contains(words)),
            "{path}: {listed:#?}"
        );
    }
}

fn without(folder: &Folder, path: &str) -> Folder {
    let mut rest = Folder::default();
    for kept in folder.paths().filter(|kept| *kept != path) {
        rest.insert(kept, folder.get(kept).unwrap());
    }
    rest
}

#[test]
fn byte_order_marks_and_carriage_returns_change_nothing() {
    let plain = compiled(&clean());
    let mut folder = clean();
    for path in
        clean().paths().filter(|path| !path.starts_with("audio/") && !path.starts_with("images/"))
    {
        folder.insert(path, format!("\u{feff}{}", text(&folder, path).replace('\n', "\r\n")));
    }
    let windows = compiled(&folder);
    assert_eq!(windows.faults, plain.faults);
    assert_eq!(windows.draft.unwrap().course(), plain.draft.unwrap().course());
}
