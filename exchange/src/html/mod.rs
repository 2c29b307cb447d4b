//! Texts as web pages have them, made into our few kinds of paragraphs; and ours into HTML.
//!
//! A phone shows paragraphs, lists, strong words, emphasis and links. Everything else is left out
//! and named in a [`Reading`]. Deliberately absent: styles, scripts, anything fetched.

mod builder;
mod markdown;
mod tags;
mod tokens;
mod write;

pub(crate) use write::{escaped, text_of};

use crate::bank::{Format, Text};
use builder::Builder;
use lessons::rich::{Lead, Paragraph, Rich, Span};
use std::{collections::BTreeSet, fmt};

/// What a text had and a lesson cannot have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lost {
    Picture,
    Recording,
    Film,
    Table,
    Formula,
    Link,
    Marks,
    InnerList,
    Program,
    Broken,
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Picture => "a picture is left out (its description is kept)",
            Self::Recording => "a recording is left out",
            Self::Film => "a film or an embedded page is left out",
            Self::Table => "a table is now one line for each row",
            Self::Formula => "raised or lowered signs stand on the line",
            Self::Link => "a link into Moodle, or where none can stand, is now words alone",
            Self::Marks => "strong words or emphasis are plain where they cannot be marked",
            Self::InnerList => "a list within a list is now one list",
            Self::Program => "a script, a form or a style is left out",
            Self::Broken => "the HTML breaks off in the middle of a tag, and so does the text",
        })
    }
}

/// Everything that was lost, each kind once.
pub(crate) type Losses = BTreeSet<Lost>;

/// A text below a heading of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) text: Rich,
}

/// A text, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The first has no heading and may be empty; each other one begins with its heading.
    pub(crate) sections: Vec<Section>,
    pub(crate) lost: Losses,
}

/// Reads a text of any format.
pub(crate) fn read(text: &Text) -> Reading {
    let mut builder = Builder::default();
    match text.format() {
        Format::Plain => plain(text.as_str(), &mut builder),
        Format::Markdown => markdown::read(text.as_str(), &mut builder),
        Format::Html => tokens::read(text.as_str(), &mut builder),
        Format::Moodle => {
            // A line break is one; a double one is a paragraph.
            tokens::read(&text.as_str().replace('\n', "<br>"), &mut builder);
        }
    }
    builder.finish()
}

/// Without sections: a heading is a strong paragraph.
pub(crate) fn rich(text: &Text, lost: &mut Losses) -> Rich {
    let reading = read(text);
    lost.extend(reading.lost);
    let mut paragraphs = Vec::new();
    for Section { heading, text } in reading.sections {
        if !heading.is_empty() {
            let spans = vec![Span { text: heading, strong: true, ..Span::default() }];
            paragraphs.push(Paragraph { lead: Lead::None, spans });
        }
        paragraphs.extend(text.0);
    }
    Rich(paragraphs)
}

/// As one line of plain words.
pub(crate) fn words(text: &Text, lost: &mut Losses) -> String {
    flat(&rich(text, lost), lost)
}

/// A text as one line of plain words.
pub(crate) fn flat(rich: &Rich, lost: &mut Losses) -> String {
    let spans = || rich.0.iter().flat_map(|paragraph| &paragraph.spans);
    if spans().any(|span| span.link.is_some()) {
        lost.insert(Lost::Link);
    }
    let lines = rich.0.iter().map(line_of).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// The words of a paragraph, without its lead.
pub(crate) fn line_of(paragraph: &Paragraph) -> String {
    paragraph.spans.iter().map(|span| span.text.as_str()).collect::<String>().trim().to_owned()
}

fn plain(text: &str, builder: &mut Builder) {
    for line in text.split('\n') {
        builder.text(line);
        builder.paragraph();
    }
}

#[cfg(test)]
mod tests;
