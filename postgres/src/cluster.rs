//! A cluster: made once, started, furnished with roles and a database.

use crate::{APP, Durability, Error, OWNER, place::Place, programs::Programs, server};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

/// The role that PostgreSQL itself makes. Nothing of ours runs as it but what makes roles and
/// databases.
const SUPERUSER: &str = "postgres";

/// Bytes compare as they are, in every country alike; the second where the system lacks the first.
const LOCALES: [&str; 2] = ["C.UTF-8", "C"];

/// What the owner makes, now or in a migration to come, the other role may read and write.
const PERMIT: &str = "alter default privileges for role dockbrief_owner \
                      grant select, insert, update, delete on tables to dockbrief_app";

/// Programs and folders of one cluster.
#[derive(Debug)]
pub(crate) struct Cluster {
    place: Place,
    programs: Programs,
    durability: Durability,
}

impl Cluster {
    /// The cluster of `place`, made if it is not there yet.
    pub(crate) fn open(place: Place, durability: Durability) -> Result<Self, Error> {
        let programs = Programs::find(&place.cluster())?;
        let cluster = Self { place, programs, durability };
        if !cluster.place.cluster().exists() {
            cluster.make()?;
        }
        Ok(cluster)
    }

    /// Starts the server, or finds it running. Returns its socket folder.
    pub(crate) fn run(&self) -> Result<PathBuf, Error> {
        match server::running(&self.place)? {
            Some(socket) => Ok(socket),
            None => server::start(&self.place, &self.programs.path("postgres"), self.durability),
        }
    }

    /// Whether the server's process is there.
    pub(crate) fn is_running(&self) -> bool {
        server::is_there(&self.place)
    }

    /// Stops the server.
    pub(crate) fn halt(&self) -> Result<(), Error> {
        server::stop(&self.place)
    }

    /// Makes the roles and the database, the first time.
    pub(crate) fn furnish(&self, socket: &Path, database: &str) -> Result<(), Error> {
        let furnished = self.place.file(&format!("{database}.furnished"));
        if furnished.exists() {
            return Ok(());
        }
        let may_make_databases = match self.durability {
            Durability::Kept => "--no-createdb",
            Durability::Forgone => "--createdb",
        };
        for arguments in [
            &["createuser", "--no-superuser", "--no-createrole", may_make_databases, OWNER][..],
            &["createuser", "--no-superuser", "--no-createrole", "--no-createdb", APP],
            &["createdb", "--owner", OWNER, database],
        ] {
            match self.tell(socket, SUPERUSER, arguments) {
                // An earlier attempt was cut short after this step.
                Err(Error::Refused { said, .. }) if said.contains("already exists") => {}
                result => result?,
            }
        }
        self.permit(socket, database)?;
        fs::write(&furnished, "").map_err(Error::folder(&furnished))?;
        self.place.account.own(&furnished).map_err(Error::folder(&furnished))
    }

    /// Makes an empty database.
    pub(crate) fn make_database(&self, socket: &Path, database: &str) -> Result<(), Error> {
        self.drop_database(socket, database)?;
        self.tell(socket, SUPERUSER, &["createdb", "--owner", OWNER, database])?;
        self.permit(socket, database)
    }

    /// Drops a database, whoever is still using it.
    pub(crate) fn drop_database(&self, socket: &Path, database: &str) -> Result<(), Error> {
        self.tell(socket, SUPERUSER, &["dropdb", "--if-exists", "--force", database])
    }

    /// Runs a file of SQL in one transaction. It is read by us: the cluster's account may not be
    /// able to.
    pub(crate) fn run_file(&self, socket: &Path, database: &str, file: &Path) -> Result<(), Error> {
        let open = File::open(file).map_err(Error::folder(file))?;
        let mut psql = self.client("psql", socket, OWNER);
        psql.args(["--no-psqlrc", "--quiet", "--single-transaction"]);
        psql.args(["--set", "ON_ERROR_STOP=1", "--dbname", database, "--file", "-"]);
        run(psql.stdin(open))
    }

    fn permit(&self, socket: &Path, database: &str) -> Result<(), Error> {
        self.tell(
            socket,
            SUPERUSER,
            &["psql", "--quiet", "--dbname", database, "--command", PERMIT],
        )
    }

    fn make(&self) -> Result<(), Error> {
        let unfinished = self.place.unfinished();
        let mut last = None;
        for locale in LOCALES {
            if unfinished.exists() {
                fs::remove_dir_all(&unfinished).map_err(Error::folder(&unfinished))?;
            }
            let mut initdb = self.command("initdb");
            initdb.args(["--auth-local=trust", "--auth-host=reject", "--encoding=UTF8"]);
            initdb.args(["--username", SUPERUSER, "--locale", locale, "--pgdata"]);
            match run(initdb.arg(&unfinished)) {
                Ok(()) => {
                    let whole = self.place.cluster();
                    return fs::rename(&unfinished, &whole).map_err(Error::folder(&whole));
                }
                Err(error) => last = Some(error),
            }
        }
        last.map_or(Ok(()), Err)
    }

    /// Runs one of PostgreSQL's client programs as `role`.
    fn tell(&self, socket: &Path, role: &str, arguments: &[&str]) -> Result<(), Error> {
        let (program, arguments) = arguments.split_first().unwrap_or((&"psql", &[]));
        run(self.client(program, socket, role).args(arguments))
    }

    fn client(&self, program: &str, socket: &Path, role: &str) -> Command {
        let mut command = self.command(program);
        command.arg("--host").arg(socket).args(["--username", role]);
        command
    }

    /// A program of ours as the cluster's account, in English, and not led astray by an
    /// environment that points to another Postgres.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.path(program));
        self.place.account.run_as(&mut command);
        command.env("LC_ALL", "C");
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        command
    }
}

fn run(command: &mut Command) -> Result<(), Error> {
    let program = PathBuf::from(command.get_program());
    let ended = command
        .output()
        .map_err(|source| Error::Unrunnable { program: program.clone(), source })?;
    if ended.status.success() {
        return Ok(());
    }
    let program = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let said = String::from_utf8_lossy(&ended.stderr).trim().replace('\n', "; ");
    Err(Error::Refused { program, said })
}
