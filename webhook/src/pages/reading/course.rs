//! A course's own page: what it is about, and its lessons.

use super::{Reading, Said, frame::Frame};
use askama::Template;

/// The page; none in a course without a title.
pub(super) fn html(at: &Reading<'_>) -> Option<String> {
    let (title, of) = at.text(&at.course.title)?;
    let lines = at.course.lessons.iter().zip(1..).map(|(lesson, number)| Line {
        number,
        title: at.said(&lesson.title),
        minutes: at.words().minutes(lesson.minutes),
    });
    let page = Page {
        frame: Frame::of(at, title.clone()),
        title: Said { text: title, of },
        about: at.said(&at.course.about),
        lessons: lines.collect(),
    };
    page.render().ok()
}

#[derive(Template)]
#[template(path = "course.html", whitespace = "minimize")]
struct Page<'a> {
    frame: Frame,
    title: Said<'a>,
    about: Said<'a>,
    lessons: Vec<Line<'a>>,
}

/// A lesson in the list.
struct Line<'a> {
    number: usize,
    title: Said<'a>,
    minutes: String,
}
