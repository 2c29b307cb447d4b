//! Makes the words: what is to be said becomes a page in the learner's language, for their channel.
//!
//! Pure. The sentences are in `locales`, the texts of a lesson in its course; here and in the files
//! of the conversation's verbs it is decided which of them stand on a page and which buttons stand
//! under it. Deliberately absent: limits, markup and parts, which are `render`'s.

mod bar;
mod bot;
pub(crate) mod pen;
pub mod reading;
pub mod web;

pub(crate) use bar::bar;
pub use bot::{about, commands, description};

use crate::{
    address::Medium,
    conversation::{
        Say, Stage, answer, audio, cap, card, clear, consent, courses, delete, devices, erased,
        export, feedback, free_text, help, hint, language as languages, lessons as lesson_list,
        link, menu, pictures, privacy, progress, question, result, safe, search, slip, start,
        start_again, stop, web as web_page, why,
    },
    page::{Form, Page},
};
use ::lessons::{language::Language, rich::Rich};
use pen::{Pen, Sheet};

/// The page that says this, in this language, on this channel.
pub fn page(stage: &Stage<'_>, say: &Say, language: Language, medium: Medium) -> Page {
    let pen = Pen { stage: *stage, language, medium };
    let sheet = write(&pen, say);
    if is_discreet(&pen, say) { neutral_first(&pen, sheet.done()) } else { sheet.done() }
}

/// A sentence by its id, in one wording for all channels: for what is read beside the chat.
pub fn label(stage: &Stage<'_>, id: &str, language: Language) -> String {
    Pen { stage: *stage, language, medium: Medium::Sms }.label(id, &[])
}

fn write(pen: &Pen<'_>, say: &Say) -> Sheet {
    match say {
        Say::Languages { .. } | Say::LanguageSet { .. } => languages::page(pen, say),
        Say::Consent { want, edit } => consent::page(pen, *want, *edit),
        Say::Agreed { want, edit } => consent::agreed_page(pen, *want, *edit),
        Say::NotNow { edit } => consent::not_now_page(pen, *edit),
        Say::HowToBegin => start::how_to_begin_page(pen),
        Say::NoCourses => courses::none_page(pen),
        Say::Card { at, closing: true, .. } => card::closing_page(pen, at),
        Say::Card { at, opening, .. } => card::page(pen, at, *opening),
        Say::Audio { at, opening } => audio::page(pen, at, *opening),
        Say::Pictures { at, opening } => pictures::page(pen, at, *opening),
        Say::Together { first, then } => write(pen, first).above(write(pen, then)),
        Say::Voice { at } => audio::voice_page(pen, at),
        Say::Transcript { at } => audio::transcript_page(pen, at),
        Say::Question { asked, help, edit } => question::page(pen, asked, *help, *edit),
        Say::Answered { asked, edit } => answer::page(pen, asked, *edit),
        Say::Feedback { asked, last } => feedback::page(pen, asked, *last),
        Say::Why { asked } => why::page(pen, asked),
        Say::NoSource => why::none_page(pen),
        Say::Hint { asked } => hint::page(pen, asked),
        Say::NoHint => hint::none_page(pen),
        Say::Result { .. } => result::page(pen, say),
        Say::Retaken { .. } => result::retaken_page(pen, say),
        Say::Finished { version, edit } => result::finished_page(pen, *version, *edit),
        Say::Recap { .. } | Say::Waiting { .. } => result::standing_page(pen, say),
        Say::CourseGone => courses::gone_page(pen),
        Say::Menu { standing, finished, edit } => {
            menu::page(pen, standing.as_ref(), *finished, *edit)
        }
        Say::Courses { list, edit } => courses::page(pen, list, *edit),
        Say::Lessons { .. } => lesson_list::page(pen, say),
        Say::Web { version, lesson } => web_page::page(pen, *version, lesson.as_ref()),
        Say::Progress { list, edit } => progress::page(pen, list, *edit),
        Say::SearchHow => search::how_page(pen),
        Say::Found { at, also } => search::page(pen, at, also),
        Say::NothingFound => search::nothing_page(pen),
        Say::Again { shape } => slip::page(pen, *shape),
        Say::Parked => slip::parked_page(pen),
        Say::Machine | Say::Wordless => free_text::page(pen, say),
        Say::TooMany { minutes } => cap::page(pen, *minutes),
        Say::Sorry => free_text::sorry_page(pen),
        other => write_rights(pen, other),
    }
}

/// What a person may ask for at any time, and what concerns their phones.
fn write_rights(pen: &Pen<'_>, say: &Say) -> Sheet {
    match say {
        Say::Help { footing, edit } => help::page(pen, *footing, *edit),
        Say::Stopped { .. } | Say::StoppedEverywhere => stop::page(pen, say),
        Say::Restarted { standing } => start_again::page(pen, standing.as_ref()),
        Say::Safe { stopped } => safe::page(pen, *stopped),
        Say::Cleared { messages } => clear::page(pen, *messages),
        Say::TakeBack { messages } => clear::take_back_page(pen, messages),
        Say::Privacy { footing, edit } => privacy::page(pen, *footing, *edit),
        Say::Export { token } => export::page(pen, token),
        Say::ConfirmDelete | Say::NotErased { .. } | Say::Erased => delete::page(pen, say),
        Say::NothingKept => erased::nothing_kept_page(pen),
        Say::Devices { devices } => devices::page(pen, devices),
        Say::Unlinked => devices::unlinked_page(pen),
        other => link::page(pen, other),
    }
}

/// Where nothing may be read over a shoulder, what a lesson says begins with a neutral line.
fn is_discreet(pen: &Pen<'_>, say: &Say) -> bool {
    let course = match say {
        Say::Together { first, .. } => return is_discreet(pen, first),
        Say::Card { at, .. }
        | Say::Found { at, .. }
        | Say::Audio { at, .. }
        | Say::Pictures { at, .. }
        | Say::Voice { at }
        | Say::Transcript { at } => Some(at.version),
        Say::Question { asked, .. }
        | Say::Answered { asked, .. }
        | Say::Feedback { asked, .. }
        | Say::Why { asked }
        | Say::Hint { asked } => Some(asked.course),
        Say::Result { version, .. }
        | Say::Retaken { version, .. }
        | Say::Finished { version, .. }
        | Say::Recap { version, .. }
        | Say::Lessons { version, .. }
        | Say::Web { version, .. } => Some(*version),
        Say::Courses { .. } | Say::Progress { .. } | Say::Menu { .. } => None,
        _ => return false,
    };
    let course = course.and_then(|version| pen.stage.catalogue.version(version));
    pen.stage.programme.discreet || course.is_some_and(|course| course.discreet)
}

fn neutral_first(pen: &Pen<'_>, mut page: Page) -> Page {
    let neutral = Rich::plain(pen.label("discreet-opening", &[]));
    page.discreet = true;
    page.body.0.splice(..0, neutral.0.clone());
    // The caption that a locked screen shows first.
    if let Form::Album(slides) = &mut page.form
        && let Some(first) = slides.first_mut()
    {
        first.caption.0.splice(..0, neutral.0);
    }
    page
}
