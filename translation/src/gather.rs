//! From a course's folder to its texts, source and target side by side.

use crate::{
    describe,
    sheet::{Entry, Place, Sheet, State},
};
use lessons::{
    compile::{
        Folder, compile,
        outline::{Block, Choices, OfChoice, Outline, Spot},
    },
    course::{Course, Jurisdiction, LessonId, Source},
    draft::Draft,
    language::Language,
};
use std::collections::BTreeSet;

/// What an SMS wording takes, and how much there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Parts that the text takes.
    pub parts: usize,
    /// Parts that it may take.
    pub parts_at_most: usize,
    /// Characters that fit into these parts in the alphabet that the text needs.
    pub characters_at_most: usize,
}

/// Measures an SMS wording in a language.
pub type Measure<'a> = &'a dyn Fn(&str, Language) -> Room;

/// What is told of one country's law stands in the languages of that country, and which these are
/// nobody has written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Law {
    /// Of no country beyond what is translated already.
    Translated,
    /// Of this country too.
    Of(Jurisdiction),
    /// Of every country.
    Every,
}

impl Law {
    fn includes(self, block: &Block) -> bool {
        match (self, block.jurisdiction) {
            (_, None) | (Self::Every, _) => true,
            (Self::Of(country), Some(of)) => of == country,
            (Self::Translated, Some(_)) => false,
        }
    }
}

/// The texts of a course for a language; or in words why there are none.
pub fn gather(
    name: &str,
    folder: &Folder,
    target: Language,
    law: Law,
    measure: Option<Measure<'_>>,
) -> Result<Sheet, String> {
    let draft = compile(name, folder).draft;
    let draft = draft.ok_or_else(|| {
        format!("course.toml of {name} cannot be read: run `dockbrief check {name}`")
    })?;
    let course = draft.course();
    let source = course.source_language();
    if target == source {
        return Err(format!(
            "{target} is the language the course is written in, not a translation"
        ));
    }
    if !course.languages.contains(&target) {
        return Err(format!(
            "{target} is not among the languages of {name}: add it to `languages` in course.toml, \
             with a keyword of its own"
        ));
    }
    let gatherer = Gatherer { folder, draft: &draft, source, target, law, measure };
    let mut entries = gatherer.of_course();
    for lesson in &course.lessons {
        entries.extend(gatherer.of_lesson(&lesson.id)?);
    }
    entries.extend(gatherer.provisions());
    Ok(Sheet {
        course: course.id.to_string(),
        version: course.version.clone(),
        source,
        target,
        entries,
    })
}

/// One language's file of a lesson; `None` where there is no such file.
pub(crate) fn outline(
    folder: &Folder,
    lesson: &LessonId,
    language: Language,
) -> Result<Option<Outline>, String> {
    let path = format!("{lesson}/{language}.md");
    let read =
        folder.get(&path).map(|bytes| Outline::read(bytes).map_err(|why| format!("{path}: {why}")));
    read.transpose()
}

/// The files that tell a provision.
pub(crate) fn telling(folder: &Folder, course: &Course, id: &str) -> Vec<String> {
    let paths = course.lessons.iter().map(|lesson| format!("{}/sources.toml", lesson.id));
    let tells = |path: &String| -> Option<bool> {
        let text = std::str::from_utf8(folder.get(path)?).ok()?;
        let tree: toml::Table = text.trim_start_matches('\u{feff}').parse().ok()?;
        Some(tree.get("provision")?.get(id).is_some())
    };
    paths.filter(|path| tells(path).unwrap_or(false)).collect()
}

struct Gatherer<'a> {
    folder: &'a Folder,
    draft: &'a Draft,
    source: Language,
    target: Language,
    law: Law,
    measure: Option<Measure<'a>>,
}

impl Gatherer<'_> {
    fn course(&self) -> &Course {
        self.draft.course()
    }

    fn of_course(&self) -> Vec<Entry> {
        let Course { title, about, .. } = self.course();
        let places = [
            (Place::CourseTitle, title, "title of the course"),
            (Place::CourseAbout, about, "one or two sentences about the course"),
        ];
        let texts = places.into_iter().map(|(place, texts, what)| {
            let (ours, theirs) = (texts.get(&self.source), texts.get(&self.target));
            whole(place, "The course".to_owned(), what, "course.toml".to_owned(), ours, theirs)
        });
        texts.collect()
    }

    fn provisions(&self) -> Vec<Entry> {
        let provisions = self.course().sources.iter();
        let entry = |(id, Source { title, .. }): (&String, &Source)| {
            let path =
                telling(self.folder, self.course(), id).into_iter().next().unwrap_or_default();
            let (ours, theirs) = (title.get(&self.source), title.get(&self.target));
            let place = Place::Provision(id.clone());
            whole(place, format!("Provision {id}"), "how it is cited", path, ours, theirs)
        };
        provisions.map(entry).collect()
    }

    fn of_lesson(&self, lesson: &LessonId) -> Result<Vec<Entry>, String> {
        let Some(ours) = outline(self.folder, lesson, self.source)? else { return Ok(Vec::new()) };
        let theirs = outline(self.folder, lesson, self.target)?;
        let path = format!("{lesson}/{}.md", self.source);
        let context = format!("Lesson {lesson}");
        let title = theirs.as_ref().and_then(|theirs| theirs.title.as_ref());
        let place = Place::LessonTitle(lesson.clone());
        let title = whole(place, context, "title of the lesson", path, ours.title.as_ref(), title);
        let mut entries = vec![title];
        for block in &ours.blocks {
            let translated = theirs.as_ref().and_then(|theirs| theirs.block(&block.id));
            if translated.is_some() || self.law.includes(block) {
                entries.extend(self.of_block(lesson, block, translated));
            }
        }
        Ok(entries)
    }

    fn of_block(&self, lesson: &LessonId, ours: &Block, theirs: Option<&Block>) -> Vec<Entry> {
        let spots: BTreeSet<Spot> = ours
            .texts
            .keys()
            .chain(theirs.iter().flat_map(|block| block.texts.keys()))
            .copied()
            .collect();
        let mut spots: Vec<_> = spots.into_iter().collect();
        // As they stand in the source; what it lacks, behind the text that it belongs to.
        let line = |spot: Spot| {
            let near = std::iter::successors(Some(spot), |spot| spot.shortens());
            near.filter_map(|spot| ours.texts.get(&spot)).map(|text| text.line).next()
        };
        spots.sort_by_key(|spot| (line(*spot).unwrap_or(u32::MAX), *spot));
        let fresh = theirs.is_some() && self.is_fresh(lesson, ours);
        spots.into_iter().map(|spot| self.text(lesson, ours, theirs, spot, fresh)).collect()
    }

    /// Whether the translation counts as compared with the source as it stands.
    fn is_fresh(&self, lesson: &LessonId, block: &Block) -> bool {
        let stale = self.draft.stale(self.target);
        let stale = stale.iter().any(|(of, found)| **of == *lesson && found.id == block.id);
        let found = self.course().lesson(lesson).and_then(|(_, lesson)| lesson.block(&block.id));
        !stale && found.is_some_and(|(_, found)| found.heading.contains_key(&self.target))
    }

    fn text(
        &self,
        lesson: &LessonId,
        ours: &Block,
        theirs: Option<&Block>,
        spot: Spot,
        fresh: bool,
    ) -> Entry {
        let (source, target) =
            (ours.texts.get(&spot), theirs.and_then(|block| block.texts.get(&spot)));
        let beside = [spot.shortens(), Some(Spot::Heading)];
        let beside = || beside.into_iter().flatten().find_map(|spot| ours.texts.get(&spot));
        let shown = source.or_else(beside);
        let words = target.map(|text| text.words.clone()).unwrap_or_default();
        let what = describe::what(ours, spot, source.or(target));
        let what = match source {
            Some(_) => what,
            None => format!("{what} (only in {}: shown is what it belongs to)", self.target),
        };
        let must_know = if ours.must_know { ", which everyone must know" } else { "" };
        let country = ours.jurisdiction.map(|country| format!(", only for {country}"));
        Entry {
            place: Place::Block(lesson.clone(), ours.id.clone(), spot),
            context: format!(
                "Lesson {lesson}, block {}{must_know}{}",
                ours.id,
                country.unwrap_or_default()
            ),
            what,
            reference: (
                format!("{lesson}/{}.md", self.source),
                shown.map_or(ours.line, |text| text.line),
            ),
            cites: self.cites(ours),
            limit: self.limit(ours, spot, &words),
            source: shown.map(|text| text.words.clone()).unwrap_or_default(),
            several: ours.choices == Choices::Answers
                && matches!(spot, Spot::Choice(_, OfChoice::Words)),
            state: match (words.is_empty(), fresh) {
                (true, _) => State::New,
                (false, true) => State::Done,
                (false, false) => State::Stale,
            },
            target: words,
        }
    }

    fn cites(&self, block: &Block) -> Vec<String> {
        let cited = block.cites.iter().filter_map(|id| self.course().sources.get(id));
        cited.filter_map(|source| source.title.get(&self.source).cloned()).collect()
    }

    fn limit(&self, block: &Block, spot: Spot, words: &str) -> Option<String> {
        let measure = self.measure.filter(|_| spot.is_sms())?;
        // The alphabet that the language needs shows in any of its words.
        let sample = self.course().title.get(&self.target).map_or("", String::as_str);
        let room = measure(if words.is_empty() { sample } else { words }, self.target);
        let Room { parts, parts_at_most: most, characters_at_most: characters } = room;
        let now = if words.is_empty() { String::new() } else { format!("; now {parts}") };
        let whole = spot.shortens() == Some(Spot::Body) && block.choices != Choices::None;
        let whole = if whole { ", with the options below it" } else { "" };
        Some(format!("at most {most} SMS parts ({characters} characters{whole}){now}"))
    }
}

/// A text without blocks around it: it is there or it is not.
fn whole(
    place: Place,
    context: String,
    what: &str,
    path: String,
    ours: Option<&String>,
    theirs: Option<&String>,
) -> Entry {
    let target = theirs.map(|words| place.normal(words)).unwrap_or_default();
    Entry {
        context,
        what: what.to_owned(),
        reference: (path, 1),
        cites: Vec::new(),
        limit: None,
        source: ours.map(|words| place.normal(words)).unwrap_or_default(),
        several: false,
        state: if target.is_empty() { State::New } else { State::Done },
        target,
        place,
    }
}
