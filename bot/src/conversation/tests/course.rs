//! A small course with a question of every kind, built in code.

use lessons::{
    course::{
        Accepted, Audience, Audio, Block, BlockId, Content, Course, CourseId, Key, Lesson,
        LessonId, OptionText, Quiz, QuizText, Recording, Source, Texts, Words,
    },
    language::Language,
    rich::Rich,
};
use std::collections::BTreeMap;

pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn en<T>(text: T) -> Texts<T> {
    Texts::from([(Language::ENGLISH, text)])
}

fn words(full: &str, sms: &str) -> Words {
    Words { full: Rich::plain(full), sms: Some(sms.to_owned()) }
}

fn block(id: &str, heading: &str, content: Content) -> Block {
    Block {
        id: BlockId::parse(id).unwrap(),
        must_know: false,
        only: None,
        held: Vec::new(),
        cites: vec!["iccpr-9-2".to_owned()],
        heading: en(heading.to_owned()),
        content,
    }
}

pub fn card(id: &str, heading: &str, full: &str, sms: &str) -> Block {
    block(id, heading, Content::Card(en(words(full, sms))))
}

fn option(label: &str, feedback: &str) -> OptionText {
    let feedback = (!feedback.is_empty()).then(|| words(feedback, feedback));
    OptionText { label: label.to_owned(), feedback }
}

fn quiz(id: &str, heading: &str, key: Key, text: QuizText) -> Block {
    block(id, heading, Content::Quiz(Quiz { key, read: None, texts: en(text) }))
}

fn answered(right: &str, wrong: &str) -> QuizText {
    QuizText {
        right: Some(words(right, right)),
        wrong: Some(words(wrong, wrong)),
        ..QuizText::default()
    }
}

fn standard() -> Block {
    let full = "This is the international standard. Your law may differ or be stricter: check before you rely on it in court.";
    let sms = "International standard: your law may be stricter.";
    Block { cites: Vec::new(), ..card("standard", "The international standard", full, sms) }
}

fn first_lesson() -> Vec<Block> {
    let recording = Recording {
        path: "audio/call.en.ogg".to_owned(),
        bytes: 380_400,
        seconds: 130,
        sha256: "ab".repeat(32),
        mp3: None,
    };
    vec![
        standard(),
        card(
            "three-questions",
            "A call at 23:40",
            "\"They took my brother from the market.\" Ask why he is held, since when, and who has been told.",
            "Ask 3 things: why held, since when, who was told.",
        ),
        block(
            "first-call",
            "The call to the station",
            Content::Audio(Audio {
                recordings: en(recording),
                transcript: en(words(
                    "You call the station. You ask for the reason.",
                    "Ask the station for the reason.",
                )),
            }),
        ),
        quiz(
            "when-told",
            "When must someone who is arrested be told why?",
            Key::Single(0),
            QuizText {
                options: vec![
                    option(
                        "At the time of the arrest",
                        "Yes. Whoever knows the reasons can question the arrest.",
                    ),
                    option(
                        "Within 48 hours",
                        "Many officers will tell you so. But the reasons are due at the arrest.",
                    ),
                    option(
                        "When the charge is written",
                        "The charges follow promptly. The reasons do not wait.",
                    ),
                ],
                hint: Some(words("Which of the two cannot wait?", "Which of the two cannot wait?")),
                why: Some("ICCPR, article 9(2).".to_owned()),
                ..QuizText::default()
            },
        ),
        quiz(
            "in-the-article",
            "Which of these are in article 9(2)?",
            Key::Multiple(vec![0, 2]),
            QuizText {
                options: vec![
                    option("Reasons at the time of arrest", "It is in the article."),
                    option("A written warrant", "Your law may ask for one. The article does not."),
                    option("Any charges, promptly", "It is in the article."),
                ],
                ..answered("Two things, two moments.", "The article has two of them.")
            },
        ),
    ]
}

fn second_lesson() -> Vec<Block> {
    vec![
        card(
            "no-charge",
            "No charge yet",
            "\"No charge yet, so no lawyer yet,\" says the officer.",
            "\"No charge yet, so no lawyer yet.\"",
        ),
        quiz(
            "is-it-right",
            "Is the officer right?",
            Key::TrueFalse(false),
            answered(
                "With or without charge: four words to answer with.",
                "It sounds logical. But it is with or without charge.",
            ),
        ),
        quiz(
            "one-word",
            "Which word comes before the number of hours?",
            Key::Short,
            QuizText {
                accepted: vec![
                    Accepted {
                        text: "promptly".to_owned(),
                        half: false,
                        feedback: Some(words("Promptly is the rule.", "Promptly is the rule.")),
                    },
                    Accepted {
                        text: "soon".to_owned(),
                        half: true,
                        feedback: Some(words(
                            "Nearly: the word is promptly.",
                            "Nearly: the word is promptly.",
                        )),
                    },
                ],
                ..answered("That is the word.", "The word is promptly.")
            },
        ),
    ]
}

fn second_lessons_end() -> Vec<Block> {
    vec![
        quiz(
            "hours",
            "How many hours are the outer limit?",
            Key::Number { value: 48.0, tolerance: 0.0 },
            answered("48 hours are the outer limit.", "It is 48 hours."),
        ),
        quiz(
            "pairs",
            "What is due when?",
            Key::Match(3),
            QuizText {
                options: vec![
                    option("The reasons", ""),
                    option("The charges", ""),
                    option("A lawyer", ""),
                ],
                rights: vec![
                    "at the arrest".to_owned(),
                    "promptly".to_owned(),
                    "within 48 hours at most".to_owned(),
                ],
                ..answered("Each in its time.", "Take them one by one.")
            },
        ),
        quiz(
            "order",
            "Which comes first?",
            Key::Order(3),
            QuizText {
                options: vec![
                    option("Told of the right", ""),
                    option("Access to a lawyer", ""),
                    option("The 48 hours end", ""),
                ],
                ..answered("Told, then access, then the limit.", "Being told comes first.")
            },
        ),
        card(
            "keep",
            "To keep",
            "Told before any question. A lawyer promptly, 48 hours at most.",
            "Told before any question. A lawyer promptly, 48 h at most.",
        ),
    ]
}

fn lesson(id: &str, title: &str, blocks: Vec<Block>) -> Lesson {
    Lesson { id: LessonId::parse(id).unwrap(), minutes: 4, title: en(title.to_owned()), blocks }
}

/// Two lessons: cards, a recording, and a question of every kind.
pub fn course() -> Course {
    let keywords = [("en", "BAMBOO"), ("fr", "MANGUE"), ("ar", "ليمون")];
    Course {
        id: CourseId::parse("first-48-hours").unwrap(),
        version: "1.0.0".to_owned(),
        languages: vec![Language::ENGLISH],
        unreviewed: Vec::new(),
        audience: Audience::Defenders,
        discreet: false,
        keywords: keywords.map(|(tag, word)| (language(tag), word.to_owned())).into(),
        link: "k7Hq2mXd".to_owned(),
        pace_days: 1,
        title: en("The first 48 hours".to_owned()),
        about: en("What is due to your client from the arrest on.".to_owned()),
        lessons: vec![
            lesson("reasons", "Reasons at the time of arrest", first_lesson()),
            lesson(
                "a-lawyer",
                "A lawyer, and when",
                [second_lesson(), second_lessons_end()].concat(),
            ),
        ],
        sources: BTreeMap::from([(
            "iccpr-9-2".to_owned(),
            Source { title: en("ICCPR, article 9(2)".to_owned()), url: None },
        )]),
    }
}

/// Another course, of one card.
pub fn other_course() -> Course {
    Course {
        id: CourseId::parse("file").unwrap(),
        keywords: Texts::new(),
        link: "zzzzzzzz".to_owned(),
        title: en("The file".to_owned()),
        lessons: vec![lesson(
            "reading",
            "Time to read it",
            vec![card("time", "Time", "Ask for time.", "Ask for time.")],
        )],
        ..course()
    }
}
