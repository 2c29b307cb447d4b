//! Several courses side by side: a keyword and a link open exactly one.

use crate::{
    draft::Draft,
    fault::{Fault, Findings},
};
use std::collections::BTreeMap;

/// The faults between courses that are each right by themselves.
pub fn clashes(drafts: &[&Draft]) -> Vec<Fault> {
    let (mut keywords, mut links) = (BTreeMap::new(), BTreeMap::new());
    let mut faults = Vec::new();
    for draft in drafts {
        let (course, folder) = (draft.course(), draft.folder.as_str());
        let mut f = Findings::of(format!("{folder}/course.toml"));
        for (language, word) in &course.keywords {
            let line = draft.lines.keywords.get(language).copied().unwrap_or(1);
            let other = *keywords.entry(word).or_insert(folder);
            if other != folder {
                f.error(
                    line,
                    format!("the keyword `{word}` opens {other} already: choose another"),
                );
            }
        }
        let other = *links.entry(&course.link).or_insert(folder);
        if other != folder && !course.link.is_empty() {
            f.error(
                draft.lines.link,
                format!("the link `{}` opens {other} already: choose another", course.link),
            );
        }
        faults.extend(f.into_faults());
    }
    faults
}
