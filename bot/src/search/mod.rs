//! Finding a card by words in it, over the courses that are served.
//!
//! Pure, and made once per catalogue. Deliberately absent: what is not a card (a question found by
//! its words would give itself away), and any record of what was looked for.

mod tokens;

use crate::conversation::say::At;
use lessons::{
    course::{Block, Content, Course, CourseHash, in_language},
    language::Language,
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use tokens::tokens;

/// Cards that one search offers: a small phone shows no more.
pub const HITS: usize = 5;

/// Words of a query that are looked for: more is a story, not a search.
const QUERY_TOKENS: usize = 12;

/// Two words are kin from here on: "arrested" and "arrest" share six of eight letters.
const KIN: f32 = 0.6;

/// Kin begin alike: with so many letters in common.
const KIN_LETTERS: usize = 3;

/// How much more a word counts where it is in the heading.
const HEADING: f32 = 3.0;

/// How much more a word counts where it names the provision.
const PROVISION: f32 = 2.0;

/// Every card of every course, by the words in it.
#[derive(Debug, Default)]
pub struct Index {
    cards: Vec<At>,
    languages: HashMap<Language, Words>,
}

/// The words of one language, each with the cards it stands in and how much it counts there.
#[derive(Debug, Default)]
struct Words {
    cards: usize,
    postings: BTreeMap<String, Vec<Posting>>,
}

#[derive(Debug, Clone, Copy)]
struct Posting {
    card: usize,
    weight: f32,
}

impl Index {
    /// Of these courses, in every language they are served in.
    pub fn of<'c>(courses: impl Iterator<Item = (CourseHash, &'c Arc<Course>)>) -> Self {
        let mut index = Self::default();
        for (version, course) in courses {
            for lesson in &course.lessons {
                for block in &lesson.blocks {
                    if matches!(block.content, Content::Card(_)) {
                        index.add(course, block);
                        let (lesson, block) = (lesson.id.clone(), block.id.clone());
                        index.cards.push(At { version, lesson, block });
                    }
                }
            }
        }
        index
    }

    fn add(&mut self, course: &Course, block: &Block) {
        let card = self.cards.len();
        for language in &course.languages {
            let words = self.languages.entry(*language).or_default();
            words.cards += 1;
            for (token, weight) in weighed(course, block, *language) {
                words.postings.entry(token).or_default().push(Posting { card, weight });
            }
        }
    }

    /// The cards that fit best, best first, of those that `sees` lets through: by words of this
    /// language, else by English ones, which many know as the terms of law.
    pub fn find(&self, query: &str, language: Language, sees: impl Fn(&At) -> bool) -> Vec<At> {
        let query: Vec<_> = tokens(query).into_iter().take(QUERY_TOKENS).collect();
        let own = self.in_language(&query, language, &sees);
        if own.is_empty() { self.in_language(&query, Language::ENGLISH, &sees) } else { own }
    }

    fn in_language(
        &self,
        query: &[String],
        language: Language,
        sees: impl Fn(&At) -> bool,
    ) -> Vec<At> {
        let Some(words) = self.languages.get(&language) else { return Vec::new() };
        // For each card, how many of the words it has and how well they fit.
        let mut fits: HashMap<usize, (usize, f32)> = HashMap::new();
        for token in query {
            for (card, fit) in words.fits(token) {
                let (count, sum) = fits.entry(card).or_default();
                *count += 1;
                *sum += fit;
            }
        }
        // A card with one of four words is no answer to them.
        let enough = query.len().div_ceil(2);
        let mut fits: Vec<_> =
            fits.into_iter().filter(|(_, (count, _))| *count >= enough).collect();
        fits.sort_by(|(a, (m, x)), (b, (n, y))| n.cmp(m).then(y.total_cmp(x)).then(a.cmp(b)));
        let cards = fits.into_iter().filter_map(|(card, _)| self.cards.get(card));
        cards.filter(|at| sees(at)).take(HITS).cloned().collect()
    }
}

/// The tokens of a card in a language, and how much each counts.
fn weighed(course: &Course, block: &Block, language: Language) -> HashMap<String, f32> {
    let source = course.source_language();
    let mut weighed: HashMap<String, f32> = HashMap::new();
    let mut weigh = |text: &str, weight: f32| {
        for token in tokens(text) {
            *weighed.entry(token).or_default() += weight;
        }
    };
    if let Content::Card(texts) = &block.content
        && let Some((words, _)) = in_language(texts, language, source)
    {
        weigh(&words.full.to_plain(), 1.0);
    }
    if let Some((heading, _)) = in_language(&block.heading, language, source) {
        weigh(heading, HEADING);
    }
    for cited in block.cites.iter().filter_map(|cite| course.sources.get(cite)) {
        if let Some((title, _)) = in_language(&cited.title, language, source) {
            weigh(title, PROVISION);
        }
    }
    weighed
}

impl Words {
    /// The cards that have this word or its kin, and how well each fits: rare words count more, and
    /// a word that stands there often counts a little more.
    fn fits(&self, token: &str) -> HashMap<usize, f32> {
        let mut fits: HashMap<usize, f32> = HashMap::new();
        for (known, postings) in self.begin_alike(token) {
            let kinship = kinship(token, known);
            if kinship < KIN {
                continue;
            }
            #[expect(clippy::cast_precision_loss, reason = "counts of cards")]
            let rarity = (1.0 + self.cards as f32 / postings.len() as f32).ln();
            for posting in postings {
                let fit = kinship * kinship * rarity * (1.0 + posting.weight.ln_1p());
                let best = fits.entry(posting.card).or_default();
                *best = best.max(fit);
            }
        }
        fits
    }

    fn begin_alike(&self, token: &str) -> impl Iterator<Item = (&String, &Vec<Posting>)> {
        let head: String = token.chars().take(KIN_LETTERS).collect();
        let from = self.postings.range(head.clone()..);
        from.take_while(move |(known, _)| known.starts_with(&head))
    }
}

/// How much of the longer word the two have in common from their beginning: 1 for the same word. A
/// number is itself or another.
fn kinship(one: &str, other: &str) -> f32 {
    if one == other {
        return 1.0;
    }
    if one.chars().chain(other.chars()).any(char::is_numeric) {
        return 0.0;
    }
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count()).max(1);
    #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
    let share = common as f32 / longer as f32;
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kin_are_words_of_one_stem_and_never_numbers() {
        let kin = [("arrest", "arrested"), ("lawyer", "lawyers"), ("avocat", "avocate")];
        let strangers = [("arrest", "arrange"), ("48", "480"), ("article9", "article"), ("", "a")];
        for (one, other) in kin {
            assert!(kinship(one, other) >= KIN, "{one} {other}");
        }
        for (one, other) in strangers {
            assert!(kinship(one, other) < KIN, "{one} {other}");
        }
    }
}
