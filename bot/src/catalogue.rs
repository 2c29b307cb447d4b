//! The courses that are served now, and the older versions that somebody still stands in.

use crate::search::Index;
use lessons::{
    course::{Course, CourseHash, CourseId},
    language::Language,
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock},
};

/// Bytes of a version's hash in the address of a recording: short enough for an SMS, and more than
/// enough to tell the versions of one deployment apart.
const CODE_BYTES: usize = 4;

/// An immutable view; a new one takes its place when courses change.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    served: BTreeMap<CourseId, CourseHash>,
    versions: HashMap<CourseHash, Arc<Course>>,
    /// Made when it is first needed.
    index: Arc<OnceLock<Index>>,
}

impl Catalogue {
    /// Adds the version that is served from now on.
    pub fn serve(&mut self, course: Course) {
        let hash = course.hash();
        self.served.insert(course.id.clone(), hash);
        self.versions.insert(hash, Arc::new(course));
        self.index = Arc::default();
    }

    /// Adds an older version under the hash by which it is kept, for whoever still stands in it.
    /// (The hash is given, not computed: an upgrade may write the same course differently.)
    pub fn keep(&mut self, hash: CourseHash, course: Course) {
        self.versions.entry(hash).or_insert_with(|| Arc::new(course));
    }

    /// Serves a version that is kept: the last good one of a course whose files are at fault.
    pub fn offer(&mut self, hash: CourseHash) {
        if let Some(course) = self.versions.get(&hash) {
            self.served.insert(course.id.clone(), hash);
            self.index = Arc::default();
        }
    }

    /// The words of the cards that are served. The first call makes it: call it once before the
    /// catalogue is handed out, and nobody waits for it.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.served()))
    }

    /// The served version of a course.
    pub fn course(&self, id: &CourseId) -> Option<(CourseHash, &Arc<Course>)> {
        let hash = *self.served.get(id)?;
        Some((hash, self.versions.get(&hash)?))
    }

    /// Any version that is kept.
    pub fn version(&self, hash: CourseHash) -> Option<&Arc<Course>> {
        self.versions.get(&hash)
    }

    /// The opaque part of a recording's address: it stands in people's messages and at operators, so
    /// it names neither course nor lesson. Lesson and block are counted from 0.
    pub fn recording_code(hash: CourseHash, lesson: usize, block: usize) -> String {
        let version = hash.to_string();
        format!("{}-{}-{}", &version[..2 * CODE_BYTES], lesson + 1, block + 1)
    }

    /// The version, lesson and block that a [`Self::recording_code`] names.
    pub fn by_recording_code(&self, code: &str) -> Option<(&Arc<Course>, usize, usize)> {
        let mut parts = code.split('-');
        let (version, lesson, block) = (parts.next()?, parts.next()?, parts.next()?);
        let count = |part: &str| part.parse::<usize>().ok()?.checked_sub(1);
        let (lesson, block) = (count(lesson)?, count(block)?);
        let named = |hash: &CourseHash| Self::recording_code(*hash, lesson, block) == code;
        let hash = self
            .versions
            .keys()
            .find(|hash| hash.to_string().starts_with(version) && named(hash))?;
        Some((&self.versions[hash], lesson, block))
    }

    /// Every served course, by id.
    pub fn served(&self) -> impl Iterator<Item = (CourseHash, &Arc<Course>)> {
        self.served.values().filter_map(|hash| Some((*hash, self.versions.get(hash)?)))
    }

    /// The course whose Telegram link carries this payload.
    pub fn by_link(&self, payload: &str) -> Option<(CourseHash, &Arc<Course>)> {
        self.served().find(|(_, course)| course.link == payload)
    }

    /// The course that a keyword opens, and the language that the keyword belongs to. The word is
    /// compared in upper case.
    pub fn by_keyword(&self, word: &str) -> Option<(CourseId, Language)> {
        let word = word.to_uppercase();
        self.served().find_map(|(_, course)| {
            let (language, _) = course.keywords.iter().find(|(_, keyword)| **keyword == word)?;
            Some((course.id.clone(), *language))
        })
    }
}
