//! `dockbrief import`

use super::tell;
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use exchange::{Source, import, limits::Limits};
use lessons::language::Language;
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Make a draft of a course from questions or a course of another program
///
/// Reads questions in GIFT, Moodle XML or Aiken, or the backup of a whole Moodle course (.mbz, made
/// without its users), and writes a folder in our own format. Then it says of each thing in the
/// file what became of it: taken, changed and how, or skipped and why. What only an author can
/// know, such as the reason why an answer is wrong or the law it rests on, is left empty, and
/// `dockbrief check FOLDER` names each such place. Nothing is ever written over.
#[derive(Debug, Args)]
pub struct Import {
    /// What the file is
    #[arg(value_enum)]
    format: Format,
    /// The file
    file: PathBuf,
    /// The folder to put the course's folder into
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    into: PathBuf,
    /// The language that the texts are in
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Questions as people type them
    Gift,
    /// Questions as Moodle exports them
    MoodleXml,
    /// Questions with one right answer, typed line by line
    Aiken,
    /// The backup of a Moodle course
    Mbz,
}

impl Import {
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let source = match self.format {
            Format::Gift => Source::Gift,
            Format::MoodleXml => Source::MoodleXml,
            Format::Aiken => Source::Aiken,
            Format::Mbz => Source::Mbz,
        };
        let limits = Limits::default();
        let file = self.file.display();
        let bytes = read(&self.file, &limits).with_context(|| format!("{file}"))?;
        let name = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let imported = import(source, &name, &bytes, self.lang, &limits);
        let imported = imported.with_context(|| format!("{file}"))?;
        let Some((id, folder)) = imported.draft else {
            tell(&imported.report.to_string())?;
            bail!("nothing in {file} could be taken");
        };
        let course = self.into.join(&id);
        if course.exists() {
            bail!("{} is there already: move it away, or choose another --into", course.display());
        }
        for path in folder.paths() {
            let place = course.join(path);
            let parent = place.parent().unwrap_or(&course);
            fs::create_dir_all(parent).with_context(|| format!("{}", parent.display()))?;
            let bytes = folder.get(path).unwrap_or_default();
            fs::write(&place, bytes).with_context(|| format!("{}", place.display()))?;
        }
        let course = course.display();
        tell(&format!(
            "{}{course}: a draft. What it still lacks: dockbrief check {course}\n\
             Its first card has to say that this is the international standard, and that the law \
             of the learner's country may differ.\n",
            imported.report
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The file, but no more of it than shows that it is too large.
fn read(path: &Path, limits: &Limits) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limits.file_bytes + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
