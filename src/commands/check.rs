//! `dockbrief check`

use super::{courses::Courses, tell};
use crate::check::{self, Shelf};
use anyhow::{Context, bail};
use bot::clock::Clock;
use clap::Args;
use lessons::{compile::Folder, course::LessonId, language::Language, mark};
use std::{fs, path::Path, process::ExitCode};

/// Find every fault in a course, and what it costs by SMS
///
/// Reads one course, or all of them, and says for each fault where it is and how to mend it: in the
/// text itself, between its translations, and in what Telegram and SMS can carry. Then it shows,
/// for each lesson and language, how many SMS parts it takes and how they are encoded. Errors keep
/// a course from being served; warnings do not. lessons/FORMAT.md teaches the format.
#[derive(Debug, Args)]
pub struct Check {
    /// A course's folder, or its name in the courses' folder; all of them if it is left out
    course: Option<String>,
    /// Say that this translation was compared with its source as it stands now: writes the hash of
    /// each block into the lessons' sources.toml
    #[arg(long, value_name = "LANG", requires = "course")]
    mark: Option<Language>,
    /// Show the parts of each block, and not only of each lesson
    #[arg(long)]
    blocks: bool,
    /// Play the course's transcripts (tests/*.chat) too: what is typed, and what must come
    #[arg(long)]
    transcripts: bool,
    /// Write into the transcripts what comes now to each line that is typed
    #[arg(long, requires = "transcripts")]
    write: bool,
    #[command(flatten)]
    courses: Courses,
}

impl Check {
    pub(crate) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let folders = self.courses.folders(self.course.as_deref(), config)?;
        if let (Some(language), [folder]) = (self.mark, folders.as_slice()) {
            mark_all(folder, language)?;
        }
        let mut examined = Shelf::read(&folders)?;
        if self.transcripts {
            examined.play(&folders, self.write)?;
        }
        let report = check::report(&examined, Clock::System.now().date_naive(), self.blocks);
        tell(&report.text)?;
        Ok(if report.errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn mark_all(path: &Path, language: Language) -> anyhow::Result<()> {
    let folder = Folder::read(path)?;
    let translated: Vec<LessonId> = folder
        .paths()
        .filter_map(|file| file.strip_suffix(&format!("/{language}.md")))
        .filter_map(|lesson| LessonId::parse(lesson).ok())
        .collect();
    if translated.is_empty() {
        bail!("no lesson of {} has a {language}.md", path.display());
    }
    for lesson in translated {
        let text = mark::mark(&folder, &lesson, language).map_err(anyhow::Error::msg)?;
        let file = path.join(lesson.as_str()).join("sources.toml");
        fs::write(&file, text).with_context(|| format!("{}", file.display()))?;
        tell(&format!("{}: {language} is marked as it stands\n", file.display()))?;
    }
    Ok(())
}
