//! PostgreSQL's programs: where they are, and which version they are of.

use crate::Error;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where installers put one folder per major version.
const VERSIONED: [(&str, &str); 4] = [
    ("/usr/lib/postgresql", "bin"), // Debian, Ubuntu
    ("/opt/homebrew/opt", "bin"),   // Homebrew on Apple silicon
    ("/usr/local/opt", "bin"),      // Homebrew on Intel
    ("/Applications/Postgres.app/Contents/Versions", "bin"), // Postgres.app
];

/// One installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Programs {
    folder: PathBuf,
    /// `15`
    pub(crate) major: String,
}

impl Programs {
    /// The installation to use: of the version that made the cluster, or the first that is found.
    pub(crate) fn find(cluster: &Path) -> Result<Self, Error> {
        let made_by = fs::read_to_string(cluster.join("PG_VERSION")).ok();
        let mut installed = Vec::new();
        for programs in candidates().filter_map(Self::in_folder) {
            match &made_by {
                Some(version) if version.trim() != programs.major => installed.push(programs.major),
                _ => return Ok(programs),
            }
        }
        let Some(made_by) = made_by.filter(|_| !installed.is_empty()) else {
            return Err(Error::NoPrograms);
        };
        installed.dedup();
        Err(Error::OtherVersion {
            cluster: cluster.into(),
            made_by: made_by.trim().into(),
            installed: installed.join(", "),
        })
    }

    /// One program's path.
    pub(crate) fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// The programs of `folder`, if a server is among them.
    fn in_folder(folder: PathBuf) -> Option<Self> {
        let said = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
        let major = major_of(&String::from_utf8_lossy(&said.stdout))?;
        folder.join("initdb").exists().then_some(Self { folder, major })
    }
}

/// Every folder to look in, the most deliberate first.
fn candidates() -> impl Iterator<Item = PathBuf> {
    let named = env::var_os("PG_BIN").map(PathBuf::from);
    let on_path = env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<_> = env::split_paths(&on_path)
        .filter_map(|folder| fs::canonicalize(folder.join("initdb")).ok())
        .filter_map(|program| program.parent().map(PathBuf::from))
        .collect();
    named
        .into_iter()
        .chain(std::iter::once_with(told_by_pg_config).flatten())
        .chain(
            VERSIONED.into_iter().flat_map(|(above, below)| newest_first(Path::new(above), below)),
        )
        .chain(on_path)
}

fn told_by_pg_config() -> Option<PathBuf> {
    let said = Command::new("pg_config").arg("--bindir").output().ok()?;
    let folder = String::from_utf8(said.stdout).ok()?;
    Some(PathBuf::from(folder.trim())).filter(|folder| folder.is_absolute())
}

/// `{above}/*/{below}` where the star is a version, or `postgresql@` and one.
fn newest_first(above: &Path, below: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(above).into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name.strip_prefix("postgresql@").unwrap_or(&name).parse().ok()?;
            Some((version, entry.path().join(below)))
        })
        .collect();
    versions.sort_by(|a, b| b.cmp(a));
    versions.into_iter().map(|(_, folder)| folder).collect()
}

/// The `15` of `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`, `18beta1` included.
fn major_of(version: &str) -> Option<String> {
    let number = version.split_once("(PostgreSQL) ")?.1;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_people_install_them() {
        for (said, major) in [
            ("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n", Some("15")),
            ("postgres (PostgreSQL) 18beta1\n", Some("18")),
            ("postgres (PostgreSQL) \n", None),
            ("command not found", None),
        ] {
            assert_eq!(major_of(said).as_deref(), major, "{said}");
        }
    }

    #[test]
    fn the_newest_version_comes_first() {
        let above = tempfile::tempdir().unwrap();
        for name in ["9", "15", "postgresql@17", "postgresql", "common"] {
            fs::create_dir(above.path().join(name)).unwrap();
        }
        let found = newest_first(above.path(), "bin");
        let names = ["postgresql@17/bin", "15/bin", "9/bin"].map(|name| above.path().join(name));
        assert_eq!(found, names);
    }

    #[test]
    fn a_cluster_of_a_version_that_is_not_installed_is_left_alone() {
        let cluster = tempfile::tempdir().unwrap();
        fs::write(cluster.path().join("PG_VERSION"), "8\n").unwrap();
        let refused = Programs::find(cluster.path()).unwrap_err().to_string();
        assert!(refused.contains("was made by PostgreSQL 8, and only"), "{refused}");
        assert!(refused.contains("install version 8, or move that folder away"), "{refused}");
    }
}
