//! The command line: which verbs there are. What each of them does is in `commands`, one file a
//! verb.

use crate::{
    commands::{
        chat::Chat, check::Check, demo::Demo, export::Export, import::Import, migrate::Migrate,
        replay::Replay, review::Review, serve::Serve, translate::Translate,
    },
    config::{Config, Refused},
    logs,
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Found faults, or could not do what was asked.
const FAULTS: u8 = 1;

/// Wrong use: arguments (by clap) or configuration.
const WRONG_USE: u8 = 2;

/// Lessons for defenders over Telegram and SMS.
///
/// A course is a folder of plain text. Learners take it in Telegram or by SMS; their progress is in
/// Postgres. Begin with `dockbrief demo`: it needs no configuration and shows two phones in a web
/// page. To write a course: `dockbrief check` and `dockbrief chat`. To run the service:
/// dockbrief.example.toml explains every setting.
#[derive(Debug, Parser)]
#[command(
    version,
    propagate_version = true,
    after_help = "Exit status: 0 all is well (warnings \
    too), 1 faults were found or something failed, 2 wrong use.\nLogs go to standard error, as \
    JSON unless somebody is looking; RUST_LOG=debug shows more."
)]
pub struct Cli {
    /// The configuration, in TOML
    #[arg(
        long,
        global = true,
        env = "DOCKBRIEF_CONFIG",
        hide_env_values = true,
        value_name = "FILE"
    )]
    config: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Demo(Demo),
    Serve(Serve),
    Check(Check),
    Chat(Chat),
    Translate(Translate),
    Review(Review),
    Import(Import),
    Export(Export),
    Migrate(Migrate),
    Replay(Replay),
}

impl Cli {
    /// Does what was asked, and says how it ended.
    pub fn run(self) -> ExitCode {
        logs::start();
        let ended = match &self.verb {
            Verb::Demo(demo) => demo.run(),
            Verb::Serve(serve) => self.config().and_then(|config| serve.run(config)),
            Verb::Check(check) => check.run(self.config.as_deref()),
            Verb::Chat(chat) => chat.run(),
            Verb::Translate(translate) => translate.run(self.config.as_deref()),
            Verb::Review(review) => review.run(self.config.as_deref()),
            Verb::Import(import) => import.run(),
            Verb::Export(export) => export.run(),
            Verb::Migrate(_) => self.config().and_then(|config| Migrate::run(&config)),
            Verb::Replay(_) => self.config().and_then(Replay::run),
        };
        match ended {
            Ok(code) => code,
            Err(error) if error.is::<Refused>() => {
                eprintln!("{error}");
                ExitCode::from(WRONG_USE)
            }
            Err(error) => {
                eprintln!("dockbrief: {error:#}");
                ExitCode::from(FAULTS)
            }
        }
    }

    fn config(&self) -> anyhow::Result<Config> {
        // A variable that is no Unicode cannot be one of ours.
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Ok(Config::load(self.config.as_deref(), environment)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_verb_explains_itself() {
        let mut command = Cli::command();
        command.clone().debug_assert();
        command.build();
        for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
            let about = verb.get_long_about().map(ToString::to_string).unwrap_or_default();
            assert!(about.len() > 200, "{}: {about}", verb.get_name());
        }
    }

    #[test]
    fn wrong_use_is_told_apart_from_faults() {
        for arguments in [&["dockbrief"][..], &["dockbrief", "teach"], &["dockbrief", "chat"]] {
            let error = Cli::try_parse_from(arguments).unwrap_err();
            assert_eq!(error.exit_code(), 2, "{arguments:?}");
        }
    }
}
