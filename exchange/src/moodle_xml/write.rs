//! From questions to XML.

use super::FORMATS;
use crate::bank::{
    Bank, Choice, Format, Item, Kind, Number, Overall, Question, Text, category_path,
};
use quick_xml::escape::escape;
use std::fmt::Write;

/// Writes a bank.
pub fn write(bank: &Bank) -> String {
    let mut out = Writer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n".to_owned());
    for item in &bank.0 {
        match item {
            Item::Category(names) => {
                out.0 += "<question type=\"category\">\n";
                out.words("category", &category_path(names));
                out.0 += "</question>\n";
            }
            Item::Question(_, question) => out.question(question),
            Item::Unread(..) => {}
        }
    }
    out.0 + "</quiz>\n"
}

struct Writer(String);

impl Writer {
    fn question(&mut self, question: &Question) {
        let Question { name, id, tags, text, general, hints, kind } = question;
        let _ = writeln!(self.0, "<question type=\"{}\">", type_of(kind));
        self.words("name", name.as_deref().unwrap_or_default());
        self.text("questiontext", "", text);
        self.text("generalfeedback", "", general);
        if let Some(id) = id {
            self.plain("idnumber", id);
        }
        self.kind(kind);
        for hint in hints {
            self.text("hint", "", hint);
        }
        if !tags.is_empty() {
            self.0 += "<tags>\n";
            for tag in tags {
                self.words("tag", tag);
            }
            self.0 += "</tags>\n";
        }
        self.0 += "</question>\n";
    }

    fn kind(&mut self, kind: &Kind) {
        match kind {
            Kind::Description | Kind::Essay => {}
            Kind::TrueFalse { right, on_true, on_false } => {
                for (says, feedback) in [(true, on_true), (false, on_false)] {
                    let fraction = if says == *right { "100" } else { "0" };
                    let answer = Text::new(Format::Moodle, if says { "true" } else { "false" });
                    self.answer(fraction, &answer, feedback, "");
                }
            }
            Kind::Choice { single, options, overall } => {
                self.plain("single", if *single { "true" } else { "false" });
                self.overall(overall);
                for option in options {
                    self.choice(option);
                }
            }
            Kind::Short { exact_case, answers } => {
                self.plain("usecase", if *exact_case { "1" } else { "0" });
                for answer in answers {
                    self.choice(answer);
                }
            }
            Kind::Number(numbers) => {
                for number in numbers {
                    self.number(number);
                }
            }
            Kind::Match { pairs, overall } => {
                self.overall(overall);
                for (left, right) in pairs {
                    self.pair(left, right);
                }
            }
            // Moodle has no such kind before 4.4: each item is matched with its place.
            Kind::Order { items, overall } => {
                self.overall(overall);
                for (place, item) in (1..).zip(items) {
                    self.pair(item, &format!("{place}"));
                }
            }
        }
    }

    fn overall(&mut self, Overall { right, partly, wrong }: &Overall) {
        self.text("correctfeedback", "", right);
        self.text("partiallycorrectfeedback", "", partly);
        self.text("incorrectfeedback", "", wrong);
    }

    fn choice(&mut self, Choice { text, weight, feedback }: &Choice) {
        self.answer(&weight.to_string(), text, feedback, "");
    }

    fn number(&mut self, Number { value, tolerance, weight, feedback }: &Number) {
        let value = value.map_or_else(|| "*".to_owned(), |value| value.to_string());
        let tolerance = format!("<tolerance>{tolerance}</tolerance>");
        let value = Text::new(Format::Moodle, &value);
        self.answer(&weight.to_string(), &value, feedback, &tolerance);
    }

    fn answer(&mut self, fraction: &str, text: &Text, feedback: &Text, more: &str) {
        let format = name(text.format());
        let words = escape(text.as_str());
        let _ = writeln!(
            self.0,
            "<answer fraction=\"{fraction}\" format=\"{format}\"><text>{words}</text>{more}"
        );
        self.text("feedback", "", feedback);
        self.0 += "</answer>\n";
    }

    fn pair(&mut self, left: &Text, right: &str) {
        let answer = format!("<answer><text>{}</text></answer>", escape(right));
        self.text("subquestion", &answer, left);
    }

    /// A text with its format, and what else belongs into the element.
    fn text(&mut self, element: &str, more: &str, text: &Text) {
        let (format, words) = (name(text.format()), escape(text.as_str()));
        let _ = writeln!(
            self.0,
            "<{element} format=\"{format}\"><text>{words}</text>{more}</{element}>"
        );
    }

    /// Words in an element `text` of their own.
    fn words(&mut self, element: &str, words: &str) {
        let _ = writeln!(self.0, "<{element}><text>{}</text></{element}>", escape(words));
    }

    fn plain(&mut self, element: &str, words: &str) {
        let _ = writeln!(self.0, "<{element}>{}</{element}>", escape(words));
    }
}

fn name(format: Format) -> &'static str {
    FORMATS.iter().find(|(_, known)| *known == format).map_or("html", |(name, _)| name)
}

fn type_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Description => "description",
        Kind::Essay => "essay",
        Kind::TrueFalse { .. } => "truefalse",
        Kind::Choice { .. } => "multichoice",
        Kind::Short { .. } => "shortanswer",
        Kind::Number(_) => "numerical",
        Kind::Match { .. } | Kind::Order { .. } => "matching",
    }
}
