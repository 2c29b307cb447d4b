//! pgbench with the statements of a turn, one commit per turn.

use crate::service::{DATABASES, Service};
use anyhow::{Context, Result};
use sqlx::PgPool;
use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::process::Command;

/// Learners in pgbench's own database: as many as the service's.
const LEARNERS: u64 = crate::LEARNERS;
/// Client counts that are tried.
const CLIENTS: [u32; 6] = [1, 4, 8, 16, 32, 64];
/// A trial of one client count.
const TRIAL: Duration = Duration::from_secs(4);

/// Prepares pgbench's database and finds its best client count.
pub async fn best_clients(service: &Service) -> Result<u32> {
    let name = DATABASES[1];
    service.postgres.make_database(name)?;
    let pool = PgPool::connect(&service.postgres.owner_url(name)).await?;
    bot::store::migrate::migrate(&pool).await?;
    #[expect(clippy::disallowed_methods, reason = "a bench runs in real time")]
    bot::store::partitions::make_ahead(&pool, chrono::Utc::now()).await?;
    let prepare = include_str!("prepare.sql").replace(":learners", &LEARNERS.to_string());
    sqlx::raw_sql(sqlx::AssertSqlSafe(prepare)).execute(&pool).await?;
    pool.close().await;
    let mut best = (0.0, 1);
    for clients in CLIENTS {
        let rate = run(service, clients, TRIAL).await?;
        if rate > best.0 {
            best = (rate, clients);
        }
    }
    Ok(best.1)
}

/// Turns a second.
pub async fn run(service: &Service, clients: u32, leg: Duration) -> Result<f64> {
    let turn = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/turns/turn.sql");
    let output = Command::new(pgbench())
        .args(["--no-vacuum", "--protocol=prepared", "--jobs=2"])
        .arg(format!("--client={clients}"))
        .arg(format!("--time={}", leg.as_secs()))
        .arg(format!("--define=learners={LEARNERS}"))
        .arg("--file")
        .arg(turn)
        .arg(service.postgres.app_url(DATABASES[1]))
        .stdin(Stdio::null())
        .output()
        .await
        .context("pgbench did not start")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let tps =
        said.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    tps.with_context(|| format!("pgbench said: {said}{}", String::from_utf8_lossy(&output.stderr)))
}

/// Beside the other programs of PostgreSQL.
fn pgbench() -> PathBuf {
    let found = std::process::Command::new("pg_config").arg("--bindir").output().ok();
    let beside = found.and_then(|out| String::from_utf8(out.stdout).ok());
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian =
        folders.map(|entry| entry.path().join("bin/pgbench")).filter(|path| path.exists()).max();
    let configured = beside.map(|folder| Path::new(folder.trim()).join("pgbench"));
    debian.or(configured.filter(|path| path.exists())).unwrap_or_else(|| "pgbench".into())
}
