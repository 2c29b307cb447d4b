//! A course on a stage of its own, before it is served anywhere: for measuring and for trying out.

use bot::{catalogue::Catalogue, conversation::Stage, programme::Programme};
use lessons::course::{Course, CourseHash};
use uuid::Uuid;

/// As long as the addresses of most services, for links are paid for by the letter.
const PUBLIC_URL: &str = "https://learn.example.org";

/// A course, and a programme around it.
#[derive(Debug)]
pub(crate) struct StandIn {
    catalogue: Catalogue,
    programme: Programme,
    pub(crate) version: CourseHash,
}

impl StandIn {
    pub(crate) fn of(course: &Course) -> Self {
        let mut catalogue = Catalogue::default();
        catalogue.serve(course.clone());
        let programme = Programme {
            id: Uuid::nil(),
            name: "Dockbrief".to_owned(),
            country: "KE".to_owned(),
            languages: course.languages.clone(),
            help_line: Some("+254 700 000 999".to_owned()),
            discreet: course.discreet,
            public_url: PUBLIC_URL.to_owned(),
        };
        Self { catalogue, programme, version: course.hash() }
    }

    pub(crate) fn stage(&self) -> Stage<'_> {
        Stage { catalogue: &self.catalogue, programme: &self.programme }
    }
}
