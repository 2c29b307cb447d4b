//! The program: see `dockbrief --help`.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    dockbrief::cli::Cli::parse().run()
}
