//! One HTTP client for every provider, and what it was told.
//!
//! Deliberately absent: retries, redirects and proxies from the environment. A message that is sent
//! twice, or to somebody else, is worse than one that is sent late.

use reqwest::{Client, RequestBuilder, header::RETRY_AFTER, redirect::Policy};
use std::time::Duration;

/// A provider that cannot be reached in this time is down, or the network is.
const CONNECT_SECONDS: u64 = 5;

/// The whole call, with an upload: longer than any provider takes when it is well, and as long as
/// the lease of a message that is being sent.
pub(crate) const CALL_SECONDS: u64 = 20;

/// A connection that has idled longer may have been dropped by a gateway in between, and a request
/// written into it has an unknown fate.
const IDLE_SECONDS: u64 = 30;

/// Longest answer that is read. A hundred updates with long texts stay under it.
const ANSWER_BYTES: usize = 4 * 1024 * 1024;

/// The client for every account.
pub(crate) fn build() -> Result<Client, reqwest::Error> {
    Client::builder()
        .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
        .timeout(Duration::from_secs(CALL_SECONDS))
        .pool_idle_timeout(Duration::from_secs(IDLE_SECONDS))
        .redirect(Policy::none())
        .no_proxy()
        .build()
}

/// What a provider answered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The wait it asked for in its headers, in seconds.
    pub retry_after_seconds: Option<u32>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Whether the status speaks of success.
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// No answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lost {
    /// There was no connection: the provider has seen nothing of the request.
    BeforeRequest,
    /// It broke later: the provider may have acted on it.
    AfterRequest,
}

/// Makes one call and reads the whole answer.
pub(crate) async fn call(request: RequestBuilder) -> Result<Answer, Lost> {
    let mut response = request.send().await.map_err(lost)?;
    let retry_after = response.headers().get(RETRY_AFTER);
    let mut answer = Answer {
        status: response.status().as_u16(),
        retry_after_seconds: retry_after.and_then(|wait| wait.to_str().ok()?.parse().ok()),
        body: Vec::new(),
    };
    while let Some(chunk) = response.chunk().await.map_err(lost)? {
        if answer.body.len() + chunk.len() > ANSWER_BYTES {
            return Err(Lost::AfterRequest);
        }
        answer.body.extend_from_slice(&chunk);
    }
    Ok(answer)
}

/// The address is taken out before anything else is done: a bot's token is part of it.
fn lost(error: reqwest::Error) -> Lost {
    let error = error.without_url();
    tracing::debug!(%error, "a call to a provider got no answer");
    if error.is_connect() || error.is_builder() { Lost::BeforeRequest } else { Lost::AfterRequest }
}
