//! The compiler of courses as an author meets it: packs of files in, faults and courses out.

// Each is marked as a test, for the lint that allows `unwrap` only there.
#[cfg(test)]
mod blemishes;
#[cfg(test)]
mod broken;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod marking;
#[cfg(test)]
mod meaning;
#[cfg(test)]
mod outline;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod shelf;
