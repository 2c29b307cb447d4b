//! How much of a file is read before it is refused: a file from elsewhere may be made to hurt.

use crate::refusal::Refusal;

/// A mebibyte, in bytes.
const MIB: u64 = 1024 * 1024;

/// What a file may at most be. The default is meant for everybody; a test may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The file as it lies on the disk, in bytes. It is held in memory as a whole.
    pub file_bytes: u64,
    /// A file of typed questions, in bytes: some ten thousand of them.
    pub typed_bytes: u64,
    /// Members of an archive. A large course has some thousands.
    pub entries: usize,
    /// All members of an archive together, unpacked, in bytes.
    pub unpacked_bytes: u64,
    /// How many times larger than the file its members may be. Texts pack to a tenth or a
    /// twentieth; a bomb to a thousandth.
    pub ratio: u64,
    /// Folders within folders. Moodle's lie three deep.
    pub folders_deep: usize,
    /// All XML files of an archive that are read, together, in bytes.
    pub texts_bytes: u64,
    /// One XML file, unpacked, in bytes.
    pub xml_bytes: u64,
    /// Elements within elements. Moodle's lie a dozen deep.
    pub xml_depth: usize,
    /// Elements and attributes of one XML file: some thousands of questions.
    pub xml_nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * MIB,
            typed_bytes: 8 * MIB,
            entries: 10_000,
            unpacked_bytes: 200 * MIB,
            ratio: 100,
            folders_deep: 8,
            texts_bytes: 48 * MIB,
            xml_bytes: 24 * MIB,
            xml_depth: 64,
            xml_nodes: 300_000,
        }
    }
}

impl Limits {
    /// What the members of an archive of this many bytes may come to, unpacked, in bytes, and what
    /// is said of more. A small archive may hold nothing but zeros.
    pub(crate) fn unpacked(&self, packed: usize) -> (u64, Refusal) {
        let by_ratio = (packed as u64).saturating_mul(self.ratio).max(MIB);
        if by_ratio < self.unpacked_bytes {
            (by_ratio, Refusal::Ratio(self.ratio))
        } else {
            (self.unpacked_bytes, Refusal::UnpackedBytes(self.unpacked_bytes))
        }
    }
}
