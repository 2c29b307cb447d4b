//! Burmese spelling: one order of marks, and letters where thumbs took a digit.
//!
//! Keyboards store the marks of a syllable in different orders that look the same. The order here
//! is that of Unicode Technical Note 11, simplified: it serves comparison, not display.

/// Whether any letter of the Myanmar block is in the text.
pub(super) fn occurs_in(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{1000}'..='\u{109F}'))
}

/// A letter that marks stand on.
pub(super) fn is_base(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{102A}' | '\u{103F}' | '\u{25CC}')
}

/// The place of a mark within its syllable; none for what is no mark. Virama is none: it ties
/// the next letter on.
pub(super) fn place(mark: char) -> Option<u8> {
    Some(match mark {
        '\u{103B}'..='\u{103E}' => 1,
        '\u{1031}' => 2,
        '\u{102D}' | '\u{102E}' => 3,
        '\u{102F}' | '\u{1030}' => 4,
        '\u{1032}' => 5,
        '\u{102B}' | '\u{102C}' => 6,
        '\u{1036}' => 7,
        '\u{1037}' => 8,
        '\u{103A}' => 9,
        '\u{1038}' => 10,
        _ => return None,
    })
}

/// Puts the marks of a syllable in order and drops a mark that was typed twice.
pub(super) fn in_order(marks: &mut Vec<char>) {
    marks.sort_by_key(|mark| (place(*mark), *mark));
    marks.dedup();
}

/// One spelling for what looks the same.
pub(super) fn spell(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mut marks = Vec::new();
        while let Some(mark) = chars.next_if(|next| place(*next).is_some()) {
            marks.push(mark);
        }
        in_order(&mut marks);
        spelt.push(match c {
            // A digit with a mark on it was meant as the letter that looks like it.
            '၀' if !marks.is_empty() => 'ဝ',
            '၇' if !marks.is_empty() => 'ရ',
            // The vowel letter before asat was meant as the consonant.
            'ဥ' if marks.contains(&'\u{103A}') => 'ဉ',
            _ => c,
        });
        spelt.extend(marks);
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_spelt_the_same() {
        let cases = [
            ("ကုံ", "က\u{1036}\u{102F}"),
            ("နံ့", "န\u{1037}\u{1036}"),
            ("ဝင်", "ဝင\u{103A}"),
            ("ဝါ", "၀ါ"),
            ("ရှိ", "၇ှိ"),
            ("ညဉ့်", "ည\u{1025}\u{1037}\u{103A}"),
            ("ကို", "ကိုိ"),
        ];
        for (one, other) in cases {
            assert_eq!(spell(one), spell(other), "{one} {other}");
        }
    }

    #[test]
    fn digits_stay_digits() {
        assert_eq!(spell("၄၇ နှစ်"), "၄၇ နှစ်");
    }
}
