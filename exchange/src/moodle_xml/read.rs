//! From XML to questions, as Moodle's import reads them.

use super::FORMATS;
use crate::{
    Weight,
    bank::{
        Bank, Choice, Format, Item, Kind, Number, Overall, Place, Question, Text, category, line,
    },
    limits::Limits,
    refusal::Refusal,
    xml::{self, Element},
};

/// Reads a file. What is no question of ours is among the items too, with the reason.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Bank, Refusal> {
    let root = xml::read("the file", bytes, limits)?;
    if root.name != "quiz" {
        return Err(Refusal::Otherwise("Moodle XML", root.name));
    }
    Ok(Bank(root.all("question").map(item).collect()))
}

fn item(element: &Element) -> Item {
    let at = Place::Line(element.line);
    let kind = element.attribute("type").unwrap_or_default();
    if kind == "category" {
        let path = element.child("category").map(|path| path.says("text"));
        return Item::Category(category(path.unwrap_or_default()));
    }
    let name = element.child("name").map(|name| line(name.says("text"))).unwrap_or_default();
    match question(element, kind) {
        Ok(question) => Item::Question(at, Box::new(question)),
        Err(why) => Item::Unread(at, name, why),
    }
}

fn question(element: &Element, kind: &str) -> Result<Question, String> {
    // A format that is not known is HTML to Moodle.
    let text = text(element.child("questiontext"), Format::Html);
    let asked = Reader(if text.is_empty() { Format::Html } else { text.format() });
    let kind = match kind {
        "description" => Kind::Description,
        "essay" => Kind::Essay,
        "truefalse" => asked.truth(element)?,
        "multichoice" => asked.choice(element),
        "shortanswer" => asked.short(element),
        "numerical" => asked.numbers(element)?,
        "matching" | "match" => asked.pairs(element),
        "ordering" => asked.order(element),
        other => return Err(no_such_kind(other)),
    };
    let words = |name: &str| element.child(name).map(Element::text).map(line);
    let name = element.child("name").map(|name| line(name.says("text")));
    let tags = element.list("tags", "tag").map(|tag| line(tag.says("text")));
    Ok(Question {
        name: name.filter(|name| !name.is_empty()),
        id: words("idnumber").filter(|id| !id.is_empty()),
        tags: tags.filter(|tag| !tag.is_empty()).collect(),
        general: asked.child(element, "generalfeedback"),
        hints: asked.hints(element),
        text,
        kind,
    })
}

/// In words, why there is no question of ours like this one. The names are those of XML and of
/// backups.
pub(crate) fn no_such_kind(kind: &str) -> String {
    match kind {
        "cloze" | "multianswer" => {
            "gaps within a text cannot be answered on a phone: ask for each in a question of its own"
        }
        "calculated" | "calculatedsimple" | "calculatedmulti" => {
            "its numbers are drawn anew each time, which is not done here: write it with fixed ones"
        }
        "random" | "randomsamatch" => "it draws other questions at random: those are taken instead",
        _ => return format!("the type `{kind}` has no question of ours like it"),
    }
    .to_owned()
}

fn text(element: Option<&Element>, inherited: Format) -> Text {
    let Some(element) = element else { return Text::default() };
    let named = element.attribute("format").map(str::trim);
    let format = named.map(|name| FORMATS.iter().find(|(known, _)| *known == name));
    let format = match format {
        Some(known) => known.map_or(Format::Html, |(_, format)| *format),
        None => inherited,
    };
    Text::new(format, element.says("text"))
}

/// Texts and their format where they name none.
#[derive(Clone, Copy)]
struct Reader(Format);

impl Reader {
    fn child(self, element: &Element, name: &str) -> Text {
        text(element.child(name), self.0)
    }

    fn answer(self, answer: &Element) -> Choice {
        Choice {
            text: text(Some(answer), self.0),
            weight: weight(answer),
            feedback: self.child(answer, "feedback"),
        }
    }

    fn overall(self, element: &Element) -> Overall {
        Overall {
            right: self.child(element, "correctfeedback"),
            partly: self.child(element, "partiallycorrectfeedback"),
            wrong: self.child(element, "incorrectfeedback"),
        }
    }

    fn hints(self, element: &Element) -> Vec<Text> {
        // Before Moodle 2 the words lay one element deeper.
        let hint = |hint: &Element| text(Some(hint.child("hintcontent").unwrap_or(hint)), self.0);
        element.all("hint").map(hint).filter(|hint| !hint.is_empty()).collect()
    }

    /// By the words `true` and `false`; in old files, which have words of the language, by order.
    fn truth(self, element: &Element) -> Result<Kind, String> {
        let (mut right, mut on_true, mut on_false) = (None, Text::default(), Text::default());
        for (place, answer) in element.all("answer").enumerate() {
            let says = match answer.says("text") {
                "true" => true,
                "false" => false,
                _ => place == 0,
            };
            let full = weight(answer).is_full();
            right = Some(says == full);
            *(if says { &mut on_true } else { &mut on_false }) = self.child(answer, "feedback");
        }
        let right = right.ok_or("it has no answers")?;
        Ok(Kind::TrueFalse { right, on_true, on_false })
    }

    fn choice(self, element: &Element) -> Kind {
        let single = element.child("single").is_none_or(|single| is_true(single.text()));
        let options = element.all("answer").map(|answer| self.answer(answer));
        // Moodle saves no empty option.
        let options = options.filter(|option| !option.text.is_empty()).collect();
        Kind::Choice { single, options, overall: self.overall(element) }
    }

    fn short(self, element: &Element) -> Kind {
        let answers = element.all("answer").map(|answer| Choice {
            text: Text::new(Format::Plain, &line(answer.says("text"))),
            ..self.answer(answer)
        });
        let answers = answers.filter(|answer| !answer.text.is_empty()).collect();
        Kind::Short { exact_case: is_true(element.says("usecase")), answers }
    }

    fn numbers(self, element: &Element) -> Result<Kind, String> {
        let numbers = element.all("answer").map(|answer| {
            let Choice { text, weight, feedback } = self.answer(answer);
            let tolerance = decimal(answer.says("tolerance")).unwrap_or(0.0);
            number(text.as_str(), tolerance, weight, feedback)
        });
        Ok(Kind::Number(numbers.collect::<Result<_, _>>()?))
    }

    fn pairs(self, element: &Element) -> Kind {
        let pairs = element.all("subquestion").map(|pair| {
            let right = pair.child("answer").map(|answer| line(answer.says("text")));
            (text(Some(pair), self.0), right.unwrap_or_default())
        });
        Kind::Match { pairs: pairs.collect(), overall: self.overall(element) }
    }

    fn order(self, element: &Element) -> Kind {
        let items = element.all("answer").map(|answer| text(Some(answer), self.0));
        Kind::Order { items: items.collect(), overall: self.overall(element) }
    }
}

/// An accepted number, from its words; no words, or `*`, are any number.
pub(crate) fn number(
    words: &str,
    tolerance: f64,
    weight: Weight,
    feedback: Text,
) -> Result<Number, String> {
    let value = match words.trim() {
        "" | "*" => None,
        words => Some(decimal(words).ok_or_else(|| format!("`{words}` is no number"))?),
    };
    Ok(Number { value, tolerance: tolerance.abs(), weight, feedback })
}

pub(crate) fn decimal(words: &str) -> Option<f64> {
    words.trim().parse().ok().filter(|value: &f64| value.is_finite())
}

fn weight(answer: &Element) -> Weight {
    answer.attribute("fraction").and_then(Weight::parse).unwrap_or(Weight::NONE)
}

/// As Moodle reads `single`: anything but nothing, zero and false.
fn is_true(words: &str) -> bool {
    !matches!(words, "" | "0" | "false")
}
