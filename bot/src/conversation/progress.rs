//! How far they have come.

use super::{
    menu, path,
    say::{CourseLine, Say},
    talk::Talk,
};
use crate::wording::{
    bar,
    pen::{Pen, Sheet},
};

pub(super) fn show(talk: &mut Talk<'_>) {
    let line = |enrollment: &super::Enrollment| {
        let (version, course) = talk.stage.catalogue.course(&enrollment.course)?;
        let total = path::count(course.lessons.len());
        let finished = path::count(enrollment.finished.len()).min(total);
        Some(CourseLine { course: enrollment.course.clone(), version, finished, total })
    };
    let list = talk.enrollments().filter_map(line).collect();
    let edit = talk.edit;
    talk.say(Say::Progress { list, edit });
    talk.show_page();
}

pub(crate) fn page(pen: &Pen<'_>, list: &[CourseLine], edit: Option<i64>) -> Sheet {
    let known: Vec<_> = list
        .iter()
        .filter_map(|line| {
            let course = pen.stage.catalogue.version(line.version)?;
            Some((pen.text(course, &course.title).cloned().unwrap_or_default(), line))
        })
        .collect();
    if known.is_empty() {
        return menu::with_way_home(pen, pen.say("progress-none", &[])).in_place_of(edit);
    }
    if pen.is_sms() {
        let each = known.iter().map(|(title, line)| {
            format!("{title} {}/{}", pen.digits(line.finished), pen.digits(line.total))
        });
        let list = each.collect::<Vec<_>>().join(", ");
        return pen.say("progress", &[("list", list.into())]);
    }
    let sheet = known.iter().fold(pen.say("progress", &[]), |sheet, (title, line)| {
        sheet.strong(title.clone()).line(bar(pen, line.finished, line.total))
    });
    menu::with_way_home(pen, sheet).in_place_of(edit)
}
