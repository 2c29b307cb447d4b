//! Lightly marked words as Telegram's HTML.

use lessons::rich::{Lead, Rich, Span};
use std::{fmt::Write, ops::Range};

/// Telegram reads this many marks in one message and leaves the rest unmarked; so do we.
const ENTITIES: usize = 100;

/// A text in one piece, and which stretches of it are marked.
pub(super) struct Marked {
    /// The words, with line breaks.
    pub text: String,
    runs: Vec<(Range<usize>, Marks)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Marks {
    strong: bool,
    emphasis: bool,
    link: Option<String>,
}

impl Marks {
    fn of(span: &Span) -> Self {
        Self {
            strong: span.strong,
            emphasis: span.emphasis,
            link: span.link.clone().filter(|address| is_web_address(address)),
        }
    }

    fn count(&self) -> usize {
        usize::from(self.strong) + usize::from(self.emphasis) + usize::from(self.link.is_some())
    }
}

/// Telegram takes other schemes too; authors have no use for them.
pub(super) fn is_web_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

impl Marked {
    /// Paragraphs stand apart by an empty line, items of a list by none.
    pub fn new(body: &Rich) -> Self {
        let mut marked = Self { text: String::new(), runs: Vec::new() };
        let mut listing = false;
        for paragraph in &body.0 {
            if paragraph.spans.iter().all(|span| span.text.trim().is_empty()) {
                continue;
            }
            let item = paragraph.lead != Lead::None;
            if !marked.text.is_empty() {
                marked.text.push_str(if item && listing { "\n" } else { "\n\n" });
            }
            listing = item;
            match paragraph.lead {
                Lead::None => {}
                Lead::Bullet => marked.text.push_str("• "),
                Lead::Number(n) => {
                    // Writing to a String cannot fail.
                    let _ = write!(marked.text, "{n}. ");
                }
            }
            for span in &paragraph.spans {
                marked.push(span);
            }
        }
        marked
    }

    fn push(&mut self, span: &Span) {
        let start = self.text.len();
        self.text.push_str(&span.text);
        let marks = Marks::of(span);
        if marks.count() == 0 || span.text.trim().is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some((range, last)) if range.end == start && *last == marks => {
                range.end = self.text.len();
            }
            _ => self.runs.push((start..self.text.len(), marks)),
        }
    }

    /// The HTML of a stretch of the text. Every tag that is opened in it is closed in it.
    pub fn html(&self, stretch: Range<usize>) -> String {
        let mut html = String::with_capacity(stretch.len());
        let mut at = stretch.start;
        let mut entities = 0;
        for (range, marks) in &self.runs {
            let run = range.start.max(stretch.start)..range.end.min(stretch.end);
            entities += marks.count();
            if run.is_empty() || self.text[run.clone()].trim().is_empty() || entities > ENTITIES {
                entities -= marks.count();
                continue;
            }
            escape(&mut html, &self.text[at..run.start]);
            open(&mut html, marks);
            escape(&mut html, &self.text[run.clone()]);
            close(&mut html, marks);
            at = run.end;
        }
        escape(&mut html, &self.text[at..stretch.end]);
        html
    }
}

fn open(html: &mut String, marks: &Marks) {
    if let Some(address) = &marks.link {
        html.push_str("<a href=\"");
        escape(html, address);
        html.push_str("\">");
    }
    html.push_str(if marks.strong { "<b>" } else { "" });
    html.push_str(if marks.emphasis { "<i>" } else { "" });
}

fn close(html: &mut String, marks: &Marks) {
    html.push_str(if marks.emphasis { "</i>" } else { "" });
    html.push_str(if marks.strong { "</b>" } else { "" });
    html.push_str(if marks.link.is_some() { "</a>" } else { "" });
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\0' => {}
            c => html.push(c),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use lessons::rich::Paragraph;
    use proptest::prelude::*;

    /// Reads our HTML as Telegram would: the words, or nothing if a tag is unknown or unbalanced.
    pub fn read(html: &str) -> Option<String> {
        let mut words = String::new();
        let mut open: Vec<&str> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find(['<', '&']) {
            words.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = rest.find(if rest.starts_with('<') { '>' } else { ';' })?;
            let sign = &rest[..=end];
            rest = &rest[end + 1..];
            match sign {
                "&amp;" => words.push('&'),
                "&lt;" => words.push('<'),
                "&gt;" => words.push('>'),
                "&quot;" => words.push('"'),
                "<b>" => open.push("</b>"),
                "<i>" => open.push("</i>"),
                _ if sign.starts_with("<a href=\"http") && sign.ends_with("\">") => {
                    open.push("</a>");
                }
                _ if open.pop() == Some(sign) => {}
                _ => return None,
            }
        }
        words.push_str(rest);
        open.is_empty().then_some(words).filter(|words| !words.contains('\0'))
    }

    fn html(spans: Vec<Span>) -> String {
        let marked = Marked::new(&Rich(vec![Paragraph { lead: Lead::None, spans }]));
        marked.html(0..marked.text.len())
    }

    #[test]
    fn marks_become_tags_and_words_stay_words() {
        let strong = |text: &str| Span { strong: true, ..Span::plain(text) };
        let linked = |text: &str, to: &str| Span { link: Some(to.into()), ..Span::plain(text) };
        let both = Span { strong: true, emphasis: true, ..Span::plain("x") };
        let cases = [
            (vec![Span::plain("a < b & \"c\"")], "a &lt; b &amp; &quot;c&quot;"),
            (vec![Span::plain("Ask "), strong("why"), Span::plain(".")], "Ask <b>why</b>."),
            (vec![strong("a"), strong("b")], "<b>ab</b>"),
            (vec![both], "<b><i>x</i></b>"),
            (vec![Span::plain("a"), strong(" "), Span::plain("b")], "a b"),
            (
                vec![linked("law", "https://e.org/?a=1&b=\"")],
                "<a href=\"https://e.org/?a=1&amp;b=&quot;\">law</a>",
            ),
            (vec![linked("law", "javascript:alert(1)")], "law"),
            (vec![linked("law", "https://")], "law"),
            (vec![Span::plain("<b>not</b>")], "&lt;b&gt;not&lt;/b&gt;"),
        ];
        for (spans, expected) in cases {
            assert_eq!(html(spans), expected);
        }
    }

    #[test]
    fn paragraphs_stand_apart_and_lists_together() {
        let p = |lead, text: &str| Paragraph { lead, spans: vec![Span::plain(text)] };
        let body = Rich(vec![
            p(Lead::None, "Ask:"),
            p(Lead::Number(1), "why"),
            p(Lead::Number(2), "when"),
            p(Lead::None, ""),
            p(Lead::Bullet, "who"),
            p(Lead::None, "End."),
        ]);
        assert_eq!(Marked::new(&body).text, "Ask:\n\n1. why\n2. when\n• who\n\nEnd.");
    }

    #[test]
    fn the_hundred_and_first_mark_is_left_off() {
        let spans =
            (0..150).flat_map(|_| [Span { strong: true, ..Span::plain("a") }, Span::plain(" ")]);
        let html = html(spans.collect());
        assert_eq!(html.matches("<b>").count(), ENTITIES);
        assert_eq!(html.matches('a').count(), 150);
    }

    proptest! {
        #[test]
        fn any_words_in_any_marks_come_out_the_same(
            spans in prop::collection::vec(("[\\PC\\n]{0,12}|[<>&\"'/a ]{0,9}", any::<bool>(), any::<bool>(), prop::option::of("https://e.org/[\\PC]{0,5}|x:y")), 0..9),
            from in 0_usize..40,
            to in 0_usize..40,
        ) {
            let spans = spans.into_iter().map(|(text, strong, emphasis, link)| Span { text, strong, emphasis, link });
            let marked = Marked::new(&Rich(vec![Paragraph { lead: Lead::None, spans: spans.collect() }]));
            let near = |at: usize| (0..=at.min(marked.text.len())).rev().find(|at| marked.text.is_char_boundary(*at)).unwrap();
            let (from, to) = (near(from.min(to)), near(from.max(to)));
            for stretch in [0..marked.text.len(), from..to] {
                prop_assert_eq!(read(&marked.html(stretch.clone())), Some(marked.text[stretch].to_owned()));
            }
        }
    }
}
