//! Reading one section: by name and kind, every fault noted, nothing left over.

use super::settings::Setting;
use secrecy::SecretString;
use std::{
    cell::RefCell,
    collections::BTreeSet,
    fmt, fs,
    path::{Path, PathBuf},
    str::FromStr,
};
use toml::{Table, Value};

/// Names that are this alike are taken for a slip.
const ALIKE: f64 = 0.8;

/// One thing that is wrong, by the name of its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    key: String,
    expected: String,
}

impl Fault {
    pub(super) fn new(key: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { key: key.into(), expected: expected.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.expected)
    }
}

/// What all sections share: where paths begin, what the environment said, and what was found.
#[derive(Debug, Default)]
pub(super) struct Source {
    base: PathBuf,
    /// Full names of keys that came from the environment.
    environment: BTreeSet<String>,
    faults: RefCell<Vec<Fault>>,
    asked: RefCell<BTreeSet<String>>,
}

impl Source {
    pub(super) fn new(base: PathBuf, overlaid: super::environment::Overlaid) -> Self {
        Self {
            base,
            environment: overlaid.keys,
            faults: RefCell::new(overlaid.faults),
            asked: RefCell::default(),
        }
    }

    /// The faults in the order they were found, and every name that was asked for.
    pub(super) fn finish(self) -> (Vec<Fault>, BTreeSet<String>) {
        (self.faults.into_inner(), self.asked.into_inner())
    }
}

/// One section. What nobody has asked for when it is dropped is an unknown key.
#[derive(Debug)]
pub(super) struct Reader<'s> {
    at: String,
    table: Table,
    known: Vec<String>,
    source: &'s Source,
}

impl<'s> Reader<'s> {
    pub(super) fn top(table: Table, source: &'s Source) -> Self {
        Self { at: String::new(), table, known: Vec::new(), source }
    }

    /// Notes a fault of a key in this section; what follows from an earlier fault is left out.
    pub(super) fn fault(&mut self, key: &str, expected: impl Into<String>) {
        let fault = Fault::new(self.full(key), expected);
        let mut faults = self.source.faults.borrow_mut();
        if faults.iter().all(|earlier| earlier.key != fault.key) {
            faults.push(fault);
        }
    }

    /// Notes that a key is not there.
    pub(super) fn missing(&mut self, key: &str, expected: &str) {
        self.fault(key, format!("missing; expected {expected}"));
    }

    /// Whether the key is there and not yet taken, by its own name or as a file.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key) || self.table.contains_key(&format!("{key}_file"))
    }

    /// A section below, empty if it is not there.
    pub(super) fn section(&mut self, name: &str) -> Reader<'s> {
        let table = match self.take(name) {
            Some(Value::Table(table)) => table,
            None => Table::new(),
            Some(_) => {
                self.fault(name, format!("expected a section [{name}]"));
                Table::new()
            }
        };
        self.below(name.into(), table)
    }

    /// Any number of sections below: `[name]` is one, `[[name]]` are several.
    pub(super) fn sections(&mut self, name: &str) -> Vec<Reader<'s>> {
        let tables = match self.take(name) {
            Some(Value::Table(table)) => return vec![self.below(name.into(), table)],
            Some(Value::Array(tables)) => tables,
            Some(_) => {
                self.fault(name, format!("expected sections [[{name}]]"));
                return Vec::new();
            }
            None => return Vec::new(),
        };
        let mut readers = Vec::new();
        for (i, value) in tables.into_iter().enumerate() {
            match value {
                Value::Table(table) => readers.push(self.below(format!("{name}[{i}]"), table)),
                _ => self.fault(name, format!("expected sections [[{name}]]")),
            }
        }
        readers
    }

    /// A text. Empty is the same as absent.
    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(text),
            other => {
                self.fault(key, format!("expected a text in quotes, found {other}"));
                None
            }
        }
    }

    /// A text of a certain shape, which `expected` describes.
    pub(super) fn shaped<T: FromStr>(&mut self, key: &str, expected: &str) -> Option<T> {
        let text = self.text(key)?;
        let shaped = text.parse().ok();
        if shaped.is_none() {
            self.fault(key, format!("expected {expected}, found \"{text}\""));
        }
        shaped
    }

    /// True or false.
    pub(super) fn flag(&mut self, key: &str, default: bool) -> bool {
        let from_environment = self.is_from_environment(key);
        match self.take(key) {
            None => default,
            Some(Value::Boolean(flag)) => flag,
            Some(Value::String(text)) if from_environment && text == "true" => true,
            Some(Value::String(text)) if from_environment && text == "false" => false,
            Some(other) => {
                self.fault(key, format!("expected true or false, found {other}"));
                default
            }
        }
    }

    /// A list of texts; in the environment they are separated by commas.
    pub(super) fn list(&mut self, key: &str) -> Option<Vec<String>> {
        let from_environment = self.is_from_environment(key);
        match self.take(key)? {
            Value::String(text) if from_environment => {
                Some(text.split(',').map(|item| item.trim().to_owned()).collect())
            }
            Value::Array(items) if items.iter().all(Value::is_str) => {
                Some(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            other => {
                self.fault(key, format!("expected a list of texts in quotes, found {other}"));
                None
            }
        }
    }

    /// A path, relative to the configuration file; one from the environment, to the working folder.
    pub(super) fn path(&mut self, key: &str, default: &str) -> PathBuf {
        let from_environment = self.is_from_environment(key);
        let text = self.text(key).unwrap_or_else(|| default.to_owned());
        if from_environment { text.into() } else { self.source.base.join(text) }
    }

    /// A secret, written here or in the file that `{key}_file` names. It is never quoted in a fault.
    pub(super) fn secret(&mut self, key: &str) -> Option<SecretString> {
        let text = self.setting(key)?.value.as_str().map(SecretString::from);
        if text.is_none() {
            self.fault(key, "expected a text in quotes");
        }
        text
    }

    /// Any value, written here or in the file that `{key}_file` names.
    pub(super) fn setting(&mut self, key: &str) -> Option<Setting> {
        let file_key = format!("{key}_file");
        let file = self.table.contains_key(&file_key).then(|| self.path(&file_key, ""));
        self.know(&file_key);
        let from_environment = self.is_from_environment(key);
        let here = self.take(key).filter(|value| value.as_str() != Some(""));
        match (here, file) {
            (Some(_), Some(_)) => {
                self.fault(key, format!("given twice: keep {key} or {file_key}"));
                None
            }
            (None, Some(path)) => {
                let value = self.read_secret(&file_key, &path)?.into();
                Some(Setting { value, from_environment: false })
            }
            (here, None) => here.map(|value| Setting { value, from_environment }),
        }
    }

    /// The section's full name.
    pub(super) fn name(&self) -> &str {
        &self.at
    }

    fn read_secret(&mut self, key: &str, path: &Path) -> Option<String> {
        match fs::read_to_string(path) {
            Ok(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Ok(_) => {
                self.fault(key, format!("{} is empty", path.display()));
                None
            }
            Err(error) => {
                self.fault(key, format!("{} cannot be read: {error}", path.display()));
                None
            }
        }
    }

    /// Leaves what is left alone: it cannot be judged after a greater fault.
    pub(super) fn ignore_the_rest(&mut self) {
        self.table.clear();
    }

    /// What somebody may have meant by a key that nobody knows.
    fn instead_of(&self, key: &str) -> String {
        let likeness = |known: &String| strsim::jaro_winkler(key, known);
        let nearest = self.known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        if let Some(nearest) = nearest.filter(|nearest| likeness(nearest) > ALIKE) {
            return format!("no such key; did you mean {nearest}?");
        }
        let known = self.known.iter().filter(|known| !known.ends_with("_file"));
        format!("no such key; here are {}", known.cloned().collect::<Vec<_>>().join(", "))
    }

    fn below(&self, at: String, table: Table) -> Reader<'s> {
        Reader { at, table, known: Vec::new(), source: self.source }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.know(key);
        self.table.remove(key)
    }

    fn know(&mut self, key: &str) {
        let without_index = self.at.split('[').next().unwrap_or_default();
        self.source.asked.borrow_mut().insert(joined(without_index, key));
        self.known.push(key.to_owned());
    }

    fn is_from_environment(&self, key: &str) -> bool {
        self.source.environment.contains(&self.full(key))
    }

    fn full(&self, key: &str) -> String {
        joined(&self.at, key)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        for key in std::mem::take(&mut self.table).keys() {
            let expected = self.instead_of(key);
            self.fault(key, expected);
        }
    }
}

fn joined(at: &str, key: &str) -> String {
    match (at, key) {
        ("", key) => key.to_owned(),
        (at, "") => at.to_owned(),
        (at, key) => format!("{at}.{key}"),
    }
}
