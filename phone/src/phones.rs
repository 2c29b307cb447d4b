//! Starts the providers and the page, and hands the phones out.

use crate::{
    Sms, Telegram, Twilio,
    calls::Call,
    config::{Driving, PhonesConfig},
    house::House,
    line::{Cut, Line, LineListener},
    page,
    sms::{Network, android, twilio},
    telegram,
};
use anyhow::Context;
use axum::Router;
use chrono::{DateTime, Utc};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, task::JoinSet};

/// How often retries and receipts are looked after when nobody does it by hand.
const BEAT: Duration = Duration::from_millis(200);
/// Ports tried for the page when the first is taken.
const PORTS: u16 = 20;

/// Two phones and three providers, as long as this value lives.
pub struct Phones {
    house: Arc<House>,
    telegram: Telegram,
    sms: Sms,
    twilio: Twilio,
    telegram_url: String,
    sms_url: String,
    twilio_url: String,
    page_url: Option<String>,
    tasks: JoinSet<()>,
}

impl Phones {
    /// Binds free ports on 127.0.0.1 and starts everything.
    pub async fn start(config: PhonesConfig) -> anyhow::Result<Self> {
        let house = Arc::new(House::new(&config)?);
        let network = Arc::new(Network::new(house.clone()));
        let mut tasks = JoinSet::new();
        let (line, end) = listen().await?;
        let telegram =
            Arc::new(telegram::Server::new(house.clone(), &config.telegram, line, config.seed));
        let telegram_url = serve(&mut tasks, end, telegram::router(telegram.clone()))?;
        let (line, end) = listen().await?;
        let android = Arc::new(android::Server::new(network.clone(), config.sms.clone(), line));
        let sms_url = serve(&mut tasks, end, android::router(android.clone()))?;
        let (line, end) = listen().await?;
        let twilio = Arc::new(twilio::Server::new(network, config.twilio.clone(), line));
        let twilio_url = serve(&mut tasks, end, twilio::router(twilio.clone()))?;
        let mut phones = Self {
            house,
            telegram: Telegram { server: telegram },
            sms: Sms { server: android },
            twilio: Twilio { server: twilio },
            telegram_url,
            sms_url,
            twilio_url,
            page_url: None,
            tasks,
        };
        phones.begin(config).await?;
        Ok(phones)
    }

    async fn begin(&mut self, config: PhonesConfig) -> anyhow::Result<()> {
        if config.driving == Driving::ByItself {
            let (telegram, sms, twilio) =
                (self.telegram.clone(), self.sms.clone(), self.twilio.clone());
            let house = self.house.clone();
            self.tasks.spawn(async move {
                let mut beat = tokio::time::interval(BEAT);
                loop {
                    beat.tick().await;
                    deliver(&telegram, &sms, &twilio, house.now()).await;
                }
            });
        }
        if let Some(page) = config.page {
            let listener = listen_near(page.listen).await?;
            self.page_url = Some(format!("http://{}/", listener.local_addr()?));
            let router =
                page::router(self.house.clone(), self.telegram.clone(), self.sms.clone(), page);
            self.tasks.spawn(async move {
                let _ = axum::serve(listener, router).await;
            });
        }
        Ok(())
    }

    /// Telegram.
    pub fn telegram(&self) -> Telegram {
        self.telegram.clone()
    }

    /// The SMS gateway on an Android phone.
    pub fn sms(&self) -> Sms {
        self.sms.clone()
    }

    /// Twilio.
    pub fn twilio(&self) -> Twilio {
        self.twilio.clone()
    }

    /// What the service is given as `api_url` of Telegram.
    pub fn telegram_url(&self) -> &str {
        &self.telegram_url
    }

    /// What the service is given as `api_url` of the Android gateway.
    pub fn sms_url(&self) -> &str {
        &self.sms_url
    }

    /// What the service is given as `api_url` of Twilio.
    pub fn twilio_url(&self) -> &str {
        &self.twilio_url
    }

    /// Where the page is, if there is one.
    pub fn page_url(&self) -> Option<&str> {
        self.page_url.as_deref()
    }

    /// Every call of the service and every delivery to it, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.house.calls()
    }

    /// Begins a new record of calls.
    pub fn forget_calls(&self) {
        self.house.forget_calls();
    }

    /// Delivers every event and receipt that is due at `now`, retries too; returns how many were
    /// taken. Nobody needs to sleep.
    pub async fn deliver_pending(&self, now: DateTime<Utc>) -> usize {
        deliver(&self.telegram, &self.sms, &self.twilio, now).await
    }

    /// When the next event or receipt is due, if any waits.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        let telegram = self.telegram.server.post.next_due();
        let sms = self.sms.server.post.next_due();
        let twilio = self.twilio.server.post.next_due();
        [telegram, sms, twilio].into_iter().flatten().min()
    }
}

async fn deliver(telegram: &Telegram, sms: &Sms, twilio: &Twilio, now: DateTime<Utc>) -> usize {
    let (first, second, third) = tokio::join!(
        telegram.server.post.drain_all(&*telegram.server, now),
        sms.server.post.drain_all(&*sms.server, now),
        twilio.server.post.drain_all(&*twilio.server, now),
    );
    first + second + third
}

async fn listen() -> anyhow::Result<(Line, LineListener)> {
    Line::listen(SocketAddr::from(([127, 0, 0, 1], 0))).await.context("no free port on 127.0.0.1")
}

fn serve(tasks: &mut JoinSet<()>, end: LineListener, router: Router) -> anyhow::Result<String> {
    let at = axum::serve::Listener::local_addr(&end)?;
    let service = router.into_make_service_with_connect_info::<Cut>();
    tasks.spawn(async move {
        let _ = axum::serve(end, service).await;
    });
    Ok(format!("http://{at}"))
}

/// The port asked for, or the next free one.
async fn listen_near(wanted: SocketAddr) -> anyhow::Result<TcpListener> {
    for step in 0..PORTS {
        let mut at = wanted;
        at.set_port(wanted.port().saturating_add(step));
        if let Ok(listener) = TcpListener::bind(at).await {
            return Ok(listener);
        }
    }
    anyhow::bail!("neither {wanted} nor the {PORTS} ports behind it are free")
}
