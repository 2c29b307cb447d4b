//! Units are taken unless they bring a new fault into the course.
//!
//! All of them are tried at once, as most files are without a fault. Otherwise each half is tried,
//! the second on top of what the first has become, down to the units that are at fault themselves.

use super::{Examine, Verdict, Work, apply::apply, units::Unit};
use crate::sheet::{Place, Sheet};
use lessons::{
    compile::{Folder, outline::Outline},
    fault::{Fault, Severity},
};
use std::collections::BTreeMap;

/// What units are measured by.
pub(super) struct Admission<'a> {
    pub(super) name: &'a str,
    pub(super) sheet: &'a Sheet,
    pub(super) examine: Examine<'a>,
    /// What was wrong before.
    pub(super) before: &'a [Fault],
}

/// Why a unit is not taken.
struct Refusal {
    why: String,
    /// The line of the file that is at fault, where one is.
    culprit: Option<usize>,
}

impl Admission<'_> {
    /// The folder with all units that can be taken; each line gets its verdict.
    pub(super) fn admit(&self, base: Folder, units: &[Unit], work: &mut Work<'_>) -> Folder {
        if units.is_empty() {
            return base;
        }
        match self.attempt(&base, units, work) {
            Ok(new) => {
                for unit in units {
                    work.decide(&unit.lines, &Verdict::Taken);
                }
                new
            }
            Err(refusal) => {
                if let [unit] = units {
                    refuse(unit, refusal, work);
                    return base;
                }
                let (first, second) = units.split_at(units.len() / 2);
                let base = self.admit(base, first, work);
                self.admit(base, second, work)
            }
        }
    }

    /// Warnings that were not there before, as an author reads them.
    pub(super) fn new_warnings(&self, folder: &Folder) -> Vec<String> {
        let faults = self.new_faults(folder).into_iter();
        faults.filter(|fault| fault.severity == Severity::Warning).map(|f| f.to_string()).collect()
    }

    fn attempt(&self, base: &Folder, units: &[Unit], work: &Work<'_>) -> Result<Folder, Refusal> {
        let new = apply(base, self.name, self.sheet, units, work)
            .map_err(|why| Refusal { why, culprit: None })?;
        match self.new_faults(&new).into_iter().find(Fault::is_error) {
            Some(fault) => {
                let culprit = culprit(&new, self.name, &fault, units, work);
                Err(Refusal { why: fault.message, culprit })
            }
            None => Ok(new),
        }
    }

    fn new_faults(&self, folder: &Folder) -> Vec<Fault> {
        let mut known: BTreeMap<_, u32> = BTreeMap::new();
        for fault in self.before {
            *known.entry(kind(fault)).or_default() += 1;
        }
        let mut new = (self.examine)(self.name, folder);
        new.retain(|fault| match known.get_mut(&kind(fault)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
        new
    }
}

/// A fault whatever its line: lines move, and so do numbers in words.
fn kind(fault: &Fault) -> (String, Severity, String) {
    let words = fault.message.chars().filter(|c| !c.is_ascii_digit()).collect();
    (fault.file.clone(), fault.severity, words)
}

/// The line whose text stands where the fault was found.
fn culprit(
    folder: &Folder,
    name: &str,
    fault: &Fault,
    units: &[Unit],
    work: &Work<'_>,
) -> Option<usize> {
    let path = fault.file.strip_prefix(name)?.strip_prefix('/')?;
    let outline = Outline::read(folder.get(path)?).ok()?;
    let begins = |n: &usize| match &work.entry(*n)?.place {
        Place::Block(lesson, block, spot) if path.split('/').next() == Some(lesson.as_str()) => {
            Some(outline.block(block)?.texts.get(spot)?.line)
        }
        _ => None,
    };
    let lines = units.iter().flat_map(|unit| unit.lines.iter().copied());
    let before =
        lines.filter_map(|n| Some((begins(&n)?, n))).filter(|(line, _)| *line <= fault.line);
    before.max().map(|(_, n)| n)
}

/// The line at fault hears why; those that come with it, which line they wait for.
fn refuse(unit: &Unit, refusal: Refusal, work: &mut Work<'_>) {
    let Refusal { why, culprit } = refusal;
    let culprit = culprit.or_else(|| unit.lines.first().copied().filter(|_| unit.lines.len() == 1));
    let Some(culprit) = culprit else {
        return work.decide(&unit.lines, &Verdict::Refused(why));
    };
    let key = work.lines.get(culprit).map(|line| line.key.clone()).unwrap_or_default();
    work.decide(
        &unit.lines,
        &Verdict::Refused(format!("it comes together with {key}, which is refused")),
    );
    work.decide(&[culprit], &Verdict::Refused(why));
}
