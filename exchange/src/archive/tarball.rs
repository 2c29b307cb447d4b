//! tar within gzip.

use super::{Kept, Members};
use crate::refusal::Refusal;
use flate2::read::GzDecoder;
use std::{
    cell::Cell,
    io::{self, Read},
};
use tar::{Archive, Entry, EntryType};

pub(super) fn read(bytes: &[u8], mut kept: Kept<'_>) -> Result<Members, Refusal> {
    let (most, too_large) = kept.limits.unpacked(bytes.len());
    let meter = Cell::new(0);
    let stream = Metered { inner: GzDecoder::new(bytes), read: &meter, most };
    // Every error of reading is one of the archive, but where the meter ended it.
    let failed = |error: io::Error| {
        if meter.get() > most { too_large.clone() } else { Refusal::Damaged(error.to_string()) }
    };
    let mut archive = Archive::new(stream);
    for entry in archive.entries().map_err(failed)? {
        let mut entry = entry.map_err(failed)?;
        let Some(path) = wanted(&entry, &mut kept)? else { continue };
        let mut content = Vec::new();
        entry.by_ref().take(kept.room()).read_to_end(&mut content).map_err(failed)?;
        kept.keep(path, content)?;
    }
    Ok(kept.members)
}

/// The path of a plain file whose content is wanted.
fn wanted<R: Read>(entry: &Entry<'_, R>, kept: &mut Kept<'_>) -> Result<Option<String>, Refusal> {
    let raw = entry.path_bytes();
    let name = || String::from_utf8_lossy(&raw).into_owned();
    match entry.header().entry_type() {
        EntryType::Regular | EntryType::Continuous => kept.look(&raw),
        EntryType::Directory => kept.look(&raw).map(|_| None),
        // Remarks on the whole archive.
        EntryType::XGlobalHeader => Ok(None),
        EntryType::Symlink | EntryType::Link => Err(Refusal::Link(name())),
        _ => Err(Refusal::Special(name())),
    }
}

/// A stream that ends with an error where it becomes too long.
struct Metered<'m, R> {
    inner: R,
    read: &'m Cell<u64>,
    most: u64,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.inner.read(buffer)?;
        self.read.set(self.read.get() + bytes as u64);
        if self.read.get() > self.most {
            return Err(io::Error::other("too large"));
        }
        Ok(bytes)
    }
}
