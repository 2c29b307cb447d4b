//! What happens around messages: a press is answered, the bot is typing, a chat is looked at.

use super::messages::chat_of;
use crate::telegram::{
    answer::{Answer, Refusal},
    args::Args,
    chat::{PRESS_SECONDS, Toast},
    json,
    state::State,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Longest text in answer to a press, in UTF-16 units.
const TOAST_UNITS: usize = 200;

pub(super) fn answer_press(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let query = args.text("callback_query_id").unwrap_or_default();
    let too_old =
        || Refusal::bad("query is too old and response timeout expired or query ID is invalid");
    // The id begins with the account that pressed.
    let id = query.split('-').next().and_then(|id| id.parse().ok()).ok_or_else(too_old)?;
    let person: &mut crate::telegram::chat::Person =
        state.people.get_mut(&id).ok_or_else(too_old)?;
    let pressed = person.presses.remove(&query).ok_or_else(too_old)?;
    if now - pressed > TimeDelta::seconds(PRESS_SECONDS) {
        return Err(too_old());
    }
    if let Some(text) = args.text("text").filter(|t| !t.is_empty()) {
        if crate::telegram::html::units(&text) > TOAST_UNITS {
            return Err(Refusal::bad("MESSAGE_TOO_LONG"));
        }
        person.toast = Some(Toast { text, alert: args.flag("show_alert"), at: now });
    }
    Ok(true.into())
}

pub(super) fn action(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let person = state.open_chat(chat_of(args)?)?;
    if args.text("action").is_none() {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    person.typing = Some(now);
    Ok(true.into())
}

pub(super) fn get(state: &mut State, args: &Args) -> Answer {
    Ok(json::chat(&state.open_chat(chat_of(args)?)?.user))
}
