//! A private Postgres with nothing to set up.
//!
//! Whoever gives no `database.url` gets a Postgres of their own: this room finds the programs that
//! are installed, makes a cluster in the data folder once, and starts it on a socket that nobody
//! else can reach. The first process starts it, others attach, the last one stops it.
//!
//! It is a room of its own, below all others, because `bot` is compiled against a database: what
//! starts that database cannot wait for `bot` to compile. Deliberately absent: SQL but for one
//! grant (PostgreSQL's own programs make the roles and the database), downloads, and TCP.

mod account;
mod attendance;
mod cluster;
mod error;
mod place;
mod programs;
mod server;

pub use error::Error;

use attendance::Attendance;
use cluster::Cluster;
use place::Place;
use std::path::{Path, PathBuf};

/// The role that owns the tables: migrations run as it.
pub const OWNER: &str = "dockbrief_owner";

/// The role for everything else: neither a superuser nor exempt from row security.
pub const APP: &str = "dockbrief_app";

/// Where the cluster is and how it is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the configuration's `database.data_dir`; the cluster is in `postgres` below.
    pub data_dir: PathBuf,
    /// The database that is made with the roles when it is missing.
    pub database: String,
    /// What a power cut may cost.
    pub durability: Durability,
}

/// What a power cut may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing that was committed: fsync is on.
    Kept,
    /// Everything: fsync is off and the owner may make databases. For tests.
    Forgone,
}

/// A Postgres that runs for as long as somebody holds one of these.
///
/// Dropping it takes this process off the list; the last to leave stops the server.
#[derive(Debug)]
pub struct PrivatePostgres {
    cluster: Cluster,
    attendance: Attendance,
    socket: PathBuf,
}

impl PrivatePostgres {
    /// Starts the cluster of `options`, or attaches to it where it runs already.
    ///
    /// Blocks for as long as PostgreSQL takes: about a second the first time (the cluster is
    /// made), a fraction of it later.
    pub fn start(options: &Options) -> Result<Self, Error> {
        let place = Place::prepare(&options.data_dir)?;
        let (gate, attendance) = Attendance::enter(&place)?;
        let cluster = Cluster::open(place, options.durability)?;
        let socket = cluster.run()?;
        cluster.furnish(&socket, &options.database)?;
        drop(gate);
        Ok(Self { cluster, attendance, socket })
    }

    /// The address of `database` for migrations.
    pub fn owner_url(&self, database: &str) -> String {
        self.url(OWNER, database)
    }

    /// The address of `database` for everything else.
    pub fn app_url(&self, database: &str) -> String {
        self.url(APP, database)
    }

    /// Makes an empty database, owned by [`OWNER`]; one of that name is dropped first.
    pub fn make_database(&self, database: &str) -> Result<(), Error> {
        self.cluster.make_database(&self.socket, database)
    }

    /// Drops a database, whoever is still using it.
    pub fn drop_database(&self, database: &str) -> Result<(), Error> {
        self.cluster.drop_database(&self.socket, database)
    }

    /// Runs a file of SQL on `database` as [`OWNER`], in one transaction.
    pub fn run_file(&self, database: &str, file: &Path) -> Result<(), Error> {
        self.cluster.run_file(&self.socket, database, file)
    }

    /// Starts the server again if it has gone (the kernel ran out of memory, somebody stopped it).
    /// Whether it had. Where it had not, this reads one file.
    pub fn revive(&self) -> Result<bool, Error> {
        if self.cluster.is_running() {
            return Ok(false);
        }
        let _gate = self.attendance.gate()?;
        let gone = !self.cluster.is_running();
        self.cluster.run()?;
        Ok(gone)
    }

    fn url(&self, role: &str, database: &str) -> String {
        let host = percent_encoded(&self.socket.to_string_lossy());
        format!("postgres://{role}@localhost/{database}?host={host}")
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        let left = self.attendance.leave(|| self.cluster.halt());
        if let Err(error) = left {
            tracing::warn!(%error, "the private Postgres could not be stopped");
        }
    }
}

fn percent_encoded(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(byte);
    text.as_bytes()
        .iter()
        .map(|byte| if plain(byte) { char::from(*byte).into() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn a_path_survives_in_an_address() {
        for (path, encoded) in [
            ("/data/postgres/socket", "/data/postgres/socket"),
            ("/My Data/é", "/My%20Data/%C3%A9"),
            ("/a?b&c%d", "/a%3Fb%26c%25d"),
        ] {
            assert_eq!(percent_encoded(path), encoded);
        }
    }
}
