//! Commands: whole messages, STOP in a few words, slips of the thumb, and Telegram's `/commands`.

use super::{
    Command, Context,
    fold::readings,
    number::number,
    reserved::{is_one_letter, lists},
    typo::one_slip,
};
use lessons::language::Language;

/// A slip of the thumb has at least this many letters: "stp".
const SHORTEST_SLIP: usize = 3;

/// The command that a message is. A number never is one.
///
/// STOP is heard from everybody in every language and before all else. While an answer in words is
/// expected, only whole words of the learner's language and English are commands, and no slip of the
/// thumb is one.
pub fn command(said: &str, context: Context) -> Option<Command> {
    if let Some(name) = said.trim_start().strip_prefix('/') {
        return slash(name, context.language);
    }
    if is_questioning(said) {
        return Some(Command::Help);
    }
    if number(said).is_some() {
        return None;
    }
    let readings = readings(said);
    let by_any = |hear: fn(&str, Context) -> Option<Command>| {
        readings.iter().find_map(|folded| hear(folded, context))
    };
    by_any(whole)
        .or_else(|| by_any(few_words))
        .or_else(|| by_any(spelt_out))
        .or_else(|| by_any(slip))
}

/// `/stop`, `/stop@ourbot`, `/start payload`: what Telegram's command menu sends.
fn slash(name: &str, language: Language) -> Option<Command> {
    let name = name.split(|c: char| c.is_whitespace() || c == '@').next()?;
    let folded = super::fold(name);
    lists().meaning(&folded, language).map(|meaning| meaning.0)
}

/// What is looked for: the words after SEARCH, in the learner's language or in English. Other
/// languages' words for it are ordinary words at the beginning of a sentence.
pub fn query(said: &str, language: Language) -> Option<String> {
    let said = super::unicode(said);
    let said = said.trim();
    let (first, rest) = said.split_once(char::is_whitespace)?;
    let first = first.strip_prefix('/').unwrap_or(first);
    let first = super::fold(first.split('@').next()?);
    let meanings = lists().meanings(&first);
    let asks = meanings.iter().any(|(command, of)| {
        *command == Command::Search && (*of == language || *of == Language::ENGLISH)
    });
    (asks && !rest.trim().is_empty()).then(|| rest.trim().to_owned())
}

/// Nothing but question marks.
fn is_questioning(said: &str) -> bool {
    let mut marks = said.trim().chars().peekable();
    marks.peek().is_some()
        && marks.all(|c| matches!(c, '?' | '؟' | '？' | '❓' | '❔' | '\u{FE0F}'))
}

/// The whole message is a reserved word.
fn whole(folded: &str, context: Context) -> Option<Command> {
    let (command, of) = lists().meaning(folded, context.language)?;
    let stops = matches!(command, Command::Stop | Command::StopEverywhere);
    let own = of == context.language;
    if is_one_letter(folded) {
        return (own && !context.open && !context.typing).then_some(command);
    }
    (stops || own || of == Language::ENGLISH || !context.typing).then_some(command)
}

/// "stop please", "stop texting me".
fn few_words(folded: &str, context: Context) -> Option<Command> {
    lists().stops_in_few_words(folded, !context.typing).map(|_| Command::Stop)
}

/// "s t o p", "S.T.O.P."
fn spelt_out(folded: &str, context: Context) -> Option<Command> {
    let spelt = folded.split(' ').count() >= 4 && folded.split(' ').all(is_one_letter);
    if spelt { whole(&folded.replace(' ', ""), context) } else { None }
}

/// "stopp", "hlep".
fn slip(folded: &str, context: Context) -> Option<Command> {
    let spared = lists().no_typos.contains(folded)
        || lists().polite.get(folded).is_some_and(|of| of.contains(&context.language));
    if context.typing || spared || folded.chars().count() < SHORTEST_SLIP {
        return None;
    }
    let mut meant = lists()
        .typos
        .iter()
        .filter(|word| one_slip(word, folded))
        .filter_map(|word| whole(word, context));
    let command = meant.next()?;
    meant.all(|other| other == command).then_some(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn heard(said: &str, tag: &str) -> Option<Command> {
        let language = Language::parse(tag).unwrap();
        command(said, Context { language, open: false, typing: false })
    }

    #[test]
    fn stop_is_heard_in_every_language_from_everybody() {
        let stops = [
            "STOP",
            "stop",
            "Stop.",
            "*STOP*",
            "“stop”",
            "stop 🙏",
            "ＳＴＯＰ",
            "stop please",
            "Stop now!",
            "stop it",
            "stop texting me",
            "s t o p",
            "S.T.O.P.",
            "unsubscribe",
            "opt-out",
            "END",
            "Cancel",
            "quit this course",
            "stpo",
            "stopp",
            "sotp",
            "unsubcribe",
            "ARRET",
            "arrêt",
            "Arrêter",
            "arrêtez svp",
            "Baja",
            "alto",
            "baja por favor",
            "إيقاف",
            "ايقاف",
            "إِيقَاف",
            "توقف من فضلك",
            "退订",
            "停止。",
            "取消",
            "TD",
            "ရပ်",
            "ရပ်ပါ။",
            "ရပ္",
            "ရပ္ပါ",
            "မလိုေတာ့ပါ",
            "ACHA",
            "acha tafadhali",
            "HAGARIKA",
            "ឈប់",
            "නවත්වන්න",
            "நிறுத்து",
            "/stop",
            "/stop@dockbrief_bot",
            "/STOP",
        ];
        for said in stops {
            for tag in ["en", "fr", "ar", "my", "zh", "sw"] {
                assert_eq!(heard(said, tag), Some(Command::Stop), "{said} ({tag})");
            }
        }
        for said in [
            "STOP ALL",
            "stopall",
            "stop-all",
            "/stop_all",
            "arrêtez tout",
            "全部退订",
            "အားလုံးရပ်ပါ",
        ] {
            assert_eq!(heard(said, "en"), Some(Command::StopEverywhere), "{said}");
        }
    }

    #[test]
    fn what_is_looked_for_stands_after_the_word() {
        let cases = [
            ("SEARCH lawyer", "en", Some("lawyer")),
            ("search  48 hours ", "fr", Some("48 hours")),
            ("/search@dockbrief_bot waiver", "ar", Some("waiver")),
            ("chercher avocat", "fr", Some("avocat")),
            ("بحث محامٍ", "ar", Some("محامٍ")),
            ("搜索 律师", "zh", Some("律师")),
            ("ရှာ ရှေ့နေ", "my", Some("ရှေ့နေ")),
            ("search", "en", None),
            ("buscar abogado", "en", None),
            ("they search the house", "en", None),
        ];
        for (said, tag, wanted) in cases {
            let found = query(said, Language::parse(tag).unwrap());
            assert_eq!(found.as_deref(), wanted, "{said}");
        }
    }

    #[test]
    fn stop_is_heard_whatever_is_open() {
        for (open, typing) in [(true, false), (true, true), (false, true)] {
            let context = Context { language: Language::ENGLISH, open, typing };
            for said in ["STOP", "stop please", "إيقاف", "ရပ္ပါ", "退订", "/stop"]
            {
                assert_eq!(command(said, context), Some(Command::Stop), "{said}");
            }
        }
    }

    #[test]
    fn nobody_is_unsubscribed_by_accident() {
        let innocent = [
            "shop",
            "ship",
            "step",
            "stoop",
            "top",
            "spot",
            "stops",
            "slop",
            "atop",
            "store",
            "chop",
            "drop",
            "arrest",
            "arrêts",
            "arrested",
            "the police stop",
            "they stop us at night every week",
            "my brother was arrested last night",
            "the end",
            "end of trial",
            "cancel the hearing",
            "arrêt de principe",
            "fin de la garde",
            "remote",
            "cancer",
            "pagar",
            "hello",
            "ok",
            "OK thanks",
            "no",
            "merci",
            "D'accord",
            "ဟုတ်ကဲ့",
            "好",
            "توقيف",
            "موقوف",
            "不停止",
            "1",
            "ရ",
            "ဝ",
            "၂",
            "0",
            "",
            "…",
            "🙂",
            "help the police",
            "is it safe",
            "/",
            "/unknown",
        ];
        for said in innocent {
            for tag in ["en", "fr", "ar", "my", "zh"] {
                assert_eq!(heard(said, tag), None, "{said} ({tag})");
            }
        }
        assert_eq!(heard("stp", "en"), Some(Command::Stop));
        assert_eq!(heard("stp", "fr"), None, "s'il te plaît");
    }

    #[test]
    fn one_letter_is_an_order_only_in_its_language_and_with_nothing_open() {
        for said in ["T", "t", "N", "n."] {
            assert_eq!(heard(said, "zh"), Some(Command::Stop), "{said}");
            assert_eq!(heard(said, "en"), None, "{said}");
            let language = Language::parse("zh").unwrap();
            assert_eq!(command(said, Context { language, open: true, typing: false }), None);
            assert_eq!(command(said, Context { language, open: false, typing: true }), None);
        }
    }

    #[test]
    fn the_other_commands() {
        let cases = [
            ("Start", "en", Command::Start),
            ("/start k7Hq2mXd", "en", Command::Start),
            ("strat", "fr", Command::Start),
            ("satrt", "en", Command::Start),
            ("YES", "en", Command::Yes),
            ("sí", "es", Command::Yes),
            ("help", "my", Command::Help),
            ("hlep", "en", Command::Help),
            ("???", "en", Command::Help),
            ("؟", "ar", Command::Help),
            ("Aide", "fr", Command::Help),
            ("ကူညီပါ", "my", Command::Help),
            ("/help@dockbrief_bot", "ar", Command::Help),
            ("menu", "zh", Command::Menu),
            ("mneu", "en", Command::Menu),
            ("القائمه", "ar", Command::Menu),
            ("/settings", "en", Command::Menu),
            ("安全", "zh", Command::Safe),
            ("clear", "en", Command::Clear),
            ("confidentialite", "fr", Command::Privacy),
            ("EXPORT", "en", Command::Export),
            ("ဖ်က္", "my", Command::Delete),
            ("por que?", "es", Command::Why),
            ("¿Por qué?", "es", Command::Why),
            ("hint", "en", Command::Hint),
            ("DEVICES", "en", Command::Devices),
            ("relier", "fr", Command::Link),
            ("语言", "zh", Command::Language),
            ("progress", "en", Command::Progress),
            ("cours", "fr", Command::Courses),
            ("suite", "fr", Command::Next),
            ("voltar", "pt", Command::Back),
        ];
        for (said, tag, expected) in cases {
            assert_eq!(heard(said, tag), Some(expected), "{said} ({tag})");
        }
    }

    #[test]
    fn while_words_are_expected_only_ones_own_words_and_english_are_orders() {
        let language = Language::parse("fr").unwrap();
        let typing = Context { language, open: true, typing: true };
        let cases = [
            ("aide", Some(Command::Help)),
            ("HELP", Some(Command::Help)),
            ("ayuda", None),
            ("hlep", None),
            ("stopp", None),
            ("stop and search", None),
            ("stop svp", Some(Command::Stop)),
        ];
        for (said, expected) in cases {
            assert_eq!(command(said, typing), expected, "{said}");
        }
    }

    proptest! {
        #[test]
        fn no_message_is_too_strange(said in "\\PC{0,60}") {
            let _ = heard(&said, "my");
        }

        #[test]
        fn no_number_is_a_command(n in 0_u32..100_000) {
            prop_assert_eq!(heard(&n.to_string(), "zh"), None);
        }
    }
}
