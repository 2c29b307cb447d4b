//! Backups of Moodle courses (`.mbz`), from before Moodle 4.0 and since.
//!
//! Pages, labels, books and lessons become cards, quizzes become questions, sections become
//! lessons. Deliberately absent: people and whatever they did (a backup that holds them is
//! refused), files, settings of any kind, the jumps between the pages of a lesson.

mod activities;
mod backup;
mod bank;
mod lesson;
mod question;
mod quiz;
mod sections;

use crate::{draft::Plan, limits::Limits, refusal::Refusal};
use backup::Backup;
use bank::QuestionBank;

/// Makes a plan of the backup in a file of this name.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Plan, Refusal> {
    let backup = Backup::open(bytes, limits)?;
    let mut bank = QuestionBank::read(&backup)?;
    let course = backup.tree("course/course.xml")?.unwrap_or_default();
    let title = backup::line_of(&course, "fullname");
    let title = if title.is_empty() { name.to_owned() } else { title };
    let mut chapters = sections::chapters(&backup, &mut bank, &title)?;
    chapters.extend(bank.left());
    let about = backup::text_of(&course, "summary");
    Ok(Plan { name: title.clone(), title, about, chapters })
}
