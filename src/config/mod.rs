//! Configuration: TOML and environment in, typed settings or a list of faults out.
//!
//! One struct per concern, in a file of its own. Whoever reads a file of theirs learns every name
//! that it knows; a name that nobody asked for is refused. Deliberately absent: settings that a
//! learner, a course or a coordinator could decide, and defaults that depend on the machine.

mod accounts;
mod courses;
mod database;
mod environment;
mod listeners;
mod programme;
mod reader;
mod secrets;
mod settings;

pub use courses::Courses;
pub use database::Database;
pub use listeners::Listeners;
pub use programme::Programme;
pub use reader::Fault;
pub use secrets::Secrets;

use accounts::Section;
use reader::{Reader, Source};
use std::{
    collections::BTreeSet,
    fmt, fs,
    path::{Path, PathBuf},
};
use toml::Table;
use webhook::Accounts;

/// Everything that can be configured.
#[derive(Debug)]
pub struct Config {
    /// Where we listen, and what we are called from outside.
    pub listeners: Listeners,
    /// The courses and their gate.
    pub courses: Courses,
    /// Where everything is kept.
    pub database: Database,
    /// The keys that seal and find addresses.
    pub secrets: Secrets,
    /// The default programme.
    pub programme: Programme,
    /// The bots and numbers.
    pub accounts: Accounts,
}

/// The configuration cannot be used. Its text has one line for each fault.
#[derive(Debug)]
pub struct Refused {
    file: Option<PathBuf>,
    faults: Vec<Fault>,
}

impl Config {
    /// Reads a file, if one is named, and lays the environment over it.
    ///
    /// `environment` is every variable there is: those that begin with `DOCKBRIEF_` are read.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, Refused> {
        let refused = |faults| Refused { file: file.map(PathBuf::from), faults };
        let mut table = Table::new();
        let mut base = PathBuf::new();
        if let Some(file) = file {
            let text = fs::read_to_string(file)
                .map_err(|error| refused(vec![Fault::new("cannot be read", error.to_string())]))?;
            table = parse(&text).map_err(|fault| refused(vec![fault]))?;
            base = file.parent().map(PathBuf::from).unwrap_or_default();
        }
        Self::read(table, base, environment).0.map_err(refused)
    }

    /// Reads a configuration that is written in the program itself; paths are relative to `base`.
    pub fn from_toml(text: &str, base: &Path) -> Result<Self, Refused> {
        let refused = |faults| Refused { file: None, faults };
        let table = parse(text).map_err(|fault| refused(vec![fault]))?;
        Self::read(table, base.into(), []).0.map_err(refused)
    }

    /// The settings or the faults; and every name that was asked for.
    fn read(
        mut table: Table,
        base: PathBuf,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> (Result<Self, Vec<Fault>>, BTreeSet<String>) {
        let overlaid = environment::overlay(&mut table, environment);
        let source = Source::new(base, overlaid);
        let mut top = Reader::top(table, &source);
        let listeners = Listeners::read(&mut top);
        let courses = Courses::read(&mut top);
        let database = Database::read(&mut top.section("database"));
        let secrets = Secrets::read(&mut top.section("secrets"));
        let programme = Programme::read(&mut top.section("programme"));
        let accounts = accounts(&mut top, &listeners, &programme);
        drop(top);
        let (faults, asked) = source.finish();
        let config = match accounts {
            Some(accounts) if faults.is_empty() => {
                Ok(Self { listeners, courses, database, secrets, programme, accounts })
            }
            _ => Err(faults),
        };
        (config, asked)
    }
}

/// The accounts, if they can work together.
fn accounts(top: &mut Reader, listeners: &Listeners, programme: &Programme) -> Option<Accounts> {
    let bots = top.sections("telegram");
    let numbers = top.sections("sms");
    let bots = bots.into_iter().map(|mut bot| Section::telegram(&mut bot, &programme.country));
    let numbers = numbers.into_iter().map(|mut number| Section::sms(&mut number));
    let sections: Vec<Section> = bots.chain(numbers).collect();
    if sections.iter().any(Section::is_called) {
        listeners.check_reachable(top);
    }
    let needs_https = sections.iter().any(Section::needs_https);
    if needs_https && !listeners.public_url.starts_with("https://") {
        top.fault(
            "public_url",
            "Telegram calls only https addresses; or set mode = \"polling\" in [telegram]",
        );
    }
    let accounts = sections.iter().filter_map(Section::account).cloned();
    Accounts::new(&listeners.public_url, accounts)
        .map_err(|error| accounts::fault(&sections, top, &error))
        .ok()
}

fn parse(text: &str) -> Result<Table, Fault> {
    text.parse::<Table>().map_err(|error| {
        let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or_default());
        let line = before.matches('\n').count() + 1;
        Fault::new(format!("line {line}"), error.message())
    })
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.as_deref().unwrap_or(Path::new("configuration"));
        for (i, fault) in self.faults.iter().enumerate() {
            let line_break = if i == 0 { "" } else { "\n" };
            write!(f, "{line_break}{}: {fault}", file.display())?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}

#[cfg(test)]
mod tests;
