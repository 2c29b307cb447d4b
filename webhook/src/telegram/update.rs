//! What Telegram sends: our own few structs, lenient in all that we do not need.
//!
//! Names, usernames, photos and entities have no field here, so they are skipped as bytes and never
//! reach memory as values; for the same reason no depth and no novelty in them can stop a text.

use crate::{provider::Event, words::Words};
use bot::{
    address::Address,
    incoming::{Incoming, Input, Said},
};
use chrono::{DateTime, Utc};
use lessons::language::Language;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value, json};
use std::sync::Arc;

/// One update: at most one of its kinds is there.
#[derive(Deserialize)]
pub(super) struct Update {
    message: Option<Message>,
    edited_message: Option<Message>,
    callback_query: Option<Press>,
    my_chat_member: Option<Membership>,
}

#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "Telegram's own names")]
struct Message {
    message_id: i64,
    edit_date: Option<i64>,
    chat: Chat,
    from: Option<Person>,
    text: Option<Words>,
    caption: Option<Words>,
    // What a phone says by itself when its owner pins, mutes or shortens a chat.
    pinned_message: Option<IgnoredAny>,
    message_auto_delete_timer_changed: Option<IgnoredAny>,
    chat_background_set: Option<IgnoredAny>,
    write_access_allowed: Option<IgnoredAny>,
    connected_website: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct Person {
    #[serde(default)]
    is_bot: bool,
    language_code: Option<String>,
}

#[derive(Deserialize)]
struct Press {
    id: String,
    from: Person,
    message: Option<Pressed>,
    data: Option<Words>,
}

/// The message under which the button stands; of an old one Telegram says no more than this.
#[derive(Deserialize)]
struct Pressed {
    message_id: i64,
    chat: Chat,
}

#[derive(Deserialize)]
struct Membership {
    chat: Chat,
    from: Person,
    date: i64,
    new_chat_member: Member,
}

#[derive(Deserialize)]
struct Member {
    status: String,
}

/// Telegram's word for a chat between one person and the bot.
const PRIVATE: &str = "private";

impl Update {
    /// What it says. Only what a person says in a private chat is for us.
    pub(super) fn into_event(self, bot: &str, channel: &Arc<str>, at: DateTime<Utc>) -> Event {
        let heard = if let Some(message) = self.message.or(self.edited_message) {
            message.hear(bot)
        } else if let Some(press) = self.callback_query {
            press.hear(bot)
        } else if let Some(membership) = self.my_chat_member {
            membership.hear(bot)
        } else {
            Err("unknown-kind")
        };
        let heard = match heard {
            Ok(heard) => heard,
            Err(why) => return Event::Ignored(why),
        };
        Event::Incoming(Incoming {
            channel: channel.clone(),
            address: Address::telegram(heard.chat),
            event_key: heard.event_key.into_bytes(),
            input: heard.input,
            phone_language: heard.person.and_then(Person::language),
            at,
        })
    }

    /// The call that Telegram is asked for in return: a press has a clock on the phone that only its
    /// answer stops; and in a group, where others would see what somebody learns, the bot does not
    /// stay.
    pub(super) fn call_in_return(&self) -> Option<Value> {
        if let Some(press) = &self.callback_query {
            return Some(json!({"method": "answerCallbackQuery", "callback_query_id": press.id}));
        }
        let membership = self.my_chat_member.as_ref()?;
        let joined =
            matches!(membership.new_chat_member.status.as_str(), "member" | "administrator");
        (joined && membership.chat.kind != PRIVATE)
            .then(|| json!({"method": "leaveChat", "chat_id": membership.chat.id}))
    }
}

/// What one person said in their own chat.
struct Heard {
    chat: i64,
    event_key: String,
    input: Input,
    person: Option<Person>,
}

impl Message {
    fn hear(self, bot: &str) -> Result<Heard, &'static str> {
        if self.chat.kind != PRIVATE {
            return Err("not-private");
        }
        if self.from.as_ref().is_some_and(|person| person.is_bot) {
            return Err("a-bot");
        }
        if self.is_notice() {
            return Err("notice");
        }
        let (chat, message) = (self.chat.id, self.message_id);
        // `update_id` is no key: after a quiet week it begins again at random.
        let event_key = format!("telegram:{bot}:{chat}:{message}:{}", self.edit_date.unwrap_or(0));
        let input = match self.text.or(self.caption) {
            Some(Words(text)) => words(&text),
            None => Input::Wordless,
        };
        Ok(Heard { chat, event_key, input, person: self.from })
    }

    fn is_notice(&self) -> bool {
        self.pinned_message.is_some()
            || self.message_auto_delete_timer_changed.is_some()
            || self.chat_background_set.is_some()
            || self.write_access_allowed.is_some()
            || self.connected_website.is_some()
    }
}

impl Press {
    fn hear(self, bot: &str) -> Result<Heard, &'static str> {
        let (Some(message), Some(Words(data))) = (self.message, self.data) else {
            return Err("no-button-of-ours");
        };
        if message.chat.kind != PRIVATE {
            return Err("not-private");
        }
        let event_key = format!("telegram:{bot}:press:{}", self.id);
        let input = Input::Press { data: Said::new(&data), message: message.message_id };
        Ok(Heard { chat: message.chat.id, event_key, input, person: Some(self.from) })
    }
}

impl Membership {
    fn hear(self, bot: &str) -> Result<Heard, &'static str> {
        if self.chat.kind != PRIVATE {
            return Err("not-private");
        }
        let status = self.new_chat_member.status;
        let input = match status.as_str() {
            "kicked" => Input::Blocked,
            "member" => Input::Unblocked,
            _ => return Err("unknown-kind"),
        };
        let (chat, date) = (self.chat.id, self.date);
        let event_key = format!("telegram:{bot}:{chat}:{status}:{date}");
        Ok(Heard { chat, event_key, input, person: Some(self.from) })
    }
}

impl Person {
    fn language(self) -> Option<Language> {
        Language::parse(&self.language_code?).ok()
    }
}

/// `/start`, with what the link carried, is a button of Telegram's; all else is words.
fn words(text: &str) -> Input {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let command = first.split('@').next().unwrap_or_default();
    if !command.eq_ignore_ascii_case("/start") {
        return Input::Text(Said::new(text));
    }
    let payload = rest.trim();
    Input::Start((!payload.is_empty()).then(|| Said::new(payload)))
}
