//! What a hand on the page does to a phone.

use super::Page;
use crate::{
    faults::{Fault, Trouble},
    telegram::Does,
};
use axum::{Json, extract::State};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

/// How long a slow answer takes.
const SLOW: Duration = Duration::from_secs(4);
/// The wait asked for with 429, in seconds.
const RETRY_AFTER_SECONDS: u32 = 5;

#[derive(Deserialize)]
#[serde(tag = "deed", rename_all = "kebab-case")]
pub(super) enum Deed {
    NewPerson { language: String },
    NewNumber,
    Speak { person: i64, language: String },
    OpenLink { person: i64, payload: String },
    Start { person: i64 },
    Write { person: i64, text: String },
    Press { person: i64, message: i64, row: usize, column: usize },
    Block { person: i64, blocked: bool },
    PersonNetwork { person: i64, lost: bool },
    Text { number: String, text: String },
    NumberNetwork { number: String, lost: bool },
    Line { provider: Provider, whole: bool },
    Trouble { provider: Provider, kind: Kind },
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Provider {
    Telegram,
    Sms,
}

/// What goes wrong with the next call.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    TooMany,
    Failure,
    EmptyFailure,
    BreakBefore,
    BreakAfter,
    Slow,
}

impl From<Kind> for Trouble {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::TooMany => Self::TooMany { retry_after_seconds: RETRY_AFTER_SECONDS },
            Kind::Failure => Self::Failure { status: 502, body: true },
            Kind::EmptyFailure => Self::Failure { status: 503, body: false },
            Kind::BreakBefore => Self::BreakBefore,
            Kind::BreakAfter => Self::BreakAfter,
            Kind::Slow => Self::Slow(SLOW),
        }
    }
}

pub(super) async fn perform(State(page): State<Arc<Page>>, Json(deed): Json<Deed>) -> Json<Value> {
    Json(match deed {
        Deed::NewPerson { language } => json!({ "person": page.new_person(&language) }),
        Deed::NewNumber => json!({ "number": page.new_number() }),
        Deed::Text { number, text } => {
            page.sms.send(&number, &text).await;
            json!({})
        }
        Deed::NumberNetwork { number, lost: true } => {
            page.sms.lose_network(&number);
            json!({})
        }
        Deed::NumberNetwork { number, lost: false } => {
            page.sms.regain_network(&number).await;
            json!({})
        }
        Deed::Line { provider, whole } => {
            set_line(&page, provider, whole).await;
            json!({})
        }
        Deed::Trouble { provider, kind } => {
            let fault = Fault::new(kind.into()).times(1);
            match provider {
                Provider::Telegram => page.telegram.trouble(fault),
                Provider::Sms => page.sms.trouble(fault),
            }
            page.house.touch();
            json!({})
        }
        on_telegram => {
            by_person(&page, on_telegram).await;
            json!({})
        }
    })
}

/// What one person does in the chat.
async fn by_person(page: &Page, deed: Deed) {
    let (Deed::Speak { person: id, .. }
    | Deed::OpenLink { person: id, .. }
    | Deed::Start { person: id }
    | Deed::Write { person: id, .. }
    | Deed::Press { person: id, .. }
    | Deed::Block { person: id, .. }
    | Deed::PersonNetwork { person: id, .. }) = &deed
    else {
        return;
    };
    let Some(person) = page.telegram.person(*id) else { return };
    match deed {
        Deed::Speak { language, .. } => person.speak(&language),
        Deed::OpenLink { payload, .. } => person.open_link(&payload),
        Deed::Start { .. } => drop(person.start(None).await),
        Deed::Write { text, .. } if !text.trim().is_empty() => drop(person.send(&text).await),
        Deed::Block { blocked: true, .. } => drop(person.block().await),
        Deed::Block { .. } => drop(person.unblock().await),
        Deed::PersonNetwork { lost: true, .. } => person.lose_network(),
        Deed::PersonNetwork { .. } => drop(person.regain_network().await),
        Deed::Press { message, row, column, .. } => {
            let data = person.look(|person| {
                let message = person.screen().iter().find(|m| m.id == message && !m.deleted)?;
                match &message.keyboard.get(row)?.get(column)?.does {
                    Does::Press(data) => Some(data.clone()),
                    Does::Open(_) => None,
                }
            });
            if let Some(data) = data.flatten() {
                person.press_data(message, &data).await;
            }
        }
        _ => {}
    }
}

async fn set_line(page: &Page, provider: Provider, whole: bool) {
    match (provider, whole) {
        (Provider::Telegram, false) => page.telegram.cut_line().await,
        (Provider::Telegram, true) => page.telegram.mend_line().await,
        (Provider::Sms, false) => page.sms.cut_line().await,
        (Provider::Sms, true) => page.sms.mend_line().await,
    }
    page.house.touch();
}
