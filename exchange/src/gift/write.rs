//! From questions to text.

use super::marks::{escaped, with_format};
use crate::{
    Weight,
    bank::{Bank, Choice, Format, Item, Kind, Number, Question, Text, category_path},
    html,
};
use std::fmt::Write;

/// Writes a bank. What GIFT has no place for (hints, feedback to an answer as a whole, whether
/// capitals matter) is left out.
pub fn write(bank: &Bank) -> String {
    let mut out = String::new();
    for item in &bank.0 {
        match item {
            Item::Category(names) => {
                // Moodle takes the path as it stands, escapes and all.
                let _ = write!(out, "$CATEGORY: {}\n\n", category_path(names));
            }
            Item::Question(_, asked) => out += &(question(asked) + "\n\n"),
            Item::Unread(..) => {}
        }
    }
    out
}

fn question(question: &Question) -> String {
    let Question { name, text, general, kind, .. } = question;
    let name = name.iter().map(|name| format!("::{}::", escaped(name)));
    let head =
        comment(question) + &name.collect::<String>() + &with_format(text, Format::default());
    let inherited = text.format();
    let general = after("####", general, inherited);
    match kind {
        Kind::Description => head,
        Kind::Essay => format!("{head}{{{general}}}"),
        Kind::TrueFalse { right, on_true, on_false } => {
            let truth = if *right { "TRUE" } else { "FALSE" };
            let (on_right, on_wrong) =
                if *right { (on_true, on_false) } else { (on_false, on_true) };
            let mut parts = vec![truth.to_owned()];
            parts.extend([on_wrong, on_right].map(|text| with_format(text, inherited)));
            while parts.last().is_some_and(String::is_empty) {
                parts.pop();
            }
            format!("{head}{{{}{general}}}", parts.join("#"))
        }
        _ => {
            let answers = lines(kind, inherited);
            // An empty line would end the question.
            let general = if general.is_empty() { general } else { format!("\n\t{general}") };
            format!("{head}{{{answers}{general}\n}}")
        }
    }
}

/// The comment that carries an id and tags. A bracket in them is escaped, a backslash cannot be.
fn comment(question: &Question) -> String {
    let id = question.id.iter().map(|id| ("id", id));
    let tags = question.tags.iter().map(|tag| ("tag", tag));
    let filed = id.chain(tags).filter(|(_, words)| !words.contains('\\'));
    let filed = filed.map(|(key, words)| format!(" [{key}:{}]", words.replace(']', "\\]")));
    let filed = filed.collect::<String>();
    if filed.is_empty() { filed } else { format!("//{filed}\n") }
}

/// The answers, one a line, each with its mark.
fn lines(kind: &Kind, inherited: Format) -> String {
    let mut out = String::new();
    match kind {
        Kind::Choice { single, options, .. } => {
            let mut right = single.then_some(Weight::FULL);
            for option in options {
                // Only the first: a block without ~ would be a short answer.
                let mark = match option.weight {
                    weight if right == Some(weight) => {
                        right = None;
                        "=".to_owned()
                    }
                    Weight::NONE => "~".to_owned(),
                    weight => format!("~%{weight}%"),
                };
                out += &(format!("\n\t{mark}") + &answer(option, inherited, false));
            }
        }
        Kind::Short { answers, .. } => {
            for accepted in answers {
                let mark = format!("\n\t=%{}%", accepted.weight);
                out += &(mark + &answer(accepted, inherited, true));
            }
        }
        Kind::Number(numbers) => {
            out.push('#');
            // What is said to any other number ends the list.
            let (numbers, otherwise): (Vec<_>, Vec<_>) = numbers
                .iter()
                .partition(|number| number.value.is_some() || number.weight.is_right());
            for accepted in numbers.into_iter().chain(otherwise) {
                out += &number(accepted, inherited);
            }
        }
        Kind::Match { pairs, .. } => {
            for (left, right) in pairs {
                let (left, right) = (with_format(&no_arrow(left), inherited), escaped(right));
                let _ = write!(out, "\n\t={left} -> {right}");
            }
        }
        // GIFT has no such kind: each item is matched with its place.
        Kind::Order { items, .. } => {
            for (place, item) in (1..).zip(items) {
                let item = with_format(&no_arrow(item), inherited);
                let _ = write!(out, "\n\t={item} -> {place}");
            }
        }
        Kind::Description | Kind::Essay | Kind::TrueFalse { .. } => {}
    }
    out
}

/// Words and feedback. Among `=` answers an arrow would make pairs of them.
fn answer(choice: &Choice, inherited: Format, arrows: bool) -> String {
    let Choice { text, feedback, .. } = choice;
    let (text, feedback) =
        if arrows { (&plain(text, inherited), &no_arrow(feedback)) } else { (text, feedback) };
    with_format(text, inherited) + &after("#", feedback, inherited)
}

/// A text and the mark before it, where there is a text.
fn after(mark: &str, text: &Text, inherited: Format) -> String {
    if text.is_empty() { String::new() } else { format!("{mark}{}", with_format(text, inherited)) }
}

/// A short answer is words, whatever the format of its question; nothing of it can be escaped
/// that is no mark.
fn plain(text: &Text, inherited: Format) -> Text {
    Text::new(inherited, &text.as_str().replace("->", "→"))
}

fn no_arrow(text: &Text) -> Text {
    match text.format() {
        _ if !text.as_str().contains("->") => text.clone(),
        Format::Plain => Text::new(Format::Html, &html::escaped(text.as_str())),
        format => Text::new(format, &text.as_str().replace("->", "-&gt;")),
    }
}

fn number(accepted: &Number, inherited: Format) -> String {
    let Number { value, tolerance, weight, feedback } = accepted;
    let feedback = after("#", feedback, inherited);
    match value {
        Some(value) => format!("\n\t=%{weight}%{value}:{tolerance}{feedback}"),
        None if !weight.is_right() => format!("\n\t~{feedback}"),
        None => format!("\n\t=%{weight}%*{feedback}"),
    }
}
