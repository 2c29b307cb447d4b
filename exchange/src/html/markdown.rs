//! Markdown, as far as it means what HTML means.

use super::{Lost, builder::Builder, tokens};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads it all.
pub(super) fn read(text: &str, builder: &mut Builder) {
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(tag) => start(&tag, builder),
            Event::End(tag) => end(tag, builder),
            Event::Text(words) | Event::Code(words) => builder.text(&words),
            Event::Html(html) | Event::InlineHtml(html) => tokens::read(&html, builder),
            Event::SoftBreak => builder.text(" "),
            Event::HardBreak | Event::Rule => builder.paragraph(),
            _ => {}
        }
    }
}

fn start(tag: &Tag<'_>, builder: &mut Builder) {
    match tag {
        Tag::Strong => builder.strong(true),
        Tag::Emphasis => builder.emphasis(true),
        Tag::Heading { .. } => builder.heading(true),
        Tag::List(from) => {
            let from = from.map(|from| u16::try_from(from).unwrap_or(u16::MAX));
            builder.list(true, from);
        }
        Tag::Item => builder.item(true),
        Tag::Link { dest_url, .. } => builder.link(dest_url),
        Tag::Image { .. } => builder.lose(Lost::Picture),
        Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_) => builder.paragraph(),
        _ => {}
    }
}

fn end(tag: TagEnd, builder: &mut Builder) {
    match tag {
        TagEnd::Strong => builder.strong(false),
        TagEnd::Emphasis => builder.emphasis(false),
        TagEnd::Heading(_) => builder.heading(false),
        TagEnd::List(_) => builder.list(false, None),
        TagEnd::Item => builder.item(false),
        TagEnd::Link => builder.link_ends(),
        TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::CodeBlock => builder.paragraph(),
        _ => {}
    }
}
