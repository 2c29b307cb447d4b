//! `dockbrief migrate`

use super::{runtime, tell};
use crate::{config::Config, database::Database};
use clap::Args;
use std::process::ExitCode;

/// Bring the database to the form that this version knows
///
/// `serve` does this by itself at start, safely from several processes at once. It is here for an
/// operator who keeps a Postgres of their own and two roles: run `migrate` with the role that owns
/// the tables (DOCKBRIEF_DATABASE__URL=postgres://owner@host/dockbrief dockbrief migrate) before a
/// new version is started. Running it twice changes nothing.
#[derive(Debug, Args)]
pub struct Migrate {}

impl Migrate {
    pub(crate) fn run(&self, config: &Config) -> anyhow::Result<ExitCode> {
        runtime()?.block_on(async {
            Database::open(&config.database).await?.close().await;
            anyhow::Ok(())
        })?;
        tell("the database is up to date\n")?;
        Ok(ExitCode::SUCCESS)
    }
}
