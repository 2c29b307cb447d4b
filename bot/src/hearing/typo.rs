//! Slips of the thumb: two words one edit apart.

use super::fold::fold;

/// Shorter words have too many true neighbours.
const SHORTEST: usize = 4;

/// Whether two words are the same but for one slip: a letter too many, too few, wrong, or swapped
/// with its neighbour. Only for words of four or more letters; never where a digit differs, and
/// never in scripts where one sign is a syllable or a word (one sign more makes a Burmese or
/// Chinese sentence say the opposite).
pub fn close(a: &str, b: &str) -> bool {
    close_folded(&fold(a), &fold(b))
}

/// The same of words that are folded already.
pub(super) fn close_folded(a: &str, b: &str) -> bool {
    let fits = |word: &str| word.chars().nth(SHORTEST - 1).is_some() && is_alphabetic(word);
    fits(a) && fits(b) && one_slip(a, b)
}

/// Letters of the alphabets that stand at the front of Unicode: Latin, Greek, Cyrillic, Armenian,
/// Hebrew, Arabic, and Latin's second home. In them a letter is a sound.
fn is_alphabetic(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_alphabetic() && (c < '\u{0700}' || matches!(c, '\u{1E00}'..='\u{1EFF}')))
}

/// Whether two folded words differ by one slip at most.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a[..], &b[..]) } else { (&b[..], &a[..]) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(long).take_while(|(s, l)| s == l).count();
    let (short, long) = (&short[same_start..], &long[same_start..]);
    match (short, long) {
        ([], _) => true,
        _ if short.len() < long.len() => *short == long[1..],
        ([s, short @ ..], [l, long @ ..]) => {
            let replaced = short == long;
            let swapped = short.first() == Some(l)
                && long.first() == Some(s)
                && short.get(1..) == long.get(1..);
            replaced || swapped
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_in_long_words() {
        let cases = [
            ("lawyer", "lawyer", true),
            ("lawyer", "lwayer", true),
            ("lawyer", "lawyr", true),
            ("lawyer", "lawyerr", true),
            ("lawyer", "lawyet", true),
            ("lawyer", "awyer", true),
            ("Lawyer", "LAWYR.", true),
            ("avocát", "avocta", true),
            ("lawyer", "lawer s", false),
            ("lawyer", "lwayre", false),
            ("lawyer", "layers", false),
            ("not", "now", false),
            ("code", "cod", false),
            ("in 48", "in 24", false),
            ("1948", "1984", false),
            ("محامي", "محامى", true),
            ("律师可以在场", "律师不可以在场", false),
            ("ဖြေပါသည်", "မဖြေပါသည်", false),
            ("", "", false),
        ];
        for (a, b, expected) in cases {
            assert_eq!(close(a, b), expected, "{a} {b}");
            assert_eq!(close(b, a), expected, "{b} {a}");
        }
    }
}
