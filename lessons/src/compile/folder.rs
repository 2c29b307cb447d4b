//! A course's folder in memory: what the compiler reads instead of a disk.
//!
//! Deliberately absent: symbolic links (a course from elsewhere must not reach outside its folder)
//! and hidden files.

use super::audio::AUDIO_BYTES_AT_MOST;
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// How deep files may lie: `course.toml`, `LESSON/en.md`, `audio/NAME.en.ogg`.
const FOLDERS_DEEP: u8 = 2;

/// Files by their path within the course's folder, such as `reasons-at-arrest/en.md`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    files: BTreeMap<String, Vec<u8>>,
}

impl Folder {
    /// Reads the course's folder from a disk. Of a file larger than any that a course may hold,
    /// only as much is read as shows that it is too large.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut folder = Self::default();
        folder.read_into(path, "", FOLDERS_DEEP)?;
        Ok(folder)
    }

    /// Adds a file, or puts another in its place.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Every path, in alphabetical order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    fn read_into(&mut self, path: &Path, prefix: &str, deeper: u8) -> io::Result<()> {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() && deeper > 1 {
                self.read_into(&entry.path(), &format!("{prefix}{name}/"), deeper - 1)?;
            } else if kind.is_file() {
                let mut bytes = Vec::new();
                let most = AUDIO_BYTES_AT_MOST as u64 + 1;
                File::open(entry.path())?.take(most).read_to_end(&mut bytes)?;
                self.files.insert(format!("{prefix}{name}"), bytes);
            }
        }
        Ok(())
    }
}
