//! `dockbrief translate import`

use crate::{
    check,
    commands::{courses::Courses, tell},
};
use anyhow::{Context, bail};
use clap::Args;
use lessons::{compile::Folder, language::Language};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use translation::{import, incoming::Incoming, po, xlsx};

/// What a file in the zip format begins with.
const ZIP: &[u8] = b"PK";

/// Take a translator's file back into its course
///
/// Each line is taken, unchanged, or refused, and you hear why: a text that would bring a fault into
/// the course is refused with the words of `dockbrief check`. Nothing else in the course's files
/// changes. A block counts as compared with its source when all of its texts are there and none is
/// fuzzy or stale any more. Ends with 1 where a line was refused.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The PO file or spreadsheet
    file: PathBuf,
    /// A course's folder, or its name in the courses' folder, if it is not the one that the file
    /// names
    course: Option<String>,
    /// The language, if the file does not name it
    #[arg(long, value_name = "LANG")]
    language: Option<Language>,
    /// Only say what would become of each line
    #[arg(long)]
    dry_run: bool,
    /// Show the unchanged lines too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    courses: Courses,
}

impl Import {
    pub(super) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let file = self.file.display().to_string();
        let bytes = fs::read(&self.file).with_context(|| file.clone())?;
        let read = if bytes.starts_with(ZIP) { xlsx::read(&bytes) } else { po::read(&bytes) };
        let incoming = read.map_err(anyhow::Error::msg).with_context(|| file.clone())?;
        let path = self.folder(&incoming, config)?;
        let language = self.language.or(incoming.language);
        let language = language.with_context(|| {
            format!("{file} does not say which language it is in: add --language")
        })?;
        let folder = Folder::read(&path).with_context(|| format!("{}", path.display()))?;
        let examine = |name: &str, folder: &Folder| check::examine(name, folder).1;
        let name = check::folder_name(&path);
        let outcome = import::import(&name, &folder, language, &incoming, &examine);
        let outcome = outcome.map_err(anyhow::Error::msg).with_context(|| file.clone())?;
        for changed in outcome.changed.iter().filter(|_| !self.dry_run) {
            let new = outcome.folder.get(changed).unwrap_or_default();
            let file = path.join(changed);
            fs::write(&file, new).with_context(|| format!("{}", file.display()))?;
        }
        tell(&outcome.report.to_text(&file, self.all))?;
        Ok(if outcome.report.refused() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// The folder of the course that is meant.
    fn folder(&self, incoming: &Incoming, config: Option<&Path>) -> anyhow::Result<PathBuf> {
        let file = self.file.display();
        let course = self.course.as_deref().or(incoming.course.as_deref());
        let course = course.with_context(|| {
            format!("{file} does not say which course it is of: name the course")
        })?;
        let mut found = self.courses.folders(Some(course), config)?;
        let path = found.pop().with_context(|| format!("there is no course {course}"))?;
        let name = check::folder_name(&path);
        if let Some(made_for) = incoming.course.as_ref().filter(|made_for| **made_for != name) {
            bail!("{file} was made for the course {made_for}, not for {name}");
        }
        Ok(path)
    }
}
