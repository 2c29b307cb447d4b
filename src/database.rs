//! The database: the operator's own, or a private one; open and up to date.

use crate::config;
use anyhow::Context;
use bot::store;
use postgres::{Durability, Options, PrivatePostgres};
use secrecy::{ExposeSecret, SecretString};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// What a private cluster's database is called.
const NAME: &str = "dockbrief";

/// For migrations and partitions: never for a learner's turn.
const OWNER_CONNECTIONS: u32 = 2;

/// A database that is started together with us may need a while.
const REACHED_WITHIN: Duration = Duration::from_secs(30);

/// How often a private Postgres is looked after.
const LOOKED_AFTER_EVERY: Duration = Duration::from_secs(1);

/// The database, as long as it is used. The private one stops with its last user.
#[derive(Debug)]
pub struct Database {
    /// Makes tables and partitions.
    pub owner: PgPool,
    /// The address for everything else.
    pub url: SecretString,
    private: Option<Arc<PrivatePostgres>>,
}

impl Database {
    /// Opens the database, starting a private one if there is none of the operator's, and migrates
    /// it.
    pub async fn open(config: &config::Database) -> anyhow::Result<Self> {
        let private =
            if config.url.is_none() { Some(Arc::new(start(config).await?)) } else { None };
        let made = |address: fn(&PrivatePostgres, &str) -> String| {
            private.as_ref().map(|private| address(private, NAME).into())
        };
        let url = config.url.clone().or_else(|| made(PrivatePostgres::app_url));
        let url = url.unwrap_or_default();
        let owner_url = config.owner_url.clone().or_else(|| made(PrivatePostgres::owner_url));
        let owner_url = owner_url.unwrap_or_else(|| url.clone());
        let owner = PgPoolOptions::new()
            .max_connections(OWNER_CONNECTIONS)
            .acquire_timeout(REACHED_WITHIN)
            .connect(owner_url.expose_secret())
            .await
            .context("database.url: Postgres cannot be reached")?;
        store::migrate::migrate(&owner)
            .await
            .context("the database cannot be brought up to date")?;
        Ok(Self { owner, url, private })
    }

    /// Looks after a private Postgres until `stop` turns true: nobody else would start it again.
    pub fn keep_running(
        &self,
        mut stop: watch::Receiver<bool>,
    ) -> Option<impl Future<Output = ()> + Send + use<>> {
        let private = Arc::clone(self.private.as_ref()?);
        Some(async move {
            while !*stop.borrow_and_update() {
                let private = Arc::clone(&private);
                match tokio::task::spawn_blocking(move || private.revive()).await {
                    Ok(Ok(true)) => tracing::error!("Postgres was gone and has been started again"),
                    Ok(Ok(false)) | Err(_) => {}
                    Ok(Err(error)) => tracing::error!(%error, "Postgres is gone"),
                }
                tokio::select! {
                    () = tokio::time::sleep(LOOKED_AFTER_EVERY) => {}
                    _ = stop.changed() => {}
                }
            }
        })
    }

    /// Lets go of it. Pools on it must be closed before.
    pub async fn close(self) {
        self.owner.close().await;
        // Stopping a server takes a moment in which nothing else could run.
        drop(tokio::task::spawn_blocking(move || drop(self.private)).await);
    }
}

async fn start(config: &config::Database) -> anyhow::Result<PrivatePostgres> {
    let options = Options {
        data_dir: config.data_dir.clone(),
        database: NAME.into(),
        durability: Durability::Kept,
    };
    Ok(tokio::task::spawn_blocking(move || PrivatePostgres::start(&options)).await??)
}
