//! For tests: a door that keeps a list, a provider that keeps what it was sent, and requests made
//! by hand.

use crate::{Account, Accounts, Provider, hooks::hooks};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use bot::{
    clock::Clock,
    door::{Door, Unavailable},
    incoming::Incoming,
    outgoing::Receipt,
};
use chrono::{DateTime, Utc};
use std::{
    collections::{HashSet, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::net::TcpListener;
use tower::ServiceExt;

pub(crate) const PUBLIC_URL: &str = "https://learn.example.org";

/// 2026-11-21, 10:00 UTC.
pub(crate) const NOW: i64 = 1_795_255_200;

/// The door, with a list behind it.
#[derive(Clone, Default)]
pub(crate) struct Book(Arc<Mutex<Kept>>);

#[derive(Default)]
pub(crate) struct Kept {
    pub incoming: Vec<Incoming>,
    pub receipts: Vec<Receipt>,
    /// How often something was handed in, once more or not.
    pub knocks: usize,
    pub closed: bool,
    pub export: Option<(String, String)>,
    seen: HashSet<Vec<u8>>,
}

impl Book {
    pub(crate) fn read<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap())
    }

    fn knock(kept: &mut Kept) -> Result<(), Unavailable> {
        kept.knocks += 1;
        if kept.closed { Err(Unavailable { retry_after_seconds: 7 }) } else { Ok(()) }
    }
}

impl Door for Book {
    async fn receive(&self, incoming: Incoming) -> Result<(), Unavailable> {
        self.read(|kept| {
            Self::knock(kept)?;
            if kept.seen.insert(incoming.event_key.clone()) {
                kept.incoming.push(incoming);
            }
            Ok(())
        })
    }

    async fn receipt(&self, receipt: Receipt) -> Result<(), Unavailable> {
        self.read(|kept| Self::knock(kept).map(|()| kept.receipts.push(receipt)))
    }

    async fn export(&self, token: &str) -> Result<Option<String>, Unavailable> {
        self.read(|kept| {
            Self::knock(kept)?;
            Ok(kept.export.take_if(|(known, _)| known == token).map(|(_, json)| json))
        })
    }
}

/// A provider's server: it keeps every request as text and answers as it was told.
pub(crate) struct Server {
    pub url: String,
    script: Arc<Mutex<Script>>,
}

#[derive(Default)]
struct Script {
    answers: VecDeque<(u16, String)>,
    requests: Vec<String>,
}

impl Server {
    pub(crate) async fn start(answers: &[(u16, &str)]) -> Self {
        let answers = answers.iter().map(|(status, body)| (*status, (*body).to_owned())).collect();
        let script = Arc::new(Mutex::new(Script { answers, requests: Vec::new() }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(play).with_state(script.clone());
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { url, script }
    }

    /// What was asked, as `METHOD target`, chosen headers and the body, line by line.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.script.lock().unwrap().requests.clone()
    }
}

async fn play(State(script): State<Arc<Mutex<Script>>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    let mut text = format!("{} {}\n", head.method, head.uri);
    for name in ["authorization", "content-type"] {
        if let Some(value) = head.headers.get(name) {
            text.extend([name, ": ", value.to_str().unwrap(), "\n"]);
        }
    }
    text += &String::from_utf8_lossy(&body);
    let mut script = script.lock().unwrap();
    script.requests.push(text);
    let (status, body) = script.answers.pop_front().unwrap_or((500, String::new()));
    (StatusCode::from_u16(status).unwrap(), body).into_response()
}

/// A server that takes the request and hangs up without a word.
pub(crate) async fn rude_server() -> String {
    use tokio::io::AsyncReadExt;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
        }
    });
    url
}

/// An address where nobody listens.
pub(crate) async fn empty_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

pub(crate) fn account(channel: &str, provider: Provider) -> Account {
    Account {
        channel: channel.into(),
        programme: "default".to_owned(),
        country: "MM".to_owned(),
        number: Some("+959250000000".to_owned()),
        can_receive: true,
        provider,
    }
}

pub(crate) fn accounts(account: Account) -> Accounts {
    Accounts::new(PUBLIC_URL, [account]).unwrap()
}

pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(NOW, 0).unwrap()
}

/// The routes of one account, with a fresh book behind them.
pub(crate) fn desk(account: Account) -> (Router, Book) {
    let book = Book::default();
    (hooks(Arc::new(accounts(account)), book.clone(), Clock::simulated(now())), book)
}

/// What came back.
pub(crate) struct Back {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

/// Posts to a router as a provider would.
pub(crate) async fn post(
    router: &Router,
    target: &str,
    headers: &[(&str, &[u8])],
    body: impl Into<Body>,
) -> Back {
    let mut request = Request::post(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    ask(router, request.body(body.into()).unwrap()).await
}

pub(crate) async fn ask(router: &Router, request: Request) -> Back {
    let response = router.clone().oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let body = axum::body::to_bytes(body, 1 << 22).await.unwrap();
    let body = String::from_utf8_lossy(&body).into_owned();
    Back { status: head.status.as_u16(), headers: head.headers, body }
}

/// The same bytes with one bit turned, at a sample of places and bits.
pub(crate) fn bent(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len()).step_by(3).map(|at| {
        let mut bent = bytes.to_vec();
        // Below the bits that would make a byte no header may hold.
        bent[at] ^= 1 << (at % 3);
        bent
    })
}
