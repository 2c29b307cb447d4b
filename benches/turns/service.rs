//! The service as a process of its own, with a Postgres that forgets nothing and a Telegram that
//! says yes to everything.

use anyhow::{Context, Result, bail};
use axum::{Json, Router};
use postgres::{Durability, Options, PrivatePostgres};
use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicI64, Ordering},
    time::{Duration, Instant},
};
use tokio::net::TcpListener;

/// What the pretend Telegram signs with.
pub const SECRET: &str = "a-secret-for-the-bench";
/// The service's database, and pgbench's own.
pub const DATABASES: [&str; 2] = ["dockbrief", "yardstick"];
/// How long the service may take to answer at the start.
const START: Duration = Duration::from_secs(30);

/// Everything under measurement.
pub struct Service {
    pub url: String,
    pub postgres: PrivatePostgres,
    child: Child,
}

impl Service {
    pub async fn start(folder: &Path) -> Result<Self> {
        // An earlier run's rows would weigh on this one's.
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let options = Options {
            data_dir: folder.to_owned(),
            database: DATABASES[0].to_owned(),
            durability: Durability::Kept,
        };
        let postgres = PrivatePostgres::start(&options)?;
        let telegram = pretend_telegram().await?;
        let port = TcpListener::bind("127.0.0.1:0").await?.local_addr()?.port();
        let console = TcpListener::bind("127.0.0.1:0").await?.local_addr()?.port();
        let url = format!("http://127.0.0.1:{port}");
        let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses");
        let config = folder.join("dockbrief.toml");
        let text = format!(
            r#"
            public_url = "{url}"
            listen = "127.0.0.1:{port}"
            console_listen = "127.0.0.1:{console}"
            courses = "{}"
            serve_unreviewed = true
            [database]
            data_dir = "{}"
            [programme]
            name = "Bench"
            country = "KE"
            help_line = "+254 700 000 999"
            [telegram]
            token = "1:bench"
            api_url = "{telegram}"
            webhook_secret = "{SECRET}"
            "#,
            courses.display(),
            folder.display(),
        );
        fs::write(&config, text)?;
        let child = Command::new(env!("CARGO_BIN_EXE_dockbrief"))
            .args(["serve", "--config"])
            .arg(&config)
            .stderr(Stdio::from(fs::File::create(folder.join("service.log"))?))
            .spawn()
            .context("the service did not start")?;
        let service = Self { url, postgres, child };
        service.wait_until_ready().await?;
        Ok(service)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    async fn wait_until_ready(&self) -> Result<()> {
        let began = Instant::now();
        let ready = format!("{}/health/ready", self.url);
        while began.elapsed() < START {
            if reqwest::get(&ready).await.is_ok_and(|answer| answer.status().is_success()) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the service was not ready within {START:?}: see target/bench/service.log")
    }

    pub fn stop(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// A Bot API that takes everything.
async fn pretend_telegram() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let number = std::sync::Arc::new(AtomicI64::new(1));
    let router = Router::new().fallback(move || {
        let id = number.fetch_add(1, Ordering::Relaxed);
        async move { Json(serde_json::json!({ "ok": true, "result": { "message_id": id } })) }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(url)
}
