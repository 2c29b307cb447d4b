//! Where everything is kept.

use super::reader::Reader;
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;

/// Where everything is kept.
#[derive(Debug)]
pub struct Database {
    /// A Postgres of the operator's; none: a private one is started in `data_dir`.
    pub url: Option<SecretString>,
    /// The same database, as the role that owns its tables; none: it is the same role.
    pub owner_url: Option<SecretString>,
    /// The private Postgres, and keys that were made here.
    pub data_dir: PathBuf,
}

impl Database {
    pub(super) fn read(section: &mut Reader) -> Self {
        let [url, owner_url] = ["url", "owner_url"].map(|key| {
            let url = section.secret(key)?;
            let schemes = ["postgres://", "postgresql://"];
            if !schemes.iter().any(|scheme| url.expose_secret().starts_with(scheme)) {
                section.fault(key, "expected an address such as postgres://user@host/database");
            }
            Some(url)
        });
        if owner_url.is_some() && url.is_none() {
            section.fault("owner_url", "there is no url beside it: give both, or neither");
        }
        Self { url, owner_url, data_dir: section.path("data_dir", "data") }
    }
}
