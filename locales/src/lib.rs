//! Every sentence a learner reads, in every language, built into the program.
//!
//! One Fluent id is one full sentence; none is put together from parts. A sentence that a language
//! lacks, or whose arguments do not fit, is said in English. Deliberately absent: what is said when
//! (that is `bot`), and how a word is understood (`bot::hearing`, with the lists of [`words`]).

mod bundles;
#[cfg(test)]
mod complete;
mod digits;
mod sources;
pub mod words;

pub use digits::{decimal, digits};
pub use fluent_bundle::{FluentArgs, FluentValue};

/// The languages that are spoken here, in the order in which they are offered.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "zh", "my"];

/// The sentence `id` in `language`, else in English, else the bare id.
///
/// `isolate` puts each argument between Unicode isolation marks, so that a name written from right
/// to left keeps its place: on for Telegram, off for SMS, where the marks would cost half the room.
pub fn sentence(language: &str, isolate: bool, id: &str, args: &FluentArgs<'_>) -> String {
    [language, "en"]
        .into_iter()
        .find_map(|code| bundles::sentence(code, isolate, id, args))
        .unwrap_or_else(|| id.to_owned())
}

/// Whether there is such a sentence in English, and so in some form in every language.
pub fn exists(id: &str) -> bool {
    bundles::has("en", id)
}

/// What a language calls itself, and its code where it is not one of ours.
pub fn own_name(language: &str) -> String {
    match language {
        "en" => "English",
        "fr" => "Français",
        "es" => "Español",
        "ar" => "العربية",
        "zh" => "中文",
        "my" => "မြန်မာ",
        other => other,
    }
    .to_owned()
}
