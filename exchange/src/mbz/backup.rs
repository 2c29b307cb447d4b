//! The archive as a set of XML files; no people in it.

use crate::{
    archive::{self, Members},
    bank::{Format, Text, line},
    limits::Limits,
    refusal::Refusal,
    xml::{self, Element},
};

/// The table of contents.
const CONTENTS: &str = "moodle_backup.xml";

/// Kinds of activities whose texts are read.
const READ: [&str; 5] = ["page.xml", "label.xml", "book.xml", "lesson.xml", "quiz.xml"];

/// A backup that holds no people.
pub(super) struct Backup<'l> {
    members: Members,
    limits: &'l Limits,
    /// `information` in the table of contents.
    pub(super) information: Element,
}

impl<'l> Backup<'l> {
    /// Unpacks what is needed and looks for people.
    pub(super) fn open(bytes: &[u8], limits: &'l Limits) -> Result<Self, Refusal> {
        let members = archive::read(bytes, limits, is_read)?;
        let mut backup = Self { members, limits, information: Element::default() };
        let contents = backup.tree(CONTENTS)?.ok_or(Refusal::Missing(CONTENTS))?;
        if contents.name != "moodle_backup" {
            return Err(Refusal::Otherwise("backup of Moodle", contents.name));
        }
        let information = contents.child("information").cloned();
        backup.information = information.ok_or(Refusal::Missing(CONTENTS))?;
        backup.refuse_people()?;
        Ok(backup)
    }

    /// A file of it; `None` where it has none of this name.
    pub(super) fn tree(&self, path: &str) -> Result<Option<Element>, Refusal> {
        let Some(bytes) = self.members.get(path) else { return Ok(None) };
        let within = |refusal| Refusal::Within(path.to_owned(), Box::new(refusal));
        xml::read(path, bytes, self.limits).map(Some).map_err(within)
    }

    /// Whether its makers meant to put people in, or did.
    fn refuse_people(&self) -> Result<(), Refusal> {
        let mut settings = self.information.list("settings", "setting");
        let with_users = |setting: &Element| {
            setting.says("name") == "users" && !matches!(setting.says("value"), "0" | "")
        };
        let users = self.tree("users.xml")?.unwrap_or_default();
        if settings.any(with_users) || users.all("user").next().is_some() {
            return Err(Refusal::Users);
        }
        let files = self.tree("files.xml")?.unwrap_or_default();
        for file in files.all("file") {
            let (component, area) = (file.says("component"), file.says("filearea"));
            let theirs = component == "user"
                || component.starts_with("assignsubmission_")
                || component.starts_with("assignfeedback_")
                || area.starts_with("response_");
            if theirs {
                return Err(Refusal::UserFiles(format!("{component}/{area}")));
            }
        }
        Ok(())
    }
}

fn is_read(path: &str) -> bool {
    let names: Vec<_> = path.split('/').collect();
    match names.as_slice() {
        [CONTENTS | "questions.xml" | "users.xml" | "files.xml"]
        | ["course", "course.xml"]
        | ["sections", _, "section.xml"] => true,
        ["activities", _, file] => READ.contains(file),
        _ => false,
    }
}

/// A text whose format stands beside it: `intro` and `introformat`.
pub(super) fn text_of(element: &Element, name: &str) -> Text {
    text_as(element, name, &format!("{name}format"))
}

/// The same where the format is called otherwise. Where there is none, it is HTML.
pub(super) fn text_as(element: &Element, name: &str, format: &str) -> Text {
    let format = match element.says(format) {
        "0" => Format::Moodle,
        "2" => Format::Plain,
        "4" => Format::Markdown,
        _ => Format::Html,
    };
    Text::new(format, element.says(name))
}

/// One line of words.
pub(super) fn line_of(element: &Element, name: &str) -> String {
    line(element.says(name))
}
