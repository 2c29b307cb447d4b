//! A sheet as a PO file that `msgfmt -c` accepts.

use super::{COURSE, quoted};
use crate::sheet::{Entry, Sheet, State};
use chrono::{DateTime, Utc};

/// The PO file of a sheet, made at this time.
pub fn write(sheet: &Sheet, now: DateTime<Utc>) -> String {
    let entries = sheet.entries.iter().map(entry);
    header(sheet, now) + &entries.collect::<String>()
}

fn header(sheet: &Sheet, now: DateTime<Utc>) -> String {
    let Sheet { course, version, source, target, .. } = sheet;
    let time = now.format("%Y-%m-%d %H:%M+0000");
    let lines = [
        ("Project-Id-Version", format!("{course} {version}")),
        ("Report-Msgid-Bugs-To", String::new()),
        ("POT-Creation-Date", time.to_string()),
        ("PO-Revision-Date", time.to_string()),
        ("Last-Translator", String::new()),
        ("Language-Team", String::new()),
        ("Language", target.to_string()),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Source-Language", source.to_string()),
        (COURSE, course.clone()),
    ];
    let lines = lines.map(|(key, value)| format!("{key}: {value}\n")).concat();
    format!(
        "# The texts of {course} {version}, from {source} into {target}.\n\
         # Fuzzy are texts whose source has changed: look at them, and take the mark away.\n\
         # Leave the marks **strong** and *emphasis*, and what begins a line: - and 1.\n\
         msgid \"\"\nmsgstr {}\n",
        quoted::write(&lines)
    )
}

fn entry(entry: &Entry) -> String {
    let Entry { place, context, what, reference: (file, line), cites, limit, .. } = entry;
    let notes = cites.iter().map(|title| format!("#. Cites: {title}\n"));
    let notes = notes.chain(limit.iter().map(|limit| format!("#. Length: {limit}\n")));
    let notes = notes.collect::<Vec<_>>().concat();
    let fuzzy = if entry.state == State::Stale { "#, fuzzy\n" } else { "" };
    let (source, target) = (quoted::write(&entry.source), quoted::write(&entry.target));
    format!(
        "\n#. {context}: {what}\n{notes}#: {file}:{line}\n{fuzzy}\
         msgctxt \"{place}\"\nmsgid {source}\nmsgstr {target}\n"
    )
}
