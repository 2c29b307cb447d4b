//! An answer of the wrong shape: a short re-prompt, then the whole question with the way out, then
//! it waits. Never more: by SMS each costs the learner money.

use super::{
    consent, courses, language,
    learner::{Asked, Shown},
    lessons, menu, question,
    say::{Say, Shape},
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet};

/// The next step after words that fit nothing.
pub(super) fn meet(talk: &mut Talk<'_>) {
    let phone = talk.phone();
    phone.slips = phone.slips.saturating_add(1);
    let slips = phone.slips;
    match slips {
        1 => {
            let shape = shape(talk);
            talk.say(Say::Again { shape });
        }
        2 => whole(talk),
        3 if talk.has_agreed() => {
            talk.say(Say::Parked);
            talk.show(Shown::Page);
        }
        _ => {}
    }
    // Showing a page forgives; these are counted on until something is understood.
    talk.phone().slips = slips;
}

/// What would have been understood.
fn shape(talk: &Talk<'_>) -> Shape {
    let count = |n: usize| Shape::Number(u8::try_from(n).unwrap_or(u8::MAX));
    match talk.shown() {
        Shown::Question(asked) => of_question(talk, &asked),
        Shown::Aside(behind) => match *behind {
            Shown::Question(asked) => of_question(talk, &asked),
            _ => Shape::Next,
        },
        Shown::Languages { offered, .. } => count(offered.len()),
        Shown::Consent { .. } => Shape::Consent,
        Shown::Menu => Shape::Number(menu::LINES),
        Shown::Courses(list) => count(list.len()),
        Shown::Devices(list) => count(list.len()),
        Shown::Lessons(course) => {
            let served = talk.stage.catalogue.course(&course);
            count(served.map_or(0, |(_, course)| course.lessons.len()))
        }
        Shown::ConfirmDelete => Shape::Delete,
        _ => Shape::Next,
    }
}

fn of_question(talk: &Talk<'_>, asked: &Asked) -> Shape {
    let asking = question::find(talk.stage, asked, talk.language());
    asking.map_or(Shape::Next, |asking| asking.shape(asked))
}

/// The whole page once more; where there was only "next", the way out.
fn whole(talk: &mut Talk<'_>) {
    talk.edit = None;
    match talk.shown() {
        Shown::Question(asked) => question::again(talk, asked, true),
        Shown::Aside(behind) => match *behind {
            Shown::Question(asked) => question::again(talk, asked, true),
            _ => talk.say(Say::Again { shape: Shape::Ways }),
        },
        Shown::Languages { want, .. } if !talk.has_agreed() => language::ask_first(talk, want),
        Shown::Languages { .. } => language::ask(talk),
        Shown::Consent { want } => consent::ask(talk, want),
        Shown::Menu => menu::show(talk),
        Shown::Courses(_) => courses::list(talk),
        Shown::Lessons(course) => lessons::show(talk, &course),
        Shown::ConfirmDelete => talk.say(Say::ConfirmDelete),
        _ => talk.say(Say::Again { shape: Shape::Ways }),
    }
}

pub(crate) fn page(pen: &Pen<'_>, shape: Shape) -> Sheet {
    let (id, args) = match shape {
        Shape::Number(last) => ("again-number", vec![("last", last.into())]),
        Shape::Several(_) | Shape::Pairs(_) | Shape::Sequence(_) => {
            ("again-example", vec![("example", example(pen, shape).into())])
        }
        Shape::Truth => ("again-truth", Vec::new()),
        Shape::Word => ("again-word", Vec::new()),
        Shape::Figure => ("again-figure", Vec::new()),
        Shape::Next => ("again-next", Vec::new()),
        Shape::Ways => ("again-ways", Vec::new()),
        Shape::Consent => ("again-consent", Vec::new()),
        Shape::Delete => ("again-delete", Vec::new()),
    };
    pen.say(id, &args)
}

/// How such an answer is typed. It says nothing of the right one: it is the same for every question.
fn example(pen: &Pen<'_>, shape: Shape) -> String {
    let number = |n: u8| pen.digits(n);
    match shape {
        Shape::Several(count) => number(1) + &number(count.max(2)),
        Shape::Pairs(count) => {
            let pair =
                |left: u8| number(left + 1) + &pen.letter(usize::from((left + 1) % count.max(1)));
            (0..count).map(pair).collect::<Vec<_>>().join(" ")
        }
        Shape::Sequence(count) => (1..=count).rev().map(number).collect(),
        _ => String::new(),
    }
}

pub(crate) fn parked_page(pen: &Pen<'_>) -> Sheet {
    menu::with_ways_on(pen, pen.say("parked", &[]))
}
