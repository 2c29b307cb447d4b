//! Moodle XML as Moodle reads it: formats, defaults, old files, and what has no kind of ours.

use exchange::{
    Weight,
    bank::{Bank, Format, Item, Kind, Place, Question},
    limits::Limits,
    moodle_xml,
    refusal::Refusal,
};

fn read(inner: &str) -> Vec<Item> {
    let file = format!("<?xml version=\"1.0\"?>\n<quiz>\n{inner}\n</quiz>");
    let Bank(items) = moodle_xml::read(file.as_bytes(), &Limits::default()).unwrap();
    items
}

fn question(kind: &str, inner: &str) -> Question {
    let mut items = read(&format!("<question type=\"{kind}\">{inner}</question>"));
    match items.pop() {
        Some(Item::Question(Place::Line(3), question)) if items.is_empty() => *question,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_question_carries_its_name_id_tags_and_hints() {
    let question = question(
        "shortanswer",
        "<name><text> Q 1 </text></name>
         <questiontext format=\"html\"><text><![CDATA[<p>Who &amp; why?</p>]]></text>
           <file name=\"a.mp3\" encoding=\"base64\">AAAA</file></questiontext>
         <generalfeedback format=\"markdown\"><text>*g*</text></generalfeedback>
         <defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>
         <idnumber>a &amp; b</idnumber><usecase>1</usecase>
         <answer fraction=\"100\" format=\"moodle_auto_format\"><text>counsel</text></answer>
         <answer fraction=\"33.33333\"><text>a friend</text>
           <feedback><text>&lt;b&gt;Nearly.</text></feedback></answer>
         <hint><text>One</text></hint><hint format=\"plain_text\"><text>Two</text></hint>
         <hint><hintcontent><text>Old</text></hintcontent></hint>
         <tags><tag><text>must-know</text></tag><tag><text></text></tag></tags>",
    );
    assert_eq!(question.name.as_deref(), Some("Q 1"));
    assert_eq!(question.id.as_deref(), Some("a & b"));
    assert_eq!(question.tags, ["must-know"]);
    assert_eq!(question.text.as_str(), "<p>Who &amp; why?</p>");
    let general = (question.general.format(), question.general.as_str());
    assert_eq!(general, (Format::Markdown, "*g*"));
    let hints: Vec<_> = question.hints.iter().map(|hint| (hint.format(), hint.as_str())).collect();
    let wanted = [(Format::Html, "One"), (Format::Plain, "Two"), (Format::Html, "Old")];
    assert_eq!(hints, wanted);
    let Kind::Short { exact_case: true, answers } = question.kind else { panic!() };
    assert_eq!(answers[1].weight, Weight::parse("33.33333").unwrap());
    assert_eq!(answers[1].feedback.as_str(), "<b>Nearly.");
}

#[test]
fn what_is_not_said_is_what_moodle_assumes() {
    let answers = "<answer fraction=\"100\"><text>a</text></answer><answer><text>b</text></answer>\
        <answer fraction=\"50\"><text></text></answer>";
    // One answer alone, unless the file says otherwise; an empty option is none.
    for (single, wanted) in [
        ("", true),
        ("<single>true</single>", true),
        ("<single>1</single>", true),
        ("<single>false</single>", false),
        ("<single>0</single>", false),
        ("<single></single>", false),
    ] {
        let inner = format!(
            "<questiontext format=\"unheard_of\"><text>q</text></questiontext>\
             {single}{answers}"
        );
        let question = question("multichoice", &inner);
        assert_eq!(question.text.format(), Format::Html);
        let Kind::Choice { single: read, options, .. } = question.kind else { panic!() };
        assert_eq!((read, options.len()), (wanted, 2), "{single}");
        assert_eq!(options[1].weight, Weight::NONE);
    }
    // Texts inherit the format of the question.
    let question = question(
        "essay",
        "<questiontext format=\"plain_text\"><text>q</text>\
        </questiontext><generalfeedback><text>g</text></generalfeedback>",
    );
    assert_eq!(question.general.format(), Format::Plain);
}

#[test]
fn true_and_false_are_words_or_in_old_files_places() {
    let answer = |text: &str, fraction: u8| {
        format!(
            "<answer fraction=\"{fraction}\"><text>{text}</text>\
             <feedback><text>to {text}</text></feedback></answer>"
        )
    };
    let cases = [
        (answer("true", 100) + &answer("false", 0), true, "to true", "to false"),
        (answer("false", 100) + &answer("true", 0), false, "to true", "to false"),
        (answer("Vrai", 0) + &answer("Faux", 100), false, "to Vrai", "to Faux"),
    ];
    for (answers, wanted, said_true, said_false) in cases {
        let Kind::TrueFalse { right, on_true, on_false } = question("truefalse", &answers).kind
        else {
            panic!()
        };
        let found = (right, on_true.as_str(), on_false.as_str());
        assert_eq!(found, (wanted, said_true, said_false), "{answers}");
    }
}

#[test]
fn numbers_pairs_and_orders_are_read() {
    let numbers = "<answer fraction=\"100\"><text>48</text><tolerance>2</tolerance></answer>\
        <answer fraction=\"0\"><text>*</text></answer>";
    let Kind::Number(numbers) = question("numerical", numbers).kind else { panic!() };
    let read: Vec<_> = numbers.iter().map(|number| (number.value, number.tolerance)).collect();
    assert_eq!(read, [(Some(48.0), 2.0), (None, 0.0)]);

    let pairs = "<subquestion format=\"html\"><text>a</text><answer><text>A</text></answer>\
        </subquestion><subquestion><text></text><answer><text>B</text></answer></subquestion>\
        <incorrectfeedback><text>no</text></incorrectfeedback>";
    let Kind::Match { pairs, overall } = question("matching", pairs).kind else { panic!() };
    let read: Vec<_> = pairs.iter().map(|(left, right)| (left.as_str(), &**right)).collect();
    assert_eq!((read, overall.wrong.as_str()), (vec![("a", "A"), ("", "B")], "no"));

    let items = "<answer fraction=\"1\"><text>a</text></answer><answer fraction=\"2\"><text>b\
        </text></answer>";
    let Kind::Order { items, .. } = question("ordering", items).kind else { panic!() };
    assert_eq!(items.iter().map(exchange::bank::Text::as_str).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn what_has_no_kind_of_ours_is_named() {
    let items = read(
        "<question type=\"category\"><category><text>$course$/top/A/B</text></category></question>
         <question type=\"cloze\"><name><text>gaps</text></name></question>
         <question type=\"calculated\"/>
         <question type=\"ddwtos\"/>
         <question type=\"numerical\"><answer><text>4 8</text></answer></question>
         <question type=\"truefalse\"/>",
    );
    let told = items.iter().map(|item| match item {
        Item::Category(names) => names.join("/"),
        Item::Unread(at, name, why) => format!("{at} {name}: {why}"),
        Item::Question(at, _) => at.to_string(),
    });
    let starts = [
        "A/B",
        "line 4 gaps: gaps within a text",
        "line 5 : its numbers are drawn",
        "line 6 : the type `ddwtos` has no question",
        "line 7 : `4 8` is no number",
        "line 8 : it has no answers",
    ];
    let told: Vec<_> = told.collect();
    assert_eq!(told.len(), starts.len());
    for (told, start) in told.iter().zip(starts) {
        assert!(told.starts_with(start), "{told}");
    }
}

#[test]
fn what_is_no_question_bank_is_refused() {
    let limits = Limits::default();
    let refusal = Refusal::Otherwise("Moodle XML", "rss".to_owned());
    assert_eq!(moodle_xml::read(b"<rss/>", &limits), Err(refusal));
    let laughs = b"<!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><quiz>&b;</quiz>";
    assert_eq!(moodle_xml::read(laughs, &limits), Err(Refusal::DocumentType(1)));
    let deep = "<quiz>".repeat(limits.xml_depth + 1);
    let refusal = Refusal::XmlDepth(limits.xml_depth, 1);
    assert_eq!(moodle_xml::read(deep.as_bytes(), &limits), Err(refusal));
}
