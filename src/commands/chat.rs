//! `dockbrief chat`

use super::courses::find;
use crate::chat;
use anyhow::{Context, bail};
use bot::address::Medium;
use clap::{Args, ValueEnum};
use lessons::{
    compile::{Folder, compile},
    language::Language,
};
use std::{
    io::{IsTerminal, stdin, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Take a course in the terminal, as Telegram or SMS would show it
///
/// What an author uses while writing: no account, no database, nothing is kept. By SMS each message
/// shows how many parts it takes and how it is encoded; on Telegram buttons are shown as [1] Next
/// [2] Menu, and their number presses them. Everything else is typed as a learner would type it;
/// an empty line sends nothing, and Control-D ends. A script can be piped in, one message a line.
/// The course may still have faults: `dockbrief check` finds them.
#[derive(Debug, Args)]
pub struct Chat {
    /// A course's folder, or its name in the courses' folder
    course: String,
    /// The phone
    #[arg(long = "as", value_name = "PHONE", value_enum, default_value_t = Phone::Telegram)]
    phone: Phone,
    /// The learner's language
    #[arg(long, value_name = "LANG")]
    lang: Option<Language>,
    /// The folder that holds one folder per course
    #[arg(long, value_name = "FOLDER", default_value = "lessons/courses")]
    courses: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Phone {
    Telegram,
    Sms,
}

impl Chat {
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let path = find(&self.course, &self.courses)?;
        let name = std::fs::canonicalize(&path)?;
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        let compiled = compile(&name, &Folder::read(&path)?);
        let draft = compiled.draft.with_context(|| {
            let faults: Vec<_> = compiled.faults.iter().map(ToString::to_string).collect();
            format!("the course cannot be read yet:\n{}", faults.join("\n"))
        })?;
        let course = draft.course();
        let language = self.lang.unwrap_or(course.source_language());
        if !course.languages.contains(&language) {
            let languages: Vec<_> = course.languages.iter().map(ToString::to_string).collect();
            bail!("--lang: the course is in {}, not in {language}", languages.join(", "));
        }
        let medium = match self.phone {
            Phone::Telegram => Medium::Telegram,
            Phone::Sms => Medium::Sms,
        };
        let media = path.parent().unwrap_or(Path::new("")).to_owned();
        let mut talk = chat::Talk::new(course, language, medium, media)?;
        let (colour, echo) = (stdout().is_terminal(), !stdin().is_terminal());
        let screen = chat::Screen { colour, echo, costs: true };
        talk.hold(stdin().lock(), stdout().lock(), screen)?;
        Ok(ExitCode::SUCCESS)
    }
}
