//! How the bot hears: by webhook or by asking, never both.

use crate::{
    house::held,
    telegram::{
        Server,
        answer::{Answer, Refusal},
        args::Args,
        state::{State, Webhook},
        update::Update,
    },
};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

/// Longest wait of one `getUpdates`, in seconds.
const POLL_SECONDS: i64 = 50;
/// Most updates in one answer.
const BATCH: i64 = 100;
/// Connections at once, unless the bot says otherwise.
const CONNECTIONS: i64 = 40;
/// Kinds that are sent only to a bot that names them.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// Whether the bot wants to hear of this kind.
pub(crate) fn wanted(state: &State, kind: &str) -> bool {
    match &state.allowed_updates {
        Some(kinds) if !kinds.is_empty() => kinds.iter().any(|k| k == kind),
        _ => !ON_REQUEST.contains(&kind),
    }
}

pub(super) fn set_webhook(server: &Server, state: &mut State, args: &Args) -> Answer {
    let url = args.text("url").unwrap_or_default();
    if url.is_empty() {
        return Ok(delete_webhook(server, state, args));
    }
    // The real one demands https; this one is only ever reached over loopback.
    let parsed = reqwest::Url::parse(&url).ok().filter(reqwest::Url::has_host);
    if parsed.is_none_or(|u| !matches!(u.scheme(), "http" | "https")) {
        return Err(Refusal::bad("bad webhook: invalid URL"));
    }
    let secret = args.text("secret_token").filter(|s| !s.is_empty());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if let Some(secret) = &secret
        && (secret.len() > 256 || !secret.chars().all(is_plain))
    {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    let connections = args.int("max_connections").unwrap_or(CONNECTIONS).clamp(1, 100);
    let connections = usize::try_from(connections).unwrap_or(1);
    allow(state, args)?;
    forget_if_asked(server, args);
    server.post.set_abreast(connections);
    state.webhook = Some(Webhook { url, secret, connections });
    Ok(true.into())
}

pub(super) fn delete_webhook(server: &Server, state: &mut State, args: &Args) -> Value {
    forget_if_asked(server, args);
    state.webhook = None;
    true.into()
}

pub(super) fn info(server: &Server, state: &State) -> Value {
    let mut info = json!({
        "url": state.webhook.as_ref().map_or("", |w| w.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": server.post.waiting().len(),
    });
    if let Some(webhook) = &state.webhook {
        info["max_connections"] = webhook.connections.into();
        info["ip_address"] = "127.0.0.1".into();
    }
    if let Some((at, words)) = &state.last_error {
        info["last_error_date"] = at.timestamp().into();
        info["last_error_message"] = words.as_str().into();
    }
    if let Some(kinds) = &state.allowed_updates {
        info["allowed_updates"] = kinds.clone().into();
    }
    info
}

/// Waits up to `timeout` seconds of real time for something to tell.
pub(super) async fn get_updates(server: &Server, args: &Args) -> Answer {
    let offset = args.int("offset").unwrap_or_default();
    let limit = args.int("limit").unwrap_or(BATCH).clamp(1, BATCH);
    let limit = usize::try_from(limit).unwrap_or(1);
    let wait = args.int("timeout").unwrap_or_default().clamp(0, POLL_SECONDS);
    {
        let mut state = held(&server.state);
        if state.webhook.is_some() {
            return Err(Refusal::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete \
                 the webhook first",
            ));
        }
        allow(&mut state, args)?;
    }
    let mut bell = server.house.listen();
    if offset > 0 {
        server.post.discard(|update| update.id < offset);
        server.house.touch();
    }
    let until = tokio::time::sleep(Duration::from_secs(u64::try_from(wait).unwrap_or_default()));
    tokio::pin!(until);
    loop {
        bell.mark_unchanged();
        let mut updates = pending(server);
        if offset < 0 {
            let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
            updates.drain(..updates.len().saturating_sub(keep));
        }
        updates.truncate(limit);
        if !updates.is_empty() || until.is_elapsed() {
            return Ok(updates.iter().map(|u| u.json()).collect());
        }
        tokio::select! {
            () = &mut until => {}
            _ = bell.changed() => {}
        }
    }
}

/// What waits for the bot, in order.
fn pending(server: &Server) -> Vec<Arc<Update>> {
    let mut updates = server.post.waiting();
    updates.sort_by_key(|u| u.id);
    updates
}

fn allow(state: &mut State, args: &Args) -> Result<(), Refusal> {
    if let Some(kinds) = args.json("allowed_updates")? {
        state.allowed_updates = Some(
            serde_json::from_value(kinds)
                .map_err(|_| Refusal::bad("can't parse allowed updates JSON object"))?,
        );
    }
    Ok(())
}

fn forget_if_asked(server: &Server, args: &Args) {
    if args.flag("drop_pending_updates") {
        server.post.discard(|_| true);
    }
}
