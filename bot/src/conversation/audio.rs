//! A recording: named with its length and size first, sent when it is wanted. By SMS it is a page
//! on the web.

use super::{
    card::{self, Here},
    press::Press,
    say::{At, Opening, Say},
    talk::Talk,
};
use crate::{
    catalogue::Catalogue,
    page::Form,
    wording::{
        pen::{Pen, Sheet, author_sms},
        web::length,
    },
};
use lessons::course::{Audio, BlockId, Content, CourseHash, LessonId, Recording};

/// A kilobyte as shops and phones count it.
const KILOBYTE: u64 = 1_000;

/// The recording under a button.
pub(super) fn listen(talk: &mut Talk<'_>, version: CourseHash, lesson: LessonId, block: BlockId) {
    talk.say(Say::Voice { at: At { version, lesson, block } });
}

/// The recording or the pictures above a button, in words.
pub(super) fn read(talk: &mut Talk<'_>, version: CourseHash, lesson: LessonId, block: BlockId) {
    talk.say(Say::Transcript { at: At { version, lesson, block } });
}

pub(crate) fn page(pen: &Pen<'_>, at: &At, opening: Opening) -> Sheet {
    let Some(here) = card::find(pen, at) else { return super::courses::gone_page(pen) };
    let Content::Audio(audio) = &here.block.content else { return card::page(pen, at, opening) };
    let Some(recording) = audio.recordings.get(&pen.language) else {
        // A language without the recording reads it.
        return card::text_page(pen, &here, &audio.transcript, opening);
    };
    if pen.is_sms() {
        sms_page(pen, &here, audio, recording, opening)
    } else {
        card::opened(pen, &here, opening)
            .strong(card::heading(pen, &here))
            .line(pen.label(
                "audio-offer",
                &[
                    ("length", length(pen.language, recording.seconds).into()),
                    ("size", recording.bytes.div_ceil(KILOBYTE).into()),
                ],
            ))
            .row([
                pen.key("key-listen", Press::Listen(here.spot).anew()),
                pen.key("key-read", Press::Read(here.spot).anew()),
            ])
            .row(card::next_and_menu(pen, here.spot))
    }
}

fn sms_page(
    pen: &Pen<'_>,
    here: &Here<'_>,
    audio: &Audio,
    recording: &Recording,
    opening: Opening,
) -> Sheet {
    let words = pen.text(here.course, &audio.transcript);
    let notice = pen.notice(here.course, &audio.transcript);
    let heading = card::heading(pen, here);
    let text = words.map(|words| author_sms(notice, &heading, words)).unwrap_or_default();
    let code = Catalogue::recording_code(
        here.spot.version,
        usize::from(here.spot.lesson),
        usize::from(here.spot.block),
    );
    let link = format!("{}/a/{code}/{}", pen.stage.programme.public_url, pen.language);
    let args = [
        ("text", text.into()),
        ("length", length(pen.language, recording.seconds).into()),
        ("link", link.into()),
    ];
    card::sms(pen, here, opening, "audio", &args)
}

/// The recording itself: Telegram alone carries one.
pub(crate) fn voice_page(pen: &Pen<'_>, at: &At) -> Sheet {
    let Some(here) = card::find(pen, at) else { return super::courses::gone_page(pen) };
    let recording = match &here.block.content {
        Content::Audio(audio) if !pen.is_sms() => audio.recordings.get(&pen.language),
        _ => None,
    };
    let Some(recording) = recording else { return transcript_page(pen, at) };
    pen.sheet().strong(card::heading(pen, &here)).row(card::next_and_menu(pen, here.spot)).form(
        Form::Voice {
            path: format!("{}/{}", here.course.id, recording.path),
            sha256: recording.sha256.clone(),
            seconds: recording.seconds,
        },
    )
}

/// What is said in it.
pub(crate) fn transcript_page(pen: &Pen<'_>, at: &At) -> Sheet {
    let Some(here) = card::find(pen, at) else { return super::courses::gone_page(pen) };
    match &here.block.content {
        Content::Audio(audio) => card::text_page(pen, &here, &audio.transcript, Opening::None),
        Content::Pictures(pictures) => super::pictures::described(pen, &here, pictures),
        _ => card::page(pen, at, Opening::None),
    }
}
