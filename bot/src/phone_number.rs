//! Phone numbers as the world writes them, kept as E.164 and nothing else.
//!
//! Deliberately absent: whether a number is in use. An unknown range of a right length is let
//! through, because operators open ranges faster than anybody's list of them grows.

use crate::address::NotAnAddress;
use phonenumber::{
    Mode,
    PhoneNumber,
    Type,
    country,
    metadata::DATABASE, // read and unpacked by its crate at first use, once
};

/// E.164: at most 15 digits. Below 7 no country has subscribers that can be reached from abroad.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Short codes and service numbers have at most this many digits.
const SHORT_CODE_DIGITS: usize = 6;

/// A number of this length that does not begin with 0 is written as from abroad, only without its
/// plus: so most providers report senders.
const ABROAD_DIGITS: usize = 11;

/// The number in E.164.
///
/// `country` (ISO 3166) says how a number without plus is read. Reading the result again, in
/// whatever country, gives the same.
pub(crate) fn e164(raw: &str, country: &str) -> Result<String, NotAnAddress> {
    let raw = raw.trim();
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    let plus = raw.starts_with('+');
    if raw.chars().any(char::is_alphabetic) || is_short_code(&digits, plus) {
        return Err(NotAnAddress::NotAPerson);
    }
    if !DIGITS.contains(&digits.len()) || !raw.chars().all(is_written_in_numbers) {
        return Err(NotAnAddress::Impossible);
    }
    let country = country.parse::<country::Id>().ok();
    let from_abroad = || parse(&format!("+{digits}"), None);
    let at_home = || country.and_then(|country| parse(&digits, Some(country)));
    let number = if plus {
        from_abroad()
    } else if digits.len() >= ABROAD_DIGITS && !digits.starts_with('0') {
        let sure = from_abroad().filter(PhoneNumber::is_valid);
        sure.or_else(|| at_home().filter(PhoneNumber::is_valid)).or_else(from_abroad)
    } else {
        at_home()
    };
    let number = number.ok_or(NotAnAddress::Impossible)?;
    if number.number_type(&DATABASE) == Type::PremiumRate {
        return Err(NotAnAddress::NotAPerson);
    }
    let written = written(&number);
    // The same phone must always be the same address: a number that would be read differently the
    // second time is none.
    let settled = (plus && written[1..] == digits)
        || parse(&written, None).is_some_and(|again| self::written(&again) == written);
    let fits = DIGITS.contains(&(written.len() - 1));
    if fits && settled { Ok(written) } else { Err(NotAnAddress::Impossible) }
}

fn written(number: &PhoneNumber) -> String {
    number.format().mode(Mode::E164).to_string()
}

fn is_short_code(digits: &str, plus: bool) -> bool {
    !plus && (3..=SHORT_CODE_DIGITS).contains(&digits.len()) && !digits.starts_with('0')
}

fn is_written_in_numbers(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '-' | '.' | '(' | ')' | '/')
}

/// The number, if it is one that some country could have given out.
fn parse(text: &str, country: Option<country::Id>) -> Option<PhoneNumber> {
    let number = phonenumber::parse(country, text).ok()?;
    let length = u16::try_from(number.national().to_string().len()).ok()?;
    let regions = DATABASE.by_code(&number.country().code())?;
    let possible = |lengths: &[u16]| lengths.contains(&length);
    let is_possible =
        regions.iter().any(|region| possible(region.descriptors().general().possible_length()));
    (is_possible || number.is_valid()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use NotAnAddress::{Impossible, NotAPerson};
    use proptest::prelude::*;

    #[test]
    fn senders_as_providers_report_them() {
        let cases: [(&str, &str, Result<&str, NotAnAddress>); 36] = [
            ("+250 788 123-123", "", Ok("+250788123123")),
            ("250788123123", "", Ok("+250788123123")),
            ("+959791234567", "MM", Ok("+959791234567")),
            ("09791234567", "MM", Ok("+959791234567")),
            ("959791234567", "MM", Ok("+959791234567")),
            ("+95 9 791 234 567", "KE", Ok("+959791234567")),
            (" 0788383383 ", "RW", Ok("+250788383383")),
            ("788383383", "RW", Ok("+250788383383")),
            ("254791541111", "US", Ok("+254791541111")),
            ("0712345678", "KE", Ok("+254712345678")),
            ("263780821000", "ZW", Ok("+263780821000")),
            ("812111005611", "ID", Ok("+62812111005611")),
            ("0877747666", "ID", Ok("+62877747666")),
            ("07531669965", "GB", Ok("+447531669965")),
            ("2207222333", "GM", Ok("+2207222333")),
            ("012345678", "KH", Ok("+85512345678")),
            ("+963944567890", "SY", Ok("+963944567890")),
            ("20123456", "TN", Ok("+21620123456")),
            ("+39 02 3661 8300", "IT", Ok("+390236618300")),
            ("(650) 253-0000", "US", Ok("+16502530000")),
            ("+1.650.253.0000", "", Ok("+16502530000")),
            ("PRIZES", "RW", Err(NotAPerson)),
            ("M-Pesa", "KE", Err(NotAPerson)),
            ("မြန်မာ", "MM", Err(NotAPerson)),
            ("123456", "US", Err(NotAPerson)),
            ("12345", "US", Err(NotAPerson)),
            ("1234", "", Err(NotAPerson)),
            ("611", "MM", Err(NotAPerson)),
            ("+1 900 555 0199", "US", Err(NotAPerson)),
            ("1", "US", Err(Impossible)),
            ("99", "EC", Err(Impossible)),
            ("+1234", "US", Err(Impossible)),
            ("0788383383", "ZZ", Err(Impossible)),
            ("+250788123123123123", "RW", Err(Impossible)),
            ("+2507881", "RW", Err(Impossible)),
            ("", "RW", Err(Impossible)),
        ];
        for (raw, country, expected) in cases {
            assert_eq!(
                e164(raw, country).as_deref(),
                expected.as_ref().copied(),
                "{raw} in {country}"
            );
        }
    }

    proptest! {
        #[test]
        fn reading_the_result_again_gives_the_same(
            raw in "\\+?0{0,2}[1-9][0-9]{6,13}",
            country in prop::sample::select(vec!["MM", "KE", "US", "IT", "KR", "BR", "CD", "ZZ"]),
        ) {
            if let Ok(once) = e164(&raw, country) {
                prop_assert!(once.starts_with('+') && DIGITS.contains(&(once.len() - 1)));
                for again in ["", "US", "MM", country] {
                    prop_assert_eq!(e164(&once, again), Ok(once.clone()));
                }
            }
        }
    }
}
