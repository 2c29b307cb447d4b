//! What a file comes to mean: words, lists, answers, and where they stand.

use crate::pack::{clean, compiled, language, lesson};
use lessons::{
    course::{Block, BlockId, Content, Course, Key, QuizText, Words},
    rich::{Lead, Paragraph, Rich, Span},
};

fn course() -> Course {
    compiled(&clean()).draft.unwrap().course().clone()
}

fn block(id: &str) -> Block {
    let course = course();
    let (_, lesson) = course.lesson(&lesson("first-call")).unwrap();
    lesson.block(&BlockId::parse(id).unwrap()).unwrap().1.clone()
}

fn question(id: &str, code: &str) -> (Key, QuizText) {
    let Content::Quiz(quiz) = block(id).content else { panic!("{id} is no question") };
    (quiz.key, quiz.texts[&language(code)].clone())
}

fn words(full: &str, sms: Option<&str>) -> Words {
    Words { full: Rich::plain(full), sms: sms.map(str::to_owned) }
}

#[test]
fn a_card_keeps_its_marks_and_lists() {
    let Content::Card(texts) = block("standard").content else { panic!("a card") };
    let item = |spans| Paragraph { lead: Lead::Bullet, spans };
    let strong = Span { strong: true, ..Span::plain("stricter") };
    let link =
        Span { link: Some("https://www.ohchr.org/covenant".to_owned()), ..Span::plain("Covenant") };
    let text = |spans| Paragraph { lead: Lead::None, spans };
    let wanted = Rich(vec![
        text(vec![
            Span::plain("This is the international standard. Your law may be "),
            strong,
            Span::plain("."),
        ]),
        text(vec![Span::plain("Look it up:")]),
        item(vec![Span::plain("in your own code;")]),
        item(vec![Span::plain("in the "), link, Span::plain(".")]),
    ]);
    let english = &texts[&language("en")];
    assert_eq!(english.full, wanted);
    assert_eq!(english.sms.as_deref(), Some("International standard. Your law may be stricter."));
}

#[test]
fn a_recording_has_a_transcript_and_a_length() {
    let Content::Audio(audio) = block("station").content else { panic!("a recording") };
    let recording = &audio.recordings[&language("en")];
    assert_eq!((recording.seconds, recording.path.as_str()), (90, "audio/station.en.ogg"));
    let said = |code| audio.transcript[&language(code)].full.to_plain();
    assert_eq!(said("en"), "You ask why your client is held. Nobody answers.");
    assert_eq!(said("zh"), "你问为什么拘留当事人。", "no space between Chinese letters");
}

#[test]
fn a_picture_has_a_description_a_caption_and_its_files() {
    let Content::Pictures(pictures) = block("limit").content else { panic!("a picture") };
    let limit = pictures.alone().unwrap();
    let (en, fr, zh) = (language("en"), language("fr"), language("zh"));
    assert!(limit.descriptions[&en].starts_with("A line from the arrest to the 48th hour: a"));
    assert_eq!(limit.texts[&zh].full.to_plain(), "四十八小时是最外的界限。");
    let short = "48 hours from the arrest is the outer limit. A lawyer is due promptly.";
    assert_eq!(limit.texts[&en].sms.as_deref(), Some(short));
    let file = limit.file(fr, en).unwrap();
    assert_eq!(
        (file.path.as_str(), file.width, file.height),
        ("images/outer-limit.png", 1_200, 640)
    );
    assert_eq!(file.sha256.len(), 64);
}

#[test]
fn slides_have_a_text_each_and_files_by_language() {
    let Content::Pictures(slides) = block("steps").content else { panic!("slides") };
    assert_eq!(slides.alone(), None);
    let (en, fr, zh) = (language("en"), language("fr"), language("zh"));
    let said = |place: usize, code| slides.0[place].texts[&code].full.to_plain();
    assert_eq!(
        (said(0, en), said(2, fr)),
        ("Ring the station.".into(), "Écrivez-le, et envoyez-le.".into())
    );
    assert_eq!(slides.0[1].descriptions[&zh], "一只指向九点的钟");
    assert_eq!(
        slides.0[1].texts[&en],
        words("Note the hour at which you asked.", Some("Note the hour."))
    );
    // Its own, else the one for all, else the source's.
    let path = |place: usize, code| slides.0[place].file(code, en).unwrap().path.clone();
    assert_eq!(path(0, fr), "images/ring.png");
    assert_eq!(
        (path(1, en), path(1, fr)),
        ("images/note.en.jpg".into(), "images/note.fr.png".into())
    );
    assert_eq!(path(1, language("my")), "images/note.en.jpg");
}

#[test]
fn every_kind_of_question_has_its_key() {
    let cases = [
        ("when", Key::Single(1)),
        ("which", Key::Multiple(vec![0, 2])),
        ("promptly", Key::TrueFalse(true)),
        ("writ", Key::Short),
        ("hours", Key::Number { value: 48.0, tolerance: 0.0 }),
        ("who", Key::Match(2)),
        ("order", Key::Order(3)),
    ];
    for (id, key) in cases {
        assert_eq!(question(id, "zh").0, key, "{id}");
    }
}

#[test]
fn words_of_a_question_are_where_they_belong() {
    let (_, when) = question("when", "en");
    assert_eq!(when.prompt, words("The client asks you.", Some("When is a lawyer due?")));
    assert_eq!(when.options[0].label, "Within 24 hours");
    let reason = "A shorter time is asked for bringing a child before a judge.";
    let short = "24 h is for a child before a judge.";
    assert_eq!(when.options[0].feedback, Some(words(reason, Some(short))));
    assert_eq!(when.hint, Some(words("One word comes before the number.", None)));
    assert_eq!(when.why.as_deref(), Some("Basic Principles, principle 7."));
    let (_, which) = question("which", "en");
    assert_eq!(which.wrong, Some(words("Why, and since when.", Some("Why and since when."))));
    let (_, promptly) = question("promptly", "en");
    assert_eq!(promptly.right, Some(words("Yes, promptly.", None)));
    assert_eq!(promptly.wrong, Some(words("They are: article 9(2).", None)));
    let (_, who) = question("who", "fr");
    assert_eq!(who.rights, ["arrête", "décide"]);
    let (_, writ) = question("writ", "en");
    let halves: Vec<_> = writ.accepted.iter().map(|a| (a.text.as_str(), a.half)).collect();
    assert_eq!(halves, [("habeas corpus", false), ("writ", true)]);
}

#[test]
fn every_part_has_its_line() {
    let draft = compiled(&clean()).draft.unwrap();
    let at = |id, code| {
        let block = BlockId::parse(id).unwrap();
        draft.lines.block(&lesson("first-call"), &block, language(code)).cloned()
    };
    assert_eq!(at("when", "en").unwrap().options, [22, 25, 27]);
    assert_eq!(at("writ", "en").unwrap().accepted, [50, 52]);
    assert_eq!(at("standard", "fr").unwrap().heading, 5);
    assert_eq!(at("standard", "es"), None);
    assert_eq!(draft.lines.keywords[&language("fr")], 10);
    assert_eq!(draft.lines.link, 5);
}
