//! The sheet that says how to fill in the other.

use crate::sheet::Sheet;

/// The names of the lines that the reader looks for.
pub(super) const COURSE: &str = "Course";
pub(super) const LANGUAGE: &str = "Language";

/// Lines of a name and what there is to say.
pub(super) fn lines(sheet: &Sheet) -> Vec<(&'static str, String)> {
    let Sheet { course, version, source, target, .. } = sheet;
    vec![
        (COURSE, course.clone()),
        (LANGUAGE, target.to_string()),
        ("Version", version.clone()),
        (
            "What to do",
            format!(
                "On the sheet Texts, write into the column Translation what the column Source says, in \
             {target}, as a lawyer from there would say it to a colleague. Write numbers and dates \
             as people there write them."
            ),
        ),
        (
            "State",
            format!(
                "new: not translated yet. stale: the {source} text has changed, or nobody has compared \
             the two: look at both, mend the translation, and write done. done: nothing to do. A \
             block counts as compared when all of its texts are done."
            ),
        ),
        (
            "Marks",
            "Keep **strong**, *emphasis* and [words](https://...), and what begins a line: a \
                   hyphen, or a number with a full stop. A new line in a cell is Alt and Enter."
                .to_owned(),
        ),
        (
            "Length",
            "A wording for SMS is paid for by the part. Where one is too long, say less."
                .to_owned(),
        ),
        (
            "Accepted answers",
            "Write what learners type in your language, each answer on a line of \
                              its own, as many as it needs. A sign ~ in front makes one half right."
                .to_owned(),
        ),
        (
            "Leave alone",
            "The other columns are locked. Columns may be moved, and rows sorted or \
                         left out: each row is known by its Key."
                .to_owned(),
        ),
        (
            "Send back",
            "Save as .xlsx. Nothing is taken that `dockbrief check` finds a fault in, and \
                       you hear of each row that is not."
                .to_owned(),
        ),
    ]
}
