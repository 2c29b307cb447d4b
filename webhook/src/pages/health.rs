//! Whether the process lives, and whether it can take events in.

use super::Pages;
use axum::{extract::State, http::StatusCode};

/// The process answers.
pub(super) async fn live() -> StatusCode {
    StatusCode::OK
}

/// Events can be kept.
pub(super) async fn ready(State(pages): State<Pages>) -> StatusCode {
    if (pages.ready)().await { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
