//! Texts that a channel cannot carry, or that cost more than the course allows.

use super::cost::{Cost, Costs};
use bot::{
    address::Medium,
    page::{Form, Page, Slide},
    render::{self, CAPTION_UNITS, MESSAGE_PARTS, TOTAL_PARTS},
};
use lessons::{
    course::Lesson,
    draft::Draft,
    fault::{Fault, Severity},
    language::Language,
};
use std::path::Path;

/// What breaks a channel's limit, or the course's own ceiling, in any language that is written.
pub(super) fn faults(draft: &Draft, costs: &Costs) -> Vec<Fault> {
    let course = draft.course();
    let ceiling = usize::from(draft.sms_parts_per_lesson);
    let mut faults = Vec::new();
    for (lesson, by_language) in course.lessons.iter().zip(&costs.lessons) {
        for (language, cost) in course.languages.iter().zip(by_language) {
            for (place, message) in &cost.too_long {
                let Some(block) = lesson.blocks.get(*place) else { continue };
                let lines = draft.lines.block(&lesson.id, &block.id, *language);
                let line = lines.map_or(1, |lines| lines.heading);
                let message = message.clone();
                faults.push(fault(draft, lesson, *language, line, Severity::Error, message));
            }
            if let Some(parts) = cost.parts.filter(|parts| *parts > ceiling) {
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

/// What a channel cannot carry of a block: its page by SMS, what that and its longest reason cost,
/// and its page on Telegram.
pub(super) fn too_long(sms: &Page, cost: Cost, telegram: &Page) -> Vec<String> {
    let mut messages = Vec::new();
    let (most, why) = if sms.whole {
        (MESSAGE_PARTS, "a question with its options has to fit in one message")
    } else {
        (TOTAL_PARTS, CUT_OFF)
    };
    messages.extend(by_sms("it", cost.page.parts, most, why));
    let reason = cost.reason.map_or(0, |reason| reason.parts);
    messages.extend(by_sms("the reason after an answer", reason, TOTAL_PARTS, CUT_OFF));
    let calls = render::render(telegram, Medium::Telegram, Path::new("")).len();
    // A question whose options are cut off from it cannot be answered.
    if telegram.whole && calls > 1 {
        messages.push(
            "a question has to fit in one Telegram message, 4,096 characters with its options: \
             shorten it"
                .to_owned(),
        );
    }
    if let Form::Album(slides) = &telegram.form {
        let units = |slide: &Slide| slide.caption.to_plain().encode_utf16().count();
        // An album, and one message below it.
        if calls > 2 || slides.iter().any(|slide| units(slide) > CAPTION_UNITS) {
            messages.push(
                "on Telegram the text of a slide has to fit under its picture, 1,024 characters, \
                 and all of them in one message, 4,096: shorten them"
                    .to_owned(),
            );
        }
    }
    messages
}

const CUT_OFF: &str = "more is cut off";

fn by_sms(what: &str, parts: usize, most: usize, why: &str) -> Option<String> {
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
