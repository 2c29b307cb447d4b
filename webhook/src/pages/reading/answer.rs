//! What goes over the line: the page with its headers, word that nothing has changed, another
//! address, or that there is nothing here.

use super::{
    super::negotiate,
    frame::{self, Frame, Offered},
};
use crate::hex;
use askama::Template;
use axum::{
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use bot::{programme::Programme, reading, wording::reading::Words};
use lessons::course::Course;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Five minutes: a lesson read to its end and back is loaded once, and a corrected text is there
/// within the hour of a hearing.
pub(super) const AWHILE: &str = "public, max-age=300";

/// Bytes of a page's hash in its `ETag`.
const TAG_BYTES: usize = 16;

/// Nothing runs, and nothing comes from elsewhere: the one style by its hash, and our own recordings
/// and pictures.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let style = BASE64_STANDARD.encode(Sha256::digest(frame::STYLE));
    format!(
        "default-src 'none'; media-src 'self'; img-src 'self'; style-src 'sha256-{style}'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'"
    )
});

/// Whether a page may stay in a cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// For a few minutes, and after that as long as it is the same.
    Awhile,
    /// On a phone that may be searched.
    Nowhere,
}

/// The page, unless the reader has it.
pub(super) fn here(headers: &HeaderMap, html: String, kept: Kept) -> Response {
    if kept == Kept::Nowhere {
        return page(StatusCode::OK, html);
    }
    // Of the page itself and not of the course's version: the programme's help line and our own
    // sentences stand on it too.
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(&html)[..TAG_BYTES]));
    let known = headers.get_all(header::IF_NONE_MATCH).iter().any(|tags| {
        let tags = tags.to_str().unwrap_or_default().split(',').map(str::trim);
        tags.into_iter().any(|known| known == "*" || known.trim_start_matches("W/") == tag)
    });
    let cached = [(header::CACHE_CONTROL, AWHILE.to_owned()), (header::ETAG, tag)];
    if known {
        (StatusCode::NOT_MODIFIED, cached).into_response()
    } else {
        (cached, page(StatusCode::OK, html)).into_response()
    }
}

/// On to an address below this one. The way depends on the browser's languages.
pub(super) fn moved(to: &str) -> Response {
    let head = [(header::LOCATION, to), (header::VARY, "accept-language"), NOT_KEPT];
    (StatusCode::FOUND, head).into_response()
}

/// Nothing is here. `course` is the one that was asked for, where there is one, with the way to it.
pub(super) fn gone(
    programme: &Programme,
    headers: &HeaderMap,
    course: Option<(&Course, &str)>,
) -> Response {
    let offered = course.map(|(course, _)| reading::languages(course, programme));
    let language = negotiate::best(headers, offered.as_ref().unwrap_or(&programme.languages));
    let words = Words(language);
    let frame = Frame::new(words, words.gone_title());
    let up = course.map_or("", |(_, up)| up);
    let offered = frame.offer(&offered.unwrap_or_default(), up);
    page(StatusCode::NOT_FOUND, Gone { frame, offered }.render().unwrap_or_default())
}

#[derive(Template)]
#[template(path = "gone.html", whitespace = "minimize")]
struct Gone {
    frame: Frame,
    /// Where the course itself is there.
    offered: Vec<Offered>,
}

const NOT_KEPT: (HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

fn page(status: StatusCode, html: String) -> Response {
    let head = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY.as_str()),
        NOT_KEPT,
    ];
    (status, head, html).into_response()
}
