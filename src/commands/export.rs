//! `dockbrief export`

use super::{courses::find, tell};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use exchange::{Target, export};
use lessons::{
    compile::{Folder, compile},
    language::Language,
};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write the questions of a course for Moodle
///
/// Makes a question bank of a course in one language: one category for each lesson, with every
/// question, its reasons and its law. Moodle XML keeps everything that Moodle has a place for; GIFT
/// is read by more programs, and leaves out hints and what is said of an answer as a whole. The id
/// of each block goes along as its idnumber, so that it keeps it when it is brought back by
/// `dockbrief import`. Cards and recordings stay here.
#[derive(Debug, Args)]
pub struct Export {
    /// What to write
    #[arg(value_enum)]
    format: Format,
    /// A course's folder, or its name in the courses' folder
    course: String,
    /// The language; the course's source language if it is left out
    #[arg(long, value_name = "LANG")]
    lang: Option<Language>,
    /// The file to write; without it, to standard output, and what is to be said to standard error
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The folder that holds one folder per course
    #[arg(long, value_name = "FOLDER", default_value = "lessons/courses")]
    courses: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For any program that reads GIFT
    Gift,
    /// For Moodle
    MoodleXml,
}

impl Export {
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let target = match self.format {
            Format::Gift => Target::Gift,
            Format::MoodleXml => Target::MoodleXml,
        };
        let path = find(&self.course, &self.courses)?;
        let folder = Folder::read(&path).with_context(|| format!("{}", path.display()))?;
        let whole = fs::canonicalize(&path)?;
        let name = whole.file_name().unwrap_or_default().to_string_lossy();
        let compiled = compile(&name, &folder);
        let errors = compiled.faults.iter().filter(|fault| fault.is_error()).count();
        let Some(draft) = compiled.draft.filter(|_| errors == 0) else {
            bail!("`dockbrief check {}` finds errors ({errors}): mend them first", path.display());
        };
        let course = draft.course();
        let language = self.lang.unwrap_or(course.source_language());
        if !course.languages.contains(&language) {
            bail!("{name} is not in {language}: choose one of {:?}", course.languages);
        }
        let exported = export(target, course, language);
        if let Some(file) = &self.out {
            write_new(file, &exported.text).with_context(|| format!("{}", file.display()))?;
            tell(&exported.report.to_string())?;
        } else {
            tell(&exported.text)?;
            eprint!("{}", exported.report);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Nothing is written over: it may be somebody's work.
fn write_new(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = fs::File::create_new(path)?;
    Ok(file.write_all(text.as_bytes())?)
}
