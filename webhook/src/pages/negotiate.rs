//! The language that a browser would rather have (`Accept-Language`, RFC 9110 section 12.5.4).

use axum::http::{HeaderMap, header};
use lessons::language::Language;

/// Languages looked at in one request: a browser names a handful.
const ASKED_AT_MOST: usize = 20;

/// The best of the languages offered; the first of them where none is asked for.
pub(super) fn best(headers: &HeaderMap, offered: &[Language]) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut wishes: Vec<_> =
        asked.unwrap_or_default().split(',').take(ASKED_AT_MOST).filter_map(wish).collect();
    // Stable: of two with equal weight the first is meant.
    wishes.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut wishes = wishes.into_iter().filter(|(_, weight)| *weight > 0.0);
    let best = wishes.find_map(|(tag, _)| {
        let language = Language::parse(tag).ok()?;
        offered.contains(&language).then_some(language)
    });
    best.or(offered.first().copied()).unwrap_or(Language::ENGLISH)
}

/// A tag and its weight: `fr-CA;q=0.8`.
fn wish(item: &str) -> Option<(&str, f32)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
    Some((tag, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_that_is_offered() {
        let offered = ["en", "fr", "my"].map(|code| Language::parse(code).unwrap());
        let cases = [
            ("fr", "fr"),
            ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
            ("sw,my-MM;q=0.7,en;q=0.6", "my"),
            ("en;q=0.1, my ; q=0.5", "my"),
            ("fr;q=0, my;q=0.2", "my"),
            ("de", "en"),
            ("*", "en"),
            ("", "en"),
            (";;q=,,fr;q=x", "fr"),
            ("my, fr", "my"),
        ];
        for (asked, best_of_them) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, asked.parse().unwrap());
            assert_eq!(best(&headers, &offered).as_str(), best_of_them, "{asked}");
        }
        assert_eq!(best(&HeaderMap::new(), &offered), Language::ENGLISH);
        assert_eq!(best(&HeaderMap::new(), &[]), Language::ENGLISH);
    }
}
