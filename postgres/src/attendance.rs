//! Who uses the cluster: the first to come starts it, the last to leave stops it.
//!
//! Two lock files. `gate` is held alone while somebody comes or goes, so that a start and a stop
//! never cross; `users` is shared by everybody inside. The kernel lets go of both when a process
//! dies, however it dies.

use crate::{Error, place::Place};
use std::{
    fs::{File, OpenOptions},
    path::PathBuf,
};

/// Held while coming or going.
#[derive(Debug)]
pub(crate) struct Gate(#[expect(dead_code, reason = "held for its lock")] File);

/// This process's place among the users.
#[derive(Debug)]
pub(crate) struct Attendance {
    gate: PathBuf,
    users_path: PathBuf,
    users: File,
}

impl Attendance {
    /// Joins the users, once nobody else is coming or going.
    pub(crate) fn enter(place: &Place) -> Result<(Gate, Self), Error> {
        let (gate, users_path) = (place.file("gate"), place.file("users"));
        let (at_gate, users) = (open(&gate)?, open(&users_path)?);
        for path in [&gate, &users_path] {
            place.account.own(path).map_err(Error::folder(path))?;
        }
        at_gate.lock().map_err(Error::folder(&gate))?;
        users.lock_shared().map_err(Error::folder(&users_path))?;
        Ok((Gate(at_gate), Self { gate, users_path, users }))
    }

    /// Waits until nobody else is coming or going.
    pub(crate) fn gate(&self) -> Result<Gate, Error> {
        let gate = open(&self.gate)?;
        gate.lock().map_err(Error::folder(&self.gate))?;
        Ok(Gate(gate))
    }

    /// Leaves the users; if nobody else is inside, `stop` is called before the gate opens again.
    pub(crate) fn leave(&self, stop: impl FnOnce() -> Result<(), Error>) -> Result<(), Error> {
        let _gate = self.gate()?;
        self.users.unlock().map_err(Error::folder(&self.users_path))?;
        match self.users.try_lock() {
            Ok(()) => stop(),
            Err(_) => Ok(()),
        }
    }
}

fn open(path: &PathBuf) -> Result<File, Error> {
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(Error::folder(path))
}
