//! A card: its progress, its heading, what the author wrote.

use super::{
    path,
    press::{Press, Spot},
    say::{At, Opening},
};
use crate::{
    page::Key,
    wording::{
        bar,
        pen::{Args, Pen, Sheet, author_sms},
    },
};
use lessons::{
    course::{Block, Content, Course, Lesson, Texts, Words},
    rich::Span,
};
use std::sync::Arc;

/// A block with everything around it that its page names.
pub(crate) struct Here<'a> {
    pub course: &'a Arc<Course>,
    pub lesson: &'a Lesson,
    pub lesson_place: u16,
    pub block: &'a Block,
    pub spot: Spot,
}

/// Finds a block in a version that is kept.
pub(crate) fn find<'a>(pen: &Pen<'a>, at: &At) -> Option<Here<'a>> {
    let course = pen.stage.catalogue.version(at.version)?;
    let (place, lesson) = course.lesson(&at.lesson)?;
    let (_, block) = lesson.block(&at.block)?;
    let spot = path::spot(at.version, course, &at.lesson, &at.block)?;
    Some(Here { course, lesson, lesson_place: path::count(place + 1), block, spot })
}

pub(crate) fn page(pen: &Pen<'_>, at: &At, opening: Opening) -> Sheet {
    let Some(here) = find(pen, at) else { return super::courses::gone_page(pen) };
    match &here.block.content {
        Content::Card(texts) => text_page(pen, &here, texts, opening),
        Content::Audio(audio) => text_page(pen, &here, &audio.transcript, opening),
        Content::Pictures(_) => super::pictures::page(pen, at, opening),
        // A question has pages of its own; its heading is better than an empty page.
        Content::Quiz(_) => pen.sheet().line(heading(pen, &here)),
    }
}

/// A page of an author's text, with Next.
pub(crate) fn text_page(
    pen: &Pen<'_>,
    here: &Here<'_>,
    texts: &Texts<Words>,
    opening: Opening,
) -> Sheet {
    let Some(words) = pen.text(here.course, texts) else { return pen.sheet() };
    let notice = pen.notice(here.course, texts);
    if pen.is_sms() {
        let text = author_sms(notice, &heading(pen, here), words);
        return sms(pen, here, opening, "card", &[("text", text.into())]);
    }
    opened(pen, here, opening)
        .line(notice.unwrap_or_default())
        .strong(heading(pen, here))
        .rich(&words.full)
        .row(next_and_menu(pen, here.spot))
}

/// What one keeps of a lesson: easily forwarded or saved, so with nothing around it.
pub(crate) fn closing_page(pen: &Pen<'_>, at: &At) -> Sheet {
    let Some(here) = find(pen, at) else { return super::courses::gone_page(pen) };
    let Content::Card(texts) = &here.block.content else { return pen.sheet() };
    let Some(words) = pen.text(here.course, texts) else { return pen.sheet() };
    let notice = pen.notice(here.course, texts);
    if pen.is_sms() {
        return pen.sheet().line(author_sms(notice, &heading(pen, &here), words));
    }
    pen.sheet().line(notice.unwrap_or_default()).strong(heading(pen, &here)).rich(&words.full)
}

/// The lines above a block on Telegram: its lesson where it is the first, and the progress bar.
pub(crate) fn opened(pen: &Pen<'_>, here: &Here<'_>, opening: Opening) -> Sheet {
    let (step, steps) = path::place_of_sort(here.lesson, here.block, pen.reader());
    let mut head = Vec::new();
    if opening != Opening::None {
        let args = [
            ("course", pen.title(here.course, &here.course.title)),
            ("n", here.lesson_place.into()),
            ("total", here.course.lessons.len().into()),
            ("minutes", here.lesson.minutes.into()),
        ];
        let title = pen.text(here.course, &here.lesson.title).cloned().unwrap_or_default();
        head.push(Span::plain(pen.label("lesson-opening", &args)));
        head.push(Span { strong: true, ..Span::plain(title) });
    }
    if is_unreviewed(pen, here, opening) {
        head.push(Span::plain(pen.label("unreviewed", &[])));
    }
    head.push(Span::plain(bar(pen, step, steps)));
    pen.sheet().lines(head)
}

/// A block by SMS: with its lesson's title where it is the first, else with its progress.
pub(crate) fn sms(
    pen: &Pen<'_>,
    here: &Here<'_>,
    opening: Opening,
    id: &str,
    own: &Args<'_>,
) -> Sheet {
    let (step, steps) = path::place_of_sort(here.lesson, here.block, pen.reader());
    let mut args = own.to_vec();
    if opening == Opening::None {
        args.extend([("step", step.into()), ("steps", steps.into())]);
        return pen.say(id, &args);
    }
    args.extend([
        ("n", here.lesson_place.into()),
        ("total", here.course.lessons.len().into()),
        ("title", pen.title(here.course, &here.lesson.title)),
    ]);
    let above = if is_unreviewed(pen, here, opening) { "unreviewed" } else { "opening" };
    pen.say(&format!("{id}-{above}"), &args)
}

fn is_unreviewed(pen: &Pen<'_>, here: &Here<'_>, opening: Opening) -> bool {
    opening == Opening::Course && here.course.unreviewed.contains(&pen.language)
}

pub(crate) fn heading(pen: &Pen<'_>, here: &Here<'_>) -> String {
    pen.text(here.course, &here.block.heading).cloned().unwrap_or_default()
}

pub(crate) fn next_and_menu(pen: &Pen<'_>, spot: Spot) -> [Key; 2] {
    [pen.key("key-next", Press::Next(spot).anew()), pen.key("key-menu", Press::Menu.anew())]
}
