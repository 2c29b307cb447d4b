//! Pages as calls to a bot's API: HTML, buttons, recordings, pictures, files.

use super::{
    cut::{Filling, first_piece, pieces},
    html::{Marked, is_web_address},
};
use crate::{
    outgoing::{Body, Button, Does, MediaFile, Photo, TelegramCall},
    page::{Form, Page, Picture, Slide},
};
use std::{ops::Range, path::Path};

/// UTF-16 units in a message, after its HTML is read (Bot API, `sendMessage`).
const MESSAGE_UNITS: usize = 4_096;

/// UTF-16 units under a recording, a picture or a file (Bot API, `sendVoice`).
pub const CAPTION_UNITS: usize = 1_024;

/// Bytes of a button's data (Bot API, `callback_data`).
const DATA_BYTES: usize = 64;

/// Messages that one call deletes (Bot API, `deleteMessages`).
const TAKEN_BACK: usize = 100;

/// The calls that carry a page, in order. Buttons stand under the last message.
pub(super) fn calls(page: &Page, media: &Path) -> Vec<TelegramCall> {
    if let Form::TakeBack(messages) = &page.form {
        return messages
            .chunks(TAKEN_BACK)
            .map(|some| TelegramCall::TakeBack(some.to_vec()))
            .collect();
    }
    let protect = page.discreet;
    let marked = Marked::new(&page.body);
    let mut bodies: Vec<Body> = stretches(&marked.text, &page.form)
        .into_iter()
        .map(|stretch| Body { html: marked.html(stretch), protect, ..Body::default() })
        .collect();
    if let Some(last) = bodies.last_mut() {
        last.keyboard = keyboard(page);
    }
    let mut bodies = bodies.into_iter();
    let first = match &page.form {
        Form::New | Form::TakeBack(_) => None,
        Form::Edit(message) => {
            bodies.next().map(|body| TelegramCall::Edit { message: *message, body })
        }
        Form::Voice { path, sha256, seconds } => bodies.next().map(|caption| TelegramCall::Voice {
            file: MediaFile { sha256: sha256.clone(), path: media.join(path), known_as: None },
            seconds: *seconds,
            caption,
        }),
        Form::Picture(picture) => bodies
            .next()
            .map(|caption| TelegramCall::Photo { picture: photo(picture, media), caption }),
        Form::Album(slides) => {
            let slides = slides.iter().map(|slide| (photo(&slide.picture, media), caption(slide)));
            Some(TelegramCall::Album { slides: slides.collect(), protect, quiet: false })
        }
        Form::Document { name, bytes } => bodies.next().map(|caption| TelegramCall::Document {
            name: name.clone(),
            bytes: bytes.clone(),
            caption,
        }),
    };
    first.into_iter().chain(bodies.map(TelegramCall::Send)).collect()
}

fn photo(picture: &Picture, media: &Path) -> Photo {
    let (path, sha256) = (media.join(&picture.path), picture.sha256.clone());
    let file = MediaFile { sha256, path, known_as: None };
    Photo { file, description: picture.description.clone() }
}

/// What stands under a picture of an album. What has no room stands on the page below it.
fn caption(slide: &Slide) -> String {
    let marked = Marked::new(&slide.caption);
    let text = marked.text.as_str();
    let (caption, _) = first_piece(text, Filling::Loose, |piece| fits(piece, CAPTION_UNITS));
    let start = text.len() - text.trim_start().len();
    marked.html(start..start + caption.len())
}

/// The text cut into messages, as ranges of it. A recording, a picture or a file has a first one even if
/// nothing is said with it; else an empty text is no message.
fn stretches(text: &str, form: &Form) -> Vec<Range<usize>> {
    let text = if is_blank(text) { "" } else { text };
    let captioned = matches!(form, Form::Voice { .. } | Form::Picture(_) | Form::Document { .. });
    let mut found = Vec::new();
    let mut rest = text;
    if captioned {
        let (caption, after) =
            first_piece(text, Filling::Loose, |piece| fits(piece, CAPTION_UNITS));
        found.push(caption);
        rest = after;
    }
    found.extend(pieces(rest, |piece| fits(piece, MESSAGE_UNITS)));
    let mut at = 0;
    let ranges = found.into_iter().map(|piece| {
        // Between pieces there is nothing but white space.
        let start = text.len() - text[at..].trim_start().len();
        at = start + piece.len();
        start..at
    });
    let said = |range: &Range<usize>| !is_blank(&text[range.clone()]);
    ranges
        .enumerate()
        .filter(|(i, range)| (captioned && *i == 0) || said(range))
        .map(|found| found.1)
        .collect()
}

fn fits(text: &str, units: usize) -> bool {
    text.encode_utf16().count() <= units
}

/// Whether nothing of it can be seen: Telegram refuses such a message.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}')
    })
}

/// The buttons as they were laid out. One that Telegram would refuse is left off: it would take the
/// whole message with it.
fn keyboard(page: &Page) -> Vec<Vec<Button>> {
    let sound = |does: &Does| match does {
        Does::Press(data) => (1..=DATA_BYTES).contains(&data.len()),
        Does::Open(address) => is_web_address(address),
    };
    let rows = page.keys.iter().map(|row| {
        let keys = row.iter().filter(|key| sound(&key.does) && !is_blank(&key.label));
        keys.map(|key| Button { label: key.label.clone(), does: key.does.clone() }).collect()
    });
    rows.filter(|row: &Vec<Button>| !row.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::Key, render::html::tests::read};
    use lessons::{
        language::Language,
        rich::{Lead, Paragraph, Rich, Span},
    };
    use proptest::prelude::*;

    fn page(body: Rich, form: Form) -> Page {
        let keys = vec![vec![key("Next", Does::Press("n".into()))]];
        Page { language: Language::ENGLISH, body, keys, form, whole: false, discreet: true }
    }

    fn key(label: &str, does: Does) -> Key {
        Key { label: label.into(), does }
    }

    fn voice() -> Form {
        Form::Voice { path: "a/b.en.ogg".into(), sha256: "00".into(), seconds: 95 }
    }

    fn sent(page: &Page) -> Vec<TelegramCall> {
        calls(page, Path::new("/media"))
    }

    /// The bodies of calls, in order.
    fn bodies(calls: &[TelegramCall]) -> Vec<&Body> {
        let body = |call| match call {
            &TelegramCall::Send(ref body)
            | &TelegramCall::Edit { ref body, .. }
            | &TelegramCall::Voice { caption: ref body, .. }
            | &TelegramCall::Photo { caption: ref body, .. }
            | &TelegramCall::Document { caption: ref body, .. } => Some(body),
            TelegramCall::Album { .. } | TelegramCall::TakeBack(_) => None,
        };
        calls.iter().filter_map(body).collect()
    }

    #[test]
    fn a_short_page_is_one_message_with_its_buttons() {
        let calls = sent(&page(Rich::plain("Ask <why>."), Form::New));
        let [TelegramCall::Send(body)] = &calls[..] else { panic!("one message") };
        assert_eq!(body.html, "Ask &lt;why&gt;.");
        assert_eq!(body.keyboard[0][0].label, "Next");
        assert!(body.protect && !body.quiet);
    }

    #[test]
    fn a_long_page_is_cut_and_has_its_buttons_at_the_end() {
        let long = "A sentence of some length, as they are. ".repeat(250);
        let strong = Span { strong: true, ..Span::plain(long) };
        let body = Rich(vec![Paragraph { lead: Lead::None, spans: vec![strong] }]);
        let calls = sent(&page(body, Form::New));
        let bodies = bodies(&calls);
        assert_eq!(bodies.len(), 3);
        for (i, body) in bodies.iter().enumerate() {
            assert!(body.html.starts_with("<b>A sentence") && body.html.ends_with("they are.</b>"));
            assert!(fits(&read(&body.html).unwrap(), MESSAGE_UNITS));
            assert_eq!(body.keyboard.is_empty(), i < 2);
        }
    }

    #[test]
    fn an_emoji_counts_as_two() {
        assert_eq!(sent(&page(Rich::plain("😀".repeat(2_048)), Form::New)).len(), 1);
        assert_eq!(sent(&page(Rich::plain("😀".repeat(2_049)), Form::New)).len(), 2);
    }

    #[test]
    fn an_edit_that_overflows_goes_on_in_a_new_message() {
        let calls = sent(&page(Rich::plain("word ".repeat(1_000)), Form::Edit(7)));
        assert!(matches!(
            calls[..],
            [TelegramCall::Edit { message: 7, .. }, TelegramCall::Send(_)]
        ));
    }

    #[test]
    fn a_caption_that_overflows_goes_on_in_a_message() {
        let calls = sent(&page(Rich::plain("word. ".repeat(300)), voice()));
        let [TelegramCall::Voice { file, seconds: 95, caption }, TelegramCall::Send(rest)] =
            &calls[..]
        else {
            panic!("a recording and a message")
        };
        assert_eq!(file.path, Path::new("/media/a/b.en.ogg"));
        assert!(caption.keyboard.is_empty() && !rest.keyboard.is_empty());
        assert!(fits(&caption.html, CAPTION_UNITS));
    }

    fn picture(name: &str) -> Picture {
        let path = format!("a/images/{name}.png");
        Picture { path, sha256: "00".into(), description: format!("A {name}") }
    }

    #[test]
    fn a_picture_has_its_page_as_caption_and_the_rest_in_a_message() {
        for (words, messages) in [(1, 1), (300, 2)] {
            let text = "word. ".repeat(words);
            let calls = sent(&page(Rich::plain(text), Form::Picture(picture("bell"))));
            assert_eq!(calls.len(), messages);
            let TelegramCall::Photo { picture, caption } = &calls[0] else { panic!("a picture") };
            assert_eq!(picture.file.path, Path::new("/media/a/images/bell.png"));
            assert_eq!(picture.description, "A bell");
            assert!(fits(&caption.html, CAPTION_UNITS) && caption.protect);
            let keys: Vec<_> = bodies(&calls).iter().map(|body| body.keyboard.len()).collect();
            assert_eq!(keys.last(), Some(&1), "buttons under the last");
            assert_eq!(keys.iter().sum::<usize>(), 1);
        }
    }

    #[test]
    fn an_album_has_captions_and_its_page_below_it() {
        let strong = Span { strong: true, ..Span::plain("Ring & ask.") };
        let ring = Rich(vec![Paragraph { lead: Lead::None, spans: vec![strong] }]);
        let long = Rich::plain(format!("  {}", "word. ".repeat(300)));
        let slide = |name, caption| Slide { picture: picture(name), caption };
        let album = Form::Album(vec![slide("bell", ring), slide("clock", long)]);
        let calls = sent(&page(Rich::plain("Three steps"), album));
        let [
            TelegramCall::Album { slides, protect: true, quiet: false },
            TelegramCall::Send(below),
        ] = &calls[..]
        else {
            panic!("an album and a message")
        };
        assert_eq!(slides[0].1, "<b>Ring &amp; ask.</b>");
        assert!(slides[1].1.starts_with("word.") && slides[1].1.ends_with("word."));
        assert!(fits(&slides[1].1, CAPTION_UNITS));
        assert_eq!(slides[1].0.file.path, Path::new("/media/a/images/clock.png"));
        assert_eq!((below.html.as_str(), below.keyboard.len()), ("Three steps", 1));
    }

    #[test]
    fn a_recording_needs_no_words_but_a_message_does() {
        for blank in ["", "  \n", "\u{200B}\u{2068}"] {
            let calls = sent(&page(Rich::plain(blank), voice()));
            assert_eq!(bodies(&calls)[0].html, "");
            assert_eq!(bodies(&calls)[0].keyboard.len(), 1);
            assert!(sent(&page(Rich::plain(blank), Form::New)).is_empty());
            assert!(sent(&page(Rich::plain(blank), Form::Edit(7))).is_empty());
        }
    }

    #[test]
    fn messages_are_taken_back_a_hundred_at_once() {
        let calls = sent(&page(Rich::default(), Form::TakeBack((0..250).collect())));
        assert_eq!(calls.len(), 3);
        assert!(matches!(&calls[2], TelegramCall::TakeBack(some) if some.len() == 50));
        assert!(sent(&page(Rich::plain("x"), Form::TakeBack(vec![]))).is_empty());
    }

    #[test]
    fn a_button_that_would_be_refused_is_left_off() {
        let mut page = page(Rich::plain("x"), Form::New);
        page.keys = vec![
            vec![key("a", Does::Press("d".repeat(64))), key("b", Does::Press("d".repeat(65)))],
            vec![key("c", Does::Press(String::new())), key(" ", Does::Press("d".into()))],
            vec![
                key("e", Does::Open("https://e.org".into())),
                key("f", Does::Open("tg://x".into())),
            ],
        ];
        let calls = sent(&page);
        let keyboard = &bodies(&calls)[0].keyboard;
        let labels: Vec<Vec<&str>> =
            keyboard.iter().map(|row| row.iter().map(|b| b.label.as_str()).collect()).collect();
        assert_eq!(labels, [vec!["a"], vec!["e"]]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_an_author_writes_arrives(
            spans in prop::collection::vec(("[\\PC\\n]{0,40}|([a-z<&]{1,9}[ .]){1,300}", any::<bool>(), any::<bool>()), 0..12),
            captioned in any::<bool>(),
        ) {
            let spans = spans.into_iter().map(|(text, strong, emphasis)| Span { strong, emphasis, ..Span::plain(text) });
            let body = Rich(vec![Paragraph { lead: Lead::None, spans: spans.collect() }]);
            let whole = Marked::new(&body).text;
            let calls = sent(&page(body, if captioned { voice() } else { Form::New }));
            let mut heard = String::new();
            for (i, body) in bodies(&calls).into_iter().enumerate() {
                let words = read(&body.html).unwrap();
                let room = if captioned && i == 0 { CAPTION_UNITS } else { MESSAGE_UNITS };
                prop_assert!(fits(&words, room));
                prop_assert!(captioned || !is_blank(&words));
                heard += &words;
            }
            let bare = |s: &str| s.chars().filter(|c| !is_blank(c.encode_utf8(&mut [0; 4]))).collect::<String>();
            prop_assert_eq!(bare(&heard), bare(&whole));
        }
    }
}
