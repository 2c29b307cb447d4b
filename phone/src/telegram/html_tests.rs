//! The checker against texts whose fate at Telegram is known.

use super::*;

#[test]
fn what_telegram_refuses_is_refused_in_its_words() {
    let cases = [
        ("a < b", "Unsupported start tag \"\" at byte offset 2"),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("line<br>line", "Unsupported start tag \"br\" at byte offset 4"),
        ("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0"),
        ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
        ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        (
            "<b><i>x</b></i>",
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href", "Unclosed start tag \"a\" at byte offset 0"),
        ("<a href=", "Unclosed start tag \"a\" at byte offset 0"),
        ("<a href=\"x", "Unclosed start tag at byte offset 0"),
        ("<a href=\"x\"y\">z</a>", "Empty attribute name in the tag \"a\" at byte offset 0"),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<a =x>y</a>", "Empty attribute name in the tag \"a\" at byte offset 0"),
        ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
        ("မြန်မာ <x>", "Unsupported start tag \"x\" at byte offset 19"),
        (
            "&#57311;",
            "Text contains invalid Unicode characters after decoding HTML entities, check for \
             unmatched surrogate code units",
        ),
    ];
    for (html, error) in cases {
        assert_eq!(parse(html), Err(error.to_owned()), "{html}");
    }
}

#[test]
fn what_telegram_accepts_is_shown_as_telegram_shows_it() {
    type Marks<'a> = &'a [(&'a str, usize, usize)];
    let cases: [(&str, &str, Marks); 12] = [
        ("", "", &[]),
        ("  x  \n", "x", &[]),
        ("a > b & c", "a > b & c", &[]),
        ("&lt;b&gt; &amp;amp; &quot;", "<b> &amp; \"", &[]),
        ("&nbsp;&eacute;&", "&nbsp;&eacute;&", &[]),
        ("&#233;&#x1F600;", "é😀", &[]),
        ("<B>x</b >", "x", &[("bold", 0, 1)]),
        ("<b>a<i>b</i></b>", "ab", &[("bold", 0, 2), ("italic", 1, 1)]),
        ("😀<b>x</b>", "😀x", &[("bold", 2, 1)]),
        ("\n <b> x</b>", "x", &[("bold", 0, 1)]),
        ("<b></b>x<i>y</>", "xy", &[("italic", 1, 1)]),
        (
            "<blockquote expandable>q</blockquote><tg-spoiler>s</tg-spoiler>",
            "qs",
            &[("expandable_blockquote", 0, 1), ("spoiler", 1, 1)],
        ),
    ];
    for (html, text, entities) in cases {
        let read = parse(html).unwrap();
        assert_eq!(read.text, text, "{html}");
        let found: Vec<_> = read.entities.iter().map(|e| (e.kind, e.offset, e.length)).collect();
        assert_eq!(found, entities, "{html}");
    }
}

#[test]
fn a_link_keeps_its_address_and_a_dead_one_is_text() {
    let read = parse("<a href=\"https://x.org/?a=1&amp;b=2\">x</a> <a href='x'>y</a>").unwrap();
    assert_eq!(read.text, "x y");
    assert_eq!(read.entities.len(), 1);
    assert_eq!(read.entities[0].url.as_deref(), Some("https://x.org/?a=1&b=2"));
}
