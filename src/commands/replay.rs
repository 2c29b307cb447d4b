//! `dockbrief replay`

use super::{runtime, tell};
use crate::{config::Config, service::Service};
use bot::{chance::Chance, clock::Clock, inbox};
use clap::Args;
use std::process::ExitCode;

/// Found faults: some events could not be answered.
const FAULTS: u8 = 1;

/// Answer the messages that this service itself failed on
///
/// A message on which our own code fails is kept sealed for 72 hours, and its sender is told that
/// something went wrong. After an update that mends the fault, this command takes those messages up
/// again, oldest first; a running `serve` sends the answers. Saying it twice answers nothing twice.
/// It says how many were answered; what fails again, or cannot be read, stays until its time is up.
#[derive(Debug, Args)]
pub struct Replay {}

impl Replay {
    pub(crate) fn run(config: Config) -> anyhow::Result<ExitCode> {
        let replayed = runtime()?.block_on(async {
            let service = Service::open(config, Clock::System, Chance::from_system()?).await?;
            let replayed = inbox::replay(&service.house).await;
            service.close().await;
            anyhow::Ok(replayed?)
        })?;
        let inbox::Replayed { written, failed, unreadable } = replayed;
        tell(&format!("{written} answered, {failed} failed again, {unreadable} unreadable\n"))?;
        Ok(if failed + unreadable == 0 { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) })
    }
}
