//! A translation beside its source: the same blocks, in the same order, with the same right
//! answers.

use super::{
    block::{Body, Written},
    file::LessonFile,
    pictures::WrittenPicture,
    settings::At,
};
use crate::{
    course::{BlockId, Key},
    fault::Findings,
};
use std::collections::{BTreeMap, BTreeSet};

/// Two files of one lesson, compared.
pub(super) struct Pair<'a> {
    pub(super) source: &'a LessonFile,
    /// `en.md`, as faults name it.
    pub(super) source_name: &'a str,
    pub(super) translation: &'a LessonFile,
}

/// By place in the source: the translated block that may be shown in its stead.
pub(super) fn align<'a>(pair: &Pair<'a>, f: &mut Findings) -> BTreeMap<usize, &'a Written> {
    let places: BTreeMap<&BlockId, usize> = ids(pair.source).collect();
    let mut aligned = BTreeMap::new();
    let (mut furthest, mut ordered) = (0, true);
    for block in &pair.translation.blocks {
        let Some(id) = &block.id else { continue };
        let Some(place) = places.get(id).copied() else {
            unknown(pair, id, block.lines.heading, f);
            continue;
        };
        if place < furthest && ordered {
            ordered = false;
            f.error(
                block.lines.heading,
                format!(
                    "`{id}` stands in another place than in {}: keep the blocks in its order",
                    pair.source_name
                ),
            );
        }
        furthest = furthest.max(place);
        let Some(source) = pair.source.blocks.get(place) else { continue };
        if fits(pair, source, block, f) {
            aligned.insert(place, block);
        }
    }
    missing(pair, f);
    minutes(pair, f);
    aligned
}

fn ids(file: &LessonFile) -> impl Iterator<Item = (&BlockId, usize)> {
    file.blocks.iter().enumerate().filter_map(|(place, block)| Some((block.id.as_ref()?, place)))
}

/// A heading whose id cannot be read is faulty already; it may be the one that is missing here.
fn has_nameless(file: &LessonFile) -> bool {
    file.blocks.iter().any(|block| block.id.is_none())
}

fn unknown(pair: &Pair<'_>, id: &BlockId, line: u32, f: &mut Findings) {
    if !has_nameless(pair.source) {
        f.error(
            line,
            format!(
                "{} has no block `{id}`: give it the id it has there, or remove it",
                pair.source_name
            ),
        );
    }
}

fn missing(pair: &Pair<'_>, f: &mut Findings) {
    if has_nameless(pair.translation) {
        return;
    }
    let present: BTreeSet<_> = ids(pair.translation).map(|(id, _)| id).collect();
    // One country's law is told in the languages of that country.
    let general = |place: &usize| {
        pair.source.blocks.get(*place).is_some_and(|block| block.attributes.only.is_none())
    };
    let missing = ids(pair.source).filter(|(_, place)| general(place)).map(|(id, _)| id);
    let missing = missing.filter(|id| !present.contains(id));
    let missing: Vec<_> = missing.map(|id| format!("`{id}`")).collect();
    if !missing.is_empty() {
        let (missing, name) = (missing.join(", "), pair.source_name);
        f.warning(
            1,
            format!(
                "missing here are {missing} of {name}: learners get them in the source \
                language, with a word of notice"
            ),
        );
    }
}

fn minutes(pair: &Pair<'_>, f: &mut Findings) {
    let (Some(theirs), Some(ours)) = (&pair.translation.front.minutes, &pair.source.front.minutes)
    else {
        return;
    };
    let At { line, value } = theirs;
    if *value != ours.value {
        f.error(
            *line,
            format!(
                "{} says minutes = {}: write the same, or leave the line out",
                pair.source_name, ours.value
            ),
        );
    }
}

/// Whether the block can take the place of the source block; if not, a fault says why.
fn fits(pair: &Pair<'_>, source: &Written, block: &Written, f: &mut Findings) -> bool {
    let (line, name) = (block.lines.heading, pair.source_name);
    let at = source.lines.heading;
    if block.attributes != source.attributes {
        f.error(
            line,
            format!(
                "the braces differ from those in {name} line {at}: copy them, they are the \
                same in every language"
            ),
        );
        return false;
    }
    if let (Body::Pictures(theirs), Body::Pictures(ours)) = (&block.body, &source.body) {
        return same_pictures(pair, source, block, (theirs, ours), f);
    }
    let (Body::Question(theirs), Body::Question(ours)) = (&block.body, &source.body) else {
        return true;
    };
    let (Some(key), Some(right)) = (&theirs.key, &ours.key) else { return false };
    let (count, wanted) = (block.lines.options.len(), source.lines.options.len());
    if count != wanted {
        f.error(
            line,
            format!(
                "this question has {count} options and {wanted} in {name} line {at}: \
                translate each, in the same order"
            ),
        );
        return false;
    }
    if key != right {
        let place = first_difference(key, right)
            .and_then(|option| block.lines.options.get(option))
            .or(block.lines.accepted.first());
        f.error(
            *place.unwrap_or(&line),
            format!(
                "another answer is right here than in {name} line {at}: keep the options in \
                the same order and mark the same ones"
            ),
        );
        return false;
    }
    true
}

/// Whether a translation shows the same pictures in the same order.
fn same_pictures(
    pair: &Pair<'_>,
    source: &Written,
    block: &Written,
    (theirs, ours): (&[WrittenPicture], &[WrittenPicture]),
    f: &mut Findings,
) -> bool {
    if theirs.iter().chain(ours).any(|picture| picture.name.is_none()) {
        return false;
    }
    let (name, at) = (pair.source_name, source.lines.heading);
    let (count, wanted) = (theirs.len(), ours.len());
    if count != wanted {
        f.error(
            block.lines.heading,
            format!(
                "this block has {count} pictures and {wanted} in {name} line {at}: \
                show the same ones, in the same order"
            ),
        );
        return false;
    }
    let other = theirs.iter().zip(ours).find(|(theirs, ours)| theirs.name != ours.name);
    if let Some((theirs, ours)) = other {
        let wanted = ours.name.as_deref().unwrap_or_default();
        f.error(
            theirs.line,
            format!(
                "another picture stands here than in {name} line {}: copy its name, `{wanted}`, \
                and translate its description",
                ours.line
            ),
        );
    }
    other.is_none()
}

/// The first option that only one of the two marks.
fn first_difference(key: &Key, right: &Key) -> Option<usize> {
    let set = |key: &Key| match key {
        Key::Single(only) => BTreeSet::from([*only]),
        Key::Multiple(several) => several.iter().copied().collect(),
        _ => BTreeSet::new(),
    };
    set(key).symmetric_difference(&set(right)).next().map(|option| usize::from(*option))
}
