//! Backups of both layouts, made by hand, as Moodle makes them.

use crate::drafts::{by_author, checked, file, imported};
use exchange::{Import, Source, import, limits::Limits, refusal::Refusal};
use flate2::{Compression, write::GzEncoder};
use lessons::language::Language;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

type Files = Vec<(String, String)>;

fn tarball(files: &Files) -> Vec<u8> {
    let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (path, text) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        builder.append_data(&mut header, format!("./{path}"), text.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap().finish().unwrap()
}

fn zipped(files: &Files) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        writer.start_file(path, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The table of contents: sections, and module id, section, kind and name of each activity.
fn contents(sections: &[&str], activities: &[(&str, &str, &str, &str)], settings: &str) -> String {
    let sections = sections.iter().map(|id| {
        format!(
            "<section><sectionid>{id}</sectionid><title>{id}</title>\
             <directory>sections/section_{id}</directory></section>"
        )
    });
    let activities = activities.iter().map(|(id, section, kind, name)| {
        format!(
            "<activity><moduleid>{id}</moduleid><sectionid>{section}</sectionid>\
             <modulename>{kind}</modulename><title>{name}</title>\
             <directory>activities/{kind}_{id}</directory></activity>"
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<moodle_backup><information>\
         <name>b.mbz</name><moodle_release>4.1</moodle_release><contents>\
         <activities>{}</activities><sections>{}</sections>\
         <course><directory>course</directory></course></contents>\
         <settings><setting><level>root</level><name>users</name><value>{settings}</value></setting>\
         </settings></information></moodle_backup>",
        activities.collect::<String>(),
        sections.collect::<String>(),
    )
}

fn section(id: &str, number: u32, name: &str, summary: &str, sequence: &str) -> (String, String) {
    let text = format!(
        "<section id=\"{id}\"><number>{number}</number><name>{name}</name>\
         <summary>{}</summary><summaryformat>1</summaryformat>\
         <sequence>{sequence}</sequence></section>",
        escaped(summary)
    );
    (format!("sections/section_{id}/section.xml"), text)
}

fn activity(id: &str, kind: &str, inner: &str) -> (String, String) {
    let text = format!(
        "<activity id=\"1\" moduleid=\"{id}\" modulename=\"{kind}\" contextid=\"9\">\
         <{kind} id=\"1\">{inner}</{kind}></activity>"
    );
    (format!("activities/{kind}_{id}/{kind}.xml"), text)
}

fn page(name: &str, html: &str) -> String {
    let html = escaped(html);
    format!(
        "<name>{name}</name><intro></intro><introformat>1</introformat>\
         <content>{html}</content><contentformat>1</contentformat>"
    )
}

/// A question with the parts that its type keeps.
fn question(id: u32, qtype: &str, name: &str, text: &str, plugin: &str) -> String {
    format!(
        "<question id=\"{id}\"><parent>0</parent><name>{name}</name>\
         <questiontext>{}</questiontext><questiontextformat>1</questiontextformat>\
         <generalfeedback></generalfeedback><generalfeedbackformat>1</generalfeedbackformat>\
         <qtype>{qtype}</qtype><hidden>0</hidden><idnumber>$@NULL@$</idnumber>\
         <plugin_qtype_{qtype}_question>{plugin}</plugin_qtype_{qtype}_question></question>",
        escaped(text)
    )
}

fn answer(id: u32, text: &str, fraction: &str, feedback: &str) -> String {
    format!(
        "<answer id=\"{id}\"><answertext>{text}</answertext><answerformat>1</answerformat>\
         <fraction>{fraction}</fraction><feedback>{feedback}</feedback>\
         <feedbackformat>1</feedbackformat></answer>"
    )
}

fn answers(answers: &[String]) -> String {
    format!("<answers>{}</answers>", answers.concat())
}

/// One of each type that is ours, and three that are not.
fn questions() -> Vec<(u32, String)> {
    let two = answers(&[answer(1, "48", "1.0000000", "Yes"), answer(2, "24", "0.0000000", "")]);
    let single = "<multichoice id=\"1\"><single>1</single><correctfeedback>Your answer is correct.\
        </correctfeedback><correctfeedbackformat>1</correctfeedbackformat></multichoice>";
    let thirds = answers(&[
        answer(3, "why", "0.3333333", ""),
        answer(4, "when", "0.3333333", ""),
        answer(5, "who", "0.3333333", ""),
        answer(6, "how much", "-1.0000000", "Never that."),
    ]);
    let several = "<multichoice id=\"2\"><single>0</single><incorrectfeedback>Three.\
        </incorrectfeedback><incorrectfeedbackformat>1</incorrectfeedbackformat></multichoice>";
    let truth = answers(&[
        answer(7, "Vrai", "0.0000000", "No."),
        answer(8, "Faux", "1.0000000", "Yes."),
    ]) + "<truefalse id=\"1\"><trueanswer>7</trueanswer><falseanswer>8</falseanswer></truefalse>";
    let short =
        answers(&[answer(9, "promptly", "1.0000000", ""), answer(10, "*", "0.0000000", "Sooner.")]);
    let number = answers(&[
        answer(11, "48", "1.0000000", ""),
        answer(12, "*", "0.0000000", "Count."),
    ]) + "<numerical_records><numerical_record id=\"1\"><answer>11</answer><tolerance>2</tolerance>\
           </numerical_record></numerical_records>";
    let pair = |left: &str, right: &str| {
        format!(
            "<match id=\"1\"><questiontext>{left}</questiontext>\
        <questiontextformat>1</questiontextformat><answertext>{right}</answertext></match>"
        )
    };
    let pairs = format!("<matches>{}{}{}</matches>", pair("a", "A"), pair("b", "B"), pair("", "C"));
    let order =
        answers(&[answer(14, "then", "2.0000000", ""), answer(13, "first", "1.0000000", "")]);
    vec![
        (1, question(1, "multichoice", "Hours", "<p>How many hours?</p>", &(two + single))),
        (2, question(2, "multichoice", "Ask", "<p>What do you ask?</p>", &(thirds + several))),
        (3, question(3, "truefalse", "Wait", "Charges may wait.", &truth)),
        (4, question(4, "shortanswer", "When", "When?", &short)),
        (5, question(5, "numerical", "Limit", "The limit?", &number)),
        (6, question(6, "match", "Pairs", "Which?", &pairs)),
        (7, question(7, "ordering", "Order", "In which order?", &order)),
        (8, question(8, "essay", "Think", "What would you do?", "")),
        (9, question(9, "multianswer", "Gaps", "Ask {#1}.", "")),
        (10, question(10, "calculated", "Sum", "{a} + {b}?", "")),
        (
            11,
            question(
                11,
                "shortanswer",
                "Left over",
                "Who?",
                &answers(&[answer(15, "counsel", "1", "")]),
            ),
        ),
    ]
}

/// Moodle 3: questions stand in their categories.
fn before_four() -> Files {
    let random =
        question(12, "random", "Random (Bank)", "0", "").replace("<parent>0", "<parent>12");
    let gap = question(13, "shortanswer", "Gap", "x", "").replace("<parent>0", "<parent>9");
    let questions = questions().into_iter().map(|(_, question)| question).collect::<String>();
    let bank = format!(
        "<question_categories><question_category id=\"1\"><name>Bank</name>\
         <questions>{questions}{random}{gap}</questions></question_category></question_categories>"
    );
    let slot = |slot: u32, id: u32| {
        format!(
            "<question_instance id=\"{slot}\"><slot>{slot}</slot><page>1</page>\
             <questionid>{id}</questionid><maxmark>1.0</maxmark></question_instance>"
        )
    };
    // Not in the order of their slots.
    let slots = [slot(2, 2), slot(1, 1)].concat()
        + &(3..=10).map(|n| slot(n, n)).collect::<String>()
        + &slot(11, 12);
    let quiz = format!(
        "<name>Check</name><intro></intro><question_instances>{slots}</question_instances>"
    );
    course(bank, &quiz)
}

/// Moodle 4: entries with versions, and references to them.
fn since_four() -> Files {
    let version = |number: u32, status: &str, question: &str| {
        format!(
            "<question_versions id=\"{number}\"><version>{number}</version><status>{status}</status>\
             <questions>{question}</questions></question_versions>"
        )
    };
    let entries = questions().into_iter().map(|(id, latest)| {
        let old =
            latest.replace(&format!("question id=\"{id}\""), &format!("question id=\"9{id}\""));
        let old = old.replace("How many hours?", "An old wording");
        let draft = old.replace("question id=\"9", "question id=\"8");
        let versions =
            [version(1, "ready", &old), version(3, "draft", &draft), version(2, "ready", &latest)];
        format!(
            "<question_bank_entry id=\"10{id}\"><idnumber>entry-{id}</idnumber>\
             <question_version>{}</question_version></question_bank_entry>",
            versions.concat()
        )
    });
    let bank = format!(
        "<question_categories><question_category id=\"1\"><name>Bank</name>\
         <question_bank_entries>{}</question_bank_entries></question_category></question_categories>",
        entries.collect::<String>()
    );
    let slots = (1..=10).map(|n| {
        format!(
            "<question_instance id=\"{n}\"><slot>{n}</slot><question_reference id=\"{n}\">\
             <usingcontextid>9</usingcontextid><component>mod_quiz</component>\
             <questionarea>slot</questionarea><questionbankentryid>10{n}</questionbankentryid>\
             <version>$@NULL@$</version></question_reference></question_instance>"
        )
    });
    let random = "<question_instance id=\"11\"><slot>11</slot><question_set_reference id=\"1\">\
        <filtercondition>{\"questioncategoryid\":\"1\"}</filtercondition></question_set_reference>\
        </question_instance>";
    let quiz = format!(
        "<name>Check</name><intro></intro><question_instances>{}{random}\
         </question_instances>",
        slots.collect::<String>()
    );
    course(bank, &quiz)
}

fn course(questions: String, quiz: &str) -> Files {
    let activities = [
        ("5", "2", "quiz", "Check"),
        ("4", "2", "page", "At the station"),
        ("6", "2", "forum", "Talk"),
        ("7", "3", "book", "Handbook"),
        ("8", "3", "label", "Remember"),
        ("9", "3", "lesson", "By night"),
    ];
    let station = page(
        "At the station",
        "<p>Ask <b>why</b>.</p><h3>Then</h3><ul><li>since when</li>\
        </ul><p><a href=\"$@PAGEVIEWBYID*4@$\">more</a></p><img src=\"@@PLUGINFILE@@/x.png\" alt=\"A cell\">",
    );
    let chapter = |number: u32, title: &str, text: &str, hidden: u8| {
        format!(
            "<chapter id=\"{number}\"><pagenum>{number}</pagenum><title>{title}</title>\
             <content>{text}</content><contentformat>1</contentformat><hidden>{hidden}</hidden></chapter>"
        )
    };
    let book = format!(
        "<name>Handbook</name><intro></intro><chapters>{}{}{}</chapters>",
        chapter(2, "Second", "Later.", 0),
        chapter(1, "First", "Sooner.", 0),
        chapter(3, "Third", "No.", 1)
    );
    vec![
        ("moodle_backup.xml".to_owned(), contents(&["3", "2", "4"], &activities, "0")),
        ("course/course.xml".to_owned(), "<course id=\"1\"><shortname>F48</shortname>\
            <fullname>The first 48 hours</fullname><summary>&lt;p&gt;What to do.&lt;/p&gt;</summary>\
            <summaryformat>1</summaryformat></course>".to_owned()),
        section("2", 0, "$@NULL@$", "<p>Welcome.</p>", "4,5,6"),
        section("3", 1, "By night", "", "8,7,9"),
        section("4", 2, "$@NULL@$", "", ""),
        activity("4", "page", &station),
        activity("5", "quiz", quiz),
        activity("7", "book", &book),
        activity("8", "label", "<name>Remember</name><intro>Silence.</intro><introformat>1</introformat>"),
        activity("9", "lesson", LESSON),
        ("questions.xml".to_owned(), questions),
        ("users.xml".to_owned(), "<users></users>".to_owned()),
        ("files.xml".to_owned(), "<files><file id=\"1\"><component>mod_page</component>\
            <filearea>content</filearea></file></files>".to_owned()),
        ("files/ab/abcdef".to_owned(), "bytes".to_owned()),
    ]
}

const LESSON: &str = "<name>By night</name><intro></intro><custom>0</custom><pages>\
    <page id=\"22\"><prevpageid>21</prevpageid><qtype>3</qtype><qoption>0</qoption>\
    <title>Phone</title><contents>Whom do you call?</contents><contentsformat>1</contentsformat>\
    <answers><answer id=\"1\"><jumpto>-1</jumpto><score>1</score><answer_text>A lawyer</answer_text>\
    <response>Yes.</response></answer><answer id=\"2\"><jumpto>0</jumpto><score>0</score>\
    <answer_text>Nobody</answer_text><response>Try again.</response></answer></answers></page>\
    <page id=\"21\"><prevpageid>0</prevpageid><qtype>20</qtype><title>A door</title>\
    <contents>It is dark.</contents><answers><answer id=\"3\"><jumpto>23</jumpto>\
    <answer_text>Go</answer_text></answer></answers></page>\
    <page id=\"23\"><prevpageid>22</prevpageid><qtype>21</qtype><title>End</title><contents></contents>\
    <answers></answers></page></pages>";

fn lessons(import: &Import) -> [String; 3] {
    ["the-first-48-hours", "by-night", "bank"]
        .map(|lesson| file(import, &format!("{lesson}/en.md")))
}

const FIRST: &str = r#"+++
title = "The first 48 hours"
minutes = 1
+++

## The first 48 hours {#the-first-48-hours}
Welcome.

## At the station {#at-the-station}
Ask **why**.

## Then {#then}
- since when

more

\[A cell\]

## How many hours? {#ID1 .quiz}
- [x] 48
  > Yes
- [ ] 24
  >

## What do you ask? {#ID2 .quiz .multiple}
- [x] why
- [x] when
- [x] who
- [ ] how much
  > Never that.

> wrong: Three.

## Charges may wait. {#ID3 .quiz .true-false}
= false

> true: No.
> false: Yes.

## When? {#ID4 .quiz .short}
= promptly

> wrong: Sooner.

## The limit? {#ID5 .quiz .number}
= 48 +- 2

> wrong: Count.

## Which? {#ID6 .quiz .match}
- a :: A
- b :: B

> wrong:

## In which order? {#ID7 .quiz .order}
1. first
2. then

> wrong:

## Think {#ID8}
What would you do?
"#;

const SECOND: &str = r#"+++
title = "By night"
minutes = 1
+++

## Remember {#remember}
Silence.

## First {#first}
Sooner.

## Second {#second}
Later.

## A door {#a-door}
It is dark.

## Whom do you call? {#phone .quiz}
- [x] A lawyer
  > Yes.
- [ ] Nobody
  > Try again.
"#;

#[test]
fn both_layouts_become_the_same_draft() {
    let before = imported(Source::Mbz, "backup", &tarball(&before_four()));
    let since = imported(Source::Mbz, "backup", &zipped(&since_four()));
    let names = ["hours", "ask", "wait", "when", "limit", "pairs", "order", "think"];
    let by_name = (1..).zip(names).fold(FIRST.to_owned(), |text, (number, name)| {
        text.replace(&format!("#ID{number}"), &format!("#{name}"))
    });
    let numbered = FIRST.replace("#ID", "#entry-");
    let [first, second, third] = lessons(&before);
    assert_eq!(first, by_name);
    assert_eq!(second, SECOND);
    assert!(
        third.ends_with("## Who? {#left-over .quiz .short}\n= counsel\n\n> wrong:\n"),
        "{third}"
    );
    let [first, second, third] = lessons(&since);
    assert_eq!(first, numbered, "the latest ready versions, by the idnumber of their entry");
    assert_eq!(second, SECOND);
    assert!(third.contains("## Who? {#entry-11 .quiz .short}"), "{third}");
    for import in [before, since] {
        let (id, folder) = import.draft.unwrap();
        assert_eq!(id, "the-first-48-hours");
        let (course, faults) = checked(&id, &folder);
        assert!(faults.iter().all(by_author), "{faults:#?}");
        assert_eq!(course.lessons.len(), 3);
        let about = course.about[&Language::ENGLISH].as_str();
        assert_eq!(about, "What to do.");
    }
}

#[test]
fn each_thing_in_a_backup_is_in_the_report() {
    let report = imported(Source::Mbz, "backup", &tarball(&since_four())).report.to_string();
    assert_eq!(
        report,
        "\
section 2: taken: The first 48 hours
page 4: changed: At the station: a picture is left out (its description is kept); a link into \
Moodle, or where none can stand, is now words alone
question 1: taken: Hours
question 2: taken: Ask
question 3: taken: Wait
question 4: taken: When
question 5: taken: Limit
question 6: changed: Pairs: the wrong right side «C» is left out
question 7: taken: Order
question 8: changed: Think: an essay needs somebody who marks it: this is a card to think about
question 9: skipped: Gaps: gaps within a text cannot be answered on a phone: ask for each in a \
question of its own
question 10: skipped: Sum: its numbers are drawn anew each time, which is not done here: write it \
with fixed ones
slot 11: skipped: a random question: it is drawn at random from the bank, which is not done here: \
the questions that could have been drawn are in the last lessons
activity 6: skipped: Talk (forum): this kind of activity has no counterpart on a phone
label 8: taken: Remember
book 7: taken: First
book 7: taken: Second
book 7: skipped: Third: the chapter is hidden in Moodle
lesson 9: changed: A door: where it leads is left out: lessons go straight on
lesson page 22: taken: Phone
lesson 9: skipped: End: it only leads to other pages, and lessons go straight on
section 4: skipped: Section 2: it is empty
question 11: taken: Left over
12 taken, 4 changed, 7 skipped
"
    );
    let before = imported(Source::Mbz, "backup", &tarball(&before_four())).report.to_string();
    assert!(
        before.contains("question 12: skipped: Random (Bank): it is drawn at random"),
        "{before}"
    );
    assert!(!before.contains("Gap:") && !before.contains("question 13"), "{before}");
}

#[test]
fn a_quiz_may_name_a_version() {
    let mut files = since_four();
    for (path, text) in &mut files {
        if path.ends_with("quiz.xml") {
            *text = text.replacen("$@NULL@$", "1", 1);
        }
    }
    let [first, ..] = lessons(&imported(Source::Mbz, "backup", &tarball(&files)));
    assert!(first.contains("## An old wording {#entry-1 .quiz}"), "{first}");
}

/// Moodle 2: the quiz lists its questions, and instances know only their ids.
#[test]
fn the_oldest_quizzes_are_in_their_order() {
    let mut files = before_four();
    for (path, text) in &mut files {
        if path.ends_with("quiz.xml") {
            let instance = |id: u32| {
                format!(
                    "<question_instance id=\"{id}\"><question>{id}</question>\
                 <grade>1</grade></question_instance>"
                )
            };
            let instances = [3, 1].map(instance).concat();
            *text = activity(
                "5",
                "quiz",
                &format!(
                    "<questions>1,0,3,0</questions>\
                 <question_instances>{instances}</question_instances>"
                ),
            )
            .1;
        }
    }
    let [first, ..] = lessons(&imported(Source::Mbz, "backup", &zipped(&files)));
    let (hours, wait) = (first.find("{#hours").unwrap(), first.find("{#wait").unwrap());
    assert!(hours < wait, "{first}");
}

fn refused(files: &Files) -> Refusal {
    let bytes = tarball(files);
    import(Source::Mbz, "b", &bytes, Language::ENGLISH, &Limits::default()).unwrap_err()
}

fn with(path: &str, text: &str) -> Files {
    let mut files = since_four();
    files.retain(|(other, _)| other != path);
    files.push((path.to_owned(), text.to_owned()));
    files
}

#[test]
fn people_are_refused_in_plain_words() {
    let settings = contents(&["2"], &[], "1");
    let users = "<users><user id=\"3\"><firstname>A</firstname></user></users>";
    assert_eq!(refused(&with("moodle_backup.xml", &settings)), Refusal::Users);
    assert_eq!(refused(&with("users.xml", users)), Refusal::Users);
    for (component, area) in [
        ("user", "draft"),
        ("assignsubmission_file", "submission_files"),
        ("question", "response_attachments"),
    ] {
        let files = format!(
            "<files><file id=\"1\"><component>{component}</component>\
             <filearea>{area}</filearea></file></files>"
        );
        let refusal = Refusal::UserFiles(format!("{component}/{area}"));
        assert_eq!(refused(&with("files.xml", &files)), refusal);
    }
    let told = Refusal::Users.to_string();
    assert!(told.contains("without the box \"Include enrolled users\""), "{told}");
}

#[test]
fn what_is_no_backup_is_refused() {
    let mut files = since_four();
    files.retain(|(path, _)| path != "moodle_backup.xml");
    assert_eq!(refused(&files), Refusal::Missing("moodle_backup.xml"));
    let other = with("moodle_backup.xml", "<manifest/>");
    assert_eq!(refused(&other), Refusal::Otherwise("backup of Moodle", "manifest".to_owned()));
    let laughs = "<!DOCTYPE q [<!ENTITY a \"ha\">]><question_categories>&a;</question_categories>";
    let within = Box::new(Refusal::DocumentType(1));
    let refusal = Refusal::Within("questions.xml".to_owned(), within);
    assert_eq!(refused(&with("questions.xml", laughs)), refusal);
    let missing = refused(&vec![("x.xml".to_owned(), String::new())]);
    assert_eq!(missing, Refusal::Missing("moodle_backup.xml"));
}

/// Each kind of page of a Moodle lesson, where points say what is right.
#[test]
fn the_pages_of_a_lesson_become_questions() {
    let page = |id: u32, qtype: u32, qoption: u32, title: &str, answers: &[(&str, u32, &str)]| {
        let answers = answers.iter().map(|(text, score, response)| {
            format!(
                "<answer><jumpto>0</jumpto><score>{score}</score><answer_text>{text}</answer_text>\
                 <response>{response}</response></answer>"
            )
        });
        format!(
            "<page id=\"{id}\"><prevpageid>{}</prevpageid><qtype>{qtype}</qtype>\
             <qoption>{qoption}</qoption><title>{title}</title><contents>{title}?</contents>\
             <answers>{}</answers></page>",
            id - 1,
            answers.collect::<String>()
        )
    };
    let pages = [
        page(1, 1, 0, "Short", &[("promptly", 1, "Yes."), ("later", 0, "No.")]),
        page(2, 1, 1, "Pattern", &[("a.*", 1, "")]),
        page(3, 2, 0, "Truth", &[("True", 0, ""), ("False", 1, "Right.")]),
        page(4, 3, 1, "Several", &[("a", 1, ""), ("b", 1, ""), ("c", 0, "Why?")]),
        page(
            5,
            5,
            0,
            "Pairs",
            &[("Good.", 0, ""), ("Not yet.", 0, ""), ("l", 0, "r"), ("m", 0, "s")],
        ),
        page(6, 8, 0, "Range", &[("46:50", 1, "Yes.")]),
        page(7, 10, 0, "Essay", &[]),
    ];
    let lesson = format!("<custom>1</custom><pages>{}</pages>", pages.concat());
    let (path, text) = activity("9", "lesson", &lesson);
    let import = imported(Source::Mbz, "b", &tarball(&with(&path, &text)));
    let text = file(&import, "by-night/en.md");
    let pages = &text[text.find("## Short?").unwrap()..];
    assert_eq!(
        pages,
        "\
## Short? {#short .quiz .short}
= promptly
  > Yes.

> wrong:

## Truth? {#truth .quiz}
- [ ] True
  >
- [x] False
  > Right.

## Several? {#several .quiz .multiple}
- [x] a
- [x] b
- [ ] c
  > Why?

> wrong:

## Pairs? {#pairs .quiz .match}
- l :: r
- m :: s

> right: Good.

> wrong: Not yet.

## Range? {#range .quiz .number}
= 48 +- 2

> right: Yes.
> wrong:

## Essay {#essay}
Essay?
"
        .replace("Good.\n\n", "Good.\n")
    );
    assert!(
        import.report.to_string().contains("lesson 9: skipped: Pattern: its answers are patterns")
    );
}
