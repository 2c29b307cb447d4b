//! `dockbrief review`

use super::{
    courses::{Courses, country},
    tell,
};
use crate::check;
use anyhow::Context;
use bot::clock::Clock;
use chrono::NaiveDate;
use clap::Args;
use lessons::{
    compile::Folder,
    course::{Audience, Jurisdiction},
    language::Language,
    review::Record,
};
use std::{fs, path::Path, process::ExitCode};

/// Write down who has reviewed a course in one language, and until when
///
/// The name is written into every lesson's sources.toml together with a mark of the text as it
/// stands today: when the text changes, the review no longer counts. Name nobody who has not read
/// this text. It is refused while blocks are stale or missing in that language, and says which.
#[derive(Debug, Args)]
pub struct Review {
    /// A course's folder, or its name in the courses' folder
    course: String,
    /// The language of the text that was read
    language: Language,
    /// The name of the lawyer who has read it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The last day on which the review counts, such as 2027-11-01
    #[arg(long, value_name = "DATE")]
    until: NaiveDate,
    /// Who answers for the safety of young people; needed where a course is for them
    #[arg(long, value_name = "NAME")]
    safeguarding: Option<String>,
    /// Only what is told of the law of this country, by a lawyer of that country
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    jurisdiction: Option<Jurisdiction>,
    #[command(flatten)]
    courses: Courses,
}

impl Review {
    pub(crate) fn run(&self, config: Option<&Path>) -> anyhow::Result<ExitCode> {
        let folders = self.courses.folders(Some(&self.course), config)?;
        let path =
            folders.first().with_context(|| format!("there is no course {}", self.course))?;
        let folder = Folder::read(path).with_context(|| format!("{}", path.display()))?;
        let name = check::folder_name(path);
        let record = Record {
            by: self.by.clone(),
            safeguarding: self.safeguarding.clone(),
            on: Clock::System.now().date_naive(),
            until: self.until,
        };
        let country = self.jurisdiction;
        let files = translation::review::record(&name, &folder, self.language, country, &record);
        for (file, text) in files.map_err(anyhow::Error::msg)? {
            let file = path.join(file);
            fs::write(&file, text).with_context(|| format!("{}", file.display()))?;
            tell(&format!(
                "{}: {} is reviewed until {}\n",
                file.display(),
                self.what(),
                self.until
            ))?;
        }
        let examined = check::examine(&name, &folder).0;
        let audience = examined.map(|draft| draft.course().audience);
        let young = audience == Some(Audience::YoungPeople);
        if young && country.is_none() && self.safeguarding.is_none() {
            tell(
                "The course is for young people: it is served when --safeguarding names somebody too\n",
            )?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn what(&self) -> String {
        match &self.jurisdiction {
            Some(country) => format!("the law of {country}"),
            None => format!("the {} text", self.language),
        }
    }
}
