//! Numbers, in the digits of any script and in what thumbs type for them.

use super::fold::{digit, is_word, plain};

/// Longer numbers are no choice and no answer; nine digits always fit.
const DIGITS: usize = 9;

/// "About 48 hours, I think" is five: beyond this a number is part of a sentence.
const WORDS: usize = 4;

/// The number that the whole message is: `1`, `1.`, `#1`, `(1)`, `၂`, `٢`, `１`, `2️⃣`, `三`.
///
/// What thumbs type for a digit is read as one: Burmese ဝ for ၀ and ရ for ၇, alone or among digits;
/// O for 0 and l or I for 1 among digits only.
pub fn number(said: &str) -> Option<u32> {
    let typed = plain(said);
    let typed = typed.trim();
    if typed == "🔟" {
        return Some(10);
    }
    let inner = typed.trim_start_matches(|c| !is_word(c));
    let lead = typed.get(..typed.len() - inner.len()).unwrap_or_default();
    if lead.ends_with(['-', '−']) {
        return None;
    }
    let inner = inner.trim_end_matches(|c| !is_word(c));
    han(inner).or_else(|| digits(inner)?.parse().ok())
}

/// The one number in a short message, with its unit or without: `48`, `48,5`, `٤٨`, `48h`,
/// `၄၈နာရီ`, `within 48 hours`, `1 000`, `-3`.
///
/// Comma and point are read as the shape suggests: one of them before exactly three digits, after
/// one to three that are not 0, groups thousands; otherwise it begins the decimals.
pub fn decimal(said: &str) -> Option<f64> {
    let typed = plain(said);
    let words: Vec<String> = typed.split_whitespace().map(read_slips).collect();
    let groups = words.iter().filter(|word| word.bytes().all(|b| b.is_ascii_digit())).count();
    if words.len() - groups.saturating_sub(1) > WORDS {
        return None;
    }
    let text: Vec<char> = words.join(" ").chars().collect();
    let mut found = None;
    let mut at = 0;
    while at < text.len() {
        if !text[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = end_of_number(&text, at);
        if found.is_some() || (at > 0 && text[at - 1].is_alphabetic() && text[at - 1].is_ascii()) {
            return None;
        }
        let value = value(&text[at..end])?;
        found = Some(if is_negative(&text[..at]) { -value } else { value });
        at = end;
    }
    found
}

/// A whole word of digits and what looks like them, as digits; any other word as it is.
fn read_slips(word: &str) -> String {
    let inner = word.trim_matches(|c| !is_word(c));
    match digits(inner) {
        Some(digits) if !inner.is_empty() => word.replacen(inner, &digits, 1),
        _ => word.to_owned(),
    }
}

fn digits(word: &str) -> Option<String> {
    let among_digits = word.chars().any(|c| digit(c).is_some());
    let alone = word.chars().nth(1).is_none();
    let read = word.chars().map(|c| match c {
        'o' | 'O' if among_digits => Some('0'),
        'l' | 'I' if among_digits => Some('1'),
        'ဝ' if among_digits || alone => Some('0'),
        'ရ' if among_digits || alone => Some('7'),
        c => digit(c).map(|d| char::from(b'0' + d)),
    });
    let read: String = read.collect::<Option<_>>()?;
    (1..=DIGITS).contains(&read.len()).then_some(read)
}

fn han(word: &str) -> Option<u32> {
    let place = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let value = place.iter().position(|numeral| *numeral == word)?;
    u32::try_from(value).ok()
}

/// Where the number that begins at `start` ends: digits, with single separators between them. A
/// space separates only before exactly three digits.
fn end_of_number(text: &[char], start: usize) -> usize {
    let mut end = start;
    loop {
        while text.get(end).is_some_and(char::is_ascii_digit) {
            end += 1;
        }
        let following = text[end..].iter().skip(1).take_while(|c| c.is_ascii_digit()).count();
        let goes_on = match text.get(end) {
            Some('.' | ',' | '٫' | '٬' | '،' | '\'' | '’') => following > 0,
            Some(' ') => following == 3 && (end - start <= 3 || text[start..end].contains(&' ')),
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

fn value(number: &[char]) -> Option<f64> {
    let mark = |c: char| match c {
        '٫' => '.',
        '،' => ',',
        '٬' | '\'' | '’' => ' ',
        c => c,
    };
    let text: String = number.iter().map(|c| mark(*c)).filter(|c| *c != ' ').collect();
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let text = match (points, commas) {
        (0, 0) => text,
        (1, 0) | (0, 1) if !number.contains(&'٫') && groups_thousands(&text) => {
            text.replace(['.', ','], "")
        }
        (1, 0) | (0, 1) => text.replace(',', "."),
        (_, 1) if text.rfind(',') > text.rfind('.') => text.replace('.', "").replace(',', "."),
        (1, _) if text.rfind('.') > text.rfind(',') => text.replace(',', ""),
        (_, 0) | (0, _) => text.replace(['.', ','], ""),
        _ => return None,
    };
    text.parse().ok()
}

fn groups_thousands(text: &str) -> bool {
    text.split_once(['.', ',']).is_some_and(|(whole, rest)| {
        rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

fn is_negative(before: &[char]) -> bool {
    match before {
        [.., c, '-' | '−'] => !is_word(*c),
        ['-' | '−'] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_shape() {
        let cases = [
            ("1", Some(1)),
            ("1.", Some(1)),
            ("1)", Some(1)),
            ("(1)", Some(1)),
            ("#1", Some(1)),
            (" 1 \n", Some(1)),
            ("1!", Some(1)),
            ("٢", Some(2)),
            ("۲", Some(2)),
            ("၂", Some(2)),
            ("၂။", Some(2)),
            ("１", Some(1)),
            ("२", Some(2)),
            ("២", Some(2)),
            ("2️⃣", Some(2)),
            ("🔟", Some(10)),
            ("②", Some(2)),
            ("三", Some(3)),
            ("ဝ", Some(0)),
            ("ရ", Some(7)),
            ("၁ဝ", Some(10)),
            ("၁ရ", Some(17)),
            ("ရ၀", Some(70)),
            ("1O", Some(10)),
            ("l0", Some(10)),
            ("I2", Some(12)),
            ("0", Some(0)),
            ("007", Some(7)),
            ("\u{200E}3\u{200F}", Some(3)),
            ("999999999", Some(999_999_999)),
            ("9999999999", None),
            ("l", None),
            ("O", None),
            ("lO", None),
            ("ဝရ", None),
            ("-1", None),
            ("1.5", None),
            ("1 2", None),
            ("1a", None),
            ("one", None),
            ("", None),
            ("?", None),
        ];
        for (said, expected) in cases {
            assert_eq!(number(said), expected, "{said}");
        }
    }

    #[test]
    fn decimals_with_and_without_a_unit() {
        let cases = [
            ("48", Some(48.0)),
            ("48.", Some(48.0)),
            ("48.0", Some(48.0)),
            ("48,5", Some(48.5)),
            ("٤٨", Some(48.0)),
            ("٤٨٫٥", Some(48.5)),
            ("١٬٠٠٠", Some(1000.0)),
            ("၄၈", Some(48.0)),
            ("၄၈နာရီ", Some(48.0)),
            ("၄ဝ", Some(40.0)),
            ("၇ရက်", Some(7.0)),
            ("48h", Some(48.0)),
            ("48小时", Some(48.0)),
            ("48 hours", Some(48.0)),
            ("within 48 hours.", Some(48.0)),
            ("1,000", Some(1000.0)),
            ("1.000", Some(1000.0)),
            ("1 000", Some(1000.0)),
            ("1\u{202F}000\u{202F}000", Some(1_000_000.0)),
            ("1,234.5", Some(1234.5)),
            ("1.234,5", Some(1234.5)),
            ("1.234.567", Some(1_234_567.0)),
            ("0.125", Some(0.125)),
            ("0,125", Some(0.125)),
            ("-3", Some(-3.0)),
            ("−3", Some(-3.0)),
            ("50%", Some(50.0)),
            ("2nd", Some(2.0)),
            ("24 48", None),
            ("24-48", None),
            ("24/48", None),
            ("between 24 and 48", None),
            ("B2", None),
            ("he was held for 48 hours", None),
            ("hours", None),
            ("", None),
        ];
        for (said, expected) in cases {
            assert_eq!(decimal(said), expected, "{said}");
        }
    }
}
