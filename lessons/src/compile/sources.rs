//! `sources.toml`: the provisions a lesson cites, who reviewed it, and what each translation was
//! made from.

use super::settings::{At, Settings, Table, by_language, offered};
use crate::{
    course::{Jurisdiction, Source, Texts},
    fault::Findings,
    language::Language,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a `sources.toml` says.
#[derive(Default)]
pub(super) struct Sources {
    pub(super) provisions: BTreeMap<String, At<Source>>,
    pub(super) reviews: Texts<Review>,
    /// Who answers for what is told of one country's law.
    pub(super) jurisdictions: BTreeMap<Jurisdiction, Review>,
    /// By language and block: the hash of the source block that was translated.
    pub(super) translated: Texts<BTreeMap<String, At<String>>>,
}

/// Who answers for a text, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Their name.
    pub by: String,
    /// The first day on which it counts.
    pub on: NaiveDate,
    /// The last.
    pub until: NaiveDate,
    /// Whether somebody answers for the safety of young people too.
    pub safeguarding: bool,
    /// The hash of the text that was reviewed. A review written by hand may lack it.
    pub text: Option<String>,
    /// Where it stands in `sources.toml`.
    pub line: u32,
}

impl Review {
    /// Whether it counts on a day, the last day included, for a text with this hash.
    pub(crate) fn holds(&self, today: NaiveDate, text: Option<&str>) -> bool {
        (self.on..=self.until).contains(&today) && self.is_of(text)
    }

    /// Whether the text is the one that was reviewed.
    pub(crate) fn is_of(&self, text: Option<&str>) -> bool {
        self.text.as_deref().is_none_or(|reviewed| Some(reviewed) == text)
    }
}

pub(super) fn read(text: &str, languages: &[Language], f: &mut Findings) -> Sources {
    let settings = Settings::read(text, 1, f);
    let mut root = settings.root();
    let mut sources = Sources::default();
    for (id, table) in root.table("provision", f).map(|mut t| t.tables(f)).unwrap_or_default() {
        let line = table.line;
        if !is_provision_id(id) {
            f.error(
                line,
                format!(
                    "`{id}` is no id of a provision: use small letters, digits and hyphens, \
                    such as iccpr-9-2"
                ),
            );
        }
        let value = provision(id, table, languages, f);
        sources.provisions.insert(id.to_owned(), At { line, value });
    }
    for (key, table) in root.table("review", f).map(|mut t| t.tables(f)).unwrap_or_default() {
        let line = table.line;
        let review = review(table, f);
        if let (Some(language), Some(review)) = (offered(key, line, languages, f), review) {
            sources.reviews.insert(language, review);
        }
    }
    for (key, table) in root.table("jurisdiction", f).map(|mut t| t.tables(f)).unwrap_or_default() {
        let line = table.line;
        let Some(country) = Jurisdiction::parse(key) else {
            f.error(line, format!("`{key}` is no country: write its two letters, such as mm"));
            continue;
        };
        sources.jurisdictions.extend(review(table, f).map(|review| (country, review)));
    }
    for (key, mut table) in root.table("translated", f).map(|mut t| t.tables(f)).unwrap_or_default()
    {
        let hashes = table.texts(f).into_iter().map(|(id, hash)| (id.to_owned(), hash));
        let hashes = hashes.collect();
        let Some(language) = offered(key, table.line, languages, f) else { continue };
        if languages.first() == Some(&language) {
            f.error(
                table.line,
                format!(
                    "{language} is the language the course is written in, not a translation: \
                    remove this table"
                ),
            );
            continue;
        }
        sources.translated.insert(language, hashes);
    }
    root.finish(f);
    sources
}

/// Whether `cites=` could name it.
pub(super) fn is_provision_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn provision(id: &str, mut table: Table<'_>, languages: &[Language], f: &mut Findings) -> Source {
    let line = table.line;
    let url = table.text("url", f);
    if let Some(At { line, value }) = &url
        && !is_web_address(value)
    {
        f.error(*line, "`url` needs an address that begins with https:// or http://");
    }
    let title = table.table("title", f);
    table.finish(f);
    if title.is_none() {
        let message = format!("the provision `{id}` has no title: add title = {{ en = \"...\" }}");
        f.error(line, message);
    }
    let title = title.map(|title| by_language(title, languages, f)).unwrap_or_default();
    let title = title.into_iter().map(|(language, at)| (language, at.value)).collect();
    Source { title, url: url.map(|at| at.value) }
}

/// Whether a phone can open it and a learner can see where it leads.
pub(super) fn is_web_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

fn review(mut table: Table<'_>, f: &mut Findings) -> Option<Review> {
    let line = table.line;
    let by = table.needed("by", f);
    let (on, until) = (table.day("on", f), table.day("until", f));
    let safeguarding = table.text("safeguarding", f).is_some();
    let text = table.text("text", f).map(|at| at.value);
    table.finish(f);
    let (on, until) = (on?, until?);
    if until < on {
        f.error(line, "this review ends before it begins: look at `on` and `until`");
    }
    by.map(|by| Review { by: by.value, on, until, safeguarding, text, line })
}
