//! Drafts as `dockbrief check` sees them.

use exchange::{Import, Source, import, limits::Limits};
use lessons::{
    compile::{Folder, compile},
    course::Course,
    fault::Fault,
    language::Language,
};

/// What an author has to give, as `check` names it.
const AUTHORS: [&str; 12] = [
    "`audience` needs words",
    "`link` needs words",
    "`en` needs words",
    "has no words in the source language",
    "the reason is empty",
    "nothing stands after `wrong:`",
    "nothing stands after `true:`",
    "nothing stands after `false:`",
    "two options have the same words",
    "two pairs have the same right side",
    // A picture alone.
    "the option has no words",
    "one side of the pair is empty",
];

/// Whether the fault is one that only the author can mend, because nobody else knows the words.
pub fn by_author(fault: &Fault) -> bool {
    AUTHORS.iter().any(|words| fault.message.contains(words))
}

pub fn checked(id: &str, folder: &Folder) -> (Course, Vec<Fault>) {
    let compiled = compile(id, folder);
    (compiled.draft.unwrap().course().clone(), compiled.faults)
}

pub fn imported(source: Source, name: &str, bytes: &[u8]) -> Import {
    import(source, name, bytes, Language::ENGLISH, &Limits::default()).unwrap()
}

pub fn file(import: &Import, path: &str) -> String {
    let (_, folder) = import.draft.as_ref().unwrap();
    let paths = || folder.paths().collect::<Vec<_>>();
    let bytes = folder.get(path).unwrap_or_else(|| panic!("{path}: {:?}", paths()));
    String::from_utf8(bytes.to_vec()).unwrap()
}

const BANK: &str = "\
$CATEGORY: $course$/top/The first hours

// [id:at-the-arrest]
::Q1::[html]<p>What is told at the <b>arrest</b> itself?</p>{
  =The reasons#Yes: they cannot wait.
  ~The charges
  ~%50%Both
  ####ICCPR, article 9(2).
}

How many hours?{#48:2~#Count again.}

::Think::What would you do?{}

$CATEGORY: $course$/top/The first hours/Later

::Pairs::Which is which?{ =[html]<img src\\=x alt\\=cell> -> A =b -> B = -> C }

A lawyer comes {=promptly =%50%soon =*hours} and never later.

Broken {=a

Odd{=0}
";

#[test]
fn a_bank_becomes_a_draft_and_a_report() {
    let import = imported(Source::Gift, "My bank", BANK.as_bytes());
    assert_eq!(import.draft.as_ref().unwrap().0, "my-bank");
    assert_eq!(
        file(&import, "the-first-hours/en.md"),
        "+++
title = \"The first hours\"
minutes = 1
+++

## What is told at the arrest itself? {#at-the-arrest .quiz}
- [x] The reasons
  > Yes: they cannot wait.
- [ ] The charges
  >
- [ ] Both
  >

> why: ICCPR, article 9(2).

## How many hours? {#question .quiz .number}
= 48 +- 2

> wrong: Count again.

## Think {#think}
What would you do?
"
    );
    assert_eq!(
        file(&import, "later/en.md"),
        "+++
title = \"Later\"
minutes = 1
+++

## Which is which? {#pairs .quiz .match}
- \\[cell\\] :: A
- b :: B

> wrong:

## A lawyer comes \\_\\_\\_\\_\\_ and never later. {#question .quiz .short}
= promptly
= ~soon
= \\*hours

> wrong:

## Odd {#question-2 .quiz .short}
= 0

> wrong:
"
        .replace("\\_\\_\\_\\_\\_", "_____")
    );
    assert_eq!(
        import.report.to_string(),
        "line 4: changed: Q1: strong words or emphasis are plain where they cannot be marked; \
         partly right options (1) are wrong here
line 11: taken: How many hours?
line 13: changed: Think: an essay needs somebody who marks it: this is a card to think about
line 17: changed: Pairs: a picture is left out (its description is kept); the wrong right side \
         «C» is left out
line 19: changed: A lawyer comes _____ and never later.: `*` stands for any letters in Moodle and \
         for nothing here: write such answers out
line 21: skipped: Broken {=a: one brace is missing: answers stand between { and }, and a brace \
         that is meant is written \\{ or \\}
line 23: taken: Odd
2 taken, 4 changed, 1 skipped
"
    );
}

#[test]
fn check_names_what_the_author_has_to_give() {
    let import = imported(Source::Gift, "My bank", BANK.as_bytes());
    let (id, folder) = import.draft.as_ref().unwrap();
    let (course, faults) = checked(id, folder);
    let questions: Vec<_> = course.lessons.iter().map(lessons::course::Lesson::questions).collect();
    assert_eq!(questions, [2, 3]);
    let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.iter().all(by_author), "{told:#?}");
    for place in [
        "my-bank/course.toml:6: error: `audience` needs",
        "my-bank/course.toml:7: error: `link` needs",
        "my-bank/course.toml:14: error: `en` needs",
        "my-bank/the-first-hours/en.md:10: error: the reason is empty",
        "my-bank/the-first-hours/en.md:12: error: the reason is empty",
        "my-bank/later/en.md:10: error: nothing stands after `wrong:`",
    ] {
        assert!(told.iter().any(|fault| fault.starts_with(place)), "{place}: {told:#?}");
    }
}

#[test]
fn a_large_bank_is_several_lessons() {
    let bank = (0..90).map(|n| format!("Is it {n}?{{T#no{n}}}")).collect::<Vec<_>>().join("\n\n");
    let import = imported(Source::Gift, "numbers", bank.as_bytes());
    assert_eq!(import.report.counts(), (90, 0, 0));
    let (course, faults) = checked("numbers", &import.draft.as_ref().unwrap().1);
    assert!(faults.iter().all(by_author), "{faults:?}");
    let lessons: Vec<_> = course.lessons.iter().map(|l| (l.id.as_str(), l.blocks.len())).collect();
    assert_eq!(lessons, [("numbers-1", 40), ("numbers-2", 40), ("numbers-3", 10)]);
}

#[test]
fn a_file_with_nothing_to_teach_makes_no_draft() {
    let import = imported(Source::Gift, "x", b"// nothing\n\nBroken {\n");
    assert!(import.draft.is_none());
    assert_eq!(import.report.counts(), (0, 0, 1));
}

#[test]
fn aiken_gets_a_place_for_each_reason() {
    let import = imported(Source::Aiken, "a", b"Which?\nA) one\nB) two\nANSWER: B\n");
    let text = file(&import, "a/en.md");
    assert!(text.ends_with("## Which? {#question .quiz}\n- [ ] one\n  >\n- [x] two\n"), "{text}");
}
