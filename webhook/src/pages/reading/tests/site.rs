//! A course with every kind of block, as its author would write it, on a listener of its own.

use crate::{
    pages::{Pages, pages, tests::programme},
    pretend::{Back, Book, ask},
};
use axum::{Router, body::Body, extract::Request};
use bot::{catalogue::Catalogue, programme::Programme};
use chrono::NaiveDate;
use lessons::{
    compile::{Folder, compile},
    course::{Course, CourseHash},
    draft::Gate,
};
use std::{path::Path, sync::Arc};
use tokio::sync::watch;

/// The end of the course's addresses.
pub(super) const LINK: &str = "k7Hq2mXd";

const MANIFEST: &str = r#"
id = "two-hours"
version = "1.0.0"
languages = ["en", "ar", "my", "fr"]
audience = "defenders"
link = "k7Hq2mXd"
lessons = ["first-call", "second-call"]
[keywords]
en = "BAMBOO"
ar = "ليمون"
my = "ပင်လယ်"
fr = "MANGUE"
[title]
en = "Two hours"
ar = "ساعتان"
my = "နှစ်နာရီ"
fr = "Deux heures"
[about]
en = "The first two hours after an arrest."
ar = "الساعتان الأوليان بعد القبض."
my = "ဖမ်းဆီးပြီးနောက် ပထမ နှစ်နာရီ။"
fr = "Les deux premières heures après l'arrestation."
"#;

/// The author's files, as they lie in the folder.
pub(super) fn folder() -> Folder {
    let mut folder = Folder::default();
    folder.insert("course.toml", MANIFEST);
    for (path, text) in [
        ("first-call/en.md", include_str!("course/first-call/en.md")),
        ("first-call/ar.md", include_str!("course/first-call/ar.md")),
        ("first-call/my.md", include_str!("course/first-call/my.md")),
        ("first-call/sources.toml", include_str!("course/first-call/sources.toml")),
        ("second-call/en.md", include_str!("course/second-call/en.md")),
        ("second-call/fr.md", include_str!("course/second-call/fr.md")),
    ] {
        folder.insert(path, text);
    }
    folder
}

/// The course, with a recording that no compiler would take for one.
pub(super) fn course() -> Course {
    let compiled = compile("two-hours", &folder());
    let mut course = compiled.draft.unwrap().course().clone();
    course.unreviewed = course.languages.clone();
    course
}

/// Every served course of the house, whatever its reviews.
pub(super) fn courses() -> Vec<Course> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons/courses");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    let gate = Gate {
        today: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        serve_unreviewed: true,
        help_line: true,
    };
    let courses = folders.iter().filter(|folder| folder.is_dir()).map(|folder| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let draft = compile(&name, &Folder::read(folder).unwrap()).draft.unwrap();
        draft.serve(&gate).unwrap_or_else(|reasons| panic!("{name}: {reasons:?}"))
    });
    courses.collect()
}

/// The pages of some courses.
pub(super) struct Site {
    router: Router,
    pub versions: Vec<CourseHash>,
}

impl Site {
    pub(super) fn new(courses: impl IntoIterator<Item = Course>) -> Self {
        Self::of(programme(), courses)
    }

    pub(super) fn of(programme: Programme, courses: impl IntoIterator<Item = Course>) -> Self {
        let mut catalogue = Catalogue::default();
        let mut versions = Vec::new();
        for course in courses {
            versions.push(course.hash());
            catalogue.serve(course);
        }
        let (_, catalogue) = watch::channel(Arc::new(catalogue));
        let on = Pages {
            catalogue,
            courses: "".into(),
            programme: Arc::new(programme),
            ready: Arc::new(|| Box::pin(async { true })),
        };
        Self { router: pages(on, Book::default()), versions }
    }

    pub(super) async fn get(&self, target: &str) -> Back {
        self.ask("GET", target, &[]).await
    }

    pub(super) async fn ask(&self, method: &str, target: &str, headers: &[(&str, &str)]) -> Back {
        let target = target.replace("LINK", LINK);
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        ask(&self.router, request.body(Body::empty()).unwrap()).await
    }
}
