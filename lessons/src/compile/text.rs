//! From bytes to lines: UTF-8, a byte order mark, either kind of line ending.

use crate::fault::Findings;

/// Far more than a lesson of a few minutes needs in any script.
pub(super) const TEXT_BYTES_AT_MOST: usize = 256 * 1024;

/// A line of a file, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'t> {
    pub(super) number: u32,
    pub(super) text: &'t str,
}

/// The text without its byte order mark; or a fault, where it cannot be read.
pub(super) fn decode<'t>(bytes: &'t [u8], findings: &mut Findings) -> Option<&'t str> {
    if bytes.len() > TEXT_BYTES_AT_MOST {
        let kilobytes = TEXT_BYTES_AT_MOST / 1024;
        findings.error(1, format!("the file is larger than {kilobytes} kB: divide the lesson"));
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let line = line_of_byte(bytes, error.valid_up_to());
            findings.error(line, "this is not UTF-8 text: save the file again as UTF-8");
            return None;
        }
    };
    let stray = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if let Some(place) = stray {
        let line = line_of_byte(text.as_bytes(), place);
        findings.error(line, "an invisible control character stands here: type the line again");
        return None;
    }
    Some(text)
}

/// The lines of a text that begins at line `first`.
pub(super) fn lines(text: &str, first: u32) -> impl Iterator<Item = Line<'_>> {
    (first..).zip(text.lines()).map(|(number, text)| Line { number, text })
}

fn line_of_byte(bytes: &[u8], place: usize) -> u32 {
    LineStarts::of_bytes(&bytes[..place], 1).line(place)
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

/// Where each line begins: finds the line of a byte without counting again.
#[derive(Debug)]
pub(super) struct LineStarts {
    first: u32,
    ends: Vec<usize>,
}

impl LineStarts {
    /// Of a text whose first line has the number `first`.
    pub(super) fn of(text: &str, first: u32) -> Self {
        Self::of_bytes(text.as_bytes(), first)
    }

    fn of_bytes(bytes: &[u8], first: u32) -> Self {
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        Self { first, ends: ends.map(|(place, _)| place).collect() }
    }

    /// The line in which a byte stands.
    pub(super) fn line(&self, place: usize) -> u32 {
        let before = self.ends.partition_point(|end| *end < place);
        self.first.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_or_a_fault_at_their_line() {
        let cases: [(&[u8], Result<&str, u32>); 6] = [
            (b"a\r\nb", Ok("a\r\nb")),
            (b"\xef\xbb\xbfa", Ok("a")),
            (b"", Ok("")),
            (b"a\nb\xff", Err(2)),
            (b"\xff\xfea\0", Err(1)),
            (b"a\n\nb\0", Err(3)),
        ];
        for (bytes, wanted) in cases {
            let mut findings = Findings::of("x");
            let text = decode(bytes, &mut findings);
            let faults = findings.into_faults();
            assert_eq!(text.ok_or_else(|| faults[0].line), wanted, "{bytes:?}");
        }
    }

    #[test]
    fn a_byte_is_found_in_its_line() {
        let starts = LineStarts::of("ab\ncd\n\ne", 5);
        for (place, line) in [(0, 5), (2, 5), (3, 6), (6, 7), (7, 8), (8, 8)] {
            assert_eq!(starts.line(place), line, "{place}");
        }
    }
}
