//! Numbers as people write them.
//!
//! Burmese is written with its own digits. Arabic is left with the Western ones: half of its
//! readers use them, and the other half reads them.

/// A whole number in the digits of a language.
pub fn digits(language: &str, number: u64) -> String {
    localised(language, &number.to_string())
}

/// The digits of an already written number, replaced by those of the language.
pub(crate) fn localised(language: &str, written: &str) -> String {
    match language {
        "my" => written.chars().map(burmese).collect(),
        _ => written.to_owned(),
    }
}

fn burmese(c: char) -> char {
    match c.to_digit(10) {
        Some(digit) => char::from_u32(0x1040 + digit).unwrap_or(c),
        None => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn burmese_has_its_own_digits() {
        for (language, written) in [("en", "48"), ("ar", "48"), ("my", "၄၈")] {
            assert_eq!(digits(language, 48), written);
        }
    }
}
