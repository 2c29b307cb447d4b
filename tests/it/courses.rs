//! The courses that are shipped: without a fault, and each talk beside them as it is written down.

use dockbrief::check::{Shelf, folders};
use std::path::Path;

#[test]
fn every_course_is_without_fault_and_talks_as_its_transcripts_say() {
    let folders = folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses")).unwrap();
    assert!(folders.len() >= 2, "{folders:?}");
    let mut shelf = Shelf::read(&folders).unwrap();
    shelf.play(&folders, false).unwrap();
    let errors: Vec<_> =
        shelf.faults.iter().filter(|f| f.is_error()).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
