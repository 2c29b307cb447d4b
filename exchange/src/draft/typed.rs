//! Questions whose answers are typed: words and numbers.

use super::{
    block::Block,
    question::{label, reason},
};
use crate::{
    Weight,
    bank::{Choice, Number, Text},
};
use lessons::grade;

/// Characters of a number of ours.
const NUMBER_CHARACTERS_AT_MOST: usize = 15;

pub(super) fn short(exact_case: bool, answers: &[Choice], block: &mut Block) -> Result<(), String> {
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

pub(super) fn number(numbers: &[Number], block: &mut Block) -> Result<(), String> {
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
