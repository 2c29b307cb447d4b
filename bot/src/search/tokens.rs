//! What a text is found by: words, and where a script has no spaces, pairs of what stands for them.

use lessons::grade::plain_letter;
use unicode_normalization::UnicodeNormalization;

/// Longer "words" are no words; they would only make the index large. In letters.
const WORD_LETTERS: usize = 40;

/// What is written together with an Arabic word without being of it: the article, "and", "with".
const ARABIC_PREFIXES: [&str; 8] = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب"];

/// An Arabic root has three letters: what is left without a prefix has at least as many.
const ROOT_LETTERS: usize = 3;

/// The tokens of a text, in its order.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut run = String::new();
    let mut script = Script::Spaced;
    for c in text.nfkc().flat_map(char::to_lowercase).chain([' ']) {
        let own = Script::of(c);
        if own != Some(script) && !run.is_empty() {
            end(&std::mem::take(&mut run), script, &mut tokens);
        }
        if let Some(own) = own {
            script = own;
            run.extend(plain_letter(c));
        }
    }
    tokens
}

/// How words are told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// By spaces.
    Spaced,
    /// Chinese: a character is close to a word, two are one.
    Han,
    /// Burmese: two syllables are close to a word.
    Burmese,
}

impl Script {
    /// None for what stands between words.
    fn of(c: char) -> Option<Self> {
        match c {
            '\u{104a}' | '\u{104b}' => None,
            // Digits, and the vowel marks of Arabic, belong to the words around them.
            '\u{1040}'..='\u{1049}' | '\u{64b}'..='\u{65f}' | '\u{670}' => Some(Self::Spaced),
            '\u{1000}'..='\u{109f}' | '\u{aa60}'..='\u{aa7f}' => Some(Self::Burmese),
            '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' => {
                Some(Self::Han)
            }
            _ => c.is_alphanumeric().then_some(Self::Spaced),
        }
    }
}

fn end(run: &str, script: Script, tokens: &mut Vec<String>) {
    match script {
        Script::Spaced if run.chars().count() <= WORD_LETTERS => tokens.push(stem(run).to_owned()),
        Script::Spaced => {}
        Script::Han => pairs(&run.chars().map(String::from).collect::<Vec<_>>(), tokens),
        Script::Burmese => pairs(&syllables(run), tokens),
    }
}

/// Each two neighbours; a single one stands for itself.
fn pairs(signs: &[String], tokens: &mut Vec<String>) {
    if let [only] = signs {
        tokens.push(only.clone());
    }
    tokens.extend(signs.windows(2).map(<[String]>::concat));
}

/// An Arabic word without its article and what is written together with it.
fn stem(word: &str) -> &str {
    let without = ARABIC_PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix));
    without.filter(|rest| rest.chars().count() >= ROOT_LETTERS).unwrap_or(word)
}

/// A syllable begins with a consonant or a free vowel that neither closes the one before (asat) nor
/// stands stacked below it (virama).
fn syllables(run: &str) -> Vec<String> {
    const ASAT: char = '\u{103a}';
    const VIRAMA: char = '\u{1039}';
    let signs: Vec<char> = run.chars().collect();
    let mut syllables: Vec<String> = Vec::new();
    for (place, sign) in signs.iter().enumerate() {
        let follows = |wanted: char| signs.get(place + 1) == Some(&wanted);
        let stacked = place > 0 && signs[place - 1] == VIRAMA;
        let letter = matches!(sign, '\u{1000}'..='\u{102a}' | '\u{103f}' | '\u{104c}'..='\u{104f}');
        let opens = letter && !stacked && !follows(ASAT) && !follows(VIRAMA);
        match syllables.last_mut() {
            Some(last) if !opens => last.push(*sign),
            _ => syllables.push(sign.to_string()),
        }
    }
    syllables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_script() {
        let cases: [(&str, &[&str]); 8] = [
            ("Reasons, at the arrest!", &["reasons", "at", "the", "arrest"]),
            ("L\u{2019}accès à un avocat", &["l", "acces", "a", "un", "avocat"]),
            ("48 h", &["48", "h"]),
            ("المحامي والقاضي", &["محامي", "قاضي"]),
            ("مُحامٍ", &["محام"]),
            ("联系律师。律", &["联系", "系律", "律师", "律"]),
            ("ရှေ့နေ ၄၈", &["ရှေ့နေ", "၄၈"]),
            ("ဖမ်းဆီး", &["ဖမ်းဆီး"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(tokens(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_burmese_syllable_keeps_its_ends_and_stacks() {
        assert_eq!(syllables("တက္ကသိုလ်"), ["တက္က", "သိုလ်"]);
        assert_eq!(syllables("ဥပဒေ"), ["ဥ", "ပ", "ဒေ"]);
    }
}
