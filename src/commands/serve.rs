//! `dockbrief serve`

use super::runtime;
use crate::{
    config::Config,
    service::{Listeners, Role, Service},
    stop, web,
};
use bot::{chance::Chance, clock::Clock};
use clap::Args;
use std::process::ExitCode;

/// Run the service
///
/// Opens the database (a private one, if the configuration names none), brings it up to date, loads
/// the courses, and works until Control-C or SIGTERM; then it finishes what is in hand, for at most
/// ten seconds. Any number of processes may run over one database, each with all roles or some of
/// them; they keep nothing to themselves. /health/ready says whether messages can be taken in, and
/// /metrics on the coordinators' side what happens. Courses are read again while it runs.
#[derive(Debug, Args)]
pub struct Serve {
    /// What this process does
    #[arg(
        long,
        value_name = "ROLES",
        value_enum,
        value_delimiter = ',',
        default_values_t = [Role::Web, Role::Send, Role::Schedule],
    )]
    roles: Vec<Role>,
}

impl Serve {
    pub(crate) fn run(&self, config: Config) -> anyhow::Result<ExitCode> {
        runtime()?.block_on(async {
            let stop = stop::on_signals()?;
            let metrics = web::count()?;
            let listeners = Listeners::bind(&config.listeners, &self.roles).await?;
            let service = Service::open(config, Clock::System, Chance::from_system()?).await?;
            service.run(&self.roles, listeners, Some(metrics), stop).await;
            Ok(ExitCode::SUCCESS)
        })
    }
}
