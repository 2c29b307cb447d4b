//! A translator's mark changes one table of `sources.toml`, and not a byte more.

use crate::pack::{clean, compiled, edit, language, lesson, text};
use lessons::{compile::Folder, mark::mark};

const SOURCES: &str = "second-call/sources.toml";

fn marked(folder: &Folder, code: &str) -> Result<String, String> {
    mark(folder, &lesson("second-call"), language(code))
}

fn with(sources: &str) -> Folder {
    let mut folder = clean();
    folder.insert(SOURCES, sources);
    folder
}

#[test]
fn the_table_is_written_and_nothing_else_changes() {
    let hash = text(&clean(), SOURCES);
    let hash = hash.split("morning = ").nth(1).unwrap().split('\n').next().unwrap().to_owned();
    let new = format!("[translated.fr]\nmorning = {hash}\n");
    let cases = [
        ("", new.clone()),
        ("# a\n", format!("# a\n\n{new}")),
        ("# a", format!("# a\n\n{new}")),
        ("# a\r\n", format!("# a\r\n\r\n{}", new.replace('\n', "\r\n"))),
        ("\u{feff}# a\n", format!("\u{feff}# a\n\n{new}")),
        (
            "[translated.fr]\nmorning = \"old\" # why\nold = \"1\"\n\n# b\n[review.en]\n",
            format!("{new}\n# b\n[review.en]\n"),
        ),
        ("# a\n [ translated . fr ] # b\n", format!("# a\n{new}")),
        ("[translated.zh]\nmorning = \"z\"", format!("[translated.zh]\nmorning = \"z\"\n\n{new}")),
        (
            "x = \"\"\"\n[translated.fr]\n\"\"\"\n",
            format!("x = \"\"\"\n[translated.fr]\n\"\"\"\n\n{new}"),
        ),
    ];
    for (old, wanted) in cases {
        assert_eq!(marked(&with(old), "fr").as_ref(), Ok(&wanted), "{old:?}");
        assert_eq!(marked(&with(&wanted), "fr"), Ok(wanted), "again, {old:?}");
    }
}

#[test]
fn what_cannot_be_kept_is_not_written() {
    let cases = [
        (
            "translated = { fr = { morning = \"a\" }, zh = { morning = \"b\" } }\n",
            "fr",
            "cannot be replaced",
        ),
        ("[translated]\nfr.morning = \"a\"\nzh.morning = \"b\"\n", "fr", ""),
        ("[translated\n", "fr", "sources.toml"),
        ("", "en", "not a translation"),
        ("", "de", "not among the languages"),
    ];
    for (old, code, words) in cases {
        match marked(&with(old), code) {
            Err(error) => assert!(error.contains(words), "{old:?}: {error}"),
            Ok(new) => assert!(words.is_empty() && new.contains("zh"), "{old:?}: {new:?}"),
        }
    }
}

#[test]
fn a_mark_makes_a_changed_block_fresh() {
    let mut folder = clean();
    edit(&mut folder, "second-call/en.md", "Call again.", "Call once more.");
    assert_eq!(compiled(&folder).faults.len(), 2);
    for (code, left) in [("fr", 1), ("zh", 0)] {
        let text = marked(&folder, code).unwrap();
        folder.insert(SOURCES, text);
        assert_eq!(compiled(&folder).faults.len(), left);
    }
}

#[test]
fn only_blocks_that_are_translated_are_marked() {
    let mut folder = clean();
    edit(&mut folder, "second-call/en.md", "Call again.", "Call again.\n\n## Then {#then}\nWait.");
    assert!(!marked(&folder, "fr").unwrap().contains("then"));
}
