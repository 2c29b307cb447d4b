//! Phone numbers as the world writes them.

use crate::address::NotAnAddress;

/// The number in E.164.
pub(crate) fn e164(raw: &str, _country: &str) -> Result<String, NotAnAddress> {
    Ok(raw.to_owned())
}
