//! What stands between the braces: it alone says which kind of question this is.

use super::marks::{formatted, show, trim};
use crate::{
    Weight,
    bank::{Choice, Format, Kind, Number, Overall, Text, line},
};

/// Texts and their format where they name none.
#[derive(Clone, Copy)]
struct Reader(Format);

/// Reads the block, whose general feedback has been cut off.
pub(super) fn kind(block: &str, inherited: Format) -> Result<Kind, &'static str> {
    let reader = Reader(inherited);
    if block.is_empty() {
        return Ok(Kind::Essay);
    }
    if let Some(numbers) = block.strip_prefix('#') {
        return reader.numbers(numbers);
    }
    if block.contains('~') {
        return reader.choice(block);
    }
    if block.contains('=') && block.contains("->") {
        return reader.pairs(block);
    }
    let truth = trim(block.split('#').next().unwrap_or_default());
    match truth {
        "T" | "TRUE" => Ok(reader.truth(true, block)),
        "F" | "FALSE" => Ok(reader.truth(false, block)),
        _ => reader.short(block),
    }
}

impl Reader {
    /// The first feedback is for the wrong answer, the second for the right one, whichever is right.
    fn truth(self, right: bool, block: &str) -> Kind {
        let mut parts = block.splitn(3, '#').skip(1).map(|part| self.text(part));
        let on_wrong = parts.next().unwrap_or_default();
        let on_right = parts.next().unwrap_or_default();
        let (on_true, on_false) = if right { (on_right, on_wrong) } else { (on_wrong, on_right) };
        Kind::TrueFalse { right, on_true, on_false }
    }

    fn choice(self, block: &str) -> Result<Kind, &'static str> {
        let single = block.contains('=');
        let marked = block.replace('=', "~=");
        let mut options = Vec::new();
        for written in parts(&marked, '~') {
            let (weight, rest) = match written.strip_prefix('=') {
                Some(rest) => (Weight::FULL, rest),
                None => weighed(written, Weight::NONE)?,
            };
            options.push(self.answer(rest, weight));
        }
        if options.len() < 2 {
            return Err("a choice needs two answers or more: add one that begins with ~");
        }
        Ok(Kind::Choice { single, options, overall: Overall::default() })
    }

    fn short(self, block: &str) -> Result<Kind, &'static str> {
        let mut answers = Vec::new();
        for written in parts(block, '=') {
            let (weight, rest) = weighed(written, Weight::FULL)?;
            let Choice { text, feedback, .. } = self.answer(rest, weight);
            let text = Text::new(Format::Plain, &line(text.as_str()));
            answers.push(Choice { text, weight, feedback });
        }
        if answers.is_empty() {
            return Err("no answer stands between the braces: write {=answer}");
        }
        Ok(Kind::Short { exact_case: false, answers })
    }

    fn pairs(self, block: &str) -> Result<Kind, &'static str> {
        let mut pairs = Vec::new();
        for written in parts(block, '=') {
            let (left, right) = written.split_once("->").ok_or(
                "one of the pairs has no arrow: each is written =left -> right, and a question \
                 with an arrow in any answer is a question of pairs",
            )?;
            pairs.push((self.text(left), line(&show(right))));
        }
        if pairs.len() < 2 {
            return Err("matching needs two pairs or more: add =left -> right");
        }
        Ok(Kind::Match { pairs, overall: Overall::default() })
    }

    fn numbers(self, block: &str) -> Result<Kind, &'static str> {
        let (block, otherwise) = block.split_at(block.find('~').unwrap_or(block.len()));
        let mut numbers = Vec::new();
        for written in parts(block, '=') {
            let (weight, rest) = weighed(written, Weight::FULL)?;
            let Choice { text, feedback, .. } = self.answer(rest, weight);
            let (value, tolerance) = number(text.as_str()).ok_or(
                "an answer is no number: write 48, 48:2 for 46 to 50, or 46..50, with a point for \
                 decimals",
            )?;
            numbers.push(Number { value, tolerance, weight, feedback });
        }
        if numbers.is_empty() {
            return Err("no number stands after the #: write {#48} or {#48:2}");
        }
        if !otherwise.is_empty() {
            let feedback = self.answer(otherwise, Weight::NONE).feedback;
            numbers.push(Number { value: None, tolerance: 0.0, weight: Weight::NONE, feedback });
        }
        Ok(Kind::Number(numbers))
    }

    /// Words up to the first `#`, and the feedback behind it, whatever else it holds.
    fn answer(self, written: &str, weight: Weight) -> Choice {
        let (words, feedback) = written.split_once('#').unwrap_or((written, ""));
        Choice { text: self.text(words), weight, feedback: self.text(feedback) }
    }

    fn text(self, written: &str) -> Text {
        formatted(trim(written), self.0)
    }
}

/// The answers between marks; what stands before the first mark is one too, if it is anything.
fn parts(block: &str, mark: char) -> impl Iterator<Item = &str> {
    block.split(mark).map(trim).filter(|part| !part.is_empty())
}

/// The weight between percent signs, and the rest. What does not have exactly this form is words.
fn weighed(written: &str, usual: Weight) -> Result<(Weight, &str), &'static str> {
    let Some((inner, rest)) = written.strip_prefix('%').and_then(|rest| rest.split_once('%'))
    else {
        return Ok((usual, written));
    };
    let unsigned = inner.trim_start_matches('-');
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let pointed = unsigned.contains('.');
    let shaped = digits(whole) && digits(decimals) && !whole.is_empty();
    if !shaped || (pointed && whole.len() > 2) {
        return Ok((usual, written));
    }
    let weight = Weight::parse(inner).ok_or("a weight is no number: write %50% or %-50%")?;
    Ok((weight, rest))
}

/// A value and a tolerance; `*` is any number.
fn number(written: &str) -> Option<(Option<f64>, f64)> {
    let decimal = |text: &str| text.trim().parse::<f64>().ok().filter(|value| value.is_finite());
    let inside = |at: &usize| *at > 0;
    if let Some(at) = written.find("..").filter(inside) {
        let (least, most) = (decimal(&written[..at])?, decimal(&written[at + 2..])?);
        let middle = f64::midpoint(least, most);
        return (least <= most).then_some((Some(middle), most - middle));
    }
    let (value, tolerance) = match written.find(':').filter(inside) {
        Some(at) => (&written[..at], decimal(&written[at + 1..])?),
        None => (written, 0.0),
    };
    if value.trim() == "*" {
        return Some((None, 0.0));
    }
    Some((Some(decimal(value)?), tolerance)).filter(|_| tolerance >= 0.0)
}
