//! A file of a course, whole or in ranges, as players and browsers ask for it.

use super::Pages;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use lessons::course::Course;
use std::path::{Component, PathBuf};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// Hands it out. A file of another size is another one, put there for a later version.
pub(super) async fn hand_out(
    pages: &Pages,
    course: &Course,
    file: (&str, Option<u64>),
    request: Request,
) -> Response {
    let (path, bytes) = file;
    let within = PathBuf::from(path);
    // A path that climbs out of the course's folder is no path.
    if !within.components().all(|part| matches!(part, Component::Normal(_))) {
        return gone();
    }
    let path = pages.courses.join(course.id.as_str()).join(within);
    match tokio::fs::metadata(&path).await {
        Ok(found) if bytes.is_none_or(|bytes| found.len() == bytes) => {}
        _ => return gone(),
    }
    match ServeFile::new(path).oneshot(request).await {
        Ok(file) => ([kept(course)], file.map(Body::new)).into_response(),
        Err(never) => match never {},
    }
}

/// A version never changes, so what is of it may be kept; on a phone that may be searched it is not.
pub(super) fn kept(course: &Course) -> (HeaderName, &'static str) {
    let value = if course.discreet { "no-store" } else { "public, max-age=86400" };
    (header::CACHE_CONTROL, value)
}

pub(super) fn gone() -> Response {
    StatusCode::NOT_FOUND.into_response()
}
