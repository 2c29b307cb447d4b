//! Runs a command with a private Postgres beside it: what `make test` and `make sqlx` stand on.
//!
//! `with-postgres [--migrations FOLDER] COMMAND ...` exports `DATABASE_URL`, waits for the command,
//! stops the cluster and ends with the command's own status. The cluster keeps nothing over a power
//! cut, and is kept in `target/` so that the next run finds it made.

use postgres::{Durability, Error, Options, PrivatePostgres};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use tokio::{
    process::Command,
    signal::unix::{SignalKind, signal},
};

/// The database to which `DATABASE_URL` points; `sqlx::test` makes its own beside it.
const DATABASE: &str = "dockbrief";

/// Wrong use, as everywhere in this house.
const WRONG_USE: u8 = 2;

/// There is no PostgreSQL: whoever called may install it and try again.
const NOT_INSTALLED: u8 = 3;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let migrations = (arguments.first().map(String::as_str) == Some("--migrations")
        && arguments.len() > 1)
        .then(|| PathBuf::from(arguments.drain(..2).nth(1).unwrap_or_default()));
    if arguments.is_empty() {
        eprintln!("usage: with-postgres [--migrations FOLDER] COMMAND ...");
        return ExitCode::from(WRONG_USE);
    }
    match run(migrations.as_deref(), &arguments).await {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("with-postgres: {error}");
            let installed = !matches!(error, Error::NoPrograms);
            if installed { ExitCode::FAILURE } else { ExitCode::from(NOT_INSTALLED) }
        }
    }
}

async fn run(migrations: Option<&Path>, command: &[String]) -> Result<u8, Error> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let postgres = PrivatePostgres::start(&Options {
        data_dir: target.join("test-data"),
        database: DATABASE.into(),
        durability: Durability::Forgone,
    })?;
    let Some(folder) = migrations else {
        return run_command(command, &postgres.owner_url(DATABASE)).await;
    };
    // Its own, so that two runs at once do not step on each other.
    let database = format!("migrated_{}", std::process::id());
    postgres.make_database(&database)?;
    for file in in_order(folder)? {
        postgres.run_file(&database, &file)?;
    }
    let code = run_command(command, &postgres.owner_url(&database)).await?;
    postgres.drop_database(&database)?;
    Ok(code)
}

/// Runs the command to its end and returns its status.
async fn run_command(command: &[String], database_url: &str) -> Result<u8, Error> {
    let program = command.first().map(String::as_str).unwrap_or_default();
    let unrunnable = |source| Error::Unrunnable { program: program.into(), source };
    // Control-C reaches the command as well; we stay to stop the cluster after it.
    let _caught = signal(SignalKind::interrupt());
    let mut terminate = signal(SignalKind::terminate()).map_err(unrunnable)?;
    let mut child = Command::new(program)
        .args(command.iter().skip(1))
        .env("DATABASE_URL", database_url)
        .kill_on_drop(true)
        .spawn()
        .map_err(unrunnable)?;
    tokio::select! {
        ended = child.wait() => {
            let code = ended.map_err(unrunnable)?.code();
            Ok(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
        }
        _ = terminate.recv() => Ok(1),
    }
}

/// The `.sql` files of a folder, by name.
fn in_order(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |source| Error::Folder { folder: folder.into(), source };
    let mut files: Vec<_> = fs::read_dir(folder)
        .map_err(unreadable)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    files.sort();
    Ok(files)
}
