//! Two bundles per language, made once: with isolation marks for Telegram, without for SMS.

use crate::{LANGUAGES, digits, sources, words::words};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use std::{collections::HashMap, sync::LazyLock};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<HashMap<(&'static str, bool), Bundle>> = LazyLock::new(|| {
    let pairs = LANGUAGES.into_iter().flat_map(|language| [(language, true), (language, false)]);
    pairs.map(|(language, isolate)| ((language, isolate), bundle(language, isolate))).collect()
});

/// The sentence in exactly this language. A missing sentence and a missing argument are both none:
/// half a sentence helps nobody.
pub(crate) fn sentence(
    language: &str,
    isolate: bool,
    id: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let bundle = find(language, isolate)?;
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| sentence.into_owned())
}

/// Whether a language has this sentence itself.
pub(crate) fn has(language: &str, id: &str) -> bool {
    find(language, false).is_some_and(|bundle| bundle.has_message(id))
}

fn find(language: &str, isolate: bool) -> Option<&'static Bundle> {
    let known = LANGUAGES.into_iter().find(|known| *known == language)?;
    BUNDLES.get(&(known, isolate))
}

fn bundle(language: &str, isolate: bool) -> Bundle {
    let tag: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(isolate);
    if language == "my" {
        bundle.set_formatter(Some(burmese));
    }
    let files = sources::of(language).iter().map(|source| (*source).to_owned());
    for source in files.chain([told_words(language)]) {
        // A file with an error still gives its sound messages; the tests let no error through.
        let resource = match FluentResource::try_new(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The words that a person is told to send, as messages `word-stop`, `word-help`, ...: the first
/// of each list, so that nobody is told a word that is not understood.
fn told_words(language: &str) -> String {
    let told = words().commands.iter().filter_map(|(name, lists)| {
        let word = lists.get(language).or_else(|| lists.get("en"))?.first()?;
        Some(format!("word-{name} = {word}\n"))
    });
    told.collect()
}

fn burmese<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(digits::localised("my", &number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{FluentArgs, sentence};

    fn args<'a>(pairs: &[(&'static str, i64)]) -> FluentArgs<'a> {
        pairs.iter().copied().collect()
    }

    #[test]
    fn a_missing_argument_or_sentence_falls_through() {
        assert_eq!(sentence("en", false, "key-next", &FluentArgs::new()), "Next");
        assert_eq!(sentence("sw", false, "key-next", &FluentArgs::new()), "Next");
        assert_eq!(sentence("en", false, "key-card", &FluentArgs::new()), "key-card");
        assert_eq!(
            sentence("en", false, "no-such-sentence", &FluentArgs::new()),
            "no-such-sentence"
        );
    }

    #[test]
    fn isolation_marks_are_for_telegram_alone() {
        let card = args(&[("n", 2)]);
        assert_eq!(sentence("en", true, "key-card", &card), "Card \u{2068}2\u{2069}");
        assert_eq!(sentence("en", false, "key-card", &card), "Card 2");
    }

    #[test]
    fn numbers_are_written_as_people_there_write_them() {
        assert!(sentence("my", false, "key-card", &args(&[("n", 12)])).contains("၁၂"));
    }
}
