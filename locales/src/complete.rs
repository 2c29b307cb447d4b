//! House rules of the sentences: each is there in every language, with the same variables.

use crate::{LANGUAGES, sources};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence as a translator wrote it.
#[derive(Default)]
struct Sentence {
    /// Its own comment, else that of the sentence above it.
    comment: String,
    variables: BTreeSet<String>,
    /// Every run of words in it, in any of its variants.
    words: Vec<String>,
    /// For each choice, the names of its variants.
    choices: Vec<BTreeSet<String>>,
}

fn sentences(language: &str) -> BTreeMap<String, Sentence> {
    let mut all = BTreeMap::new();
    for source in sources::of(language) {
        let resource = match parser::parse(*source) {
            Ok(resource) => resource,
            Err((_, errors)) => panic!("{language}: {errors:?}"),
        };
        let mut above = String::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. }), "{language}: {entry:?}");
                continue;
            };
            if let Some(comment) = message.comment {
                above = comment.content.join(" ");
            }
            let id = message.id.name.to_owned();
            let mut sentence = Sentence { comment: above.clone(), ..Sentence::default() };
            read(&message.value.expect("a sentence without words"), &mut sentence);
            assert!(all.insert(id.clone(), sentence).is_none(), "{language}: {id} twice");
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => sentence.words.push((*value).to_owned()),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => note(inline, sentence),
                Expression::Select { selector, variants } => {
                    note(selector, sentence);
                    let names = variants.iter().map(|variant| match variant.key {
                        VariantKey::Identifier { name } => name.to_owned(),
                        VariantKey::NumberLiteral { value } => value.to_owned(),
                    });
                    sentence.choices.push(names.collect());
                    for variant in variants {
                        read(&variant.value, sentence);
                    }
                }
            },
        }
    }
}

fn note(expression: &InlineExpression<&str>, sentence: &mut Sentence) {
    if let InlineExpression::VariableReference { id } = expression {
        sentence.variables.insert(id.name.to_owned());
    }
}

#[test]
fn every_language_has_every_sentence_with_the_same_variables() {
    let english = sentences("en");
    for language in LANGUAGES {
        let own = sentences(language);
        let ids = |all: &BTreeMap<String, Sentence>| all.keys().cloned().collect::<BTreeSet<_>>();
        let (ours, theirs) = (ids(&english), ids(&own));
        let missing: Vec<_> = ours.difference(&theirs).collect();
        let extra: Vec<_> = theirs.difference(&ours).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language}: {missing:?} {extra:?}");
        for (id, sentence) in &own {
            assert_eq!(sentence.variables, english[id].variables, "{language}: {id}");
        }
    }
}

#[test]
fn each_variable_is_explained_above_its_sentence() {
    for language in LANGUAGES {
        for (id, sentence) in sentences(language) {
            for variable in &sentence.variables {
                let named = sentence.comment.contains(&format!("${variable} "));
                assert!(named, "{language}: {id} does not explain ${variable}");
            }
        }
    }
}

#[test]
fn no_sentence_shouts_and_none_was_left_in_english() {
    /// The same in several languages, and rightly so.
    const SAME: [&str; 12] = [
        "letters",
        "key-menu",
        "audio-offer",
        "question-head",
        "date",
        "question-open-sms",
        "question-sms",
        "device-telegram",
        "command-safe",
        "feedback-right-last-sms",
        "question-help-sms",
        "read-minutes",
    ];
    let english = sentences("en");
    for language in LANGUAGES {
        for (id, sentence) in sentences(language) {
            let words = sentence.words.concat();
            assert!(!words.contains(['!', '！']), "{language}: {id}");
            let has_letters = words.chars().any(|c| c.is_alphabetic() && c != 'Q');
            if language != "en" && has_letters && !SAME.contains(&id.as_str()) {
                assert_ne!(sentence.words, english[&id].words, "{language}: {id}");
            }
        }
    }
}

#[test]
fn arabic_counts_in_six_ways() {
    let six: BTreeSet<_> = ["zero", "one", "two", "few", "many", "other"].map(str::to_owned).into();
    let mut counted = 0;
    for (id, sentence) in sentences("ar") {
        for choice in &sentence.choices {
            assert!(choice.is_superset(&six), "{id}: {choice:?}");
            counted += 1;
        }
    }
    assert!(counted > 5);
}

#[test]
fn sms_in_latin_letters_stays_in_the_small_alphabet() {
    /// Letters that an SMS writes in their plain form, as the renderer does.
    const PLAIN: &str = "çêâîôûëïáíóúãõ«»’‘“”–—…\u{a0}\u{202f}";
    /// What GSM 03.38 has besides ASCII.
    const OTHER: &str = "éèàùìòñÑäöüÄÖÜåÅæÆøØßÉÇ¿¡§£¥€\n";
    for language in ["en", "fr", "es"] {
        for (id, sentence) in sentences(language) {
            // Whatever an SMS may hold: its own sentences, and the labels that it borrows.
            let is_sms =
                id.ends_with("-sms") || id.starts_with("notice-") || id.starts_with("label-");
            if !is_sms {
                continue;
            }
            for c in sentence.words.concat().chars() {
                let fits = (c.is_ascii() && c != '`') || PLAIN.contains(c) || OTHER.contains(c);
                assert!(fits, "{language}: {id} has {c}");
            }
        }
    }
}
