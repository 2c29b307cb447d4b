//! The coordinators' side: what an operator looks at, and what a monitor asks.
//!
//! So far one page that says how each account is doing, and `/metrics`. Deliberately absent:
//! anything about a learner.

mod accounts;

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use bot::{house::House, store::channel};
use std::sync::Arc;
use tower_http::set_header::SetResponseHeaderLayer;

/// What Prometheus reads.
const METRICS_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Nothing is loaded, nothing is run; the one style stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// Measurements as text, for whoever collects them.
pub type Metrics = Arc<dyn Fn() -> String + Send + Sync>;

#[derive(Clone)]
struct Console {
    house: Arc<House>,
    metrics: Metrics,
}

/// The routes of the coordinators' side.
pub fn router(house: Arc<House>, metrics: Metrics) -> Router {
    Router::new()
        .route("/", get(overview))
        .route("/metrics", get(measurements))
        .route("/health/live", get(|| async { StatusCode::OK }))
        .route("/health/ready", get(ready))
        .layer(always(header::CONTENT_SECURITY_POLICY, POLICY))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .with_state(Console { house, metrics })
}

fn always(name: header::HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

/// How every account is doing.
async fn overview(State(Console { house, .. }): State<Console>) -> Response {
    let now = house.clock.now();
    match channel::health(&house.store.worker, now).await {
        Ok(accounts) => Html(accounts::page(&accounts, &house.catalogue(), now)).into_response(),
        Err(error) => {
            tracing::warn!(%error, "the overview needs the database");
            let words = "The database cannot be reached. Nothing is lost: providers are told to \
                         come again, and work goes on as soon as it is back.";
            (StatusCode::SERVICE_UNAVAILABLE, words).into_response()
        }
    }
}

async fn measurements(State(console): State<Console>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, METRICS_TYPE)], (console.metrics)())
}

async fn ready(State(Console { house, .. }): State<Console>) -> StatusCode {
    if house.store.is_ready().await { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
