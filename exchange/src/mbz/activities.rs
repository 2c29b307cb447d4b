//! What stands in a section: texts, quizzes, and what a phone has no use for.

use super::{
    backup::{Backup, line_of, text_of},
    bank::QuestionBank,
    lesson, quiz,
};
use crate::{
    bank::{Place, Text, line},
    draft::{Body, Part},
    refusal::Refusal,
    xml::Element,
};

/// An activity, as the table of contents has it.
pub(super) struct Activity {
    /// Of the module, as sequences name it.
    pub(super) id: String,
    pub(super) section: String,
    kind: Kind,
    name: String,
    folder: String,
}

/// The kinds that become something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Page,
    Label,
    Book,
    Lesson,
    Quiz,
    Other,
}

const KINDS: [(&str, Kind); 5] = [
    ("page", Kind::Page),
    ("label", Kind::Label),
    ("book", Kind::Book),
    ("lesson", Kind::Lesson),
    ("quiz", Kind::Quiz),
];

impl Activity {
    /// Reads one line of the table of contents.
    pub(super) fn of(listed: &Element) -> Self {
        let module = listed.says("modulename");
        let kind = KINDS.iter().find(|(name, _)| *name == module).map_or(Kind::Other, |k| k.1);
        let name = line_of(listed, "title");
        Self {
            id: listed.says("moduleid").to_owned(),
            section: listed.says("sectionid").to_owned(),
            kind,
            // What it is called says most about it.
            name: if kind == Kind::Other { format!("{name} ({module})") } else { name },
            folder: listed.says("directory").to_owned(),
        }
    }

    fn at(&self) -> Place {
        let kind = KINDS.iter().find(|(_, kind)| *kind == self.kind);
        Place::Id(kind.map_or("activity", |(name, _)| name), self.id.clone())
    }

    pub(super) fn part(&self, name: &str, body: Body) -> Part {
        Part { at: self.at(), name: line(name), body, notes: Vec::new() }
    }

    /// A text of it, where there is one.
    fn card(&self, name: &str, text: Text) -> Option<Part> {
        (!text.is_empty()).then(|| self.part(name, Body::Text(text)))
    }
}

/// What becomes of it.
pub(super) fn parts(
    backup: &Backup<'_>,
    bank: &mut QuestionBank,
    activity: &Activity,
) -> Result<Vec<Part>, Refusal> {
    let Some((module, _)) = KINDS.iter().find(|(_, kind)| *kind == activity.kind) else {
        let why = "this kind of activity has no counterpart on a phone".to_owned();
        return Ok(vec![activity.part(&activity.name, Body::Nothing(why))]);
    };
    let tree = backup.tree(&format!("{}/{module}.xml", activity.folder))?;
    let Some(inner) = tree.as_ref().and_then(|tree| tree.child(module)) else {
        let why = format!("its file {module}.xml is missing from the backup");
        return Ok(vec![activity.part(&activity.name, Body::Nothing(why))]);
    };
    let mut parts: Vec<_> =
        activity.card(&activity.name, text_of(inner, "intro")).into_iter().collect();
    match activity.kind {
        Kind::Page => parts.extend(activity.card(&activity.name, text_of(inner, "content"))),
        Kind::Label | Kind::Other => {}
        Kind::Book => parts.extend(book(activity, inner)),
        Kind::Lesson => parts.extend(lesson::parts(activity, inner)),
        Kind::Quiz => parts.extend(quiz::parts(bank, inner)),
    }
    if parts.is_empty() {
        parts.push(activity.part(&activity.name, Body::Nothing("it is empty".to_owned())));
    }
    Ok(parts)
}

/// The chapters that are shown, in their order.
fn book(activity: &Activity, book: &Element) -> Vec<Part> {
    let mut chapters: Vec<_> = book.list("chapters", "chapter").collect();
    chapters.sort_by_key(|chapter| chapter.says("pagenum").parse().unwrap_or(u32::MAX));
    let part = |chapter: &Element| {
        let title = chapter.says("title");
        let text = text_of(chapter, "content");
        let body = match (chapter.says("hidden"), text.is_empty()) {
            ("1", _) => Body::Nothing("the chapter is hidden in Moodle".to_owned()),
            (_, true) => Body::Nothing("the chapter is empty".to_owned()),
            _ => Body::Text(text),
        };
        activity.part(title, body)
    };
    chapters.into_iter().map(part).collect()
}
