//! Aiken: choices of one right answer, typed line by line. Read as Moodle reads it; never written,
//! because it has no place for a reason.

use crate::{
    Weight,
    bank::{Bank, Choice, Format, Item, Kind, Overall, Place, Question, Text},
};

/// A question whose answer has not come yet.
struct Open {
    line: u32,
    asked: String,
    options: Vec<String>,
}

/// Reads a file: a line that asks, lines of options `A) ...` or `A. ...`, a line `ANSWER: A`.
pub(crate) fn read(text: &str) -> Bank {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A file of old Macs has no other line ends.
    let ends = if text.contains('\n') { '\n' } else { '\r' };
    let (mut items, mut open) = (Vec::new(), None);
    for (number, line) in (1..).zip(text.split(ends)) {
        // A line of one letter says nothing to Moodle.
        let line = line.trim();
        if line.len() < 2 {
            continue;
        }
        if let Some(words) = option(line) {
            match &mut open {
                Some(Open { options, .. }) => options.push(words.to_owned()),
                None => items.push(unread(number, line, "an option without a question above it")),
            }
        } else if let Some(answer) = line.strip_prefix("ANSWER:") {
            items.push(match open.take() {
                Some(question) => close(question, answer.trim()),
                None => unread(number, line, "an answer without a question above it"),
            });
        } else if let Some(left) =
            open.replace(Open { line: number, asked: line.to_owned(), options: Vec::new() })
        {
            items.push(unfinished(&left));
        }
    }
    items.extend(open.iter().map(unfinished));
    Bank(items)
}

/// The words of an option: a capital letter, a bracket or a point, and with or without a space.
fn option(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(|c: char| c.is_ascii_uppercase())?;
    rest.strip_prefix([')', '.']).map(str::trim)
}

fn close(question: Open, answer: &str) -> Item {
    let Open { line, asked, options } = question;
    if options.len() < 2 {
        return unread(line, &asked, "it has fewer than two options");
    }
    let letter = answer.bytes().next().filter(u8::is_ascii_uppercase);
    let right = letter.map(|letter| usize::from(letter - b'A')).filter(|at| *at < options.len());
    let Some(right) = right else {
        return unread(line, &asked, &format!("no option has the letter of `ANSWER: {answer}`"));
    };
    let text = |words: &str| Text::new(Format::Plain, words);
    let options = options.iter().enumerate().map(|(at, words)| Choice {
        text: text(words),
        weight: if at == right { Weight::FULL } else { Weight::NONE },
        feedback: Text::default(),
    });
    let options = options.collect();
    let kind = Kind::Choice { single: true, options, overall: Overall::default() };
    let question = Question {
        name: None,
        id: None,
        tags: Vec::new(),
        text: text(&asked),
        general: Text::default(),
        hints: Vec::new(),
        kind,
    };
    Item::Question(Place::Line(line), Box::new(question))
}

fn unfinished(question: &Open) -> Item {
    let why = "its ANSWER: line is missing, or it goes over two lines: a question is one line";
    unread(question.line, &question.asked, why)
}

fn unread(line: u32, words: &str, why: &str) -> Item {
    Item::Unread(Place::Line(line), words.to_owned(), why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let told = read(text).0.into_iter().map(|item| match item {
            Item::Question(Place::Line(line), question) => {
                let Question { text, kind, .. } = *question;
                let Kind::Choice { options, .. } = kind else { panic!("{line}") };
                let right = options.iter().position(|o| o.weight.is_full()).unwrap();
                let options: Vec<_> = options.iter().map(|o| o.text.as_str()).collect();
                format!("{line}: {} {options:?} {right}", text.as_str())
            }
            Item::Unread(Place::Line(line), name, why) => format!("{line}: {name}: {why}"),
            item => panic!("{item:?}"),
        });
        told.collect()
    }

    #[test]
    fn questions_are_read_as_moodle_reads_them() {
        let file = "\u{feff}Outer limit for a lawyer <b>?\r\nA) 24 hours\r\nB. 48 hours\r\n\
            ANSWER: B\r\n\r\nNo space\nA)one\nB.two\nANSWER:A and more\n";
        assert_eq!(
            told(file),
            [
                r#"1: Outer limit for a lawyer <b>? ["24 hours", "48 hours"] 1"#,
                r#"6: No space ["one", "two"] 0"#,
            ]
        );
    }

    #[test]
    fn what_is_no_question_is_named() {
        let file = "Too few\nA) only\nANSWER: A\nA) nobody asked\nANSWER: B\nGoes over\ntwo lines\n\
            A) x\nB) y\nANSWER: C\nOpen to the end\nA) x\n";
        let starts = [
            "1: Too few: it has fewer than two",
            "4: A) nobody asked: an option without",
            "5: ANSWER: B: an answer without",
            "6: Goes over: its ANSWER: line is missing",
            "7: two lines: no option has the letter of `ANSWER: C`",
            "11: Open to the end: its ANSWER:",
        ];
        let told = told(file);
        assert_eq!(told.len(), starts.len(), "{told:?}");
        for (told, start) in told.iter().zip(starts) {
            assert!(told.starts_with(start), "{told}");
        }
    }
}
