//! Files of other programs as an author brings them: bytes in, a draft and a report out.

// Each is marked as a test, for the lint that allows `unwrap` only there.
#[cfg(test)]
mod backups;
#[cfg(test)]
mod banks;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod gift_rules;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod xml_rules;
