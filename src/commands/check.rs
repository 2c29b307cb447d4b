//! `dockbrief check`

use super::tell;
use crate::check::{self, Shelf};
use anyhow::{Context, bail};
use bot::clock::Clock;
use clap::Args;
use lessons::{compile::Folder, course::LessonId, language::Language, mark};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where courses are looked for when no configuration says otherwise.
const COURSES: &str = "lessons/courses";

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
    /// The folder that holds one folder per course, if it is not the configuration's
    #[arg(long, value_name = "FOLDER")]
    courses: Option<PathBuf>,
}

impl Check {
    pub(crate) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let folders = self.folders(config)?;
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

    /// The folders of the courses that are meant.
    fn folders(&self, config: Option<&Path>) -> anyhow::Result<Vec<PathBuf>> {
        let courses = match (&self.courses, config) {
            (Some(folder), _) => folder.clone(),
            (None, Some(file)) => courses_of(file)?,
            (None, None) => COURSES.into(),
        };
        match &self.course {
            Some(course) => Ok(vec![find(course, &courses)?]),
            None => check::folders(&courses),
        }
    }
}

/// The folder of a course by its path, or by its name among the others.
pub(crate) fn find(course: &str, courses: &Path) -> anyhow::Result<PathBuf> {
    let candidates = [PathBuf::from(course), courses.join(course)];
    let found = candidates.into_iter().find(|folder| folder.join("course.toml").exists());
    found.with_context(|| {
        format!("there is no course.toml in {course}, nor in {}", courses.join(course).display())
    })
}

/// What an author's check needs of a configuration: one key, whatever else is wrong with it.
fn courses_of(file: &Path) -> anyhow::Result<PathBuf> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let table: toml::Table = text.parse().with_context(|| format!("{}", file.display()))?;
    let folder = table.get("courses").and_then(toml::Value::as_str).unwrap_or(COURSES);
    Ok(file.parent().unwrap_or(Path::new("")).join(folder))
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
