//! `dockbrief translate export`

use crate::{
    check,
    commands::{
        courses::{Courses, country},
        tell,
    },
};
use anyhow::{Context, bail};
use bot::clock::Clock;
use clap::{Args, ValueEnum};
use lessons::{compile::Folder, course::Jurisdiction, language::Language};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use translation::{
    Law, gather, po,
    sheet::{Sheet, State},
    xlsx,
};

/// Write the texts of a course into a file for a translator
///
/// Texts whose source has changed since they were translated are marked as fuzzy in a PO file, and
/// as stale in the column State of a spreadsheet.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The language to translate into, such as fr
    language: Language,
    /// A course's folder, or its name in the courses' folder; all of them if it is left out
    course: Option<String>,
    /// A PO file for Poedit, OmegaT and Weblate, or a spreadsheet
    #[arg(long, value_enum)]
    to: Form,
    /// Where to write it; COURSE.LANG.po or COURSE.LANG.xlsx here if it is left out
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Also what is told of this country's law, for the languages of that country
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    jurisdiction: Option<Jurisdiction>,
    #[command(flatten)]
    courses: Courses,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    Po,
    Xlsx,
}

impl Export {
    pub(super) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let folders = self.courses.folders(self.course.as_deref(), config)?;
        if self.out.is_some() && folders.len() != 1 {
            bail!("--out is for one course, and there are {}: name one", folders.len());
        }
        let law = self.jurisdiction.map_or(Law::Translated, Law::Of);
        for path in folders {
            let folder = Folder::read(&path).with_context(|| format!("{}", path.display()))?;
            let name = check::folder_name(&path);
            let sheet = gather(&name, &folder, self.language, law, Some(&check::room));
            self.write(&sheet.map_err(anyhow::Error::msg)?)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, sheet: &Sheet) -> anyhow::Result<()> {
        let now = Clock::System.now();
        let (bytes, ending) = match self.to {
            Form::Po => (po::write(sheet, now).into_bytes(), "po"),
            Form::Xlsx => (xlsx::write(sheet, now).map_err(anyhow::Error::msg)?, "xlsx"),
        };
        let name = format!("{}.{}.{ending}", sheet.course, sheet.target);
        let out = self.out.clone().unwrap_or_else(|| name.into());
        fs::write(&out, bytes).with_context(|| format!("{}", out.display()))?;
        let count = |state| sheet.entries.iter().filter(|entry| entry.state == state).count();
        tell(&format!(
            "{}: {} texts, {} new, {} stale\n",
            out.display(),
            sheet.entries.len(),
            count(State::New),
            count(State::Stale)
        ))?;
        Ok(())
    }
}
