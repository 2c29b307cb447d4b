//! The language: proposed in the first minute, changed at any time. What is taught follows it.

use super::{consent, learner::Shown, menu, path, press::Press, say::Say, talk::Talk};
use crate::{
    hearing,
    wording::pen::{Pen, Sheet, key},
};
use lessons::{
    course::{CourseHash, CourseId},
    language::Language,
};

/// The first question of all. With one language there is nothing to ask.
pub(super) fn ask_first(talk: &mut Talk<'_>, want: Option<CourseId>) {
    let offered = offered(talk, talk.heard.here.phone_language);
    if let Some(proposed) = offered.first() {
        talk.turn.language = *proposed;
    }
    if offered.len() < 2 {
        return consent::ask(talk, want);
    }
    let version = version(talk, want.as_ref());
    let edit = talk.edit;
    talk.say(Say::Languages { offered: offered.clone(), want: version, first: true, edit });
    talk.show(Shown::Languages { offered, want });
}

/// The choice, asked for at any time.
pub(super) fn ask(talk: &mut Talk<'_>) {
    if !talk.has_agreed() {
        let want = wanted(talk);
        return ask_first(talk, want);
    }
    let offered = offered(talk, Some(talk.language()));
    let edit = talk.edit;
    talk.say(Say::Languages { offered: offered.clone(), want: None, first: false, edit });
    talk.show(Shown::Languages { offered, want: None });
}

/// A language was chosen.
pub(super) fn set(talk: &mut Talk<'_>, language: Language, want: Option<CourseId>) {
    if talk.stage.programme.languages.contains(&language) {
        talk.turn.language = language;
    }
    if talk.has_agreed() {
        let edit = talk.edit;
        talk.say(Say::LanguageSet { edit });
        talk.show(Shown::Page);
    } else {
        consent::ask(talk, want);
    }
}

/// A language typed: its number, or its own name. Whether it was one.
pub(super) fn typed(
    talk: &mut Talk<'_>,
    said: &str,
    offered: &[Language],
    want: Option<CourseId>,
) -> bool {
    let names: Vec<String> =
        offered.iter().map(|language| locales::own_name(language.as_str())).collect();
    match hearing::choice(said, &names).and_then(|place| offered.get(place)) {
        Some(language) => set(talk, *language, want),
        None => return false,
    }
    true
}

/// The offered language that is written in the script of a text, where there is but one.
pub(super) fn by_script(talk: &Talk<'_>, said: &str) -> Option<Language> {
    let tag = said.chars().find_map(|c| match c {
        '\u{0600}'..='\u{06FF}' => Some("ar"),
        '\u{1000}'..='\u{109F}' => Some("my"),
        '\u{3400}'..='\u{9FFF}' => Some("zh"),
        _ => None,
    })?;
    talk.stage.programme.languages.iter().copied().find(|language| language.as_str() == tag)
}

/// What a stranger came for.
pub(super) fn wanted(talk: &Talk<'_>) -> Option<CourseId> {
    match talk.shown() {
        Shown::Languages { want, .. } | Shown::Consent { want } => want,
        _ => None,
    }
}

/// The served version of a course that somebody came for.
pub(super) fn version(talk: &Talk<'_>, want: Option<&CourseId>) -> Option<CourseHash> {
    want.and_then(|course| talk.stage.catalogue.course(course)).map(|(version, _)| version)
}

/// The programme's languages, the one that fits first.
fn offered(talk: &Talk<'_>, fitting: Option<Language>) -> Vec<Language> {
    let mut offered = talk.stage.programme.languages.clone();
    if let Some(place) = offered.iter().position(|one| Some(*one) == fitting) {
        offered[..=place].rotate_right(1);
    }
    offered
}

pub(crate) fn page(pen: &Pen<'_>, say: &Say) -> Sheet {
    match say {
        Say::Languages { offered, want, first, edit } => {
            languages_page(pen, offered, *want, *first).in_place_of(*edit)
        }
        Say::LanguageSet { edit } => {
            menu::with_way_home(pen, pen.say("language-set", &[])).in_place_of(*edit)
        }
        _ => pen.sheet(),
    }
}

fn languages_page(
    pen: &Pen<'_>,
    offered: &[Language],
    want: Option<CourseHash>,
    first: bool,
) -> Sheet {
    let id = if first { "languages-first" } else { "languages" };
    let name = |language: &Language| locales::own_name(language.as_str());
    if pen.is_sms() {
        let each = offered.iter().enumerate().map(|(place, language)| {
            format!("{} {}", pen.digits(path::count(place + 1)), name(language))
        });
        let list = each.collect::<Vec<_>>().join("\n");
        return pen.say(id, &[("programme", pen.programme()), ("list", list.into())]);
    }
    let press = |language: &Language| Press::Language(*language, want).in_place();
    let keys: Vec<_> =
        offered.iter().map(|language| key(name(language), press(language))).collect();
    let rows = keys.chunks(LANGUAGES_IN_A_ROW).map(<[_]>::to_vec).collect::<Vec<_>>();
    pen.say(id, &[("programme", pen.programme())]).rows(rows)
}

/// Names of languages stand this many in a row: they are short words.
const LANGUAGES_IN_A_ROW: usize = 3;
