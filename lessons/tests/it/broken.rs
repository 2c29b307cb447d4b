//! The broken pack on disk: what `dockbrief check lessons/tests/packs/broken` says of it.

use lessons::compile::{Folder, compile};
use std::{fs, path::Path};

#[test]
fn every_fault_of_the_broken_pack_is_found_at_its_line() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs");
    let folder = Folder::read(&packs.join("broken")).unwrap();
    let found = compile("broken", &folder).faults;
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    let wanted = fs::read_to_string(packs.join("broken.txt")).unwrap();
    let wanted: Vec<_> = wanted.lines().collect();
    assert!(found == wanted, "broken.txt should say:\n{}\n", found.join("\n"));
}
