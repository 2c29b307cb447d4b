//! The round trip as a translator meets it: texts out, a file back, and what became of each line.

// Each is marked as a test, for the lint that allows `unwrap` only there.
#[cfg(test)]
mod edits;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod unedited;
