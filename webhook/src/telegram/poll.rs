//! Long polling: the same updates without a public address, for a laptop with only a token.
//!
//! Telegram forgets an update when a later one is asked for, so we ask for the next only after the
//! door has kept the last.

use super::{Settings, register::update_kinds, update::Update};
use crate::{
    accounts::{Account, Accounts},
    client::CALL_SECONDS,
    hooks::{count, pass},
    provider::Provider,
};
use bot::{
    clock::Clock,
    door::{Door, Unavailable},
};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How long Telegram holds a question open while nothing happens.
const HOLD_SECONDS: u64 = 25;

/// How many updates are asked for at once: the most that Telegram gives.
const BATCH_UPDATES: u8 = 100;

/// The longest wait after failures in a row; the first is a second.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Asks one bot's updates until `stop` turns true (or its sender is gone).
pub async fn poll<D: Door>(
    accounts: Arc<Accounts>,
    channel: &str,
    door: D,
    clock: Clock,
    mut stop: watch::Receiver<bool>,
) {
    let Some(account) = accounts.get(channel) else { return };
    let Provider::Telegram(settings) = &account.provider else { return };
    let mut poll = Poll { settings, accounts: &accounts, account, door, clock, next: 0 };
    let mut failures = 0_u32;
    loop {
        let round = tokio::select! {
            round = poll.round() => round,
            _ = stop.wait_for(|stop| *stop) => return,
        };
        let wait = match round {
            Ok(()) => {
                failures = 0;
                continue;
            }
            Err(Pause::Asked(wait)) => wait,
            Err(Pause::Failed) => {
                failures = failures.saturating_add(1);
                Duration::from_secs(1 << failures.saturating_sub(1).min(6)).min(LONGEST_WAIT)
            }
        };
        tracing::warn!(channel, seconds = wait.as_secs(), "updates are asked for again later");
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Why nothing is asked for a while.
enum Pause {
    /// Telegram or the door said how long.
    Asked(Duration),
    /// No sensible answer.
    Failed,
}

struct Poll<'a, D> {
    settings: &'a Settings,
    accounts: &'a Accounts,
    account: &'a Account,
    door: D,
    clock: Clock,
    /// The first update that is not yet kept; 0 at the start, for the oldest that Telegram has.
    next: i64,
}

#[derive(Deserialize)]
struct Batch<'a> {
    #[serde(borrow, default)]
    result: Vec<&'a RawValue>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
}

#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

impl<D: Door> Poll<'_, D> {
    /// Asks once, and takes in what came.
    async fn round(&mut self) -> Result<(), Pause> {
        let question = json!({
            "offset": self.next,
            "limit": BATCH_UPDATES,
            "timeout": HOLD_SECONDS,
            "allowed_updates": update_kinds(),
        });
        let wait = HOLD_SECONDS + CALL_SECONDS;
        let asked = self.settings.ask(self.accounts, "GetUpdates", to_bytes(&question), wait).await;
        let answer = asked.map_err(|_| Pause::Failed)?;
        let body = String::from_utf8_lossy(&answer.body);
        let batch: Batch = serde_json::from_str(&body).map_err(|_| Pause::Failed)?;
        if !answer.is_success() {
            let wait = batch.parameters.and_then(|parameters| parameters.retry_after);
            return Err(wait.map_or(Pause::Failed, |s| Pause::Asked(Duration::from_secs(s))));
        }
        for update in batch.result {
            self.take(update.get()).await?;
        }
        Ok(())
    }

    /// Takes in one update; the next one is asked for only when this one is kept.
    async fn take(&mut self, raw: &str) -> Result<(), Pause> {
        match serde_json::from_str::<Update>(raw) {
            Ok(update) => {
                let call = update.call_in_return();
                let (bot, channel) = (self.settings.bot(), &self.account.channel);
                let event = update.into_event(bot, channel, self.clock.now());
                let passed = pass(&self.door, event).await;
                count(self.account, passed.as_ref().unwrap_or(&"unavailable"));
                passed.map_err(|Unavailable { retry_after_seconds }| {
                    Pause::Asked(Duration::from_secs(retry_after_seconds.into()))
                })?;
                if let Some(call) = call {
                    self.call(call).await;
                }
            }
            Err(_) => count(self.account, "unreadable"),
        }
        if let Ok(Numbered { update_id }) = serde_json::from_str(raw) {
            self.next = update_id.saturating_add(1);
        }
        Ok(())
    }

    /// Makes the call that a webhook's answer would have carried. A press that is too old to be
    /// answered is none of our troubles.
    async fn call(&self, mut call: Value) {
        let Some(Value::String(method)) = call.as_object_mut().and_then(|c| c.remove("method"))
        else {
            return;
        };
        let asked = self.settings.ask(self.accounts, &method, to_bytes(&call), CALL_SECONDS).await;
        if asked.is_err() {
            tracing::debug!("a press was not answered");
        }
    }
}

fn to_bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}
