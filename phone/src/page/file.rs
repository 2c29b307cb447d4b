//! A voice message's sound, in the ranges a player asks for; a picture; a document, to be saved.

use super::Page;
use crate::{
    house::held,
    telegram::{File, FileKind},
};
use axum::{
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE, RANGE},
    },
    response::{IntoResponse, Response},
};
use std::{ops::Range, sync::Arc};

pub(super) async fn file(
    State(page): State<Arc<Page>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let file = held(&page.telegram.server.state).files.get(&id).cloned();
    let Some(file) = file else { return StatusCode::NOT_FOUND.into_response() };
    let size = file.bytes.len();
    let asked = headers.get(RANGE).and_then(|v| v.to_str().ok());
    let common = [
        (CONTENT_TYPE, file.mime().to_owned()),
        (ACCEPT_RANGES, "bytes".to_owned()),
        (CONTENT_DISPOSITION, disposition(&file)),
    ];
    match asked.and_then(|asked| range(asked, size)) {
        Some(part) => {
            let told = format!("bytes {}-{}/{size}", part.start, part.end - 1);
            let body = file.bytes.slice(part);
            (StatusCode::PARTIAL_CONTENT, common, [(CONTENT_RANGE, told)], body).into_response()
        }
        None => (common, file.bytes.clone()).into_response(),
    }
}

fn disposition(file: &File) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || "-_.".contains(*c);
    let name: String = file.name.chars().filter(is_plain).collect();
    let saved = file.kind == FileKind::Document;
    let how = if saved { "attachment" } else { "inline" };
    format!("{how}; filename=\"{name}\"")
}

/// One range of bytes: `bytes=0-`, `bytes=0-99`, `bytes=-100`. Anything else gets the whole file.
fn range(asked: &str, size: usize) -> Option<Range<usize>> {
    let (from, to) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let part = match (from.parse::<usize>(), to.parse::<usize>()) {
        (Ok(from), Ok(to)) => from..to.saturating_add(1).min(size),
        (Ok(from), Err(_)) if to.is_empty() => from..size,
        (Err(_), Ok(last)) if from.is_empty() => size.saturating_sub(last)..size,
        _ => return None,
    };
    (part.start < part.end).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_players_write_them() {
        for (asked, expected) in [
            ("bytes=0-", Some(0..100)),
            ("bytes=10-19", Some(10..20)),
            ("bytes=90-200", Some(90..100)),
            ("bytes=-10", Some(90..100)),
            ("bytes=100-", None),
            ("bytes=5-1", None),
            ("bytes=0-1,5-6", None),
            ("lines=1-2", None),
        ] {
            assert_eq!(range(asked, 100), expected, "{asked}");
        }
    }
}
