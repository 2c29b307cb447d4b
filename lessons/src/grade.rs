//! What an answer is worth, and which of the author's words answer it.
//!
//! Deliberately absent: how an answer was typed. Whoever reads `2`, `b)` or `၂` has made an
//! [`Answer`] of it.

use crate::{
    course::{Accepted, Key, Quiz, QuizText, Words, in_language},
    language::Language,
};
use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// An answer, by the order of the source language, counted from 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// One option.
    Choice(u8),
    /// Several options, in any order.
    Choices(Vec<u8>),
    /// True or false.
    Truth(bool),
    /// A word or two.
    Text(String),
    /// A number.
    Number(f64),
    /// For each left side in turn, the right side chosen.
    Pairs(Vec<u8>),
    /// The items in the order chosen.
    Sequence(Vec<u8>),
}

/// How much of it is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Credit {
    /// All.
    Right,
    /// At least half, and nothing that is plainly wrong.
    Partly,
    /// Less.
    Wrong,
}

/// The credit and the author's reason.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Graded<'q> {
    /// How much of it is right.
    pub credit: Credit,
    /// The reason of the answer itself if it has one, else what is said to any right or wrong one.
    pub feedback: Option<&'q Words>,
}

/// A slip of binary fractions, as a share of the value: 0.1 + 0.2 is 0.3 to a learner.
const ROUNDING: f64 = 1e-9;

impl Quiz {
    /// Grades an answer given by a learner who reads `language`. An answer of another shape than
    /// the question's is wrong.
    pub fn grade(&self, answer: &Answer, language: Language, source: Language) -> Graded<'_> {
        let Some((text, _)) = in_language(&self.texts, language, source) else {
            return Graded { credit: Credit::Wrong, feedback: None };
        };
        let (credit, own) = match (&self.key, answer) {
            (Key::Single(right), Answer::Choice(chosen)) => single(*right, *chosen, text),
            (Key::Multiple(right), Answer::Choice(chosen)) => multiple(right, &[*chosen], text),
            (Key::Multiple(right), Answer::Choices(chosen)) => multiple(right, chosen, text),
            (Key::TrueFalse(right), Answer::Truth(chosen)) => {
                (all_or_nothing(right == chosen), None)
            }
            (Key::Short, Answer::Text(typed)) => self.short(typed, text, source),
            (Key::Number { value, tolerance }, Answer::Number(given)) => {
                let slip = ROUNDING * value.abs().max(1.0);
                (all_or_nothing((given - value).abs() <= tolerance + slip), None)
            }
            (Key::Match(count), Answer::Pairs(places))
            | (Key::Order(count), Answer::Sequence(places)) => (in_place(*count, places), None),
            _ => (Credit::Wrong, None),
        };
        let general = if credit == Credit::Right { &text.right } else { &text.wrong };
        Graded { credit, feedback: own.or(general.as_ref()) }
    }

    /// Compared with the answers accepted in the learner's language, then in the source language:
    /// many know the English or French term.
    fn short<'q>(
        &'q self,
        typed: &str,
        text: &'q QuizText,
        source: Language,
    ) -> (Credit, Option<&'q Words>) {
        let (typed, bare) = (normal(typed), folded(typed));
        let same = |accepted: &&Accepted| !typed.is_empty() && normal(&accepted.text) == typed;
        let nearly = |accepted: &&Accepted| !bare.is_empty() && folded(&accepted.text) == bare;
        let worth =
            |accepted: &Accepted| if accepted.half { Credit::Partly } else { Credit::Right };
        let own = text.accepted.iter();
        if let Some(accepted) = own.clone().find(same).or_else(|| own.clone().find(nearly)) {
            return (worth(accepted), accepted.feedback.as_ref());
        }
        let original = self.texts.get(&source).map(|text| text.accepted.iter());
        let credit = original.into_iter().flatten().find(nearly).map_or(Credit::Wrong, worth);
        (credit, None)
    }
}

fn single(right: u8, chosen: u8, text: &QuizText) -> (Credit, Option<&Words>) {
    (all_or_nothing(right == chosen), own(chosen, text))
}

/// Right is exactly the set; partly, at least half of it and nothing wrong.
fn multiple<'q>(right: &[u8], chosen: &[u8], text: &'q QuizText) -> (Credit, Option<&'q Words>) {
    let hits = right.iter().filter(|option| chosen.contains(option)).count();
    // The first in the order of the options, whatever the order of the answer.
    let wrong = chosen.iter().filter(|option| !right.contains(option)).min();
    match wrong {
        Some(option) => (Credit::Wrong, own(*option, text)),
        None if hits == right.len() => {
            let reasons = || right.iter().find_map(|option| own(*option, text));
            (Credit::Right, text.right.as_ref().or_else(reasons))
        }
        None => (half_or_more(hits, right.len()), None),
    }
}

fn own(option: u8, text: &QuizText) -> Option<&Words> {
    text.options.get(usize::from(option))?.feedback.as_ref()
}

/// How many stand where they belong: number `i` at place `i`.
fn in_place(count: u8, places: &[u8]) -> Credit {
    let all = usize::from(count);
    let hits = (0..count).zip(places).filter(|(place, chosen)| place == *chosen).count();
    if hits == all && places.len() == all { Credit::Right } else { half_or_more(hits, all) }
}

fn all_or_nothing(right: bool) -> Credit {
    if right { Credit::Right } else { Credit::Wrong }
}

fn half_or_more(hits: usize, all: usize) -> Credit {
    if hits > 0 && hits * 2 >= all { Credit::Partly } else { Credit::Wrong }
}

/// A text as it is compared: compatible forms, case, digits of any script, punctuation and spaces
/// folded. A space stays between two digits, or `9 2` would be `92`. Marks stay: in Arabic and
/// Burmese they are letters' other halves.
pub fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    let mut apart = false;
    for c in text.nfkc().flat_map(char::to_lowercase).map(western_digit) {
        if is_invisible(c) {
            continue;
        }
        if !c.is_alphanumeric() && !is_combining_mark(c) {
            apart = true;
            continue;
        }
        let digits = c.is_ascii_digit() && normal.ends_with(|last: char| last.is_ascii_digit());
        if apart && digits {
            normal.push(' ');
        }
        apart = false;
        normal.push(c);
    }
    normal
}

/// The same without what thumbs leave out: accents of Latin letters, the vowel marks of Arabic, and
/// the differences between its forms of alif, ya and ta marbuta. Where an author accepts two words
/// that differ in nothing else, each is found by its exact spelling first.
fn folded(text: &str) -> String {
    normal(text).chars().filter_map(plain_letter).collect()
}

/// The letter that a thumb in a hurry types for this one; none for a mark that it leaves out.
pub fn plain_letter(c: char) -> Option<char> {
    Some(match c {
        '\u{64b}'..='\u{65f}' | '\u{670}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => std::iter::once(c).nfd().find(char::is_ascii_alphabetic).unwrap_or(c),
    })
}

/// Joiners that phones add unseen, and the tatweel that only stretches an Arabic word.
fn is_invisible(c: char) -> bool {
    let joiner = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    joiner || matches!(c, '\u{640}' | '\u{fe00}'..='\u{fe0f}')
}

/// The zero of each script whose digits our learners' phones type.
const ZEROS: [char; 9] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '႐', '០'];

fn western_digit(c: char) -> char {
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|v| *v < 10);
    let value = ZEROS.iter().find_map(value);
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::OptionText;

    fn words(text: &str) -> Words {
        Words { full: crate::rich::Rich::plain(text), sms: None }
    }

    fn quiz(key: Key) -> Quiz {
        let option = |label: &str| OptionText {
            label: label.to_owned(),
            feedback: Some(words(&format!("about {label}"))),
        };
        let accept = |text: &str, half, feedback: Option<&str>| Accepted {
            text: text.to_owned(),
            half,
            feedback: feedback.map(words),
        };
        let english = QuizText {
            options: vec![option("a"), option("b"), option("c"), option("d")],
            accepted: vec![
                accept("habeas corpus", false, Some("the writ")),
                accept("writ", true, None),
            ],
            right: Some(words("right")),
            wrong: Some(words("wrong")),
            ..QuizText::default()
        };
        let french = QuizText {
            accepted: vec![accept("l\u{2019}amparo", false, None)],
            right: Some(words("juste")),
            wrong: Some(words("faux")),
            ..QuizText::default()
        };
        let french_code = Language::parse("fr").unwrap();
        Quiz {
            key,
            read: None,
            texts: [(Language::ENGLISH, english), (french_code, french)].into(),
        }
    }

    fn graded(key: Key, answer: &Answer, code: &str) -> (Credit, String) {
        let quiz = quiz(key);
        let graded = quiz.grade(answer, Language::parse(code).unwrap(), Language::ENGLISH);
        (graded.credit, graded.feedback.map(|words| words.full.to_plain()).unwrap_or_default())
    }

    #[test]
    fn each_kind_is_graded_with_its_reason() {
        use Credit::{Partly, Right, Wrong};
        let several = || Key::Multiple(vec![0, 2, 3]);
        let hours = || Key::Number { value: 0.3, tolerance: 0.0 };
        let days = || Key::Number { value: 48.0, tolerance: 2.0 };
        let cases = [
            (Key::Single(1), Answer::Choice(1), Right, "about b"),
            (Key::Single(1), Answer::Choice(3), Wrong, "about d"),
            (Key::Single(1), Answer::Choice(9), Wrong, "wrong"),
            (Key::Single(1), Answer::Truth(true), Wrong, "wrong"),
            (several(), Answer::Choices(vec![3, 0, 2]), Right, "right"),
            (several(), Answer::Choices(vec![3, 0]), Partly, "wrong"),
            (several(), Answer::Choice(0), Wrong, "wrong"),
            (several(), Answer::Choices(vec![0, 1, 2, 3]), Wrong, "about b"),
            (several(), Answer::Choices(vec![]), Wrong, "wrong"),
            (Key::TrueFalse(false), Answer::Truth(false), Right, "right"),
            (Key::TrueFalse(false), Answer::Truth(true), Wrong, "wrong"),
            (hours(), Answer::Number(0.1 + 0.2), Right, "right"),
            (hours(), Answer::Number(0.31), Wrong, "wrong"),
            (days(), Answer::Number(46.0), Right, "right"),
            (days(), Answer::Number(f64::NAN), Wrong, "wrong"),
            (Key::Match(3), Answer::Pairs(vec![0, 1, 2]), Right, "right"),
            (Key::Match(4), Answer::Pairs(vec![0, 1, 3, 2]), Partly, "wrong"),
            (Key::Order(3), Answer::Sequence(vec![0, 2, 1]), Wrong, "wrong"),
            (Key::Order(3), Answer::Sequence(vec![0, 1]), Partly, "wrong"),
            (Key::Order(3), Answer::Sequence(vec![0, 1, 2, 2]), Partly, "wrong"),
            (Key::Short, Answer::Text("HABEAS-CORPUS.".into()), Right, "the writ"),
            (Key::Short, Answer::Text("Writ".into()), Partly, "wrong"),
            (Key::Short, Answer::Text("?".into()), Wrong, "wrong"),
        ];
        for (key, answer, credit, reason) in cases {
            let found = graded(key.clone(), &answer, "en");
            assert_eq!(found, (credit, reason.to_owned()), "{key:?} {answer:?}");
        }
    }

    #[test]
    fn a_term_of_the_source_language_counts_and_is_answered_in_the_learners() {
        let text = |text: &str| Answer::Text(text.to_owned());
        let found = |typed| graded(Key::Short, &text(typed), "fr");
        assert_eq!(found("l'Amparo"), (Credit::Right, "juste".to_owned()));
        assert_eq!(found("habeas corpus"), (Credit::Right, "juste".to_owned()));
        assert_eq!(found("writ"), (Credit::Partly, "faux".to_owned()));
        assert_eq!(
            graded(Key::Short, &text("writ"), "my").0,
            Credit::Partly,
            "no text: the source"
        );
    }

    #[test]
    fn texts_are_compared_without_what_thumbs_leave_out() {
        let same = [
            ("Habeas  Corpus!", "habeas-corpus"),
            ("ｈａｂｅａｓ", "habeas"),
            ("٤٨ ساعة", "48ساعة"),
            ("၄၈ နာရီ", "48 နာရီ"),
            ("محـــام", "محام"),
            ("ရှေ့\u{200b}နေ", "ရှေ့နေ"),
            ("ÉTAT", "état"),
        ];
        for (one, other) in same {
            assert_eq!(normal(one), normal(other), "{one} {other}");
        }
        let different =
            [("9 2", "92"), ("9(2)", "92"), ("ကံ", "ကက"), ("မ\u{103a}", "မ"), ("محامٍ", "محام")];
        for (one, other) in different {
            assert_ne!(normal(one), normal(other), "{one} {other}");
        }
        for (one, other) in
            [("محامٍ", "محام"), ("المحامية", "المحاميه"), ("أمان", "امان"), ("dignité", "dignite")]
        {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [("ကံ", "ကက"), ("မ\u{103a}", "မ"), ("и", "й"), ("محام", "محامي")]
        {
            assert_ne!(folded(one), folded(other), "{one} {other}");
        }
    }
}
