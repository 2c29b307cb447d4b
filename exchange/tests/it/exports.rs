//! Courses of ours on their way to Moodle, and back.

use crate::drafts::{by_author, checked, imported};
use exchange::{Source, Target, export};
use lessons::{
    compile::{Folder, compile},
    course::{Block, Content, Course, Key, Quiz, QuizText},
    language::Language,
};
use std::path::Path;

const EVERY_KIND: &str = r#"+++
title = "One of each"
minutes = 4
+++

## Before you rely on this {#standard}
This is the international standard.

## What is told &#123;at&#125; the arrest? {#single .quiz .must-know cites=iccpr-9-2}
It is 23:40 & dark.

- [x] The reasons
  > Yes: **now**.
- [ ] 50% = charges # {or so}
  > They follow *promptly*: [read](https://example.org/a?b=1).

> hint: One of the two.
> why: ICCPR, article 9(2).

## What do you ask? {#multiple .quiz .multiple}
- [x] why
- [x] since when
- [ ] how much
  > Never that.

> right: Both.
> wrong: There are two.

## Charges may wait {#truth .quiz .true-false}
= false

> false: Right.
> true: They may not.

## When? {#short .quiz .short}
= promptly
= ~soon
  > Nearly.

> right: Yes.
> wrong: Sooner.

## How many hours? {#number .quiz .number}
= 48 +- 0.5

> wrong: Count.

## Which? {#match .quiz .match}
- left -> a :: right
- b :: c -> d

> wrong: No.

## In which order? {#order .quiz .order}
1. first
2. then

> wrong: No.
"#;

fn course() -> Course {
    let mut folder = Folder::default();
    folder.insert(
        "course.toml",
        "id = \"each\"\nversion = \"1\"\nlanguages = [\"en\", \"fr\"]\naudience = \"defenders\"\n\
         link = \"abcdef\"\nlessons = [\"one-of-each\"]\n[keywords]\nen = \"PEAR\"\n\
         [title]\nen = \"Each/all\"\n[about]\nen = \"A\"\n",
    );
    folder.insert("one-of-each/en.md", EVERY_KIND);
    let provision = "[provision.iccpr-9-2]\ntitle = { en = \"ICCPR, article 9(2)\" }\n";
    folder.insert("one-of-each/sources.toml", provision);
    let compiled = compile("each", &folder);
    assert!(!compiled.faults.iter().any(lessons::fault::Fault::is_error), "{:?}", compiled.faults);
    compiled.draft.unwrap().course().clone()
}

/// The questions by id, with their words.
fn quizzes(course: &Course) -> Vec<(&str, &Quiz, &QuizText, &str)> {
    let blocks = course.lessons.iter().flat_map(|lesson| &lesson.blocks);
    let quiz = |block: &'_ Block| matches!(block.content, Content::Quiz(_));
    blocks
        .filter(|block| quiz(block))
        .map(|block| {
            let Content::Quiz(quiz) = &block.content else { panic!() };
            let text = &quiz.texts[&Language::ENGLISH];
            (block.id.as_str(), quiz, text, block.heading[&Language::ENGLISH].as_str())
        })
        .collect()
}

#[test]
fn a_course_comes_back_as_it_went() {
    let course = course();
    for (target, source) in [(Target::Gift, Source::Gift), (Target::MoodleXml, Source::MoodleXml)] {
        let exported = export(target, &course, Language::ENGLISH);
        let import = imported(source, "each", exported.text.as_bytes());
        let (id, folder) = import.draft.unwrap();
        let (back, faults) = checked(&id, &folder);
        assert!(faults.iter().all(by_author), "{faults:#?}");
        assert_eq!(back.lessons[0].id.as_str(), "one-of-each");
        let pairs = quizzes(&course).into_iter().zip(quizzes(&back));
        for ((id, ours, text, heading), (other, theirs, words, asked)) in pairs {
            assert_eq!((id, heading), (other, asked));
            let labels = |text: &QuizText| -> Vec<String> {
                text.options.iter().map(|option| option.label.clone()).collect()
            };
            assert_eq!(labels(text), labels(words), "{id}");
            assert_eq!(text.prompt.full, words.prompt.full);
            assert_eq!(text.why, words.why);
            if matches!(ours.key, Key::Order(2)) {
                assert_eq!(theirs.key, Key::Match(2), "an order is a question of pairs");
                assert_eq!(words.rights, ["1", "2"]);
                continue;
            }
            assert_eq!(ours.key, theirs.key);
            assert_eq!(text.rights, words.rights);
            let reasons = text.options.iter().zip(&words.options);
            for (ours, theirs) in reasons {
                assert_eq!(ours.feedback, theirs.feedback, "{id}");
            }
            let overall = target == Target::MoodleXml
                || matches!(ours.key, Key::TrueFalse(_) | Key::Short | Key::Number { .. });
            if overall {
                assert_eq!(text.wrong, words.wrong, "{id}");
            }
            if target == Target::MoodleXml {
                assert_eq!(text.hint, words.hint, "{id}");
            }
        }
    }
}

#[test]
fn what_gift_has_no_place_for_is_in_the_report() {
    let exported = export(Target::Gift, &course(), Language::ENGLISH);
    let report = exported.report.to_string();
    for line in [
        "one-of-each/single: changed: What is told {at} the arrest?: its hint is left out",
        "one-of-each/multiple: changed: What do you ask?: `> right:` and `> wrong:` are left out",
        "one-of-each/truth: taken: Charges may wait",
        "one-of-each/order: changed: In which order?: `> right:` and `> wrong:` are left out",
        "an order is a question of pairs, each item with its place",
    ] {
        assert!(report.contains(line), "{line}: {report}");
    }
    let text = exported.text;
    for line in [
        "$CATEGORY: $course$/top/Each//all/One of each\n",
        "// [id:single] [tag:must-know] [tag:iccpr-9-2]\n",
        "\t~%50%since when\n",
        "\t~%-100%how much#Never that.\n",
        "\t=%50%soon#Nearly.\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let french = export(Target::Gift, &course(), Language::parse("fr").unwrap());
    assert_eq!(french.report.counts(), (0, 0, 7), "nothing is translated");
}

#[test]
fn the_courses_that_ship_can_be_exported() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons/courses/first-48-hours");
    let compiled = compile("first-48-hours", &Folder::read(&path).unwrap());
    let draft = compiled.draft.unwrap();
    let course = draft.course();
    for language in &course.languages {
        let exported = export(Target::MoodleXml, course, *language);
        let import = imported(Source::MoodleXml, "x", exported.text.as_bytes());
        let questions: usize = course.lessons.iter().map(lessons::course::Lesson::questions).sum();
        let (taken, changed, skipped) = import.report.counts();
        assert_eq!((taken + changed, skipped), (questions, 0), "{language}");
        let (id, folder) = import.draft.unwrap();
        let (_, faults) = checked(&id, &folder);
        assert!(faults.iter().all(by_author), "{faults:#?}");
    }
}
