//! What each tag means for a phone.

use super::{Lost, builder::Builder, tokens::Tag};

/// Moodle's address of a file beside the text.
const PLUGIN_FILE: &str = "@@PLUGINFILE@@";

/// Moodle's address of another page of the course, in a backup.
const ENCODED_LINK: &str = "$@";

/// Carries a tag out.
pub(super) fn apply(tag: &Tag<'_>, builder: &mut Builder) {
    let opens = tag.opens;
    match tag.name.as_str() {
        "b" | "strong" => builder.strong(opens),
        "i" | "em" | "cite" | "dfn" => builder.emphasis(opens),
        "a" if opens => link(tag, builder),
        "a" => builder.link_ends(),
        "br" | "hr" | "p" | "div" | "section" | "article" | "header" | "footer" | "aside"
        | "main" | "nav" | "blockquote" | "pre" | "address" | "dl" | "dt" | "dd" | "figure"
        | "figcaption" | "caption" | "center" | "details" | "summary" | "fieldset" => {
            builder.paragraph();
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => builder.heading(opens),
        "ul" | "menu" => builder.list(opens, None),
        "ol" => builder.list(opens, Some(tag.says("start").trim().parse().unwrap_or(1))),
        "li" => builder.item(opens),
        "table" | "tr" => {
            builder.lose(Lost::Table);
            builder.paragraph();
        }
        // Between two cells.
        "td" | "th" if !opens => builder.text(" · "),
        "sub" | "sup" => builder.lose(Lost::Formula),
        "img" => picture(tag, builder),
        "audio" => media(Lost::Recording, opens, builder),
        "video" | "object" | "iframe" | "canvas" | "svg" | "math" => {
            media(Lost::Film, opens, builder);
        }
        // Has no end, and so no inside.
        "embed" => builder.lose(Lost::Film),
        "form" | "input" | "select" | "textarea" | "button" => builder.lose(Lost::Program),
        _ => {}
    }
}

fn link(tag: &Tag<'_>, builder: &mut Builder) {
    let address = tag.says("href");
    if address.starts_with(PLUGIN_FILE) || address.starts_with(ENCODED_LINK) {
        builder.lose(Lost::Link);
    } else {
        builder.link(&address);
    }
}

fn picture(tag: &Tag<'_>, builder: &mut Builder) {
    builder.lose(Lost::Picture);
    let description = tag.says("alt");
    if !description.trim().is_empty() {
        builder.text(&format!(" [{}] ", description.trim()));
    }
}

fn media(lost: Lost, opens: bool, builder: &mut Builder) {
    builder.lose(lost);
    builder.hide(opens);
}
