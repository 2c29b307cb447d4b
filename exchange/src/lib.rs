//! What other programs wrote, brought into our own format; and our questions, written as others
//! read them.
//!
//! Pure: bytes and [`limits::Limits`] come in; a draft of a course, or a text, and a
//! [`report::Report`] come out. Everything passes through one model, the [`bank`], which follows
//! Moodle, because the files do. Deliberately absent: the disk, the network, and any judgement of
//! what is taught: a draft lacks what only its author can know, and `dockbrief check` says where.

mod aiken;
mod archive;
pub mod bank;
mod draft;
mod export;
pub mod gift;
mod html;
mod import;
pub mod limits;
mod mbz;
pub mod moodle_xml;
mod outgoing;
pub mod refusal;
pub mod report;
mod weight;
mod xml;

pub use export::{Export, Target, export};
pub use import::{Import, Source, import};
pub use weight::Weight;
