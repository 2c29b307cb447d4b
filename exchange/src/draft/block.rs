//! One block of a draft, as it is put together and as it is written.

use super::escape;
use crate::{
    bank::Text,
    html::{self, Losses, Lost},
};
use lessons::rich::{Lead, Paragraph, Rich, Span};

/// A card or a question.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// What its id is made from.
    pub(super) name: String,
    pub(super) heading: String,
    /// The classes in the braces; none for a card.
    pub(super) class: &'static str,
    /// What stands below the heading.
    pub(super) prompt: Rich,
    /// Options or answers with their reasons, line by line.
    answers: Vec<String>,
    /// Quotes at the margin, line by line.
    quotes: Vec<String>,
    notes: Vec<String>,
    lost: Losses,
}

impl Block {
    /// Says once how it is not as it was.
    pub(super) fn note(&mut self, note: &str) {
        if !self.notes.iter().any(|said| said == note) {
            self.notes.push(note.to_owned());
        }
    }

    /// A card.
    pub(super) fn card(heading: &str, prompt: Rich) -> Self {
        let heading = heading.to_owned();
        Self { name: heading.clone(), heading, prompt, ..Self::default() }
    }

    /// The text, with what it loses remembered.
    pub(super) fn rich(&mut self, text: &Text) -> Rich {
        html::rich(text, &mut self.lost)
    }

    /// The same as one line of plain words.
    pub(super) fn words(&mut self, text: &Text) -> String {
        html::words(text, &mut self.lost)
    }

    /// The same of what has been read.
    pub(super) fn flat(&mut self, rich: &Rich) -> String {
        html::flat(rich, &mut self.lost)
    }

    pub(super) fn lose(&mut self, lost: Lost) {
        self.lost.insert(lost);
    }

    pub(super) fn losses(&mut self) -> &mut Losses {
        &mut self.lost
    }

    pub(super) fn line(&mut self, line: &str) {
        self.answers.push(line.to_owned());
    }

    pub(super) fn option(&mut self, right: bool, words: &str, reason: &Rich) {
        let mark = if right { 'x' } else { ' ' };
        self.answers.push(format!("- [{mark}] {}", escape::inline(words)).trim_end().to_owned());
        self.reason(reason, !right);
    }

    pub(super) fn accepted(&mut self, half: bool, words: &str, reason: &Rich) {
        let mark = if half { "~" } else { "" };
        self.answers.push(format!("= {mark}{}", escape::inline(words)));
        self.reason(reason, false);
    }

    pub(super) fn pair(&mut self, left: &str, right: &str) {
        let (left, right) = (escape::inline(left), escape::inline(right));
        self.answers.push(format!("- {left} :: {right}"));
    }

    pub(super) fn item(&mut self, place: usize, words: &str) {
        self.answers.push(format!("{place}. {}", escape::inline(words)));
    }

    /// Below an option; an empty one that is needed is found by `check`.
    fn reason(&mut self, reason: &Rich, needed: bool) {
        let lines = escape::lines(reason, &mut self.lost);
        if lines.is_empty() && needed {
            self.answers.push("  >".to_owned());
        }
        self.answers.extend(lines.iter().map(|line| format!("  > {line}").trim_end().to_owned()));
    }

    /// At the margin, with its label.
    pub(super) fn quote(&mut self, label: &str, text: &Rich) {
        let lines = escape::lines(text, &mut self.lost);
        let first = lines.first().map_or("", String::as_str);
        self.quotes.push(format!("> {label}: {first}").trim_end().to_owned());
        let more = lines.iter().skip(1).map(|line| format!("> {line}").trim_end().to_owned());
        self.quotes.extend(more);
    }

    /// Items of lists in the prompt would be options, or, with numbers, answers.
    pub(super) fn prompt_without_items(&mut self, numbers: bool) {
        for Paragraph { lead, spans } in &mut self.prompt.0 {
            let sign = match lead {
                Lead::Bullet => "- ".to_owned(),
                Lead::Number(number) if numbers => format!("{number}. "),
                Lead::Number(_) | Lead::None => continue,
            };
            *lead = Lead::None;
            spans.insert(0, Span::plain(sign));
        }
    }

    /// What is not as it was.
    pub(super) fn notes(&self) -> Vec<String> {
        let lost = self.lost.iter().map(ToString::to_string);
        lost.chain(self.notes.iter().cloned()).collect()
    }

    /// As it stands in a lesson.
    pub(super) fn write(&mut self, id: &str) -> String {
        if !self.class.is_empty() {
            self.prompt_without_items(false);
        }
        let class = Some(self.class).filter(|class| !class.is_empty());
        let class = class.map(|class| format!(" {class}")).unwrap_or_default();
        let heading = escape::heading(&self.heading);
        let prompt = escape::lines(&self.prompt, &mut self.lost);
        let parts = [&prompt, &self.answers, &self.quotes];
        let body = parts.into_iter().filter(|lines| !lines.is_empty());
        let body: Vec<_> = body.map(|lines| lines.join("\n") + "\n").collect();
        format!("## {heading} {{#{id}{class}}}\n{}", body.join("\n"))
    }
}
