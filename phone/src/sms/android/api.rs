//! The gateway's HTTP API, as far as a sender of texts needs it.

use super::{Message, Server, receipt_lane};
use crate::{
    calls::{Call, Provider, Way},
    faults::Trouble,
    house::held,
    line::Cut,
    sms::{answer, fail_after, fail_before, is_proved},
};
use axum::{
    Router,
    body::Bytes,
    extract::{ConnectInfo, Path, Query, State},
    http::HeaderMap,
    response::Response,
    routing::{delete, get, post},
};
use serde_json::{Value, json};
use std::{collections::HashMap, sync::Arc};

/// Most recipients of one message.
const RECIPIENTS: usize = 100;
/// Longest id of a message.
const ID_CHARS: usize = 36;
/// Most digits of a number, E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

type Refused = (u16, Value);

/// The gateway's API.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new()
        .route("/messages", post(send))
        .route("/messages/{id}", get(look_up).delete(cancel))
        .route("/webhooks", get(webhooks).post(register))
        .route("/webhooks/{id}", delete(unregister))
        .route("/health", get(async || answer(200, json!({ "status": "pass" }))))
        .with_state(server)
}

async fn send(
    State(server): State<Arc<Server>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let to = asked["phoneNumbers"][0].as_str().map(str::to_owned);
    let trouble = server.faults.strike("messages", to.as_deref());
    let words = |status| json!({ "message": words_for(status) });
    if let Some((status, response)) = fail_before(trouble.as_ref(), &cut, words) {
        server.note(to, asked, status, false);
        return response;
    }
    if let Some(Trouble::Slow(wait)) = &trouble {
        tokio::time::sleep(*wait).await;
    }
    let (status, said) = match server.accept(&headers, &asked, &query) {
        Ok((id, receipts_first)) => {
            if receipts_first {
                server.post.drain(&*server, &receipt_lane(&id), server.house.now()).await;
            }
            (202, server.described(&id).unwrap_or_default())
        }
        Err(refused) => refused,
    };
    let spoilt = fail_after(trouble.as_ref(), &cut, words);
    let (shown, response) = spoilt.unwrap_or_else(|| (status, answer(status, said)));
    server.note(to, asked, shown, status == 202);
    response
}

impl Server {
    /// Checks and takes a message: its id, and whether its receipts go before the answer.
    fn accept(
        &self,
        headers: &HeaderMap,
        asked: &Value,
        query: &HashMap<String, String>,
    ) -> Result<(String, bool), Refused> {
        self.prove(headers)?;
        let refuse = |status, words: &str| Err((status, json!({ "message": words })));
        if !asked.is_object() {
            return refuse(400, "failed to parse the request body");
        }
        let text = asked["textMessage"]["text"].as_str().or(asked["message"].as_str());
        let Some(text) = text.filter(|t| !t.is_empty()) else {
            return refuse(400, "textMessage.text is required");
        };
        if asked["ttl"].is_number() && asked["validUntil"].is_string() {
            return refuse(400, "ttl and validUntil exclude each other");
        }
        if asked["ttl"].as_i64().is_some_and(|ttl| ttl < 5) {
            return refuse(400, "ttl must be at least 5");
        }
        if asked["priority"].as_i64().is_some_and(|p| i8::try_from(p).is_err()) {
            return refuse(400, "priority must be between -128 and 127");
        }
        let to = asked["phoneNumbers"].as_array().map(Vec::as_slice).unwrap_or_default();
        let to: Vec<String> = to.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        if to.is_empty() || to.len() > RECIPIENTS {
            return refuse(400, "phoneNumbers must hold 1 to 100 numbers");
        }
        let unchecked = query.get("skipPhoneValidation").is_some_and(|v| v == "true");
        if !unchecked && !to.iter().all(|number| is_e164(number)) {
            return refuse(400, "invalid phone number");
        }
        let given = asked["id"].as_str().filter(|id| !id.is_empty()).map(str::to_owned);
        let id = given.unwrap_or_else(|| self.house.draw_uuid().to_string());
        if id.chars().count() > ID_CHARS {
            return refuse(400, "id must have at most 36 characters");
        }
        if held(&self.state).messages.contains_key(&id) {
            return refuse(409, "message with this id already exists");
        }
        let receipts_first = self.take(&id, to, text);
        Ok((id, receipts_first))
    }

    fn prove(&self, headers: &HeaderMap) -> Result<(), Refused> {
        if is_proved(headers, &self.config.username, &self.config.password) {
            return Ok(());
        }
        Err((401, json!({ "message": "Unauthorized" })))
    }

    fn described(&self, id: &str) -> Option<Value> {
        held(&self.state).messages.get(id).map(|message| description(id, message))
    }

    fn note(&self, to: Option<String>, body: Value, status: u16, took_effect: bool) {
        self.house.record(Call {
            at: self.house.now(),
            provider: Provider::Android,
            way: Way::In,
            method: "messages".into(),
            to,
            body,
            status,
            took_effect,
        });
    }
}

fn description(id: &str, message: &Message) -> Value {
    let recipient = |to: &String| json!({ "phoneNumber": to, "state": message.state });
    json!({
        "id": id,
        "deviceId": "pretend-device-0001",
        "state": message.state,
        "isHashed": false,
        "isEncrypted": false,
        "recipients": message.to.iter().map(recipient).collect::<Vec<_>>(),
        "states": {},
    })
}

fn words_for(status: u16) -> &'static str {
    match status {
        429 => "Too Many Requests",
        503 => "QueueLimitExceeded",
        _ => "Internal Server Error",
    }
}

fn is_e164(number: &str) -> bool {
    number.strip_prefix('+').is_some_and(|digits| {
        DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

async fn look_up(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    if let Err((status, said)) = server.prove(&headers) {
        return answer(status, said);
    }
    match server.described(&id) {
        Some(described) => answer(200, described),
        None => answer(404, json!({ "message": "message not found" })),
    }
}

/// The pretend SIM card sends at once, so nothing is ever pending.
async fn cancel(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    if let Err((status, said)) = server.prove(&headers) {
        return answer(status, said);
    }
    match server.described(&id) {
        Some(_) => answer(409, json!({ "message": "message is not pending" })),
        None => answer(404, json!({ "message": "message not found" })),
    }
}

async fn webhooks(State(server): State<Arc<Server>>, headers: HeaderMap) -> Response {
    if let Err((status, said)) = server.prove(&headers) {
        return answer(status, said);
    }
    let state = held(&server.state);
    let listed = state.webhooks.iter();
    answer(
        200,
        listed.map(|(event, (id, url))| json!({ "id": id, "url": url, "event": event })).collect(),
    )
}

/// One registration for each kind of event; a later one takes its place.
async fn register(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> Response {
    if let Err((status, said)) = server.prove(&headers) {
        return answer(status, said);
    }
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let (Some(url), Some(event)) = (asked["url"].as_str(), asked["event"].as_str()) else {
        return answer(400, json!({ "message": "url and event are required" }));
    };
    let id = asked["id"].as_str().map_or_else(|| server.house.draw_uuid().to_string(), Into::into);
    let registered = json!({ "id": id, "url": url, "event": event });
    held(&server.state).webhooks.insert(event.to_owned(), (id, url.to_owned()));
    answer(201, registered)
}

async fn unregister(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    if let Err((status, said)) = server.prove(&headers) {
        return answer(status, said);
    }
    held(&server.state).webhooks.retain(|_, (registered, _)| *registered != id);
    answer(204, Value::Null)
}
