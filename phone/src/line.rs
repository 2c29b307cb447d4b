//! The line between the service and one provider. It can be cut while nothing is said (nobody
//! listens any more: the call certainly did not happen) and in the middle of an answer (the call
//! may have happened). The same port is listened on again when it is mended.

use axum::{extract::connect_info::Connected, serve::IncomingStream};
use std::{
    future::Future,
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// Pause before the port is tried again when it cannot be bound.
const REBIND: Duration = Duration::from_millis(20);

/// Cuts and mends the line.
#[derive(Clone)]
pub(crate) struct Line {
    whole: watch::Sender<bool>,
    /// Whether the listener is really open, as opposed to about to be.
    open: watch::Sender<bool>,
}

impl Line {
    /// A line and the listener behind it.
    pub async fn listen(at: SocketAddr) -> io::Result<(Self, LineListener)> {
        let listener = TcpListener::bind(at).await?;
        let at = listener.local_addr()?;
        let line = Self { whole: watch::Sender::new(true), open: watch::Sender::new(true) };
        let end = LineListener { line: line.clone(), listener: Some(listener), at };
        Ok((line, end))
    }

    /// Nobody listens any more, and open connections break. Returns when that is so.
    pub async fn cut(&self) {
        self.whole.send_replace(false);
        let _ = self.open.subscribe().wait_for(|open| !open).await;
    }

    /// Listens again. Returns when that is so.
    pub async fn mend(&self) {
        self.whole.send_replace(true);
        let _ = self.open.subscribe().wait_for(|open| *open).await;
    }

    pub fn is_whole(&self) -> bool {
        *self.whole.borrow()
    }
}

/// Listens as long as the line is whole.
pub(crate) struct LineListener {
    line: Line,
    listener: Option<TcpListener>,
    at: SocketAddr,
}

impl LineListener {
    async fn reopen(&mut self) {
        let mut whole = self.line.whole.subscribe();
        let _ = whole.wait_for(|whole| *whole).await;
        match TcpListener::bind(self.at).await {
            Ok(listener) => {
                self.listener = Some(listener);
                self.line.open.send_replace(true);
            }
            Err(_) => tokio::time::sleep(REBIND).await,
        }
    }
}

impl axum::serve::Listener for LineListener {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        let mut whole = self.line.whole.subscribe();
        loop {
            let Some(listener) = &self.listener else {
                self.reopen().await;
                continue;
            };
            tokio::select! {
                _ = whole.wait_for(|whole| !whole) => {
                    self.listener = None;
                    self.line.open.send_replace(false);
                }
                accepted = listener.accept() => if let Ok((stream, from)) = accepted {
                    let _ = stream.set_nodelay(true);
                    return (Wire::new(stream, &self.line), from);
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.at)
    }
}

/// Breaks one connection in the middle of its answer.
#[derive(Clone, Default)]
pub(crate) struct Cut(Arc<AtomicBool>);

impl Cut {
    pub fn cut(&self) {
        self.0.store(true, Ordering::Release);
    }
}

impl Connected<IncomingStream<'_, LineListener>> for Cut {
    fn connect_info(stream: IncomingStream<'_, LineListener>) -> Self {
        stream.io().cut.clone()
    }
}

/// One connection that can be broken.
pub(crate) struct Wire {
    stream: TcpStream,
    cut: Cut,
    line_cut: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Wire {
    fn new(stream: TcpStream, line: &Line) -> Self {
        let mut whole = line.whole.subscribe();
        let line_cut = Box::pin(async move {
            let _ = whole.wait_for(|whole| !whole).await;
        });
        Self { stream, cut: Cut::default(), line_cut }
    }

    fn broken(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if !self.cut.0.load(Ordering::Acquire) && self.line_cut.as_mut().poll(cx).is_ready() {
            self.cut.cut();
        }
        if self.cut.0.load(Ordering::Acquire) {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        Ok(())
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.broken(cx)?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.broken(cx)?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
