//! The one-time export: everything that is kept of one learner, as a file.

use super::{
    html::{direction, escape},
    negotiate,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use bot::{
    door::{Door, Unavailable},
    programme::Programme,
    wording::web as words,
};
use std::sync::Arc;

/// Longer than any token that we make.
const TOKEN_BYTES: usize = 128;

#[derive(Clone)]
pub(super) struct Export<D> {
    pub programme: Arc<Programme>,
    pub door: D,
}

/// One button. Whatever opens the link first (a preview, a scanner, a browser that looks ahead) sees
/// only this, so the link is not used up before its owner has pressed.
pub(super) async fn offer<D: Door>(
    State(Export { programme, .. }): State<Export<D>>,
    headers: HeaderMap,
) -> Response {
    let language = negotiate::best(&headers, &programme.languages);
    let direction = direction(language);
    let label = escape(&words::export_offer(language));
    let html = format!(
        "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>…</title></head>\
         <body><form method=\"post\"><button>{label}</button></form></body></html>"
    );
    (GUARDED, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// The file, or a word that the link is gone.
pub(super) async fn export<D: Door>(
    State(Export { programme, door }): State<Export<D>>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
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
            let text = words::export_gone(negotiate::best(&headers, &programme.languages));
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
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
];

fn is_token(token: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (1..=TOKEN_BYTES).contains(&token.len()) && token.bytes().all(plain)
}
