//! Buttons under a message: read as strictly as Telegram reads them, and written back as it does.
//! Of a button's kinds, press and link are known; the others are refused, so that nobody relies on
//! one that the pretend phone cannot show.

use super::{answer::Refusal, args::Args};
use serde_json::{Value, json};

/// Longest data behind a button, in bytes.
const DATA_BYTES: usize = 64;
/// Most buttons under one message.
const BUTTONS: usize = 100;
/// Most buttons in one row.
const IN_ROW: usize = 8;

/// Rows of buttons.
pub(crate) type Keyboard = Vec<Vec<Button>>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Button {
    pub label: String,
    pub does: Does,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Does {
    Press(String),
    Open(String),
}

/// Reads `reply_markup`. Reply keyboards and their removal are accepted and not shown.
pub(crate) fn read(args: &Args) -> Result<Keyboard, Refusal> {
    let Some(markup) = args.json("reply_markup")? else { return Ok(Vec::new()) };
    if !markup.is_object() {
        return Err(Refusal::bad("object expected as reply markup"));
    }
    let Some(rows) = markup.get("inline_keyboard") else { return Ok(Vec::new()) };
    let rows = rows
        .as_array()
        .ok_or_else(|| Refusal::bad("field \"inline_keyboard\" must be of type Array"))?;
    let mut keyboard = Keyboard::new();
    for row in rows {
        let row = row.as_array().ok_or_else(|| Refusal::bad("can't parse inline keyboard row"))?;
        let buttons = row.iter().map(read_button).collect::<Result<Vec<_>, _>>()?;
        if buttons.len() > IN_ROW {
            return Err(Refusal::bad("too many buttons in a row"));
        }
        if !buttons.is_empty() {
            keyboard.push(buttons);
        }
    }
    if keyboard.iter().flatten().count() > BUTTONS {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(keyboard)
}

fn read_button(button: &Value) -> Result<Button, Refusal> {
    let label = button["text"].as_str().ok_or_else(|| {
        Refusal::bad("can't parse inline keyboard button: Field \"text\" must be of type String")
    })?;
    if label.trim().is_empty() {
        return Err(Refusal::bad("BUTTON_TEXT_INVALID"));
    }
    let does = if let Some(data) = button["callback_data"].as_str() {
        if data.is_empty() || data.len() > DATA_BYTES {
            return Err(Refusal::bad("BUTTON_DATA_INVALID"));
        }
        Does::Press(data.to_owned())
    } else if let Some(url) = button["url"].as_str() {
        let rest = ["https://", "http://", "tg://"].iter().find_map(|s| url.strip_prefix(s));
        if rest.is_none_or(|host| host.is_empty() || host.contains(char::is_whitespace)) {
            let reason = format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
            return Err(Refusal::bad(&reason));
        }
        Does::Open(url.to_owned())
    } else {
        return Err(Refusal::bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ));
    };
    Ok(Button { label: label.to_owned(), does })
}

/// As it stands in a message's JSON.
pub(crate) fn to_json(keyboard: &Keyboard) -> Value {
    let rows: Vec<Vec<Value>> = keyboard
        .iter()
        .map(|row| {
            row.iter()
                .map(|button| match &button.does {
                    Does::Press(data) => json!({ "text": button.label, "callback_data": data }),
                    Does::Open(url) => json!({ "text": button.label, "url": url }),
                })
                .collect()
        })
        .collect();
    json!({ "inline_keyboard": rows })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Map;

    #[test]
    fn buttons_are_read_as_strictly_as_telegram_reads_them() {
        let long = "x".repeat(64);
        let too_long = "x".repeat(65);
        let wide = "မ".repeat(22);
        let cases = [
            (json!({"text": "A", "callback_data": "a"}), None),
            (json!({"text": "A", "callback_data": long}), None),
            (json!({"text": "A", "callback_data": too_long}), Some("BUTTON_DATA_INVALID")),
            (json!({"text": "A", "callback_data": wide}), Some("BUTTON_DATA_INVALID")),
            (json!({"text": "A", "callback_data": ""}), Some("BUTTON_DATA_INVALID")),
            (json!({"text": " ", "callback_data": "a"}), Some("BUTTON_TEXT_INVALID")),
            (json!({"text": "A", "url": "https://example.org"}), None),
            (json!({"text": "A", "url": "example"}), Some("Wrong HTTP URL")),
            (json!({"text": "A"}), Some("Text buttons are unallowed")),
            (json!({"callback_data": "a"}), Some("must be of type String")),
        ];
        for (button, reason) in cases {
            let markup = json!({ "inline_keyboard": [[button]] });
            let mut values = Map::new();
            values.insert("reply_markup".into(), Value::String(markup.to_string()));
            let read = read(&Args::from_object(values));
            match reason {
                None => assert_eq!(to_json(&read.unwrap()), markup),
                Some(words) => assert!(read.unwrap_err().description.contains(words), "{words}"),
            }
        }
    }
}
