//! The translators' round trip: the texts of a course out to a PO file or a spreadsheet, back into
//! the course's files, and what is left to do.
//!
//! Everything here is pure: a [`lessons::compile::Folder`] of bytes comes in, and another goes out.
//! Deliberately absent: the disk, the clock, translation memories and machine translation. What a
//! translator's tool does with a file is its own affair; what comes back is checked like a text that
//! was typed into the course.

pub mod import;
pub mod incoming;
pub mod po;
pub mod review;
pub mod sheet;
pub mod status;
pub mod xlsx;

mod describe;
mod gather;

pub use gather::{Law, Measure, Room, gather};
