//! From text to questions.

use super::{
    BLANK, answers,
    marks::{filed, formatted, hide, show, trim},
};
use crate::bank::{Bank, Format, Item, Kind, Place, Question, Text, category, line};

/// Characters of a question's first line that name it where it cannot be read.
const NAME_CHARACTERS: usize = 60;

/// Reads a file. What is no question of GIFT is among the items too, with the reason.
pub fn read(text: &str) -> Bank {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A file of old Macs has no other line ends.
    let ends = if text.contains('\n') { '\n' } else { '\r' };
    let mut items = Vec::new();
    let mut block: Vec<(u32, &str)> = Vec::new();
    for (number, words) in (1..).zip(text.split(ends).map(trim).chain([""])) {
        if !words.is_empty() {
            block.push((number, words));
        } else if !block.is_empty() {
            items.extend(item(&std::mem::take(&mut block)));
        }
    }
    Bank(items)
}

/// What stands between two empty lines.
fn item(lines: &[(u32, &str)]) -> Vec<Item> {
    let (comments, lines): (Vec<_>, Vec<_>) =
        lines.iter().copied().partition(|(_, words)| words.starts_with("//"));
    let Some((number, first)) = lines.first() else { return Vec::new() };
    let at = Place::Line(*number);
    let name = || first.chars().take(NAME_CHARACTERS).collect::<String>();
    if let Some(path) = first.strip_prefix("$CATEGORY:") {
        let mut items = vec![Item::Category(category(path))];
        if let Some((number, words)) = lines.get(1) {
            let why = "it follows $CATEGORY: without an empty line between, and Moodle makes it part \
                 of the category's name: add the line";
            items.push(Item::Unread(Place::Line(*number), (*words).to_owned(), why.to_owned()));
        }
        return items;
    }
    let join = |lines: &[(u32, &str)]| {
        lines.iter().map(|(_, words)| *words).collect::<Vec<_>>().join("\n")
    };
    vec![match question(&hide(&join(&lines)), &join(&comments)) {
        Ok(question) => Item::Question(at, Box::new(question)),
        Err(why) => Item::Unread(at, name(), why.to_owned()),
    }]
}

/// One question, its escapes hidden.
fn question(text: &str, comments: &str) -> Result<Question, &'static str> {
    let (name, text) = named(text);
    let (asked, block) = parted(text)?;
    let (block, general) = match block.map(|block| (block, block.rfind("####"))) {
        Some((block, Some(at))) => (Some(trim(&block[..at])), &block[at + "####".len()..]),
        Some((block, None)) => (Some(block), ""),
        None => (None, ""),
    };
    // Moodle looks at the format before it trims: `{...}` may have left a space in front.
    let asked: Text = formatted(&asked, Format::default());
    let inherited = if asked.is_empty() { Format::default() } else { asked.format() };
    let general = formatted(general, inherited);
    let kind = match block {
        Some(block) => answers::kind(block, inherited)?,
        None => Kind::Description,
    };
    let (id, tags) = filed(comments);
    Ok(Question { name, id, tags, text: asked, general, hints: Vec::new(), kind })
}

/// The name between `::` and `::`, and the rest.
fn named(text: &str) -> (Option<String>, &str) {
    let Some(rest) = text.strip_prefix("::") else { return (None, text) };
    match rest.split_once("::") {
        Some((name, rest)) => {
            let name = line(&show(name));
            (Some(name).filter(|name| !name.is_empty()), trim(rest))
        }
        None => (None, rest),
    }
}

/// What is asked, and what stands in the first braces. Where words follow them, a blank stands in
/// their place: it is the word to be found.
fn parted(text: &str) -> Result<(String, Option<&str>), &'static str> {
    let (opening, closing) = match (text.find('{'), text.find('}')) {
        (None, None) => return Ok((text.to_owned(), None)),
        (Some(opening), Some(closing)) if opening < closing => (opening, closing),
        _ => {
            return Err(
                "one brace is missing: answers stand between { and }, and a brace that is \
                 meant is written \\{ or \\}",
            );
        }
    };
    let blank = if text.ends_with('}') { "" } else { BLANK };
    let asked = format!("{}{blank}{}", &text[..opening], &text[closing + 1..]);
    Ok((asked, Some(trim(&text[opening + 1..closing]))))
}
