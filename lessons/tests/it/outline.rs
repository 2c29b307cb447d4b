//! Every text of a lesson's file has its place, and can be replaced there and nowhere else.

use crate::pack::{clean, compiled, edit, lesson, text};
use lessons::{
    compile::{
        Folder,
        outline::{Outline, Spot, Texts},
    },
    course::BlockId,
};
use std::{fs, path::Path};

fn texts(outline: &Outline, id: &BlockId) -> Texts {
    let block = outline.block(id).unwrap();
    block.texts.iter().map(|(spot, text)| (*spot, text.words.clone())).collect()
}

fn outline(folder: &Folder, path: &str) -> Outline {
    Outline::read(folder.get(path).unwrap()).unwrap()
}

/// The clean course whole, and of every course of the house some files.
fn folders() -> Vec<(Folder, usize)> {
    let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let courses = fs::read_dir(courses).unwrap().map(|entry| entry.unwrap().path());
    let courses =
        courses.filter(|path| path.is_dir()).map(|path| (Folder::read(&path).unwrap(), 7));
    courses.chain([(clean(), 1)]).collect()
}

/// The paths of the lessons' texts.
fn texts_of(folder: &Folder) -> impl Iterator<Item = &str> {
    let below = folder.paths().filter(|path| path.contains('/'));
    below.filter(|path| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "md"))
}

#[test]
fn the_texts_of_a_question_are_named_and_told_as_they_were_typed() {
    let outline = outline(&clean(), "first-call/en.md");
    let find = |id: &str| {
        let block = outline.block(&BlockId::parse(id).unwrap()).unwrap();
        let mut texts: Vec<_> = block.texts.iter().collect();
        texts.sort_by_key(|(_, text)| text.line);
        let told = texts.into_iter().map(|(spot, text)| {
            format!("{} {spot}: {}{}", text.line, text.marker, text.words.replace('\n', "/"))
        });
        told.collect::<Vec<_>>()
    };
    let wanted = [
        "19 heading: When is a lawyer due?",
        "20 text: The client asks you.",
        "22 option-1: - [ ] Within 24 hours",
        "23 option-1-reason: A shorter time is asked for bringing a child before a judge.",
        "24 option-1-reason-sms: 24 h is for a child before a judge.",
        "25 option-2: - [x] Promptly, within 48 hours",
        "26 option-2-reason: Yes: 48 hours is the outer limit.",
        "27 option-3: - [ ] Before the hearing",
        "28 option-3-reason: Too late.",
        "30 sms: When is a lawyer due?",
        "31 hint: One word comes before the number.",
        "32 why: Basic Principles, principle 7.",
    ];
    assert_eq!(find("when"), wanted);
    assert_eq!(
        find("standard")[1],
        "7 text: This is the international standard. Your law may be **stricter**.//\
         Look it up:/- in your own code;/- in the [Covenant](https://www.ohchr.org/covenant)."
    );
    assert_eq!(find("writ")[1..3], ["50 option-1: = habeas corpus", "51 option-1-reason: Yes."]);
    assert_eq!(find("station")[1], "16 text: You ask *why* your client is held. Nobody answers.");
    assert_eq!(find("order")[1], "69 option-1: 1. Arrest");
}

#[test]
fn each_text_is_replaced_at_its_place_and_no_other_byte_changes() {
    let mut count = 0;
    for (folder, step) in folders() {
        for path in texts_of(&folder).step_by(step) {
            let old = text(&folder, path);
            let forms = [old.clone(), old.replace('\n', "\r\n"), format!("\u{feff}{old}")];
            for form in [&forms[0], &forms[1 + count % 2]] {
                let outline = Outline::read(form.as_bytes()).unwrap();
                for block in &outline.blocks {
                    let mut wanted = texts(&outline, &block.id);
                    let same = outline.with_block(&outline, &block.id, &wanted).unwrap();
                    assert_eq!(same.to_bytes(), form.as_bytes(), "{path} {}", block.id);
                    let Some((spot, words)) = wanted.iter_mut().nth(count % block.texts.len())
                    else {
                        continue;
                    };
                    let (spot, old) = (*spot, words.clone());
                    *words = format!("Q{}", if old.contains("::") { " :: Q" } else { "" });
                    let new = outline.with_block(&outline, &block.id, &wanted).unwrap();
                    let new = String::from_utf8(new.to_bytes()).unwrap();
                    let head = form.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
                    let tail = form
                        .bytes()
                        .rev()
                        .zip(new.bytes().rev())
                        .take_while(|(a, b)| a == b)
                        .count();
                    assert!(
                        head + tail >= new.len() - "Q :: Q".len(),
                        "{path} {} {spot}",
                        block.id
                    );
                    count += 1;
                }
            }
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn a_file_made_anew_from_its_texts_says_the_same() {
    for (folder, step) in folders() {
        for path in texts_of(&folder).step_by(step) {
            let old = outline(&folder, path);
            let mut new = Outline::begin(old.title.as_deref().unwrap(), &old).unwrap();
            // In any order: each finds its place.
            for block in old.blocks.iter().rev() {
                new = new.with_block(&old, &block.id, &texts(&old, &block.id)).unwrap();
            }
            let told = |outline: &Outline| -> Vec<(BlockId, Texts)> {
                outline.blocks.iter().map(|b| (b.id.clone(), texts(outline, &b.id))).collect()
            };
            assert_eq!(told(&new), told(&old), "{path}");
        }
    }
}

#[test]
fn a_course_made_anew_is_the_same_course() {
    let folder = clean();
    let mut again = folder.clone();
    for path in folder.paths().filter(|path| path.ends_with("/en.md")) {
        let old = outline(&folder, path);
        let mut new = Outline::begin(old.title.as_deref().unwrap(), &old).unwrap();
        for block in &old.blocks {
            new = new.with_block(&old, &block.id, &texts(&old, &block.id)).unwrap();
        }
        let minutes = text(&folder, path).split("minutes").nth(1).unwrap()[..4].to_owned();
        let text = String::from_utf8(new.to_bytes()).unwrap();
        again.insert(path, text.replacen("\n+++\n", &format!("\nminutes{minutes}\n+++\n"), 1));
    }
    let course = |folder: &Folder| compiled(folder).draft.unwrap().course().clone();
    assert_eq!(course(&again), course(&folder));
}

#[test]
fn a_new_reason_is_put_below_its_option_and_a_new_label_with_the_others() {
    let mut folder = clean();
    let source = outline(&folder, "first-call/en.md");
    let old = outline(&folder, "first-call/fr.md");
    let id = BlockId::parse("when").unwrap();
    let mut wanted = texts(&old, &id);
    let spots: Vec<Spot> = source.block(&id).unwrap().texts.keys().copied().collect();
    for spot in spots
        .into_iter()
        .filter(|spot| ["sms", "hint", "option-2-reason-sms"].contains(&&*spot.to_string()))
    {
        wanted.insert(spot, format!("Court {spot}."));
    }
    let new = old.with_block(&source, &id, &wanted).unwrap();
    folder.insert("first-call/fr.md", new.to_bytes());
    let text = text(&folder, "first-call/fr.md");
    assert!(
        text.contains("  > Trop tard.\n\n> sms: Court sms.\n> hint: Court hint.\n\n## Que"),
        "{text}"
    );
    assert_eq!(compiled(&folder).faults.iter().filter(|f| f.is_error()).count(), 0);
}

#[test]
fn a_text_that_would_be_read_as_something_else_is_refused() {
    let outline = outline(&clean(), "first-call/en.md");
    for (id, spot, words) in [
        ("standard", "text", "One.\n\n## Two {#two}\nThree."),
        ("standard", "text", "One.\n\n> sms: Two."),
        ("when", "option-1-reason", "sms: One."),
        ("when", "text", "- [x] One"),
        ("when", "hint", "One.\n\nwhy: Two."),
        ("when", "option-1", ""),
    ] {
        let id = BlockId::parse(id).unwrap();
        let mut wanted = texts(&outline, &id);
        let spot = *wanted.keys().find(|found| found.to_string() == spot).unwrap();
        wanted.insert(spot, words.to_owned());
        let found = outline.with_block(&outline, &id, &wanted);
        assert!(
            found.is_err(),
            "{words}: {}",
            String::from_utf8(found.unwrap().to_bytes()).unwrap()
        );
    }
}

#[test]
fn a_title_is_set_in_the_front_matter() {
    let mut folder = clean();
    edit(&mut folder, "first-call/fr.md", "title = \"Le premier appel\"", "title = 'Le' # son nom");
    let new = outline(&folder, "first-call/fr.md").with_title("L'appel").unwrap();
    let new = String::from_utf8(new.to_bytes()).unwrap();
    assert!(new.starts_with("+++\ntitle = \"L'appel\" # son nom\n+++\n"), "{new}");
    assert_eq!(lesson("first-call").as_str(), "first-call");
}
