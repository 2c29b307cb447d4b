//! `FORMAT.md`: its course compiles, and what it quotes is what the compiler says.

use crate::pack::{opus, png};
use lessons::{
    compile::{Folder, compile},
    course::LessonId,
    language::Language,
    mark::mark,
};
use std::{fs, path::Path};

const GUIDE: &str = include_str!("../../FORMAT.md");

/// The files of the worked course: a path in bold, then a fence.
fn worked() -> Folder {
    let mut folder = Folder::default();
    for part in GUIDE.split("\n**`").skip(1) {
        let (path, rest) = part.split_once("`**\n\n```").unwrap();
        let text = rest.split_once('\n').unwrap().1.split("\n```").next().unwrap();
        folder.insert(path, format!("{text}\n"));
    }
    for code in ["en", "fr"] {
        folder.insert(format!("audio/station.{code}.ogg"), opus(1, 30));
    }
    folder
}

#[test]
fn its_course_has_no_fault() {
    let mut folder = worked();
    assert_eq!(folder.paths().count(), 6);
    let lesson = LessonId::parse("first-call").unwrap();
    let marked = mark(&folder, &lesson, Language::parse("fr").unwrap()).unwrap();
    folder.insert("first-call/sources.toml", marked);
    let faults = compile("two-hours", &folder).faults;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn its_other_examples_have_no_fault() {
    let examples =
        GUIDE.split("```markdown\n").skip(1).map(|part| part.split("```").next().unwrap());
    let examples: Vec<_> = examples.filter(|text| !text.starts_with("+++")).collect();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let heading = if example.starts_with("##") { "" } else { "## When? {#when .quiz}\n" };
        let mut folder = worked();
        for name in ["ring", "note"] {
            folder.insert(format!("images/{name}.png"), png(640, 480));
        }
        let text = format!("+++\ntitle = \"A\"\nminutes = 1\n+++\n{heading}{example}");
        folder.insert("first-call/en.md", text);
        let errors = compile("two-hours", &folder).faults;
        let english = errors.iter().filter(|fault| fault.file.ends_with("en.md"));
        assert_eq!(english.count(), 0, "{errors:#?}");
    }
}

#[test]
fn it_quotes_what_the_compiler_says() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = [fs::read_dir(source.join("compile")).unwrap(), fs::read_dir(source).unwrap()];
    let files = files.into_iter().flatten().map(|entry| entry.unwrap().path());
    let code: String =
        files.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).unwrap()).collect();
    let words: Vec<_> = code.split_whitespace().filter(|word| *word != "\\").collect();
    let code = words.join(" ");
    let table = GUIDE.split("| when it says | look at |\n| --- | --- |\n").nth(1).unwrap();
    let rows: Vec<_> = table.lines().take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 40);
    for row in rows {
        let quoted = row.split('|').nth(1).unwrap().trim();
        assert!(code.contains(quoted), "{quoted}");
    }
}
