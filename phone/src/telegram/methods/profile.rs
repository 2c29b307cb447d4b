//! How the bot describes itself: name, descriptions, commands, each by language.

use crate::telegram::{
    answer::{Answer, Refusal},
    args::Args,
    html::units,
    json,
    state::{Command, State},
};
use serde_json::{Value, json as object};
use std::collections::BTreeMap;

/// Most commands in one menu.
const COMMANDS: usize = 100;
/// Longest command.
const COMMAND_CHARS: usize = 32;
/// Longest description of a command, in UTF-16 units.
const DESCRIPTION_UNITS: usize = 256;

pub(super) fn me(state: &State) -> Value {
    let mut me = json::bot(&state.bot);
    for field in [
        "can_join_groups",
        "can_read_all_group_messages",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
    ] {
        me[field] = (field == "can_join_groups").into();
    }
    me
}

pub(super) fn set_text(
    texts: &mut BTreeMap<String, String>,
    args: &Args,
    field: &str,
    limit: usize,
) -> Answer {
    let text = args.text(field).unwrap_or_default();
    if units(&text) > limit {
        return Err(Refusal::bad(&format!("{} is too long", field.replace('_', " "))));
    }
    let language = language(args)?;
    if text.is_empty() {
        texts.remove(&language);
    } else {
        texts.insert(language, text);
    }
    Ok(true.into())
}

pub(super) fn text(texts: &BTreeMap<String, String>, args: &Args, field: &str) -> Value {
    let language = args.text("language_code").unwrap_or_default();
    object!({ field: texts.get(&language).or_else(|| texts.get("")).map_or("", String::as_str) })
}

pub(super) fn set_commands(state: &mut State, args: &Args) -> Answer {
    let listed = args.json("commands")?.unwrap_or_default();
    let listed =
        listed.as_array().ok_or_else(|| Refusal::bad("expected an Array of BotCommand"))?;
    if listed.len() > COMMANDS {
        return Err(Refusal::bad("too many commands specified"));
    }
    let commands = listed.iter().map(command).collect::<Result<Vec<_>, _>>()?;
    state.bot.commands.insert((scope(args)?, language(args)?), commands);
    Ok(true.into())
}

pub(super) fn commands(state: &State, args: &Args) -> Answer {
    let commands = state.bot.commands.get(&(scope(args)?, language(args)?));
    let listed = commands.into_iter().flatten();
    Ok(listed.map(|c| object!({ "command": c.command, "description": c.description })).collect())
}

pub(super) fn delete_commands(state: &mut State, args: &Args) -> Answer {
    state.bot.commands.remove(&(scope(args)?, language(args)?));
    Ok(true.into())
}

fn command(listed: &Value) -> Result<Command, Refusal> {
    let word = listed["command"].as_str().unwrap_or_default().trim_start_matches('/');
    let description = listed["description"].as_str().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if word.is_empty() || word.len() > COMMAND_CHARS || !word.chars().all(is_plain) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    if description.is_empty() || units(description) > DESCRIPTION_UNITS {
        return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(Command { command: word.to_owned(), description: description.to_owned() })
}

fn scope(args: &Args) -> Result<String, Refusal> {
    let Some(scope) = args.json("scope")? else { return Ok("default".into()) };
    match (scope["type"].as_str(), scope["chat_id"].as_i64()) {
        (Some("chat"), Some(chat)) => Ok(format!("chat:{chat}")),
        (Some(kind), _) => Ok(kind.to_owned()),
        (None, _) => Err(Refusal::bad("can't parse BotCommandScope")),
    }
}

/// A two-letter code, or nothing.
fn language(args: &Args) -> Result<String, Refusal> {
    let language = args.text("language_code").unwrap_or_default();
    let known = language.is_empty()
        || (language.len() == 2 && language.chars().all(|c| c.is_ascii_lowercase()));
    if known { Ok(language) } else { Err(Refusal::bad("invalid language code specified")) }
}
