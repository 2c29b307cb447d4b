//! How the Bot API answers: `ok` with a result, or a refusal in Telegram's own words. `parameters`
//! is left out where it would be empty, as at Telegram.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// What a method gives back.
pub(crate) type Answer = Result<Value, Refusal>;

/// Why a method was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub code: u16,
    pub description: String,
    pub retry_after_seconds: Option<u32>,
}

impl Refusal {
    fn new(code: u16, description: String) -> Self {
        Self { code, description, retry_after_seconds: None }
    }

    /// 400, with the reason behind "Bad Request: ".
    pub fn bad(reason: &str) -> Self {
        Self::new(400, format!("Bad Request: {reason}"))
    }

    pub fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".into())
    }

    pub fn not_found() -> Self {
        Self::new(404, "Not Found".into())
    }

    pub fn no_method() -> Self {
        Self::new(404, "Not Found: method not found".into())
    }

    pub fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    pub fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".into())
    }

    pub fn too_many(retry_after_seconds: u32) -> Self {
        Self {
            code: 429,
            description: format!("Too Many Requests: retry after {retry_after_seconds}"),
            retry_after_seconds: Some(retry_after_seconds),
        }
    }

    pub fn failure(code: u16) -> Self {
        let words = match code {
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            _ => "Internal Server Error",
        };
        Self::new(code, words.into())
    }
}

/// The HTTP answer.
pub(crate) fn respond(answer: &Answer) -> Response {
    match answer {
        Ok(result) => Json(json!({ "ok": true, "result": result })).into_response(),
        Err(refusal) => refusal.clone().into_response(),
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body =
            json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(seconds) = self.retry_after_seconds {
            body["parameters"] = json!({ "retry_after": seconds });
        }
        let status = StatusCode::from_u16(self.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response.headers_mut().insert("retry-after", seconds.into());
        }
        response
    }
}
