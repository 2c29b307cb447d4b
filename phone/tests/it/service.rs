//! A service that writes down what it hears and answers as it is told: 200 unless told otherwise.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use phone::{Phones, PhonesConfig};
use serde_json::Value;
use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

/// One request that reached the service.
#[derive(Debug, Clone)]
pub struct Heard {
    pub path: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Heard {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|v| v.to_str().unwrap()).unwrap_or_default()
    }
}

type Answer = (u16, Option<u32>, Value);

#[derive(Default)]
struct Notes {
    heard: Mutex<Vec<Heard>>,
    answers: Mutex<VecDeque<Answer>>,
}

/// The service, the phones, and the time.
pub struct World {
    pub phones: Phones,
    pub url: String,
    pub http: reqwest::Client,
    pub token: String,
    notes: Arc<Notes>,
    seconds: Arc<AtomicI64>,
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    pub async fn with(change: impl FnOnce(&mut PhonesConfig)) -> Self {
        let notes = Arc::new(Notes::default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(hear).with_state(notes.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let seconds = Arc::new(AtomicI64::new(1_795_000_000));
        let time = seconds.clone();
        let clock = move || DateTime::from_timestamp(time.load(Ordering::SeqCst), 0).unwrap();
        let mut config = PhonesConfig::for_tests(Arc::new(clock));
        change(&mut config);
        let token = config.telegram.token.clone();
        let phones = Phones::start(config).await.unwrap();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { phones, url, http, token, notes, seconds }
    }

    pub fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds.load(Ordering::SeqCst), 0).unwrap()
    }

    /// Lets time pass and delivers what has become due.
    pub async fn pass(&self, time: TimeDelta) -> usize {
        self.seconds.fetch_add(time.num_seconds(), Ordering::SeqCst);
        self.phones.deliver_pending(self.now()).await
    }

    /// The next answers of the service: status, Retry-After, body.
    pub fn will_answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.notes.answers.lock().unwrap().extend(answers);
    }

    /// What was heard since the last time this was asked.
    pub fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.notes.heard.lock().unwrap())
    }

    /// Calls the Bot API.
    pub async fn bot(&self, method: &str, body: Value) -> Value {
        let url = format!("{}/bot{}/{method}", self.phones.telegram_url(), self.token);
        self.http.post(url).json(&body).send().await.unwrap().json().await.unwrap()
    }

    /// Registers the webhook, with a secret.
    pub async fn set_webhook(&self) {
        let body = serde_json::json!({
            "url": format!("{}/telegram", self.url), "secret_token": "a-Secret_1",
        });
        assert_eq!(self.bot("setWebhook", body).await["ok"], true);
    }
}

async fn hear(
    State(notes): State<Arc<Notes>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    notes.heard.lock().unwrap().push(Heard { path: uri.to_string(), headers, body });
    let (status, wait, said) =
        notes.answers.lock().unwrap().pop_front().unwrap_or((200, None, Value::Null));
    let mut response = (StatusCode::from_u16(status).unwrap(), axum::Json(said)).into_response();
    if let Some(seconds) = wait {
        response.headers_mut().insert("retry-after", seconds.into());
    }
    response
}
