//! Where a long text may end one message and go on in the next.
//!
//! Best at the end of a paragraph, then of a sentence, a clause, a word; else between syllables. Never
//! inside a grapheme, a Burmese or Khmer syllable, or a web address. Burmese, Khmer and Chinese have
//! no spaces between words: there the stops ။ ៕ 。 and the like count without one.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes that are looked at first; the double, and so on, while all of them fit.
const LOOK_AHEAD: usize = 512;

/// How good an end a place is; the later, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Syllable,
    Word,
    Clause,
    Sentence,
    Paragraph,
}

/// How much of the room must be filled to end at a better place than the last one possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filling {
    /// Half: messages end at paragraphs and sentences, even if more would fit.
    Loose,
    /// Nearly all of it: where there is only so much room in all.
    Tight,
}

/// The first piece of a text, and the rest; both without white space at the seam. `fits` must hold
/// for every shorter piece of what it holds for. At least one syllable is taken, or the text would
/// never end.
pub(super) fn first_piece(
    text: &str,
    filling: Filling,
    fits: impl Fn(&str) -> bool,
) -> (&str, &str) {
    let text = text.trim();
    if fits(text) {
        return (text, "");
    }
    let seams = seams(text, too_long(text, &fits));
    let fitting = seams.partition_point(|(at, _)| fits(text[..*at].trim_end()));
    let cut = match fitting.checked_sub(1) {
        Some(last) => best(&seams[..=last], filling),
        None => inside_an_address(text, &fits),
    };
    (text[..cut].trim_end(), text[cut..].trim_start())
}

/// Where to stop looking: nothing that reaches this far fits.
fn too_long(text: &str, fits: &impl Fn(&str) -> bool) -> usize {
    let mut end = LOOK_AHEAD;
    while end < text.len() && fits(text[..text.floor_char_boundary(end)].trim_end()) {
        end *= 2;
    }
    text.floor_char_boundary(end)
}

/// All pieces of a text.
pub(super) fn pieces(text: &str, fits: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (piece, after) = first_piece(rest, Filling::Loose, &fits);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// The best of the places that fit, given in order.
fn best(seams: &[(usize, End)], filling: Filling) -> usize {
    let last = seams.last().map_or(0, |seam| seam.0);
    let enough = match filling {
        Filling::Loose => last / 2,
        Filling::Tight => last - last / 10,
    };
    let latest = |end: End, least: usize| {
        seams.iter().rev().find(|seam| seam.1 >= end).map(|seam| seam.0).filter(|at| *at >= least)
    };
    latest(End::Paragraph, enough)
        .or_else(|| latest(End::Sentence, enough))
        .or_else(|| latest(End::Clause, enough.max(last - last / 4)))
        .or_else(|| latest(End::Word, 1))
        .unwrap_or(last)
}

/// Nothing fits but a piece of one web address, longer than a whole message: then it is cut after
/// all, between graphemes.
fn inside_an_address(text: &str, fits: &impl Fn(&str) -> bool) -> usize {
    let ends = text.grapheme_indices(true).map(|(at, grapheme)| at + grapheme.len());
    let mut ends = ends.peekable();
    let first = ends.peek().copied().unwrap_or(text.len());
    ends.take_while(|at| fits(&text[..*at])).last().unwrap_or(first)
}

/// Every place at which a text may be cut, and how good each is, among its first bytes.
fn seams(text: &str, bytes: usize) -> Vec<(usize, End)> {
    let near = &text[..bytes];
    let addresses = addresses(near);
    let inside = |at: usize| {
        let before = addresses.partition_point(|address| address.0 < at);
        before.checked_sub(1).is_some_and(|i| at < addresses[i].1)
    };
    let starts = near.grapheme_indices(true).map(|(at, _)| at).skip(1);
    starts.filter(|at| !inside(*at)).filter_map(|at| Some((at, seam(text, at)?))).collect()
}

/// From and to of every web address.
fn addresses(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("http").map(|at| from + at) {
        let rest = &text[at..];
        let is_address = rest.starts_with("http://") || rest.starts_with("https://");
        let ends = |c: char| c.is_whitespace() || !c.is_ascii();
        from = at + if is_address { rest.find(ends).unwrap_or(rest.len()) } else { "http".len() };
        if is_address {
            found.push((at, from));
        }
    }
    found
}

fn seam(text: &str, at: usize) -> Option<End> {
    let (before, after) = text.split_at(at);
    let next = after.chars().next()?;
    if next == '\n' {
        return Some(End::Paragraph);
    }
    if joins_on(after) || before.ends_with(is_opener) || before.ends_with(['\u{1039}', '\u{17D2}'])
    {
        return None;
    }
    let spaced = next.is_whitespace();
    if spaced && ends_with_item_mark(before) {
        return None;
    }
    let last = before.trim_end_matches(is_closer).chars().next_back();
    Some(match last {
        Some('။' | '。' | '！' | '？' | '។' | '៕' | '।') => End::Sentence,
        Some('.' | '!' | '?' | '؟' | '۔' | '…') if spaced && begins_sentence(after) => {
            End::Sentence
        }
        Some('၊' | '，' | '、' | '；' | '：') => End::Clause,
        Some(',' | ';' | ':' | '،' | '؛') if spaced => End::Clause,
        _ if spaced => End::Word,
        _ => End::Syllable,
    })
}

/// Whether the text is torn from what stands before it: a mark, a closing sign, the end of a
/// Burmese syllable (a consonant with asat, or one that carries another under it).
fn joins_on(after: &str) -> bool {
    let mut chars = after.chars();
    let Some(next) = chars.next() else { return false };
    let closes_syllable = matches!(next, '\u{1000}'..='\u{1021}')
        && chars.find(|c| *c != '\u{1037}').is_some_and(|c| matches!(c, '\u{103A}' | '\u{1039}'));
    closes_syllable || is_combining_mark(next) || is_closer(next) || is_stop(next)
}

fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '"' | '”' | '’' | '»' | '）' | '】' | '」' | '』' | '》' | '〉')
}

fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '“' | '‘' | '«' | '（' | '【' | '「' | '『' | '《' | '〈' | '¿' | '¡')
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '။'
            | '၊'
            | '។'
            | '៕'
            | '।'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '،'
            | '؛'
            | '؟'
            | '۔'
    )
}

/// "art. 9" and "No. 3" are no sentences' ends, nor is what goes on in small letters.
fn begins_sentence(after: &str) -> bool {
    after.trim_start().chars().next().is_none_or(|c| !c.is_lowercase() && !c.is_numeric())
}

/// "1." and "2)" at the beginning of a line belong to what follows.
fn ends_with_item_mark(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let number = line.strip_suffix(['.', ')']).unwrap_or(line);
    line == "-"
        || line == "•"
        || (number.len() < line.len() && !number.is_empty() && number.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut_at(limit: usize) -> impl Fn(&str) -> bool {
        move |piece| piece.chars().count() <= limit
    }

    #[test]
    fn a_message_ends_where_a_reader_would_pause() {
        let cases: [(&str, usize, &[&str]); 17] = [
            ("One. Two three.", 20, &["One. Two three."]),
            ("One two.\n\nThree. Four five.", 17, &["One two.", "Three. Four five."]),
            ("One two. Three four five.", 16, &["One two.", "Three four five."]),
            ("See art. 9 of it.", 12, &["See art. 9", "of it."]),
            ("Ask, in this order, why.", 21, &["Ask, in this order,", "why."]),
            ("aaaa bbbb cccc", 12, &["aaaa bbbb", "cccc"]),
            ("aaaaaaaaaa", 4, &["aaaa", "aaaa", "aa"]),
            ("see https://e.org/a?b=1.2 now", 21, &["see", "https://e.org/a?b=1.2", "now"]),
            ("请看https://e.org/a吧", 15, &["请看", "https://e.org/a", "吧"]),
            ("a (b) c", 3, &["a", "(b)", "c"]),
            ("x\n1. y z", 4, &["x", "1. y", "z"]),
            ("他被捕了。为什么？请问律师。", 10, &["他被捕了。为什么？", "请问律师。"]),
            ("请你先问，再等律师来", 6, &["请你先问，", "再等律师来"]),
            ("တစ်။ နှစ်သုံး။", 9, &["တစ်။", "နှစ်သုံး။"]),
            ("ကောင်းကင်", 6, &["ကောင်း", "ကင်"]),
            ("ពិតប្រាកដ", 5, &["ពិត", "ប្រាក", "ដ"]),
            ("👨‍👩‍👧👨‍👩‍👧", 5, &["👨‍👩‍👧", "👨‍👩‍👧"]),
        ];
        for (text, limit, expected) in cases {
            assert_eq!(pieces(text, cut_at(limit)), expected, "{text}");
        }
    }

    #[test]
    fn tight_filling_wastes_less() {
        let text = "One two three four. Five six seven eight nine ten";
        assert_eq!(first_piece(text, Filling::Loose, cut_at(36)).0, "One two three four.");
        assert_eq!(
            first_piece(text, Filling::Tight, cut_at(36)).0,
            "One two three four. Five six seven"
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_all_pieces_fit(text in "[a-z.,؟ \\n။ကိုင်း。你👍🏽{]{0,120}", limit in 8_usize..30) {
            let pieces = pieces(&text, cut_at(limit));
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&pieces.concat()), bare(&text));
            for piece in pieces {
                let one = piece.graphemes(true).count() == 1 || piece.starts_with("http");
                prop_assert!(piece.chars().count() <= limit || one || seams(piece, piece.len()).is_empty(), "{}", piece);
                prop_assert!(!piece.is_empty());
            }
        }
    }
}
