//! HTML, cut into tags and words, as forgiving as browsers are: nothing is an error.

use super::{Lost, builder::Builder, tags};
use quick_xml::escape::resolve_html5_entity;

/// The longest name of a character, with room to spare, in bytes.
const ENTITY_BYTES: usize = 40;

/// Attributes of a tag that are looked at: the few that matter come early.
const ATTRIBUTES_AT_MOST: usize = 32;

/// Elements whose insides are no HTML.
const RAW: [&str; 2] = ["script", "style"];

/// A tag.
#[derive(Debug)]
pub(super) struct Tag<'t> {
    /// In small letters.
    pub(super) name: String,
    pub(super) opens: bool,
    attributes: Vec<(String, &'t str)>,
}

impl Tag<'_> {
    /// What an attribute says; empty where there is none.
    pub(super) fn says(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| characters(value)).unwrap_or_default()
    }
}

/// Reads it all.
pub(super) fn read(text: &str, builder: &mut Builder) {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        builder.text(&characters(&rest[..at]));
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
        } else if begins_tag(rest) {
            let Some((tag, after)) = tag(rest) else {
                builder.lose(Lost::Broken);
                return;
            };
            rest = after;
            if tag.opens && RAW.contains(&tag.name.as_str()) {
                builder.lose(Lost::Program);
                rest = after_raw(rest, &tag.name);
            } else {
                tags::apply(&tag, builder);
            }
        } else {
            builder.text("<");
            rest = &rest[1..];
        }
    }
    builder.text(&characters(rest));
}

fn begins_tag(rest: &str) -> bool {
    let name = rest.strip_prefix("</").or_else(|| rest.strip_prefix('<')).unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// What follows the end tag of an element whose insides are no HTML.
fn after_raw<'t>(rest: &'t str, name: &str) -> &'t str {
    let ends = rest.match_indices("</").find(|(at, _)| {
        let tail = rest.get(at + 2..at + 2 + name.len()).unwrap_or_default();
        tail.eq_ignore_ascii_case(name)
    });
    let tail = ends.map_or("", |(at, _)| &rest[at..]);
    tail.find('>').map_or("", |end| &tail[end + 1..])
}

/// The tag at the beginning, and what follows it; `None` where it never ends.
fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let (opens, inner) = match text.strip_prefix("</") {
        Some(inner) => (false, inner),
        None => (true, text.strip_prefix('<')?),
    };
    let end = inner.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    let mut tag = Tag { name: inner[..end].to_ascii_lowercase(), opens, attributes: Vec::new() };
    let mut rest = &inner[end..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((tag, after));
        }
        let stop = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/');
        // An equals sign may begin a name, as in browsers; so a name is never empty.
        let first = rest.chars().next()?.len_utf8();
        let end = first + rest[first..].find(stop)?;
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = value_of(after.trim_start())?;
        }
        if tag.attributes.len() < ATTRIBUTES_AT_MOST {
            tag.attributes.push((name, value));
        }
    }
}

fn value_of(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next()?;
    if matches!(quote, '"' | '\'') {
        return text[1..].split_once(quote);
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '>')?;
    Some(text.split_at(end))
}

/// Words with their named and numbered characters as such.
fn characters(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        words.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(ENTITY_BYTES).position(|byte| byte == b';');
        let meant = end.and_then(|end| Some((meaning(&rest[..end])?, end)));
        match meant {
            Some((meant, end)) => {
                words.push_str(&meant);
                rest = &rest[end + 1..];
            }
            None => words.push('&'),
        }
    }
    words + rest
}

fn meaning(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(str::to_owned);
    };
    let value = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(value.ok()?).map(String::from)
}
