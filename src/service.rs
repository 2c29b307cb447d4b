//! The service, put together: database, keys, accounts, courses, and the workers over them.
//!
//! Built the same way for the program and for tests, which hand in a clock and chance of their own.

use crate::{
    bookshelf::Bookshelf,
    config::{self, Config},
    database::Database,
    keys::Pair,
    web,
};
use anyhow::{Context, bail};
use bot::{
    chance::Chance,
    clock::Clock,
    house::{Channel, House},
    inbox::Inbox,
    outbox,
    programme::Programme,
    schedule, seal,
    store::{self, Store, key_check::Fit},
};
use clap::ValueEnum;
use lessons::language::Language;
use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::ExposeSecret;
use std::{collections::HashMap, path::Path, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet, time::timeout};
use webhook::{Account, Accounts};

/// The name of the programme under `[programme]`.
const PROGRAMME: &str = "default";

/// What is in hand may take 10 s to finish; then a little for letting go of it.
const STOP_WITHIN: Duration = Duration::from_secs(12);

/// What a process does of the service's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Takes messages in: webhooks, polling, public pages, /metrics
    Web,
    /// Sends what is queued
    Send,
    /// Reminders and the daily round
    Schedule,
}

/// Where a process listens, bound before anything else is done.
#[derive(Debug)]
pub struct Listeners {
    /// The learners' side, if this process takes messages in.
    pub learners: Option<TcpListener>,
    /// The coordinators' side.
    pub console: TcpListener,
}

/// Everything that runs, and may be looked at by tests.
pub struct Service {
    /// What every worker shares.
    pub house: Arc<House>,
    /// The accounts with providers.
    pub accounts: Arc<Accounts>,
    database: Database,
    bookshelf: Bookshelf,
}

impl Listeners {
    /// Binds the configured addresses, as far as these roles need them.
    pub async fn bind(config: &config::Listeners, roles: &[Role]) -> anyhow::Result<Self> {
        let bind = async |key: &str, at| {
            TcpListener::bind(at).await.with_context(|| format!("{key}: {at} cannot be used"))
        };
        let learners = if roles.contains(&Role::Web) {
            Some(bind("listen", config.listen).await?)
        } else {
            None
        };
        Ok(Self { learners, console: bind("console_listen", config.console_listen).await? })
    }
}

impl Service {
    /// Opens the database, finds or makes the keys, and loads the courses.
    pub async fn open(config: Config, clock: Clock, chance: Chance) -> anyhow::Result<Self> {
        let database = Database::open(&config.database).await?;
        let data_dir = &config.database.data_dir;
        let keys = keys(config.secrets, data_dir, &database, &chance).await?;
        let store = Store::open(database.url.expose_secret(), keys)?;
        store::partitions::make_ahead(&database.owner, clock.now()).await?;

        let id = store::channel::programme(&store.worker, PROGRAMME, chance.id()).await?;
        let programme = Arc::new(programme(config.programme, config.listeners.public_url, id));
        let mut channels = HashMap::new();
        for account in config.accounts.iter() {
            let channel = channel(&store, &programme, account).await?;
            channels.insert(channel.name.clone(), Arc::new(channel));
        }
        let (bookshelf, catalogue) =
            Bookshelf::open(&config.courses, &programme, store.worker.clone(), clock.clone())
                .await?;
        let house = House {
            store,
            channels,
            programme,
            catalogue,
            clock,
            chance,
            courses: config.courses.folder,
            queued: watch::Sender::new(0),
        };
        let accounts = Arc::new(config.accounts);
        Ok(Self { house: Arc::new(house), accounts, database, bookshelf })
    }

    /// Looks at the courses' folder now, as happens now and then by itself.
    pub async fn look_at_courses(&mut self) -> anyhow::Result<()> {
        self.bookshelf.look().await
    }

    /// Works until `stop` turns true, then finishes what is in hand and lets go of everything.
    pub async fn run(
        self,
        roles: &[Role],
        listeners: Listeners,
        metrics: Option<PrometheusHandle>,
        mut stop: watch::Receiver<bool>,
    ) {
        let Self { house, accounts, database, bookshelf } = self;
        let address = |listener: &TcpListener| listener.local_addr().map(|at| at.to_string());
        let listen = listeners.learners.as_ref().and_then(|listener| address(listener).ok());
        let console_listen = address(&listeners.console).ok();
        let mut work = JoinSet::new();
        work.spawn(bookshelf.keep(stop.clone()));
        database.keep_running(stop.clone()).map(|keeping| work.spawn(keeping));
        if let Some(metrics) = &metrics {
            work.spawn(web::fold(metrics.clone(), stop.clone()));
        }
        if let Some(listener) = listeners.learners {
            let inbox = Inbox::open(Arc::clone(&house));
            let router = web::learners(&house, &accounts, &inbox);
            work.spawn(webhook::serve(listener, router, stop.clone()));
            web::bots(&mut work, &house, &accounts, &inbox, &stop);
        }
        if roles.contains(&Role::Send) {
            work.spawn(outbox::run(house.clone(), accounts.clone(), stop.clone()));
        }
        if roles.contains(&Role::Schedule) {
            work.spawn(schedule::run(house.clone(), database.owner.clone(), stop.clone()));
        }
        let console = web::console(&house, metrics);
        work.spawn(webhook::serve(listeners.console, console, stop.clone()));
        tracing::info!(?roles, listen, console_listen, "ready");

        // An error means that whoever could stop us is gone.
        drop(stop.wait_for(|stop| *stop).await);
        tracing::info!("finishing what is in hand");
        let finished = async { while work.join_next().await.is_some() {} };
        if timeout(STOP_WITHIN, finished).await.is_err() {
            tracing::warn!("some work was not finished; whoever comes next takes it up");
            work.shutdown().await;
        }
        let_go(&house, database).await;
    }

    /// Lets go of everything without having worked.
    pub async fn close(self) {
        let_go(&self.house, self.database).await;
    }
}

async fn let_go(house: &House, database: Database) {
    house.store.ingest.close().await;
    house.store.worker.close().await;
    database.close().await;
}

/// The keys of the configuration, else those in the data folder, else new ones for an empty
/// database; and none that belong to another database.
async fn keys(
    secrets: config::Secrets,
    data_dir: &Path,
    database: &Database,
    chance: &Chance,
) -> anyhow::Result<seal::Keys> {
    let pair = match (secrets.keys, Pair::find(data_dir)?) {
        (Some(given), _) => given,
        (None, Some(found)) => found,
        (None, None) if store::key_check::is_unsealed(&database.owner).await? => {
            Pair::make(data_dir, chance)?
        }
        (None, None) => bail!(
            "secrets: missing; this database was sealed with keys that are neither configured nor \
             in {}: give them, for new ones could not open it",
            data_dir.join("keys").display()
        ),
    };
    let keys = pair.into_keys(chance.clone());
    match store::key_check::compare(&database.owner, &keys).await? {
        Fit::Fits => Ok(keys),
        Fit::Differs(name) => {
            bail!("secrets.{name}: this database was sealed with another; give that one")
        }
    }
}

fn programme(config: config::Programme, public_url: String, id: uuid::Uuid) -> Programme {
    let all = || locales::LANGUAGES.iter().filter_map(|code| Language::parse(code).ok()).collect();
    Programme {
        id,
        name: config.name,
        country: config.country,
        languages: config.languages.unwrap_or_else(all),
        help_line: config.help_line,
        discreet: config.discreet,
        public_url,
    }
}

async fn channel(
    store: &Store,
    programme: &Arc<Programme>,
    account: &Account,
) -> Result<Channel, sqlx::Error> {
    let medium = account.provider.medium();
    let id = store::channel::channel(&store.worker, programme.id, &account.channel, medium).await?;
    Ok(Channel {
        id,
        name: account.channel.clone(),
        medium,
        programme: Arc::clone(programme),
        can_receive: account.can_receive,
        rate: account.provider.rate(),
    })
}
