//! Messages and updates as the Bot API writes them, with fields of a newer version and everything
//! about a person that Telegram really sends: what must not be kept has to arrive first.

use super::{
    chat::{Content, Message, Photo, User},
    html::{Entity, Formatted, units},
    keyboard,
    state::Bot,
};
use serde_json::{Map, Value, json};

/// The longer side of a photo's smallest size, in pixels ...
const SMALL_PIXELS: usize = 90;
/// ... and its size in bytes.
const SMALL_BYTES: usize = 1_400;

pub(crate) fn bot(bot: &Bot) -> Value {
    let name = bot.names.get("").map_or("", String::as_str);
    json!({ "id": bot.id, "is_bot": true, "first_name": name, "username": bot.username })
}

pub(crate) fn user(user: &User) -> Value {
    without_nulls(json!({
        "id": user.id,
        "is_bot": false,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "language_code": user.language_code,
        "is_premium": null,
    }))
}

pub(crate) fn chat(user: &User) -> Value {
    without_nulls(json!({
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "type": "private",
    }))
}

/// A message of either side.
pub(crate) fn message(bot_is: &Bot, person: &User, message: &Message) -> Value {
    let mut out = Map::new();
    out.insert("message_id".into(), message.id.into());
    let from = if message.from_bot { bot(bot_is) } else { user(person) };
    out.insert("from".into(), from);
    out.insert("chat".into(), chat(person));
    out.insert("date".into(), message.date.timestamp().into());
    if let Some(edited) = message.edited {
        out.insert("edit_date".into(), edited.timestamp().into());
    }
    if message.protected {
        out.insert("has_protected_content".into(), true.into());
    }
    if !message.keyboard.is_empty() {
        out.insert("reply_markup".into(), keyboard::to_json(&message.keyboard));
    }
    content(&mut out, &message.content);
    Value::Object(out)
}

fn content(out: &mut Map<String, Value>, content: &Content) {
    match content {
        Content::Text(words) => put_words(out, "text", "entities", words),
        Content::Voice { file, seconds, caption } => {
            let voice = json!({
                "file_id": file.id,
                "file_unique_id": file.unique_id,
                "file_size": file.bytes.len(),
                "mime_type": file.mime(),
                "duration": seconds,
            });
            out.insert("voice".into(), voice);
            put_words(out, "caption", "caption_entities", caption);
        }
        Content::Document { file, name, caption } => {
            let document = json!({
                "file_id": file.id,
                "file_unique_id": file.unique_id,
                "file_size": file.bytes.len(),
                "mime_type": file.mime(),
                "file_name": name,
            });
            out.insert("document".into(), document);
            put_words(out, "caption", "caption_entities", caption);
        }
        Content::Photo { photo, caption, album } => {
            out.insert("photo".into(), sizes(photo));
            if let Some(album) = album {
                out.insert("media_group_id".into(), album.clone().into());
            }
            put_words(out, "caption", "caption_entities", caption);
        }
        Content::Wordless(kind) => {
            out.insert((*kind).into(), wordless(kind));
        }
    }
}

/// A photo in its sizes, the largest last.
fn sizes(photo: &Photo) -> Value {
    let Photo { file, width, height } = photo;
    let shrunk = |side: &usize| (side * SMALL_PIXELS / (*width).max(*height)).max(1);
    json!([
        {
            "file_id": format!("{}s", file.id),
            "file_unique_id": format!("{}s", file.unique_id),
            "file_size": file.bytes.len().min(SMALL_BYTES),
            "width": shrunk(width),
            "height": shrunk(height),
        },
        {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": file.bytes.len(),
            "width": width,
            "height": height,
        },
    ])
}

fn put_words(out: &mut Map<String, Value>, text: &str, entities: &str, words: &Formatted) {
    if words.text.is_empty() {
        return;
    }
    out.insert(text.into(), words.text.clone().into());
    if !words.entities.is_empty() {
        out.insert(entities.into(), words.entities.iter().map(entity).collect());
    }
}

fn entity(entity: &Entity) -> Value {
    without_nulls(json!({
        "type": entity.kind,
        "offset": entity.offset,
        "length": entity.length,
        "url": entity.url,
    }))
}

/// Enough of a picture, a sticker, a place or a contact to be recognised as one.
fn wordless(kind: &str) -> Value {
    let file = |id: &str| json!({ "file_id": id, "file_unique_id": id, "file_size": 1024 });
    match kind {
        "photo" => {
            let mut photo = file("photo-1");
            photo["width"] = 90.into();
            photo["height"] = 90.into();
            json!([photo])
        }
        "location" => json!({ "latitude": 48.857_5, "longitude": 2.351_4 }),
        "contact" => json!({ "phone_number": "+254700000001", "first_name": "Somebody" }),
        "sticker" => {
            let mut sticker = file("sticker-1");
            sticker["type"] = "regular".into();
            sticker["width"] = 512.into();
            sticker["height"] = 512.into();
            sticker["is_animated"] = false.into();
            sticker["is_video"] = false.into();
            sticker
        }
        _ => file("file-1"),
    }
}

/// What Telegram itself marks in a person's text: a command at its start.
pub(crate) fn marked(text: &str) -> Formatted {
    let mut words = Formatted::plain(text);
    if let Some(command) = words.text.split_whitespace().next().filter(|w| w.starts_with('/')) {
        let entity = Entity { kind: "bot_command", offset: 0, length: units(command), url: None };
        words.entities.push(entity);
    }
    words
}

/// A press.
pub(crate) fn press(query: &str, data: &str, person: &User, under: &Value) -> Value {
    json!({
        "id": query,
        "from": user(person),
        "message": under,
        "chat_instance": format!("-{}", person.id.unsigned_abs().wrapping_mul(7919)),
        "data": data,
    })
}

/// The person blocked the bot, or let it write again.
pub(crate) fn membership(bot_is: &Bot, person: &User, date: i64, blocked: bool) -> Value {
    let status = |kicked: bool| {
        if kicked {
            json!({ "user": bot(bot_is), "status": "kicked", "until_date": 0 })
        } else {
            json!({ "user": bot(bot_is), "status": "member" })
        }
    };
    json!({
        "chat": chat(person),
        "from": user(person),
        "date": date,
        "old_chat_member": status(!blocked),
        "new_chat_member": status(blocked),
    })
}

fn without_nulls(mut value: Value) -> Value {
    if let Value::Object(map) = &mut value {
        map.retain(|_, v| !v.is_null());
    }
    value
}
