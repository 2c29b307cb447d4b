//! Answers to questions: one option, several, pairs, an order, true or false.
//!
//! Options are counted from 0 in the order shown. What is returned is always within range; `None`
//! means that the message has another shape, not that it is wrong.

use super::{
    fold::{fold, is_word, plain, readings},
    number::number,
    reserved::lists,
    typo::close_folded,
};
use lessons::language::Language;

/// Letters by which people name options, in their order.
const ALPHABETS: [&str; 3] = ["abcdefghijkl", "ابجدهوزحطي", "ကခဂဃငစဆဇဈည"];

/// "The first words of an option" are at least this many characters.
const SHORTEST_BEGINNING: usize = 4;

/// The option meant by a number, a letter (`a)`, `B`), its own words, the first of its words, or
/// its words with a slip of the thumb: if only one can be meant.
pub fn choice(said: &str, labels: &[String]) -> Option<usize> {
    let by_number = number(said).and_then(|n| place(n, labels.len()));
    let by_letter = || letter(fold(said).as_str()).filter(|at| *at < labels.len());
    let by_words = || {
        let labels: Vec<String> = labels.iter().map(|label| fold(label)).collect();
        readings(said).iter().find_map(|said| by_words(said, &labels))
    };
    by_number.or_else(by_letter).or_else(by_words)
}

/// The options meant, ascending, each once: `1 3`, `13`, `1,3`, `a c`, `ac`, `1 and 3`.
pub fn choices(said: &str, count: usize) -> Option<Vec<usize>> {
    let mut chosen = Vec::new();
    for token in tokens(said, count) {
        match token {
            Token::Number(digits) => match digits.parse().ok().and_then(|n| place(n, count)) {
                Some(at) => chosen.push(at),
                None => chosen.extend(each_digit(&digits, count)?),
            },
            // Letters in a row are a word unless they ascend.
            Token::Letters(letters) if letters.is_sorted() => chosen.extend(letters),
            Token::Letters(_) | Token::Word => return None,
        }
    }
    chosen.sort_unstable();
    chosen.dedup();
    (!chosen.is_empty()).then_some(chosen)
}

/// For each left side the right side meant: `1B 2A`, `1b2a`, `1-B, 2-A`, `B1 A2`, or only the right
/// sides in the order of the left ones, `B A`. All of them, each once.
pub fn pairs(said: &str, count: usize) -> Option<Vec<usize>> {
    let tokens = tokens(said, count);
    let mixed = tokens.iter().any(|t| matches!(t, Token::Number(_)))
        && tokens.iter().any(|t| matches!(t, Token::Letters(_)));
    if !mixed {
        return all_once(singles(&tokens, count)?, count);
    }
    let mut rights = vec![None; count];
    let (couples, []) = tokens.as_chunks::<2>() else { return None };
    for couple in couples {
        let ([Token::Number(left), Token::Letters(right)]
        | [Token::Letters(right), Token::Number(left)]) = couple
        else {
            return None;
        };
        let ([right], Some(left)) = (&right[..], left.parse().ok().and_then(|n| place(n, count)))
        else {
            return None;
        };
        if rights[left].replace(*right).is_some() {
            return None;
        }
    }
    all_once(rights.into_iter().collect::<Option<_>>()?, count)
}

/// The order meant, as places shown: `213`, `2 1 3`, `2-1-3`, `b a c`, `bac`. All of them, each once.
pub fn sequence(said: &str, count: usize) -> Option<Vec<usize>> {
    all_once(singles(&tokens(said, count), count)?, count)
}

/// True or false: the words of the learner's language and of English, `1` and `a` for true, `2` and
/// `b` for false, or a sign.
pub fn truth(said: &str, language: Language) -> Option<bool> {
    let numbered = [String::new(), String::new()];
    if let Some(at) = choice(said, &numbered) {
        return Some(at == 0);
    }
    let signs: String = said.chars().filter(|c| !c.is_whitespace() && *c != '\u{FE0F}').collect();
    match signs.as_str() {
        "✓" | "✔" | "✅" | "☑" | "👍" => return Some(true),
        "✗" | "✘" | "✖" | "❌" | "❎" | "👎" => return Some(false),
        _ => {}
    }
    let readings = readings(said);
    let verdict = |same: fn(&str, &str) -> bool| {
        readings.iter().find_map(|said| lists().verdict(said, language, same))
    };
    verdict(|a, b| a == b).or_else(|| verdict(close_folded))
}

/// A number from 1 as a place from 0.
fn place(number: u32, count: usize) -> Option<usize> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    (at < count).then_some(at)
}

fn letter(folded: &str) -> Option<usize> {
    let mut letters = folded.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    letter_place(letter)
}

fn letter_place(letter: char) -> Option<usize> {
    let letter = match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        other => other,
    };
    ALPHABETS.iter().find_map(|alphabet| alphabet.chars().position(|c| c == letter))
}

fn by_words(said: &str, labels: &[String]) -> Option<usize> {
    if said.is_empty() {
        return None;
    }
    // "2 within 48 hours": the option as it was shown, copied or typed with its number.
    if let Some((mark, rest)) = said.split_once(' ') {
        let marked = number(mark).and_then(|n| place(n, labels.len())).or_else(|| letter(mark));
        if let Some(at) =
            marked.filter(|at| labels.get(*at).is_some_and(|label| is_near(rest, label)))
        {
            return Some(at);
        }
    }
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut found = labels.iter().enumerate().filter(|(_, label)| fits(label.as_str()));
        let (at, _) = found.next()?;
        found.next().is_none().then_some(at)
    };
    only(&|label| label == said)
        .or_else(|| only(&|label| begins(label, said)))
        .or_else(|| only(&|label| is_near(said, label)))
}

/// Whether the label begins with what was said, up to the end of a word.
fn begins(label: &str, said: &str) -> bool {
    let Some(rest) = label.strip_prefix(said) else { return false };
    let spaced = said.chars().all(|c| c < '\u{0700}');
    let at_an_end = if spaced { rest.starts_with(' ') } else { !rest.starts_with(is_mark) };
    said.chars().count() >= SHORTEST_BEGINNING && at_an_end
}

fn is_mark(c: char) -> bool {
    is_word(c) && !c.is_alphanumeric()
}

/// Whether every word is the same or, in one of them, one slip of the thumb away: never in its
/// first letter (`typical` and `atypical` are two words), never in a digit.
fn is_near(said: &str, label: &str) -> bool {
    let (said, label): (Vec<_>, Vec<_>) = (said.split(' ').collect(), label.split(' ').collect());
    let mut unequal = said.iter().zip(&label).filter(|(a, b)| a != b);
    let (slip, more) = (unequal.next(), unequal.next());
    let is_slip =
        slip.is_none_or(|(a, b)| a.chars().next() == b.chars().next() && close_folded(a, b));
    said.len() == label.len() && more.is_none() && is_slip
}

/// A piece of an answer in signs.
#[derive(Debug, PartialEq)]
enum Token {
    /// ASCII digits.
    Number(String),
    /// Letters that name options, as places; each within the count.
    Letters(Vec<usize>),
    /// Anything else: the message is no such answer.
    Word,
}

/// The numbers and letters of a message; what joins them ("and", "et", 和) is left out.
fn tokens(said: &str, count: usize) -> Vec<Token> {
    let said = plain(said).to_lowercase();
    let mut pieces: Vec<String> = Vec::new();
    let mut kind = None;
    for c in said.chars() {
        let next = is_word(c).then(|| c.is_ascii_digit());
        match pieces.last_mut().filter(|_| next.is_some() && next == kind) {
            Some(piece) => piece.push(c),
            None if next.is_some() => pieces.push(c.to_string()),
            None => {}
        }
        kind = next;
    }
    let numbers = pieces.iter().any(|piece| piece.starts_with(|c: char| c.is_ascii_digit()));
    let kept = pieces.into_iter().filter_map(|piece| {
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Token::Number(piece));
        }
        let piece = fold(&piece);
        let places: Option<Vec<usize>> =
            piece.chars().map(|c| letter_place(c).filter(|at| *at < count)).collect();
        // `e` is "and" in Portuguese and the fifth option: "and" between numbers, else the option.
        if lists().joins.contains(&piece) && (numbers || places.is_none()) {
            return None;
        }
        Some(places.map_or(Token::Word, Token::Letters))
    });
    kept.collect()
}

/// Only numbers or only letters, one option each; digits or letters in a row stand for several.
fn singles(tokens: &[Token], count: usize) -> Option<Vec<usize>> {
    let numbers = tokens.iter().all(|token| matches!(token, Token::Number(_)));
    let letters = tokens.iter().all(|token| matches!(token, Token::Letters(_)));
    if !numbers && !letters {
        return None;
    }
    let mut places = Vec::new();
    for token in tokens {
        match token {
            Token::Letters(letters) => places.extend(letters),
            Token::Number(digits) if tokens.len() == 1 => places.extend(each_digit(digits, count)?),
            Token::Number(digits) => places.push(place(digits.parse().ok()?, count)?),
            Token::Word => return None,
        }
    }
    Some(places)
}

fn each_digit(digits: &str, count: usize) -> Option<Vec<usize>> {
    digits.chars().map(|c| place(c.to_digit(10)?, count)).collect()
}

fn all_once(places: Vec<usize>, count: usize) -> Option<Vec<usize>> {
    let mut sorted = places.clone();
    sorted.sort_unstable();
    (count > 0 && sorted.into_iter().eq(0..count)).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(of: &[&str]) -> Vec<String> {
        of.iter().map(|label| (*label).to_owned()).collect()
    }

    #[test]
    fn one_option_in_every_shape() {
        let english =
            labels(&["At the time of the arrest", "Within 48 hours", "When the charge is written"]);
        let cases = [
            ("1", Some(0)),
            ("3.", Some(2)),
            ("၂", Some(1)),
            ("٢", Some(1)),
            ("a", Some(0)),
            ("A", Some(0)),
            ("b)", Some(1)),
            ("(c)", Some(2)),
            ("ب", Some(1)),
            ("ခ", Some(1)),
            ("within 48 hours", Some(1)),
            ("Within 48 hours!", Some(1)),
            ("within ٤٨ hours", Some(1)),
            ("2) within 48 hours", Some(1)),
            ("b. Within 48 hours", Some(1)),
            ("2 witihn 48 hours", Some(1)),
            ("within", Some(1)),
            ("At the time", Some(0)),
            ("witihn 48 hours", Some(1)),
            ("1) within 48 hours", None),
            ("within 24 hours", None),
            ("4", None),
            ("0", None),
            ("d", None),
            ("wit", None),
            ("hours", None),
            ("witihn 48 huors", None),
            ("not within 48 hours", None),
            ("", None),
            ("🙂", None),
        ];
        for (said, expected) in cases {
            assert_eq!(choice(said, &english), expected, "{said}");
        }
    }

    #[test]
    fn one_option_by_its_words_if_only_one_can_be_meant() {
        let cases: [(&str, &[&str], Option<usize>); 10] = [
            ("48", &["24", "48"], Some(1)),
            ("tell the judge", &["Tell the judge at once", "Tell the judge later"], None),
            ("typical", &["Atypical", "Never"], None),
            ("律师可以在场", &["律师不可以在场", "律师不必在场"], None),
            ("律师不可以", &["律师不可以在场", "律师不必在场"], Some(0)),
            ("avocat designe", &["Avocat désigné", "Aucun avocat"], Some(0)),
            ("ေရွ႕ေန", &["ရှေ့နေ", "ရဲ"], Some(0)),
            ("ရှေ့နေ", &["ရှေ့နေ", "ရဲ"], Some(0)),
            ("same", &["Same", "same."], None),
            ("Oui", &["Oui", "Non"], Some(0)),
        ];
        for (said, shown, expected) in cases {
            assert_eq!(choice(said, &labels(shown)), expected, "{said}");
        }
    }

    #[test]
    fn several_options_in_every_shape() {
        let cases: [(&str, usize, Option<&[usize]>); 24] = [
            ("1 3", 4, Some(&[0, 2])),
            ("13", 4, Some(&[0, 2])),
            ("31", 4, Some(&[0, 2])),
            ("1,3", 4, Some(&[0, 2])),
            ("1, 3.", 4, Some(&[0, 2])),
            ("1+3", 4, Some(&[0, 2])),
            ("1) 3)", 4, Some(&[0, 2])),
            ("a c", 4, Some(&[0, 2])),
            ("A, C", 4, Some(&[0, 2])),
            ("ac", 4, Some(&[0, 2])),
            ("1 and 3", 4, Some(&[0, 2])),
            ("1 et 3", 4, Some(&[0, 2])),
            ("1 e 3", 5, Some(&[0, 2])),
            ("a e", 5, Some(&[0, 4])),
            ("1 و 3", 4, Some(&[0, 2])),
            ("1和3", 4, Some(&[0, 2])),
            ("၁ နှင့် ၃", 4, Some(&[0, 2])),
            ("٢", 4, Some(&[1])),
            ("1 1", 4, Some(&[0])),
            ("15", 4, None),
            ("0", 4, None),
            ("bad", 4, None),
            ("1 or 3", 4, None),
            ("", 4, None),
        ];
        for (said, count, expected) in cases {
            assert_eq!(choices(said, count).as_deref(), expected, "{said}");
        }
        assert_eq!(choices("12", 12), Some(vec![11]));
    }

    #[test]
    fn pairs_in_every_shape() {
        let cases: [(&str, Option<&[usize]>); 17] = [
            ("1B 2A", Some(&[1, 0])),
            ("1b2a", Some(&[1, 0])),
            ("1-B, 2-A", Some(&[1, 0])),
            ("2a 1b", Some(&[1, 0])),
            ("1 b 2 a", Some(&[1, 0])),
            ("1=b; 2=a", Some(&[1, 0])),
            ("B1 A2", Some(&[1, 0])),
            ("B A", Some(&[1, 0])),
            ("ba", Some(&[1, 0])),
            ("၁ခ ၂က", Some(&[1, 0])),
            ("١ب ٢أ", Some(&[1, 0])),
            ("1B and 2A", Some(&[1, 0])),
            ("1B", None),
            ("1B 2B", None),
            ("1B 1A", None),
            ("1C 2A", None),
            ("b", None),
        ];
        for (said, expected) in cases {
            assert_eq!(pairs(said, 2).as_deref(), expected, "{said}");
        }
        assert_eq!(pairs("C A B", 3), Some(vec![2, 0, 1]));
    }

    #[test]
    fn orders_in_every_shape() {
        let cases: [(&str, Option<&[usize]>); 15] = [
            ("213", Some(&[1, 0, 2])),
            ("2 1 3", Some(&[1, 0, 2])),
            ("2-1-3", Some(&[1, 0, 2])),
            ("2,1,3", Some(&[1, 0, 2])),
            ("2>1>3", Some(&[1, 0, 2])),
            ("b a c", Some(&[1, 0, 2])),
            ("BAC", Some(&[1, 0, 2])),
            ("၂၁၃", Some(&[1, 0, 2])),
            ("٢ ١ ٣", Some(&[1, 0, 2])),
            ("2, 1 and 3", Some(&[1, 0, 2])),
            ("21", None),
            ("2113", None),
            ("214", None),
            ("2 a 3", None),
            ("", None),
        ];
        for (said, expected) in cases {
            assert_eq!(sequence(said, 3).as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn true_and_false_in_every_language() {
        let cases = [
            ("true", "en", Some(true)),
            ("T", "en", Some(true)),
            ("F.", "en", Some(false)),
            ("flase", "en", Some(false)),
            ("1", "ar", Some(true)),
            ("2", "my", Some(false)),
            ("၂", "my", Some(false)),
            ("a", "en", Some(true)),
            ("b)", "en", Some(false)),
            ("Vrai", "fr", Some(true)),
            ("v", "fr", Some(true)),
            ("v", "en", None),
            ("t", "fr", None),
            ("FALSE", "zh", Some(false)),
            ("verdadero", "es", Some(true)),
            ("no", "es", Some(false)),
            ("صح", "ar", Some(true)),
            ("خطا", "ar", Some(false)),
            ("对", "zh", Some(true)),
            ("不对", "zh", Some(false)),
            ("မှန်", "my", Some(true)),
            ("မွန္", "my", Some(true)),
            ("မှား", "my", Some(false)),
            ("✅", "my", Some(true)),
            ("❌", "en", Some(false)),
            ("3", "en", None),
            ("maybe", "en", None),
            ("", "en", None),
        ];
        for (said, tag, expected) in cases {
            assert_eq!(truth(said, Language::parse(tag).unwrap()), expected, "{said} ({tag})");
        }
    }

    proptest! {
        #[test]
        fn an_option_in_its_own_words_is_itself(shown in prop::collection::hash_set("[a-z]{3,8}( [a-z]{3,8}){0,3}", 2..5)) {
            let shown: Vec<String> = shown.into_iter().collect();
            for (at, label) in shown.iter().enumerate() {
                prop_assert_eq!(choice(label, &shown), Some(at));
                prop_assert_eq!(choice(&format!("{}) {label}", at + 1), &shown), Some(at));
            }
        }

        #[test]
        fn nothing_is_out_of_range(said in "\\PC{0,20}", count in 0_usize..9) {
            prop_assert!(choices(&said, count).into_iter().flatten().all(|at| at < count));
            prop_assert!(pairs(&said, count).is_none_or(|all| all.len() == count));
            prop_assert!(sequence(&said, count).is_none_or(|all| all.len() == count));
        }
    }
}
