//! The words of one paragraph: Markdown's marks within a line, and what is left of marks that do
//! not do what their author thinks.

use super::{quotes::NO_PICTURE, sources::is_web_address, text::Line};
use crate::{fault::Findings, rich::Span};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Put before a paragraph, so that its first line is running text to Markdown whatever it begins
/// with: `48.` is a number here, not a list. Lists and headings were found line by line before.
const GUARD: &str = "\u{2060} ";

/// The lines of one paragraph as marked words.
pub(super) fn spans(lines: &[Line<'_>], f: &mut Findings) -> Vec<Span> {
    let Some(first) = lines.first() else { return Vec::new() };
    let words = lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("\n");
    let source = format!("{GUARD}{words}");
    let mut reader = Reader::new(&source, first.number);
    for (event, range) in Parser::new_ext(&source, Options::empty()).into_offset_iter() {
        reader.read(event, &range, f);
    }
    let mut spans = reader.spans;
    if let Some(first) = spans.first_mut() {
        let words = first.text.trim_start_matches(|c| GUARD.contains(c));
        first.text = words.to_owned();
    }
    spans.retain(|span| !span.text.is_empty());
    spans
}

/// The same where marks have no place: `what` is said of the text, such as "an SMS".
pub(super) fn plain(lines: &[Line<'_>], what: &str, f: &mut Findings) -> String {
    let filled: Vec<_> = lines.iter().filter(|l| !l.text.trim().is_empty()).copied().collect();
    let spans = spans(&filled, f);
    if let Some(line) = lines.first()
        && spans.iter().any(|span| span.strong || span.emphasis || span.link.is_some())
    {
        f.error(line.number, format!("{what} is plain text: remove the ** and * and the link"));
    }
    spans.into_iter().map(|span| span.text).collect::<String>().trim().to_owned()
}

struct Reader<'t> {
    source: &'t str,
    first: u32,
    spans: Vec<Span>,
    strong: u32,
    emphasis: u32,
    link: Option<String>,
    refused: bool,
    leftover: bool,
}

impl<'t> Reader<'t> {
    fn new(source: &'t str, first: u32) -> Self {
        Self {
            source,
            first,
            spans: Vec::new(),
            strong: 0,
            emphasis: 0,
            link: None,
            refused: false,
            leftover: false,
        }
    }

    fn read(&mut self, event: Event<'_>, range: &Range<usize>, f: &mut Findings) {
        let place = range.start;
        match event {
            Event::Start(Tag::Paragraph) => {}
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong -= 1,
            Event::Start(Tag::Emphasis) => self.emphasis += 1,
            Event::End(TagEnd::Emphasis) => self.emphasis -= 1,
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                if link_type != LinkType::Inline {
                    self.refuse("write a link as [words](https://...)", place, f);
                } else if !is_web_address(&dest_url) {
                    self.refuse(
                        "a link leads to an address that begins with https:// or http://",
                        place,
                        f,
                    );
                }
                self.link = Some(dest_url.to_string());
            }
            Event::End(TagEnd::Link) => self.link = None,
            Event::Text(text) => self.text(&text, range, f),
            Event::SoftBreak | Event::HardBreak => self.line_break(range.end),
            Event::Start(tag) => self.refuse(refusal(&tag), place, f),
            Event::Code(_) => self.refuse(CODE, place, f),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(HTML, place, f),
            Event::Rule => self.refuse(RULE, place, f),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>, f: &mut Findings) {
        if !self.leftover && self.is_leftover(text, range) {
            self.leftover = true;
            f.error(self.line(range.start), LEFTOVER);
        }
        self.push(text);
    }

    /// Marks that Markdown did not take for marks. Where the source differs, it is an entity, and
    /// meant.
    fn is_leftover(&self, text: &str, range: &Range<usize>) -> bool {
        let (before, rest) = self.source.split_at(range.start);
        let marked = text.contains(['*', '＊'])
            || text.contains("~~")
            || (text == "]" && rest[range.len()..].starts_with('('));
        let backslashes = || before.len() - before.trim_end_matches('\\').len();
        marked && rest.starts_with(text) && backslashes() % 2 == 0
    }

    /// A line break within a paragraph is a space; between two Chinese letters it is nothing.
    fn line_break(&mut self, next: usize) {
        let before = self.spans.last().and_then(|span| span.text.chars().next_back());
        let after = self.source[next..].trim_start_matches('*').chars().next();
        if !(before.is_some_and(is_unspaced) && after.is_some_and(is_unspaced)) {
            self.push(" ");
        }
    }

    fn push(&mut self, text: &str) {
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        match self.spans.last_mut() {
            Some(last)
                if (last.strong, last.emphasis, &last.link) == (strong, emphasis, &self.link) =>
            {
                last.text.push_str(text);
            }
            _ => {
                let link = self.link.clone();
                self.spans.push(Span { text: text.to_owned(), strong, emphasis, link });
            }
        }
    }

    /// Once per paragraph: what follows is mostly the same trouble again.
    fn refuse(&mut self, message: &str, place: usize, f: &mut Findings) {
        if !std::mem::replace(&mut self.refused, true) {
            f.error(self.line(place), message);
        }
    }

    fn line(&self, place: usize) -> u32 {
        let breaks = self.source[..place].bytes().filter(|byte| *byte == b'\n').count();
        self.first.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX))
    }
}

const LEFTOVER: &str = "\
    a mark is left over: ** and * touch the first and the last word, and no punctuation \
    stands just inside them when a letter stands just outside (in Chinese, leave 。 and ， \
    outside the marks); a star that is meant is written \\*";
const HTML: &str = "\
    HTML is not used in lessons: write **strong**, *emphasis* or [words](https://...); a < \
    that is meant is written \\<";
const CODE: &str = "code marks (`) are not used in lessons: write the words alone";
const RULE: &str = "a line across the page is not used in lessons: remove it";

fn refusal(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Heading { .. } => {
            "a line of = or - under the text turns it into a heading: leave an empty \
                    line between, or remove it"
        }
        Tag::List(_) => "a list cannot stand here: write it as one text",
        Tag::CodeBlock(_) => "code is not used in lessons: remove the ```",
        Tag::HtmlBlock => HTML,
        Tag::Image { .. } => NO_PICTURE,
        _ => {
            "this Markdown is not used in lessons: write paragraphs, lists, \
                    **strong**, *emphasis* and links"
        }
    }
}

/// Whether the script puts no spaces between words and a line break there means nothing: Chinese
/// and Japanese, with their punctuation.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{30ff}' | '\u{31c0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}
