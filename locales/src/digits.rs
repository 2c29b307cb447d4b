//! Numbers as people write them.
//!
//! Burmese is written with its own digits. Arabic is left with the Western ones: half of its
//! readers use them, and the other half reads them.

/// A whole number in the digits of a language.
pub fn digits(language: &str, number: u64) -> String {
    localised(language, &number.to_string())
}

/// A number that may have a fraction, with the language's own sign before it.
pub fn decimal(language: &str, number: f64) -> String {
    let written = number.to_string();
    match language {
        "fr" | "es" => written.replace('.', ","),
        _ => localised(language, &written),
    }
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

    #[test]
    fn a_fraction_has_the_sign_of_its_language() {
        for (language, number, written) in [
            ("en", 0.5, "0.5"),
            ("fr", 1000.25, "1000,25"),
            ("es", -2.5, "-2,5"),
            ("my", 47.5, "၄၇.၅"),
            ("fr", 48.0, "48"),
        ] {
            assert_eq!(decimal(language, number), written);
        }
    }
}
