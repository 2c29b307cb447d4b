//! Archives from elsewhere, read in memory and within limits.
//!
//! Only the members that are wanted are kept; nothing is ever written to a disk, and an archive
//! within an archive is never opened. A member that no honest program would have written makes the
//! whole archive suspect, and it is refused.

mod paths;
mod tarball;
mod zipped;

use crate::{limits::Limits, refusal::Refusal};
use std::collections::BTreeMap;

/// The first bytes of gzip.
const GZIP: &[u8] = b"\x1f\x8b";

/// The first bytes of zip, and of one without members.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Members by path.
pub(crate) type Members = BTreeMap<String, Vec<u8>>;

/// Reads an archive, whatever its file is called.
pub(crate) fn read(
    bytes: &[u8],
    limits: &Limits,
    wanted: fn(&str) -> bool,
) -> Result<Members, Refusal> {
    let kept = Kept { limits, wanted, members: Members::new(), paths: 0, bytes: 0 };
    if bytes.starts_with(GZIP) {
        tarball::read(bytes, kept)
    } else if ZIP.iter().any(|magic| bytes.starts_with(magic)) {
        zipped::read(bytes, kept)
    } else {
        Err(Refusal::NotAnArchive)
    }
}

/// What is kept of an archive, and how much was seen.
struct Kept<'l> {
    limits: &'l Limits,
    wanted: fn(&str) -> bool,
    members: Members,
    paths: usize,
    bytes: u64,
}

impl Kept<'_> {
    /// Looks at the path of a member: its form here, where its content is wanted.
    fn look(&mut self, raw: &[u8]) -> Result<Option<String>, Refusal> {
        self.paths += 1;
        if self.paths > self.limits.entries {
            return Err(Refusal::Entries(self.limits.entries));
        }
        let path = paths::checked(raw, self.limits)?;
        if self.members.contains_key(&path) {
            return Err(Refusal::Twice(path));
        }
        Ok(Some(path).filter(|path| (self.wanted)(path)))
    }

    /// How many bytes of the next member may be read: one more than it may have.
    fn room(&self) -> u64 {
        self.limits.xml_bytes + 1
    }

    fn keep(&mut self, path: String, content: Vec<u8>) -> Result<(), Refusal> {
        let most = self.limits.xml_bytes;
        if content.len() as u64 > most {
            return Err(Refusal::XmlBytes { most, file: path });
        }
        self.bytes += content.len() as u64;
        if self.bytes > self.limits.texts_bytes {
            return Err(Refusal::TextsBytes(self.limits.texts_bytes));
        }
        self.members.insert(path, content);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
