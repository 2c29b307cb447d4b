//! Questions whose answers are there to be chosen, paired or put in order.

use super::{
    block::Block,
    question::{label, partly, reason, right_and_wrong},
};
use crate::{
    Weight,
    bank::{Choice, Format, Overall, Text},
    html,
};

/// Options of a question of ours: each is answered with one digit.
const OPTIONS_AT_MOST: usize = 9;

pub(super) fn single(
    options: &[Choice],
    overall: &Overall,
    block: &mut Block,
) -> Result<(), String> {
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
    let half = options.iter().filter(|o| o.weight.is_right() && !o.weight.is_full()).count();
    if half > 0 {
        block.note(&format!("partly right options ({half}) are wrong here"));
    }
    block.class = ".quiz";
    let wrong = reason(&overall.wrong);
    boxes(options, Weight::is_full, &wrong, block)?;
    label(block, "right", &reason(&overall.right), false);
    partly(block, overall);
    Ok(())
}

pub(super) fn multiple(
    options: &[Choice],
    overall: &Overall,
    block: &mut Block,
) -> Result<(), String> {
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

pub(super) fn matching(
    pairs: &[(Text, String)],
    overall: &Overall,
    block: &mut Block,
) -> Result<(), String> {
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

pub(super) fn order(items: &[Text], overall: &Overall, block: &mut Block) -> Result<(), String> {
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
