//! What listens and what asks: the routes of both sides, and the bots' registration.

use axum::Router;
use bot::{conversation::Stage, house::House, inbox::Inbox, programme::Programme, wording};
use lessons::language::Language;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet, time::sleep};
use webhook::{
    Accounts, Provider,
    pages::{Pages, pages},
    telegram::{self, BotTexts, Mode, NotRegistered},
};

/// Telegram could not be reached: it is asked again after so long, then after twice as long.
const REGISTER_AGAIN: Duration = Duration::from_secs(2);

/// The longest wait between two attempts.
const REGISTER_AGAIN_AT_MOST: Duration = Duration::from_mins(5);

/// How often measurements are folded together, so that they do not grow.
const FOLD_METRICS_EVERY: Duration = Duration::from_secs(5);

/// Counts everything from now on. Once a process.
pub fn count() -> anyhow::Result<PrometheusHandle> {
    Ok(PrometheusBuilder::new().install_recorder()?)
}

/// The learners' side: webhooks and public pages.
pub fn learners(house: &Arc<House>, accounts: &Arc<Accounts>, inbox: &Inbox) -> Router {
    let asked = Arc::clone(house);
    let public = Pages {
        catalogue: house.catalogue.clone(),
        courses: house.courses.clone(),
        programme: Arc::clone(&house.programme),
        ready: Arc::new(move || {
            let house = Arc::clone(&asked);
            Box::pin(async move { house.store.is_ready().await })
        }),
    };
    let hooks = webhook::hooks(Arc::clone(accounts), inbox.clone(), house.clock.clone());
    hooks.merge(pages(public, inbox.clone()))
}

/// The coordinators' side: how the accounts are doing, and measurements.
pub(crate) fn console(house: &Arc<House>, metrics: Option<PrometheusHandle>) -> Router {
    let render = move || metrics.as_ref().map(PrometheusHandle::render).unwrap_or_default();
    console::router(Arc::clone(house), Arc::new(render))
}

/// Folds measurements together until `stop` turns true.
pub(crate) async fn fold(metrics: PrometheusHandle, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = sleep(FOLD_METRICS_EVERY) => metrics.run_upkeep(),
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Registers every bot, and asks for the messages of those that are not called.
pub(crate) fn bots(
    work: &mut JoinSet<()>,
    house: &Arc<House>,
    accounts: &Arc<Accounts>,
    inbox: &Inbox,
    stop: &watch::Receiver<bool>,
) {
    for account in accounts.iter() {
        let Provider::Telegram(bot) = &account.provider else { continue };
        let Some(channel) = house.channels.get(&account.channel) else { continue };
        let texts = texts(house, &channel.programme);
        let (accounts, name) = (Arc::clone(accounts), account.channel.clone());
        let (inbox, clock, stop) = (inbox.clone(), house.clock.clone(), stop.clone());
        let polls = bot.mode == Mode::Polling;
        work.spawn(async move {
            let mut told = stop.clone();
            tokio::select! {
                () = register(&accounts, &name, &texts) => {}
                _ = told.wait_for(|stop| *stop) => return,
            }
            if polls {
                telegram::poll(accounts, &name, inbox, clock, stop).await;
            }
        });
    }
}

/// Until it is done, or can never be.
async fn register(accounts: &Accounts, channel: &str, texts: &[BotTexts]) {
    let mut wait = REGISTER_AGAIN;
    loop {
        let error = match telegram::register(accounts, channel, texts).await {
            Ok(()) => return tracing::info!(channel, "the bot is registered"),
            Err(error) => error,
        };
        match error {
            NotRegistered::Unreachable | NotRegistered::Refused(_) => {
                let seconds = wait.as_secs();
                tracing::warn!(channel, %error, seconds, "the bot is registered later");
                sleep(wait).await;
                wait = (wait * 2).min(REGISTER_AGAIN_AT_MOST);
            }
            NotRegistered::NoSuchBot
            | NotRegistered::NeedsHttps
            | NotRegistered::NoAddress
            | NotRegistered::WrongToken => {
                return tracing::error!(channel, %error, "nothing comes in through this bot");
            }
        }
    }
}

/// What a bot says of itself in each language of its programme.
pub fn texts(house: &House, programme: &Programme) -> Vec<BotTexts> {
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme };
    let of = |language: &Language| BotTexts {
        language: *language,
        description: wording::description(&stage, *language),
        short_description: wording::about(&stage, *language),
        commands: wording::commands(&stage, *language)
            .into_iter()
            .map(|(name, does)| (name.to_owned(), does))
            .collect(),
    };
    programme.languages.iter().map(of).collect()
}
