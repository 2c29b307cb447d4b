//! Our texts as HTML, for whoever reads them in Moodle.

use crate::bank::{Format, Text};
use lessons::rich::{Lead, Rich, Span};
use quick_xml::escape::escape;
use std::fmt::Write;

/// The text in the simplest notation that keeps what it says.
pub(crate) fn text_of(rich: &Rich) -> Text {
    match rich.0.as_slice() {
        [only] if only.lead == Lead::None => match only.spans.as_slice() {
            [span] if is_plain(span) => Text::new(Format::Moodle, &span.text),
            _ => Text::new(Format::Html, &html(rich)),
        },
        _ => Text::new(Format::Html, &html(rich)),
    }
}

/// Words that are the same in every notation.
fn is_plain(span: &Span) -> bool {
    !span.strong && !span.emphasis && span.link.is_none() && !span.text.contains(['<', '&'])
}

/// Words as HTML, with the line breaks they have.
pub(crate) fn escaped(words: &str) -> String {
    escape(words).replace('\n', "<br>")
}

fn html(rich: &Rich) -> String {
    let mut out = String::new();
    let mut open = "";
    for paragraph in &rich.0 {
        let (list, number) = match paragraph.lead {
            Lead::None => ("", None),
            Lead::Bullet => ("ul", None),
            Lead::Number(number) => ("ol", Some(number)),
        };
        if list != open {
            out += &closing(open);
            let start = number.filter(|number| *number != 1).map(|n| format!(" start=\"{n}\""));
            if !list.is_empty() {
                let _ = write!(out, "<{list}{}>", start.unwrap_or_default());
            }
            open = list;
        }
        let words = paragraph.spans.iter().map(marked).collect::<String>();
        let tag = if list.is_empty() { "p" } else { "li" };
        let _ = write!(out, "<{tag}>{words}</{tag}>");
    }
    out + &closing(open)
}

fn closing(list: &str) -> String {
    if list.is_empty() { String::new() } else { format!("</{list}>") }
}

fn marked(span: &Span) -> String {
    let mut words = escaped(&span.text);
    for (on, tag) in [(span.emphasis, "em"), (span.strong, "strong")] {
        if on {
            words = format!("<{tag}>{words}</{tag}>");
        }
    }
    match &span.link {
        Some(address) => format!("<a href=\"{}\">{words}</a>", escape(address.as_str())),
        None => words,
    }
}
