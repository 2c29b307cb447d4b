//! Backups of Moodle courses. Not read yet: every file is refused.

use crate::{draft::Plan, limits::Limits, refusal::Refusal};

/// Refuses the backup.
pub(crate) fn read(_: &str, _: &[u8], _: &Limits) -> Result<Plan, Refusal> {
    Err(Refusal::NotAnArchive)
}
