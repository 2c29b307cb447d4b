//! One lesson put together: the source file, its translations, its recordings and its sources.

use super::{
    align::{Pair, align},
    block::{Body, Written},
    file::{self, LessonFile},
    folder::Folder,
    front::Front,
    heading::Kind,
    images,
    manifest::Manifest,
    pictures,
    recordings::recordings,
    references,
    settings::At,
    sources::{self, Sources},
    text,
};
use crate::{
    course::{Audio, Block, Content, Lesson, LessonId, Quiz, Texts},
    draft::{AnsweredFor, LessonDraft},
    fault::{Fault, Findings},
    language::Language,
};
use std::collections::{BTreeMap, BTreeSet};

/// What one run over a course reads from and writes to.
pub(super) struct Run<'a> {
    pub(super) name: &'a str,
    pub(super) folder: &'a Folder,
    pub(super) manifest: &'a Manifest,
    pub(super) faults: Vec<Fault>,
    /// Paths that the course has a use for.
    pub(super) used: BTreeSet<String>,
}

/// A lesson with what must be checked across the course.
pub(super) struct Built {
    pub(super) draft: LessonDraft,
    pub(super) sources: Sources,
}

impl Run<'_> {
    /// The text of a file, and where its faults go; `None` without such a file.
    fn open(&mut self, path: &str) -> Option<(Option<&str>, Findings)> {
        let mut f = self.findings(path);
        let bytes = self.folder.get(path)?;
        Some((text::decode(bytes, &mut f), f))
    }

    pub(super) fn findings(&self, path: &str) -> Findings {
        Findings::of(format!("{}/{path}", self.name))
    }

    pub(super) fn close(&mut self, findings: Findings) {
        self.faults.extend(findings.into_faults());
    }

    fn sources(&mut self, lesson: &LessonId) -> Sources {
        let languages = &self.manifest.languages;
        let Some((text, mut f)) = self.open(&format!("{lesson}/sources.toml")) else {
            return Sources::default();
        };
        let sources = text.map(|text| sources::read(text, languages, &mut f)).unwrap_or_default();
        self.close(f);
        sources
    }
}

/// Builds a lesson; `None` where its source cannot be read, and a fault says why.
pub(super) fn build(
    run: &mut Run<'_>,
    id: &LessonId,
    toml: &mut Findings,
    line: u32,
) -> Option<Built> {
    let source = *run.manifest.languages.first()?;
    let sources = run.sources(id);
    let files = run.manifest.languages.iter().map(|language| format!("{id}/{language}.md"));
    run.used.extend(files.chain([format!("{id}/sources.toml")]));
    let source_name = format!("{source}.md");
    let path = format!("{id}/{source_name}");
    let Some((text, mut f)) = run.open(&path) else {
        toml.error(
            line,
            format!(
                "the lesson `{id}` has no file {path}: write it, or remove the lesson from the list"
            ),
        );
        return None;
    };
    let file = text.map(|text| file::read(text, &mut f));
    if let Some(Front { title: Some(title), timed: false, .. }) = file.as_ref().map(|f| &f.front) {
        f.error(title.line, "`minutes` is missing: add minutes = 4, the time it takes");
    }
    if let Some(file) = &file {
        references::reading(file, &mut f);
        references::variants(file, &mut f);
    }
    run.close(f);
    let file = file?;
    let mut draft = LessonDraft::new(first(id, source, &file));
    let mut places = BTreeMap::new();
    for (place, written) in file.blocks.iter().enumerate() {
        let Some(block) = block(written, source) else { continue };
        places.insert(place, draft.lesson.blocks.len());
        draft.lines.insert((block.id.clone(), source), written.lines.clone());
        draft.lesson.blocks.push(block);
    }
    for language in run.manifest.languages.iter().skip(1) {
        let translation = Translation {
            language: *language,
            source: &file,
            source_name: &source_name,
            places: &places,
        };
        translation.add(run, &mut draft, &sources);
    }
    unknown_marks(run, id, &file, &sources);
    recordings(run, &mut draft, source, &file);
    images::find(run, &mut draft, source);
    draft.answered_for.jurisdiction_texts = file.hashes_by_jurisdiction();
    draft.answered_for.texts.insert(source, file.hash());
    draft.answered_for.reviews.clone_from(&sources.reviews);
    draft.answered_for.jurisdictions.clone_from(&sources.jurisdictions);
    outdated(run, &draft);
    Some(Built { draft, sources })
}

fn first(id: &LessonId, source: Language, file: &LessonFile) -> Lesson {
    let minutes = file.front.minutes.as_ref().map_or(1, |at| at.value);
    Lesson {
        id: id.clone(),
        minutes: u8::try_from(minutes).unwrap_or(u8::MAX),
        title: file.front.title.iter().map(|at| (source, at.value.clone())).collect(),
        blocks: Vec::new(),
    }
}

/// The block in the source language; `None` where it has no id or nothing is right.
fn block(written: &Written, language: Language) -> Option<Block> {
    let content = match &written.body {
        Body::Text(words) if written.attributes.kind == Kind::Audio => Content::Audio(Audio {
            recordings: Texts::new(),
            transcript: Texts::from([(language, words.clone())]),
        }),
        Body::Text(words) => Content::Card(Texts::from([(language, words.clone())])),
        Body::Pictures(written) => Content::Pictures(pictures::first(written, language)),
        Body::Question(question) => Content::Quiz(Quiz {
            key: question.key.clone()?,
            read: written.attributes.read.clone(),
            texts: Texts::from([(language, question.text.clone())]),
        }),
    };
    Some(Block {
        id: written.id.clone()?,
        must_know: written.attributes.must_know,
        only: written.attributes.only.clone(),
        held: Vec::new(),
        cites: written.attributes.cites.clone(),
        heading: Texts::from([(language, written.heading.clone())]),
        content,
    })
}

struct Translation<'a> {
    language: Language,
    source: &'a LessonFile,
    source_name: &'a str,
    /// From a block's place in the file to its place in the lesson.
    places: &'a BTreeMap<usize, usize>,
}

impl Translation<'_> {
    /// Adds the texts of one translation.
    fn add(&self, run: &mut Run<'_>, draft: &mut LessonDraft, sources: &Sources) {
        let language = self.language;
        let path = format!("{}/{language}.md", draft.lesson.id);
        let Some((text, mut f)) = run.open(&path) else {
            let mut f = run.findings(&path);
            f.warning(
                1,
                format!(
                    "there is no such file: in {language} learners get the lesson in the \
                    source language, with a word of notice"
                ),
            );
            run.close(f);
            return;
        };
        if let Some(text) = text {
            let translation = file::read(text, &mut f);
            draft.answered_for.texts.insert(language, translation.hash());
            if let Some(title) = &translation.front.title {
                draft.lesson.title.insert(language, title.value.clone());
            }
            let pair = Pair {
                source: self.source,
                source_name: self.source_name,
                translation: &translation,
            };
            let marks = sources.translated.get(&language);
            if marks.is_none() && !translation.blocks.is_empty() {
                f.warning(
                    1,
                    format!(
                        "nobody has said that this translation was compared with its \
                                source, so it is not shown: compare them, then run \
                                `dockbrief check COURSE --mark {language}`"
                    ),
                );
            }
            for (place, written) in align(&pair, &mut f) {
                let Some(source) = self.source.blocks.get(place) else { continue };
                let Some(place) = self.places.get(&place).copied() else { continue };
                insert(draft, place, language, written);
                if self.is_stale(source, marks, written.lines.heading, &mut f) {
                    draft.stale.push((place, language));
                }
            }
        }
        run.close(f);
    }

    fn is_stale(
        &self,
        source: &Written,
        marks: Option<&BTreeMap<String, At<String>>>,
        line: u32,
        f: &mut Findings,
    ) -> bool {
        let (Some(id), Some(marks)) = (&source.id, marks) else { return true };
        let mark = marks.get(id.as_str());
        if mark.is_some_and(|mark| mark.value == source.hash) {
            return false;
        }
        let (name, at, language) = (self.source_name, source.lines.heading, self.language);
        let what = match mark {
            Some(_) => format!("{name} line {at} has changed since this was translated"),
            None => format!("nobody has said that this was compared with {name} line {at}"),
        };
        let held = source.attributes.must_know;
        let fate = if held { "it is held back" } else { "learners get the source language" };
        f.warning(
            line,
            format!(
                "{what}: {fate} until you compare them and run `dockbrief check COURSE --mark \
                {language}`"
            ),
        );
        true
    }
}

fn insert(draft: &mut LessonDraft, place: usize, language: Language, written: &Written) {
    let Some(block) = draft.lesson.blocks.get_mut(place) else { return };
    draft.lines.insert((block.id.clone(), language), written.lines.clone());
    block.heading.insert(language, written.heading.clone());
    match (&mut block.content, &written.body) {
        (
            Content::Card(texts) | Content::Audio(Audio { transcript: texts, .. }),
            Body::Text(words),
        ) => {
            texts.insert(language, words.clone());
        }
        (Content::Pictures(shown), Body::Pictures(written)) => {
            pictures::insert(shown, language, written);
        }
        (Content::Quiz(quiz), Body::Question(question)) => {
            quiz.texts.insert(language, question.text.clone());
        }
        // Their attributes were compared: one of the two is faulty, and a fault says so.
        _ => {}
    }
}

/// Reviews of another text than the one that stands there now.
fn outdated(run: &mut Run<'_>, draft: &LessonDraft) {
    let AnsweredFor { reviews, texts, jurisdictions, jurisdiction_texts } = &draft.answered_for;
    let mut f = run.findings(&format!("{}/sources.toml", draft.lesson.id));
    let of_languages = reviews
        .iter()
        .map(|(language, review)| (format!("the {language} text"), review, texts.get(language)));
    let of_countries = jurisdictions.iter().map(|(country, review)| {
        let text = jurisdiction_texts.get(country);
        (format!("what is told of the law of {country}"), review, text)
    });
    for (what, review, text) in of_languages.chain(of_countries) {
        if !review.is_of(text.map(String::as_str)) {
            f.warning(
                review.line,
                format!(
                    "{what} has changed since it was reviewed: it counts as not reviewed until \
                    somebody looks at it again and `dockbrief review` says so"
                ),
            );
        }
    }
    run.close(f);
}

/// Marks for blocks that the source does not have any more.
fn unknown_marks(run: &mut Run<'_>, lesson: &LessonId, source: &LessonFile, sources: &Sources) {
    let known: BTreeSet<_> = source.blocks.iter().filter_map(|block| block.id.as_ref()).collect();
    let known: BTreeSet<_> = known.into_iter().map(crate::course::BlockId::as_str).collect();
    if source.blocks.iter().any(|block| block.id.is_none()) {
        return;
    }
    let mut f = run.findings(&format!("{lesson}/sources.toml"));
    for (language, marks) in &sources.translated {
        for (id, mark) in marks.iter().filter(|(id, _)| !known.contains(id.as_str())) {
            f.warning(
                mark.line,
                format!(
                    "the lesson has no block `{id}`: remove this line, or run `dockbrief \
                    check COURSE --mark {language}`"
                ),
            );
        }
    }
    run.close(f);
}
