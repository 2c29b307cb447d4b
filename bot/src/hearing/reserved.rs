//! The reserved words, in the form in which they are compared.

use super::{Command, fold::fold};
use lessons::language::Language;
use locales::words::{ByLanguage, words};
use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

/// What a word means, by language.
pub(super) type Meanings = Vec<(Command, Language)>;

/// Every word list, folded once.
pub(super) struct Reserved {
    meanings: HashMap<String, Meanings>,
    /// Words that mean STOP whatever one or two words follow.
    pub opens: BTreeSet<String>,
    /// Words that may follow any STOP word, by language.
    pub polite: HashMap<String, Vec<Language>>,
    /// Words in which one slip is forgiven.
    pub typos: Vec<String>,
    /// Real words that look like a slip.
    pub no_typos: BTreeSet<String>,
    /// Words that say true or false.
    verdicts: Vec<(String, Language, bool)>,
    /// Words that join two answers.
    pub joins: BTreeSet<String>,
}

static RESERVED: LazyLock<Reserved> = LazyLock::new(|| {
    let words = words();
    let mut meanings: HashMap<String, Meanings> = HashMap::new();
    for command in Command::ALL {
        let Some(lists) = words.commands.get(command.name()) else { continue };
        for (word, language) in folded(lists) {
            let known = meanings.entry(word).or_default();
            if !known.contains(&(command, language)) {
                known.push((command, language));
            }
        }
    }
    let mut polite: HashMap<String, Vec<Language>> = HashMap::new();
    for (word, language) in folded(&words.stop.polite) {
        polite.entry(word).or_default().push(language);
    }
    let verdicts = |lists, verdict| folded(lists).map(move |(word, of)| (word, of, verdict));
    Reserved {
        meanings,
        opens: words.stop.opens.iter().map(|word| fold(word)).collect(),
        polite,
        typos: words.typos.of.iter().map(|word| fold(word)).collect(),
        no_typos: words.typos.never.iter().map(|word| fold(word)).collect(),
        verdicts: verdicts(&words.answers.yes, true)
            .chain(verdicts(&words.answers.no, false))
            .collect(),
        joins: folded(&words.answers.and).map(|(word, _)| word).collect(),
    }
});

/// The lists, ready for comparing.
pub(super) fn lists() -> &'static Reserved {
    &RESERVED
}

/// The words of a list, folded, with their languages.
fn folded(lists: &ByLanguage) -> impl Iterator<Item = (String, Language)> {
    lists.iter().flat_map(|(tag, list)| {
        let language = Language::parse(tag).ok();
        list.iter().filter_map(move |word| Some((fold(word), language?)))
    })
}

impl Reserved {
    /// What a folded text means as a whole, in any language.
    pub fn meanings(&self, folded: &str) -> &[(Command, Language)] {
        self.meanings.get(folded).map_or(&[], Vec::as_slice)
    }

    /// What a folded text means to somebody: STOP from whatever language, then the learner's own,
    /// English, and any other.
    pub fn meaning(&self, folded: &str, language: Language) -> Option<(Command, Language)> {
        let meanings = self.meanings(folded);
        let rank = |(command, of): &(Command, Language)| {
            let stops = matches!(command, Command::Stop | Command::StopEverywhere);
            (!stops, *of != language, *of != Language::ENGLISH)
        };
        meanings.iter().copied().min_by_key(rank)
    }

    /// Whether a folded text says true or false: in the learner's language or in English, and not
    /// both.
    pub fn verdict(
        &self,
        said: &str,
        language: Language,
        same: fn(&str, &str) -> bool,
    ) -> Option<bool> {
        let heard = |word: &str, of: Language| {
            of == language || (of == Language::ENGLISH && !is_one_letter(word))
        };
        let mut found =
            self.verdicts.iter().filter(|(word, of, _)| heard(word, *of) && same(word, said));
        let verdict = found.next()?.2;
        found.all(|other| other.2 == verdict).then_some(verdict)
    }

    /// In which language, if at all, a folded text of several words is a STOP with a few words
    /// around it: "please" and the like after any STOP word, anything after one that opens.
    pub fn stops_in_few_words(&self, folded: &str, opened: bool) -> Option<Language> {
        let words: Vec<&str> = folded.split(' ').collect();
        let [first, rest @ ..] = &words[..] else { return None };
        if rest.is_empty() || words.len() > STOP_WORDS || is_one_letter(first) {
            return None;
        }
        let meanings = self.meanings(first).iter();
        let language =
            meanings.filter(|(command, _)| *command == Command::Stop).map(|m| m.1).next()?;
        let polite = rest.iter().all(|word| self.polite.contains_key(*word));
        (polite || (opened && self.opens.contains(*first))).then_some(language)
    }
}

/// "Stop texting me": longer messages are sentences, and mean what they mean.
const STOP_WORDS: usize = 3;

/// T and N are answers far more often than they are orders.
pub(super) fn is_one_letter(folded: &str) -> bool {
    folded.len() == 1 && folded.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The word for a command that people are shown: theirs, or the English one.
pub fn canonical(command: Command, language: Language) -> &'static str {
    let Some(lists) = words().commands.get(command.name()) else { return "" };
    let list = lists.get(language.as_str()).or_else(|| lists.get(Language::ENGLISH.as_str()));
    list.and_then(|list| list.first()).map_or("", String::as_str)
}

/// What an option, an accepted answer or a keyword would mean as a message, in any language: the
/// learner who types it would give an order instead of an answer.
///
/// Words of one Latin letter are free: they are orders only while nothing is open.
pub fn reserved(word: &str) -> Option<(Command, Language)> {
    let folded = fold(word);
    if is_one_letter(&folded) {
        return None;
    }
    let whole = lists().meaning(&folded, Language::ENGLISH);
    whole.or_else(|| Some((Command::Stop, lists().stops_in_few_words(&folded, true)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_a_command_and_every_command_a_section() {
        let sections: BTreeSet<_> = words().commands.keys().map(String::as_str).collect();
        let commands: BTreeSet<_> = Command::ALL.iter().map(|command| command.name()).collect();
        assert_eq!(sections, commands);
    }

    #[test]
    fn a_word_means_one_thing_in_a_language_and_stop_means_nothing_else() {
        for (word, meanings) in &lists().meanings {
            let commands: BTreeSet<_> = meanings.iter().map(|m| m.0.name()).collect();
            let languages: BTreeSet<_> = meanings.iter().map(|m| m.1).collect();
            assert_eq!(languages.len(), meanings.len(), "{word}: {meanings:?}");
            let stops = commands.contains("stop") || commands.contains("stop-everywhere");
            assert!(!stops || commands.len() == 1, "{word}: {meanings:?}");
        }
    }

    #[test]
    fn no_word_is_empty_or_a_number() {
        for word in lists().meanings.keys() {
            assert!(!word.is_empty());
            assert_eq!(crate::hearing::number(word), None, "{word}");
        }
    }

    #[test]
    fn every_burmese_word_is_in_unicode_and_read_as_such() {
        let lists = words().commands.values().chain([&words().answers.yes, &words().answers.no]);
        for word in lists.filter_map(|lists| lists.get("my")).flatten() {
            assert!(!crate::hearing::zawgyi::is_zawgyi(word), "{word}");
        }
    }

    #[test]
    fn the_words_that_are_shown_are_understood_and_no_carriers_word() {
        let carriers = ["END", "CANCEL", "QUIT", "STOPALL", "YES"];
        for tag in ["en", "fr", "es", "ar", "zh", "my"] {
            let language = Language::parse(tag).unwrap();
            for command in Command::ALL {
                let word = canonical(command, language);
                let list = &words().commands[command.name()];
                assert!(list.contains_key(tag), "{tag} has no word for {}", command.name());
                let meaning = lists().meaning(&fold(word), language);
                assert_eq!(meaning.map(|m| m.0), Some(command), "{word}");
                assert!(command == Command::Yes || !carriers.contains(&word), "{word}");
            }
        }
    }

    #[test]
    fn a_language_without_a_word_shows_the_english_one() {
        let language = Language::parse("rw").unwrap();
        assert_eq!(canonical(Command::Clear, language), "CLEAR");
        assert_eq!(canonical(Command::Stop, language), "HAGARIKA");
        assert_eq!(canonical(Command::Stop, Language::parse("xx").unwrap()), "STOP");
    }

    #[test]
    fn authors_are_told_of_reserved_words() {
        let cases = [
            ("Stop", Some((Command::Stop, "en"))),
            ("arrêt", Some((Command::Stop, "fr"))),
            ("Stop and search", Some((Command::Stop, "en"))),
            ("End it", Some((Command::Stop, "en"))),
            ("End of trial", None),
            ("Help", Some((Command::Help, "en"))),
            ("ဖျက်", Some((Command::Delete, "my"))),
            ("T", None),
            ("A stop and search", None),
            ("Promptly", None),
        ];
        for (word, expected) in cases {
            let found = reserved(word).map(|(command, language)| (command, language.to_string()));
            assert_eq!(found, expected.map(|(c, l)| (c, l.to_owned())), "{word}");
        }
    }

    #[test]
    fn real_words_that_look_like_a_slip_are_spared_for_a_reason() {
        for word in &lists().no_typos {
            assert!(lists().meanings(word).is_empty(), "{word} is a command itself");
        }
        for word in &lists().typos {
            assert!(!lists().meanings(word).is_empty(), "{word} is no command");
        }
    }
}
