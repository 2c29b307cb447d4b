//! The addresses that providers call: verify, parse, through the door, and only then acknowledge.
//!
//! A forged request never reaches the door. An event that cannot be kept now is answered with 503
//! and Retry-After, never with 200: the provider keeps it for us.

use crate::{
    accounts::{Account, Accounts},
    provider::{Event, Hook, Received},
};
use axum::{
    Router,
    body::Bytes,
    extract::{FromRequest, Path, Request, State},
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
    routing::post,
};
use bot::{
    address::Medium,
    clock::Clock,
    door::{Door, Unavailable},
};
use std::{sync::Arc, time::Duration};
use tower_http::limit::RequestBodyLimitLayer;

#[cfg(test)]
mod tests;

/// Ten times the largest request of any provider. Compressed bodies are never unpacked.
pub const BODY_BYTES: usize = 256 * 1024;

/// A provider sends its request in one go; whoever takes longer is none.
const BODY_SECONDS: u64 = 15;

/// Below the 15 s after which Twilio gives a message up.
const DOOR_SECONDS: u64 = 12;

/// When a provider may come again after the door did not answer in time.
const RETRY_SECONDS: u32 = 5;

/// The channel that `/webhooks/telegram` without a name belongs to.
pub(crate) const TELEGRAM: &str = "telegram";

/// The routes that providers call.
pub fn hooks<D: Door>(accounts: Arc<Accounts>, door: D, clock: Clock) -> Router {
    Router::new()
        .route("/webhooks/telegram", post(telegram::<D>))
        .route("/webhooks/telegram/{name}", post(telegram_named::<D>))
        .route("/webhooks/sms/{name}", post(sms::<D>))
        .route("/webhooks/sms/{name}/status", post(sms_status::<D>))
        .layer(RequestBodyLimitLayer::new(BODY_BYTES))
        .with_state(Hooks { accounts, door, clock })
}

#[derive(Clone)]
struct Hooks<D> {
    accounts: Arc<Accounts>,
    door: D,
    clock: Clock,
}

async fn telegram<D: Door>(State(hooks): State<Hooks<D>>, request: Request) -> Response {
    hooks.take(Medium::Telegram, TELEGRAM, Hook::Message, request).await
}

async fn telegram_named<D: Door>(
    State(hooks): State<Hooks<D>>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    hooks.take(Medium::Telegram, &name, Hook::Message, request).await
}

async fn sms<D: Door>(
    State(hooks): State<Hooks<D>>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    hooks.take(Medium::Sms, &name, Hook::Message, request).await
}

async fn sms_status<D: Door>(
    State(hooks): State<Hooks<D>>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    hooks.take(Medium::Sms, &name, Hook::Status, request).await
}

impl<D: Door> Hooks<D> {
    async fn take(&self, medium: Medium, name: &str, hook: Hook, request: Request) -> Response {
        let account = self.accounts.get(name).filter(|a| a.provider.medium() == medium);
        let Some(account) = account else { return StatusCode::NOT_FOUND.into_response() };
        let (response, result) = self.answer(account, hook, request).await;
        count(account, result);
        response
    }

    /// The answer, and the word under which it is counted.
    async fn answer(
        &self,
        account: &Account,
        hook: Hook,
        request: Request,
    ) -> (Response, &'static str) {
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
        let url = format!("{}{target}", self.accounts.public_url);
        let (head, body) = request.into_parts();
        let body = match read(Request::new(body)).await {
            Ok(body) => body,
            Err(status) => return (status.into_response(), "cut-off"),
        };
        let at = self.clock.now();
        let request = Received { hook, url: &url, headers: &head.headers, body: &body, at };
        if account.provider.verify(account, &request).is_err() {
            return (StatusCode::UNAUTHORIZED.into_response(), "forged");
        }
        let Ok((event, ack)) = account.provider.parse(account, &request) else {
            return (account.provider.unreadable().into_response(), "unreadable");
        };
        match pass(&self.door, event).await {
            Ok(result) => (ack.into_response(), result),
            Err(Unavailable { retry_after_seconds }) => {
                let wait = [(RETRY_AFTER, retry_after_seconds.to_string())];
                ((StatusCode::SERVICE_UNAVAILABLE, wait).into_response(), "unavailable")
            }
        }
    }
}

/// Hands an event on, and says what it was.
pub(crate) async fn pass(door: &impl Door, event: Event) -> Result<&'static str, Unavailable> {
    let kept = async {
        match event {
            Event::Incoming(incoming) => door.receive(incoming).await.map(|()| "message"),
            Event::Receipt(receipt) => door.receipt(receipt).await.map(|()| "receipt"),
            Event::Ignored(why) => Ok(why),
        }
    };
    // Given up in the middle, the event comes again and is known: it has no second effect.
    tokio::time::timeout(Duration::from_secs(DOOR_SECONDS), kept)
        .await
        .unwrap_or(Err(Unavailable { retry_after_seconds: RETRY_SECONDS }))
}

/// Counts an event of an account under what became of it.
pub(crate) fn count(account: &Account, result: &'static str) {
    let channel = account.channel.to_string();
    metrics::counter!("dockbrief_webhook_events_total", "channel" => channel, "result" => result)
        .increment(1);
}

/// The whole body: 413 when it is too large, 408 when it is too slow.
async fn read(request: Request) -> Result<Bytes, StatusCode> {
    let bytes = Bytes::from_request(request, &());
    match tokio::time::timeout(Duration::from_secs(BODY_SECONDS), bytes).await {
        Ok(bytes) => bytes.map_err(|rejected| rejected.status()),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
