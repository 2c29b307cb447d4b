//! A question of a bank as a question of ours, or in words why there is none like it.

use super::{block::Block, choices, typed};
use crate::{
    bank::{Kind, Overall, Question, Text},
    html::{self, Lost},
};
use lessons::rich::{Lead, Paragraph, Rich};

/// What Moodle itself writes into new questions. It gives no reason.
const NO_REASON: [&str; 3] =
    ["Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect."];

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
        Kind::Choice { single: true, options, overall } => {
            choices::single(options, overall, &mut block)?;
        }
        Kind::Choice { single: false, options, overall } => {
            choices::multiple(options, overall, &mut block)?;
        }
        Kind::Short { exact_case, answers } => typed::short(*exact_case, answers, &mut block)?,
        Kind::Number(numbers) => typed::number(numbers, &mut block)?,
        Kind::Match { pairs, overall } => choices::matching(pairs, overall, &mut block)?,
        Kind::Order { items, overall } => choices::order(items, overall, &mut block)?,
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
pub(super) fn label(block: &mut Block, label: &'static str, text: &Text, needed: bool) {
    let text = block.rich(text);
    if !text.is_empty() || needed {
        block.quote(label, &text);
    }
}

pub(super) fn right_and_wrong(block: &mut Block, overall: &Overall) {
    label(block, "right", &reason(&overall.right), false);
    label(block, "wrong", &reason(&overall.wrong), true);
    partly(block, overall);
}

pub(super) fn partly(block: &mut Block, overall: &Overall) {
    let partly = reason(&overall.partly);
    if !partly.is_empty() {
        let words = block.words(&partly);
        block.note(&format!("left out is what was said after a partly right answer: «{words}»"));
    }
}

/// The feedback, unless it is what Moodle says by itself.
pub(super) fn reason(text: &Text) -> Text {
    let mut unused = html::Losses::new();
    let empty = NO_REASON.contains(&html::words(text, &mut unused).as_str());
    if empty { Text::default() } else { text.clone() }
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
