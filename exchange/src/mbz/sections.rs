//! Sections become lessons, with their activities in the order in which the course shows them.

use super::{
    activities::{self, Activity},
    backup::{Backup, line_of, text_of},
    bank::QuestionBank,
};
use crate::{
    bank::Place,
    draft::{Body, Chapter, Part},
    refusal::Refusal,
    xml::Element,
};

/// Where a section stands among the others: its number, and its file.
type Section = (u32, Element);

/// One chapter for each section, and one for activities that no section names.
pub(super) fn chapters(
    backup: &Backup<'_>,
    bank: &mut QuestionBank,
    course: &str,
) -> Result<Vec<Chapter>, Refusal> {
    let contents = backup.information.child("contents").cloned().unwrap_or_default();
    let mut activities: Vec<_> =
        contents.list("activities", "activity").map(Activity::of).collect();
    let mut chapters = Vec::new();
    for (number, section) in sections(backup, &contents)? {
        let id = section.attribute("id").unwrap_or_default();
        let order: Vec<_> = section.says("sequence").split(',').map(str::trim).collect();
        let place = |activity: &Activity| order.iter().position(|id| **id == activity.id);
        let (mut here, elsewhere): (Vec<_>, Vec<_>) = activities
            .into_iter()
            .partition(|activity| place(activity).is_some() || activity.section == id);
        activities = elsewhere;
        here.sort_by_key(|activity| place(activity).unwrap_or(usize::MAX));
        chapters.push(chapter(backup, bank, &here, (number, &section), course)?);
    }
    if !activities.is_empty() {
        let mut parts = Vec::new();
        for activity in &activities {
            parts.extend(activities::parts(backup, bank, activity)?);
        }
        chapters.push(Chapter { title: course.to_owned(), parts });
    }
    Ok(chapters)
}

/// The files of the sections, by number.
fn sections(backup: &Backup<'_>, contents: &Element) -> Result<Vec<Section>, Refusal> {
    let mut sections = Vec::new();
    for listed in contents.list("sections", "section") {
        let path = format!("{}/section.xml", listed.says("directory"));
        if let Some(section) = backup.tree(&path)? {
            sections.push((section.says("number").parse().unwrap_or(u32::MAX), section));
        }
    }
    sections.sort_by_key(|(number, _)| *number);
    Ok(sections)
}

fn chapter(
    backup: &Backup<'_>,
    bank: &mut QuestionBank,
    activities: &[Activity],
    (number, section): (u32, &Element),
    course: &str,
) -> Result<Chapter, Refusal> {
    let name = line_of(section, "name");
    let title = match number {
        _ if !name.is_empty() => name,
        // What stands above all sections.
        0 => course.to_owned(),
        number => format!("Section {number}"),
    };
    let at = Place::Id("section", section.attribute("id").unwrap_or_default().to_owned());
    let mut parts = Vec::new();
    let summary = text_of(section, "summary");
    let body = match (summary.is_empty(), activities.is_empty()) {
        (false, _) => Some(Body::Text(summary)),
        (true, true) => Some(Body::Nothing("it is empty".to_owned())),
        (true, false) => None,
    };
    parts.extend(body.map(|body| Part { at, name: title.clone(), body, notes: Vec::new() }));
    for activity in activities {
        parts.extend(activities::parts(backup, bank, activity)?);
    }
    Ok(Chapter { title, parts })
}
