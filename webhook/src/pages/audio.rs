//! A recording's page, which an SMS leads to: title, player, transcript, in under 10 kB on a bad
//! line. The player loads nothing until it is asked to.

use super::{
    Pages,
    file::{gone, hand_out, kept},
    html::{direction, escape, rich},
};
use axum::{
    extract::{Path, Request, State},
    http::header,
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use bot::wording::web as words;
use lessons::{
    course::{Audio, Block, Content, Course, Recording, in_language},
    language::Language,
};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};

/// What the address of a recording names: its opaque code, and the language.
type Address = Path<(String, String)>;

/// The page.
pub(super) async fn page(State(pages): State<Pages>, Path(address): Address) -> Response {
    let Some(found) = Found::at(&pages, &address) else { return gone() };
    let Some(html) = found.html() else { return gone() };
    let head = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY.as_str()),
        kept(&found.course),
    ];
    (head, html).into_response()
}

/// The recording itself.
pub(super) async fn recording(
    State(pages): State<Pages>,
    Path(address): Address,
    request: Request,
) -> Response {
    let Some(found) = Found::at(&pages, &address) else { return gone() };
    let Some(Recording { path, bytes, .. }) = found.recording() else { return gone() };
    hand_out(&pages, &found.course, (path, Some(*bytes)), request).await
}

/// The same as MP3, for browsers that play no Opus.
pub(super) async fn mp3(
    State(pages): State<Pages>,
    Path(address): Address,
    request: Request,
) -> Response {
    let Some(found) = Found::at(&pages, &address) else { return gone() };
    let mp3 = found.recording().and_then(|recording| recording.mp3.as_ref());
    let Some(path) = mp3 else { return gone() };
    hand_out(&pages, &found.course, (path, None), request).await
}

/// A block that exists, and the language it was asked in.
struct Found {
    course: Arc<Course>,
    lesson: usize,
    block: usize,
    language: Language,
}

impl Found {
    fn at(pages: &Pages, (code, language): &(String, String)) -> Option<Self> {
        let catalogue = pages.catalogue.borrow().clone();
        let (course, lesson, block) = catalogue.by_recording_code(code)?;
        let course = Arc::clone(course);
        let words = course.lessons.get(lesson)?.blocks.get(block)?;
        let language = Language::parse(language).ok()?;
        if words.is_held(language) {
            return None;
        }
        Some(Self { course, lesson, block, language })
    }

    fn block(&self) -> Option<&Block> {
        self.course.lessons.get(self.lesson)?.blocks.get(self.block)
    }

    fn audio(&self) -> Option<&Audio> {
        match &self.block()?.content {
            Content::Audio(audio) => Some(audio),
            Content::Card(_) | Content::Pictures(_) | Content::Quiz(_) => None,
        }
    }

    /// The language that can be shown: the one asked for, or the one it was written in.
    fn shown(&self) -> Option<Language> {
        let source = self.course.source_language();
        let (_, wanted) = in_language(&self.audio()?.transcript, self.language, source)?;
        Some(if wanted { self.language } else { source })
    }

    /// Only in the language of the words above it; without one the transcript must do.
    fn recording(&self) -> Option<&Recording> {
        self.audio()?.recordings.get(&self.shown()?)
    }

    fn html(&self) -> Option<String> {
        let source = self.course.source_language();
        let language = self.shown()?;
        let (title, _) = in_language(&self.block()?.heading, language, source)?;
        let transcript = self.audio()?.transcript.get(&language)?;
        let direction = direction(language);
        let (title, heading) = (escape(title), escape(&words::transcript(language)));
        let notice = if language == self.language {
            String::new()
        } else {
            let text = escape(&words::in_source_language(self.language));
            format!("<p lang=\"{}\" dir=\"auto\">{text}</p>", self.language)
        };
        let player = self.recording().map_or_else(String::new, |recording| {
            let (seconds, bytes) = (recording.seconds, recording.bytes);
            let about = escape(&words::recording(language, seconds, bytes));
            // Relative to the page, whatever path a proxy puts before it.
            let from = self.language;
            let mp3 = recording.mp3.as_ref().map_or_else(String::new, |_| {
                format!("<source src=\"{from}/mp3\" type=\"audio/mpeg\">")
            });
            format!(
                "<audio controls preload=\"none\"><source src=\"{from}/audio\" type=\"audio/ogg\">\
                 {mp3}</audio><p>{about}</p>"
            )
        });
        let transcript = rich(&transcript.full);
        Some(format!(
            "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head>\
             <meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <title>{title}</title><style>{STYLE}</style></head><body>\
             <h1>{title}</h1>{notice}{player}<h2>{heading}</h2>{transcript}</body></html>"
        ))
    }
}

/// Readable on a small screen, by day and by night.
const STYLE: &str = ":root{color-scheme:light dark}body{font:1.1em/1.6 sans-serif;max-width:36em;\
                     margin:0 auto;padding:1em}h1{font-size:1.3em}h2{font-size:1em}\
                     audio{width:100%}";

/// Nothing but our own recording, and the one style above by its hash.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let style = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    format!(
        "default-src 'none'; media-src 'self'; style-src 'sha256-{style}'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'"
    )
});
