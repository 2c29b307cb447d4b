//! The real program beside a real Postgres, the outside world around both, and ways to strike them.
//! Nothing is simulated but the providers, whose clock runs faster: their retries come sooner.

use bot::clock::Clock;
use phone::{Driving, Phones, PhonesConfig, SmsConfig, TelegramConfig};
use postgres::{Durability, Options, PrivatePostgres};
use reqwest::Client;
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{
    fs::{self, OpenOptions, Permissions},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// The database.
pub const DATABASE: &str = "dockbrief";
/// What Telegram proves itself with.
pub const WEBHOOK_SECRET: &str = "a-webhook-secret-for-tests";
/// The providers' seconds in one of ours.
const HASTE: i32 = 30;
/// How often a condition is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// The slowest machine that these tests run on needs so long for the slowest thing they wait for.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until something is so.
pub async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    assert!(within(PATIENCE, &mut is_so).await, "{what}: not within {PATIENCE:?}");
}

/// Waits until something is so, or the time is over.
pub async fn within(time: Duration, mut is_so: impl AsyncFnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < time {
        if is_so().await {
            return true;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    false
}

/// The same for what needs no asking.
pub async fn seen_within(time: Duration, mut is_seen: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < time && !is_seen() {
        tokio::time::sleep(LOOK_EVERY).await;
    }
    is_seen()
}

/// What a machine is made of.
pub struct Parts {
    pub courses: PathBuf,
    pub telegram: TelegramConfig,
    pub sms: SmsConfig,
    pub log_level: &'static str,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            courses: Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses"),
            telegram: TelegramConfig::default(),
            sms: SmsConfig::default(),
            log_level: "info",
        }
    }
}

/// One Postgres, any number of processes over it, and the phones.
pub struct Machine {
    pub phones: Phones,
    pub pool: PgPool,
    pub processes: Vec<Process>,
    pub http: Client,
    parts: Parts,
    ground: Options,
    /// Each keeps the server up; the last one that goes stops it.
    guards: Vec<PrivatePostgres>,
    folder: TempDir,
}

/// One process of the service.
pub struct Process {
    pub url: String,
    config: PathBuf,
    log: PathBuf,
    log_level: &'static str,
    child: Option<Child>,
}

impl Machine {
    pub async fn new(parts: Parts) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // PostgreSQL never runs as root: its account must get in.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let ground = Options {
            data_dir: folder.path().join("data"),
            database: DATABASE.into(),
            durability: Durability::Kept,
        };
        let guard = start_postgres(&ground).await;
        let pool = PgPoolOptions::new()
            .max_connections(2)
            .connect_lazy(&guard.owner_url(DATABASE))
            .unwrap();
        let begun = Clock::System.now();
        let hasty = move || begun + (Clock::System.now() - begun) * HASTE;
        let phones = Phones::start(PhonesConfig {
            driving: Driving::ByItself,
            telegram: parts.telegram.clone(),
            sms: parts.sms.clone(),
            ..PhonesConfig::for_tests(Arc::new(hasty))
        });
        let http = Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
        Self {
            phones: phones.await.unwrap(),
            pool,
            processes: Vec::new(),
            http,
            parts,
            ground,
            guards: vec![guard],
            folder,
        }
    }

    /// Starts another process, and waits until it takes messages in. The first is the one that
    /// providers are told to call.
    pub async fn add_process(&mut self) {
        let number = self.processes.len();
        let url = format!("http://{}", free_address());
        let public_url = self.processes.first().map_or(&url, |first| &first.url).clone();
        let config = self.folder.path().join(format!("{number}.toml"));
        fs::write(&config, self.settings(&url, &public_url)).unwrap();
        let log = self.folder.path().join(format!("{number}.log"));
        let log_level = self.parts.log_level;
        self.processes.push(Process { url, config, log, log_level, child: None });
        self.start(number).await;
        let hook = format!("{public_url}/webhooks/sms/main");
        self.phones.sms().connect(&hook, &format!("{hook}/status"));
        let registered = async || {
            let calls = self.phones.telegram().calls();
            calls.iter().any(|call| call.is("setMyShortDescription"))
        };
        until("the bot is registered", registered).await;
        let origins: Vec<_> = self.processes.iter().map(|process| process.url.clone()).collect();
        self.phones.telegram().spread_over(origins.clone());
        self.phones.sms().spread_over(origins);
    }

    /// Starts a process again, and waits until it takes messages in.
    pub async fn start(&mut self, number: usize) {
        self.processes[number].spawn();
        let (http, url) = (&self.http, &self.processes[number].url);
        let ready = async || {
            let asked = http.get(format!("{url}/health/ready")).send().await;
            asked.is_ok_and(|answer| answer.status().is_success())
        };
        until("the service is ready", ready).await;
    }

    /// SIGKILL: nothing is finished, nothing is let go.
    pub async fn kill(&mut self, number: usize) {
        if let Some(mut child) = self.processes[number].child.take() {
            child.kill().await.unwrap();
        }
    }

    /// `pg_ctl stop -m immediate`: every session ends in the middle of whatever it does.
    pub async fn strike_postgres(&self) {
        let note = self.ground.data_dir.join("postgres/cluster/postmaster.pid");
        let note = fs::read_to_string(note).unwrap();
        let server = Pid::from_raw(note.lines().next().unwrap().trim().parse().unwrap()).unwrap();
        kill_process(server, Signal::QUIT).unwrap();
        until("Postgres is gone", async || test_kill_process(server).is_err()).await;
    }

    /// Starts Postgres again; it recovers what was committed.
    pub async fn mend_postgres(&mut self) {
        self.guards.push(start_postgres(&self.ground).await);
    }

    /// As if the 20 s had passed after which whoever vanished has lost its accounts.
    pub async fn expire_leases(&self) {
        sqlx::query("update channel set leased_until = '2000-01-01'")
            .execute(&self.pool)
            .await
            .unwrap();
    }

    /// How many messages providers have taken so far.
    pub fn taken(&self) -> usize {
        let calls = self.phones.calls();
        let sends = |call: &&phone::Call| call.is("sendMessage") || call.is("messages");
        calls.iter().filter(sends).filter(|call| call.took_effect).count()
    }

    /// Everything that the processes said.
    pub fn logs(&self) -> String {
        let logs = self.processes.iter().map(|process| &process.log);
        logs.map(|log| fs::read_to_string(log).unwrap_or_default()).collect()
    }

    /// What Postgres said.
    pub fn postgres_log(&self) -> String {
        fs::read_to_string(self.ground.data_dir.join("postgres/log")).unwrap()
    }

    /// The address of the database, as its owner.
    pub fn database_url(&self) -> String {
        self.guards[0].owner_url(DATABASE)
    }

    fn settings(&self, url: &str, public_url: &str) -> String {
        let (parts, guard) = (&self.parts, &self.guards[0]);
        format!(
            r#"
            public_url = "{public_url}"
            listen = "{listen}"
            console_listen = "{console}"
            courses = "{courses}"
            serve_unreviewed = true

            [database]
            url = "{database}"
            owner_url = "{owner}"

            [secrets]
            address_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
            index_key = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="

            [programme]
            name = "Demo"
            country = "KE"
            languages = ["en"]
            help_line = "help at example dot org"

            [telegram]
            token = "{token}"
            api_url = "{telegram}"
            webhook_secret = "{WEBHOOK_SECRET}"

            [[sms]]
            name = "main"
            country = "KE"
            provider = "android"
            number = "{number}"
            api_url = "{android}"
            username = "{username}"
            password = "{password}"
            signing_key = "{signing_key}"
            messages_per_minute = 6000
            "#,
            listen = url.trim_start_matches("http://"),
            console = free_address(),
            courses = parts.courses.display(),
            database = guard.app_url(DATABASE),
            owner = guard.owner_url(DATABASE),
            token = parts.telegram.token,
            telegram = self.phones.telegram_url(),
            number = parts.sms.number,
            android = self.phones.sms_url(),
            username = parts.sms.username,
            password = parts.sms.password,
            signing_key = parts.sms.signing_key,
        )
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let logs = self.logs();
            let lines: Vec<_> = logs.lines().rev().take(20).collect();
            eprintln!("the last of what was logged:\n{}", lines.join("\n"));
        }
    }
}

impl Process {
    fn spawn(&mut self) {
        let log = OpenOptions::new().create(true).append(true).open(&self.log).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_dockbrief"))
            .args(["serve", "--config"])
            .arg(&self.config)
            .env("RUST_LOG", self.log_level)
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .kill_on_drop(true)
            .spawn();
        self.child = Some(child.unwrap());
    }
}

async fn start_postgres(options: &Options) -> PrivatePostgres {
    let options = options.clone();
    tokio::task::spawn_blocking(move || PrivatePostgres::start(&options)).await.unwrap().unwrap()
}

/// An address that was free a moment ago.
fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}
