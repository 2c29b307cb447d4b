//! The account that PostgreSQL runs as.
//!
//! PostgreSQL refuses to run as root. Started by root, it is handed to `postgres`, or to `nobody`
//! where that account does not exist; started by anybody else, it stays theirs.

use crate::Error;
use std::{
    fs, io,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::Path,
    process::Command,
};

/// In order of preference.
const ACCOUNTS: [&str; 3] = ["postgres", "_postgres", "nobody"];

/// A user and their main group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Account {
    uid: u32,
    gid: u32,
    /// Whether we are root and become this account, rather than being it already.
    handed_over: bool,
}

impl Account {
    /// Whoever runs this process, or the stand-in for root.
    pub(crate) fn choose() -> Result<Self, Error> {
        let (user, group) = (rustix::process::geteuid(), rustix::process::getegid());
        if !user.is_root() {
            return Ok(Self { uid: user.as_raw(), gid: group.as_raw(), handed_over: false });
        }
        let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
        ACCOUNTS.iter().find_map(|name| Self::in_passwd(&passwd, name)).ok_or(Error::NoAccount)
    }

    fn in_passwd(passwd: &str, name: &str) -> Option<Self> {
        let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut ids = line.split(':').skip(2).map(signed_id);
        let (uid, gid) = (ids.next()??, ids.next()??);
        (uid != 0).then_some(Self { uid, gid, handed_over: true })
    }

    /// Lets a command run as this account, in a folder that it can be in.
    pub(crate) fn run_as<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.current_dir("/");
        if self.handed_over {
            // The standard library drops root's other groups along with the user id.
            command.gid(self.gid).uid(self.uid);
        }
        command
    }

    /// Gives a file or folder to this account.
    pub(crate) fn own(&self, path: &Path) -> io::Result<()> {
        if self.handed_over {
            std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid))?;
        }
        Ok(())
    }

    /// Whether this account can enter every folder above `path`.
    pub(crate) fn reaches(&self, path: &Path) -> bool {
        !self.handed_over
            || path.ancestors().skip(1).filter_map(|folder| fs::metadata(folder).ok()).all(|of| {
                let execute = match (of.uid() == self.uid, of.gid() == self.gid) {
                    (true, _) => 0o100,
                    (false, true) => 0o010,
                    (false, false) => 0o001,
                };
                of.mode() & execute != 0
            })
    }

    /// Whether `path` belongs to this account.
    pub(crate) fn owns(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|of| of.uid() == self.uid)
    }
}

/// macOS writes nobody's id as -2.
fn signed_id(text: &str) -> Option<u32> {
    text.parse::<u32>().ok().or_else(|| text.parse::<i32>().ok().map(i32::cast_unsigned))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWD: &str = "root:x:0:0::/root:/bin/sh\npostgres:x:101:104:A:/v:/b\nbad:x:one:2::/:/\n\
                          nobody:*:-2:-2::/:/\ntoor:x:0:0::/:/\n";

    #[test]
    fn accounts_are_read_from_passwd() {
        for (name, ids) in [
            ("postgres", Some((101, 104))),
            ("nobody", Some((u32::MAX - 1, u32::MAX - 1))),
            ("bad", None),
            ("absent", None),
            ("toor", None),
        ] {
            let found = Account::in_passwd(PASSWD, name).map(|account| (account.uid, account.gid));
            assert_eq!(found, ids, "{name}");
        }
    }

    #[test]
    fn a_folder_closed_to_others_is_out_of_reach() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let stranger = Account { uid: 4_000_000, gid: 4_000_000, handed_over: true };
        let inside = folder.path().join("data");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        assert!(!stranger.reaches(&inside));
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
        assert!(stranger.reaches(&inside));
    }
}
