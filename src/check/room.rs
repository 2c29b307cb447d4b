//! How much room an SMS wording has.

use bot::render::{MESSAGE_PARTS, segments, substitute};
use lessons::language::Language;
use translation::Room;

/// What a wording takes, and what one message has room for in the alphabet that it needs.
pub(crate) fn room(text: &str, language: Language) -> Room {
    let sent = segments(&substitute(text, language).text);
    Room {
        parts: sent.parts,
        parts_at_most: MESSAGE_PARTS,
        characters_at_most: MESSAGE_PARTS * sent.encoding.joined(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_decides_how_many_characters_there_are() {
        let cases = [
            ("en", "Ask why.", 1, 459),
            ("fr", "C’est dû.", 1, 459),
            ("my", "ဘာကြောင့်လဲ။", 1, 201),
            ("ar", "", 0, 459),
        ];
        for (code, text, parts, characters) in cases {
            let found = room(text, Language::parse(code).unwrap());
            assert_eq!((found.parts, found.characters_at_most), (parts, characters), "{text}");
            assert_eq!(found.parts_at_most, 3);
        }
    }
}
