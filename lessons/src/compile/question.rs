//! A question: its options or answers, what is right, and the words for every answer.

use super::{
    answers,
    heading::QuizKind,
    pieces::{Piece, What},
    quotes::{self, Label, Labelled},
    words,
};
use crate::{
    course::{Key, OptionText, QuizText, Words},
    fault::Findings,
    rich::{Lead, Rich},
};
use std::collections::BTreeSet;

/// Fewer is no choice.
const OPTIONS_AT_LEAST: usize = 2;

/// Each is answered with one digit by SMS, and `0` is taken.
const OPTIONS_AT_MOST: usize = 9;

/// A question as it was written, with the lines of its parts.
#[derive(Debug, Default)]
pub(super) struct Question {
    /// `None` where a fault says why.
    pub(super) key: Option<Key>,
    pub(super) text: QuizText,
    pub(super) options: Vec<u32>,
    pub(super) accepted: Vec<u32>,
}

/// Reads the pieces below a question's heading.
pub(super) fn read(kind: QuizKind, line: u32, pieces: &[Piece<'_>], f: &mut Findings) -> Question {
    let mut question = Question::default();
    let labels = divide(kind, pieces, &mut question, f);
    let places = |what: fn(&What) -> bool| -> Vec<&Piece<'_>> {
        pieces.iter().filter(|piece| what(&piece.what)).collect()
    };
    let options = places(|what| matches!(what, What::Option { .. }));
    let items = places(|what| matches!(what, What::Item(_)));
    let given = places(|what| *what == What::Answer);
    question.accepted = given.iter().map(|answer| answer.line()).collect();
    match kind {
        QuizKind::Single | QuizKind::Multiple => boxes(kind, line, &options, &mut question, f),
        QuizKind::TrueFalse => question.key = answers::truth(line, &given, f),
        QuizKind::Number => question.key = answers::number(line, &given, f),
        QuizKind::Short => answers::short(line, &given, &mut question, f),
        QuizKind::Match => pairs(line, &items, &mut question, f),
        QuizKind::Order => order(line, &items, &mut question, f),
    }
    reasons(kind, line, &labels, &mut question, f);
    question
}

/// Puts the prompt together, refuses what this kind does not take, and hands back the labels.
fn divide<'t>(
    kind: QuizKind,
    pieces: &[Piece<'t>],
    question: &mut Question,
    f: &mut Findings,
) -> Vec<Labelled<'t>> {
    let (mut prompt, mut labels, mut answered) = (Vec::new(), Vec::new(), false);
    for piece in pieces {
        let (line, part) = (piece.line(), belongs(kind, piece.what));
        match part {
            Part::Answer => answered = true,
            Part::Label => labels.extend(quotes::labelled(&piece.lines, f)),
            Part::Refused(why) => f.error(line, why),
            Part::Prompt if answered => f.error(
                line,
                "this text stands below the options: move it above them, or make a reason \
                    of it with two spaces and >",
            ),
            Part::Prompt => prompt.extend(quotes::paragraph(piece, f)),
        }
    }
    question.text.prompt.full = Rich(prompt);
    labels
}

enum Part {
    Prompt,
    Answer,
    Label,
    Refused(&'static str),
}

fn belongs(kind: QuizKind, what: What) -> Part {
    use QuizKind::{Match, Multiple, Number, Order, Short, Single, TrueFalse};
    match (what, kind) {
        (What::Quote, _) => Part::Label,
        (What::Option { .. }, Single | Multiple)
        | (What::Answer, TrueFalse | Short | Number)
        | (What::Item(_), Match | Order) => Part::Answer,
        (What::Picture, _) => Part::Refused(quotes::NO_PICTURE),
        (What::Option { .. }, _) => Part::Refused(NO_BOXES),
        (What::Answer, _) => Part::Refused(NO_ANSWERS),
        (What::Item(Lead::Bullet), Single | Multiple) => Part::Refused(NO_BOX),
        (What::Paragraph | What::Item(_), _) => Part::Prompt,
    }
}

const NO_BOXES: &str = "\
    boxes are for a question to choose from: remove the box, or the class that makes this \
    another kind of question";
const NO_ANSWERS: &str = "\
    a line with = is an answer of .true-false, .short or .number: add that class, or remove \
    the line";
const NO_BOX: &str = "an option without a box: write - [ ] for wrong, - [x] for right";

fn boxes(
    kind: QuizKind,
    line: u32,
    options: &[&Piece<'_>],
    question: &mut Question,
    f: &mut Findings,
) {
    let mut right = Vec::new();
    for (number, option) in (0..).zip(options) {
        let is_right = option.what == What::Option { right: true };
        let feedback = quotes::reason(&option.quote, f);
        if !is_right && feedback.is_none() && option.quote.is_empty() {
            f.error(
                option.line(),
                "a wrong option needs its reason: below it, a line that begins with two \
                    spaces and >, saying why it is tempting and wrong",
            );
        }
        if is_right {
            right.push(number);
        }
        question.options.push(option.line());
        question.text.options.push(OptionText { label: label(option, f), feedback });
    }
    if !enough(line, question, "- [ ] lines", f) {
        return;
    }
    question.key = match (kind, right.as_slice()) {
        (_, []) => {
            f.error(line, "no option is right: mark it with [x]");
            None
        }
        (QuizKind::Multiple, _) => Some(Key::Multiple(right)),
        (_, [only]) => Some(Key::Single(*only)),
        _ => {
            f.error(
                line,
                "several options are right: add .multiple to the heading, or leave one [x]",
            );
            None
        }
    };
}

fn pairs(line: u32, items: &[&Piece<'_>], question: &mut Question, f: &mut Findings) {
    let mut rights = BTreeSet::new();
    for item in items {
        no_reason(item, f);
        let text = label(item, f);
        let sides = text.split_once("::");
        let (left, right) = sides.map_or((&*text, ""), |(left, right)| (left.trim(), right.trim()));
        if sides.is_none() {
            f.error(item.line(), "a pair is written - left :: right, with two plain colons");
        } else if left.is_empty() || right.is_empty() {
            f.error(item.line(), "one side of the pair is empty: - left :: right");
        } else if !rights.insert(right.to_owned()) {
            f.error(
                item.line(),
                "two pairs have the same right side, and nobody could tell them apart: \
                    word one differently",
            );
        }
        question.options.push(item.line());
        question.text.options.push(OptionText { label: left.to_owned(), feedback: None });
        question.text.rights.push(right.to_owned());
    }
    if enough(line, question, "- left :: right lines", f) {
        question.key = count(question).map(Key::Match);
    }
}

fn order(line: u32, items: &[&Piece<'_>], question: &mut Question, f: &mut Findings) {
    for item in items {
        no_reason(item, f);
        question.options.push(item.line());
        question.text.options.push(OptionText { label: label(item, f), feedback: None });
    }
    if enough(line, question, "lines 1. 2. 3. in the right order", f) {
        question.key = count(question).map(Key::Order);
    }
}

fn count(question: &Question) -> Option<u8> {
    u8::try_from(question.options.len()).ok()
}

fn no_reason(item: &Piece<'_>, f: &mut Findings) {
    if let Some(line) = item.quote.first() {
        f.error(
            line.number,
            "this kind of question has one reason for all: write > right: and > wrong: at \
                the margin",
        );
    }
}

/// The words of an option: plain, on one line, unlike the other options.
fn label(option: &Piece<'_>, f: &mut Findings) -> String {
    if let Some(line) = option.lines.get(1) {
        f.error(
            line.number,
            "an option is one line: if this is its reason, begin the line with two spaces and >",
        );
    }
    let text = words::plain(option.lines.get(..1).unwrap_or_default(), "an option", f);
    if text.is_empty() {
        f.error(option.line(), "the option has no words");
    }
    text
}

/// Whether there are as many options as can be answered; and no two are the same.
fn enough(line: u32, question: &Question, what: &str, f: &mut Findings) -> bool {
    let mut seen = BTreeSet::new();
    for (option, line) in question.text.options.iter().zip(&question.options) {
        let label = crate::grade::normal(&option.label);
        if !option.label.is_empty() && !seen.insert(label) {
            f.error(*line, "two options have the same words: make them differ, or remove one");
        }
    }
    let count = question.options.len();
    if (OPTIONS_AT_LEAST..=OPTIONS_AT_MOST).contains(&count) {
        return true;
    }
    let message = format!(
        "a question needs {OPTIONS_AT_LEAST} to {OPTIONS_AT_MOST} {what}, and this one has {count}"
    );
    f.error(line, message);
    false
}

/// The texts with labels, each where it has an effect.
fn reasons(
    kind: QuizKind,
    line: u32,
    labels: &[Labelled<'_>],
    question: &mut Question,
    f: &mut Findings,
) {
    let mut seen = BTreeSet::new();
    let (mut truth, mut falsehood): (Option<Words>, Option<Words>) = (None, None);
    for labelled in labels {
        let (label, at) = (labelled.label, labelled.line);
        if !seen.insert(label) {
            f.error(at, format!("`{}:` is said twice: keep one", label.name()));
            continue;
        }
        if !takes(kind, label) {
            f.error(at, format!("`{}:` has no effect here: {}", label.name(), instead(kind)));
            continue;
        }
        let text = &mut question.text;
        match label {
            Label::Sms => text.prompt.sms = quotes::sms(&labelled.text, f),
            Label::Why => {
                if let Some(line) = labelled.sms.first() {
                    f.error(
                        line.number,
                        "`why:` is sent as it is, and has no SMS wording: make it short, \
                            and put sms: of the question in a quote of its own",
                    );
                }
                text.why = Some(labelled.plain("`why:`", f)).filter(|why| !why.is_empty());
            }
            Label::Hint => text.hint = Some(labelled.words(f)),
            Label::Right => text.right = Some(labelled.words(f)),
            Label::Wrong => text.wrong = Some(labelled.words(f)),
            Label::True => truth = Some(labelled.words(f)),
            Label::False => falsehood = Some(labelled.words(f)),
        }
    }
    if kind == QuizKind::TrueFalse {
        let swapped = question.key == Some(Key::TrueFalse(false));
        let (right, wrong) = if swapped { (falsehood, truth) } else { (truth, falsehood) };
        (question.text.right, question.text.wrong) = (right, wrong);
        if question.text.wrong.is_none() && question.key.is_some() {
            let name = if swapped { "true" } else { "false" };
            f.error(line, format!("a wrong answer needs its reason: add > {name}: ..."));
        }
    } else if question.text.wrong.is_none() && takes(kind, Label::Wrong) {
        f.error(line, "a wrong answer needs its reason: add > wrong: ...");
    }
}

fn takes(kind: QuizKind, label: Label) -> bool {
    match label {
        Label::Sms | Label::Hint | Label::Why => true,
        Label::Right => kind != QuizKind::TrueFalse,
        Label::Wrong => !matches!(kind, QuizKind::Single | QuizKind::TrueFalse),
        Label::True | Label::False => kind == QuizKind::TrueFalse,
    }
}

fn instead(kind: QuizKind) -> &'static str {
    match kind {
        QuizKind::Single => "every wrong option has its own reason below it",
        QuizKind::TrueFalse => "write true: and false:",
        _ => "write right: and wrong:",
    }
}
