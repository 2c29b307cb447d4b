//! `dockbrief demo`

use super::{runtime, tell};
use crate::{
    config::Config,
    service::{Listeners, Role, Service},
    stop, web,
};
use bot::{chance::Chance, clock::Clock};
use clap::Args;
use phone::{Driving, PageConfig, Phones, PhonesConfig, SmsConfig, TelegramConfig, TwilioConfig};
use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};
use tokio::net::TcpListener;

/// Try it: two phones in a web page, and the service behind them
///
/// Starts everything on this machine: a private Postgres, the service, and a page with two phones
/// side by side, one with Telegram and one for SMS. Behind the phones stand pretend providers, so
/// that the service runs the code that it runs in the field; nothing leaves the machine. Courses
/// that no lawyer has reviewed are served too, and say so. What you learned is kept in the data
/// folder until you remove it. Busy ports give way to the next ones; Control-C ends it.
#[derive(Debug, Args)]
pub struct Demo {
    /// Where the demo keeps its database and keys
    #[arg(long, value_name = "FOLDER", default_value = "data/demo")]
    data: PathBuf,
    /// The folder that holds one folder per course
    #[arg(long, value_name = "FOLDER", default_value = "lessons/courses")]
    courses: PathBuf,
    /// The first port to try for the page with the phones
    #[arg(long, default_value_t = 8090)]
    port: u16,
}

/// Ports tried for a listener when the first is taken.
const PORTS: u16 = 20;

/// The first ports of the service's own two sides.
const LEARNERS: u16 = 8080;
const CONSOLE: u16 = 8081;

/// The secret of the pretend Telegram; it guards nothing.
const WEBHOOK_SECRET: &str = "pretend-webhook-secret";

/// What opens the course that the demo is about.
const LINK: &str = "k7Hq2mXd";

/// Its words by SMS: English, French, Spanish, Arabic, Chinese, Burmese.
const KEYWORDS: [&str; 6] = ["BAMBOO", "MANGUE", "GIRASOL", "ليمون", "葡萄", "ပင်လယ်"];

const ROLES: [Role; 3] = [Role::Web, Role::Send, Role::Schedule];

impl Demo {
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        runtime()?.block_on(async {
            let stop = stop::on_signals()?;
            let metrics = web::count()?;
            let learners = bind(LEARNERS).await?;
            let console = bind(CONSOLE).await?;
            let public_url = format!("http://{}", learners.local_addr()?);
            let chance = Chance::from_system()?;
            let overview = format!("http://{}/", console.local_addr()?);
            let reading = format!("{public_url}/c/{LINK}");
            let phones = Phones::start(self.phones(chance.seed(), &reading, &overview)).await?;
            let config = Config::from_toml(&self.settings(&phones, &public_url), &base()?)?;
            let service = Service::open(config, Clock::System, chance).await?;
            let hook = format!("{public_url}/webhooks/sms/demo");
            phones.sms().connect(&hook, &format!("{hook}/status"));
            let page = phones.page_url().unwrap_or_default();
            tell(&format!(
                "\n  Two phones:  {page}\n  To read:     {reading}\n  The console: {overview}\n\n  \
                 Open the first in a browser. Control-C ends it.\n\n"
            ))?;
            let listeners = Listeners { learners: Some(learners), console };
            service.run(&ROLES, listeners, Some(metrics), stop).await;
            Ok(ExitCode::SUCCESS)
        })
    }

    fn phones(&self, seed: u64, reading: &str, overview: &str) -> PhonesConfig {
        let clock = Clock::System;
        PhonesConfig {
            clock: Arc::new(move || clock.now()),
            driving: Driving::ByItself,
            seed,
            telegram: TelegramConfig { limits: true, ..TelegramConfig::default() },
            sms: SmsConfig::default(),
            twilio: TwilioConfig::default(),
            page: Some(PageConfig {
                listen: SocketAddr::from(([127, 0, 0, 1], self.port)),
                title: "Dockbrief".into(),
                subtitle: "One course, written once, on every phone.".into(),
                deep_links: vec![("The first 48 hours".into(), LINK.into())],
                keywords: KEYWORDS.map(String::from).into(),
                links: vec![
                    ("On the web".into(), reading.into()),
                    ("Console".into(), overview.into()),
                ],
                try_this: "Press Start on the left, text BAMBOO on the right; switch a phone's \
                           network off, write, and switch it on again."
                    .into(),
                ..PageConfig::default()
            }),
        }
    }

    /// The configuration of the service between the phones, as an operator would write it.
    fn settings(&self, phones: &Phones, public_url: &str) -> String {
        let (telegram, sms) = (TelegramConfig::default(), SmsConfig::default());
        let (data, courses) = (quoted(&self.data), quoted(&self.courses));
        format!(
            "public_url = \"{public_url}\"\n\
             courses = {courses}\n\
             serve_unreviewed = true\n\
             [database]\ndata_dir = {data}\n\
             [programme]\nname = \"Dockbrief\"\ncountry = \"KE\"\n\
             help_line = \"+254 700 000 999\"\n\
             [telegram]\ntoken = \"{token}\"\napi_url = \"{telegram_url}\"\n\
             webhook_secret = \"{WEBHOOK_SECRET}\"\n\
             [[sms]]\nname = \"demo\"\ncountry = \"KE\"\nprovider = \"android\"\n\
             number = \"{number}\"\napi_url = \"{sms_url}\"\nusername = \"{username}\"\n\
             password = \"{password}\"\nsigning_key = \"{signing_key}\"\n\
             messages_per_minute = 600\n",
            token = telegram.token,
            telegram_url = phones.telegram_url(),
            number = sms.number,
            sms_url = phones.sms_url(),
            username = sms.username,
            password = sms.password,
            signing_key = sms.signing_key,
        )
    }
}

/// A path as TOML writes it.
fn quoted(path: &std::path::Path) -> toml::Value {
    toml::Value::String(path.to_string_lossy().into_owned())
}

/// Relative paths begin where the demo was started.
fn base() -> std::io::Result<PathBuf> {
    std::env::current_dir()
}

/// The port, or the next free one.
async fn bind(first: u16) -> anyhow::Result<TcpListener> {
    for port in first..first + PORTS {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return Ok(listener);
        }
    }
    anyhow::bail!("neither port {first} nor the {PORTS} behind it are free")
}
