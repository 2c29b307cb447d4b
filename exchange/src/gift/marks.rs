//! Characters with a meaning, and how they lose it: `\~ \= \# \{ \} \: \\ \n`.
//!
//! While a question is read, an escaped character is a code point that stands for no character, so
//! that looking for `{` finds only those that mean something.

use super::FORMATS;
use crate::bank::{Format, Text, line};

/// An escaped character, as it is written after the backslash, as it stands in while a question is
/// read, and as it is meant.
const ESCAPES: [(char, char, char); 7] = [
    (':', '\u{fdd0}', ':'),
    ('#', '\u{fdd1}', '#'),
    ('=', '\u{fdd2}', '='),
    ('{', '\u{fdd3}', '{'),
    ('}', '\u{fdd4}', '}'),
    ('~', '\u{fdd5}', '~'),
    ('n', '\u{fdd6}', '\n'),
];

/// Takes the meaning from what is escaped. A backslash before anything else is a backslash.
pub(super) fn hide(text: &str) -> String {
    let mut hidden = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().filter(|_| letter == '\\');
        let escape = ESCAPES.iter().find(|(written, ..)| Some(*written) == next);
        let shown = match escape {
            Some((_, stand_in, _)) => *stand_in,
            None if next == Some('\\') => '\\',
            // Somebody's own stand-ins would come back as marks.
            None if ('\u{fdd0}'..='\u{fdef}').contains(&letter) => continue,
            None => {
                hidden.push(letter);
                continue;
            }
        };
        letters.next();
        hidden.push(shown);
    }
    hidden
}

/// What was meant.
pub(super) fn show(text: &str) -> String {
    let meant = |c| ESCAPES.iter().find(|(_, stand_in, _)| *stand_in == c).map_or(c, |e| e.2);
    text.chars().map(meant).collect()
}

/// The text, with its marks escaped, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == '\\' {
            written.push_str("\\\\");
        } else if let Some((escape, ..)) = ESCAPES.iter().find(|(.., meant)| *meant == letter) {
            written.extend(['\\', *escape]);
        } else {
            written.push(letter);
        }
    }
    written
}

/// A text that may begin with its format in square brackets. Of unknown brackets nothing is taken.
pub(super) fn formatted(text: &str, inherited: Format) -> Text {
    let named = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let format = named
        .and_then(|(name, rest)| Some((FORMATS.iter().find(|(known, _)| *known == name)?.1, rest)));
    let (format, text) = format.unwrap_or((inherited, text));
    Text::new(format, &show(text))
}

/// A text as [`formatted`] reads it. The format is written where it differs from the inherited one,
/// and where the text would otherwise be taken for a format, a weight or a comment.
pub(super) fn with_format(text: &Text, inherited: Format) -> String {
    let mistaken = ["[", "%", "//"].iter().any(|mark| text.as_str().starts_with(mark));
    let needed = !text.is_empty() && (mistaken || text.format() != inherited);
    let name = FORMATS.iter().find(|(_, format)| *format == text.format()).filter(|_| needed);
    let name = name.map(|(name, _)| format!("[{name}]")).unwrap_or_default();
    name + &escaped(text.as_str())
}

/// White space as Moodle trims it: not that of other scripts.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r', '\0', '\u{b}'])
}

/// `[id:...]` and `[tag:...]` in the comments above a question.
pub(super) fn filed(comments: &str) -> (Option<String>, Vec<String>) {
    let id = bracketed(comments, "[id:").into_iter().next();
    (id, bracketed(comments, "[tag:"))
}

/// What stands between this opening and the next bracket that closes; `\]` is a bracket within.
fn bracketed(comments: &str, opening: &str) -> Vec<String> {
    let starts = comments.match_indices(opening).map(|(at, _)| &comments[at + opening.len()..]);
    let inner = starts.filter_map(|rest| {
        let closing = rest.match_indices(']').find(|(at, _)| !rest[..*at].ends_with('\\'))?.0;
        let inner = rest.get(..closing)?;
        let inner = inner.lines().count() < 2;
        inner.then(|| line(&rest[..closing].replace("\\]", "]")))
    });
    inner.filter(|found| !found.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_as_moodle_reads_them() {
        let cases = [
            (r"a\:b\#c\=d\{e\}f\~g", "a:b#c=d{e}f~g"),
            (r"one\ntwo", "one\ntwo"),
            (r"C:\\n", r"C:\n"),
            (r"\\\\ \\\= \x \", r"\\ \= \x \"),
            ("\u{fdd0}a", "a"),
        ];
        for (written, meant) in cases {
            assert_eq!(show(&hide(written)), meant, "{written}");
        }
        assert!(!hide(r"\~ \= \# \{ \}").contains(['~', '=', '#', '{', '}']));
    }

    #[test]
    fn a_text_may_name_its_format() {
        let cases = [
            ("[html]<b>x</b>", Format::Html, "<b>x</b>"),
            ("[markdown] **x**", Format::Markdown, "**x**"),
            ("[wiki]x", Format::Plain, "[wiki]x"),
            ("[html", Format::Plain, "[html"),
            ("a [html]b", Format::Plain, "a [html]b"),
        ];
        for (written, format, text) in cases {
            let read = formatted(written, Format::Plain);
            assert_eq!((read.format(), read.as_str()), (format, text), "{written}");
        }
    }

    #[test]
    fn ids_and_tags_stand_in_comments() {
        let comment =
            r"// question: 12  name: x [id:when-access] [tag:must-know] [tag:a\]b] [tag:]";
        let tags = vec!["must-know".to_owned(), "a]b".to_owned()];
        assert_eq!(filed(comment), (Some("when-access".to_owned()), tags));
        assert_eq!(filed("// [id:open"), (None, Vec::new()));
    }
}
