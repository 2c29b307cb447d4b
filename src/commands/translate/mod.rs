//! `dockbrief translate`

mod export;
mod import;
mod status;

use clap::{Args, Subcommand};
use std::{path::Path, process::ExitCode};

/// Translate a course in a spreadsheet or a translator's editor
///
/// `export` writes every text of a course into one file, source and translation side by side, with
/// what is new and what is stale; a translator fills it in with a spreadsheet, Poedit, OmegaT or
/// Weblate; `import` takes it back line by line and says what became of each. `status` says what is
/// left to do, and who answers for the text. lessons/FORMAT.md tells more, under Translating.
#[derive(Debug, Args)]
pub struct Translate {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Export(export::Export),
    Import(import::Import),
    Status(status::Status),
}

impl Translate {
    pub(crate) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        match &self.verb {
            Verb::Export(export) => export.run(config),
            Verb::Import(import) => import.run(config),
            Verb::Status(status) => status.run(config),
        }
    }
}
