//! A compiled course before the gate: every text there is, and what decides whether it is served.
//!
//! Deliberately absent: the clock. Whether a review still holds is asked with a date.

use crate::{
    compile::Review,
    course::{Audience, Block, BlockId, Content, Course, Jurisdiction, Lesson, LessonId, Texts},
    language::Language,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A course as its folder has it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The name of its folder: the first part of the path in every fault.
    pub folder: String,
    /// How many SMS parts a lesson may cost in any language.
    pub sms_parts_per_lesson: u16,
    /// Where everything stands.
    pub lines: Lines,
    course: Course,
    /// One per lesson, in their order.
    answered_for: Vec<AnsweredFor>,
    /// Translations that nobody has looked at since their source changed: lesson, block, language.
    stale: Vec<(usize, usize, Language)>,
    errors: usize,
}

/// Where things stand in the files, so that a fault found later can be shown at its line.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    /// In `course.toml`: the keyword of each language.
    pub keywords: Texts<u32>,
    /// In `course.toml`: the link.
    pub link: u32,
    pub(crate) blocks: BTreeMap<LessonId, BTreeMap<(BlockId, Language), BlockLines>>,
}

/// Where the parts of one block stand in one language's file, `LESSON/LANGUAGE.md`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlockLines {
    /// The heading.
    pub heading: u32,
    /// Each option of [`crate::course::QuizText::options`].
    pub options: Vec<u32>,
    /// Each line with `=`: the accepted answers of a short question.
    pub accepted: Vec<u32>,
    /// Each line with a picture.
    pub pictures: Vec<u32>,
}

impl Lines {
    /// The lines of a block in a language; `None` where it is not translated.
    pub fn block(
        &self,
        lesson: &LessonId,
        block: &BlockId,
        language: Language,
    ) -> Option<&BlockLines> {
        self.blocks.get(lesson)?.get(&(block.clone(), language))
    }
}

/// What serving depends on besides the course itself.
#[derive(Debug, Clone, Copy)]
pub struct Gate {
    /// Reviews must hold on this day.
    pub today: NaiveDate,
    /// Whether texts that no lawyer has checked are served too, and said to be so.
    pub serve_unreviewed: bool,
    /// Whether the programme names a help line.
    pub help_line: bool,
}

/// What a lesson's review in one language is worth on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'d> {
    /// Nobody has reviewed it.
    Nobody,
    /// It counts.
    Holds(&'d Review),
    /// Its last day has passed, or its first is still to come.
    Ended(&'d Review),
    /// The text has changed since.
    OfAnotherText(&'d Review),
    /// The course is for young people, and nobody answers for their safety.
    WithoutSafeguarding(&'d Review),
}

/// Who answers for a lesson, and the hashes of what they have to answer for.
#[derive(Debug, Clone, Default)]
pub(crate) struct AnsweredFor {
    pub(crate) reviews: Texts<Review>,
    pub(crate) texts: Texts<String>,
    pub(crate) jurisdictions: BTreeMap<Jurisdiction, Review>,
    pub(crate) jurisdiction_texts: BTreeMap<Jurisdiction, String>,
}

impl AnsweredFor {
    fn in_language(&self, language: Language, today: NaiveDate, young: bool) -> bool {
        let text = self.texts.get(&language).map(String::as_str);
        self.reviews
            .get(&language)
            .is_some_and(|r| r.holds(today, text) && (r.safeguarding || !young))
    }

    fn standing(&self, language: Language, today: NaiveDate, young: bool) -> Standing<'_> {
        let Some(review) = self.reviews.get(&language) else { return Standing::Nobody };
        if self.in_language(language, today, young) {
            Standing::Holds(review)
        } else if !review.is_of(self.texts.get(&language).map(String::as_str)) {
            Standing::OfAnotherText(review)
        } else if (review.on..=review.until).contains(&today) {
            Standing::WithoutSafeguarding(review)
        } else {
            Standing::Ended(review)
        }
    }

    fn in_jurisdiction(&self, country: Jurisdiction, today: NaiveDate) -> bool {
        let text = self.jurisdiction_texts.get(&country).map(String::as_str);
        self.jurisdictions.get(&country).is_some_and(|review| review.holds(today, text))
    }
}

/// One lesson on its way into a draft.
#[derive(Debug)]
pub(crate) struct LessonDraft {
    pub(crate) lesson: Lesson,
    pub(crate) lines: BTreeMap<(BlockId, Language), BlockLines>,
    pub(crate) answered_for: AnsweredFor,
    /// Block, by place, and language.
    pub(crate) stale: Vec<(usize, Language)>,
}

impl LessonDraft {
    pub(crate) fn new(lesson: Lesson) -> Self {
        let (lines, answered_for) = (BTreeMap::new(), AnsweredFor::default());
        Self { lesson, lines, answered_for, stale: Vec::new() }
    }
}

impl Draft {
    pub(crate) fn new(
        folder: &str,
        course: Course,
        sms_parts_per_lesson: u16,
        lines: Lines,
        errors: usize,
    ) -> Self {
        let (answered_for, stale) = (Vec::new(), Vec::new());
        let folder = folder.to_owned();
        Self { folder, sms_parts_per_lesson, lines, course, answered_for, stale, errors }
    }

    pub(crate) fn add(&mut self, draft: LessonDraft) {
        let place = self.course.lessons.len();
        let stale = draft.stale.into_iter();
        self.stale.extend(stale.map(|(block, language)| (place, block, language)));
        self.answered_for.push(draft.answered_for);
        self.lines.blocks.insert(draft.lesson.id.clone(), draft.lines);
        self.course.lessons.push(draft.lesson);
    }

    /// Everything that was written, reviewed or not: to be checked and measured, not served.
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The course as it may be served, or in words why it is held back.
    pub fn serve(&self, gate: &Gate) -> Result<Course, Vec<String>> {
        let reasons = self.reasons_against(*gate);
        if !reasons.is_empty() {
            return Err(reasons);
        }
        let mut course = self.course.clone();
        for (lesson, block, language) in &self.stale {
            let lesson = course.lessons.get_mut(*lesson);
            if let Some(block) = lesson.and_then(|lesson| lesson.blocks.get_mut(*block)) {
                block.hold_or_forget(*language);
            }
        }
        for (lesson, answered_for) in course.lessons.iter_mut().zip(&self.answered_for) {
            // A draft of one country's law is never served, not even where unreviewed texts are.
            lesson.blocks.retain(|block| {
                let country = block.only.as_ref().map(|only| only.jurisdiction);
                country.is_none_or(|country| answered_for.in_jurisdiction(country, gate.today))
            });
        }
        for language in &self.course.languages {
            let reviewed = self.is_reviewed(*language, gate.today);
            if !self.is_written(*language) || !(reviewed || gate.serve_unreviewed) {
                course.forget(*language);
            } else if !reviewed {
                course.unreviewed.push(*language);
            }
        }
        Ok(course)
    }

    /// Lessons with a text in this language that nobody answers for on this day.
    pub fn unreviewed(&self, language: Language, today: NaiveDate) -> Vec<&LessonId> {
        let young = self.course.audience == Audience::YoungPeople;
        let lessons = self.course.lessons.iter().zip(&self.answered_for);
        let lacking = lessons.filter(|(lesson, answered_for)| {
            is_written(lesson, language) && !answered_for.in_language(language, today, young)
        });
        lacking.map(|(lesson, _)| &lesson.id).collect()
    }

    /// Countries whose law a lesson tells, and that no lawyer of theirs answers for on this day.
    pub fn unverified(&self, today: NaiveDate) -> BTreeSet<Jurisdiction> {
        let lessons = self.course.lessons.iter().zip(&self.answered_for);
        let lacking = lessons.flat_map(|(lesson, answered_for)| {
            let told = lesson.blocks.iter().filter_map(|block| block.only.as_ref());
            let told = told.map(|only| only.jurisdiction);
            told.filter(move |country| !answered_for.in_jurisdiction(*country, today))
        });
        lacking.collect()
    }

    /// Blocks whose translation nobody has looked at since their source changed.
    pub fn stale(&self, language: Language) -> Vec<(&LessonId, &Block)> {
        let stale = self.stale.iter().filter(|(_, _, of)| *of == language);
        let found = stale.filter_map(|(lesson, block, _)| {
            let lesson = self.course.lessons.get(*lesson)?;
            Some((&lesson.id, lesson.blocks.get(*block)?))
        });
        found.collect()
    }

    /// Blocks that are not in this language. One country's law is told in the languages of that
    /// country, so it is not missing elsewhere.
    pub fn missing(&self, language: Language) -> Vec<(&LessonId, &Block)> {
        let blocks = self
            .course
            .lessons
            .iter()
            .flat_map(|lesson| lesson.blocks.iter().map(move |block| (&lesson.id, block)));
        let general = blocks.filter(|(_, block)| block.only.is_none());
        general.filter(|(_, block)| !block.heading.contains_key(&language)).collect()
    }

    /// Who answers for each lesson in this language, if anybody does on this day.
    pub fn standings(
        &self,
        language: Language,
        today: NaiveDate,
    ) -> Vec<(&LessonId, Standing<'_>)> {
        let young = self.course.audience == Audience::YoungPeople;
        let lessons = self.course.lessons.iter().zip(&self.answered_for);
        lessons.map(|(lesson, of)| (&lesson.id, of.standing(language, today, young))).collect()
    }

    fn is_reviewed(&self, language: Language, today: NaiveDate) -> bool {
        self.unreviewed(language, today).is_empty()
    }

    fn is_written(&self, language: Language) -> bool {
        self.course.lessons.iter().any(|lesson| is_written(lesson, language))
    }

    fn reasons_against(&self, gate: Gate) -> Vec<String> {
        let mut reasons = Vec::new();
        let young = self.course.audience == Audience::YoungPeople;
        let source = self.course.source_language();
        if self.errors > 0 {
            let folder = &self.folder;
            reasons.push(format!(
                "`dockbrief check` finds errors in it ({}): run it on {folder} and mend them",
                self.errors
            ));
        }
        if young && !gate.help_line {
            reasons.push(
                "it is for young people and the programme has no help line: set \
                    programme.help_line to one that was tested"
                    .to_owned(),
            );
        }
        let lacking = self.unreviewed(source, gate.today);
        if !lacking.is_empty() && !gate.serve_unreviewed {
            let lessons: Vec<_> = lacking.iter().map(|id| id.as_str()).collect();
            let who = if young { "a lawyer and a safeguarding reviewer" } else { "a lawyer" };
            reasons.push(format!(
                "its source language {source} needs a review by {who} that holds on \
                        {}, in [review.{source}] of the sources.toml of {}; or set \
                        serve_unreviewed = true",
                gate.today,
                lessons.join(", ")
            ));
        }
        reasons
    }
}

fn is_written(lesson: &Lesson, language: Language) -> bool {
    lesson.blocks.iter().any(|block| block.heading.contains_key(&language))
}

impl Course {
    /// Takes a language out of it.
    fn forget(&mut self, language: Language) {
        self.languages.retain(|kept| *kept != language);
        for texts in [&mut self.keywords, &mut self.title, &mut self.about] {
            texts.remove(&language);
        }
        for source in self.sources.values_mut() {
            source.title.remove(&language);
        }
        for lesson in &mut self.lessons {
            lesson.title.remove(&language);
            for block in &mut lesson.blocks {
                block.held.retain(|held| *held != language);
                block.forget(language);
            }
        }
    }
}

impl Block {
    /// A stale translation: never shown, and where everyone must know it, nothing in its stead.
    fn hold_or_forget(&mut self, language: Language) {
        if self.must_know {
            self.held.push(language);
        }
        self.forget(language);
    }

    fn forget(&mut self, language: Language) {
        self.heading.remove(&language);
        match &mut self.content {
            Content::Card(texts) => drop(texts.remove(&language)),
            Content::Audio(audio) => {
                audio.recordings.remove(&language);
                audio.transcript.remove(&language);
            }
            Content::Pictures(pictures) => pictures.0.iter_mut().for_each(|p| p.forget(language)),
            Content::Quiz(quiz) => drop(quiz.texts.remove(&language)),
        }
    }
}
