//! The verbs of the command line, one file each: its arguments, and what it does with them.

pub mod chat;
pub mod check;
mod courses;
pub mod demo;
pub mod export;
pub mod import;
pub mod migrate;
pub mod replay;
pub mod review;
pub mod serve;
pub mod translate;

use std::io::{self, Write};

/// Writes to standard output. A reader that has seen enough (`| head`) is no fault.
pub(crate) fn tell(text: &str) -> io::Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The runtime that everything with a network stands on.
pub(crate) fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}
