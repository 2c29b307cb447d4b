//! A pretend Telegram: its Bot API over HTTP, and the people with their phones behind it. Strict
//! where Telegram is strict. Groups, channels, payments, polls and inline mode are absent.

mod answer;
mod args;
mod chat;
mod hand;
mod html;
mod json;
mod keyboard;
mod methods;
mod ogg;
mod rate;
mod runs;
mod shown;
mod state;
mod update;

pub use chat::User;
pub use hand::Telegram;
pub use person::{Button, Person};
pub use shown::{Document, Picture, Shown, Voice};

mod person;

pub(crate) use chat::{Content, File, FileKind, Message, Person as ChatPerson};
pub(crate) use keyboard::{Button as KeyboardButton, Does};
pub(crate) use runs::runs;
pub(crate) use state::State;

use crate::{
    calls::{Call, Provider, Way},
    config::TelegramConfig,
    faults::{Faults, Trouble},
    house::{House, held},
    line::{Cut, Line},
    post::{Delivery, Post},
    spread::Spread,
};
use answer::{Refusal, respond};
use args::Args;
use axum::{
    Router,
    extract::{ConnectInfo, DefaultBodyLimit, Path, Request, State as Shared},
    response::{IntoResponse, Response},
    routing::any,
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use update::Update;

/// Largest request: the largest file, and room for its form.
const REQUEST_BYTES: usize = 51 * 1024 * 1024;

/// Telegram's servers.
pub(crate) struct Server {
    pub house: Arc<House>,
    pub state: Mutex<State>,
    pub post: Post<Update>,
    pub faults: Faults,
    pub line: Line,
    pub spread: Spread,
    token: String,
    /// The last update of each chat, for redelivery.
    last: Mutex<Last>,
}

#[derive(Default)]
struct Last {
    of_all: Option<Update>,
    by_chat: HashMap<i64, Update>,
}

impl Server {
    pub fn new(house: Arc<House>, config: &TelegramConfig, line: Line, seed: u64) -> Self {
        Self {
            house,
            state: Mutex::new(State::new(config, seed)),
            post: Post::new(),
            faults: Faults::default(),
            line,
            spread: Spread::default(),
            token: config.token.clone(),
            last: Mutex::default(),
        }
    }

    /// Makes an update and delivers it, if the bot wants its kind; returns when it is answered.
    pub async fn tell(&self, chat: i64, kind: &str, what: Value) -> Delivery {
        let now = self.house.now();
        let ticket = {
            let mut state = held(&self.state);
            if !methods::wanted(&state, kind) {
                return Delivery::Unwanted;
            }
            let id = state.update_id();
            let body = json!({ "update_id": id, kind: what }).to_string().into();
            let update = Update { id, kind: kind.to_owned(), chat, at: now, body };
            let mut last = held(&self.last);
            last.of_all = Some(update.clone());
            last.by_chat.insert(chat, update.clone());
            self.post.put(&chat.to_string(), update, now)
        };
        self.house.touch();
        self.post.drain(self, &chat.to_string(), now).await;
        ticket.fate()
    }

    fn last_update(&self, chat: Option<i64>) -> Option<Update> {
        let last = held(&self.last);
        match chat {
            Some(chat) => last.by_chat.get(&chat).cloned(),
            None => last.of_all.clone(),
        }
    }
}

/// The Bot API.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new()
        .route("/{bot}/{method}", any(call))
        .fallback(async || Refusal::not_found())
        .layer(DefaultBodyLimit::max(REQUEST_BYTES))
        .with_state(server)
}

async fn call(
    Shared(server): Shared<Arc<Server>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = prove(&server, &bot) {
        server.note(&method, &Args::default(), refusal.code, false);
        return refusal.into_response();
    }
    let args = match Args::read(request).await {
        Ok(args) => args,
        Err(refusal) => {
            server.note(&method, &Args::default(), refusal.code, false);
            return refusal.into_response();
        }
    };
    let chat = args.text("chat_id");
    let trouble = server.faults.strike(&method, chat.as_deref());
    if let Some(response) = server.fail_before(&method, &args, trouble.as_ref(), &cut) {
        return response;
    }
    if let Some(Trouble::Slow(wait)) = &trouble {
        tokio::time::sleep(*wait).await;
    }
    let answer = methods::perform(&server, &method, &args).await;
    let status = match (&trouble, &answer) {
        (Some(Trouble::BreakAfter), _) => 0,
        (Some(Trouble::FailAfter), _) => 502,
        (_, Ok(_)) => 200,
        (_, Err(refusal)) => refusal.code,
    };
    server.note(&method, &args, status, answer.is_ok());
    match trouble {
        Some(Trouble::BreakAfter) => cut.cut(),
        Some(Trouble::FailAfter) => return Refusal::failure(502).into_response(),
        _ => {}
    }
    respond(&answer)
}

/// A token of the wrong form is no path; a wrong token is nobody.
fn prove(server: &Server, bot: &str) -> Result<(), Refusal> {
    let token = bot.strip_prefix("bot").ok_or_else(Refusal::not_found)?;
    if token == server.token {
        return Ok(());
    }
    let formed = token.split_once(':').is_some_and(|(id, secret)| {
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) && !secret.is_empty()
    });
    Err(if formed { Refusal::unauthorized() } else { Refusal::not_found() })
}

impl Server {
    /// The answer of a call that has no effect, if it is struck by such a trouble.
    fn fail_before(
        &self,
        method: &str,
        args: &Args,
        trouble: Option<&Trouble>,
        cut: &Cut,
    ) -> Option<Response> {
        let (status, response) = match trouble? {
            Trouble::TooMany { retry_after_seconds } => {
                (429, Refusal::too_many(*retry_after_seconds).into_response())
            }
            Trouble::Failure { status, body: true } => {
                (*status, Refusal::failure(*status).into_response())
            }
            Trouble::Failure { status, body: false } => {
                let code = axum::http::StatusCode::from_u16(*status).unwrap_or_default();
                (*status, code.into_response())
            }
            Trouble::BreakBefore => {
                cut.cut();
                (0, Refusal::failure(500).into_response())
            }
            Trouble::BreakAfter | Trouble::FailAfter | Trouble::Slow(_) => return None,
        };
        self.note(method, args, status, false);
        Some(response)
    }

    fn note(&self, method: &str, args: &Args, status: u16, took_effect: bool) {
        self.house.record(Call {
            at: self.house.now(),
            provider: Provider::Telegram,
            way: Way::In,
            method: method.to_owned(),
            to: args.text("chat_id"),
            body: args.values(),
            status,
            took_effect,
        });
    }
}
