//! A private Postgres through its whole life: first start, later start, company, sudden death.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use postgres::{Durability, Options, PrivatePostgres};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// An account that exists everywhere and owns nothing.
const NOBODY: u32 = 65534;

/// A folder that any account can enter, as an operator's would be.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

fn start(data_dir: &Path) -> PrivatePostgres {
    let options = Options {
        data_dir: data_dir.into(),
        database: "dockbrief".into(),
        durability: Durability::Kept,
    };
    PrivatePostgres::start(&options).unwrap()
}

/// Runs a condition in the database; anything but true is a failure.
fn holds(postgres: &PrivatePostgres, condition: &str) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    write!(file, "do $$ begin assert ({condition}); end $$").unwrap();
    postgres.run_file("dockbrief", file.path()).unwrap_or_else(|no| panic!("{condition}: {no}"));
}

fn note(data_dir: &Path) -> PathBuf {
    data_dir.join("postgres/cluster/postmaster.pid")
}

/// Another process of ours that uses the cluster in `{target}/test-data` until it is let go.
struct Company(Child);

impl Company {
    fn arrives(target: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_with-postgres"))
            .args(["sh", "-c", "echo here; cat"])
            .env("CARGO_TARGET_DIR", target)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line, "here\n");
        Self(child)
    }

    fn leaves(mut self) {
        drop(self.0.stdin.take());
        assert!(self.0.wait().unwrap().success());
    }

    fn dies(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn a_cluster_is_made_once_and_keeps_what_was_committed() {
    let data = folder();
    let first = start(data.path());
    holds(&first, "current_setting('fsync') = 'on' and current_setting('listen_addresses') = ''");
    holds(&first, "current_setting('server_encoding') = 'UTF8'");
    holds(&first, "current_user = 'dockbrief_owner' and current_database() = 'dockbrief'");
    holds(
        &first,
        "select count(*) = 2 and not bool_or(rolsuper or rolbypassrls or rolcreatedb or \
         rolcreaterole) from pg_roles where rolname in ('dockbrief_owner', 'dockbrief_app')",
    );
    let table = data.path().join("table.sql");
    fs::write(&table, "create table kept as select 7 as seven").unwrap();
    first.run_file("dockbrief", &table).unwrap();
    holds(
        &first,
        "has_table_privilege('dockbrief_app', 'kept', 'select, insert, update, delete') and not \
         has_table_privilege('dockbrief_app', 'kept', 'truncate')",
    );
    let socket = data.path().join("postgres/socket");
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(
        first.app_url("dockbrief"),
        format!("postgres://dockbrief_app@localhost/dockbrief?host={}", socket.display())
    );
    drop(first);
    assert!(!note(data.path()).exists(), "the last one to leave stops the server");

    let begun = Instant::now();
    let later = start(data.path());
    assert!(begun.elapsed() < Duration::from_secs(1), "a later start took {:?}", begun.elapsed());
    holds(&later, "select seven = 7 from kept");
}

#[test]
fn the_last_to_leave_stops_the_server() {
    let target = folder();
    let data = target.path().join("test-data");
    let company = Company::arrives(target.path());
    let ours = start(&data);
    company.leaves();
    holds(&ours, "true");
    let company = Company::arrives(target.path());
    drop(ours);
    assert!(note(&data).exists(), "somebody is still inside");
    company.leaves();
    assert!(!note(&data).exists());
}

#[test]
fn a_process_that_is_killed_leaves_no_trace() {
    let target = folder();
    let data = target.path().join("test-data");
    Company::arrives(target.path()).dies();
    assert!(note(&data).exists(), "its server is still there");
    let heir = start(&data);
    holds(&heir, "true");
    drop(heir);
    assert!(!note(&data).exists(), "who came after it stops the server");
}

#[test]
fn a_server_that_was_killed_is_started_again() {
    let data = folder();
    let first = start(data.path());
    let text = fs::read_to_string(note(data.path())).unwrap();
    let server = Pid::from_raw(text.lines().next().unwrap().parse().unwrap()).unwrap();
    kill_process(server, Signal::KILL).unwrap();
    while rustix::process::test_kill_process(server).is_ok() {
        std::thread::yield_now();
    }
    let second = start(data.path());
    holds(&second, "true");
    assert!(!first.revive().unwrap(), "it was there");
    drop((first, second));

    // After a crash the number in the note may have gone to another program, such as this one.
    fs::write(
        note(data.path()),
        text.replacen(&server.as_raw_nonzero().to_string(), &std::process::id().to_string(), 1),
    )
    .unwrap();
    holds(&start(data.path()), "true");
}

#[test]
fn its_users_bring_a_server_back_that_died_under_them() {
    let data = folder();
    let (first, second) = (start(data.path()), start(data.path()));
    let text = fs::read_to_string(note(data.path())).unwrap();
    let server = Pid::from_raw(text.lines().next().unwrap().parse().unwrap()).unwrap();
    assert!(!first.revive().unwrap());
    kill_process(server, Signal::KILL).unwrap();
    while rustix::process::test_kill_process(server).is_ok() {
        std::thread::yield_now();
    }
    assert!(first.revive().unwrap());
    holds(&second, "true");
    assert!(!second.revive().unwrap(), "whoever comes second finds it there");
}

#[test]
fn an_ordinary_user_needs_nothing_more() {
    let target = folder();
    let program = target.path().join("program");
    fs::copy(env!("CARGO_BIN_EXE_with-postgres"), &program).unwrap();
    let mut command = Command::new(&program);
    command.args(["sh", "-c", "echo $DATABASE_URL"]).current_dir("/");
    command.env("CARGO_TARGET_DIR", target.path());
    if rustix::process::geteuid().is_root() {
        chown(target.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        command.uid(NOBODY).gid(NOBODY);
    }
    let ended = command.output().unwrap();
    let (said, complained) =
        (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    assert!(
        said.starts_with("postgres://dockbrief_owner@localhost/dockbrief?host="),
        "{complained}"
    );
}

#[test]
fn a_folder_that_the_servers_account_cannot_enter_is_replaced() {
    if !rustix::process::geteuid().is_root() {
        return; // An ordinary user's server runs as that user and can enter what the user can.
    }
    let closed = tempfile::tempdir().unwrap();
    fs::set_permissions(closed.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let name = closed.path().to_string_lossy().trim_matches('/').replace('/', "-");
    let instead = Path::new("/var/lib/dockbrief").join(name);
    let postgres = start(closed.path());
    holds(&postgres, "true");
    assert!(note(&instead).exists());
    drop(postgres);
    fs::remove_dir_all(instead).unwrap();
}
