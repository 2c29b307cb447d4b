//! What the page draws, as JSON: one person's chat, one number's texts, and what went over the
//! wire. Texts go as runs, never as HTML.

use super::Page;
use crate::{
    calls::{Call, Provider, Way},
    house::held,
    telegram::{ChatPerson, Content, Does, Message, State, runs},
};
use serde_json::{Value, json};

/// Calls listed under each phone.
const WIRE_LINES: usize = 8;

/// Everything one tab shows.
pub(super) fn of(page: &Page, person: Option<i64>, number: Option<&str>) -> Value {
    json!({ "telegram": telegram(page, person), "sms": sms(page, number) })
}

fn telegram(page: &Page, watched: Option<i64>) -> Value {
    let people = page.telegram.people();
    let watched = watched.filter(|id| people.iter().any(|p| p.id == *id));
    let watched = watched.or(people.first().map(|p| p.id)).unwrap_or_default();
    let server = &page.telegram.server;
    let listed: Vec<_> =
        people.iter().map(|p| json!({ "id": p.id, "name": p.first_name })).collect();
    let state = held(&server.state);
    json!({
        "people": listed,
        "person": state.people.get(&watched).map(person),
        "bot": bot(&state, watched),
        "line": server.line.is_whole(),
        "trouble": server.faults.any(),
        "wire": wire(page, Provider::Telegram),
    })
}

fn bot(state: &State, watched: i64) -> Value {
    let language = state.people.get(&watched).and_then(|p| p.user.language_code.clone());
    let language = language.unwrap_or_default();
    let commands: Vec<_> = state
        .commands_for(watched, &language)
        .iter()
        .map(|c| json!({ "command": c.command, "description": c.description }))
        .collect();
    json!({
        "name": State::in_language(&state.bot.names, &language),
        "username": state.bot.username,
        "description": State::in_language(&state.bot.descriptions, &language),
        "commands": commands,
    })
}

fn person(person: &ChatPerson) -> Value {
    let on_screen = person.screen().iter().filter(|m| !m.deleted);
    let typing = person.typing.filter(|_| person.frozen.is_none());
    json!({
        "id": person.user.id,
        "name": person.user.first_name,
        "language": person.user.language_code,
        "started": person.started,
        "blocked": person.blocked,
        "lost": person.frozen.is_some(),
        "link": person.link,
        "typing": typing,
        "messages": on_screen.map(message).collect::<Vec<_>>(),
        "unsent": person.unsent,
        "toast": person.toast.as_ref().map(|t| json!({ "text": t.text, "alert": t.alert, "at": t.at })),
    })
}

fn message(message: &Message) -> Value {
    let row = |row: &Vec<_>| row.iter().map(button).collect::<Vec<_>>();
    let mut view = json!({
        "id": message.id,
        "mine": !message.from_bot,
        "at": message.date,
        "edited": message.edited.is_some(),
        "protected": message.protected,
        "runs": message.content.words().map(runs).unwrap_or_default(),
        "buttons": message.keyboard.iter().map(row).collect::<Vec<_>>(),
    });
    match &message.content {
        Content::Text(_) => {}
        Content::Voice { file, seconds, .. } => {
            view["voice"] =
                json!({ "file": file.id, "seconds": seconds, "size": file.bytes.len() });
        }
        Content::Document { file, name, .. } => {
            view["document"] = json!({ "file": file.id, "name": name, "size": file.bytes.len() });
        }
        Content::Photo { photo, album, .. } => {
            let file = &photo.file.id;
            view["photo"] = json!({ "file": file, "width": photo.width, "height": photo.height });
            view["album"] = album.clone().into();
        }
        Content::Wordless(kind) => view["wordless"] = (*kind).into(),
    }
    view
}

fn button(button: &crate::telegram::KeyboardButton) -> Value {
    match &button.does {
        Does::Press(_) => json!({ "label": button.label }),
        Does::Open(url) => json!({ "label": button.label, "url": url }),
    }
}

fn sms(page: &Page, watched: Option<&str>) -> Value {
    let server = &page.sms.server;
    let numbers = page.sms.numbers();
    let known = watched.filter(|number| numbers.iter().any(|n| n == number));
    let number = known.or(numbers.first().map(String::as_str)).unwrap_or_default();
    let texts: Vec<_> = page
        .sms
        .texts(number)
        .iter()
        .map(|text| {
            json!({
                "mine": text.mine,
                "text": text.text,
                "at": text.at,
                "parts": text.count.parts,
                "encoding": text.count.encoding.to_string(),
            })
        })
        .collect();
    let (lost, unsent) = server
        .network
        .look(number, |handset| {
            let unsent: Vec<_> = handset.unsent.iter().map(|(_, text)| text.clone()).collect();
            (handset.lost, unsent)
        })
        .unwrap_or_default();
    json!({
        "numbers": numbers,
        "number": number,
        "ours": server.config.number,
        "lost": lost,
        "texts": texts,
        "unsent": unsent,
        "line": server.line.is_whole(),
        "trouble": server.faults.any(),
        "wire": wire(page, Provider::Android),
    })
}

/// What went over the wire, newest first.
fn wire(page: &Page, provider: Provider) -> Vec<Value> {
    let line = |call: Call| {
        json!({
            "out": call.way == Way::Out,
            "what": call.method,
            "status": call.status,
            "at": call.at,
        })
    };
    page.house.last_calls(provider, WIRE_LINES).into_iter().map(line).collect()
}
