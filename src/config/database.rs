//! Where everything is kept.

use super::reader::Reader;
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;

/// Where everything is kept.
#[derive(Debug)]
pub struct Database {
    /// A Postgres of the operator's; none: a private one is started in `data_dir`.
    pub url: Option<SecretString>,
    /// The private Postgres, and keys that were made here.
    pub data_dir: PathBuf,
}

impl Database {
    pub(super) fn read(section: &mut Reader) -> Self {
        let url = section.secret("url");
        if let Some(url) = &url {
            let url = url.expose_secret();
            if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
                section.fault("url", "expected an address such as postgres://user@host/database");
            }
        }
        Self { url, data_dir: section.path("data_dir", "data") }
    }
}
