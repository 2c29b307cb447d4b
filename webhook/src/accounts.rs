//! The configured accounts: where a channel's name becomes a provider.

use crate::{
    client,
    provider::{Provider, Unusable},
};
use bot::{
    address::Address,
    outgoing::{Message, Outcome, Refusal, Sender},
};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// One account with a provider.
#[derive(Debug, Clone)]
pub struct Account {
    /// The channel's name in the configuration: `telegram`, `main`. Part of its webhook's address.
    pub channel: Arc<str>,
    /// The programme it belongs to, as the configuration names it.
    pub programme: String,
    /// ISO 3166 code: how numbers without a country code are read.
    pub country: String,
    /// What messages come from, in E.164; a Telegram bot has none.
    pub number: Option<String>,
    /// Whether learners can answer.
    pub can_receive: bool,
    /// The provider, with its own settings.
    pub provider: Provider,
}

/// Every configured account, and the one client they share.
#[derive(Debug)]
pub struct Accounts {
    pub(crate) client: reqwest::Client,
    pub(crate) public_url: String,
    by_channel: BTreeMap<Arc<str>, Account>,
}

/// The accounts cannot be used as they are configured.
#[derive(Debug, thiserror::Error)]
pub enum NoAccounts {
    /// Two accounts have one name.
    #[error("the channel `{0}` is configured twice: give each its own name")]
    NamedTwice(Arc<str>),
    /// The name cannot be part of an address.
    #[error("`{0}` cannot name a channel: use small letters, digits and hyphens")]
    BadName(Arc<str>),
    /// A setting cannot work.
    #[error("channel `{channel}`: {why}")]
    Unusable {
        /// Which account.
        channel: Arc<str>,
        /// Which setting, and what was expected.
        why: Unusable,
    },
    /// The HTTP client cannot be made.
    #[error("no HTTP client could be made")]
    Client(#[from] reqwest::Error),
}

impl Accounts {
    /// Checks the accounts and makes their client. `public_url` is what providers were told to
    /// call: signatures are checked against it.
    pub fn new(
        public_url: &str,
        accounts: impl IntoIterator<Item = Account>,
    ) -> Result<Self, NoAccounts> {
        let mut by_channel = BTreeMap::new();
        for account in accounts {
            let channel = account.channel.clone();
            if !is_name(&channel) {
                return Err(NoAccounts::BadName(channel));
            }
            if let Err(why) = account.provider.check(&account) {
                return Err(NoAccounts::Unusable { channel, why });
            }
            if by_channel.insert(channel.clone(), account).is_some() {
                return Err(NoAccounts::NamedTwice(channel));
            }
        }
        let public_url = public_url.trim_end_matches('/').to_owned();
        Ok(Self { client: client::build()?, public_url, by_channel })
    }

    /// The account behind a channel's name.
    pub fn get(&self, channel: &str) -> Option<&Account> {
        self.by_channel.get(channel)
    }

    /// Every account, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.by_channel.values()
    }
}

/// A name is part of an address and a metric's label.
fn is_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    (1..=64).contains(&name.len()) && name.bytes().all(plain)
}

impl Sender for Accounts {
    async fn send(&self, channel: &str, to: &Address, id: Uuid, message: &Message) -> Outcome {
        let outcome = match self.get(channel) {
            Some(account) => account.provider.send(self, account, to, id, message).await,
            // A row of a channel that is no longer configured.
            None => Outcome::Refused(Refusal::Config),
        };
        let (channel, result) = (channel.to_owned(), result(&outcome));
        metrics::counter!("dockbrief_provider_calls_total", "channel" => channel, "result" => result)
            .increment(1);
        outcome
    }
}

fn result(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted { .. } | Outcome::Album(_) => "accepted",
        Outcome::Retry { .. } => "retry",
        Outcome::Refused(_) => "refused",
        Outcome::Unknown => "unknown",
    }
}
