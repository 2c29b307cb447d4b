//! The folders of a private cluster, and who may enter them.

use crate::{Error, account::Account};
use std::{
    ffi::OsStr,
    fs,
    os::unix::{ffi::OsStrExt, fs::DirBuilderExt},
    path::{Path, PathBuf},
};

/// Bytes of a socket folder's path. A socket's whole path has 104 bytes on macOS and 108 on Linux,
/// of which `/.s.PGSQL.5432` takes 14.
const SOCKET_FOLDER_BYTES: usize = 85;

/// Where root's cluster goes when the account that runs it cannot enter the data folder.
const SYSTEM_FOLDER: &str = "/var/lib/dockbrief";

/// A cluster's own folder, given to the account that runs it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    folder: PathBuf,
    pub(crate) account: Account,
}

impl Place {
    /// Makes the folder below `data_dir`, or says who it belongs to.
    pub(crate) fn prepare(data_dir: &Path) -> Result<Self, Error> {
        let account = Account::choose()?;
        let wanted = std::path::absolute(data_dir).map_err(Error::folder(data_dir))?;
        let mut folder = wanted.join("postgres");
        if !account.reaches(&folder) {
            folder = Path::new(SYSTEM_FOLDER).join(legible(&wanted)).join("postgres");
            tracing::warn!(
                wanted = %wanted.display(), used = %folder.display(),
                "the account that runs PostgreSQL cannot enter the data folder: another is used"
            );
        }
        let parent = folder.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(Error::folder(parent))?;
        let place = Self { folder, account };
        place.private_folder(&place.folder)?;
        Ok(place)
    }

    /// PostgreSQL's own folder.
    pub(crate) fn cluster(&self) -> PathBuf {
        self.folder.join("cluster")
    }

    /// Where a cluster is made; it gets its name when it is whole.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.folder.join("cluster.unfinished")
    }

    /// What the server says.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// Any other file of ours.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The folder for the socket: beside the cluster, or in /tmp where that path is too long.
    pub(crate) fn socket_folder(&self) -> Result<PathBuf, Error> {
        let beside = self.folder.join("socket");
        let folder = if beside.as_os_str().len() <= SOCKET_FOLDER_BYTES {
            beside
        } else {
            PathBuf::from(format!("/tmp/dockbrief-{:016x}", fingerprint(self.folder.as_os_str())))
        };
        self.private_folder(&folder)?;
        Ok(folder)
    }

    /// Makes a folder that only its owner enters. One that is there already must be the account's:
    /// in /tmp anybody could have made it first.
    fn private_folder(&self, folder: &Path) -> Result<(), Error> {
        match fs::DirBuilder::new().mode(0o700).create(folder) {
            Ok(()) => self.account.own(folder).map_err(Error::folder(folder)),
            Err(_) if folder.is_dir() && self.account.owns(folder) => Ok(()),
            Err(source) => Err(Error::Folder { folder: folder.into(), source }),
        }
    }
}

/// A path as one name that a person can still read.
fn legible(path: &Path) -> String {
    let name = path.to_string_lossy().trim_matches('/').replace('/', "-");
    if name.is_empty() { "data".to_owned() } else { name }
}

/// FNV-1a, 64 bits: short, and the same in every version of this program.
fn fingerprint(text: &OsStr) -> u64 {
    text.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deep_folder_has_its_socket_elsewhere() {
        let top = tempfile::tempdir().unwrap();
        let deep = top.path().join("d".repeat(100));
        for (data_dir, beside) in [(top.path(), true), (&deep, false)] {
            let place =
                Place { folder: data_dir.join("postgres"), account: Account::choose().unwrap() };
            fs::create_dir_all(&place.folder).unwrap();
            let socket = place.socket_folder().unwrap();
            assert_eq!(socket.starts_with(top.path()), beside);
            assert!(socket.as_os_str().len() <= SOCKET_FOLDER_BYTES);
            if !beside {
                fs::remove_dir(socket).unwrap();
            }
        }
    }

    #[test]
    fn names_and_fingerprints() {
        assert_eq!(legible(Path::new("/root/dock/data")), "root-dock-data");
        assert_eq!(legible(Path::new("/")), "data");
        // Published test vectors of FNV-1a.
        assert_eq!(fingerprint(OsStr::new("")), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(OsStr::new("foobar")), 0x8594_4171_f739_67e8);
    }
}
