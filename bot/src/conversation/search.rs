//! SEARCH: a card by words in it, with its provision. What was looked for is not kept.

use super::{
    card, details::At, free_text, learner::Search, menu, path, press::Press, say::Say, talk::Talk,
};
use crate::{
    hearing,
    wording::pen::{Pen, Sheet, author_sms, key},
};
use lessons::course::Content;

/// The word alone: what is to be looked for comes next.
pub(super) fn ask(talk: &mut Talk<'_>) {
    talk.say(Say::SearchHow);
    wait(talk, Search { left: Vec::new(), waits: true });
}

/// Whether words on their own are to be looked for: it was just asked which, and they are no story.
pub(super) fn is_meant(talk: &Talk<'_>, said: &str) -> bool {
    let waits = talk.search().is_some_and(|search| search.waits);
    waits && hearing::number(said).is_none() && !free_text::is_free(said)
}

/// Looks for words, and shows the card that fits best.
pub(super) fn look(talk: &mut Talk<'_>, words: &str) {
    let reader = talk.reader();
    let catalogue = talk.stage.catalogue;
    let sees = |at: &At| {
        let lesson = catalogue.version(at.version).and_then(|course| course.lesson(&at.lesson));
        lesson.is_some_and(|(_, lesson)| path::find(lesson, &at.block, reader).is_some())
    };
    let found = catalogue.index().find(&hearing::unicode(words), reader.language, sees);
    show(talk, found);
}

/// The next of what was found. Whether there was one: after the last, "go on" means what it meant.
pub(super) fn more(talk: &mut Talk<'_>) -> bool {
    let left = talk.search().map(|search| search.left.clone()).unwrap_or_default();
    let any = !left.is_empty();
    if any {
        show(talk, left);
    }
    any
}

fn show(talk: &mut Talk<'_>, mut found: Vec<At>) {
    if found.is_empty() {
        talk.say(Say::NothingFound);
        return wait(talk, Search { left: found, waits: true });
    }
    let at = found.remove(0);
    talk.say(Say::Found { at, also: found.clone() });
    wait(talk, Search { left: found, waits: false });
}

/// A page over whatever was open, which stays open behind it.
fn wait(talk: &mut Talk<'_>, search: Search) {
    talk.show_page();
    talk.phone().search = Some(search);
}

pub(crate) fn how_page(pen: &Pen<'_>) -> Sheet {
    menu::with_ways_on(pen, pen.say("search-how", &[]))
}

pub(crate) fn nothing_page(pen: &Pen<'_>) -> Sheet {
    menu::with_ways_on(pen, pen.say("nothing-found", &[]))
}

/// A card with where it stands and its provision; on Telegram with a number for each of the others.
pub(crate) fn page(pen: &Pen<'_>, at: &At, also: &[At]) -> Sheet {
    let Some(here) = card::find(pen, at) else { return super::courses::gone_page(pen) };
    let Content::Card(texts) = &here.block.content else { return pen.sheet() };
    let Some(words) = pen.text(here.course, texts) else { return pen.sheet() };
    let notice = pen.notice(here.course, texts);
    let cited = here.block.cites.iter().filter_map(|cite| here.course.sources.get(cite));
    let titles = cited.clone().filter_map(|source| pen.text(here.course, &source.title).cloned());
    let source = titles.collect::<Vec<_>>().join("; ");
    if pen.is_sms() {
        let text = author_sms(notice, &card::heading(pen, &here), words);
        let text = if source.is_empty() { text } else { format!("{text} ({source})") };
        let id = if also.is_empty() { "found-last" } else { "found" };
        return pen.say(id, &[("text", text.into())]);
    }
    let place = [
        ("course", pen.title(here.course, &here.course.title)),
        ("n", here.lesson_place.into()),
        ("title", pen.title(here.course, &here.lesson.title)),
    ];
    let link = cited.clone().find_map(|source| source.url.clone());
    let others: Vec<_> = also.iter().filter_map(|at| card::find(pen, at)).collect();
    let lines = others
        .iter()
        .zip(1_u64..)
        .map(|(other, n)| format!("{}  {}", pen.digits(n), card::heading(pen, other)));
    let lines = lines.collect::<Vec<_>>().join("\n");
    let presses = others.iter().map(|other| Press::Show(other.spot).anew());
    pen.sheet()
        .emphasis(pen.label("found-where", &place))
        .line(notice.unwrap_or_default())
        .strong(card::heading(pen, &here))
        .rich(&words.full)
        .link(source, link)
        .line(if lines.is_empty() { String::new() } else { pen.label("found-also", &[]) })
        .line(lines)
        .rows(pen.number_keys(presses))
        .row([
            key(pen.label("key-go-on", &[]), Press::GoOn.anew()),
            key(pen.label("key-menu", &[]), Press::Menu.anew()),
        ])
}
