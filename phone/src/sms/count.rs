//! How a phone counts an SMS: GSM 03.38 with its extension table, or UCS-2. Neither an escape pair
//! nor a surrogate pair is cut by a part's end. National shift tables are absent: no gateway we
//! know of uses them.

use std::fmt;

/// Septets of one message, and of each part of a longer one.
const GSM7_UNITS: [usize; 2] = [160, 153];
/// UTF-16 units of one message, and of each part of a longer one.
const UCS2_UNITS: [usize; 2] = [70, 67];

/// The basic table: one septet each. (The escape itself is not a character.)
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// The extension table: two septets each.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How a text is written on the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Seven bits a character.
    Gsm7,
    /// Sixteen bits a unit.
    Ucs2,
}

/// How long a text is on the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How it is written.
    pub encoding: Encoding,
    /// Septets or UTF-16 units.
    pub units: usize,
    /// Messages that are paid for.
    pub parts: usize,
    /// Units still free in the last part.
    pub left: usize,
}

/// Counts a text. An empty one is one part.
pub fn count(text: &str) -> Count {
    let (encoding, widths, [alone, each]) = match text.chars().map(septets).collect() {
        Some(widths) => (Encoding::Gsm7, widths, GSM7_UNITS),
        None => (Encoding::Ucs2, text.chars().map(char::len_utf16).collect(), UCS2_UNITS),
    };
    let widths: Vec<usize> = widths;
    let units = widths.iter().sum();
    if units <= alone {
        return Count { encoding, units, parts: 1, left: alone - units };
    }
    let (mut parts, mut filled) = (1, 0);
    for width in widths {
        if filled + width > each {
            parts += 1;
            filled = 0;
        }
        filled += width;
    }
    Count { encoding, units, parts, left: each - filled }
}

fn septets(c: char) -> Option<usize> {
    if BASIC.contains(c) {
        Some(1)
    } else if EXTENSION.contains(c) {
        Some(2)
    } else {
        None
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gsm7 => "GSM-7",
            Self::Ucs2 => "UCS-2",
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.parts == 1 { "part" } else { "parts" };
        write!(f, "{} {noun}, {}", self.parts, self.encoding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_counted_as_a_phone_counts_them() {
        let a = |n: usize| "a".repeat(n);
        let cases = [
            (String::new(), "1 part, GSM-7"),
            (" ".repeat(160), "1 part, GSM-7"),
            (" ".repeat(161), "2 parts, GSM-7"),
            ("\u{c}".repeat(80), "1 part, GSM-7"),
            ("\u{c}".repeat(81), "2 parts, GSM-7"),
            (a(150) + "[123456789", "2 parts, GSM-7"),
            (a(306), "2 parts, GSM-7"),
            (a(307), "3 parts, GSM-7"),
            (a(152) + "{" + &a(152), "3 parts, GSM-7"),
            ("“word”".into(), "1 part, UCS-2"),
            (a(69) + "☺", "1 part, UCS-2"),
            (a(70) + "☺", "2 parts, UCS-2"),
            ("😀".repeat(35), "1 part, UCS-2"),
            ("😀".repeat(36), "2 parts, UCS-2"),
            ("😀".repeat(70), "3 parts, UCS-2"),
            ("ça".into(), "1 part, UCS-2"),
            ("Ça è à é ù ñ ü €".into(), "1 part, GSM-7"),
            ("မင်္ဂလာပါ".into(), "1 part, UCS-2"),
        ];
        for (text, expected) in cases {
            assert_eq!(count(&text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_left_is_what_still_fits() {
        for (text, left) in [("", 160), ("abc", 157), ("€", 158), ("☺", 69)] {
            assert_eq!(count(text).left, left, "{text}");
        }
        let long = "a".repeat(161);
        assert_eq!(count(&long).left, 145);
    }
}
