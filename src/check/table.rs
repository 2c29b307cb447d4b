//! The table of a course: parts by SMS, and how they are encoded, for each lesson and language.

use super::cost::Costs;
use bot::render::Encoding;
use chrono::NaiveDate;
use lessons::{course::Course, draft::Draft};
use std::fmt::Write;

/// Wide enough for `20 7-bit`.
const CELL: usize = 9;

/// What a course costs, and which languages still want a reviewer.
pub(super) fn of(draft: &Draft, costs: &Costs, today: NaiveDate, by_block: bool) -> String {
    let course = draft.course();
    let ceiling = draft.sms_parts_per_lesson;
    let mut text = format!(
        "\n{}: SMS parts, at most {ceiling} a lesson (each question with its longest reason)\n",
        draft.folder
    );
    let ids = course.lessons.iter().flat_map(|lesson| {
        let blocks = lesson.blocks.iter().map(|block| block.id.as_str().len() + 2);
        blocks.filter(move |_| by_block).chain([lesson.id.as_str().len()])
    });
    let width = ids.max().unwrap_or(0) + 2;
    row(&mut text, width, "", course.languages.iter().map(ToString::to_string));
    for (lesson, by_language) in course.lessons.iter().zip(&costs.lessons) {
        let cells = by_language.iter().map(|cost| {
            cost.parts.map_or_else(|| "-".to_owned(), |parts| cell(parts, cost.encoding()))
        });
        row(&mut text, width, lesson.id.as_str(), cells);
        for (place, block) in lesson.blocks.iter().enumerate().filter(|_| by_block) {
            let cells = by_language.iter().map(|cost| {
                let cost = cost.blocks.get(place).copied().flatten();
                cost.map_or_else(|| "-".to_owned(), |cost| cell(cost.parts(), cost.encoding()))
            });
            row(&mut text, width, &format!("  {}", block.id), cells);
        }
    }
    text.push_str(&reviews(draft, course, today));
    text
}

fn cell(parts: usize, encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Gsm7 => "GSM-7",
        Encoding::Ucs2 => "UCS-2",
    };
    format!("{parts} {encoding}")
}

fn row(text: &mut String, width: usize, name: &str, cells: impl Iterator<Item = String>) {
    // Writing to a string cannot fail.
    let _ = write!(text, "  {name:width$}");
    for cell in cells {
        let _ = write!(text, "{cell:>CELL$}");
    }
    text.push('\n');
}

fn reviews(draft: &Draft, course: &Course, today: NaiveDate) -> String {
    let lacking: Vec<String> = course
        .languages
        .iter()
        .filter(|language| !draft.unreviewed(**language, today).is_empty())
        .map(ToString::to_string)
        .collect();
    let mut text = String::new();
    if !lacking.is_empty() {
        let lacking = lacking.join(", ");
        text = format!(
            "  not reviewed by a lawyer, so only served with serve_unreviewed: {lacking}\n"
        );
    }
    let drafts: Vec<_> = draft.unverified(today).iter().map(ToString::to_string).collect();
    if !drafts.is_empty() {
        let drafts = drafts.join(", ");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  told of the law of {drafts}: a draft, served to nobody");
    }
    text
}
