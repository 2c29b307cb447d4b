//! Words survive: what is written into a lesson is what the compiler reads out of it.

use super::{block::Block, *};
use lessons::{
    compile::compile,
    course::{Content, Course, QuizText},
    fault::Fault,
    rich::{Lead, Paragraph, Span},
};
use proptest::prelude::*;

/// A course of one lesson with these blocks, compiled, with every fault in the lesson.
fn compiled(blocks: Vec<Block>) -> (Course, Vec<Fault>) {
    let mut sitting = Sitting::default();
    for (number, mut block) in blocks.into_iter().enumerate() {
        sitting.add(&block.write(&format!("b{number}")));
    }
    let mut making = Making {
        folder: Folder::default(),
        lessons: Vec::new(),
        ids: Ids::default(),
        language: Language::ENGLISH,
    };
    making.lesson("Lesson", &sitting);
    let course = course("draft", Language::ENGLISH, "T", "A", &making.lessons);
    making.folder.insert("course.toml", course);
    let compiled = compile("draft", &making.folder);
    let faults = compiled.faults.into_iter().filter(|fault| fault.file.contains("/lesson/"));
    (compiled.draft.unwrap().course().clone(), faults.collect())
}

/// What people write, and what means something to Markdown or to our compiler.
fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Z]{1,5}",
        1 => prop::sample::select(vec![
            "*", "**", "_", "__", "_____", "`", "```", "~", "~~", "[", "]", "(", ")", "[x]", "[ ]", "![a](b)",
            "<", ">", "<b>", "<!--", "&", "&amp;", "&#42;", "#", "##", "=", "==", "-", "--", "---",
            "+", "•", "–", "—", "－", "·", "|", "\\", "\\*", "{", "}", "{#id}", "｛", "＃", "＝", "＊", "：",
            "［", "＞", "::", ":", "sms:", "right:", "why：", "1.", "1)", "12. x", "2026.", "!", "\"", "'", "$", "%",
            "逮捕", "。", "ကြာ", "م", "https://x.org/a_b_c", "~half", "🙂", "\u{200d}", "+-", "^",
        ]).prop_map(str::to_owned),
    ];
    let joined = prop::collection::vec((pieces, prop::bool::ANY), 1..7);
    let text = joined.prop_map(|pieces| {
        let spaced = |(piece, space): (String, bool)| piece + if space { " " } else { "" };
        pieces.into_iter().map(spaced).collect::<String>().trim().to_owned()
    });
    text.prop_filter("words", |text| !text.is_empty())
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let lead = prop_oneof![
        3 => Just(Lead::None),
        1 => Just(Lead::Bullet),
        1 => (0_u16..999).prop_map(Lead::Number),
    ];
    (lead, words()).prop_map(|(lead, words)| Paragraph { lead, spans: vec![Span::plain(words)] })
}

fn rich() -> impl Strategy<Value = Rich> {
    prop::collection::vec(paragraph(), 1..4).prop_map(Rich)
}

fn text_of(course: &Course) -> &QuizText {
    let Content::Quiz(quiz) = &course.lessons[0].blocks[0].content else { panic!("no question") };
    &quiz.texts[&Language::ENGLISH]
}

proptest! {
    #[test]
    fn a_card_says_what_it_said(heading in words(), text in rich()) {
        let (course, faults) = compiled(vec![Block::card(&heading, text.clone())]);
        prop_assert_eq!(faults, []);
        let block = &course.lessons[0].blocks[0];
        let Content::Card(texts) = &block.content else { panic!("no card") };
        prop_assert_eq!(&block.heading[&Language::ENGLISH], &heading);
        prop_assert_eq!(&texts[&Language::ENGLISH].full, &text);
    }

    #[test]
    fn a_question_says_what_it_said(
        heading in words(), one in words(), two in words(), reason in rich(), hint in rich(),
    ) {
        let mut block = Block::card(&heading, Rich::default());
        block.class = ".quiz";
        // Two options may not read alike, whatever they say.
        block.option(true, &format!("{one} a"), &Rich::default());
        block.option(false, &format!("{two} bb"), &reason);
        block.quote("hint", &hint);
        let (course, faults) = compiled(vec![block]);
        prop_assume!(!faults.iter().any(|fault| fault.message.contains("same words")));
        prop_assert_eq!(faults, []);
        let text = text_of(&course);
        prop_assert_eq!(&text.options[0].label, &format!("{one} a"));
        prop_assert_eq!(&text.options[1].label, &format!("{two} bb"));
        prop_assert_eq!(&text.options[1].feedback.as_ref().unwrap().full, &reason);
        prop_assert_eq!(&text.hint.as_ref().unwrap().full, &hint);
    }

    #[test]
    fn answers_and_pairs_say_what_they_said(words in words(), reason in rich()) {
        let answer = format!("a {words}");
        let mut block = Block::card("Q", Rich::default());
        block.class = ".quiz .short";
        block.accepted(false, &answer, &reason);
        block.quote("wrong", &reason);
        let (course, faults) = compiled(vec![block]);
        prop_assert_eq!(faults, []);
        let accepted = &text_of(&course).accepted[0];
        prop_assert_eq!((&accepted.text, accepted.half), (&answer, false));
        prop_assert_eq!(&accepted.feedback.as_ref().unwrap().full, &reason);
        prop_assert_eq!(&text_of(&course).wrong.as_ref().unwrap().full, &reason);

        let left = choices::undivided(&format!("{words} a"));
        let mut block = Block::card("Q", Rich::default());
        block.class = ".quiz .match";
        block.pair(&left, &format!("{words} c"));
        block.pair("other", "dd");
        block.quote("wrong", &reason);
        let (course, faults) = compiled(vec![block]);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(&text_of(&course).options[0].label, &left);
        prop_assert_eq!(&text_of(&course).rights[0], &format!("{words} c"));
    }

    #[test]
    fn marks_survive_or_are_said_to_be_lost(
        before in words(), marked in words(), after in words(), strong: bool, link: bool,
        spaced: bool,
    ) {
        let space = if spaced { " " } else { "" };
        let link = link.then(|| "https://example.org/a?b=1".to_owned());
        let emphasis = !strong;
        let plain = || Span::plain(format!("{before}{space}"));
        let spans = vec![
            plain(),
            Span { text: marked.clone(), strong, emphasis, link },
            Span::plain(format!("{space}{after}")),
        ];
        let text = Rich(vec![Paragraph { lead: Lead::None, spans }]);
        let mut lost = html::Losses::new();
        escape::lines(&text, &mut lost);
        let (course, faults) = compiled(vec![Block::card("H", text.clone())]);
        prop_assert_eq!(faults, []);
        let Content::Card(texts) = &course.lessons[0].blocks[0].content else { panic!("no card") };
        let read = &texts[&Language::ENGLISH].full;
        prop_assert_eq!(read.to_plain(), text.to_plain());
        if lost.is_empty() {
            prop_assert_eq!(read, &text);
        }
    }
}

#[test]
fn numbers_are_written_as_thumbs_type_them() {
    let cases = [
        (48.0, Some("48")),
        (-0.5, Some("-0.5")),
        (0.1 + 0.2, Some("0.3")),
        (1.0 / 3.0, Some("0.3333333333333")),
        (1e15, None),
        (1e300, None),
        (1e-12, Some("0.000000000001")),
    ];
    for (value, written) in cases {
        assert_eq!(typed::decimal(value).as_deref(), written, "{value}");
    }
}
