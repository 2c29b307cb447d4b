//! Ids made from names: small letters, digits and hyphens, no two the same.

use lessons::course::SLUG_BYTES;
use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longer than this an id made from a title is no help. In bytes; room is left for a number.
const BYTES_AT_MOST: usize = 40;

/// Ids that are taken.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// With names that mean something else.
    pub(super) fn without(reserved: &[&str]) -> Self {
        Self(reserved.iter().map(|name| (*name).to_owned()).collect())
    }

    /// An id like this name; where it has no letters that an id can have, like `otherwise`.
    pub(super) fn take(&mut self, name: &str, otherwise: &str) -> String {
        let wanted = Some(slug(name)).filter(|slug| !slug.is_empty());
        let wanted = wanted.unwrap_or_else(|| otherwise.to_owned());
        let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
        let free = [wanted.clone()].into_iter().chain(numbered).find(|id| !self.0.contains(id));
        let id = free.unwrap_or(wanted);
        self.0.insert(id.clone());
        id
    }
}

/// The letters of a name that an id can have. What is an id already stays as it is.
pub(super) fn slug(name: &str) -> String {
    let whole = name.len() < SLUG_BYTES - "-4294967295".len();
    let most = if whole && lessons::course::BlockId::parse(name).is_ok() {
        name.len()
    } else {
        BYTES_AT_MOST
    };
    let mut slug = String::new();
    let letters = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for letter in letters {
        if slug.len() >= most {
            break;
        }
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            '\'' | '’' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        let cases = [
            ("What's due, at once?", "whats-due-at-once"),
            ("  Délai – 48 h ", "delai-48-h"),
            ("逮捕", ""),
            ("first-call", "first-call"),
            (
                "An id that is made from words goes on and on",
                "an-id-that-is-made-from-words-goes-on-an",
            ),
        ];
        for (name, id) in cases {
            assert_eq!(slug(name), id, "{name}");
        }
    }

    #[test]
    fn no_two_are_the_same() {
        let mut ids = Ids::without(&["audio"]);
        let taken = ["Audio", "a", "A!", "", "逮捕"].map(|name| ids.take(name, "question"));
        assert_eq!(taken, ["audio-2", "a", "a-2", "question", "question-2"]);
    }
}
