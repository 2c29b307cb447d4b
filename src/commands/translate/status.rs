//! `dockbrief translate status`

use crate::{
    check,
    commands::{courses::Courses, tell},
};
use anyhow::Context;
use bot::clock::Clock;
use clap::Args;
use lessons::compile::Folder;
use std::{path::Path, process::ExitCode};
use translation::status::status;

/// Say what is left to do in each language
///
/// Per course and language: whether it is complete, what is stale or missing, which blocks that
/// everyone must know are held back, and who answers for the text until when.
#[derive(Debug, Args)]
pub(super) struct Status {
    /// A course's folder, or its name in the courses' folder; all of them if it is left out
    course: Option<String>,
    #[command(flatten)]
    courses: Courses,
}

impl Status {
    pub(super) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let today = Clock::System.now().date_naive();
        for path in self.courses.folders(self.course.as_deref(), config)? {
            let folder = Folder::read(&path).with_context(|| format!("{}", path.display()))?;
            let name = check::folder_name(&path);
            tell(&match check::examine(&name, &folder).0 {
                Some(draft) => status(&draft, today).to_string(),
                None => format!("{name}: cannot be read: run `dockbrief check {name}`\n"),
            })?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
