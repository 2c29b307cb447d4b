//! The server's process: whether it runs, starting it, stopping it.
//!
//! The server is started directly rather than through `pg_ctl`, which would pass its options
//! through a shell. What it leaves in `postmaster.pid` tells everything: its process, its socket,
//! and whether it is ready.

use crate::{Durability, Error, place::Place};
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use std::{
    fs::{self, OpenOptions},
    os::unix::{fs::OpenOptionsExt, net::UnixStream, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Long enough to replay the log after a power cut on a slow disk.
const START_SECONDS: u64 = 60;

/// A fast shutdown writes one checkpoint.
const STOP_SECONDS: u64 = 30;

/// How often `postmaster.pid` is looked at meanwhile.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Never TCP; and the server's log holds no values (`terse` drops the details in which constraint
/// errors quote them) and no statements.
const ALWAYS: [&str; 3] =
    ["listen_addresses=", "log_error_verbosity=terse", "log_min_error_statement=panic"];

/// What a test can do without.
const FORGONE: [&str; 3] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/// What `postmaster.pid` says. Its lines: process, cluster, start time, port, socket folder,
/// listening address, shared memory, status.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Note {
    process: Pid,
    socket: PathBuf,
    ready: bool,
}

impl Note {
    fn read(cluster: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(note_path(cluster)).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let process = lines.next()?.trim().parse().ok().and_then(Pid::from_raw)?;
        let socket = lines.nth(3).unwrap_or_default().into();
        let ready = lines.nth(2).is_some_and(|status| status.trim() == "ready");
        Some(Self { process, socket, ready })
    }

    /// Whether the process is still there, and still a Postgres: after a crash its number may
    /// belong to another program, most of all in a container, where numbers are few.
    fn is_alive(&self) -> bool {
        let exists = !matches!(test_kill_process(self.process), Err(rustix::io::Errno::SRCH));
        exists && program_of(self.process).is_none_or(|name| name.trim() == "postgres")
    }

    fn answers(&self) -> bool {
        self.ready && UnixStream::connect(self.socket.join(".s.PGSQL.5432")).is_ok()
    }
}

/// Whether the server's process is there, ready or not.
pub(crate) fn is_there(place: &Place) -> bool {
    Note::read(&place.cluster()).is_some_and(|note| note.is_alive())
}

/// The socket folder of the server that runs on `place`, started by whomever.
pub(crate) fn running(place: &Place) -> Result<Option<PathBuf>, Error> {
    let cluster = place.cluster();
    match Note::read(&cluster) {
        None => Ok(None),
        Some(note) if note.is_alive() => await_ready(place).map(Some),
        Some(_) => {
            let stale = note_path(&cluster);
            fs::remove_file(&stale).map_err(Error::folder(&stale))?;
            Ok(None)
        }
    }
}

/// Starts the server and waits until it answers.
pub(crate) fn start(
    place: &Place,
    program: &Path,
    durability: Durability,
) -> Result<PathBuf, Error> {
    let begun = Instant::now();
    loop {
        match start_once(place, program, durability) {
            // The server was killed, and a session of it is still finding that out.
            Err(Error::Refused { said, .. })
                if said.contains("is still in use")
                    && begun.elapsed() < Duration::from_secs(START_SECONDS) =>
            {
                thread::sleep(LOOK_EVERY);
            }
            result => return result,
        }
    }
}

fn start_once(place: &Place, program: &Path, durability: Durability) -> Result<PathBuf, Error> {
    let path = place.log();
    let log = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(true)
        .mode(0o600)
        .open(&path)
        .map_err(Error::folder(&path))?;
    place.account.own(&path).map_err(Error::folder(&path))?;
    let errors = log.try_clone().map_err(Error::folder(&path))?;
    let mut command = Command::new(program);
    command.arg("-D").arg(place.cluster()).arg("-k").arg(place.socket_folder()?);
    let forgone: &[&str] = if durability == Durability::Forgone { &FORGONE } else { &[] };
    for setting in ALWAYS.iter().chain(forgone) {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(log).stderr(errors);
    // Control-C in a terminal reaches the whole group: the server is stopped by us, in order.
    command.process_group(0);
    let mut child = place
        .account
        .run_as(&mut command)
        .spawn()
        .map_err(|source| Error::Unrunnable { program: program.into(), source })?;
    // Somebody has to take note of its end, or its process number stays taken.
    let watch = thread::spawn(move || child.wait());
    wait(START_SECONDS, "start", place, || {
        if watch.is_finished() {
            return Some(Err(last_words(&path)));
        }
        Note::read(&place.cluster()).filter(Note::answers).map(|note| Ok(note.socket))
    })?
}

/// Stops the server, whoever started it: sessions end, what was committed stays.
pub(crate) fn stop(place: &Place) -> Result<(), Error> {
    let cluster = place.cluster();
    let Some(note) = Note::read(&cluster).filter(Note::is_alive) else { return Ok(()) };
    // An error means that it has just gone by itself.
    let _gone = kill_process(note.process, Signal::INT);
    wait(STOP_SECONDS, "stop", place, || (!note_path(&cluster).exists()).then_some(()))
}

fn await_ready(place: &Place) -> Result<PathBuf, Error> {
    wait(START_SECONDS, "start", place, || {
        Note::read(&place.cluster()).filter(Note::answers).map(|note| note.socket)
    })
}

fn wait<T>(
    seconds: u64,
    what: &'static str,
    place: &Place,
    mut look: impl FnMut() -> Option<T>,
) -> Result<T, Error> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return Ok(found);
        }
        if begun.elapsed() > Duration::from_secs(seconds) {
            return Err(Error::Late { what, seconds, log: place.log() });
        }
        thread::sleep(LOOK_EVERY);
    }
}

fn note_path(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

/// A process's program, where the system tells without a helper.
fn program_of(process: Pid) -> Option<String> {
    fs::read_to_string(format!("/proc/{}/comm", process.as_raw_nonzero())).ok()
}

/// The last line of the log, as an error.
fn last_words(log: &Path) -> Error {
    let text = fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find(|line| line.contains("FATAL")).or(text.lines().last());
    Error::Refused { program: "postgres".into(), said: line.unwrap_or("nothing").into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_own_note_is_read() {
        let whole = "77\n/d/cluster\n1763770000\n5432\n/d/socket\n\n  1 2\nready   \n";
        let note = Note::parse(whole).unwrap();
        assert_eq!((note.process.as_raw_nonzero().get(), note.ready), (77, true));
        assert_eq!(note.socket, Path::new("/d/socket"));
        for starting in ["77\n", "77\n/d/cluster\n1\n5432\n/d/socket\n\n 1 2\nstarting\n"] {
            assert!(!Note::parse(starting).unwrap().ready);
        }
        assert_eq!(Note::parse("\n"), None);
    }
}
