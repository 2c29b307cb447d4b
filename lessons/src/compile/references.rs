//! What one block of a lesson says of another: `read=` and `replaces=`.

use super::{block::Written, file::LessonFile, heading::Kind};
use crate::{course::Only, fault::Findings};
use std::collections::BTreeSet;

/// Each `read=` must lead back to a text of this lesson.
pub(super) fn reading(file: &LessonFile, f: &mut Findings) {
    for (place, written) in file.blocks.iter().enumerate() {
        let Some(read) = &written.attributes.read else { continue };
        let mut before = file.blocks.iter().take(place);
        let text = |block: &Written| !matches!(block.attributes.kind, Kind::Quiz(_));
        if !before.any(|block| block.id.as_ref() == Some(read) && text(block)) {
            f.error(
                written.lines.heading,
                format!(
                    "read={read} leads nowhere: name a card of this lesson that stands before \
                    the question"
                ),
            );
        }
    }
}

/// Each block of one country that replaces another must find it: one that holds everywhere, and
/// that no second block of that country replaces.
pub(super) fn variants(file: &LessonFile, f: &mut Findings) {
    let mut taken = BTreeSet::new();
    for written in &file.blocks {
        let Some(Only { jurisdiction, replaces: Some(replaces) }) = &written.attributes.only else {
            continue;
        };
        let general = |block: &&Written| {
            block.attributes.only.is_none() && block.id.as_ref() == Some(replaces)
        };
        let line = written.lines.heading;
        if !file.blocks.iter().any(|block| general(&block)) {
            f.error(
                line,
                format!(
                    "replaces={replaces} leads nowhere: name a block of this lesson that holds \
                    in every country"
                ),
            );
        } else if !taken.insert((jurisdiction, replaces)) {
            f.error(
                line,
                format!("`{replaces}` is replaced twice for {jurisdiction}: keep one of the two"),
            );
        }
    }
}
