//! The rules of GIFT, one by one, as Moodle's reader has them; and where another reader differs.

use exchange::{
    bank::{Bank, Choice, Format, Item, Kind, Number, Question, Text},
    gift,
};
use std::fmt::Write;

fn text(text: &Text) -> String {
    let format = match text.format() {
        Format::Moodle => "",
        Format::Html => "[html]",
        Format::Plain => "[plain]",
        Format::Markdown => "[markdown]",
    };
    format!("{format}{}", text.as_str().replace('\n', "⏎"))
}

fn answer(Choice { text: words, weight, feedback }: &Choice) -> String {
    let feedback = if feedback.is_empty() { String::new() } else { format!("#{}", text(feedback)) };
    format!(" {weight}:{}{feedback}", text(words))
}

/// A question in one line.
fn told(Question { name, text: asked, general, kind, id, tags, .. }: &Question) -> String {
    let mut told = text(asked);
    if let Some(name) = name {
        told = format!("({name}) {told}");
    }
    let _ = match kind {
        Kind::Description => write!(told, " | description"),
        Kind::Essay => write!(told, " | essay"),
        Kind::TrueFalse { right, on_true, on_false } => {
            write!(told, " | {right} true:{} false:{}", text(on_true), text(on_false))
        }
        Kind::Choice { single, options, .. } => {
            let kind = if *single { "single" } else { "multiple" };
            write!(told, " | {kind}{}", options.iter().map(answer).collect::<String>())
        }
        Kind::Short { answers, .. } => {
            let plain = |choice: &Choice| answer(choice).replacen("[plain]", "", 1);
            write!(told, " | short{}", answers.iter().map(plain).collect::<String>())
        }
        Kind::Number(numbers) => {
            let number = |Number { value, tolerance, weight, feedback }: &Number| {
                let value = value.map_or("*".to_owned(), |value| value.to_string());
                format!(" {weight}:{value}±{tolerance}#{}", text(feedback))
            };
            write!(told, " | number{}", numbers.iter().map(number).collect::<String>())
        }
        Kind::Match { pairs, .. } => {
            let pair = |(left, right): &(Text, String)| format!(" {}→{right}", text(left));
            write!(told, " | match{}", pairs.iter().map(pair).collect::<String>())
        }
        Kind::Order { .. } => Ok(()),
    };
    if !general.is_empty() {
        let _ = write!(told, " | {}", text(general));
    }
    if let Some(id) = id {
        let _ = write!(told, " | id {id} {tags:?}");
    }
    told
}

fn read(file: &str) -> Vec<String> {
    let Bank(items) = gift::read(file);
    let items = items.iter().map(|item| match item {
        Item::Category(names) => format!("category {names:?}"),
        Item::Question(_, question) => told(question),
        Item::Unread(at, name, why) => format!("{at}: {name}: {why}"),
    });
    items.collect()
}

#[test]
fn one_rule_after_the_other() {
    let cases: [(&str, &[&str]); 41] = [
        // 1. Empty lines divide, comments and a byte order mark say nothing.
        ("\u{feff}a{T}\n \nb{F}", &["a | true true: false:", "b | false true: false:"]),
        ("// x\na{\n// = no\n=yes\n}", &["a | short 100:yes"]),
        ("a{T}\r\n\r\nb{T}", &["a | true true: false:", "b | true true: false:"]),
        ("a{T}\r\rb{T}", &["a | true true: false:", "b | true true: false:"]),
        // 2. Ids and tags stand in comments.
        ("// [id:q\\]1] [tag:x][tag:y]\na{T}", &["a | true true: false: | id q]1 [\"x\", \"y\"]"]),
        // 3. Escapes, before all else.
        (r"a\{b\}\~\=\#\: c{T}", &["a{b}~=#: c | true true: false:"]),
        (r"a\nb\\nc\d{=x\=y}", &[r"a⏎b\nc\d | short 100:x=y"]),
        // 4. Categories.
        (
            "$CATEGORY: $course$/top/A/B//C\n\na{T}",
            &["category [\"A\", \"B/C\"]", "a | true true: false:"],
        ),
        // 5. Names.
        ("::n\\:1:: a{T}", &["(n:1) a | true true: false:"]),
        ("::a{T}", &["a | true true: false:"]),
        // 6. Where the braces stand.
        ("a", &["a | description"]),
        ("a {=x} b", &["a _____ b | short 100:x"]),
        ("a {=x}.", &["a _____. | short 100:x"]),
        ("a {=x} b {=y}", &["a  b {=y} | short 100:x"]),
        // 7. General feedback, after the last ####.
        ("a{=x#f####g}", &["a | short 100:x#f | g"]),
        ("a{=x####g####h}", &["a | short 100:x####g | h"]),
        ("a{####g}", &["a | essay | g"]),
        // 8. Formats, inherited from the question.
        (
            "[html]a{=x#f ~[plain]y#[markdown]g}",
            &["[html]a | single 100:[html]x#[html]f 0:[plain]y#[markdown]g"],
        ),
        ("[x]a{T}", &["[x]a | true true: false:"]),
        // 9. The kind, by the block.
        ("a{}", &["a | essay"]),
        ("a{t}", &["a | short 100:t"]),
        ("a{True}", &["a | short 100:True"]),
        ("a{T}", &["a | true true: false:"]),
        ("a{FALSE}", &["a | false true: false:"]),
        // 10. Choices and weights.
        ("a{=x ~y}", &["a | single 100:x 0:y"]),
        ("a{~%50%x ~%50%y ~%-100%z}", &["a | multiple 50:x 50:y -100:z"]),
        ("a{~%33.333%x ~%100%y ~%-100%z}", &["a | multiple 33.333:x 100:y -100:z"]),
        ("a{x ~y =z}", &["a | single 0:x 0:y 100:z"]),
        ("a{=%50%x ~y ~%100.0%z}", &["a | single 100:%50%x 0:y 0:%100.0%z"]),
        // 11. The first feedback is for the wrong answer.
        ("a{TRUE#w#r####g}", &["a | true true:r false:w | g"]),
        ("a{F#w#r#still r}", &["a | false true:w false:r#still r"]),
        // 12. Short answers.
        ("a{=x =%50%y#f =%0%*#no}", &["a | short 100:x 50:y#f 0:*#no"]),
        ("a{x}", &["a | short 100:x"]),
        // 13. Numbers.
        ("a{#3:2}", &["a | number 100:3±2#"]),
        ("a{#1..5}", &["a | number 100:3±2#"]),
        ("a{#=%100%3:0#f =%50%3:5 ~#else}", &["a | number 100:3±0#f 50:3±5# 0:*±0#else"]),
        ("a{#-1.5}", &["a | number 100:-1.5±0#"]),
        // 14. Pairs; an empty left side only distracts.
        ("a{=x -> y = -> z\n=b->c -> d}", &["a | match x→y →z b→c -> d"]),
        // 15. Only the first # divides.
        ("a{=x #f # more}", &["a | short 100:x#f # more"]),
        ("a{=x#f # more ~y}", &["a | single 100:x#f # more 0:y"]),
        // An answer is an answer, even nought.
        ("a{#0}", &["a | number 100:0±0#"]),
    ];
    for (file, items) in cases {
        assert_eq!(read(file), items, "{file}");
    }
}

#[test]
fn what_moodle_refuses_is_named_with_its_line() {
    let cases = [
        ("\n\na {=x", "line 3: a {=x: one brace is missing"),
        ("a =x}", "line 1: a =x}: one brace is missing"),
        ("a } b {", "line 1: a } b {: one brace is missing"),
        ("a{~x}", "line 1: a{~x}: a choice needs two"),
        ("a{=x -> y}", "line 1: a{=x -> y}: matching needs two"),
        ("a{=x -> y =z}", "line 1: a{=x -> y =z}: one of the pairs has no arrow"),
        ("a{#}", "line 1: a{#}: no number stands"),
        ("a{#many}", "line 1: a{#many}: an answer is no number"),
        ("a{#5..1}", "line 1: a{#5..1}: an answer is no number"),
        ("a{=}", "line 1: a{=}: no answer stands"),
        ("a{~%--5%x ~y}", "line 1: a{~%--5%x ~y}: a weight is no number"),
    ];
    for (file, start) in cases {
        let items = read(file);
        assert!(items.len() == 1 && items[0].starts_with(start), "{file}: {items:?}");
    }
    let items = read("$CATEGORY: A\na{T}");
    assert_eq!(items[0], "category [\"A\"]");
    assert!(items[1].starts_with("line 2: a{T}: it follows $CATEGORY:"), "{items:?}");
}

/// gift-pegjs 1.0.2 reads these otherwise, or not at all. Moodle's way is ours.
#[test]
fn where_another_reader_differs_moodle_is_followed() {
    let cases = [
        // There the first is for the answer true.
        ("a{TRUE#w#r}", "a | true true:r false:w"),
        ("a{FALSE#w#r}", "a | false true:w false:r"),
        // There these two are errors.
        ("a{#3:2~#no}", "a | number 100:3±2# 0:*±0#no"),
        ("a{=a #fb1 # more}", "a | short 100:a#fb1 # more"),
        // There a weight of half is not right, and the usual one is none.
        ("a{~%50%x ~%50%y ~z}", "a | multiple 50:x 50:y 0:z"),
        ("a{=x =y}", "a | short 100:x 100:y"),
    ];
    for (file, item) in cases {
        assert_eq!(read(file), [item], "{file}");
    }
}

/// What GIFT cannot escape is written in other words that say the same.
#[test]
fn an_arrow_among_answers_does_not_make_pairs_of_them() {
    let question = |kind| Question {
        name: None,
        id: None,
        tags: Vec::new(),
        text: Text::new(Format::Moodle, "a"),
        general: Text::default(),
        hints: Vec::new(),
        kind,
    };
    let of = |format, words: &str| Text::new(format, words);
    let answer = Choice {
        text: of(Format::Plain, "x -> y"),
        weight: exchange::Weight::FULL,
        feedback: of(Format::Plain, "1 < 2 -> so"),
    };
    let pairs = ["a -> b", "c"].map(|left| (of(Format::Html, left), "r -> s".to_owned()));
    let order = ["one", "two"].map(|item| of(Format::Moodle, item));
    let overall = Default::default;
    let cases = [
        (
            Kind::Short { exact_case: false, answers: vec![answer] },
            "a | short 100:x → y#[html]1 &lt; 2 -&gt; so",
        ),
        (
            Kind::Match { pairs: pairs.to_vec(), overall: overall() },
            "a | match [html]a -&gt; b→r -> s [html]c→r -> s",
        ),
        // A kind that Moodle has only since 4.4.
        (Kind::Order { items: order.to_vec(), overall: overall() }, "a | match one→1 two→2"),
    ];
    for (kind, item) in cases {
        let place = exchange::bank::Place::Line(1);
        let bank = Bank(vec![Item::Question(place, Box::new(question(kind)))]);
        assert_eq!(read(&gift::write(&bank)), [item]);
    }
}
