//! A PO file that came back: obsolete entries, previous sources, wrapped lines, either kind of line
//! end. A faulty entry is set aside, and the rest is read.

use super::{COURSE, quoted};
use crate::incoming::{FILE_BYTES_AT_MOST, Incoming, Line, TOO_LARGE, Written};
use lessons::language::Language;

/// Reads a file; or in words why not a line of it can be used.
pub fn read(bytes: &[u8]) -> Result<Incoming, String> {
    if bytes.len() > FILE_BYTES_AT_MOST {
        return Err(TOO_LARGE.to_owned());
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|_| "this is not UTF-8 text: save the file again as UTF-8".to_owned())?;
    let mut reader = Reader::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, line) in (1..).zip(text.lines()) {
        reader.line(number, line.trim());
    }
    reader.finish();
    match reader.charset {
        Some(charset) => Err(format!("the file says it is in {charset}: save it again as UTF-8")),
        None => Ok(reader.incoming),
    }
}

#[derive(Default)]
struct Reader {
    incoming: Incoming,
    entry: Entry,
    /// An encoding that is not UTF-8.
    charset: Option<String>,
}

/// An entry as far as it was read.
#[derive(Default)]
struct Entry {
    line: u32,
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    field: Field,
    fault: Option<(u32, String)>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Field {
    #[default]
    None,
    Context,
    Id,
    Text,
    /// Plural forms, which no text here has.
    Other,
}

impl Reader {
    fn line(&mut self, number: u32, line: &str) {
        if line.is_empty() {
            self.finish();
        } else if line.starts_with('#') {
            self.comment(line);
        } else if line.starts_with('"') {
            self.append(number, line);
        } else {
            self.keyword(number, line);
        }
    }

    /// Comments stand above an entry, so one below a translation begins the next.
    fn comment(&mut self, line: &str) {
        if self.entry.text.is_some() || line.starts_with("#~") {
            self.finish();
        }
        if let Some(flags) = line.strip_prefix("#,") {
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
    }

    fn keyword(&mut self, number: u32, line: &str) {
        let (word, rest) = line.split_at(line.find([' ', '\t', '"']).unwrap_or(line.len()));
        let field = match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" | "msgstr[0]" => Field::Text,
            _ if word == "msgid_plural" || word.starts_with("msgstr[") => Field::Other,
            _ => return self.fault(number, "the line begins with no word of a PO file".to_owned()),
        };
        let entry = &self.entry;
        let begun = match field {
            Field::Context => entry.context.is_some() || entry.id.is_some(),
            Field::Id => entry.id.is_some(),
            _ => false,
        };
        if begun {
            self.finish();
        }
        if self.entry.line == 0 {
            self.entry.line = number;
        }
        self.entry.field = field;
        match field {
            Field::Context => self.entry.context = Some(String::new()),
            Field::Id => self.entry.id = Some(String::new()),
            Field::Text => self.entry.text = Some(String::new()),
            Field::None | Field::Other => {}
        }
        self.append(number, rest);
    }

    fn append(&mut self, number: u32, written: &str) {
        let words = match quoted::read(written) {
            Ok(words) => words,
            Err(why) => return self.fault(number, why.to_owned()),
        };
        let entry = &mut self.entry;
        let field = match entry.field {
            Field::Context => &mut entry.context,
            Field::Id => &mut entry.id,
            Field::Text => &mut entry.text,
            Field::Other => return,
            Field::None => return self.fault(number, "a text without msgid or msgstr".to_owned()),
        };
        field.get_or_insert_default().push_str(&words);
    }

    fn fault(&mut self, number: u32, why: String) {
        self.entry.fault.get_or_insert((number, why));
    }

    fn finish(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        if let Some((number, why)) = entry.fault {
            let key = entry.context.map(|key| format!("{key}: ")).unwrap_or_default();
            self.incoming.unread.push((number, format!("{key}{why}")));
            return;
        }
        match (entry.context, entry.id, entry.text) {
            (None, None, None) => {}
            (None, Some(id), Some(text)) if id.is_empty() => self.header(&text),
            (Some(key), Some(id), Some(text)) => self.incoming.lines.push(Line {
                number: entry.line,
                key,
                source: Written::Text(id),
                target: Written::Text(text),
                fuzzy: entry.fuzzy,
            }),
            (context, id, _) => {
                let missing = match (context, id) {
                    (None, _) => "msgctxt, which says where it belongs",
                    (_, None) => "msgid",
                    _ => "msgstr",
                };
                self.incoming.unread.push((entry.line, format!("the entry has no {missing}")));
            }
        }
    }

    fn header(&mut self, text: &str) {
        for (key, value) in text.lines().filter_map(|line| line.split_once(':')) {
            let (key, value) = (key.trim(), value.trim());
            if key.eq_ignore_ascii_case("Language") {
                self.incoming.language = Language::parse(value).ok();
            } else if key.eq_ignore_ascii_case(COURSE) {
                self.incoming.course = Some(value.to_owned()).filter(|course| !course.is_empty());
            } else if key.eq_ignore_ascii_case("Content-Type") {
                let charset =
                    value.split_once("charset=").map_or("", |(_, charset)| charset.trim());
                let known = ["", "utf-8", "utf8", "us-ascii", "ascii", "charset"];
                let known = known.contains(&charset.to_lowercase().as_str());
                self.charset = (!known).then(|| charset.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = (u32, String, String, String, bool);

    fn lines(text: &str) -> (Vec<Found>, Vec<(u32, String)>) {
        let incoming = read(text.as_bytes()).unwrap();
        let lines = incoming.lines.into_iter().map(|line| {
            let (Written::Text(source), Written::Text(target)) = (line.source, line.target) else {
                panic!()
            };
            (line.number, line.key, source, target, line.fuzzy)
        });
        (lines.collect(), incoming.unread)
    }

    fn entry(number: u32, key: &str, source: &str, target: &str, fuzzy: bool) -> Found {
        (number, key.into(), source.into(), target.into(), fuzzy)
    }

    #[test]
    fn what_other_tools_write_is_read() {
        let text = "\u{feff}# by a tool\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: fr_CA\\n\"\r\n\
            \"Content-Type: text/plain; charset=utf-8\\n\"\r\n\"X-Dockbrief-Course: two-calls\\n\"\r\n\r\n\
            #. note\r\n#: en.md:3\r\n#, fuzzy, no-wrap\r\n#| msgctxt \"k\"\r\n#| msgid \"old\"\r\n\
            msgctxt \"k\"\r\nmsgid \"\"\r\n\"one \"\r\n\"two\"\r\nmsgstr \"un \"\r\n\"deux\"\r\n\
            # of the next, without an empty line between\r\nmsgctxt \"l\"\r\nmsgid \"three\"\r\nmsgid_plural \"threes\"\r\n\
            msgstr[0] \"trois\"\r\nmsgstr[1] \"3\"\r\n\r\n#~ msgctxt \"m\"\r\n#~ msgid \"gone\"\r\n#~ msgstr \"parti\"\r\n\
            msgctxt \"n\"\r\nmsgid \"\"\r\nmsgstr \"x\"";
        let (found, unread) = lines(text);
        let wanted = [
            entry(13, "k", "one two", "un deux", true),
            entry(20, "l", "three", "trois", false),
            entry(29, "n", "", "x", false),
        ];
        assert_eq!(found, wanted);
        assert_eq!(unread, []);
        let incoming = read(text.as_bytes()).unwrap();
        assert_eq!(incoming.language, Language::parse("fr").ok());
        assert_eq!(incoming.course.as_deref(), Some("two-calls"));
    }

    #[test]
    fn a_faulty_entry_is_set_aside_and_the_rest_is_read() {
        let text = "msgctxt \"a\"\nmsgid \"one\"\nmsgstr \"un\n\nmsgctxt \"b\"\nmsgid \"two\"\nmsgstr \"deux\"\n\
            msgid \"three\"\nmsgstr \"trois\"\n\nmsgctxt \"c\"\nmsgid \"four\"\n\nhello\n\n\"five\"\n\n\
            msgctxt \"d\"\nmsgid \"six\"\nmsgstr \"six\"\n";
        let (found, unread) = lines(text);
        assert_eq!(
            found,
            [entry(5, "b", "two", "deux", false), entry(18, "d", "six", "six", false)]
        );
        let unread: Vec<_> = unread.iter().map(|(line, why)| format!("{line}: {why}")).collect();
        let wanted = [
            "3: a: a text stands between",
            "8: the entry has no msgctxt",
            "11: the entry has no msgstr",
            "14: the line begins with",
            "16: a text without",
        ];
        assert_eq!(unread.len(), wanted.len(), "{unread:#?}");
        for (found, wanted) in unread.iter().zip(wanted) {
            assert!(found.starts_with(wanted), "{found}");
        }
    }

    #[test]
    fn another_encoding_is_refused_as_a_whole() {
        let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n";
        assert!(read(header.as_bytes()).unwrap_err().contains("ISO-8859-1"));
        assert!(read(b"\xff").unwrap_err().contains("UTF-8"));
    }
}
