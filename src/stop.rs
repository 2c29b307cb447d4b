//! Being told to stop: once in order, twice at once.

use std::{io, process};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// What a shell reports of a program that was interrupted: 128 and the number of SIGINT.
const INTERRUPTED: i32 = 130;

/// Turns true at the first Control-C or SIGTERM; the second ends the process where it stands.
pub fn on_signals() -> io::Result<watch::Receiver<bool>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        for again in [false, true] {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if again {
                process::exit(INTERRUPTED);
            }
            stop.send_replace(true);
        }
    });
    Ok(stopped)
}
