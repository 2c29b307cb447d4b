//! Archives that no honest program would have made are refused, by name, before they can hurt.

use super::*;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use zip::{ZipWriter, write::SimpleFileOptions};

const SMALL: Limits = Limits {
    file_bytes: 10_000,
    typed_bytes: 10_000,
    entries: 5,
    unpacked_bytes: 3 << 20,
    ratio: 100,
    folders_deep: 3,
    texts_bytes: 4_000,
    xml_bytes: 3_000,
    xml_depth: 8,
    xml_nodes: 100,
};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A member of a tar: name, type, size as it is claimed, content.
fn member(name: &[u8], kind: tar::EntryType, size: u64, content: &[u8]) -> Vec<u8> {
    let mut header = tar::Header::new_gnu();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name);
    header.set_entry_type(kind);
    header.set_size(size);
    if kind.is_symlink() || kind.is_hard_link() {
        header.set_link_name("/etc/passwd").unwrap();
    }
    // Where a sparse file says how large it would be.
    header.as_mut_bytes()[483..495].copy_from_slice(b"00000000000\0");
    header.set_cksum();
    let padding = content.len().next_multiple_of(512) - content.len();
    [header.as_bytes().as_slice(), content, &vec![0; padding]].concat()
}

fn file(name: &str, content: &[u8]) -> Vec<u8> {
    member(name.as_bytes(), tar::EntryType::Regular, content.len() as u64, content)
}

fn tarball(members: &[Vec<u8>]) -> Vec<u8> {
    gzip(&[members.concat(), vec![0; 1024]].concat())
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

use std::io::Cursor;

fn xml(path: &str) -> bool {
    path.rsplit('.').next() == Some("xml")
}

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &SMALL, xml).unwrap_err()
}

#[test]
fn what_is_wanted_is_kept_whatever_the_archive() {
    let members = Members::from([("a/b.xml".to_owned(), b"<x/>".to_vec())]);
    let folder = member(b"./a/", tar::EntryType::Directory, 0, b"");
    let tar = tarball(&[folder, file("./a/b.xml", b"<x/>"), file(".ARCHIVE_INDEX", b"no")]);
    assert_eq!(read(&tar, &SMALL, xml), Ok(members.clone()));
    let zip = zipped(&[("a/b.xml", b"<x/>"), ("c.mp3", b"no")]);
    assert_eq!(read(&zip, &SMALL, xml), Ok(members));
    assert_eq!(read(&zipped(&[]), &SMALL, xml), Ok(Members::new()));
    for bytes in [&b""[..], b"hello", b"Rar!"] {
        assert_eq!(refused(bytes), Refusal::NotAnArchive);
    }
}

#[test]
fn a_path_that_climbs_and_a_link_are_refused() {
    use tar::EntryType::{Block, Char, Fifo, GNUSparse, Link, Regular, Symlink};
    for path in ["../x.xml", "/etc/x.xml", "a/../../x.xml", "a\\x.xml", "C:x.xml"] {
        let refusal = Refusal::Path(path.to_owned());
        assert_eq!(refused(&tarball(&[file(path, b"")])), refusal);
        assert_eq!(refused(&zipped(&[(path, b"")])), refusal, "zip");
    }
    let of = |kind| refused(&tarball(&[member(b"x.xml", kind, 0, b"")]));
    let name = || "x.xml".to_owned();
    for kind in [Symlink, Link] {
        assert_eq!(of(kind), Refusal::Link(name()));
    }
    for kind in [Char, Block, Fifo, GNUSparse] {
        assert_eq!(of(kind), Refusal::Special(name()));
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("x.xml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = writer.finish().unwrap().into_inner();
    assert_eq!(refused(&link), Refusal::Link(name()));
    // The same name twice: two programs would read two things.
    let twice = tarball(&[file("x.xml", b"1"), file("./x.xml", b"2")]);
    assert_eq!(refused(&twice), Refusal::Twice(name()));
    let deep = tarball(&[member(b"a/b/c/x.xml", Regular, 0, b"")]);
    assert_eq!(refused(&deep), Refusal::FoldersDeep(3, "a/b/c/x.xml".to_owned()));
}

/// Each limit by itself, in an archive that is small on the disk.
#[test]
fn what_would_fill_a_memory_is_refused() {
    let zeros = vec![0; 8 << 20];
    let noise: Vec<u8> =
        (0..40_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
    let names: Vec<_> = (0..6).map(|n| format!("{n}.mp3")).collect();
    let many = names.iter().map(|name| file(name, b"")).collect::<Vec<_>>();
    let many_zipped = names.iter().map(|name| (name.as_str(), &b""[..])).collect::<Vec<_>>();
    let padded = [noise, zeros.clone()].concat();
    let long = vec![b' '; 3_001];
    let (text, texts) = (vec![b' '; 2_500], ["1.xml", "2.xml"]);
    let cases = [
        ("a bomb of tar", tarball(&[file("a.mp3", &zeros)]), Refusal::Ratio(100)),
        ("a bomb of zip", zipped(&[("a.mp3", &zeros)]), Refusal::Ratio(100)),
        (
            "a text in tar",
            tarball(&[file("a.xml", &zeros)]),
            Refusal::XmlBytes { most: 3_000, file: "a.xml".to_owned() },
        ),
        ("large in tar", tarball(&[file("a.mp3", &padded)]), Refusal::UnpackedBytes(3 << 20)),
        ("large in zip", zipped(&[("a.mp3", &padded)]), Refusal::UnpackedBytes(3 << 20)),
        ("many in tar", tarball(&many), Refusal::Entries(5)),
        ("many in zip", zipped(&many_zipped), Refusal::Entries(5)),
        (
            "long",
            zipped(&[("a.xml", &long)]),
            Refusal::XmlBytes { most: 3_000, file: "a.xml".to_owned() },
        ),
        ("texts", zipped(&texts.map(|name| (name, text.as_slice()))), Refusal::TextsBytes(4_000)),
        ("texts", tarball(&texts.map(|name| file(name, &text))), Refusal::TextsBytes(4_000)),
    ];
    for (what, bytes, refusal) in cases {
        assert_eq!(refused(&bytes), refusal, "{what}");
    }
    // A long name is read before the member is looked at.
    let name = vec![b'a'; 8 << 20];
    let long_name = member(b"././@LongLink", tar::EntryType::GNULongName, name.len() as u64, &name);
    assert_eq!(refused(&tarball(&[long_name])), Refusal::Ratio(100));
}

#[test]
fn damage_is_named() {
    let whole = tarball(&[file("a.xml", b"<x/>")]);
    let claims = gzip(&member(b"a.xml", tar::EntryType::Regular, u64::MAX / 8, b"<x/>"));
    let zip = zipped(&[("a.xml", b"<x/>")]);
    let mut lies = zip.clone();
    // The deflated bytes.
    lies[36] ^= 0xff;
    for bytes in [&whole[..whole.len() / 2], &claims, b"\x1f\x8b", &zip[..zip.len() / 2], &lies] {
        let refusal = refused(bytes);
        assert!(matches!(refusal, Refusal::Damaged(_)), "{refusal}");
    }
}
