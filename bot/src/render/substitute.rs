//! Letters and signs that cost an SMS its short alphabet, in the plain form that says the same.

use super::gsm::septets;
use lessons::language::Language;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Languages whose readers take the plain letter for the accented one. In others an accent makes
/// another word.
const PLAIN_LETTERS: [&str; 9] = ["en", "fr", "es", "pt", "it", "sw", "rw", "rn", "sn"];

/// A text as it is sent, and what was replaced in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substituted {
    /// The text.
    pub text: String,
    /// What was replaced by what, each once, in the order of their first appearance. An empty
    /// replacement was dropped.
    pub replaced: Vec<(char, &'static str)>,
}

/// The text as an SMS says it. Marks of direction and isolation are always dropped. The rest is
/// replaced only where that brings the whole text into the short alphabet: a text that needs the
/// long one anyway keeps its own letters.
pub fn substitute(text: &str, language: Language) -> Substituted {
    let composed: String = text.replace("\r\n", "\n").nfc().filter(|c| *c != '\0').collect();
    let letters = PLAIN_LETTERS.contains(&language.as_str());
    let plain = replace(&tight_quotes(&composed), |c| {
        invisible(c).or_else(|| sign(c)).or_else(|| letter(c).filter(|_| letters))
    });
    if plain.text.chars().all(|c| septets(c).is_some()) {
        plain
    } else {
        replace(&composed, direction)
    }
}

/// French guillemets without the spaces inside them: straight quotes have none.
fn tight_quotes(text: &str) -> String {
    let is_space = |c: char| matches!(c, ' ' | '\u{00A0}' | '\u{202F}');
    let mut tight = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '»' {
            tight.truncate(tight.trim_end_matches(is_space).len());
        } else if is_space(c) && tight.ends_with('«') {
            continue;
        }
        tight.push(c);
    }
    tight
}

fn replace(text: &str, plain: impl Fn(char) -> Option<&'static str>) -> Substituted {
    let mut replaced: Vec<(char, &'static str)> = Vec::new();
    let written = text.chars().map(|c| match septets(c).map_or_else(|| plain(c), |_| None) {
        Some(instead) => {
            if !replaced.contains(&(c, instead)) {
                replaced.push((c, instead));
            }
            Cow::Borrowed(instead)
        }
        None => Cow::Owned(c.to_string()),
    });
    let text = written.collect();
    Substituted { text, replaced }
}

/// Marks that order or isolate runs of text: phones do without, and some show a box.
fn direction(c: char) -> Option<&'static str> {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
        .then_some("")
}

/// What is not seen in Latin text. In other scripts joiners and zero-width spaces have their work.
fn invisible(c: char) -> Option<&'static str> {
    match c {
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE0E}' | '\u{FE0F}' => Some(""),
        _ => direction(c),
    }
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | '‹' | '›' | 'ʼ' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '\u{2011}' | '‒' | '–' | '—' | '―' | '−' | '•' | '‣' | '◦' => "-",
        '·' => ".",
        '…' => "...",
        '→' => "->",
        '×' => "x",
        '\t' | '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => " ",
        '\u{2028}' | '\u{2029}' | '\u{0085}' => "\n",
        _ => return None,
    })
}

fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'â' | 'ã' | 'ª' => "a",
        'À' | 'Á' | 'Â' | 'Ã' => "A",
        'ç' => "c",
        'ê' | 'ë' => "e",
        'È' | 'Ê' | 'Ë' => "E",
        'í' | 'î' | 'ï' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' => "I",
        'ó' | 'ô' | 'õ' | 'º' | '°' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Õ' => "O",
        'ú' | 'û' => "u",
        'Ù' | 'Ú' | 'Û' => "U",
        'ÿ' => "y",
        'Ÿ' => "Y",
        'œ' => "oe",
        'Œ' => "OE",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, tag: &str) -> String {
        substitute(text, Language::parse(tag).unwrap()).text
    }

    #[test]
    fn what_costs_the_short_alphabet_is_said_plainly() {
        let cases = [
            ("“Why?” – he asked…", "en", "\"Why?\" - he asked..."),
            ("it’s", "en", "it's"),
            ("« ça\u{a0}va », dit-il", "fr", "\"ca va\", dit-il"),
            (
                "garçon, être, île, cœur, où, déjà, À côté",
                "fr",
                "garcon, etre, ile, coeur, où, déjà, A coté",
            ),
            ("e\u{301}te\u{301}", "fr", "été"),
            ("observation n° 35", "fr", "observation no 35"),
            ("día, según, corazón, niño, ¿qué?", "es", "dia, segun, corazon, niño, ¿qué?"),
            ("não, ações", "pt", "nao, acoes"),
            ("\u{2068}Ana\u{2069}", "en", "Ana"),
            ("a\u{200B}b\u{AD}c", "en", "abc"),
            ("a\r\nb\tc", "en", "a\nb c"),
            ("ÉÇñüß§€", "fr", "ÉÇñüß§€"),
        ];
        for (text, tag, expected) in cases {
            assert_eq!(said(text, tag), expected, "{text}");
        }
    }

    #[test]
    fn a_text_that_needs_the_long_alphabet_keeps_its_letters() {
        let cases = [
            ("“ça” 😀", "fr", "“ça” 😀"),
            ("tiếng “Việt”", "vi", "tiếng “Việt”"),
            ("“ရပ်” \u{200B}ပါ", "my", "“ရပ်” \u{200B}ပါ"),
            ("\u{2067}إيقاف\u{2069}\u{200F}", "ar", "إيقاف"),
        ];
        for (text, tag, expected) in cases {
            assert_eq!(said(text, tag), expected, "{text}");
        }
        assert_eq!(said("đây", "en"), "đây");
    }

    #[test]
    fn the_author_is_shown_what_was_replaced() {
        let shown = substitute("l’été à l’Île… ç\u{200B}", Language::parse("fr").unwrap());
        assert_eq!(
            shown.replaced,
            [('’', "'"), ('Î', "I"), ('…', "..."), ('ç', "c"), ('\u{200B}', "")]
        );
    }
}
