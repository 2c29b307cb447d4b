//! What is taught: courses read, checked, graded.
//!
//! Everything here is pure: a [`compile::Folder`] of bytes comes in, a [`course::Course`] or a list
//! of [`fault::Fault`]s goes out. Deliberately absent: the network, the database, the clock (a date
//! is an argument), and every sentence a learner reads that is not written by an author.

pub mod compile;
pub mod course;
pub mod draft;
pub mod fault;
pub mod grade;
mod id;
mod jurisdiction;
pub mod language;
pub mod mark;
pub mod picture;
pub mod review;
pub mod rewrite;
pub mod rich;
pub mod shelf;
