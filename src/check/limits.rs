//! Texts that a channel cannot carry, or that cost more than the course allows.

use super::cost::Scale;
use bot::{
    address::Medium,
    page::Page,
    render::{self, MESSAGE_PARTS, TOTAL_PARTS},
};
use lessons::{
    course::{Block, Lesson},
    draft::Draft,
    fault::{Fault, Severity},
    language::Language,
};
use std::path::Path;

/// What breaks a channel's limit, or the course's own ceiling, in any language that is written.
pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let course = draft.course();
    let scale = Scale::new(course);
    let mut faults = Vec::new();
    for lesson in &course.lessons {
        for language in &course.languages {
            let written = lesson.blocks.iter().filter(|b| b.heading.contains_key(language));
            let mut parts = scale.result(lesson, *language).map_or(0, |result| result.parts);
            let mut any = false;
            for block in written {
                any = true;
                parts += scale.cost(lesson, block, *language).parts();
                for message in too_long(&scale, lesson, block, *language) {
                    let lines = draft.lines.block(&lesson.id, &block.id, *language);
                    let line = lines.map_or(1, |lines| lines.heading);
                    faults.push(fault(draft, lesson, *language, line, Severity::Error, message));
                }
            }
            let ceiling = usize::from(draft.sms_parts_per_lesson);
            if any && parts > ceiling {
                let message = format!(
                    "the lesson takes {parts} SMS parts in {language}, and this course allows \
                     {ceiling}: add or shorten `> sms:` wordings, or raise sms_parts_per_lesson \
                     in course.toml"
                );
                faults.push(fault(draft, lesson, *language, 1, Severity::Warning, message));
            }
        }
    }
    faults
}

fn too_long(scale: &Scale<'_>, lesson: &Lesson, block: &Block, language: Language) -> Vec<String> {
    let mut messages = Vec::new();
    let page = scale.page(lesson, block, language, Medium::Sms);
    messages.extend(by_sms(&page, "it"));
    let reasons = scale.reasons(lesson, block, language, Medium::Sms);
    messages.extend(reasons.iter().find_map(|page| by_sms(page, "the reason after an answer")));
    let page = scale.page(lesson, block, language, Medium::Telegram);
    // A question whose options are cut off from it cannot be answered.
    if page.whole && render::render(&page, Medium::Telegram, false, Path::new("")).len() > 1 {
        messages.push(
            "a question has to fit in one Telegram message, 4,096 characters with its options: \
             shorten it"
                .to_owned(),
        );
    }
    messages
}

fn by_sms(page: &Page, what: &str) -> Option<String> {
    let parts = render::page_cost(page).parts;
    let (most, why) = if page.whole {
        (MESSAGE_PARTS, "a question with its options has to fit in one message")
    } else {
        (TOTAL_PARTS, "more is cut off")
    };
    (parts > most).then(|| {
        format!(
            "by SMS {what} takes {parts} parts, and {most} is the most ({why}): shorten it, or \
             give it a short wording with `> sms:`"
        )
    })
}

fn fault(
    draft: &Draft,
    lesson: &Lesson,
    language: Language,
    line: u32,
    severity: Severity,
    message: String,
) -> Fault {
    let file = format!("{}/{}/{language}.md", draft.folder, lesson.id);
    Fault { file, line, severity, message }
}
