//! `dockbrief migrate`

use super::{runtime, tell};
use crate::{config::Config, database::Database};
use clap::Args;
use std::process::ExitCode;

/// Bring the database to the form that this version knows
///
/// `serve` does this by itself at start, safely from several processes at once. It is here for an
/// operator who wants it done, and seen to be done, before a new version is started. Running it
/// twice changes nothing. With a Postgres of your own and two roles (see `owner_url` in
/// dockbrief.example.toml), it runs as the role that owns the tables.
#[derive(Debug, Args)]
pub struct Migrate {}

impl Migrate {
    pub(crate) fn run(config: &Config) -> anyhow::Result<ExitCode> {
        runtime()?.block_on(async {
            Database::open(&config.database).await?.close().await;
            anyhow::Ok(())
        })?;
        tell("the database is up to date\n")?;
        Ok(ExitCode::SUCCESS)
    }
}
