//! PO files, as gettext defines them and as Poedit, OmegaT and Weblate write them.
//!
//! Deliberately absent: plural forms, for no text here has any; domains; and encodings other than
//! UTF-8.

mod quoted;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// The header that names the course.
const COURSE: &str = "X-Dockbrief-Course";
