//! A draft of a course: a folder in our own format, made from what another program wrote.
//!
//! Whatever is read here has been read before; nothing fails. Deliberately absent: reasons,
//! citations, reviews, an audience, a keyword: what only the author can know is left empty, so that
//! `dockbrief check` names it.

mod block;
mod choices;
mod escape;
mod ids;
mod question;
mod typed;

use crate::{
    bank::{Place, Question, Text},
    html::{self, Section},
    report::Report,
};
use block::Block;
use ids::Ids;
use lessons::{compile::Folder, language::Language, rich::Rich};

/// Blocks of a lesson, lessons of a course, bytes of a lesson's file: what the compiler takes.
/// Beyond it another lesson begins.
const BLOCKS_AT_MOST: usize = 40;
const LESSONS_AT_MOST: usize = 100;
const LESSON_BYTES_AT_MOST: usize = 200_000;

/// How many letters are read in a minute, roughly and in any script, and what one question takes.
const BYTES_PER_MINUTE: usize = 1_000;

/// The longest time that a lesson may say, in minutes.
const MINUTES_AT_MOST: usize = 60;

/// What a course is to be made of.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// What its id is made from.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) about: Text,
    pub(crate) chapters: Vec<Chapter>,
}

/// What becomes a lesson, or several.
#[derive(Debug, Default)]
pub(crate) struct Chapter {
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

/// One thing from the file.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) at: Place,
    pub(crate) name: String,
    pub(crate) body: Body,
    /// What is not as it was already.
    pub(crate) notes: Vec<String>,
}

/// What it becomes.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    /// A text to read: one card, and one more for each heading in it.
    Text(Text),
    Question(Box<Question>),
    /// It was there, and cannot be had.
    Nothing(String),
}

/// A course on the way.
struct Making {
    folder: Folder,
    lessons: Vec<String>,
    ids: Ids,
    language: Language,
}

/// Makes the folder; `None` where nothing is left that could be taught. Its name is the course's id.
pub(crate) fn make(
    plan: Plan,
    language: Language,
    report: &mut Report,
) -> Option<(String, Folder)> {
    let ids = Ids::without(&["audio"]);
    let mut making = Making { folder: Folder::default(), lessons: Vec::new(), ids, language };
    for chapter in plan.chapters {
        making.chapter(chapter, report);
    }
    if making.lessons.is_empty() {
        return None;
    }
    let id = Ids::default().take(&plan.name, "imported");
    let about = html::words(&plan.about, &mut html::Losses::new());
    let course = course(&id, language, &plan.title, &about, &making.lessons);
    making.folder.insert("course.toml", course);
    Some((id, making.folder))
}

/// A lesson that is being filled.
#[derive(Default)]
struct Sitting {
    ids: Ids,
    blocks: usize,
    text: String,
}

impl Making {
    fn chapter(&mut self, chapter: Chapter, report: &mut Report) {
        let mut sittings = Vec::new();
        for part in chapter.parts {
            match blocks(&part) {
                Ok(blocks) => self.take(part, blocks, &mut sittings, report),
                Err(why) => report.skipped(&part.at, &part.name, why),
            }
        }
        let several = sittings.len() > 1;
        for (number, sitting) in (1..).zip(sittings) {
            let title = if several {
                format!("{} ({number})", chapter.title)
            } else {
                chapter.title.clone()
            };
            self.lesson(&title, &sitting);
        }
    }

    /// Adds the blocks of one thing.
    fn take(
        &self,
        mut part: Part,
        blocks: Vec<Block>,
        sittings: &mut Vec<Sitting>,
        report: &mut Report,
    ) {
        let mut taken = 0;
        for mut block in blocks {
            if block.heading.is_empty() {
                block.heading.clone_from(&part.name);
            }
            let bytes = block.write("").len();
            let Some(sitting) = self.room(sittings, bytes) else { continue };
            let kind = if block.class.is_empty() { "card" } else { "question" };
            let id = sitting.ids.take(&block.name, kind);
            if block.heading.is_empty() {
                block.heading.clone_from(&id);
                block.note("it has no words to ask with: write the question");
            }
            sitting.add(&block.write(&id));
            part.notes.extend(block.notes());
            taken += 1;
        }
        let too_long = format!(
            "it is too long for a lesson, or the course has {LESSONS_AT_MOST} lessons already: \
             divide it before you bring it here"
        );
        if taken == 0 {
            report.skipped(&part.at, &part.name, too_long);
        } else {
            part.notes.dedup();
            report.kept(&part.at, &part.name, part.notes);
        }
    }

    /// The sitting that has room for so many bytes: the last one, or a new one.
    fn room<'s>(&self, sittings: &'s mut Vec<Sitting>, bytes: usize) -> Option<&'s mut Sitting> {
        let fits = |sitting: &Sitting| {
            sitting.blocks < BLOCKS_AT_MOST && sitting.text.len() + bytes <= LESSON_BYTES_AT_MOST
        };
        if !sittings.last().is_some_and(fits) {
            if bytes > LESSON_BYTES_AT_MOST
                || self.lessons.len() + sittings.len() == LESSONS_AT_MOST
            {
                return None;
            }
            sittings.push(Sitting::default());
        }
        sittings.last_mut()
    }

    fn lesson(&mut self, title: &str, sitting: &Sitting) {
        let id = self.ids.take(title, "lesson");
        let title = if title.is_empty() { id.clone() } else { title.to_owned() };
        let minutes = (sitting.text.len() / BYTES_PER_MINUTE).clamp(1, MINUTES_AT_MOST);
        let front = format!("+++\ntitle = {}\nminutes = {minutes}\n+++\n", quoted(&title));
        self.folder.insert(format!("{id}/{}.md", self.language), front + &sitting.text);
        self.folder.insert(format!("{id}/sources.toml"), SOURCES);
        self.lessons.push(id);
    }
}

impl Sitting {
    fn add(&mut self, block: &str) {
        self.blocks += 1;
        self.text.push('\n');
        self.text.push_str(block);
    }
}

fn blocks(part: &Part) -> Result<Vec<Block>, String> {
    let text = match &part.body {
        Body::Nothing(why) => return Err(why.clone()),
        Body::Question(question) => return Ok(vec![question::block(question)?]),
        Body::Text(text) => text,
    };
    let reading = html::read(text);
    let mut blocks = Vec::new();
    for Section { heading, text } in reading.sections {
        if text.is_empty() && heading.is_empty() {
            continue;
        }
        let heading = if heading.is_empty() { part.name.as_str() } else { heading.as_str() };
        // A heading with nothing below it still says something.
        let text = if text.is_empty() { Rich::plain(heading) } else { text };
        blocks.push(Block::card(heading, text));
    }
    let Some(first) = blocks.first_mut() else {
        return Err("nothing is left of it that can be read".to_owned());
    };
    reading.lost.into_iter().for_each(|lost| first.lose(lost));
    Ok(blocks)
}

const SOURCES: &str = "\
# The law that this lesson cites and who reviewed the text: lessons/FORMAT.md says how.\n";

fn course(id: &str, language: Language, title: &str, about: &str, lessons: &[String]) -> String {
    let lessons: Vec<_> = lessons.iter().map(|lesson| format!("    \"{lesson}\",\n")).collect();
    format!(
        "\
# A draft. `dockbrief check` names what is still missing: each \"\" here, and in the lessons each
# reason that nobody has given yet. lessons/FORMAT.md explains every line.
id = \"{id}\"
version = \"0.1.0\"
languages = [\"{language}\"]
audience = \"\"                    # \"defenders\" or \"young-people\"
link = \"\"                        # 6 to 32 letters and digits that tell nothing
lessons = [
{}]

[keywords]
{language} = \"\"                        # one word that tells nothing

[title]
{language} = {}

[about]
{language} = {}
",
        lessons.concat(),
        quoted(title),
        quoted(about),
    )
}

/// As a text in TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests;
