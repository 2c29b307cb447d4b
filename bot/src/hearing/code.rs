//! Words that open something: a course's keyword, the code that joins two phones.

use super::fold::{fold, plain};

/// The alphabet of joining codes: no vowels, so that no code is a word; nothing that is mistaken
/// for something else.
const ALPHABET: &str = "23456789BCDFGHJKLMNPQRSTVWXZ";

/// How long a joining code is.
const LENGTH: usize = 8;

/// What a code must have of digits, and of letters: so that no word and no number is one.
const OF_EACH: usize = 2;

/// The message as a keyword: normalised, in upper case. Compare it with a keyword that went the
/// same way.
pub fn keyword(said: &str) -> String {
    fold(said).to_uppercase()
}

/// The joining code that the message is, in upper case and without its hyphen.
pub fn code(said: &str) -> Option<String> {
    let typed = plain(said).to_uppercase();
    let typed = typed.trim_matches(|c: char| !c.is_alphanumeric());
    let middle = typed.char_indices().nth(LENGTH / 2)?.0;
    let (first, second) = typed.split_at(middle);
    let second = second.trim_start_matches([' ', '-', '\u{2010}', '\u{2011}', '–', '—', '_']);
    let code = [first, second].concat();
    let digits = code.chars().filter(char::is_ascii_digit).count();
    let is_code = code.len() == LENGTH
        && code.chars().all(|c| ALPHABET.contains(c))
        && (OF_EACH..=LENGTH - OF_EACH).contains(&digits);
    is_code.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let cases = [
            ("K7HQ2MXD", Some("K7HQ2MXD")),
            ("k7hq-2mxd", Some("K7HQ2MXD")),
            ("k7hq 2mxd.", Some("K7HQ2MXD")),
            ("  K7HQ – 2MXD  ", Some("K7HQ2MXD")),
            ("«K7HQ2MXD»", Some("K7HQ2MXD")),
            ("K၇HQ၂MXD", Some("K7HQ2MXD")),
            ("K7HQ2MX", None),
            ("K7HQ2MXDD", None),
            ("K7 HQ2MXD", None),
            ("KAHQ2M7D", None),
            ("K1HQ2MXD", None),
            ("KKHQ2MXD", None),
            ("23456789", None),
            ("234567B8", None),
            ("birthday", None),
            ("", None),
        ];
        for (said, expected) in cases {
            assert_eq!(code(said).as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn keywords_are_the_message_in_upper_case() {
        for (said, expected) in
            [("bamboo", "BAMBOO"), (" Bamboo! ", "BAMBOO"), ("bambú", "BAMBU"), ("ခွန်အား", "ခွန်အား")]
        {
            assert_eq!(keyword(said), expected);
            assert_eq!(keyword(&keyword(said)), expected);
        }
    }
}
