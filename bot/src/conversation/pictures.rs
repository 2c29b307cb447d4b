//! A picture with its caption, or slides: on Telegram a photo, or an album with a page below it. By
//! SMS, and for whoever would rather read, what they show is told in words.

use super::{
    card::{self, Here},
    press::Press,
    say::{At, Opening},
};
use crate::{
    page::{self, Form, Slide},
    wording::pen::{Args, Pen, Sheet},
};
use lessons::{
    course::{Content, Words},
    picture::{Picture, PictureFile, Pictures},
    rich::{Lead, Rich},
};

pub(crate) fn page(pen: &Pen<'_>, at: &At, opening: Opening) -> Sheet {
    let Some(here) = card::find(pen, at) else { return super::courses::gone_page(pen) };
    let Content::Pictures(pictures) = &here.block.content else {
        return card::page(pen, at, opening);
    };
    if pen.is_sms() {
        told(pen, &here, pictures, opening)
    } else {
        shown(pen, &here, pictures, opening)
    }
}

fn shown(pen: &Pen<'_>, here: &Here<'_>, pictures: &Pictures, opening: Opening) -> Sheet {
    let source = here.course.source_language();
    let files =
        pictures.0.iter().map(|picture| Some((picture, picture.file(pen.language, source)?)));
    // A course with a picture missing is not served; without it, its words would go on.
    let Some(files) = files.collect::<Option<Vec<_>>>() else {
        return described(pen, here, pictures);
    };
    let head = card::opened(pen, here, opening)
        .line(pen.notice(here.course, &here.block.heading).unwrap_or_default())
        .strong(card::heading(pen, here));
    let (sheet, form) = if let [(picture, file)] = files.as_slice() {
        let form = Form::Picture(picture_of(pen, here, picture, file));
        (head.rich(&words(pen, here, picture).full), form)
    } else {
        let slide = |(picture, file): &(&Picture, &PictureFile)| Slide {
            picture: picture_of(pen, here, picture, file),
            caption: words(pen, here, picture).full,
        };
        let form = Form::Album(files.iter().map(slide).collect());
        let texts = (1..).zip(&pictures.0);
        let texts = texts.map(|(n, picture)| numbered(n, words(pen, here, picture).full));
        (texts.fold(head, |sheet, text| sheet.rich(&text)), form)
    };
    sheet
        .row([pen.key("key-read", Press::Read(here.spot).anew())])
        .row(card::next_and_menu(pen, here.spot))
        .form(form)
}

/// What they show, in words, with what stands below them.
pub(crate) fn described(pen: &Pen<'_>, here: &Here<'_>, pictures: &Pictures) -> Sheet {
    if pen.is_sms() {
        return told(pen, here, pictures, Opening::None);
    }
    let head = pen
        .sheet()
        .line(pen.notice(here.course, &here.block.heading).unwrap_or_default())
        .strong(card::heading(pen, here));
    let each = (1_u16..).zip(&pictures.0);
    let sheet = each.fold(head, |sheet, (n, picture)| {
        let shows = shows(pen, pictures, n, &description(pen, here, picture));
        sheet.emphasis(shows).rich(&words(pen, here, picture).full)
    });
    sheet.row(card::next_and_menu(pen, here.spot))
}

/// The same in one text by SMS; where its author gives a short wording, that stands for it.
fn told(pen: &Pen<'_>, here: &Here<'_>, pictures: &Pictures, opening: Opening) -> Sheet {
    let mut lines = vec![card::heading(pen, here)];
    for (n, picture) in (1_u16..).zip(&pictures.0) {
        let words = words(pen, here, picture);
        match words.sms {
            Some(short) if pictures.alone().is_some() => lines = vec![short],
            Some(short) => lines.push(shows(pen, pictures, n, &short)),
            None => {
                lines.push(shows(pen, pictures, n, &description(pen, here, picture)));
                lines.push(words.full.to_plain());
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    let mut text = lines.join("\n");
    if let Some(notice) = pen.notice(here.course, &here.block.heading) {
        text = format!("{notice} {text}");
    }
    card::sms(pen, here, opening, "card", &[("text", text.into())])
}

/// "Picture: ...", of several with its number.
fn shows(pen: &Pen<'_>, pictures: &Pictures, n: u16, what: &str) -> String {
    let what = ("description", what.into());
    if pictures.alone().is_some() {
        return pen.label("picture", &[what]);
    }
    let args: &Args<'_> = &[("n", n.into()), ("total", pictures.0.len().into()), what];
    pen.label("picture-of", args)
}

fn description(pen: &Pen<'_>, here: &Here<'_>, picture: &Picture) -> String {
    pen.text(here.course, &picture.descriptions).cloned().unwrap_or_default()
}

fn words(pen: &Pen<'_>, here: &Here<'_>, picture: &Picture) -> Words {
    pen.text(here.course, &picture.texts).cloned().unwrap_or_default()
}

fn picture_of(
    pen: &Pen<'_>,
    here: &Here<'_>,
    picture: &Picture,
    file: &PictureFile,
) -> page::Picture {
    page::Picture {
        path: format!("{}/{}", here.course.id, file.path),
        sha256: file.sha256.clone(),
        description: description(pen, here, picture),
    }
}

/// A slide's text in the page below the album, with the number of its picture.
fn numbered(n: u16, mut text: Rich) -> Rich {
    if let Some(first) = text.0.first_mut().filter(|first| first.lead == Lead::None) {
        first.lead = Lead::Number(n);
    }
    text
}
