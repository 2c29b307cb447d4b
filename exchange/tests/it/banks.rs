//! Question banks of every kind, with every character that means something somewhere.

use exchange::{
    Weight,
    bank::{Bank, Choice, Format, Item, Kind, Number, Overall, Place, Question, Text, line},
};
use proptest::prelude::*;

/// What a format cannot say and the other can.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    Gift,
    Xml,
}

fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        3 => "[a-zA-Z]{1,6}",
        1 => "[ -~]{1,4}",
        2 => prop::sample::select(vec![
            "{", "}", "~", "=", "#", "##", "####", ":", "::", "\\", "\\\\", "\\n", "\n", "\n\n", "%", "%50%",
            "%-100%", "//", "[html]", "[plain]", "[moodle]", "[", "]", "->", "..", "*", "TRUE", "T", "F",
            "$CATEGORY:", "_____", "&", "&amp;", "&#33;", "<b>", "]]>", "<![CDATA[", "\"", "'", "\t",
            "é", "逮捕。", "ကြာ", "محامٍ", "🙂",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

fn format() -> impl Strategy<Value = Format> {
    prop::sample::select(vec![Format::Moodle, Format::Html, Format::Plain, Format::Markdown])
}

fn text() -> impl Strategy<Value = Text> {
    (format(), words()).prop_map(|(format, words)| Text::new(format, &words))
}

/// Not empty: Moodle saves no empty option.
fn some_text() -> impl Strategy<Value = Text> {
    (format(), words()).prop_map(|(format, words)| Text::new(format, &format!("{words}x")))
}

/// An arrow among answers with `=` cannot be escaped in GIFT.
fn without_arrow(text: &Text) -> Text {
    Text::new(text.format(), &text.as_str().replace("->", "→"))
}

fn plain(notation: Notation) -> impl Strategy<Value = Text> {
    words().prop_map(move |words| {
        let text = Text::new(Format::Plain, &line(&format!("{words}x")));
        if notation == Notation::Gift { without_arrow(&text) } else { text }
    })
}

fn weight() -> impl Strategy<Value = Weight> {
    let weights = ["100", "50", "33.33333", "66.66667", "12.5", "0", "-50", "-100", "-16.66667"];
    prop::sample::select(weights.map(|w| Weight::parse(w).unwrap()).to_vec())
}

fn choices(
    text: impl Strategy<Value = Text>,
    count: std::ops::Range<usize>,
    arrows: bool,
) -> impl Strategy<Value = Vec<Choice>> {
    let feedback = self::text().prop_map(move |t| if arrows { t } else { without_arrow(&t) });
    let choice = (text, weight(), feedback).prop_map(|(text, weight, feedback)| Choice {
        text,
        weight,
        feedback,
    });
    prop::collection::vec(choice, count)
}

fn overall(notation: Notation) -> BoxedStrategy<Overall> {
    if notation == Notation::Gift {
        return Just(Overall::default()).boxed();
    }
    let three = (text(), text(), text());
    three.prop_map(|(right, partly, wrong)| Overall { right, partly, wrong }).boxed()
}

fn choice(notation: Notation) -> impl Strategy<Value = Kind> {
    let options = choices(some_text(), 2..6, true);
    (options, any::<bool>(), overall(notation)).prop_map(|(mut options, single, overall)| {
        if single && !options.iter().any(|option| option.weight == Weight::FULL) {
            // In GIFT the one right answer is what makes it a single choice.
            options[0].weight = Weight::FULL;
        }
        Kind::Choice { single, options, overall }
    })
}

fn short(notation: Notation) -> impl Strategy<Value = Kind> {
    let answers = choices(plain(notation), 1..5, notation == Notation::Xml);
    let exact_case = any::<bool>().prop_map(move |exact| exact && notation == Notation::Xml);
    (exact_case, answers).prop_map(|(exact_case, answers)| Kind::Short { exact_case, answers })
}

fn numbers() -> impl Strategy<Value = Kind> {
    let value = prop_oneof![(-1000..1000).prop_map(f64::from), -1e9..1e9];
    let number = (value, prop_oneof![Just(0.0), 0.0..10.0], weight(), text());
    let number = number.prop_map(|(value, tolerance, weight, feedback)| Number {
        value: Some(value),
        tolerance,
        weight,
        feedback,
    });
    let otherwise = text().prop_map(|feedback| Number {
        value: None,
        tolerance: 0.0,
        weight: Weight::NONE,
        feedback,
    });
    let numbers = prop::collection::vec(number, 1..4);
    (numbers, prop::option::of(otherwise)).prop_map(|(mut numbers, otherwise)| {
        numbers.extend(otherwise);
        Kind::Number(numbers)
    })
}

fn pairs(notation: Notation) -> impl Strategy<Value = Kind> {
    let left = text().prop_map(move |left| match notation {
        Notation::Gift => without_arrow(&left),
        Notation::Xml => left,
    });
    let right = words().prop_map(|words| line(&words));
    let pairs = prop::collection::vec((left, right), 2..5);
    (pairs, overall(notation)).prop_map(|(pairs, overall)| Kind::Match { pairs, overall })
}

fn kind(notation: Notation) -> impl Strategy<Value = Kind> {
    let truth = (any::<bool>(), text(), text());
    let truth =
        truth.prop_map(|(right, on_true, on_false)| Kind::TrueFalse { right, on_true, on_false });
    prop_oneof![
        Just(Kind::Description),
        Just(Kind::Essay),
        truth,
        choice(notation),
        short(notation),
        numbers(),
        pairs(notation),
    ]
}

pub fn question(notation: Notation) -> impl Strategy<Value = Question> {
    let name = prop::option::of(words().prop_map(|words| line(&format!("n{words}"))));
    let id = prop::option::of("[a-z0-9][a-z0-9\\]\\. -]{0,10}[a-z0-9]");
    let tags = prop::collection::vec("[a-z0-9][a-z\\]-]{0,6}", 0..3);
    let general = (text(), kind(notation)).prop_map(|(general, kind)| match kind {
        // A description shows no feedback in GIFT: it has no braces.
        Kind::Description => (Text::default(), kind),
        kind => (general, kind),
    });
    let hints = prop::collection::vec(some_text(), 0..3)
        .prop_map(move |hints| if notation == Notation::Xml { hints } else { Vec::new() });
    (name, id, tags, some_text(), general, hints).prop_map(
        |(name, id, tags, text, (general, kind), hints)| Question {
            name,
            id,
            tags,
            text,
            general,
            hints,
            kind,
        },
    )
}

/// A bank of questions in categories.
pub fn bank(notation: Notation) -> impl Strategy<Value = Bank> {
    let category = prop::collection::vec("[A-Z][a-zé/ ]{0,8}[a-z]", 1..3);
    let item = prop_oneof![
        1 => category.prop_map(Item::Category),
        5 => question(notation).prop_map(|question| Item::Question(Place::Line(0), Box::new(question))),
    ];
    prop::collection::vec(item, 1..6).prop_map(Bank)
}

/// Wherever it stood.
pub fn placeless(bank: Bank) -> Bank {
    let placeless = |item| match item {
        Item::Question(_, question) => Item::Question(Place::Line(0), question),
        item => item,
    };
    Bank(bank.0.into_iter().map(placeless).collect())
}
