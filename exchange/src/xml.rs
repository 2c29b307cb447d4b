//! XML as a tree, of a size that was agreed on before.
//!
//! Deliberately absent: document types, and with them every entity but the five of XML and numbered
//! characters; namespaces; anything fetched.

use crate::{limits::Limits, refusal::Refusal};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};

/// How Moodle's backups write that there is nothing.
const NULL: &str = "$@NULL@$";

/// An element with what it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) line: u32,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Self>,
}

impl Element {
    /// The first child of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Every child of this name.
    pub(crate) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Every element below the child of the first name, of the second: `answers` and `answer`.
    pub(crate) fn list<'e>(&'e self, of: &str, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.child(of).into_iter().flat_map(move |list| list.all(name))
    }

    /// What an attribute says.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Its own words.
    pub(crate) fn text(&self) -> &str {
        let text = self.text.trim();
        if text == NULL { "" } else { text }
    }

    /// The words of a child; empty where there is none.
    pub(crate) fn says(&self, name: &str) -> &str {
        self.child(name).map(Self::text).unwrap_or_default()
    }
}

/// Reads a file called `name` in an archive, or elsewhere.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Element, Refusal> {
    if bytes.len() as u64 > limits.xml_bytes {
        return Err(Refusal::XmlBytes { most: limits.xml_bytes, file: name.to_owned() });
    }
    let text = crate::import::text(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut growing = Growing { limits, text, counted: (0, 1), nodes: 0, open: Vec::new() };
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = growing.line(at);
        let bad = |why: &dyn ToString| Refusal::Xml(why.to_string(), line);
        match reader.read_event().map_err(|error| bad(&error))? {
            Event::Start(start) => growing.open(&start, line)?,
            Event::End(_) => {
                if let Some(root) = growing.close() {
                    return Ok(root);
                }
            }
            Event::Text(text) => {
                growing.say(&text.xml_content(XmlVersion::Implicit1_0).map_err(|e| bad(&e))?);
            }
            Event::CData(text) => {
                growing.say(&text.xml_content(XmlVersion::Implicit1_0).map_err(|e| bad(&e))?);
            }
            Event::GeneralRef(entity) => growing.say(&character(&entity, line)?),
            Event::DocType(_) => return Err(Refusal::DocumentType(line)),
            Event::Eof => return Err(bad(&"the file ends too early")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => {}
        }
    }
}

/// A tree that is not whole yet.
struct Growing<'l> {
    limits: &'l Limits,
    text: &'l str,
    /// So many bytes were looked at, and the line they end in.
    counted: (usize, u32),
    nodes: usize,
    /// From the root down to where reading is.
    open: Vec<Element>,
}

impl Growing<'_> {
    fn line(&mut self, at: usize) -> u32 {
        let (from, line) = self.counted;
        let passed = self.text.get(from..at).unwrap_or_default();
        let breaks = passed.matches('\n').count();
        let line = line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = (at.max(from), line);
        line
    }

    fn open(&mut self, start: &BytesStart<'_>, line: u32) -> Result<(), Refusal> {
        if self.open.len() == self.limits.xml_depth {
            return Err(Refusal::XmlDepth(self.limits.xml_depth, line));
        }
        let bad = |why: &dyn ToString| Refusal::Xml(why.to_string(), line);
        let mut attributes = Vec::new();
        self.count()?;
        // Looking for two of one name takes the square of the time; the first counts.
        for attribute in start.attributes().with_checks(false) {
            self.count()?;
            let attribute = attribute.map_err(|error| bad(&error))?;
            // Not the shorter one: it would know the names of HTML too.
            let value =
                attribute.normalized_value_with(XmlVersion::Implicit1_0, 1, resolve_xml_entity);
            let value = value.map_err(|error| bad(&error))?.into_owned();
            attributes.push((name(attribute.key.as_ref()), value));
        }
        let name = name(start.name().as_ref());
        self.open.push(Element { name, line, attributes, ..Element::default() });
        Ok(())
    }

    fn count(&mut self) -> Result<(), Refusal> {
        self.nodes += 1;
        if self.nodes > self.limits.xml_nodes {
            return Err(Refusal::XmlNodes(self.limits.xml_nodes));
        }
        Ok(())
    }

    fn say(&mut self, words: &str) {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(words);
        }
    }

    /// The root, once it is closed.
    fn close(&mut self) -> Option<Element> {
        let mut closed = self.open.pop()?;
        if !closed.children.is_empty() {
            // White space between elements.
            closed.text = String::new();
        }
        match self.open.last_mut() {
            Some(parent) => {
                parent.children.push(closed);
                None
            }
            None => Some(closed),
        }
    }
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn character(entity: &BytesRef<'_>, line: u32) -> Result<String, Refusal> {
    let written = || name(entity);
    match entity.resolve_char_ref() {
        Ok(Some(letter)) => Ok(letter.to_string()),
        Ok(None) => {
            let known = resolve_xml_entity(&written()).map(str::to_owned);
            known.ok_or_else(|| Refusal::Entity(written(), line))
        }
        Err(error) => Err(Refusal::Xml(error.to_string(), line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits { xml_bytes: 1_000, xml_depth: 3, xml_nodes: 6, ..Limits::default() }
    }

    #[test]
    fn a_file_becomes_a_tree() {
        let text = "\u{feff}<?xml version=\"1.0\"?>\n<a x='1 &amp; 2'>\n <b>&lt;i&#233; \
            <![CDATA[<p>&x;]]></b><c/><b>$@NULL@$</b></a>";
        let root = read("a.xml", text.as_bytes(), &limits()).unwrap();
        assert_eq!((root.name.as_str(), root.attribute("x")), ("a", Some("1 & 2")));
        assert_eq!(root.says("b"), "<ié <p>&x;");
        assert_eq!(root.all("b").nth(1).unwrap().text(), "");
        assert_eq!((root.says("c"), root.says("none"), root.text()), ("", "", ""));
        assert_eq!(root.child("c").unwrap().line, 3);
    }

    #[test]
    fn what_could_hurt_is_refused() {
        let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>";
        let file = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&x;</l>";
        let cases = [
            (laughs.to_owned(), Refusal::DocumentType(1)),
            (format!("\n{file}"), Refusal::DocumentType(2)),
            ("<a>\n&b;</a>".to_owned(), Refusal::Entity("b".to_owned(), 2)),
            ("<a><a><a><a/></a></a></a>".to_owned(), Refusal::XmlDepth(3, 1)),
            (format!("<a>{}</a>", "<b/>".repeat(6)), Refusal::XmlNodes(6)),
            (format!("<a {}/>", "b='1' c='2' d='3' e='4' f='5' g='6'"), Refusal::XmlNodes(6)),
            (" ".repeat(1_001), Refusal::XmlBytes { most: 1_000, file: "x.xml".to_owned() }),
        ];
        for (text, refusal) in cases {
            assert_eq!(read("x.xml", text.as_bytes(), &limits()), Err(refusal), "{text}");
        }
        for text in ["", "<a>", "<a></b>", "<a b='&x;'/>", "<a b=1/>", "<a>&#0;</a>", "text"] {
            let refused = read("x.xml", text.as_bytes(), &limits());
            assert!(matches!(refused, Err(Refusal::Xml(..))), "{text}: {refused:?}");
        }
        assert_eq!(read("x.xml", b"<a>\n\xff</a>", &limits()), Err(Refusal::NotUtf8(2)));
    }
}
