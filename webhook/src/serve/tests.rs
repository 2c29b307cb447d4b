//! A listener that nobody can hold open, and that stops in order.

use super::*;
use axum::routing::get;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

async fn served(router: Router) -> (String, watch::Sender<bool>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (stop, stopped) = watch::channel(false);
    (address, stop, tokio::spawn(serve(listener, router, stopped)))
}

#[tokio::test]
async fn what_is_in_hand_is_finished() {
    let (entered, mut waits) = watch::channel(false);
    let (go, going) = watch::channel(false);
    let router = Router::new().route(
        "/",
        get(move || {
            let (entered, mut going) = (entered.clone(), going.clone());
            async move {
                entered.send_replace(true);
                let _ = going.wait_for(|go| *go).await;
                "done"
            }
        }),
    );
    let (address, stop, server) = served(router).await;
    let mut caller = TcpStream::connect(&address).await.unwrap();
    caller.write_all(REQUEST).await.unwrap();
    waits.wait_for(|entered| *entered).await.unwrap();
    stop.send(true).unwrap();
    while TcpStream::connect(&address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    go.send(true).unwrap();
    let mut answer = String::new();
    caller.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"), "{answer}");
    server.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn who_says_nothing_is_cut_off() {
    let (address, _stop, _server) = served(Router::new()).await;
    for said in [&b""[..], b"GET / HT", b"GET / HTTP/1.1\r\nhost: x\r\nslow: "] {
        let mut caller = TcpStream::connect(&address).await.unwrap();
        caller.write_all(said).await.unwrap();
        let mut answer = Vec::new();
        // Ends because the other side hangs up; the clock jumps while all wait.
        caller.read_to_end(&mut answer).await.unwrap();
        assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 408"));
    }
}
