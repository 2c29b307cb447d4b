//! The few pages that anyone may open: courses to read, a recording with its transcript, the one-time
//! export, and whether the service is well.
//!
//! Deliberately absent: scripts, cookies, anything from another host, and any count of who looked.

mod audio;
mod export;
mod file;
mod health;
mod html;
mod negotiate;
mod picture;
mod reading;

#[cfg(test)]
mod tests;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    routing::get,
};
use bot::{catalogue::Catalogue, door::Door, programme::Programme};
use futures::future::BoxFuture;
use std::{path::PathBuf, sync::Arc};
use tokio::sync::watch;
use tower_http::set_header::SetResponseHeaderLayer;

/// What the pages stand on.
#[derive(Clone)]
pub struct Pages {
    /// The courses that are served now, and the versions that links still name.
    pub catalogue: watch::Receiver<Arc<Catalogue>>,
    /// The folder that holds the courses' folders.
    pub courses: PathBuf,
    /// Whose courses they are.
    pub programme: Arc<Programme>,
    /// Whether events can be taken in now: asked by whoever balances the load.
    pub ready: Arc<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>,
}

/// The routes that anyone may call.
pub fn pages<D: Door>(pages: Pages, door: D) -> Router {
    let open = Router::new()
        .route("/a/{code}/{language}", get(audio::page))
        .route("/a/{code}/{language}/audio", get(audio::recording))
        .route("/a/{code}/{language}/mp3", get(audio::mp3))
        .route("/p/{code}/{language}/{place}", get(picture::picture))
        .route("/health/ready", get(health::ready))
        .merge(reading::routes())
        .with_state(pages.clone());
    let export = Router::new()
        .route("/e/{token}", get(export::offer::<D>).post(export::export::<D>))
        .with_state(export::Export { programme: pages.programme, door });
    Router::new()
        .route("/health/live", get(health::live))
        .merge(open)
        .merge(export)
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(HeaderName::from_static("x-robots-tag"), "noindex"))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}
