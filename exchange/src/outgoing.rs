//! The questions of a course as a question bank.
//!
//! Deliberately absent: cards and recordings, short wordings for SMS, and the law cited (its ids go
//! along as tags).

use crate::{
    Weight,
    bank::{Bank, Choice, Format, Item, Kind, Number, Overall, Place, Question, Text, line},
    html::text_of,
    report::Report,
};
use lessons::{
    course::{Accepted, Block, Content, Course, Key, OptionText, Quiz, QuizText, Words},
    language::Language,
    rich::{Lead, Paragraph, Rich, Span},
};

/// The tag of what everyone must know.
const MUST_KNOW: &str = "must-know";

/// What another program has no place for.
pub(crate) struct Lacks {
    /// Hints.
    pub(crate) hints: bool,
    /// Feedback to the answer as a whole.
    pub(crate) overall: bool,
}

/// One category for each lesson, below one for the course.
pub(crate) fn bank(course: &Course, language: Language, lacks: &Lacks) -> (Bank, Report) {
    let (mut items, mut report) = (Vec::new(), Report::default());
    let title = course.title.get(&language).map_or(course.id.as_str(), String::as_str);
    for lesson in &course.lessons {
        let name = lesson.title.get(&language).map_or(lesson.id.as_str(), String::as_str);
        items.push(Item::Category([title, name].map(line).into()));
        for block in &lesson.blocks {
            let Content::Quiz(quiz) = &block.content else { continue };
            let at = format!("{}/{}", lesson.id, block.id);
            let Some((heading, text)) = block.heading.get(&language).zip(quiz.texts.get(&language))
            else {
                report.skipped(at, "", format!("it is not translated into {language}"));
                continue;
            };
            let question = question(block, quiz, heading, text);
            let notes = lost(&question, quiz, lacks);
            report.kept(at, heading, notes);
            let place = Place::Id("block", block.id.to_string());
            items.push(Item::Question(place, Box::new(question)));
        }
    }
    (Bank(items), report)
}

fn lost(question: &Question, quiz: &Quiz, lacks: &Lacks) -> Vec<String> {
    let mut notes = Vec::new();
    if lacks.hints && !question.hints.is_empty() {
        notes.push("its hint is left out: GIFT has no place for it".to_owned());
    }
    let overall = match &question.kind {
        Kind::Choice { overall, .. }
        | Kind::Match { overall, .. }
        | Kind::Order { overall, .. } => Some(overall),
        _ => None,
    };
    if lacks.overall && overall.is_some_and(|overall| *overall != Overall::default()) {
        notes.push("`> right:` and `> wrong:` are left out: GIFT has no place for them".to_owned());
    }
    if matches!(quiz.key, Key::Order(_)) {
        notes.push("an order is a question of pairs, each item with its place".to_owned());
    }
    notes
}

fn question(block: &Block, quiz: &Quiz, heading: &str, text: &QuizText) -> Question {
    let mut asked = vec![Paragraph { lead: Lead::None, spans: vec![Span::plain(heading)] }];
    asked.extend(text.prompt.full.0.iter().cloned());
    let must_know = block.must_know.then(|| MUST_KNOW.to_owned());
    let hints = text.hint.iter().map(|hint| text_of(&hint.full));
    Question {
        name: Some(line(heading)),
        id: Some(block.id.to_string()),
        tags: must_know.into_iter().chain(block.cites.iter().cloned()).collect(),
        text: text_of(&Rich(asked)),
        general: text.why.as_ref().map(|why| text_of(&Rich::plain(why))).unwrap_or_default(),
        hints: hints.collect(),
        kind: kind(&quiz.key, text),
    }
}

fn kind(key: &Key, text: &QuizText) -> Kind {
    let (right, wrong) = (said(text.right.as_ref()), said(text.wrong.as_ref()));
    let overall = || Overall { right: right.clone(), wrong: wrong.clone(), ..Overall::default() };
    let label = |option: &OptionText| text_of(&Rich::plain(&option.label));
    let options = |weight: &dyn Fn(u8) -> Weight| {
        let options = (0..).zip(&text.options).map(|(place, option)| Choice {
            text: label(option),
            weight: weight(place),
            feedback: said(option.feedback.as_ref()),
        });
        options.collect()
    };
    match key {
        Key::Single(only) => {
            let weight = |place| if place == *only { Weight::FULL } else { Weight::NONE };
            Kind::Choice { single: true, options: options(&weight), overall: overall() }
        }
        Key::Multiple(several) => {
            let share = Weight::share(several.len());
            let weight = |place| if several.contains(&place) { share } else { Weight::AGAINST };
            Kind::Choice { single: false, options: options(&weight), overall: overall() }
        }
        Key::TrueFalse(truth) => {
            let (on_true, on_false) = if *truth { (right, wrong) } else { (wrong, right) };
            Kind::TrueFalse { right: *truth, on_true, on_false }
        }
        Key::Short => Kind::Short { exact_case: false, answers: accepted(text, &right, wrong) },
        Key::Number { value, tolerance } => {
            let (value, tolerance) = (Some(*value), *tolerance);
            let mut numbers =
                vec![Number { value, tolerance, weight: Weight::FULL, feedback: right }];
            if !wrong.is_empty() {
                let (value, tolerance, weight) = (None, 0.0, Weight::NONE);
                numbers.push(Number { value, tolerance, weight, feedback: wrong });
            }
            Kind::Number(numbers)
        }
        Key::Match(_) => {
            let pairs = text.options.iter().zip(&text.rights);
            let pairs = pairs.map(|(left, right)| (label(left), line(right)));
            Kind::Match { pairs: pairs.collect(), overall: overall() }
        }
        Key::Order(_) => {
            Kind::Order { items: text.options.iter().map(label).collect(), overall: overall() }
        }
    }
}

fn said(words: Option<&Words>) -> Text {
    words.map(|words| text_of(&words.full)).unwrap_or_default()
}

/// The accepted answers, and `*` for all others.
fn accepted(text: &QuizText, right: &Text, wrong: Text) -> Vec<Choice> {
    let plain = |words: &str| Text::new(Format::Plain, &line(words));
    let answers = text.accepted.iter().map(|Accepted { text, half, feedback }| Choice {
        // A star stands for any letters in Moodle.
        text: plain(&text.replace('*', "\\*")),
        weight: if *half { Weight::HALF } else { Weight::FULL },
        feedback: match feedback {
            Some(words) => said(Some(words)),
            None if *half => Text::default(),
            None => right.clone(),
        },
    });
    let otherwise = Choice { text: plain("*"), weight: Weight::NONE, feedback: wrong };
    let otherwise = Some(otherwise).filter(|choice| !choice.feedback.is_empty());
    answers.chain(otherwise).collect()
}
