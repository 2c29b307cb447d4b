//! A lesson's page: its cards, recordings and questions in their order, what it cites, and the way to
//! the lessons beside it.

use super::{
    super::html::{Html, rich, web_address},
    Reading, Said,
    frame::Frame,
    question::{Answers, Question, Solution},
};
use askama::Template;
use bot::{
    catalogue::Catalogue,
    reading::{closes, visible},
};
use lessons::{
    course::{Audio, Block, Content, Lesson},
    grade::Credit,
    picture::Picture,
};

/// The page; none in a lesson without a title.
pub(super) fn html(at: &Reading<'_>, place: usize) -> Option<String> {
    let lessons = &at.course.lessons;
    let lesson = lessons.get(place)?;
    let (title, of) = at.text(&lesson.title)?;
    let course = at.said(&at.course.title);
    let seen: Vec<_> = visible(lesson, at.reader()).collect();
    let sources = sources(at, &seen);
    let page = Page {
        frame: Frame::of(at, format!("{title} · {}", course.text)),
        course,
        place: at.words().place(place + 1, lessons.len()),
        minutes: at.words().minutes(lesson.minutes),
        title: Said { text: title, of },
        blocks: seen
            .iter()
            .filter_map(|block| Piece::of(at, (place, lesson), block, &sources))
            .collect(),
        sources,
        previous: place.checked_sub(1).and_then(|before| beside(at, before)),
        next: beside(at, place + 1),
    };
    page.render().ok()
}

#[derive(Template)]
#[template(path = "lesson.html", whitespace = "minimize")]
struct Page<'a> {
    frame: Frame,
    course: Said<'a>,
    place: String,
    minutes: String,
    title: Said<'a>,
    blocks: Vec<Piece<'a>>,
    sources: Vec<Source<'a>>,
    previous: Option<Beside<'a>>,
    next: Option<Beside<'a>>,
}

/// A block as it stands on the page.
struct Piece<'a> {
    /// Its place in the lesson as it was written, from 1: what links on the page lead to.
    anchor: usize,
    heading: Said<'a>,
    /// Said where it is in the language it was written in.
    notice: Option<String>,
    matter: Matter<'a>,
}

/// What a block holds.
enum Matter<'a> {
    Card {
        text: Html,
        sources: Vec<Source<'a>>,
    },
    /// What one keeps of the lesson.
    Closing {
        text: Html,
    },
    Recording {
        player: Option<Player>,
        transcript: Html,
    },
    /// Pictures, each with its words.
    Pictures(Vec<Shown>),
    Question(Box<Question<'a>>),
}

/// A picture on the page.
struct Shown {
    /// None where the file is missing: then what it shows is told.
    address: Option<String>,
    width: u32,
    height: u32,
    description: String,
    words: Html,
}

/// A recording that can be heard.
struct Player {
    /// Relative to the page, whatever path a proxy puts before it.
    address: String,
    /// The same for browsers that play no Opus.
    mp3: Option<String>,
    about: String,
}

/// A provision that is cited.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// Its place in the list at the end of the page, from 1.
    pub number: usize,
    /// As the author's files name it.
    cite: &'a str,
    pub title: Said<'a>,
    pub address: Option<&'a str>,
}

/// The lesson before or after.
struct Beside<'a> {
    number: usize,
    title: Said<'a>,
}

impl<'a> Piece<'a> {
    fn of(
        at: &Reading<'a>,
        (place, lesson): (usize, &'a Lesson),
        block: &'a Block,
        sources: &[Source<'a>],
    ) -> Option<Self> {
        let (before, _) = lesson.block(&block.id)?;
        let (matter, of) = match &block.content {
            Content::Card(texts) => {
                let (words, of) = at.text(texts)?;
                let text = rich(&words.full);
                let matter = if closes(lesson, block, at.reader()) {
                    Matter::Closing { text }
                } else {
                    Matter::Card { text, sources: cited(sources, block) }
                };
                (matter, of)
            }
            Content::Audio(audio) => {
                let (words, of) = at.text(&audio.transcript)?;
                let player = player(at, audio, (place, before));
                (Matter::Recording { player, transcript: rich(&words.full) }, of)
            }
            Content::Pictures(pictures) => {
                let (_, of) = at.text(&pictures.0.first()?.texts)?;
                let code = Catalogue::recording_code(at.version, place, before);
                let shown = pictures.0.iter().zip(1..).map(|(one, n)| shown(at, one, &code, n));
                (Matter::Pictures(shown.collect()), of)
            }
            Content::Quiz(quiz) => {
                let (question, of) = Question::of(at, (lesson, block, quiz), sources)?;
                (Matter::Question(Box::new(question)), of)
            }
        };
        Some(Self {
            anchor: before + 1,
            heading: Said { text: at.said(&block.heading).text, of },
            notice: of.0.map(|_| at.words().notice(at.course)),
            matter,
        })
    }
}

/// A recording in the language of the words below it; without one they must do.
fn player(at: &Reading<'_>, audio: &Audio, (lesson, block): (usize, usize)) -> Option<Player> {
    let (_, of) = at.text(&audio.transcript)?;
    let recording = audio.recordings.get(&of.0.unwrap_or(at.language))?;
    let code = Catalogue::recording_code(at.version, lesson, block);
    let address = |form: &str| format!("../../../a/{code}/{}/{form}", at.language);
    Some(Player {
        address: address("audio"),
        mp3: recording.mp3.as_ref().map(|_| address("mp3")),
        about: at.words().recording(recording.seconds, recording.bytes),
    })
}

fn shown(at: &Reading<'_>, picture: &Picture, code: &str, place: usize) -> Shown {
    let file = picture.file(at.language, at.course.source_language());
    let words = at.text(&picture.texts).map(|(words, _)| rich(&words.full));
    Shown {
        address: file.map(|_| format!("../../../p/{code}/{}/{place}", at.language)),
        width: file.map_or(0, |file| file.width),
        height: file.map_or(0, |file| file.height),
        description: at.said(&picture.descriptions).text.to_owned(),
        words: words.unwrap_or_default(),
    }
}

/// Every provision that a lesson cites, once, in the order in which they are cited.
fn sources<'a>(at: &Reading<'a>, seen: &[&'a Block]) -> Vec<Source<'a>> {
    let mut known: Vec<&'a str> = Vec::new();
    for cite in seen.iter().flat_map(|block| &block.cites) {
        if at.course.sources.contains_key(cite) && !known.contains(&cite.as_str()) {
            known.push(cite);
        }
    }
    let source = |(cite, number): (&'a str, usize)| {
        let source = at.course.sources.get(cite)?;
        let address = source.url.as_deref().and_then(web_address);
        Some(Source { number, cite, title: at.said(&source.title), address })
    };
    known.into_iter().zip(1..).filter_map(source).collect()
}

/// Those that a block cites.
pub(super) fn cited<'a>(sources: &[Source<'a>], block: &Block) -> Vec<Source<'a>> {
    let find = |cite: &String| sources.iter().find(|source| source.cite == cite).copied();
    block.cites.iter().filter_map(find).collect()
}

fn beside<'a>(at: &Reading<'a>, place: usize) -> Option<Beside<'a>> {
    let lesson = at.course.lessons.get(place)?;
    Some(Beside { number: place + 1, title: at.said(&lesson.title) })
}
