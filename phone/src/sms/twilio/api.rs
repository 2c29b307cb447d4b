//! Twilio's HTTP API, as far as a sender of texts needs it.

use super::{Message, Server, receipt_lane};
use crate::{
    calls::{Call, Provider, Way},
    faults::Trouble,
    house::held,
    line::Cut,
    sms::{answer, count::count, fail_after, fail_before, is_proved},
};
use axum::{
    Form, Router,
    extract::{ConnectInfo, Path, State},
    http::HeaderMap,
    response::Response,
    routing::{get, post},
};
use serde_json::{Value, json};
use std::{collections::HashMap, sync::Arc};

/// Longest text.
const BODY_CHARS: usize = 1_600;

type Refused = (u16, Value);

/// Twilio's API.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", post(send))
        .route("/2010-04-01/Accounts/{account}/Messages/{file}", get(look_up))
        .with_state(server)
}

async fn send(
    State(server): State<Arc<Server>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Form(asked): Form<HashMap<String, String>>,
) -> Response {
    let to = asked.get("To").cloned();
    let trouble = server.faults.strike("messages", to.as_deref());
    let words = |status| match status {
        429 => error(20429, 429, "Too Many Requests"),
        _ => error(20500, status, "Internal Server Error"),
    };
    if let Some((status, response)) = fail_before(trouble.as_ref(), &cut, words) {
        server.note(to, &asked, status, false);
        return response;
    }
    if let Some(Trouble::Slow(wait)) = &trouble {
        tokio::time::sleep(*wait).await;
    }
    let (status, said) = match server.accept(&account, &headers, &asked) {
        Ok((sid, described)) => {
            let first = held(&server.state).receipts.before_answer;
            if first {
                server.post.drain(&*server, &receipt_lane(&sid), server.house.now()).await;
            }
            (201, described)
        }
        Err(refused) => refused,
    };
    let spoilt = fail_after(trouble.as_ref(), &cut, words);
    let (shown, response) = spoilt.unwrap_or_else(|| (status, answer(status, said)));
    server.note(to, &asked, shown, status == 201);
    response
}

async fn look_up(
    State(server): State<Arc<Server>>,
    Path((account, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if let Err((status, said)) = server.prove(&account, &headers) {
        return answer(status, said);
    }
    let sid = file.trim_end_matches(".json");
    match held(&server.state).messages.get(sid) {
        Some(message) => answer(200, json!({ "sid": sid, "to": message.to, "status": "sent" })),
        None => answer(404, error(20404, 404, "The requested resource was not found").clone()),
    }
}

impl Server {
    fn prove(&self, account: &str, headers: &HeaderMap) -> Result<(), Refused> {
        let proved = account == self.config.account_sid
            && is_proved(headers, &self.config.account_sid, &self.config.auth_token);
        if proved { Ok(()) } else { Err((401, error(20003, 401, "Authenticate"))) }
    }

    fn accept(
        &self,
        account: &str,
        headers: &HeaderMap,
        asked: &HashMap<String, String>,
    ) -> Result<(String, Value), Refused> {
        self.prove(account, headers)?;
        let refuse = |code, words: &str| Err((400, error(code, 400, words)));
        let field = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
        let (to, text) = (field("To"), field("Body"));
        let digits = to.strip_prefix('+').unwrap_or_default();
        if to.is_empty() {
            return refuse(21604, "A 'To' phone number is required.");
        }
        if !(7..=15).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return refuse(21211, "The 'To' number is not a valid phone number.");
        }
        if field("From") != self.config.number && field("MessagingServiceSid").is_empty() {
            return refuse(21606, "The 'From' phone number provided is not a valid number.");
        }
        if text.is_empty() {
            return refuse(21602, "Message body is required.");
        }
        if text.chars().count() > BODY_CHARS {
            return refuse(21617, "The concatenated message body exceeds the 1600 character limit");
        }
        if held(&self.state).stopped.contains(to) {
            return refuse(21610, "Attempt to send to unsubscribed recipient");
        }
        let sid = self.sid("SM");
        let callback = Some(field("StatusCallback")).filter(|url| !url.is_empty());
        let receipts = held(&self.state).receipts.clone();
        let message =
            Message { to: to.to_owned(), callback: callback.map(str::to_owned), receipts };
        self.take(&sid, &message, text);
        let described = json!({
            "sid": sid,
            "account_sid": self.config.account_sid,
            "to": to,
            "from": self.config.number,
            "body": text,
            "status": "queued",
            "num_segments": count(text).parts.to_string(),
            "direction": "outbound-api",
            "date_created": self.house.now().to_rfc2822(),
            "error_code": null,
            "error_message": null,
        });
        Ok((sid, described))
    }

    fn note(
        &self,
        to: Option<String>,
        asked: &HashMap<String, String>,
        status: u16,
        took_effect: bool,
    ) {
        self.house.record(Call {
            at: self.house.now(),
            provider: Provider::Twilio,
            way: Way::In,
            method: "messages".into(),
            to,
            body: asked.iter().map(|(k, v)| (k.clone(), Value::from(v.as_str()))).collect(),
            status,
            took_effect,
        });
    }
}

fn error(code: u32, status: u16, message: &str) -> Value {
    json!({
        "code": code,
        "message": message,
        "more_info": format!("https://www.twilio.com/docs/errors/{code}"),
        "status": status,
    })
}
