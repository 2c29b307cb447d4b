//! The one form in which words are compared.
//!
//! What is lost in it carries no meaning when a short message is compared with a short list: case,
//! punctuation, emoji, accents on Latin letters, Arabic short vowels. What does carry meaning stays:
//! every mark of Burmese, hamza and teh marbuta.

use super::{burmese, zawgyi};
use crate::incoming::TEXT_CHARS;
use std::borrow::Cow;
use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_canonical, is_combining_mark},
};

/// The form for comparing: small letters, ASCII digits, single spaces. Folding twice changes
/// nothing.
pub fn fold(said: &str) -> String {
    let said = cut(said);
    let unicode = if zawgyi::is_zawgyi(said) {
        Cow::Owned(zawgyi::to_unicode(said))
    } else {
        Cow::Borrowed(said)
    };
    tidy(&unicode)
}

/// The forms to compare with a list of known words. Short Burmese can be sound in both encodings
/// and mean something in only one of them, so both are tried: the likelier first.
pub(super) fn readings(said: &str) -> Vec<String> {
    let said = cut(said);
    let first = fold(said);
    if !burmese::occurs_in(said) {
        return vec![first];
    }
    let second = if zawgyi::is_zawgyi(said) { tidy(said) } else { tidy(&zawgyi::to_unicode(said)) };
    if first == second { vec![first] } else { vec![first, second] }
}

/// At most [`TEXT_CHARS`] characters: more costs time and says no more.
pub(super) fn cut(said: &str) -> &str {
    said.char_indices().nth(TEXT_CHARS).map_or(said, |(end, _)| &said[..end])
}

/// Compatibility forms resolved, what cannot be seen dropped, digits of every script in ASCII;
/// punctuation and case stay.
pub(super) fn plain(said: &str) -> String {
    let seen = cut(said).nfkc().filter(|c| !is_unseen(*c));
    seen.map(|c| digit(c).map_or(c, |d| char::from(b'0' + d))).collect()
}

fn tidy(text: &str) -> String {
    let composed: String = text.nfkc().collect();
    let spelt = if burmese::occurs_in(&composed) {
        Cow::Owned(burmese::spell(&composed))
    } else {
        Cow::Borrowed(composed.as_str())
    };
    let mut folded = String::with_capacity(spelt.len());
    for c in spelt.chars().flat_map(char::to_lowercase).map(without_accent) {
        match c {
            _ if is_unseen(c) || is_apostrophe(c) => {}
            _ if digit(c).is_some() => folded.extend(digit(c).map(|d| char::from(b'0' + d))),
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            // Keyboards for Persian and Urdu write these two where Arabic has its own.
            'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            _ if is_word(c) => folded.push(c),
            _ if !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    // Marks that stood apart may have come together: their order is part of the form.
    folded.trim().nfkc().collect()
}

/// Whether it is part of a word. Marks are asked for by name: Burmese asat and virama are no letters.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// What is not seen, or adds nothing to the letter it stands on.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
        // Accents that no letter took up (the base letter had none such), and keycaps.
        | '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        // Arabic: tatweel, short vowels, signs of recitation. Not hamza (U+0654, U+0655).
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0656}'..='\u{065F}'
        | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

/// Joins rather than parts: `aujourd'hui`, `don’t`.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | '`' | '´' | '′')
}

fn without_accent(c: char) -> char {
    if !matches!(c, '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}') {
        return c;
    }
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(c)
}

/// The value of a decimal digit of any script that people count in.
pub(super) fn digit(c: char) -> Option<u8> {
    // The zero of each script; its nine other digits follow it (Unicode, general category Nd).
    const ZEROS: [char; 24] = [
        '0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀',
        '႐', '០', '᠐', '᧐', '᱐', '０',
    ];
    if !c.is_numeric() {
        return None;
    }
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        u8::try_from(value).ok().filter(|value| *value < 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_carries_no_meaning_goes() {
        let cases = [
            ("STOP!", "stop"),
            ("  stop. ", "stop"),
            ("*Stop*", "stop"),
            ("stop 🛑🛑", "stop"),
            ("🙏🏽 stop", "stop"),
            ("\u{200F}stop\u{200B}", "stop"),
            ("ＳＴＯＰ", "stop"),
            ("Arrêt", "arret"),
            ("ARRE\u{302}T", "arret"),
            ("S̶t̷o̸p̵", "stop"),
            ("¿Por qué?", "por que"),
            ("aujourd’hui", "aujourdhui"),
            ("Straße", "strasse"),
            ("İSTANBUL", "istanbul"),
            ("cœur", "coeur"),
            ("a\u{a0}\n b", "a b"),
            ("1️⃣", "1"),
            ("٤٨ ساعة", "48 ساعة"),
            ("၄၈ နာရီ", "48 နာရီ"),
            ("إيــقــاف", "إيقاف"),
            ("إِيقَافٌ", "إيقاف"),
            ("ﺇﻳﻘﺎﻑ", "إيقاف"),
            ("ایقاف", "ايقاف"),
            ("停止。", "停止"),
            ("ရပ်ပါ။", "ရပ်ပါ"),
            ("", ""),
            ("…?!", ""),
        ];
        for (said, folded) in cases {
            assert_eq!(fold(said), folded, "{said}");
        }
    }

    #[test]
    fn what_carries_meaning_stays() {
        for (one, other) in
            [("إيقاف", "ايقاف"), ("مساعدة", "مساعده"), ("ကျ", "ကြ"), ("ရပ်", "ရပ"), ("и", "й")]
        {
            assert_ne!(fold(one), fold(other));
        }
    }

    #[test]
    fn burmese_is_read_in_both_encodings() {
        assert_eq!(fold("ရပ္"), "ရပ်");
        assert_eq!(readings("ရပ္ပါ"), ["ရပ္ပါ", "ရပ်ပါ"]);
        assert_eq!(readings("stop"), ["stop"]);
    }

    #[test]
    fn what_is_folded_stays_so() {
        for said in ["\u{ccd}`\u{1ce2}", "Ǽ", "Ǿ"] {
            assert_eq!(fold(said), fold(&fold(said)), "{said}");
        }
    }

    #[test]
    fn a_tower_of_accents_is_cut_first() {
        let zalgo = "a".to_owned() + &"\u{301}".repeat(32_768);
        assert_eq!(fold(&zalgo), "a");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(said in "\\PC{0,40}") {
            let once = fold(&said);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
