//! Answers that are typed: `= true`, `= 48 +- 0`, `= habeas corpus`, `= ~amparo`.

use super::{pieces::Piece, question::Question, quotes, words};
use crate::{
    course::{Accepted, Key},
    fault::Findings,
};

/// Numbers that a thumb types and JSON keeps exactly, in characters.
const NUMBER_CHARACTERS_AT_MOST: usize = 15;

/// `= true` or `= false`.
pub(super) fn truth(line: u32, answers: &[&Piece<'_>], f: &mut Findings) -> Option<Key> {
    let (line, text) = only(line, answers, "= true or = false", f)?;
    match text.as_str() {
        "true" => Some(Key::TrueFalse(true)),
        "false" => Some(Key::TrueFalse(false)),
        _ => {
            f.error(
                line,
                format!(
                    "`= {text}` is neither: write = true or = false, in English in every language"
                ),
            );
            None
        }
    }
}

/// `= 48`, `= 48 +- 2`.
pub(super) fn number(line: u32, answers: &[&Piece<'_>], f: &mut Findings) -> Option<Key> {
    let (line, text) = only(line, answers, "= 48 +- 0", f)?;
    let parts = text.split_once("+-").or(text.split_once('±'));
    let (value, tolerance) = parts.unwrap_or((&text, "0"));
    let key = decimal(value.trim()).zip(decimal(tolerance.trim()));
    if let Some((value, tolerance)) = key.filter(|(_, tolerance)| *tolerance >= 0.0) {
        return Some(Key::Number { value, tolerance });
    }
    f.error(
        line,
        format!(
            "`= {text}` is no number: write = 48, = 0.5 with a point, or = 48 +- 2 to accept \
            46 to 50"
        ),
    );
    None
}

fn decimal(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    text.parse().ok().filter(|_| plain && text.len() <= NUMBER_CHARACTERS_AT_MOST)
}

fn only(line: u32, answers: &[&Piece<'_>], form: &str, f: &mut Findings) -> Option<(u32, String)> {
    let [answer] = answers else {
        let place = answers.get(1).map_or(line, |second| second.line());
        f.error(place, format!("this kind of question needs exactly one line {form}"));
        return None;
    };
    if let Some(line) = answer.quote.first() {
        f.error(
            line.number,
            "the reason stands at the margin here, with its label: > wrong: ... or > false: ...",
        );
    }
    Some((answer.line(), answer.lines.first().map(|l| l.text.trim().to_owned())?))
}

/// Any number of `= words` and `= ~half right`, each with its reason if it needs one.
pub(super) fn short(line: u32, answers: &[&Piece<'_>], question: &mut Question, f: &mut Findings) {
    for answer in answers {
        let written = words::plain(&answer.lines, "an answer", f);
        let half = written.strip_prefix('~');
        let text = half.unwrap_or(&written).trim().to_owned();
        if crate::grade::normal(&text).is_empty() {
            f.error(answer.line(), "the answer has no words: write = and what is accepted");
        }
        let feedback = quotes::reason(&answer.quote, f);
        question.text.accepted.push(Accepted { text, half: half.is_some(), feedback });
    }
    if question.text.accepted.iter().all(|accepted| accepted.half) {
        f.error(line, "no answer is fully right: add a line = and the answer");
    } else {
        question.key = Some(Key::Short);
    }
}
