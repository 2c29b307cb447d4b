//! Answers that a learner could not give: words that are commands.

use bot::hearing;
use lessons::{
    course::{Block, Content, Lesson},
    draft::Draft,
    fault::{Fault, Severity},
    language::Language,
};

/// Options, accepted answers and keywords that mean a command in some language.
pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = keywords(draft);
    for lesson in &draft.course().lessons {
        for block in &lesson.blocks {
            faults.extend(answers(draft, lesson, block));
        }
    }
    faults
}

fn keywords(draft: &Draft) -> Vec<Fault> {
    let of = |(language, word): (&Language, &String)| {
        let meaning = meaning(word).or_else(|| {
            hearing::number(word).map(|_| "is a number, which answers a question".to_owned())
        })?;
        Some(Fault {
            file: format!("{}/course.toml", draft.folder),
            line: draft.lines.keywords.get(language).copied().unwrap_or(1),
            severity: Severity::Error,
            message: format!("the keyword `{word}` {meaning}: choose another"),
        })
    };
    draft.course().keywords.iter().filter_map(of).collect()
}

fn answers(draft: &Draft, lesson: &Lesson, block: &Block) -> Vec<Fault> {
    let Content::Quiz(quiz) = &block.content else { return Vec::new() };
    let mut faults = Vec::new();
    for (language, text) in &quiz.texts {
        let lines = draft.lines.block(&lesson.id, &block.id, *language);
        let options = text.options.iter().map(|option| ("option", &option.label));
        let options = options.zip(lines.map_or(&[][..], |lines| &lines.options));
        let accepted = text.accepted.iter().map(|accepted| ("answer", &accepted.text));
        let accepted = accepted.zip(lines.map_or(&[][..], |lines| &lines.accepted));
        for ((what, words), line) in options.chain(accepted) {
            if let Some(meaning) = meaning(words) {
                faults.push(Fault {
                    file: format!("{}/{}/{language}.md", draft.folder, lesson.id),
                    line: *line,
                    severity: Severity::Error,
                    message: format!(
                        "the {what} `{words}` {meaning}: nobody could answer with it, so say it \
                         in other words"
                    ),
                });
            }
        }
    }
    faults
}

fn meaning(words: &str) -> Option<String> {
    let (command, language) = hearing::reserved(words)?;
    Some(format!("means {} in {language}", command.name().to_uppercase()))
}
