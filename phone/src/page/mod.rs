//! The demo page: two phones side by side, drawn by a little plain JavaScript from what the server
//! says. Any number of tabs show the same phones. It needs nothing from outside, and its content
//! security policy allows nothing else.

mod deed;
mod file;
mod live;
mod view;

use crate::{Sms, Telegram, config::PageConfig, house::House, telegram::User};
use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    middleware::{self, Next},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// Scripts, styles and sounds from here, and nothing else from anywhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
                      connect-src 'self'; media-src 'self'; img-src 'self'; \
                      form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// What the page is made of.
const ASSETS: [(&str, &str, &str); 11] = [
    ("page.css", "text/css", include_str!("../../page/page.css")),
    ("telegram.css", "text/css", include_str!("../../page/telegram.css")),
    ("sms.css", "text/css", include_str!("../../page/sms.css")),
    ("dom.js", "text/javascript", include_str!("../../page/dom.js")),
    ("page.js", "text/javascript", include_str!("../../page/page.js")),
    ("telegram.js", "text/javascript", include_str!("../../page/telegram.js")),
    ("voice.js", "text/javascript", include_str!("../../page/voice.js")),
    ("pictures.js", "text/javascript", include_str!("../../page/pictures.js")),
    ("sms.js", "text/javascript", include_str!("../../page/sms.js")),
    ("pattern.svg", "image/svg+xml", include_str!("../../page/pattern.svg")),
    ("icon.svg", "image/svg+xml", include_str!("../../page/icon.svg")),
];

/// Pretend people get these names in turn. They are sent with every update, and must be found
/// nowhere else.
const NAMES: [(&str, &str); 8] = [
    ("Amina", "Odhiambo"),
    ("Thura", "Aung"),
    ("Claire", "Niyonzima"),
    ("Karim", "Haddad"),
    ("Lucía", "Fernández"),
    ("Wei", "Zhang"),
    ("Samuel", "Moyo"),
    ("Nadia", "Ben Salah"),
];
/// Accounts of pretend people begin here, or somewhat later.
const FIRST_ACCOUNT: i64 = 5_204_118_300;
/// Subscriber numbers of pretend people begin here, or somewhat later.
const FIRST_SUBSCRIBER: u32 = 700_100_000;
/// How much later: other people at every start, for a service that remembers does not take an
/// event of an account twice.
const LATER: u32 = 20_000_000;

/// What the page's handlers share.
struct Page {
    house: Arc<House>,
    telegram: Telegram,
    sms: Sms,
    config: PageConfig,
    people: AtomicUsize,
    numbers: AtomicUsize,
    /// Drawn at the start.
    later: u32,
}

impl Page {
    /// Somebody new, with a phone in this language.
    fn new_person(&self, language: &str) -> i64 {
        let nth = self.people.fetch_add(1, Ordering::Relaxed);
        let (first, last) = NAMES[nth % NAMES.len()];
        let mut user = User::new(
            FIRST_ACCOUNT + i64::from(self.later) + 7_919 * i64::try_from(nth).unwrap_or_default(),
        );
        user.first_name = first.into();
        user.last_name = Some(last.into());
        user.username = Some(format!("{}_{}", first.to_lowercase(), 80 + nth));
        self.telegram.open(user.speaking(language)).id()
    }

    /// Somebody new, with a plain phone.
    fn new_number(&self) -> String {
        let nth = self.numbers.fetch_add(1, Ordering::Relaxed);
        let subscriber =
            FIRST_SUBSCRIBER + self.later + 37 * u32::try_from(nth).unwrap_or_default();
        let number = format!("{}{subscriber}", self.config.calling_code);
        self.sms.server.network.with(&number, |_| ());
        number
    }
}

/// The page.
pub(crate) fn router(
    house: Arc<House>,
    telegram: Telegram,
    sms: Sms,
    config: PageConfig,
) -> Router {
    let [a, b, c, d, ..] = house.draw();
    let later = u32::from_be_bytes([a, b, c, d]) % LATER;
    let page = Arc::new(Page {
        later,
        house,
        telegram,
        sms,
        config,
        people: AtomicUsize::new(0),
        numbers: AtomicUsize::new(0),
    });
    page.new_person(&page.config.language);
    page.new_number();
    Router::new()
        .route("/", get(index))
        .route("/assets/{name}", get(asset))
        .route("/settings", get(settings))
        .route("/live", get(live::live))
        .route("/do", post(deed::perform))
        .route("/count", post(count))
        .route("/file/{id}", get(file::file))
        .layer(middleware::from_fn(guard))
        .with_state(page)
}

async fn index(State(page): State<Arc<Page>>) -> Html<String> {
    let title = page.config.title.replace('&', "&amp;").replace('<', "&lt;");
    Html(include_str!("../../page/index.html").replace("{title}", &title))
}

async fn asset(Path(name): Path<String>) -> Response {
    match ASSETS.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, text)) => {
            ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], *text).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn settings(State(page): State<Arc<Page>>) -> Json<Value> {
    let config = &page.config;
    Json(json!({
        "title": config.title,
        "subtitle": config.subtitle,
        "deep_links": config.deep_links,
        "keywords": config.keywords,
        "links": config.links,
        "try_this": config.try_this,
    }))
}

#[derive(Deserialize)]
struct Typed {
    text: String,
}

/// How long a text would be on the air, while it is typed.
async fn count(Json(typed): Json<Typed>) -> Json<Value> {
    let count = crate::count(&typed.text);
    Json(
        json!({ "left": count.left, "parts": count.parts, "encoding": count.encoding.to_string() }),
    )
}

/// Puts the policy on every answer, and refuses what another site's page sends.
async fn guard(request: Request, next: Next) -> Response {
    let site = request.headers().get("sec-fetch-site").and_then(|v| v.to_str().ok());
    if request.method() != "GET" && !matches!(site, None | Some("same-origin" | "none")) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("referrer-policy", HeaderValue::from_static("no-referrer"));
    response
}
