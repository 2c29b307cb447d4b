//! Messages of words: sent, edited, deleted.

use super::{CAPTION_UNITS, DELETE_COUNT, DELETE_HOURS, TEXT_UNITS};
use crate::telegram::{
    answer::{Answer, Refusal},
    args::Args,
    chat::Content,
    html::{self, Formatted},
    json,
    keyboard::{self, Keyboard},
    state::State,
};
use chrono::{DateTime, TimeDelta, Utc};

pub(super) fn send(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let chat = chat_of(args)?;
    state.open_chat(chat)?;
    let words = words(args, "text")?;
    if words.text.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    if words.units() > TEXT_UNITS {
        return Err(Refusal::bad("message is too long"));
    }
    finish(state, args, chat, Content::Text(words), now)
}

/// The part that every way of sending shares: buttons, rate, the chat, the answer.
pub(super) fn finish(
    state: &mut State,
    args: &Args,
    chat: i64,
    content: Content,
    now: DateTime<Utc>,
) -> Answer {
    let keyboard = keyboard::read(args)?;
    state.take_rate(chat, now)?;
    put(state, args, chat, content, keyboard, now)
}

/// Puts a message into the chat, as the call wants it to arrive.
pub(super) fn put(
    state: &mut State,
    args: &Args,
    chat: i64,
    content: Content,
    keyboard: Keyboard,
    now: DateTime<Utc>,
) -> Answer {
    let mut message = state.say(chat, true, content, keyboard, now);
    message.protected = args.flag("protect_content");
    message.quiet = args.flag("disable_notification");
    let person = state.open_chat(chat)?;
    if let Some(kept) = person.message(message.id) {
        kept.protected = message.protected;
        kept.quiet = message.quiet;
    }
    let user = person.user.clone();
    Ok(json::message(&state.bot, &user, &message))
}

pub(super) fn edit_text(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let words = words(args, "text")?;
    if words.text.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    if words.units() > TEXT_UNITS {
        return Err(Refusal::bad("message is too long"));
    }
    edit(state, args, now, |content| match content {
        Content::Text(_) => Ok(Content::Text(words)),
        _ => Err(Refusal::bad("there is no text in the message to edit")),
    })
}

pub(super) fn edit_caption(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let words = caption(args)?;
    edit(state, args, now, |content| match content.clone() {
        Content::Voice { file, seconds, .. } => {
            Ok(Content::Voice { file, seconds, caption: words })
        }
        Content::Document { file, name, .. } => {
            Ok(Content::Document { file, name, caption: words })
        }
        Content::Photo { photo, album, .. } => Ok(Content::Photo { photo, caption: words, album }),
        _ => Err(Refusal::bad("there is no caption in the message to edit")),
    })
}

pub(super) fn edit_keyboard(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    edit(state, args, now, |content| Ok(content.clone()))
}

fn edit(
    state: &mut State,
    args: &Args,
    now: DateTime<Utc>,
    change: impl FnOnce(&Content) -> Result<Content, Refusal>,
) -> Answer {
    let chat = chat_of(args)?;
    let id = args.int("message_id").ok_or_else(no_message_id)?;
    let keyboard = keyboard::read(args)?;
    let person = state.open_chat(chat)?;
    let user = person.user.clone();
    let message = person.message(id).ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if !message.from_bot {
        return Err(Refusal::bad("message can't be edited"));
    }
    let content = change(&message.content)?;
    if content.words() == message.content.words() && keyboard == message.keyboard {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly \
             the same as a current content and reply markup of the message",
        ));
    }
    state.take_rate(chat, now)?;
    let person = state.open_chat(chat)?;
    let message = person.message(id).ok_or_else(|| Refusal::bad("message to edit not found"))?;
    // The mark "edited" is for words; a keyboard that goes away leaves none.
    if content.words() != message.content.words() {
        message.edited = Some(now);
    }
    message.content = content;
    message.keyboard = keyboard;
    let message = message.clone();
    Ok(json::message(&state.bot, &user, &message))
}

pub(super) fn delete(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let id = args.int("message_id").ok_or_else(no_message_id)?;
    let person = state.open_chat(chat_of(args)?)?;
    let message = person.message(id).ok_or_else(|| Refusal::bad("message to delete not found"))?;
    if now - message.date > TimeDelta::hours(DELETE_HOURS) {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    message.deleted = true;
    Ok(true.into())
}

/// Deletes those that can be deleted and passes over the rest in silence, as Telegram does.
pub(super) fn delete_many(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let ids = args.json("message_ids")?.unwrap_or_default();
    let ids: Vec<i64> = serde_json::from_value(ids)
        .map_err(|_| Refusal::bad("can't parse message identifiers JSON object"))?;
    if ids.is_empty() {
        return Err(Refusal::bad("message identifiers are not specified"));
    }
    if ids.len() > DELETE_COUNT {
        return Err(Refusal::bad("too many message identifiers specified"));
    }
    let person = state.open_chat(chat_of(args)?)?;
    for id in ids {
        if let Some(message) = person.message(id)
            && now - message.date <= TimeDelta::hours(DELETE_HOURS)
        {
            message.deleted = true;
        }
    }
    Ok(true.into())
}

pub(super) fn chat_of(args: &Args) -> Result<i64, Refusal> {
    match args.text("chat_id") {
        None => Err(Refusal::bad("chat_id is empty")),
        Some(text) => text.trim().parse().map_err(|_| Refusal::bad("chat not found")),
    }
}

/// A caption, which may be empty.
pub(super) fn caption(args: &Args) -> Result<Formatted, Refusal> {
    let caption = words(args, "caption")?;
    if caption.units() > CAPTION_UNITS {
        return Err(Refusal::bad("message caption is too long"));
    }
    Ok(caption)
}

fn words(args: &Args, field: &str) -> Result<Formatted, Refusal> {
    let text = args.text(field).unwrap_or_default();
    match args.text("parse_mode").as_deref().map(str::to_lowercase).as_deref() {
        None | Some("") => Ok(Formatted::plain(&text)),
        Some("html") => html::parse(&text)
            .map_err(|reason| Refusal::bad(&format!("can't parse entities: {reason}"))),
        Some(_) => Err(Refusal::bad("unsupported parse_mode")),
    }
}

fn no_message_id() -> Refusal {
    Refusal::bad("message identifier is not specified")
}
