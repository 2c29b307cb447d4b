//! The few pages that anyone may open: a recording with its transcript, the one-time export, and
//! whether the service is well.
//!
//! Deliberately absent: scripts, cookies, anything from another host, and any count of who looked.

mod audio;
mod export;
mod health;

#[cfg(test)]
mod tests;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    routing::get,
};
use bot::{catalogue::Catalogue, door::Door};
use futures::future::BoxFuture;
use lessons::language::Language;
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
    /// The pages' few sentences.
    pub words: Arc<dyn PageWords>,
    /// Whether events can be taken in now: asked by whoever balances the load.
    pub ready: Arc<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>,
}

/// The sentences of the pages, in any language that is asked for.
pub trait PageWords: Send + Sync + 'static {
    /// How long a recording is and how much it loads, under its player.
    fn recording(&self, language: Language, seconds: u32, bytes: u64) -> String;
    /// The heading over the transcript.
    fn transcript(&self, language: Language) -> String;
    /// That the text is in the language it was written in.
    fn in_source_language(&self, language: Language) -> String;
    /// What stands on the button that hands out an export.
    fn export_offer(&self, language: Language) -> String;
    /// That the link to an export was used or is too old, and how to get another.
    fn export_gone(&self, language: Language) -> String;
}

/// The routes that anyone may call.
pub fn pages<D: Door>(pages: Pages, door: D) -> Router {
    let audio = Router::new()
        .route("/a/{code}/{language}", get(audio::page))
        .route("/a/{code}/{language}/audio", get(audio::recording))
        .route("/health/ready", get(health::ready))
        .with_state(pages.clone());
    let export = Router::new()
        .route("/e/{token}", get(export::offer::<D>).post(export::export::<D>))
        .with_state(export::Export { words: pages.words, door });
    Router::new()
        .route("/health/live", get(health::live))
        .merge(audio)
        .merge(export)
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(HeaderName::from_static("x-robots-tag"), "noindex"))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}
