//! A marked text cut into runs that are drawn alike: what the page builds its bubbles from, without
//! ever handing HTML to the browser.

use super::html::Formatted;
use serde::Serialize;

/// A stretch of text with one set of marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Run {
    pub text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The runs of a text, in order.
pub(crate) fn runs(words: &Formatted) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    for c in words.text.chars() {
        let here = words.entities.iter().filter(|e| (e.offset..e.offset + e.length).contains(&at));
        let marks: Vec<_> = here.clone().map(|e| e.kind).collect();
        let url = here.filter_map(|e| e.url.clone()).next_back();
        match runs.last_mut() {
            Some(run) if run.marks == marks && run.url == url => run.text.push(c),
            _ => runs.push(Run { text: c.to_string(), marks, url }),
        }
        at += c.len_utf16();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telegram::html::parse;

    #[test]
    fn a_text_is_cut_where_its_marks_change() {
        let words = parse("a<b>😀b<i>c</i></b> <a href=\"https://x.org\">d</a>").unwrap();
        let found: Vec<_> =
            runs(&words).into_iter().map(|r| (r.text, r.marks.join("+"), r.url)).collect();
        let url = Some("https://x.org".to_owned());
        let expected = [
            ("a", "", None),
            ("😀b", "bold", None),
            ("c", "bold+italic", None),
            (" ", "", None),
            ("d", "text_link", url),
        ]
        .map(|(text, marks, url)| (text.to_owned(), marks.to_owned(), url));
        assert_eq!(found, expected);
    }
}
