//! What every worker of the house shares: the store, the accounts, the courses, time and chance.

use crate::{
    address::Medium, catalogue::Catalogue, chance::Chance, clock::Clock, programme::Programme,
    store::Store,
};
use std::{collections::HashMap, path::PathBuf, sync::Arc};
use tokio::sync::watch;

/// One provider account.
#[derive(Debug)]
pub struct Channel {
    /// Its row.
    pub id: i32,
    /// Its name in the configuration.
    pub name: Arc<str>,
    /// Its kind.
    pub medium: Medium,
    /// Whose work it carries.
    pub programme: Arc<Programme>,
    /// Whether people can answer through it.
    pub can_receive: bool,
    /// How fast it may send.
    pub rate: Rate,
}

/// How fast an account may send.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// Messages a second over all addresses.
    pub per_second: f64,
    /// Messages that may go at once after a pause.
    pub burst: u32,
    /// Seconds between two messages to one address, on average.
    pub per_address_seconds: f64,
    /// Messages to one address that may go at once after a pause.
    pub address_burst: u32,
}

impl Rate {
    /// Telegram: 30 messages a second over all, one a second in a chat with short bursts tolerated
    /// (Bots FAQ). A turn says at most a few things at once.
    pub const TELEGRAM: Self =
        Self { per_second: 30.0, burst: 30, per_address_seconds: 1.0, address_burst: 4 };

    /// By SMS the account's rate is what its operator allows. A third of a minute's messages may go
    /// at once: a lesson's card is several.
    pub fn sms(per_minute: u32) -> Self {
        Self {
            per_second: f64::from(per_minute) / 60.0,
            burst: per_minute.div_ceil(3),
            per_address_seconds: 0.0,
            address_burst: u32::MAX,
        }
    }
}

/// What every worker shares.
#[derive(Debug)]
pub struct House {
    /// The database and the keys to it.
    pub store: Store,
    /// The accounts, by name.
    pub channels: HashMap<Arc<str>, Arc<Channel>>,
    /// Whose courses these are.
    pub programme: Arc<Programme>,
    /// The courses as they are served now.
    pub catalogue: watch::Receiver<Arc<Catalogue>>,
    /// Time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
    /// The courses' folder: recordings are read from it.
    pub courses: PathBuf,
    /// Counts up when something was queued, so that nobody waits for the next look.
    pub queued: watch::Sender<u64>,
}

impl House {
    /// Tells whoever sends that something was queued.
    pub fn ring(&self) {
        self.queued.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// The courses as they are served now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.catalogue.borrow().clone()
    }
}
