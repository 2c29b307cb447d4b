//! What is left to do: per language, what is stale and missing, what is held back, and who answers
//! for the text.

use lessons::{
    course::{Block, Course, LessonId},
    draft::{Draft, Standing},
    language::Language,
    review::Review,
};
use std::{collections::BTreeMap, fmt};

use chrono::NaiveDate;

/// A course on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The course's id and the author's version.
    pub course: String,
    /// How many blocks it has.
    pub blocks: usize,
    /// The source language first.
    pub languages: Vec<OfLanguage>,
    /// Countries whose law it tells in a draft that is served to nobody.
    pub drafts_of_law: Vec<String>,
}

/// A course in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfLanguage {
    /// Which.
    pub language: Language,
    /// Whether the course was written in it.
    pub is_source: bool,
    /// Blocks whose source has changed since they were translated: `first-call/when`.
    pub stale: Vec<String>,
    /// Those of them that everyone must know, which are shown to nobody until they are compared.
    pub held: Vec<String>,
    /// Blocks that are not translated.
    pub missing: Vec<String>,
    /// Titles that are not translated: `course/title`, `provision/iccpr-9-2`.
    pub untitled: Vec<String>,
    /// Who answers for the text, and until when.
    pub reviews: Vec<String>,
}

/// What is left to do in a course on this day.
pub fn status(draft: &Draft, today: NaiveDate) -> Status {
    let course = draft.course();
    let languages = course.languages.iter().map(|language| of(draft, *language, today));
    Status {
        course: format!("{} {}", course.id, course.version),
        blocks: course.lessons.iter().map(|lesson| lesson.blocks.len()).sum(),
        languages: languages.collect(),
        drafts_of_law: draft.unverified(today).iter().map(ToString::to_string).collect(),
    }
}

fn of(draft: &Draft, language: Language, today: NaiveDate) -> OfLanguage {
    let stale = draft.stale(language);
    let held: Vec<_> = stale.iter().filter(|(_, block)| block.must_know).copied().collect();
    OfLanguage {
        language,
        is_source: language == draft.course().source_language(),
        stale: names(&stale),
        held: names(&held),
        missing: names(&draft.missing(language)),
        untitled: untitled(draft.course(), language),
        reviews: reviews(&draft.standings(language, today)),
    }
}

/// `first-call/when`
pub(crate) fn names(blocks: &[(&LessonId, &Block)]) -> Vec<String> {
    blocks.iter().map(|(lesson, block)| format!("{lesson}/{}", block.id)).collect()
}

fn untitled(course: &Course, language: Language) -> Vec<String> {
    let whole = [("title", &course.title), ("about", &course.about)];
    let whole = whole.into_iter().map(|(name, texts)| (format!("course/{name}"), texts));
    let lessons = course.lessons.iter().map(|l| (format!("lesson/{}/title", l.id), &l.title));
    let provisions = course.sources.iter().map(|(id, s)| (format!("provision/{id}"), &s.title));
    let titles = whole.chain(lessons).chain(provisions);
    titles.filter(|(_, texts)| !texts.contains_key(&language)).map(|(name, _)| name).collect()
}

/// One sentence for all lessons that have the same to say.
fn reviews(standings: &[(&LessonId, Standing<'_>)]) -> Vec<String> {
    let mut lessons: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (lesson, standing) in standings {
        let by = |Review { by, until, .. }: &Review| format!("by {by} until {until}");
        let words = match standing {
            Standing::Nobody => "not reviewed".to_owned(),
            Standing::Holds(review) => format!("reviewed {}", by(review)),
            Standing::Ended(review) => format!("not reviewed today (reviewed {})", by(review)),
            Standing::OfAnotherText(review) => {
                format!("changed since it was reviewed {}", by(review))
            }
            Standing::WithoutSafeguarding(review) => {
                format!("reviewed {}, but by nobody for safeguarding", by(review))
            }
        };
        lessons.entry(words).or_default().push(lesson.as_str());
    }
    if let [(words, _)] = lessons.iter().collect::<Vec<_>>().as_slice() {
        return vec![(*words).clone()];
    }
    lessons.into_iter().map(|(words, of)| format!("{words}: {}", of.join(", "))).collect()
}

impl OfLanguage {
    /// Whether every block and title is there, and compared with its source as it stands.
    pub fn is_complete(&self) -> bool {
        self.stale.is_empty() && self.missing.is_empty() && self.untitled.is_empty()
    }
}

/// As it is read.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} blocks", self.course, self.blocks)?;
        for language in &self.languages {
            write!(f, "{language}")?;
        }
        if !self.drafts_of_law.is_empty() {
            let drafts = self.drafts_of_law.join(", ");
            writeln!(f, "  told of the law of {drafts}: a draft, served to nobody")?;
        }
        Ok(())
    }
}

impl fmt::Display for OfLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            ("stale", &self.stale),
            ("missing", &self.missing),
            ("titles missing", &self.untitled),
        ];
        let counts = counts.into_iter().filter(|(_, list)| !list.is_empty());
        let counts: Vec<_> = counts.map(|(what, list)| format!("{} {what}", list.len())).collect();
        let state = match (self.is_source, counts.as_slice()) {
            (true, []) => "the source".to_owned(),
            (false, []) => "complete".to_owned(),
            _ => counts.join(", "),
        };
        writeln!(f, "  {}: {state}; {}", self.language, self.reviews.join("; "))?;
        let lists = [
            ("held back, for everyone must know it", &self.held),
            ("stale", &self.stale),
            ("missing", &self.missing),
            ("titles missing", &self.untitled),
        ];
        for (what, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            writeln!(f, "      {what}: {}", list.join(", "))?;
        }
        Ok(())
    }
}
