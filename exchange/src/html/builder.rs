//! Paragraphs, as tags open and close.

use super::{Losses, Lost, Reading, Section};
use lessons::rich::{Lead, Paragraph, Rich, Span};

/// A list that is open: its next number, where it has numbers.
type List = Option<u16>;

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Builder {
    sections: Vec<Section>,
    /// The paragraph that is being read.
    spans: Vec<Span>,
    lead: Lead,
    lists: Vec<List>,
    strong: u32,
    emphasis: u32,
    link: Option<String>,
    in_heading: bool,
    /// How many elements deep nothing is shown.
    hidden: u32,
    lost: Losses,
}

impl Builder {
    /// Words. White space is one space, as a browser shows it.
    pub(super) fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for (number, word) in text.split(is_space).enumerate() {
            if number > 0 && !self.ends_in_space() {
                self.push(" ");
            }
            let seen: String = word.chars().filter(|c| !is_unseen(*c)).collect();
            self.push(&seen);
        }
    }

    fn ends_in_space(&self) -> bool {
        self.spans.last().is_none_or(|span| span.text.ends_with(' '))
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
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

    pub(super) fn strong(&mut self, opens: bool) {
        step(&mut self.strong, opens);
    }

    pub(super) fn emphasis(&mut self, opens: bool) {
        step(&mut self.emphasis, opens);
    }

    pub(super) fn hide(&mut self, opens: bool) {
        step(&mut self.hidden, opens);
    }

    pub(super) fn lose(&mut self, lost: Lost) {
        if self.hidden == 0 {
            self.lost.insert(lost);
        }
    }

    /// A link begins; only one that a phone can open.
    pub(super) fn link(&mut self, address: &str) {
        self.link = web_address(address);
        if self.link.is_none() && !address.trim().is_empty() {
            self.lose(Lost::Link);
        }
    }

    pub(super) fn link_ends(&mut self) {
        self.link = None;
    }

    /// What stands here is not what stood before it.
    pub(super) fn paragraph(&mut self) {
        if self.hidden > 0 {
            return;
        }
        let spans = tidy(std::mem::take(&mut self.spans));
        if spans.is_empty() {
            return;
        }
        if self.in_heading {
            let words = spans.iter().map(|span| span.text.as_str()).collect::<String>();
            let heading = match self.sections.pop() {
                // Two lines of one heading.
                Some(Section { heading, .. }) if !heading.is_empty() => {
                    format!("{heading} {words}")
                }
                _ => words,
            };
            self.sections.push(Section { heading, text: Rich::default() });
            return;
        }
        let lead = std::mem::take(&mut self.lead);
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        if let Some(section) = self.sections.last_mut() {
            section.text.0.push(Paragraph { lead, spans });
        }
    }

    pub(super) fn heading(&mut self, opens: bool) {
        self.paragraph();
        self.lead = Lead::None;
        if opens {
            if self.sections.is_empty() {
                self.sections.push(Section::default());
            }
            self.sections.push(Section::default());
        } else if self.in_heading
            && self.sections.last().is_some_and(|s| s.heading.is_empty() && s.text.is_empty())
        {
            self.sections.pop();
        }
        self.in_heading = opens;
    }

    pub(super) fn list(&mut self, opens: bool, from: Option<u16>) {
        self.paragraph();
        if opens {
            if !self.lists.is_empty() {
                self.lose(Lost::InnerList);
            }
            self.lists.push(from);
        } else {
            self.lists.pop();
        }
        self.lead = Lead::None;
    }

    pub(super) fn item(&mut self, opens: bool) {
        self.paragraph();
        self.lead = match self.lists.last_mut().filter(|_| opens) {
            Some(Some(next)) => {
                let number = *next;
                *next = next.saturating_add(1);
                Lead::Number(number)
            }
            Some(None) => Lead::Bullet,
            // An item without its list is still one.
            None if opens => Lead::Bullet,
            None => Lead::None,
        };
    }

    pub(super) fn finish(mut self) -> Reading {
        self.hidden = 0;
        self.paragraph();
        Reading { sections: self.sections, lost: self.lost }
    }
}

fn step(depth: &mut u32, opens: bool) {
    *depth = if opens { depth.saturating_add(1) } else { depth.saturating_sub(1) };
}

/// White space, and what else is shown as a space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Signs without a width that lessons do not keep: a byte order mark, a word joiner.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{2060}' | '\u{fdd0}'..='\u{fdef}')
}

/// Spans without white space at the ends of the paragraph, and with that at the ends of marks
/// outside them.
fn tidy(spans: Vec<Span>) -> Vec<Span> {
    let mut tidied: Vec<Span> = Vec::new();
    let mut push = |span: Span| match tidied.last_mut() {
        _ if span.text.is_empty() => {}
        Some(last)
            if (last.strong, last.emphasis, &last.link)
                == (span.strong, span.emphasis, &span.link) =>
        {
            last.text.push_str(&span.text);
        }
        _ => tidied.push(span),
    };
    for span in spans {
        let inner = span.text.trim();
        let start = span.text.len() - span.text.trim_start().len();
        let (before, after) = if inner.is_empty() {
            (span.text.as_str(), "")
        } else {
            (&span.text[..start], &span.text[start + inner.len()..])
        };
        push(Span::plain(before));
        push(Span { text: inner.to_owned(), ..span.clone() });
        push(Span::plain(after));
    }
    if let Some(first) = tidied.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = tidied.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    tidied.retain(|span| !span.text.is_empty());
    tidied
}

/// The address, if a lesson may have it; signs that would end it in Markdown are written in percent.
fn web_address(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let fits = rest.contains('.') && !rest.contains(char::is_whitespace);
    // `&copy;` in an address would be read as a sign.
    let named = address.contains('&');
    let safe = address.chars().fold(String::new(), |safe, c| match c {
        '(' | ')' | '<' | '>' | '\\' | '[' | ']' => safe + &format!("%{:02X}", u32::from(c)),
        ';' if named => safe + "%3B",
        c if c.is_control() => safe,
        c => safe + c.encode_utf8(&mut [0; 4]),
    });
    fits.then_some(safe)
}
