//! Texts of every notation, and what is left of them on a phone.

use super::*;

fn reading(format: Format, text: &str) -> (String, Vec<Lost>) {
    let reading = read(&Text::new(format, text));
    let sections = reading.sections.iter().map(|Section { heading, text }| {
        let mut lines = Vec::new();
        if !heading.is_empty() {
            lines.push(format!("## {heading}"));
        }
        for paragraph in &text.0 {
            let lead = match paragraph.lead {
                Lead::None => String::new(),
                Lead::Bullet => "- ".to_owned(),
                Lead::Number(n) => format!("{n}. "),
            };
            let spans = paragraph.spans.iter().map(|span| match span {
                Span { link: Some(link), text, .. } => format!("[{text}]({link})"),
                Span { strong: true, text, .. } => format!("**{text}**"),
                Span { emphasis: true, text, .. } => format!("*{text}*"),
                Span { text, .. } => text.clone(),
            });
            lines.push(lead + &spans.collect::<String>());
        }
        lines.join("|")
    });
    let sections = sections.filter(|section| !section.is_empty()).collect::<Vec<_>>().join("|");
    (sections, reading.lost.into_iter().collect())
}

#[test]
fn web_pages_become_paragraphs_and_name_what_was_lost() {
    let html = |text: &str| reading(Format::Html, text);
    let cases: [(&str, &str, &[Lost]); 20] = [
        ("<p>One</p>\n<p>two &amp; <b>three </b>four</p>", "One|two & **three** four", &[]),
        ("a<br/>b<BR>c", "a|b|c", &[]),
        ("<ul><li>x</li><li><em>y</em>z</ul>", "- x|- *y*z", &[]),
        ("<ol start=3><li>x<li>y</ol>z", "3. x|4. y|z", &[]),
        ("<ul><li>x<ul><li>y</li></ul></li></ul>", "- x|- y", &[Lost::InnerList]),
        ("<h3>Head</h3><p>body</p><h4></h4>", "## Head|body", &[]),
        (
            "<a href='https://x.org/a?b=1&amp;c=(2)'>l</a>",
            "[l](https://x.org/a?b=1&c=%282%29)",
            &[],
        ),
        ("<a href=\"@@PLUGINFILE@@/a.pdf\">file</a>", "file", &[Lost::Link]),
        ("<a href=\"$@QUIZVIEWBYID*12@$\">quiz</a>", "quiz", &[Lost::Link]),
        ("<a href=\"javascript:x\">x</a>", "x", &[Lost::Link]),
        ("<img src=x alt='A cell'>", "[A cell]", &[Lost::Picture]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a · b ·", &[Lost::Table]),
        ("<script>if (a<b) {}</SCRIPT>after", "after", &[Lost::Program]),
        ("<video><p>none</p></video>after", "after", &[Lost::Film]),
        ("m<sup>2</sup>", "m2", &[Lost::Formula]),
        ("&eacute;&#233;&#xe9; &nbsp; &unknown; & &amp;lt;", "ééé &unknown; & &lt;", &[]),
        ("1 < 2, a<b>c", "1 < 2, a**c**", &[]),
        ("kept <a href=\"never closed", "kept", &[Lost::Broken]),
        ("a<!-- no -->b<?php x ?>c<!doctype html>", "abc", &[]),
        ("", "", &[]),
    ];
    for (text, read, lost) in cases {
        let read = read.trim_end_matches(" ·").to_owned();
        let (found, losses) = html(text);
        assert_eq!(found.trim_end_matches(" ·"), read, "{text}");
        assert_eq!(losses, lost, "{text}");
    }
}

#[test]
fn the_other_notations_are_read_as_moodle_shows_them() {
    let cases = [
        (Format::Moodle, "one\ntwo <b>x</b>", "one|two **x**"),
        (Format::Plain, "one\n\n<b>two</b> &amp;", "one|<b>two</b> &amp;"),
        (Format::Markdown, "# H\n\none *two*\n\n1. a\n2. b", "## H|one *two*|1. a|2. b"),
        (Format::Markdown, "a <b>c</b> [l](https://x.org)", "a **c** [l](https://x.org)"),
    ];
    for (format, text, read) in cases {
        assert_eq!(reading(format, text).0, read, "{text}");
    }
}

#[test]
fn what_we_write_is_what_we_read() {
    let span = |text: &str, strong, link: Option<&str>| Span {
        text: text.to_owned(),
        strong,
        emphasis: false,
        link: link.map(str::to_owned),
    };
    let paragraph = |lead, spans| Paragraph { lead, spans };
    let texts = [
        Rich::plain("Why?"),
        Rich::plain("a < b & c"),
        Rich(vec![
            paragraph(Lead::None, vec![span("Ask ", false, None), span("why", true, None)]),
            paragraph(Lead::Bullet, vec![span("one", false, None)]),
            paragraph(Lead::Bullet, vec![span("two", false, Some("https://x.org/?a=1&b=2"))]),
            paragraph(Lead::Number(2), vec![span("three", false, None)]),
        ]),
    ];
    for text in texts {
        let mut lost = Losses::new();
        assert_eq!(rich(&text_of(&text), &mut lost), text);
        assert!(lost.is_empty());
    }
}
