//! One table or one text of a TOML file written anew, with every other byte kept: comments, order,
//! line ends, byte order mark.
//!
//! Where that cannot be kept, nothing is written, and the words say why. Deliberately absent: the
//! shape of any particular file.

use std::ops::Range;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The file with the table at `path` holding exactly these lines, in this order: keys, and values as
/// they are written in TOML. A table that is not there yet is added at the end.
pub fn table(old: &str, path: &[&str], lines: &[(String, String)]) -> Result<String, String> {
    let (bom, text) = without_bom(old);
    let tree = parse(text)?;
    let end = line_end(text);
    let lines = lines.iter().map(|(key, value)| format!("{key} = {value}{end}"));
    let table = format!("[{}]{end}", path.join(".")) + &lines.collect::<String>();
    let new = match find(tree.get_ref(), path).and_then(|found| whole(text, found)) {
        Some(place) => format!("{}{table}{}", &text[..place.start], &text[place.end..]),
        None => append(text, &table, end),
    };
    let wanted = read(&table).and_then(|mut tree| take(&mut tree, path));
    finish(bom, text, &new, path, wanted.as_ref())
}

/// The file with this text at `path`, whether it stood there before or not.
pub fn text(old: &str, path: &[&str], words: &str) -> Result<String, String> {
    let (bom, text) = without_bom(old);
    let tree = parse(text)?;
    let value = toml::Value::String(words.to_owned());
    let (place, new) = match find(tree.get_ref(), path) {
        Some(found) => (found.span(), value.to_string()),
        None => addition(text, tree.get_ref(), path, &value),
    };
    let new = format!("{}{new}{}", &text[..place.start], &text[place.end..]);
    finish(bom, text, &new, path, Some(&value))
}

/// A text as TOML writes it, in its quotes.
pub fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

fn without_bom(text: &str) -> (&str, &str) {
    text.split_at(if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 })
}

fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, String> {
    DeTable::parse(text).map_err(|error| error.message().to_owned())
}

/// The line ends of a file: those of its first line.
pub(crate) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

fn find<'s, 't>(tree: &'s DeTable<'t>, path: &[&str]) -> Option<&'s Spanned<DeValue<'t>>> {
    let (last, parents) = path.split_last()?;
    let mut tree = tree;
    for key in parents {
        tree = tree.get(*key)?.get_ref().as_table()?;
    }
    tree.get(*last)
}

/// From a table's header to the end of its last line.
fn whole(text: &str, found: &Spanned<DeValue<'_>>) -> Option<Range<usize>> {
    let (header, table) = (found.span(), found.get_ref().as_table()?);
    let start = text[..header.start].rfind('\n').map_or(0, |end| end + 1);
    let end = after_line(text, last_value(table).map_or(header.end, |last| last.end));
    (start < end).then_some(start..end)
}

fn last_value(table: &DeTable<'_>) -> Option<Range<usize>> {
    table.iter().map(|(_, value)| value.span()).max_by_key(|span| span.end)
}

fn after_line(text: &str, place: usize) -> usize {
    text[place..].find('\n').map_or(text.len(), |end| place + end + 1)
}

/// Where a key that is not there yet is put, and what is put there.
fn addition(
    text: &str,
    tree: &DeTable<'_>,
    path: &[&str],
    value: &toml::Value,
) -> (Range<usize>, String) {
    let end = line_end(text);
    let (key, parents) = path.split_last().unwrap_or((&"", &[]));
    if parents.is_empty() {
        return (0..0, format!("{key} = {value}{end}"));
    }
    let parent = find(tree, parents);
    let Some((parent, table)) = parent.and_then(|p| Some((p.span(), p.get_ref().as_table()?)))
    else {
        let header = parents.join(".");
        let new = append(text, &format!("[{header}]{end}{key} = {value}{end}"), end);
        return (0..text.len(), new);
    };
    let Some(last) = last_value(table) else {
        let place = after_line(text, parent.end);
        return (place..place, format!("{key} = {value}{end}"));
    };
    if text[parent.start..].starts_with('{') {
        return (last.end..last.end, format!(", {key} = {value}"));
    }
    let line = text[..last.start].rfind('\n').map_or(0, |end| end + 1);
    let written = text[line..last.start].split('=').next().unwrap_or_default().trim_end();
    let before = written.rfind('.').map_or("", |dot| &written[..=dot]);
    let place = after_line(text, last.end);
    let gap = if text[..place].ends_with('\n') { "" } else { end };
    (place..place, format!("{gap}{before}{key} = {value}{end}"))
}

fn append(text: &str, table: &str, end: &str) -> String {
    let ended = text.is_empty() || text.ends_with('\n');
    let ended = if ended { "" } else { end };
    let gap = if text.trim().is_empty() { "" } else { end };
    format!("{text}{ended}{gap}{table}")
}

/// Hands the new text out if it says the same as the old one but at `path`, and there what it should.
fn finish(
    bom: &str,
    old: &str,
    new: &str,
    path: &[&str],
    wanted: Option<&toml::Value>,
) -> Result<String, String> {
    let differs = || -> Option<bool> {
        let (mut before, mut after) = (read(old)?, read(new)?);
        drop(take(&mut before, path));
        Some(take(&mut after, path).as_ref() != wanted || before != after)
    };
    if differs().unwrap_or(true) {
        let (key, parents) = path.split_last().unwrap_or((&"", &[]));
        let (key, header) = match wanted {
            Some(toml::Value::Table(_)) => (String::new(), path.join(".")),
            _ => (format!(" of `{key}`"), parents.join(".")),
        };
        return Err(format!(
            "the place{key} is written in a way that cannot be replaced: put it below a line \
             [{header}], one key to a line"
        ));
    }
    Ok(format!("{bom}{new}"))
}

fn read(text: &str) -> Option<toml::Table> {
    text.parse().ok()
}

/// Takes a value out, and each parent that it leaves empty.
fn take(tree: &mut toml::Table, path: &[&str]) -> Option<toml::Value> {
    let (first, rest) = path.split_first()?;
    if rest.is_empty() {
        return tree.remove(*first);
    }
    let inner = tree.get_mut(*first)?.as_table_mut()?;
    let taken = take(inner, rest);
    if inner.is_empty() {
        tree.remove(*first);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_is_set_wherever_it_stands() {
        let cases = [
            ("a = \"x\" # why\nb = 1\n", &["a"][..], "a = \"y\" # why\nb = 1\n"),
            ("b = 1\r\n", &["a"], "a = \"y\"\r\nb = 1\r\n"),
            ("[t]\nfr = 'x'\n\n# end\n", &["t", "fr"], "[t]\nfr = \"y\"\n\n# end\n"),
            ("[t]\nen = \"x\"\n\n[u]\n", &["t", "fr"], "[t]\nen = \"x\"\nfr = \"y\"\n\n[u]\n"),
            ("[t]\nen = \"x\"", &["t", "fr"], "[t]\nen = \"x\"\nfr = \"y\"\n"),
            ("[t] # empty\n[u]\n", &["t", "fr"], "[t] # empty\nfr = \"y\"\n[u]\n"),
            ("t = { en = \"x\" } # a\n", &["t", "fr"], "t = { en = \"x\", fr = \"y\" } # a\n"),
            (
                "[p.t]\nen = \"\"\"x\n\"\"\"\n",
                &["p", "t", "fr"],
                "[p.t]\nen = \"\"\"x\n\"\"\"\nfr = \"y\"\n",
            ),
            (
                "[p]\nt.en = \"x\"\nu = 1\n",
                &["p", "t", "fr"],
                "[p]\nt.en = \"x\"\nt.fr = \"y\"\nu = 1\n",
            ),
            ("# a\n", &["t", "fr"], "# a\n\n[t]\nfr = \"y\"\n"),
            ("\u{feff}[t]\nfr = \"x\"\n", &["t", "fr"], "\u{feff}[t]\nfr = \"y\"\n"),
        ];
        for (old, path, new) in cases {
            assert_eq!(text(old, path, "y").as_deref(), Ok(new), "{old:?}");
            assert_eq!(text(new, path, "y").as_deref(), Ok(new), "again, {new:?}");
        }
    }

    #[test]
    fn what_cannot_be_kept_is_not_written() {
        for (old, path) in [("[t\n", &["t", "fr"][..]), ("t = 1\n", &["t", "fr"])] {
            assert!(text(old, path, "y").is_err(), "{old:?}");
        }
        assert!(table("t = { fr = { a = \"b\" }, zh = 1 }\n", &["t", "fr"], &[]).is_err());
    }
}
