//! How long a text is on the air: GSM-7 septets or UCS-2 units, and the parts they fill.
//!
//! The tables are those of 3GPP TS 23.038, section 6.2.1. National shift tables are deliberately
//! absent: gateways do not choose them.

/// How a text is encoded on the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// 7 bits a character, for the letters of western Europe and Greek capitals.
    Gsm7,
    /// 16 bits a unit, for everything else.
    Ucs2,
}

impl Encoding {
    /// Units in a message that fits in one part.
    pub const fn alone(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Units in each part of a longer message: six bytes go to the header that joins them.
    pub const fn joined(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }
}

/// What a text fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments {
    /// How it is encoded.
    pub encoding: Encoding,
    /// Its length: septets in GSM-7 (a character of the extension table is two), UTF-16 units in
    /// UCS-2 (an emoji is two).
    pub units: usize,
    /// The parts it is sent in; none for an empty text.
    pub parts: usize,
}

/// What a text fills if it is sent as it is, in one message.
pub fn segments(text: &str) -> Segments {
    let septets: Option<usize> = text.chars().map(septets).sum();
    if let Some(units) = septets {
        fill(Encoding::Gsm7, units, text.chars().filter_map(self::septets))
    } else {
        let units = text.encode_utf16().count();
        fill(Encoding::Ucs2, units, text.chars().map(char::len_utf16))
    }
}

/// Packs characters into parts; none is torn over two.
fn fill(encoding: Encoding, units: usize, lengths: impl Iterator<Item = usize>) -> Segments {
    if units <= encoding.alone() {
        return Segments { encoding, units, parts: usize::from(units > 0) };
    }
    let (mut parts, mut used) = (1, 0);
    for length in lengths {
        if used + length > encoding.joined() {
            parts += 1;
            used = 0;
        }
        used += length;
    }
    Segments { encoding, units, parts }
}

/// How many septets a character takes; none where the alphabet lacks it.
pub(super) fn septets(c: char) -> Option<usize> {
    match c {
        '\x0C' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => Some(2),
        'A'..='Z' | 'a'..='z' | '0'..='9' | '\n' | '\r' => Some(1),
        c if SIGNS.contains(c) || LETTERS.contains(c) => Some(1),
        _ => None,
    }
}

/// The alphabet's letters beyond ASCII.
const LETTERS: &str = "èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜäöñüà";

/// Its signs. (`$` and `@` are in it, the backtick is not.)
const SIGNS: &str = " @£$¥_!\"#¤%&'()*+,-./:;<=>?¡§¿";

#[cfg(test)]
mod tests {
    use super::*;
    use Encoding::{Gsm7, Ucs2};

    #[test]
    fn parts_are_counted_as_networks_count_them() {
        let letters = |n: usize| "a".repeat(n);
        let cases = [
            (String::new(), Gsm7, 0, 0),
            (" ".repeat(160), Gsm7, 160, 1),
            (" ".repeat(161), Gsm7, 161, 2),
            ("\x0C".repeat(80), Gsm7, 160, 1),
            ("\x0C".repeat(81), Gsm7, 162, 2),
            (letters(150) + "[123456789", Gsm7, 161, 2),
            (letters(306), Gsm7, 306, 2),
            (letters(307), Gsm7, 307, 3),
            (letters(152) + "{" + &letters(152), Gsm7, 306, 3),
            (letters(151) + "{" + &letters(153), Gsm7, 306, 2),
            ("“word”".to_owned(), Ucs2, 6, 1),
            (letters(69) + "☺", Ucs2, 70, 1),
            (letters(70) + "☺", Ucs2, 71, 2),
            ("😀".repeat(35), Ucs2, 70, 1),
            ("😀".repeat(36), Ucs2, 72, 2),
            ("😀".repeat(70), Ucs2, 140, 3),
            (letters(66) + "😀" + &letters(66), Ucs2, 134, 3),
            ("€".repeat(80), Gsm7, 160, 1),
            ("Çé ΔΣ ñÑ".to_owned(), Gsm7, 8, 1),
            ("ç".to_owned(), Ucs2, 1, 1),
            ("`".to_owned(), Ucs2, 1, 1),
            ("\t".to_owned(), Ucs2, 1, 1),
            ("မြန်မာ".to_owned(), Ucs2, 6, 1),
        ];
        for (text, encoding, units, parts) in cases {
            assert_eq!(segments(&text), Segments { encoding, units, parts }, "{text}");
        }
    }

    #[test]
    fn the_alphabet_has_127_characters_and_an_extension_of_ten() {
        let of =
            |n| (0..=0xFFFF).filter_map(char::from_u32).filter(move |c| septets(*c) == Some(n));
        assert_eq!((of(1).count(), of(2).count()), (127, 10));
    }
}
