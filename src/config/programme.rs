//! The default programme.

use super::reader::Reader;
use lessons::language::Language;

/// One country's or partner's work, as learners meet it.
#[derive(Debug)]
pub struct Programme {
    /// What learners know it by.
    pub name: String,
    /// ISO 3166 code: how local numbers are read, and which time zone is assumed.
    pub country: String,
    /// Offered, in this order; none: every language of the house.
    pub languages: Option<Vec<Language>>,
    /// A tested number or address of a person who helps.
    pub help_line: Option<String>,
    /// Neutral first words, protected content, messages taken back.
    pub discreet: bool,
}

impl Programme {
    pub(super) fn read(section: &mut Reader) -> Self {
        let name = section.text("name");
        if name.is_none() {
            section.missing("name", "what learners know the programme by");
        }
        Self {
            name: name.unwrap_or_default(),
            country: country(section).unwrap_or_default(),
            languages: languages(section),
            help_line: section.text("help_line"),
            discreet: section.flag("discreet", false),
        }
    }
}

const COUNTRY: &str = "an ISO 3166 code of two capital letters such as KE";

/// The section's country. It is missed where it is not given.
pub(super) fn country(section: &mut Reader) -> Option<String> {
    let country = section.text("country");
    match &country {
        None => section.missing("country", COUNTRY),
        Some(code) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => {}
        Some(other) => section.fault("country", format!("expected {COUNTRY}, found \"{other}\"")),
    }
    country
}

fn languages(section: &mut Reader) -> Option<Vec<Language>> {
    let codes = section.list("languages")?;
    if codes.is_empty() {
        section.fault("languages", "an empty list: name one language, or leave the key out");
    }
    let mut languages = Vec::new();
    for code in codes {
        match Language::parse(&code) {
            Ok(language) if languages.contains(&language) => {
                section.fault("languages", format!("\"{code}\" is named twice"));
            }
            Ok(language) if !locales::LANGUAGES.contains(&language.as_str()) => {
                let known = locales::LANGUAGES.join(", ");
                section.fault(
                    "languages",
                    format!("\"{code}\" is not spoken here; there are {known}"),
                );
            }
            Ok(language) => languages.push(language),
            Err(error) => section.fault("languages", error.to_string()),
        }
    }
    Some(languages)
}
