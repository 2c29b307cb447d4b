//! The environment, laid over the file: `DOCKBRIEF_TELEGRAM__TOKEN` is `token` in `[telegram]`,
//! `DOCKBRIEF_SMS__0__NUMBER` is `number` in the first `[[sms]]`.

use super::reader::Fault;
use std::collections::BTreeSet;
use toml::{Table, Value};

const PREFIX: &str = "DOCKBRIEF_";

/// Names the file; everything else is a key in it.
pub(crate) const FILE: &str = "DOCKBRIEF_CONFIG";

/// What the environment changed.
#[derive(Debug, Default)]
pub(super) struct Overlaid {
    /// The full names of the keys that it set.
    pub keys: BTreeSet<String>,
    /// Variables that do not fit.
    pub faults: Vec<Fault>,
}

/// Sets every key that the environment names. An empty variable is the same as none.
pub(super) fn overlay(
    table: &mut Table,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Overlaid {
    let mut named: Vec<(Vec<String>, String, String)> = environment
        .into_iter()
        .filter(|(name, value)| name != FILE && !value.is_empty())
        .filter_map(|(name, value)| {
            let path = name.strip_prefix(PREFIX)?.to_ascii_lowercase();
            Some((path.split("__").map(str::to_owned).collect(), name, value))
        })
        .collect();
    // Digits sort before letters: a list is known to be one before its only entry is named.
    named.sort_by_key(|(path, ..)| {
        path.iter().map(|step| (step.len(), step.clone())).collect::<Vec<_>>()
    });
    named.sort_by_key(|(path, ..)| !path.iter().any(|step| index_of(step).is_some()));

    let mut overlaid = Overlaid::default();
    let mut root = Value::Table(std::mem::take(table));
    for (path, name, value) in named {
        match set(&mut root, &path, value, String::new()) {
            Ok(key) => _ = overlaid.keys.insert(key),
            Err(expected) => overlaid.faults.push(Fault::new(name, expected)),
        }
    }
    if let Value::Table(overlaid) = root {
        *table = overlaid;
    }
    overlaid
}

/// Sets one key and returns its full name, as the reader calls it.
fn set(node: &mut Value, path: &[String], value: String, at: String) -> Result<String, String> {
    let Some((step, rest)) = path.split_first() else {
        *node = Value::String(value);
        return Ok(at);
    };
    if let Some(index) = index_of(step) {
        let entries = as_list(node).ok_or_else(|| format!("{at} is no list"))?;
        if index == entries.len() {
            entries.push(Value::Table(Table::new()));
        }
        let count = entries.len();
        let entry = entries
            .get_mut(index)
            .ok_or_else(|| format!("{at} has {count} entries: number them from 0 without a gap"))?;
        return set(entry, rest, value, format!("{at}[{index}]"));
    }
    match node {
        Value::Array(entries) => match entries.as_mut_slice() {
            [only] => set(only, path, value, format!("{at}[0]")),
            several => {
                let (count, name) = (several.len(), at.to_ascii_uppercase());
                Err(format!("{at} has {count} entries: say which, as in {PREFIX}{name}__0__..."))
            }
        },
        Value::Table(table) => {
            if rest.is_empty() {
                // A secret from here replaces the file's, however either is given.
                table.remove(&format!("{step}_file"));
                table.remove(step.strip_suffix("_file").unwrap_or_default());
            }
            let below = table.entry(step.clone()).or_insert_with(|| Value::Table(Table::new()));
            let at = if at.is_empty() { step.clone() } else { format!("{at}.{step}") };
            set(below, rest, value, at)
        }
        _ => Err(format!("{at} has no keys of its own")),
    }
}

/// The entries of a list; a single section becomes the first of a list.
fn as_list(node: &mut Value) -> Option<&mut Vec<Value>> {
    if let Value::Table(table) = node {
        let first = std::mem::take(table);
        *node = Value::Array(if first.is_empty() { Vec::new() } else { vec![first.into()] });
    }
    node.as_array_mut()
}

fn index_of(step: &str) -> Option<usize> {
    step.parse().ok()
}
