//! A listener that lets nobody hold a connection open without saying anything, and stops in order.
//!
//! axum's own gives no limit for a request's headers, so a thousand idle callers could keep
//! providers out.

use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::time::Duration;
use tokio::{net::TcpListener, sync::watch};

#[cfg(test)]
mod tests;

/// A request's headers come in one packet or two.
const HEADER_SECONDS: u64 = 10;

/// What is in hand when we are told to stop may take this long.
const DRAIN_SECONDS: u64 = 10;

/// Out of file handles: let some connections end.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Serves until `stop` turns true (or its sender is gone), then finishes what is in hand.
pub async fn serve(listener: TcpListener, router: Router, mut stop: watch::Receiver<bool>) {
    let mut server = Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(HEADER_SECONDS));
    let open = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(ACCEPT_PAUSE).await;
            continue;
        };
        // Answers are small and waited for.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let connection = open.watch(server.serve_connection(TokioIo::new(stream), service));
        // A connection that breaks is the caller's affair, and its error may hold the request.
        tokio::spawn(async move { drop(connection.await) });
    }
    drop(listener);
    let _ = tokio::time::timeout(Duration::from_secs(DRAIN_SECONDS), open.shutdown()).await;
}
