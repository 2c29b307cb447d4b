//! A course is tested by talks: `tests/*.chat` beside it say what is typed and what must come.
//!
//! Played by the conversation itself, with a clock and chance of their own, so that the same course
//! gives the same talk. Deliberately absent: the database, and what a message costs (`check` knows).

mod answer;
mod file;

use crate::chat::{Screen, Talk};
use bot::{chance::Chance, clock::Clock};
use chrono::DateTime;
use file::{Said, Step, Transcript, Unreadable};
use lessons::{
    compile::Folder,
    course::Course,
    fault::{Fault, Severity},
    language::Language,
};
use std::{
    fmt::Write,
    io,
    path::{Path, PathBuf},
};

/// Whatever stands in the place of this, in a line or as a line, may come.
const ANYTHING: &str = "...";

/// How the address of a recording's page begins.
const RECORDING: &str = "https://learn.example.org/a/";

/// The moment at which every transcript begins, in seconds: 2026-01-05, 09:00 in Nairobi, a Monday.
const BEGIN: i64 = 1_767_592_800;

/// Every shuffle falls as this seed makes it fall.
const SEED: u64 = 1;

/// A transcript that was played.
#[derive(Debug)]
pub struct Played {
    /// Its path within the course's folder.
    pub path: String,
    /// Where something else came than it wants.
    pub faults: Vec<Fault>,
    /// The transcript as the course talks now: the same lines typed, what comes to each of them.
    /// None where the file cannot be read.
    pub rewritten: Option<String>,
}

/// Plays every transcript of a course. `courses` is the folder that the course's own is in.
pub fn play(name: &str, folder: &Folder, course: &Course, courses: &Path) -> Vec<Played> {
    let is_talk = |path: &&str| path.starts_with("tests/") && path.strip_suffix(".chat").is_some();
    let paths = folder.paths().filter(is_talk);
    let mut played: Vec<_> = paths
        .map(|path| {
            let text = String::from_utf8_lossy(folder.get(path).unwrap_or_default());
            let file = format!("{name}/{path}");
            match one(&text, course, courses) {
                Ok((differences, rewritten)) => Played {
                    path: path.to_owned(),
                    faults: differences.into_iter().map(|it| fault(&file, it)).collect(),
                    rewritten: Some(rewritten),
                },
                Err(why) => Played {
                    path: path.to_owned(),
                    faults: vec![fault(&file, why)],
                    rewritten: None,
                },
            }
        })
        .collect();
    played.sort_by(|a, b| a.path.cmp(&b.path));
    played
}

fn fault(file: &str, Unreadable { line, why }: Unreadable) -> Fault {
    Fault { file: file.to_owned(), line, severity: Severity::Error, message: why }
}

/// Where one transcript differs, and how it would read now.
fn one(
    text: &str,
    course: &Course,
    courses: &Path,
) -> Result<(Vec<Unreadable>, String), Unreadable> {
    let transcript = Transcript::parse(text)?;
    let language = transcript.language;
    if !course.languages.contains(&language) {
        let why = format!("the course is not in {language}");
        return Err(Unreadable { line: 1, why });
    }
    let clock = Clock::simulated(DateTime::from_timestamp(BEGIN, 0).unwrap_or_default());
    let chance = Chance::from_seed(SEED);
    let media = PathBuf::from(courses);
    let mut talk = Talk::at(course, language, transcript.medium, media, clock, chance);
    let mut rewritten = transcript.head.clone();
    let mut differences = Vec::new();
    for step in &transcript.steps {
        let came = match &step.said {
            None => hear(|out, screen| talk.open(out, screen)),
            Some(said) => {
                // Writing to a string cannot fail.
                let _ = writeln!(rewritten, "> {}", said.text);
                match answer(&talk, course, said, language)? {
                    Some(words) => hear(|out, screen| talk.take_words(&words, out, screen)),
                    None => hear(|out, screen| talk.take(&said.text, out, screen)),
                }
            }
        };
        rewritten.push_str(&came);
        differences.extend(difference(step, &came));
    }
    Ok((differences, rewritten))
}

/// What comes, as a terminal shows it.
fn hear(turn: impl FnOnce(&mut Vec<u8>, Screen) -> io::Result<()>) -> String {
    let mut output = Vec::new();
    // Writing to memory cannot fail.
    let _ = turn(&mut output, Screen { colour: false, echo: false, costs: false });
    without_version(&String::from_utf8_lossy(&output))
}

/// A recording's address changes with every version of its course: it would spoil each transcript.
fn without_version(text: &str) -> String {
    let mut parts = text.split(RECORDING);
    let mut steady = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_whitespace() || c == ')').unwrap_or(part.len());
        steady.push_str(RECORDING);
        steady.push_str(ANYTHING);
        steady.push_str(&part[end..]);
    }
    steady
}

/// What is typed where `(right)` or `(wrong)` answers the open question.
fn answer(
    talk: &Talk,
    course: &Course,
    said: &Said,
    language: Language,
) -> Result<Option<String>, Unreadable> {
    let right = match said.text.as_str() {
        "(right)" => true,
        "(wrong)" => false,
        _ => return Ok(None),
    };
    let asked = talk.open_question();
    let typed = asked.and_then(|asked| answer::typed(course, asked, language, right));
    let why = || format!("no question is open here that `{}` could answer", said.text);
    typed.map(Some).ok_or_else(|| Unreadable { line: said.line, why: why() })
}

/// The first line in which what came is not what was wanted.
fn difference(step: &Step, came: &str) -> Option<Unreadable> {
    let after = step.said.as_ref().map_or(1, |said| said.line);
    let mut came = came.lines().map(str::trim_end).filter(|line| !line.is_empty()).peekable();
    let mut wanted = step.wanted.iter().peekable();
    while let Some((line, want)) = wanted.next() {
        if want.trim_start_matches(['<', ' ']) == ANYTHING {
            // Up to the next line that is wanted, or to the end.
            let next = wanted.peek().map(|(_, next)| next.as_str());
            while came.next_if(|it| next.is_none_or(|next| !fits(next, it))).is_some() {}
            continue;
        }
        match came.next() {
            Some(it) if fits(want, it) => {}
            Some(it) => {
                let why = format!("`{}` comes here", it.trim());
                return Some(Unreadable { line: *line, why });
            }
            None => {
                let why = "nothing more comes here".to_owned();
                return Some(Unreadable { line: *line, why });
            }
        }
    }
    let line = step.wanted.last().map_or(after, |(line, _)| *line);
    came.next().map(|it| Unreadable { line, why: format!("then `{}` comes too", it.trim()) })
}

/// Whether a line is as it was wanted, where `...` stands for anything.
fn fits(wanted: &str, came: &str) -> bool {
    let mut parts = wanted.trim_end().split(ANYTHING);
    let Some(mut rest) = parts.next().and_then(|first| came.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<_> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests;
