//! An author's words as HTML. Whatever they wrote stays words: no markup of theirs is markup here,
//! and a link leads to the web or nowhere.

use askama::filters::HtmlSafe;
use lessons::{
    language::Language,
    rich::{Lead, Paragraph, Rich, Span},
};
use std::fmt::{self, Display, Formatter, Write};

/// HTML that was made here, and needs no escaping.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Whether there is nothing to read.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Html {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// The direction of a language, as the `dir` attribute names it.
pub(super) fn direction(language: Language) -> &'static str {
    if language.is_right_to_left() { "rtl" } else { "ltr" }
}

/// Paragraphs and lists.
pub(super) fn rich(rich: &Rich) -> Html {
    let mut html = String::new();
    let mut list = List::None;
    for paragraph in &rich.0 {
        let wanted = List::of(paragraph.lead);
        if !list.goes_on_as(wanted) {
            list.close(&mut html);
            wanted.open(&mut html);
        }
        list = wanted;
        write(&mut html, paragraph);
    }
    list.close(&mut html);
    Html(html)
}

/// The list that a paragraph is an item of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    Bullets,
    /// With the number of its item.
    Numbers(u16),
}

impl List {
    fn of(lead: Lead) -> Self {
        match lead {
            Lead::None => Self::None,
            Lead::Bullet => Self::Bullets,
            Lead::Number(number) => Self::Numbers(number),
        }
    }

    fn goes_on_as(self, next: Self) -> bool {
        match (self, next) {
            (Self::Numbers(last), Self::Numbers(number)) => last.checked_add(1) == Some(number),
            _ => self == next,
        }
    }

    fn open(self, html: &mut String) {
        match self {
            Self::None => {}
            Self::Bullets => html.push_str("<ul>"),
            Self::Numbers(1) => html.push_str("<ol>"),
            // Writing to a string cannot fail.
            Self::Numbers(first) => _ = write!(html, "<ol start=\"{first}\">"),
        }
    }

    fn close(self, html: &mut String) {
        html.push_str(match self {
            Self::None => "",
            Self::Bullets => "</ul>",
            Self::Numbers(_) => "</ol>",
        });
    }
}

fn write(html: &mut String, paragraph: &Paragraph) {
    let element = if paragraph.lead == Lead::None { "p" } else { "li" };
    let words: String = paragraph.spans.iter().map(span).collect();
    // Writing to a string cannot fail.
    let _ = write!(html, "<{element}>{words}</{element}>");
}

fn span(span: &Span) -> String {
    let mut html = escape(&span.text);
    if span.emphasis {
        html = format!("<em>{html}</em>");
    }
    if span.strong {
        html = format!("<strong>{html}</strong>");
    }
    match span.link.as_deref().and_then(web_address) {
        Some(link) => format!("<a href=\"{}\" rel=\"noreferrer\">{html}</a>", escape(link)),
        None => html,
    }
}

/// An address that only ever opens a page: `javascript:` and the like are none.
pub(super) fn web_address(address: &str) -> Option<&str> {
    let scheme = address.split(':').next().unwrap_or_default();
    let web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    (web && address.contains("://")).then_some(address)
}

pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(lead: Lead, text: &str) -> Paragraph {
        Paragraph { lead, spans: vec![Span::plain(text)] }
    }

    #[test]
    fn lists_are_lists_for_whoever_hears_them() {
        let text = Rich(vec![
            paragraph(Lead::None, "a"),
            paragraph(Lead::Bullet, "b"),
            paragraph(Lead::Bullet, "c"),
            paragraph(Lead::Number(1), "d"),
            paragraph(Lead::Number(2), "e"),
            paragraph(Lead::Number(7), "f"),
            paragraph(Lead::None, "g"),
        ]);
        assert_eq!(
            rich(&text).to_string(),
            "<p>a</p><ul><li>b</li><li>c</li></ul><ol><li>d</li><li>e</li></ol>\
             <ol start=\"7\"><li>f</li></ol><p>g</p>"
        );
    }

    #[test]
    fn what_an_author_wrote_stays_words() {
        let hostile = Span {
            text: "<script>alert('\"')</script>&".into(),
            strong: true,
            emphasis: true,
            link: Some("https://x.org/?\"><script>".into()),
        };
        let text = Rich(vec![Paragraph { lead: Lead::None, spans: vec![hostile] }]);
        assert_eq!(
            rich(&text).to_string(),
            "<p><a href=\"https://x.org/?&quot;&gt;&lt;script&gt;\" rel=\"noreferrer\">\
             <strong><em>&lt;script&gt;alert(&#39;&quot;&#39;)&lt;/script&gt;&amp;</em></strong>\
             </a></p>"
        );
    }

    #[test]
    fn a_link_leads_to_the_web_or_nowhere() {
        for address in ["https://x.org/a", "http://x.org", "HTTPS://x.org"] {
            assert_eq!(web_address(address), Some(address));
        }
        let others = [
            "javascript:alert(1)",
            "javascript://x.org/%0aalert(1)",
            " https://x.org",
            "data:text/html,x",
            "//x.org",
            "https:x",
            "",
            "tel:+254",
        ];
        for address in others {
            assert_eq!(web_address(address), None, "{address}");
        }
    }
}
