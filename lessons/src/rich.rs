//! An author's text, after Markdown and before any channel: paragraphs of lightly marked words.

use serde::{Deserialize, Serialize};

/// A run of words with the same marks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The words, as they are to be read. Never markup of any channel.
    pub text: String,
    /// `**strong**`
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// `*emphasis*`
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// `[words](https://...)`: the address; only http and https.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Span {
    /// Words without any mark.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// One paragraph or list item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// How the paragraph begins.
    #[serde(default, skip_serializing_if = "Lead::is_none")]
    pub lead: Lead,
    /// Its words.
    pub spans: Vec<Span>,
}

/// What stands before a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lead {
    /// Nothing: running text.
    #[default]
    None,
    /// An item of a list without numbers.
    Bullet,
    /// An item of a numbered list.
    Number(u16),
}

impl Lead {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_none(&self) -> bool {
        *self == Self::None
    }
}

/// A text of one or more paragraphs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Paragraph>);

impl Rich {
    /// One paragraph of unmarked words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Paragraph { lead: Lead::None, spans: vec![Span::plain(text)] }])
    }

    /// The words alone, paragraphs joined by line breaks.
    pub fn to_plain(&self) -> String {
        let lines = self.0.iter().map(|paragraph| {
            let lead = match paragraph.lead {
                Lead::None => String::new(),
                Lead::Bullet => "- ".to_owned(),
                Lead::Number(n) => format!("{n}. "),
            };
            lead + &paragraph.spans.iter().map(|span| span.text.as_str()).collect::<String>()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|p| p.spans.iter().all(|s| s.text.trim().is_empty()))
    }
}
