//! Which courses a command means: by path, by name, or all of them.

use crate::check;
use anyhow::Context;
use clap::Args;
use lessons::course::Jurisdiction;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where courses are looked for when no configuration says otherwise.
const COURSES: &str = "lessons/courses";

/// Where the courses are.
#[derive(Debug, Args)]
pub(crate) struct Courses {
    /// The folder that holds one folder per course, if it is not the configuration's
    #[arg(long, value_name = "FOLDER")]
    courses: Option<PathBuf>,
}

impl Courses {
    /// The folder of the one course that is named, or those of all.
    pub(crate) fn folders(
        &self,
        course: Option<&str>,
        config: Option<&Path>,
    ) -> anyhow::Result<Vec<PathBuf>> {
        let courses = match (&self.courses, config) {
            (Some(folder), _) => folder.clone(),
            (None, Some(file)) => courses_of(file)?,
            (None, None) => COURSES.into(),
        };
        match course {
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

/// What an author's command needs of a configuration: one key, whatever else is wrong with it.
fn courses_of(file: &Path) -> anyhow::Result<PathBuf> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let table: toml::Table = text.parse().with_context(|| format!("{}", file.display()))?;
    let folder = table.get("courses").and_then(toml::Value::as_str).unwrap_or(COURSES);
    Ok(file.parent().unwrap_or(Path::new("")).join(folder))
}

/// A country as an argument.
pub(crate) fn country(written: &str) -> Result<Jurisdiction, String> {
    let country = Jurisdiction::parse(written);
    country.ok_or_else(|| "a country is its two letters (ISO 3166), such as mm".to_owned())
}
