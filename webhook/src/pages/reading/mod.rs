//! Every served course as light pages: for a laptop, for a country where the chat is blocked, and as
//! the address that an SMS gives for more.
//!
//! An address holds the payload of the course's link, the lesson's number and the language: nothing
//! that would tell an operator, or whoever opens the history, what is read. What the chat holds back
//! is not here either ([`bot::reading`]). Deliberately absent: scripts, forms, cookies, accounts,
//! anything from another host, and any count of who read.

mod answer;
mod course;
mod frame;
mod lesson;
mod question;

#[cfg(test)]
mod tests;

use super::{Pages, html::direction, negotiate};
use answer::{Kept, gone, here, moved};
use askama::filters::HtmlSafe;
use axum::{
    Router,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
    routing::get,
};
use bot::{
    programme::Programme,
    reading::{self, Reader},
    wording::reading::Words,
};
use lessons::{
    course::{Course, CourseHash, Texts, in_language},
    language::Language,
};
use std::{
    fmt::{self, Display, Formatter},
    sync::Arc,
};

/// The routes of the pages.
pub(super) fn routes() -> Router<Pages> {
    Router::new()
        .route("/c/{link}", get(to_course))
        .route("/c/{link}/{language}", get(course))
        .route("/c/{link}/{lesson}/{language}", get(lesson))
}

/// A course without a language: on to the best that is offered.
async fn to_course(
    State(pages): State<Pages>,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> Response {
    match pages.by_link(&link) {
        Some((_, course)) => {
            let best = negotiate::best(&headers, &reading::languages(&course, &pages.programme));
            moved(&format!("{link}/{best}"))
        }
        None => gone(&pages.programme, &headers, None),
    }
}

/// A course and its lessons; or a lesson without a language.
async fn course(
    State(pages): State<Pages>,
    Path((link, language)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(served) = pages.by_link(&link) else { return gone(&pages.programme, &headers, None) };
    let course = &*served.1;
    let offered = reading::languages(course, &pages.programme);
    if lesson_place(course, &language).is_some() {
        let best = negotiate::best(&headers, &offered);
        return moved(&format!("{language}/{best}"));
    }
    let page = Reading::new(&pages, &served, &language)
        .and_then(|reading| Some((course::html(&reading)?, reading.kept())));
    match page {
        Some((html, kept)) => here(&headers, html, kept),
        None => gone(&pages.programme, &headers, Some((course, ""))),
    }
}

/// A lesson.
async fn lesson(
    State(pages): State<Pages>,
    Path((link, place, language)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(served) = pages.by_link(&link) else { return gone(&pages.programme, &headers, None) };
    let course = &*served.1;
    let page = Reading::new(&pages, &served, &language).and_then(|reading| {
        let place = lesson_place(course, &place)?;
        Some((lesson::html(&reading, place)?, reading.kept()))
    });
    match page {
        Some((html, kept)) => here(&headers, html, kept),
        None => gone(&pages.programme, &headers, Some((course, "../"))),
    }
}

/// A course that is served, with its version.
type Served = (CourseHash, Arc<Course>);

impl Pages {
    fn by_link(&self, link: &str) -> Option<Served> {
        let catalogue = self.catalogue.borrow().clone();
        catalogue.by_link(link).map(|(version, course)| (version, Arc::clone(course)))
    }
}

/// A lesson that there is, counted from 0, by its number in an address, counted from 1.
fn lesson_place(course: &Course, number: &str) -> Option<usize> {
    let plain = number.bytes().all(|digit| digit.is_ascii_digit());
    let place = number.parse::<usize>().ok().filter(|_| plain)?.checked_sub(1)?;
    course.lessons.get(place).map(|_| place)
}

/// A course in the language in which it is read.
#[derive(Clone, Copy)]
struct Reading<'a> {
    version: CourseHash,
    course: &'a Course,
    programme: &'a Programme,
    language: Language,
}

impl<'a> Reading<'a> {
    /// None in a language that is not offered.
    fn new(pages: &'a Pages, (version, course): &'a Served, language: &str) -> Option<Self> {
        let programme = &*pages.programme;
        let offered = reading::languages(course, programme);
        let language = offered.into_iter().find(|offered| offered.as_str() == language)?;
        Some(Self { version: *version, course, programme, language })
    }

    fn words(&self) -> Words {
        Words(self.language)
    }

    fn reader(&self) -> Reader {
        Reader::new(self.language, &self.programme.country)
    }

    fn kept(&self) -> Kept {
        if reading::is_discreet(self.course, self.programme) { Kept::Nowhere } else { Kept::Awhile }
    }

    /// A text in the reader's language, else in the one it was written in.
    fn text<'t, T>(&self, texts: &'t Texts<T>) -> Option<(&'t T, Tongue)> {
        let source = self.course.source_language();
        let (text, own) = in_language(texts, self.language, source)?;
        Some((text, Tongue((!own).then_some(source))))
    }

    /// A title or heading.
    fn said<'t>(&self, texts: &'t Texts<String>) -> Said<'t> {
        let (text, of) = self.text(texts).map_or(("", Tongue(None)), |(text, of)| (text, of));
        Said { text, of }
    }
}

/// The language of a text where it is not the page's own: the attributes that say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tongue(Option<Language>);

impl Display for Tongue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(language) => write!(f, " lang=\"{language}\" dir=\"{}\"", direction(language)),
            None => Ok(()),
        }
    }
}

/// A language's code is two or three letters.
impl HtmlSafe for Tongue {}

/// Words of an author, and their language.
#[derive(Debug, Clone, Copy)]
struct Said<'t> {
    text: &'t str,
    of: Tongue,
}
