//! The one-time export: everything that is kept of one learner, as a file.

use super::PageWords;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use bot::door::{Door, Unavailable};
use lessons::language::Language;
use std::sync::Arc;

/// Longer than any token that we make.
const TOKEN_BYTES: usize = 128;

#[derive(Clone)]
pub(super) struct Export<D> {
    pub words: Arc<dyn PageWords>,
    pub door: D,
}

/// A program that looks ahead of its owner must not use the link up.
pub(super) async fn head() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

/// The file, or a word that the link is gone.
pub(super) async fn export<D: Door>(
    State(Export { words, door }): State<Export<D>>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    if looks_ahead(&headers) {
        return (StatusCode::SERVICE_UNAVAILABLE, GUARDED).into_response();
    }
    let found = if is_token(&token) { door.export(&token).await } else { Ok(None) };
    match found {
        Ok(Some(json)) => {
            let file = [
                (header::CONTENT_TYPE, "application/json; charset=utf-8"),
                // A name that says nothing, on a phone that may be searched.
                (header::CONTENT_DISPOSITION, "attachment; filename=\"export.json\""),
            ];
            (GUARDED, file, json).into_response()
        }
        Ok(None) => {
            let text = words.export_gone(preferred(&headers));
            (StatusCode::NOT_FOUND, GUARDED, text).into_response()
        }
        Err(Unavailable { retry_after_seconds }) => {
            let wait = [(header::RETRY_AFTER, retry_after_seconds.to_string())];
            (StatusCode::SERVICE_UNAVAILABLE, GUARDED, wait).into_response()
        }
    }
}

/// Nothing of it stays in a cache, and nothing in it is ever run.
const GUARDED: [(header::HeaderName, &str); 2] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
];

fn is_token(token: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (1..=TOKEN_BYTES).contains(&token.len()) && token.bytes().all(plain)
}

/// Browsers say so when they load a page that nobody has asked for yet.
fn looks_ahead(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"]
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok())
        .any(|value| value.contains("prefetch") || value.contains("preview"))
}

/// The first language that the browser asks for.
fn preferred(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let first = asked.and_then(|list| list.split([',', ';']).next()).unwrap_or_default();
    Language::parse(first.trim()).unwrap_or(Language::ENGLISH)
}
