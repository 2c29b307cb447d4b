//! The load: Telegram's side of the webhook, reduced to what costs little.

use anyhow::{Context, Result, bail};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Mutex,
    task::JoinSet,
};

/// Connections that are kept open, and the number of the next update.
pub struct Load {
    connections: Vec<Arc<Mutex<TcpStream>>>,
    message: Arc<AtomicU64>,
    host: String,
}

/// Waiting times in milliseconds.
pub struct Waits {
    pub p50: f64,
    pub p99: f64,
    pub count: usize,
}

impl Load {
    /// Connections are opened before each leg: the service closes those that say nothing.
    pub fn new(url: &str) -> Self {
        let host = url.trim_start_matches("http://").to_owned();
        Self { connections: Vec::new(), message: Arc::new(AtomicU64::new(1)), host }
    }

    async fn connect(&mut self) -> Result<()> {
        self.connections.clear();
        for _ in 0..crate::CONNECTIONS {
            let stream = TcpStream::connect(&self.host).await?;
            stream.set_nodelay(true)?;
            self.connections.push(Arc::new(Mutex::new(stream)));
        }
        Ok(())
    }

    /// These learners press Start, choose English and agree: three turns each.
    pub async fn begin(&mut self, first: u64, count: u64) -> Result<()> {
        for words in ["/start k7Hq2mXd", "1", "1"] {
            let next = Arc::new(AtomicU64::new(first));
            self.each(move || {
                let learner = next.fetch_add(1, Ordering::Relaxed);
                (learner < first + count).then_some((learner, words))
            })
            .await?;
        }
        Ok(())
    }

    /// Everybody goes on with their lesson as fast as they are answered. Turns a second.
    pub async fn full_speed(&mut self, first: u64, count: u64, leg: Duration) -> Result<f64> {
        let next = Arc::new(AtomicU64::new(0));
        let turns = Arc::clone(&next);
        let began = Instant::now();
        self.each(move || {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            (began.elapsed() < leg).then_some((first + turn % count, "1"))
        })
        .await?;
        let done = turns.load(Ordering::Relaxed).saturating_sub(self.connections.len() as u64);
        Ok(done as f64 / began.elapsed().as_secs_f64())
    }

    async fn each(
        &mut self,
        next: impl Fn() -> Option<(u64, &'static str)> + Clone + Send + 'static,
    ) -> Result<()> {
        self.connect().await?;
        let mut tasks = JoinSet::new();
        for stream in &self.connections {
            let (stream, next) = (Arc::clone(stream), next.clone());
            let (message, host) = (Arc::clone(&self.message), self.host.clone());
            tasks.spawn(async move {
                let mut stream = stream.lock().await;
                while let Some((learner, words)) = next() {
                    let number = message.fetch_add(1, Ordering::Relaxed);
                    post(&mut stream, &host, learner, number, words).await?;
                }
                anyhow::Ok(())
            });
        }
        while let Some(done) = tasks.join_next().await {
            done??;
        }
        Ok(())
    }

    /// So many turns a second, whatever the answers do: nobody waits for anybody.
    pub async fn steady(
        &mut self,
        first: u64,
        count: u64,
        rate: u64,
        leg: Duration,
    ) -> Result<Waits> {
        self.connect().await?;
        let turns = rate * leg.as_secs();
        let began = Instant::now();
        let mut tasks = JoinSet::new();
        for turn in 0..turns {
            let due = began + Duration::from_micros(turn * 1_000_000 / rate);
            tokio::time::sleep_until(due.into()).await;
            let place = usize::try_from(turn)? % self.connections.len();
            let stream = Arc::clone(&self.connections[place]);
            let (message, host) = (Arc::clone(&self.message), self.host.clone());
            tasks.spawn(async move {
                let mut stream = stream.lock().await;
                let number = message.fetch_add(1, Ordering::Relaxed);
                post(&mut stream, &host, first + turn % count, number, "1").await?;
                anyhow::Ok(due.elapsed().as_secs_f64() * 1_000.0)
            });
        }
        let mut waits = Vec::new();
        while let Some(wait) = tasks.join_next().await {
            waits.push(wait??);
        }
        waits.sort_by(f64::total_cmp);
        let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize];
        Ok(Waits { p50: at(0.5), p99: at(0.99), count: waits.len() })
    }
}

/// One update, and its 200.
async fn post(
    stream: &mut TcpStream,
    host: &str,
    learner: u64,
    number: u64,
    words: &str,
) -> Result<()> {
    let body = format!(
        r#"{{"update_id":{number},"message":{{"message_id":{number},"date":1790000000,"chat":{{"id":{learner},"type":"private","first_name":"A"}},"from":{{"id":{learner},"is_bot":false,"first_name":"A","language_code":"en"}},"text":"{words}"}}}}"#
    );
    let request = format!(
        "POST /webhooks/telegram HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {}\r\nContent-Length: {}\r\n\r\n{body}",
        crate::service::SECRET,
        body.len(),
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = [0_u8; 1_024];
    let mut read = 0;
    loop {
        let more = stream.read(&mut answer[read..]).await?;
        if more == 0 {
            bail!("the service closed a connection");
        }
        read += more;
        let text = std::str::from_utf8(&answer[..read]).context("an answer that is no text")?;
        let Some((head, rest)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
        });
        if rest.len() >= length.unwrap_or(0) {
            if !head.starts_with("HTTP/1.1 200") {
                bail!("not taken: {}", head.lines().next().unwrap_or_default());
            }
            return Ok(());
        }
    }
}
