//! What can go wrong, each as one line that says what to do.

use std::path::PathBuf;

/// Why there is no private Postgres. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// PostgreSQL is not installed, or not where it is looked for.
    #[error(
        "PostgreSQL's programs were not found: install them (Debian: apt-get install \
         --no-install-recommends postgresql; macOS: brew install postgresql), name their folder \
         in PG_BIN, or give database.url"
    )]
    NoPrograms,
    /// The cluster was made by a version that is not installed.
    #[error(
        "{} was made by PostgreSQL {made_by}, and only {installed} is installed: install \
         version {made_by}, or move that folder away to begin with an empty database",
        cluster.display()
    )]
    OtherVersion {
        /// The cluster's folder.
        cluster: PathBuf,
        /// The major version in its `PG_VERSION`.
        made_by: String,
        /// The major versions that were found.
        installed: String,
    },
    /// Started by root, and there is no account to hand the cluster to.
    #[error(
        "PostgreSQL refuses to run as root, and there is neither an account `postgres` nor \
         `nobody`: make one, or start as an ordinary user"
    )]
    NoAccount,
    /// The folder is somebody else's.
    #[error(
        "{} cannot be used by this account ({source}): start as the account it belongs to, or \
         choose another database.data_dir",
        folder.display()
    )]
    Folder {
        /// The folder or file in question.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program of PostgreSQL's could not be started at all.
    #[error("{} cannot be run: {source}", program.display())]
    Unrunnable {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program of PostgreSQL's said no.
    #[error("{program} failed: {said}")]
    Refused {
        /// The program's name.
        program: String,
        /// What it wrote to standard error.
        said: String,
    },
    /// The server did not come up, or did not go down, in time.
    #[error("PostgreSQL did not {what} within {seconds} s: see {}", log.display())]
    Late {
        /// `start` or `stop`.
        what: &'static str,
        /// How long it was given.
        seconds: u64,
        /// Where the server writes what it does.
        log: PathBuf,
    },
}

impl Error {
    /// A maker of [`Error::Folder`] for `map_err`.
    pub(crate) fn folder(folder: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let folder = folder.into();
        move |source| Self::Folder { folder, source }
    }
}
