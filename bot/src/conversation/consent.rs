//! Consent: four short lines, Agree and Not now. Not now leaves nothing behind.

use super::{
    courses, language,
    learner::Shown,
    press::Press,
    say::Say,
    talk::Talk,
    turn::{Fact, Keep},
};
use crate::{
    address::Medium,
    hearing,
    wording::{
        self,
        pen::{Pen, Sheet},
    },
};
use lessons::{
    course::{Course, CourseHash, CourseId, Lesson},
    language::Language,
};
use sha2::{Digest, Sha256};

/// Bytes of a text's hash that are kept: enough to tell which text was shown.
const HASH_BYTES: usize = 8;

/// Shows the four lines.
pub(super) fn ask(talk: &mut Talk<'_>, want: Option<CourseId>) {
    let version = language::version(talk, want.as_ref());
    let edit = talk.edit;
    talk.say(Say::Consent { want: version, edit });
    talk.show(Shown::Consent { want });
}

/// Agreed, to the text in the language that is spoken now.
pub(super) fn agree(talk: &mut Talk<'_>, want: Option<&CourseId>) {
    if !talk.has_agreed() {
        let version = language::version(talk, want);
        let text = text_hash(talk.stage, version, talk.language(), talk.medium());
        talk.turn.consented_at = Some(talk.now);
        talk.note(Fact::ConsentGiven { text, language: talk.language() });
    }
    courses::enter(talk, want);
}

/// Agreed by a button: the four lines stay in the chat, without buttons.
pub(super) fn agree_by_button(talk: &mut Talk<'_>, want: Option<&CourseId>, message: i64) {
    let first = !talk.has_agreed();
    let version = language::version(talk, want);
    agree(talk, want);
    if first {
        talk.say(Say::Agreed { want: version, edit: message });
    }
}

/// Not now.
pub(super) fn decline(talk: &mut Talk<'_>) {
    if talk.has_agreed() {
        return super::menu::show(talk);
    }
    let edit = talk.edit;
    talk.say(Say::NotNow { edit });
    talk.show(Shown::Nothing);
    talk.turn.keep = Keep::Nothing;
}

/// What was typed under the four lines. Whether it was understood. By SMS the answer is a number:
/// YES is a word of the carriers'.
pub(super) fn typed(talk: &mut Talk<'_>, said: &str, want: Option<&CourseId>) -> bool {
    let labels =
        ["key-agree", "key-not-now"].map(|id| wording::label(&talk.stage, id, talk.language()));
    match hearing::choice(said, &labels) {
        Some(0) => agree(talk, want),
        Some(_) => decline(talk),
        None => return false,
    }
    true
}

/// The first 16 hexadecimal digits of the SHA-256 of the text that was shown.
fn text_hash(
    stage: super::Stage<'_>,
    want: Option<CourseHash>,
    language: Language,
    medium: Medium,
) -> String {
    let page = wording::page(&stage, &Say::Consent { want, edit: None }, language, medium);
    let digest = Sha256::digest(page.body.to_plain().as_bytes());
    let mut short = [0; HASH_BYTES];
    short.copy_from_slice(&digest[..HASH_BYTES]);
    format!("{:016x}", u64::from_be_bytes(short))
}

pub(crate) fn page(pen: &Pen<'_>, want: Option<CourseHash>, edit: Option<i64>) -> Sheet {
    if pen.is_sms() {
        return lines(pen, want);
    }
    lines(pen, want)
        .row([
            pen.key("key-agree", Press::Agree(pen.language, want).anew()),
            pen.key("key-not-now", Press::NotNow.in_place()),
        ])
        .in_place_of(edit)
}

/// The same lines, once they were agreed to.
pub(crate) fn agreed_page(pen: &Pen<'_>, want: Option<CourseHash>, edit: i64) -> Sheet {
    lines(pen, want).in_place_of(Some(edit))
}

fn lines(pen: &Pen<'_>, want: Option<CourseHash>) -> Sheet {
    let programme = ("programme", pen.programme());
    if pen.is_sms() {
        let texts = ("texts", texts_of_a_lesson(pen, want).into());
        return pen.say("consent", &[programme, texts]).whole();
    }
    let id = if pen.help_line().is_some() { "consent" } else { "consent-alone" };
    pen.say(id, &[programme]).whole()
}

/// How many texts one lesson takes from the learner, on average over the course: one for each block,
/// and one more for each question, to go on from its reason.
fn texts_of_a_lesson(pen: &Pen<'_>, want: Option<CourseHash>) -> usize {
    let wanted = want.and_then(|version| pen.stage.catalogue.version(version));
    let any = || pen.stage.catalogue.served().next().map(|(_, course)| course);
    let average = |course: &Course| {
        let texts = |lesson: &Lesson| lesson.blocks.len() + lesson.questions();
        let texts: usize = course.lessons.iter().map(texts).sum();
        texts.div_ceil(course.lessons.len().max(1))
    };
    wanted.or_else(any).map_or(1, |course| average(course)).max(1)
}

pub(crate) fn not_now_page(pen: &Pen<'_>, edit: Option<i64>) -> Sheet {
    pen.say("not-now", &[("word", pen.opening_word().into())]).in_place_of(edit)
}
