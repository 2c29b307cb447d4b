//! Pages as plain texts, cut into messages of a few parts each.

use super::{
    cut::{Filling, first_piece},
    gsm::{Encoding, Segments, segments},
    substitute::substitute,
};
use crate::page::{Form, Page};
use lessons::{
    language::Language,
    rich::{Lead, Paragraph, Rich},
};

/// Parts in one message. Longer ones arrive late or torn on cheap phones and crowded networks.
pub const MESSAGE_PARTS: usize = 3;

/// Parts in all that one page may take: each is paid for, by somebody.
pub const TOTAL_PARTS: usize = 6;

/// The room that a mark takes. Counts of two digits are only ever counted, never sent.
const MARK: &str = "(0/0) ";

/// The texts of a page, in order.
pub(super) fn texts(page: &Page) -> Vec<String> {
    if matches!(page.form, Form::TakeBack(_)) {
        return Vec::new();
    }
    let text = substitute(&plain(&page.body), page.language).text;
    let text = text.trim();
    if text.is_empty() {
        Vec::new()
    } else if page.whole || segments(text).parts <= MESSAGE_PARTS {
        vec![text.to_owned()]
    } else {
        messages(text)
    }
}

/// What a text costs when it is sent, in all its messages and with their marks: as much as it needs,
/// even beyond [`TOTAL_PARTS`], at which it would be cut.
pub fn cost(text: &str, language: Language) -> Segments {
    let text = substitute(text, language).text;
    let text = text.trim();
    let whole = segments(text);
    if whole.parts <= MESSAGE_PARTS {
        return whole;
    }
    let sent = split(text, TOTAL_PARTS);
    if sent.rest.is_empty() {
        return total(&sent.within);
    }
    let needed = total(&split_with(text, usize::MAX, Filling::Tight).within);
    Segments { parts: needed.parts.max(TOTAL_PARTS + 1), ..needed }
}

/// What a page costs by SMS; one that may not be cut is counted as the one message that it is.
pub fn page_cost(page: &Page) -> Segments {
    let text = plain(&page.body);
    if page.whole {
        segments(substitute(&text, page.language).text.trim())
    } else {
        cost(&text, page.language)
    }
}

/// What pieces cost, each with its mark.
fn total(pieces: &[&str]) -> Segments {
    let none = Segments { encoding: Encoding::Gsm7, units: 0, parts: 0 };
    let messages = pieces.iter().enumerate().map(|(i, piece)| mark(i, pieces.len(), piece));
    messages.map(|text| segments(&text)).fold(none, |sum, next| Segments {
        encoding: if next.encoding == Encoding::Ucs2 { Encoding::Ucs2 } else { sum.encoding },
        units: sum.units + next.units,
        parts: sum.parts + next.parts,
    })
}

/// The words of a text without marks, lists as people type them, addresses written out.
fn plain(body: &Rich) -> String {
    let paragraphs = body.0.iter().map(paragraph).filter(|text| !text.trim().is_empty());
    paragraphs.collect::<Vec<_>>().join("\n")
}

fn paragraph(paragraph: &Paragraph) -> String {
    let mut text = match paragraph.lead {
        Lead::None => String::new(),
        Lead::Bullet => "- ".to_owned(),
        Lead::Number(n) => format!("{n}) "),
    };
    for span in &paragraph.spans {
        text.push_str(&span.text);
        if let Some(address) = span.link.as_ref().filter(|address| !span.text.contains(*address)) {
            text.push(' ');
            text.push_str(address);
        }
    }
    text
}

/// A text in several messages, each with its mark; cut at [`TOTAL_PARTS`].
fn messages(text: &str) -> Vec<String> {
    let Pieces { within, rest } = split(text, TOTAL_PARTS);
    let count = within.len();
    let mut messages: Vec<String> =
        within.iter().enumerate().map(|(i, piece)| mark(i, count, piece)).collect();
    if !rest.is_empty()
        && let (Some(last), Some(piece)) = (messages.last_mut(), within.last())
    {
        *last = mark(count - 1, count, &shortened(piece, segments(last).parts));
    }
    messages
}

/// `(1/2) ` before a message: they may arrive in any order.
fn mark(index: usize, count: usize, piece: &str) -> String {
    if count == 1 { piece.to_owned() } else { format!("({}/{count}) {piece}", index + 1) }
}

struct Pieces<'t> {
    within: Vec<&'t str>,
    rest: &'t str,
}

/// Cuts a text into messages within a number of parts; what has no room is the rest. Where nicely cut
/// messages do not have the room, they are filled up.
fn split(text: &str, parts: usize) -> Pieces<'_> {
    let loose = split_with(text, parts, Filling::Loose);
    if loose.rest.is_empty() { loose } else { split_with(text, parts, Filling::Tight) }
}

fn split_with(text: &str, mut parts: usize, filling: Filling) -> Pieces<'_> {
    let mut within = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && parts > 0 {
        let room = parts.min(MESSAGE_PARTS);
        let fits = |piece: &str| segments(&format!("{MARK}{piece}")).parts <= room;
        let (piece, after) = first_piece(rest, filling, fits);
        parts = parts.saturating_sub(segments(&format!("{MARK}{piece}")).parts);
        within.push(piece);
        rest = after;
    }
    Pieces { within, rest }
}

/// A piece that ends early, with an ellipsis, within as many parts.
fn shortened(piece: &str, parts: usize) -> String {
    let ellipsis = if segments(piece).encoding == Encoding::Gsm7 { "..." } else { "…" };
    let (kept, _) = first_piece(piece, Filling::Loose, |kept| {
        // A piece that goes on is never whole: its last words make room for the ellipsis.
        kept.len() < piece.len() && segments(&format!("{MARK}{kept} {ellipsis}")).parts <= parts
    });
    format!("{kept} {ellipsis}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use lessons::rich::Span;
    use proptest::prelude::*;

    fn page(text: &str, tag: &str, whole: bool) -> Page {
        Page {
            language: Language::parse(tag).unwrap(),
            body: Rich::plain(text),
            keys: Vec::new(),
            form: Form::New,
            whole,
            discreet: false,
        }
    }

    fn sent(text: &str, tag: &str) -> Vec<String> {
        texts(&page(text, tag, false))
    }

    #[test]
    fn a_short_text_is_one_message_without_a_mark() {
        assert_eq!(sent("Ask why held…", "en"), ["Ask why held..."]);
        assert_eq!(sent(&"a".repeat(459), "en").len(), 1);
        assert_eq!(sent(" \u{2068}\u{2069}\n", "en"), Vec::<String>::new());
    }

    #[test]
    fn a_longer_one_is_cut_at_a_sentence_and_marked() {
        let sentence = "Ask why your client is held, since when, and who has been told of it. ";
        let messages = sent(&sentence.repeat(8), "en");
        assert_eq!(messages.len(), 2);
        assert!(messages[0].starts_with("(1/2) Ask") && messages[0].ends_with("of it."));
        assert!(messages[1].starts_with("(2/2) Ask") && messages[1].ends_with("of it."));
    }

    #[test]
    fn burmese_is_cut_at_its_stops() {
        let sentence = "သင့်အမှုသည်ကို ဘာကြောင့် ဖမ်းထားသလဲ၊ ဘယ်အချိန်ကတည်းကလဲ မေးပါ။";
        let messages = sent(&sentence.repeat(4), "my");
        assert_eq!(messages.len(), 2);
        for message in messages {
            assert!(message.ends_with('။'), "{message}");
            assert!(segments(&message).parts <= MESSAGE_PARTS);
        }
    }

    #[test]
    fn too_long_a_text_ends_at_a_sentence_with_an_ellipsis() {
        let messages = sent(&"Ask why they are held there. ".repeat(60), "en");
        let parts: usize = messages.iter().map(|message| segments(message).parts).sum();
        assert!(parts <= TOTAL_PARTS);
        assert!(messages.last().unwrap().ends_with("there. ..."), "{messages:?}");
    }

    #[test]
    fn what_is_whole_stays_whole() {
        let long = "a ".repeat(500);
        assert_eq!(texts(&page(&long, "en", true)), [long.trim()]);
        assert_eq!(page_cost(&page(&long, "en", true)).parts, 7);
    }

    #[test]
    fn lists_and_addresses_are_written_out() {
        let item = |lead, span| Paragraph { lead, spans: vec![span] };
        let link =
            |text: &str, address: &str| Span { link: Some(address.into()), ..Span::plain(text) };
        let body = Rich(vec![
            item(Lead::None, Span { strong: true, ..Span::plain("Ask:") }),
            item(Lead::Number(1), Span::plain("why")),
            item(Lead::Bullet, link("the source", "https://e.org/9")),
            item(Lead::None, Span::plain("  ")),
            item(Lead::None, link("https://e.org/9", "https://e.org/9")),
        ]);
        assert_eq!(plain(&body), "Ask:\n1) why\n- the source https://e.org/9\nhttps://e.org/9");
    }

    #[test]
    fn every_form_but_taking_back_is_plain_text() {
        let forms = [
            (Form::Edit(7), 1),
            (Form::Voice { path: "a.ogg".into(), sha256: String::new(), seconds: 9 }, 1),
            (Form::Document { name: "a.json".into(), bytes: vec![] }, 1),
            (Form::TakeBack(vec![7]), 0),
        ];
        for (form, messages) in forms {
            let page = Page { form, ..page("Listen: https://e.org/1", "en", false) };
            assert_eq!(texts(&page).len(), messages);
        }
    }

    #[test]
    fn the_cost_is_what_would_be_sent() {
        let english = Language::ENGLISH;
        let cases = [
            (160, Encoding::Gsm7, 1),
            (161, Encoding::Gsm7, 2),
            (459, Encoding::Gsm7, 3),
            (460, Encoding::Gsm7, 4),
        ];
        for (letters, encoding, parts) in cases {
            let text = "a".repeat(letters);
            let found = cost(&text, english);
            assert_eq!((found.encoding, found.parts), (encoding, parts));
            let sent: usize = sent(&text, "en").iter().map(|text| segments(text).parts).sum();
            assert_eq!(sent, parts);
        }
        assert!(cost(&"word ".repeat(400), english).parts > TOTAL_PARTS);
        assert_eq!(cost("", english).parts, 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn messages_joined_are_the_text_and_every_one_is_within_its_limits(
            text in "([a-zé{’ç]{1,9}[ .,\\n]{1,2}|ကောင်းပါတယ်။ |他被捕了。|https://e.org/[a-z0-9]{3,40} |👍🏽|مرحبا ){0,160}",
            tag in prop::sample::select(vec!["en", "fr", "my", "zh", "ar"]),
        ) {
            let language = Language::parse(tag).unwrap();
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let whole = substitute(&text, language).text;
            let messages = sent(&text, tag);
            let count = messages.len();
            let mut joined = String::new();
            let mut parts = 0;
            for (i, message) in messages.iter().enumerate() {
                let prefix = format!("({}/{count}) ", i + 1);
                joined += if count == 1 { message } else { message.strip_prefix(&prefix).unwrap() };
                prop_assert!(segments(message).parts <= MESSAGE_PARTS);
                parts += segments(message).parts;
            }
            prop_assert!(parts <= TOTAL_PARTS);
            let kept = joined.trim_end_matches(['.', '…', ' ']);
            if cost(&text, language).parts <= TOTAL_PARTS {
                prop_assert_eq!(bare(&joined), bare(&whole));
            } else {
                prop_assert!(bare(&whole).starts_with(&bare(kept)));
            }
            for address in whole.split_whitespace().filter(|word| word.starts_with("https://")) {
                let cut = bare(&whole) != bare(&joined);
                prop_assert!(cut || messages.iter().any(|message| message.contains(address)));
            }
        }
    }
}
