//! A question of a bank as a question of ours, or in words why there is none like it.

use super::block::Block;
use crate::{
    Weight,
    bank::{Choice, Format, Kind, Number, Overall, Question, Text},
    html::{self, Lost},
};
use lessons::{
    grade,
    rich::{Lead, Paragraph, Rich},
};

/// Options of a question of ours: each is answered with one digit.
const OPTIONS_AT_MOST: usize = 9;

/// Characters of a number of ours.
const NUMBER_CHARACTERS_AT_MOST: usize = 15;

/// What Moodle itself writes into new questions. It gives no reason.
const NO_REASON: [&str; 4] = [
    "Your answer is correct.",
    "Your answer is partially correct.",
    "Your answer is incorrect.",
    "That's not right.",
];

/// Makes a block of it. What was changed is in the block's notes.
pub(super) fn block(question: &Question) -> Result<Block, String> {
    let mut block = Block::default();
    block.name = question.id.clone().or_else(|| question.name.clone()).unwrap_or_default();
    ask(question, &mut block);
    match &question.kind {
        Kind::Description | Kind::Essay => card(question, &mut block)?,
        Kind::TrueFalse { right, on_true, on_false } => {
            block.class = ".quiz .true-false";
            block.line(&format!("= {right}"));
            let true_needed = !right;
            label(&mut block, "true", on_true, true_needed);
            label(&mut block, "false", on_false, !true_needed);
        }
        Kind::Choice { single: true, options, overall } => single(options, overall, &mut block)?,
        Kind::Choice { single: false, options, overall } => {
            multiple(options, overall, &mut block)?;
        }
        Kind::Short { exact_case, answers } => short(*exact_case, answers, &mut block)?,
        Kind::Number(numbers) => number(numbers, &mut block)?,
        Kind::Match { pairs, overall } => matching(pairs, overall, &mut block)?,
        Kind::Order { items, overall } => order(items, overall, &mut block)?,
    }
    if block.class.is_empty() {
        return Ok(block);
    }
    hints(question, &mut block);
    let why = block.words(&question.general);
    if !why.is_empty() {
        block.quote("why", &Rich::plain(why));
    }
    Ok(block)
}

/// The first paragraph is the heading, or the last, where only that one asks.
fn ask(question: &Question, block: &mut Block) {
    let Rich(mut asked) = block.rich(&question.text);
    let asks =
        |p: Option<&Paragraph>| p.is_some_and(|p| html::line_of(p).ends_with(['?', '？', '؟']));
    let place = if !asks(asked.first()) && asks(asked.last()) { asked.len() - 1 } else { 0 };
    let is_text = asked.get(place).is_some_and(|p| p.lead == Lead::None);
    if is_text && !matches!(question.kind, Kind::Description | Kind::Essay) {
        let heading = Rich(vec![asked.remove(place)]);
        block.heading = block.flat(&heading);
        if heading.0[0].spans.iter().any(|span| span.strong || span.emphasis) {
            block.lose(Lost::Marks);
        }
    } else {
        block.heading = question.name.clone().unwrap_or_default();
    }
    block.prompt = Rich(asked);
}

fn card(question: &Question, block: &mut Block) -> Result<(), String> {
    if block.prompt.is_empty() {
        return Err("nothing is left of it that can be read".to_owned());
    }
    if question.kind == Kind::Essay {
        block.note("an essay needs somebody who marks it: this is a card to think about");
    }
    let general = block.rich(&question.general);
    block.prompt.0.extend(general.0);
    Ok(())
}

/// `> label: words`; where the words are missing and needed, `check` finds the empty line.
fn label(block: &mut Block, label: &'static str, text: &Text, needed: bool) {
    let text = block.rich(text);
    if !text.is_empty() || needed {
        block.quote(label, &text);
    }
}

fn right_and_wrong(block: &mut Block, overall: &Overall) {
    label(block, "right", &reason(&overall.right), false);
    label(block, "wrong", &reason(&overall.wrong), true);
    partly(block, overall);
}

fn partly(block: &mut Block, overall: &Overall) {
    let partly = reason(&overall.partly);
    if !partly.is_empty() {
        let words = block.words(&partly);
        block.note(&format!("left out is what was said after a partly right answer: «{words}»"));
    }
}

/// The feedback, unless it is what Moodle says by itself.
fn reason(text: &Text) -> Text {
    let mut unused = html::Losses::new();
    let empty = NO_REASON.contains(&html::words(text, &mut unused).as_str());
    if empty { Text::default() } else { text.clone() }
}

fn single(options: &[Choice], overall: &Overall, block: &mut Block) -> Result<(), String> {
    let right = options.iter().filter(|option| option.weight.is_full()).count();
    match right {
        1 => {}
        0 => return Err("none of its options is fully right, and one has to be".to_owned()),
        _ => {
            return Err(format!(
                "{right} of its options are each fully right, and only one can be chosen: let all \
                 of them be chosen, or leave one right"
            ));
        }
    }
    let partly = options.iter().filter(|o| o.weight.is_right() && !o.weight.is_full()).count();
    if partly > 0 {
        block.note(&format!("partly right options ({partly}) are wrong here"));
    }
    block.class = ".quiz";
    let wrong = reason(&overall.wrong);
    boxes(options, Weight::is_full, &wrong, block)?;
    label(block, "right", &reason(&overall.right), false);
    self::partly(block, overall);
    Ok(())
}

fn multiple(options: &[Choice], overall: &Overall, block: &mut Block) -> Result<(), String> {
    let mut right = options.iter().map(|o| o.weight).filter(|weight| weight.is_right());
    let Some(first) = right.next() else {
        return Err("none of its options counts for anything, and one has to be right".to_owned());
    };
    if right.any(|weight| weight != first) {
        block.note("its right options all count alike here");
    }
    block.class = ".quiz .multiple";
    boxes(options, Weight::is_right, &Text::default(), block)?;
    right_and_wrong(block, overall);
    Ok(())
}

fn boxes(
    options: &[Choice],
    is_right: fn(Weight) -> bool,
    wrong: &Text,
    block: &mut Block,
) -> Result<(), String> {
    few(options.len(), "options")?;
    for Choice { text, weight, feedback } in options {
        let right = is_right(*weight);
        let words = block.words(text);
        if words.is_empty() {
            block.note("an option was a picture alone: say it in words");
        }
        let feedback = if !right && feedback.is_empty() { wrong } else { feedback };
        let reason = block.rich(feedback);
        block.option(right, &words, &reason);
    }
    Ok(())
}

fn few(count: usize, what: &str) -> Result<(), String> {
    if count > OPTIONS_AT_MOST {
        return Err(format!("it has {count} {what}, and {OPTIONS_AT_MOST} is the most"));
    }
    if count < 2 {
        return Err(format!("it has fewer than two {what}"));
    }
    Ok(())
}

fn short(exact_case: bool, answers: &[Choice], block: &mut Block) -> Result<(), String> {
    block.class = ".quiz .short";
    if exact_case {
        block.note("capitals do not matter here");
    }
    let (mut wrong, mut full) = (Text::default(), false);
    for Choice { text, weight, feedback } in answers {
        let words = text.as_str().replace("\\*", "\u{fdd0}");
        if !weight.is_right() {
            if words == "*" {
                wrong.clone_from(feedback);
            } else {
                block.note(&format!("the wrong answer «{words}» has no feedback of its own here"));
            }
            continue;
        }
        if words.contains('*') {
            block.note(
                "`*` stands for any letters in Moodle and for nothing here: write such answers out",
            );
        }
        let words = words.replace('\u{fdd0}', "*");
        // A mark of ours, and no letter of the answer.
        let words = words.trim_start_matches(['~', ' ']);
        if grade::normal(words).is_empty() {
            block.note(&format!("the answer `{words}` has no letters and is left out"));
            continue;
        }
        if !weight.is_full() && *weight != Weight::HALF {
            block.note(&format!("an answer worth {weight} % is worth half here"));
        }
        full |= weight.is_full();
        let reason = block.rich(feedback);
        block.accepted(!weight.is_full(), words, &reason);
    }
    if !full {
        return Err("none of its answers is fully right".to_owned());
    }
    label(block, "wrong", &reason(&wrong), true);
    Ok(())
}

fn number(numbers: &[Number], block: &mut Block) -> Result<(), String> {
    block.class = ".quiz .number";
    let full = |number: &&Number| number.weight.is_full() && number.value.is_some();
    let Some(right) = numbers.iter().find(full) else {
        return Err("none of its numbers is fully right".to_owned());
    };
    let (value, tolerance) = (decimal(right.value.unwrap_or_default()), decimal(right.tolerance));
    let Some((value, tolerance)) = value.zip(tolerance) else {
        return Err(format!(
            "its number has more than the {NUMBER_CHARACTERS_AT_MOST} digits that a thumb types"
        ));
    };
    block.line(&if tolerance == "0" {
        format!("= {value}")
    } else {
        format!("= {value} +- {tolerance}")
    });
    let mut wrong = Text::default();
    for other in numbers.iter().filter(|other| !std::ptr::eq(*other, right)) {
        match other.value {
            None if !other.weight.is_right() => wrong.clone_from(&other.feedback),
            None => block.note("any number counted for something: here it is wrong"),
            Some(value) => {
                block.note(&format!("the number {value}, worth {} %, is left out", other.weight));
            }
        }
    }
    label(block, "right", &right.feedback, false);
    label(block, "wrong", &reason(&wrong), true);
    Ok(())
}

/// A number as ours are written: no exponent, few enough digits; a slip of binary fractions in the
/// last ones is rounded away.
pub(super) fn decimal(value: f64) -> Option<String> {
    let exact = value.to_string();
    if exact.len() <= NUMBER_CHARACTERS_AT_MOST {
        return Some(exact);
    }
    let rounded = (0..NUMBER_CHARACTERS_AT_MOST).rev().map(|places| {
        let written = format!("{value:.places$}");
        if places > 0 {
            written.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            written
        }
    });
    let near = |text: &String| {
        let slip = text.parse::<f64>().unwrap_or(f64::NAN) - value;
        slip.abs() <= value.abs() * 1e-9 && text.len() <= NUMBER_CHARACTERS_AT_MOST
    };
    rounded.into_iter().find(near)
}

fn matching(pairs: &[(Text, String)], overall: &Overall, block: &mut Block) -> Result<(), String> {
    block.class = ".quiz .match";
    block.prompt_without_items(true);
    let mut sides = Vec::new();
    for (left, right) in pairs {
        let left = block.words(left);
        if left.is_empty() {
            block.note(&format!("the wrong right side «{right}» is left out"));
            continue;
        }
        let apart = undivided(&left);
        if apart != left {
            block.note("`::` divides pairs here, and is written `: :` in a left side");
        }
        sides.push((apart, html::words(&Text::new(Format::Plain, right), block.losses())));
    }
    few(sides.len(), "pairs")?;
    for (left, right) in sides {
        block.pair(&left, &right);
    }
    right_and_wrong(block, overall);
    Ok(())
}

/// Without `::`, which would divide the pair within its left side.
pub(super) fn undivided(left: &str) -> String {
    let mut apart = String::with_capacity(left.len());
    for letter in left.chars() {
        if letter == ':' && apart.ends_with(':') {
            apart.push(' ');
        }
        apart.push(letter);
    }
    apart
}

fn order(items: &[Text], overall: &Overall, block: &mut Block) -> Result<(), String> {
    block.class = ".quiz .order";
    block.prompt_without_items(true);
    few(items.len(), "items")?;
    for (place, item) in (1..).zip(items) {
        let words = block.words(item);
        if words.is_empty() {
            block.note("an item was a picture alone: say it in words");
        }
        block.item(place, &words);
    }
    right_and_wrong(block, overall);
    Ok(())
}

/// One hint, where Moodle gives one after the other.
fn hints(question: &Question, block: &mut Block) {
    let hints: Vec<_> = question.hints.iter().flat_map(|hint| block.rich(hint).0).collect();
    if question.hints.len() > 1 {
        block.note("its hints are one");
    }
    if !hints.is_empty() {
        block.quote("hint", &Rich(hints));
    }
}
