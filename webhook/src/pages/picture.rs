//! A picture of a course, as its lesson's page shows it.

use super::Pages;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use lessons::{course::Content, language::Language};
use std::path::{Component, PathBuf};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// A version never changes, so its pictures may be kept; on a phone that may be searched they are
/// not.
const KEPT: [&str; 2] = ["public, max-age=86400", "no-store"];

/// The file, by the block's opaque code, the language and the picture's place in the block, from 1.
pub(super) async fn picture(
    State(pages): State<Pages>,
    Path((code, language, place)): Path<(String, String, usize)>,
    request: Request,
) -> Response {
    let Some((path, bytes, kept)) = find(&pages, &code, &language, place) else { return gone() };
    // A file of another size is another picture, put there for a later version.
    match tokio::fs::metadata(&path).await {
        Ok(file) if file.len() == bytes => {}
        _ => return gone(),
    }
    match ServeFile::new(path).oneshot(request).await {
        Ok(file) => ([(header::CACHE_CONTROL, kept)], file.map(Body::new)).into_response(),
        Err(never) => match never {},
    }
}

fn gone() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// Where the file lies, its size, and whether it may be kept.
fn find(
    pages: &Pages,
    code: &str,
    language: &str,
    place: usize,
) -> Option<(PathBuf, u64, &'static str)> {
    let catalogue = pages.catalogue.borrow().clone();
    let (course, lesson, block) = catalogue.by_recording_code(code)?;
    let language = Language::parse(language).ok()?;
    let block = course.lessons.get(lesson)?.blocks.get(block)?;
    let Content::Pictures(pictures) = &block.content else { return None };
    if block.is_held(language) {
        return None;
    }
    let picture = pictures.0.get(place.checked_sub(1)?)?;
    let file = picture.file(language, course.source_language())?;
    let within = PathBuf::from(&file.path);
    let stays = within.components().all(|part| matches!(part, Component::Normal(_)));
    let path = pages.courses.join(course.id.as_str()).join(within);
    stays.then_some((path, file.bytes, KEPT[usize::from(course.discreet)]))
}
