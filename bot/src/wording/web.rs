//! The sentences of the public pages that a message leads to: a recording, an export.

use ::lessons::language::Language;
use locales::{FluentArgs, FluentValue};

/// A kilobyte as shops and phones count it.
const KILOBYTE: u64 = 1_000;

/// How long a recording is and how much it loads, under its player.
pub fn recording(language: Language, seconds: u32, bytes: u64) -> String {
    let size = bytes.div_ceil(KILOBYTE);
    sentence(
        language,
        "audio-offer",
        &[("length", length(language, seconds).into()), ("size", size.into())],
    )
}

/// The heading over the transcript.
pub fn transcript(language: Language) -> String {
    sentence(language, "page-transcript", &[])
}

/// That the text is in the language it was written in.
pub fn in_source_language(language: Language) -> String {
    sentence(language, "page-source-language", &[])
}

/// What stands on the button that hands out an export.
pub fn export_offer(language: Language) -> String {
    sentence(language, "command-export", &[])
}

/// That the link to an export was used or is too old, and how to get another.
pub fn export_gone(language: Language) -> String {
    sentence(language, "page-export-gone", &[])
}

/// Minutes and seconds: 2:10.
pub(crate) fn length(language: Language, seconds: u32) -> String {
    let digits = |number: u32| locales::digits(language.as_str(), number.into());
    let (minutes, rest) = (seconds / 60, seconds % 60);
    format!("{}:{}{}", digits(minutes), digits(rest / 10), digits(rest % 10))
}

fn sentence(language: Language, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().cloned().collect();
    locales::sentence(language.as_str(), false, id, &args)
}
