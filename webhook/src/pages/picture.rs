//! A picture of a course, as its lesson's page shows it.

use super::{Pages, file};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use lessons::{
    course::{Content, Course},
    language::Language,
    picture::PictureFile,
};
use std::sync::Arc;

/// The file, by the block's opaque code, the language and the picture's place in the block, from 1.
pub(super) async fn picture(
    State(pages): State<Pages>,
    Path((code, language, place)): Path<(String, String, usize)>,
    request: Request,
) -> Response {
    let Some((course, picture)) = find(&pages, &code, &language, place) else {
        return file::gone();
    };
    let PictureFile { path, bytes, .. } = &picture;
    file::hand_out(&pages, &course, (path, Some(*bytes)), request).await
}

fn find(
    pages: &Pages,
    code: &str,
    language: &str,
    place: usize,
) -> Option<(Arc<Course>, PictureFile)> {
    let catalogue = pages.catalogue.borrow().clone();
    let (course, lesson, block) = catalogue.by_recording_code(code)?;
    let language = Language::parse(language).ok()?;
    let block = course.lessons.get(lesson)?.blocks.get(block)?;
    let Content::Pictures(pictures) = &block.content else { return None };
    if block.is_held(language) {
        return None;
    }
    let picture = pictures.0.get(place.checked_sub(1)?)?;
    let file = picture.file(language, course.source_language())?.clone();
    Some((Arc::clone(course), file))
}
