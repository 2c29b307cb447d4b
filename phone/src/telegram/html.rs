//! Telegram's HTML, read as strictly as Telegram reads it: its tags, its four named references, its
//! error texts with byte offsets. Written from the documentation and from observed answers; custom
//! emoji and dates are accepted and shown as their text. Markdown is not understood.

/// A text and what is marked in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Formatted {
    pub text: String,
    pub entities: Vec<Entity>,
}

/// A stretch of text that is marked; offset and length in UTF-16 units, as everywhere at Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entity {
    pub kind: &'static str,
    pub offset: usize,
    pub length: usize,
    pub url: Option<String>,
}

impl Formatted {
    /// Text with nothing marked in it, without the blanks around it, as Telegram keeps it.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), entities: Vec::new() }.trimmed()
    }

    /// Length as Telegram's limits count it.
    pub fn units(&self) -> usize {
        units(&self.text)
    }

    fn trimmed(self) -> Self {
        let start = units(&self.text[..self.text.len() - self.text.trim_start().len()]);
        let text = self.text.trim().to_owned();
        let end = units(&text);
        let entities = self
            .entities
            .into_iter()
            .filter_map(|e| {
                let from = e.offset.saturating_sub(start).min(end);
                let to = (e.offset + e.length).saturating_sub(start).min(end);
                (to > from).then_some(Entity { offset: from, length: to - from, ..e })
            })
            .collect();
        Self { text, entities }
    }
}

pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Reads Telegram's HTML. The error is what follows "can't parse entities: ".
pub(crate) fn parse(html: &str) -> Result<Formatted, String> {
    Reader { source: html.as_bytes(), at: 0, text: String::new(), open: vec![], done: vec![] }
        .read()
}

struct Open {
    tag: String,
    kind: &'static str,
    url: Option<String>,
    offset: usize,
}

struct Reader<'a> {
    source: &'a [u8],
    at: usize,
    text: String,
    open: Vec<Open>,
    done: Vec<Entity>,
}

impl Reader<'_> {
    fn read(mut self) -> Result<Formatted, String> {
        while let Some(byte) = self.peek() {
            match byte {
                b'<' if self.source.get(self.at + 1) == Some(&b'/') => self.end_tag()?,
                b'<' => self.start_tag()?,
                _ => {
                    let c = self.character()?;
                    self.text.push(c);
                }
            }
        }
        if let Some(open) = self.open.last() {
            return Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag));
        }
        self.done.sort_by_key(|e| (e.offset, std::cmp::Reverse(e.length)));
        Ok(Formatted { text: self.text, entities: self.done }.trimmed())
    }

    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> String {
        let from = self.at;
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.source[from..self.at]).into_owned()
    }

    /// One character of text, or one reference.
    fn character(&mut self) -> Result<char, String> {
        if self.peek() == Some(b'&')
            && let Some(c) = self.reference()?
        {
            return Ok(c);
        }
        let rest = std::str::from_utf8(&self.source[self.at..]).map_err(|e| e.to_string())?;
        let c = rest.chars().next().unwrap_or_default();
        self.at += c.len_utf8();
        Ok(c)
    }

    /// `&lt;`, `&#65;`, `&#x41;`. What is none of these stays text, as at Telegram.
    fn reference(&mut self) -> Result<Option<char>, String> {
        let rest = &self.source[self.at + 1..];
        let is_name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'#';
        let name_len = rest.iter().take_while(|b| is_name(b)).count();
        let name = std::str::from_utf8(&rest[..name_len]).unwrap_or_default();
        let code = match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok(),
            Some(decimal) => decimal.parse().ok(),
            None => match name {
                "lt" => Some(u32::from('<')),
                "gt" => Some(u32::from('>')),
                "amp" => Some(u32::from('&')),
                "quot" => Some(u32::from('"')),
                _ => None,
            },
        };
        let Some(code) = code.filter(|c| (1..0x11_0000).contains(c)) else { return Ok(None) };
        let c = char::from_u32(code).ok_or(
            "Text contains invalid Unicode characters after decoding HTML entities, check for \
             unmatched surrogate code units",
        )?;
        self.at += 1 + name_len + usize::from(rest.get(name_len) == Some(&b';'));
        Ok(Some(c))
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self.take_while(|b| !b.is_ascii_whitespace() && b != b'>').to_lowercase();
        if self.peek().is_none() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        let Some(mut kind) = kind_of(&tag) else {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        };
        let mut url = None;
        let mut spoiler = false;
        while let Some((name, value)) = self.attribute(&tag, begin)? {
            match (tag.as_str(), name.as_str()) {
                ("a", "href") => url = Some(value),
                ("span", "class") => spoiler = value == "tg-spoiler",
                ("blockquote", "expandable") => kind = "expandable_blockquote",
                _ => {}
            }
        }
        if tag == "span" && !spoiler {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.at += 1;
        self.open.push(Open { tag, kind, url, offset: units(&self.text) });
        Ok(())
    }

    /// The next attribute of a tag, or `None` at its `>`.
    fn attribute(&mut self, tag: &str, begin: usize) -> Result<Option<(String, String)>, String> {
        self.skip_blanks();
        if self.peek() == Some(b'>') {
            return Ok(None);
        }
        let name = self.take_while(|b| !b.is_ascii_whitespace() && !b"=>/\"'".contains(&b));
        if name.is_empty() {
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
        self.skip_blanks();
        match self.peek() {
            None => return Err(unclosed()),
            Some(b'=') => self.at += 1,
            Some(_) => return Ok(Some((name, String::new()))),
        }
        self.skip_blanks();
        let value = match self.peek() {
            None => return Err(unclosed()),
            Some(quote @ (b'"' | b'\'')) => self.quoted(quote)?,
            Some(_) => self.token()?,
        };
        if self.peek().is_none() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        Ok(Some((name, value)))
    }

    fn quoted(&mut self, quote: u8) -> Result<String, String> {
        self.at += 1;
        let mut value = String::new();
        while self.peek().is_some_and(|b| b != quote) {
            value.push(self.character()?);
        }
        self.at += usize::from(self.peek().is_some());
        Ok(value)
    }

    fn token(&mut self) -> Result<String, String> {
        let begin = self.at;
        let value = self.take_while(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
        if self.peek().is_some_and(|b| b.is_ascii_whitespace() || b == b'>') {
            return Ok(value.to_lowercase());
        }
        Err(format!("Unexpected end of name token at byte offset {begin}"))
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let tag = self.take_while(|b| !b.is_ascii_whitespace() && b != b'>').to_lowercase();
        self.skip_blanks();
        if self.peek() != Some(b'>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !tag.is_empty() && tag != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{tag}>\"",
                open.tag
            ));
        }
        let length = units(&self.text) - open.offset;
        // A link that leads nowhere is text, and says nothing.
        let shown = length > 0
            && (open.kind != "text_link" || open.url.as_deref().is_some_and(leads_somewhere));
        if shown {
            self.done.push(Entity { kind: open.kind, offset: open.offset, length, url: open.url });
        }
        Ok(())
    }
}

fn leads_somewhere(url: &str) -> bool {
    url.starts_with("http://")
        || url.starts_with("https://")
        || url.starts_with("tg://")
        || url.starts_with("tel:")
        || url.starts_with("mailto:")
}

fn kind_of(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "span" | "tg-spoiler" => "spoiler",
        "tg-emoji" => "custom_emoji",
        "tg-time" => "date_time",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        _ => return None,
    })
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
