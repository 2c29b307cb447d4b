//! The mobile network: handsets with their texts, and the providers that reach them. Each provider
//! is a room of its own; what they share is here. MMS, RCS and data messages are absent.

pub(crate) mod android;
pub(crate) mod count;
pub(crate) mod handset;
pub(crate) mod twilio;

use crate::{
    faults::Trouble,
    house::{House, held},
    line::Cut,
};
use axum::{
    Json,
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use handset::{Handset, Held, Text};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

/// How a provider reports on the messages it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipts {
    /// What becomes of a message.
    pub ending: Ending,
    /// Whether it is also reported as sent on the way.
    pub sent: bool,
    /// Whether the receipts come before the answer to the send itself.
    pub before_answer: bool,
    /// Whether they come in the wrong order.
    pub reversed: bool,
    /// How often each one comes.
    pub copies: usize,
    /// How long after the send the first comes, in seconds.
    pub after_seconds: u32,
}

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It arrives.
    Delivered,
    /// It does not, for this reason in the provider's own words (`RESULT_ERROR_GENERIC_FAILURE`,
    /// `30003`).
    Failed(String),
    /// It arrives, and nobody says so.
    Silent,
}

impl Default for Receipts {
    fn default() -> Self {
        Self {
            ending: Ending::Delivered,
            sent: true,
            before_answer: false,
            reversed: false,
            copies: 1,
            after_seconds: 0,
        }
    }
}

/// Everybody's handsets.
pub(crate) struct Network {
    pub house: Arc<House>,
    handsets: Mutex<HashMap<String, Handset>>,
}

impl Network {
    pub fn new(house: Arc<House>) -> Self {
        Self { house, handsets: Mutex::default() }
    }

    /// Does something with a handset; the first use of a number makes it.
    pub fn with<T>(&self, number: &str, what: impl FnOnce(&mut Handset) -> T) -> T {
        let done = what(held(&self.handsets).entry(number.to_owned()).or_default());
        self.house.touch();
        done
    }

    /// Looks at a handset, if it exists.
    pub fn look<T>(&self, number: &str, what: impl FnOnce(&Handset) -> T) -> Option<T> {
        held(&self.handsets).get(number).map(what)
    }

    /// Every number with a handset, in order.
    pub fn numbers(&self) -> Vec<String> {
        let mut numbers: Vec<_> = held(&self.handsets).keys().cloned().collect();
        numbers.sort();
        numbers
    }

    /// A text for a handset: it appears at once, or when there is network again. Whether it did.
    pub fn arrive(&self, to: &str, text: Text, receipt: &str) -> bool {
        self.with(to, |handset| {
            if handset.lost {
                handset.held.push(Held { text, receipt: receipt.to_owned() });
            } else {
                handset.keep(text);
            }
            !handset.lost
        })
    }
}

/// Whether a request proves itself with this user and password.
fn is_proved(headers: &HeaderMap, user: &str, password: &str) -> bool {
    let expected = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
    headers.get(AUTHORIZATION).is_some_and(|given| given.as_bytes() == expected.as_bytes())
}

/// The answer of a call that has no effect, if it is struck by such a trouble; `words` makes the
/// provider's own body.
fn fail_before(
    trouble: Option<&Trouble>,
    cut: &Cut,
    words: impl Fn(u16) -> Value,
) -> Option<(u16, Response)> {
    let (status, mut response) = match trouble? {
        Trouble::TooMany { .. } => (429, answer(429, words(429))),
        Trouble::Failure { status, body: true } => (*status, answer(*status, words(*status))),
        Trouble::Failure { status, body: false } => {
            (*status, StatusCode::from_u16(*status).unwrap_or_default().into_response())
        }
        Trouble::BreakBefore => {
            cut.cut();
            (0, answer(500, json!({})))
        }
        Trouble::BreakAfter | Trouble::FailAfter | Trouble::Slow(_) => return None,
    };
    if let Some(Trouble::TooMany { retry_after_seconds }) = trouble {
        response.headers_mut().insert("retry-after", (*retry_after_seconds).into());
    }
    Some((status, response))
}

/// The answer after the effect, where a trouble spoils it.
fn fail_after(
    trouble: Option<&Trouble>,
    cut: &Cut,
    words: impl Fn(u16) -> Value,
) -> Option<(u16, Response)> {
    match trouble? {
        Trouble::BreakAfter => {
            cut.cut();
            Some((0, answer(500, json!({}))))
        }
        Trouble::FailAfter => Some((502, answer(502, words(502)))),
        _ => None,
    }
}

fn answer(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}
