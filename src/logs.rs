//! What is logged, and what can never be.
//!
//! No address, token or body is in any log, at any level. Our own rooms keep that promise
//! themselves; other people's crates print addresses with tokens in them and whole bodies when they
//! are asked for detail, so they are held at `warn` whatever `RUST_LOG` says.

use std::{
    io::{IsTerminal, stderr},
    panic,
};
use tracing::Level;
use tracing_subscriber::{
    EnvFilter, Layer, Registry,
    filter::{FilterExt, LevelFilter, filter_fn},
    layer::{Filter, SubscriberExt},
    util::SubscriberInitExt,
};

/// Our own rooms.
const OURS: [&str; 8] =
    ["bot", "console", "dockbrief", "lessons", "locales", "phone", "postgres", "webhook"];

/// Logs to standard error: for people if a person is looking, as JSON otherwise.
pub fn start() {
    let wanted = std::env::var("RUST_LOG").unwrap_or_default();
    let writer = tracing_subscriber::fmt::layer().with_writer(stderr);
    let layer = if stderr().is_terminal() {
        writer.compact().boxed()
    } else {
        writer.json().flatten_event(true).boxed()
    };
    tracing_subscriber::registry().with(layer.with_filter(filter(&wanted))).init();
    panic::set_hook(Box::new(|panic| {
        // Only where: what a panic says may quote what it stumbled over.
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(at, "a bug: please report this line");
    }));
}

/// What `RUST_LOG` asks for, within what is allowed.
fn filter(wanted: &str) -> impl Filter<Registry> + use<> {
    let wanted =
        EnvFilter::builder().with_default_directive(LevelFilter::INFO.into()).parse_lossy(wanted);
    let allowed = filter_fn(|of| {
        let room = of.target().split("::").next().unwrap_or_default();
        OURS.contains(&room) || *of.level() <= Level::WARN
    });
    wanted.and(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use tracing_subscriber::layer::Context;

    /// Collects the targets and levels that get through.
    #[derive(Clone, Default)]
    struct Seen(Arc<Mutex<Vec<String>>>);

    impl<S: tracing::Subscriber> Layer<S> for Seen {
        fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
            let (target, level) = (event.metadata().target(), event.metadata().level());
            self.0.lock().unwrap().push(format!("{target} {level}"));
        }
    }

    #[test]
    fn others_are_held_at_warn_whatever_is_asked_for() {
        let everything = "webhook TRACE, hyper::client WARN, webhook::twilio DEBUG, bot INFO";
        for (wanted, expected) in [
            ("", "hyper::client WARN, bot INFO"),
            ("trace", everything),
            ("info,hyper=trace,webhook=trace", everything),
            ("hyper::client=trace", "hyper::client WARN"),
            ("error", ""),
        ] {
            let seen = Seen::default();
            let subscriber =
                tracing_subscriber::registry().with(seen.clone().with_filter(filter(wanted)));
            tracing::subscriber::with_default(subscriber, || {
                tracing::trace!(target: "webhook", "ours");
                tracing::trace!(target: "hyper::client", "a token");
                tracing::info!(target: "sqlx::query", "a parameter");
                tracing::warn!(target: "hyper::client", "trouble");
                tracing::debug!(target: "webhook::twilio", "ours");
                tracing::info!(target: "bot", "ours");
                tracing::debug!(target: "botany", "not ours");
            });
            assert_eq!(seen.0.lock().unwrap().join(", "), expected, "{wanted}");
        }
    }
}
