//! The courses and their gate.

use super::reader::Reader;
use std::path::PathBuf;

/// The courses and their gate.
#[derive(Debug)]
pub struct Courses {
    /// The folder that holds one folder per course.
    pub folder: PathBuf,
    /// Whether a text is served that no lawyer has reviewed; it says so itself.
    pub serve_unreviewed: bool,
}

impl Courses {
    pub(super) fn read(top: &mut Reader) -> Self {
        Self {
            folder: top.path("courses", "lessons/courses"),
            serve_unreviewed: top.flag("serve_unreviewed", false),
        }
    }
}
