//! zip, stored or deflated.

use super::{Kept, Members};
use crate::refusal::Refusal;
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// The kind of a file in its Unix mode, and the two kinds that are looked at.
const KIND: u32 = 0o170_000;
const PLAIN_FILE: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

pub(super) fn read(bytes: &[u8], mut kept: Kept<'_>) -> Result<Members, Refusal> {
    let (most, too_large) = kept.limits.unpacked(bytes.len());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    if archive.len() > kept.limits.entries {
        return Err(Refusal::Entries(kept.limits.entries));
    }
    let (mut promised, mut read) = (0_u64, 0_u64);
    for number in 0..archive.len() {
        // What is said of it, before anything is unpacked.
        let entry = archive.by_index_raw(number).map_err(|error| failed(&error))?;
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let wanted = kept.look(entry.name_raw())?;
        let kind = entry.unix_mode().map(|mode| mode & KIND).filter(|kind| *kind != 0);
        promised = promised.saturating_add(entry.size());
        if entry.is_symlink() {
            return Err(Refusal::Link(name));
        } else if kind.is_some_and(|kind| kind != PLAIN_FILE && kind != FOLDER) {
            return Err(Refusal::Special(name));
        } else if entry.encrypted() {
            return Err(Refusal::Locked(name));
        } else if promised > most {
            return Err(too_large);
        }
        let Some(path) = wanted.filter(|_| !entry.is_dir()) else { continue };
        drop(entry);
        let entry = archive.by_index(number).map_err(|error| failed(&error))?;
        let mut content = Vec::new();
        // What it promised may have been a lie.
        let unpacked = entry.take(kept.room()).read_to_end(&mut content);
        unpacked.map_err(|error| Refusal::Damaged(error.to_string()))?;
        read += content.len() as u64;
        if read > most {
            return Err(too_large);
        }
        kept.keep(path, content)?;
    }
    Ok(kept.members)
}

fn failed(error: &ZipError) -> Refusal {
    Refusal::Damaged(error.to_string())
}
