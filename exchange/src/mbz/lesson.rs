//! The pages of a Moodle lesson: texts become cards, questions become questions. Where a page
//! leads is left out: a lesson of ours goes straight on.

use super::{
    activities::Activity,
    backup::{line_of, text_as, text_of},
};
use crate::{
    Weight,
    bank::{Choice, Format, Kind, Number, Overall, Place, Question, Text, line},
    draft::{Body, Part},
    import::question_part,
    moodle_xml::decimal,
    xml::Element,
};

/// Where an answer leads: the next page, and the end of the lesson.
const AHEAD: [&str; 2] = ["-1", "-9"];

/// Somewhere in the lesson, by chance, or past other pages.
const STRAIGHT_ON: [&str; 4] = ["0", "-1", "-9", ""];

/// Its pages in their order.
pub(super) fn parts(activity: &Activity, lesson: &Element) -> Vec<Part> {
    let pages = ordered(lesson.list("pages", "page").collect());
    let ids: Vec<_> = pages.iter().map(|page| page.attribute("id").unwrap_or_default()).collect();
    let scored = lesson.says("custom") == "1";
    let mut parts = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let later = ids.get(number + 1..).unwrap_or_default();
        let mut part = self::part(activity, &Page { element: page, later, scored });
        let jumps = page.list("answers", "answer").map(|answer| answer.says("jumpto"));
        let next = later.first().copied().unwrap_or_default();
        if jumps.into_iter().any(|jump| !STRAIGHT_ON.contains(&jump) && jump != next) {
            part.notes.push("where it leads is left out: lessons go straight on".to_owned());
        }
        parts.push(part);
    }
    parts
}

/// From each page to the one that follows it; what is in no chain comes last.
fn ordered(mut pages: Vec<&Element>) -> Vec<&Element> {
    let mut ordered = Vec::with_capacity(pages.len());
    let mut previous = "0";
    while let Some(at) = pages.iter().position(|page| page.says("prevpageid") == previous) {
        let page = pages.remove(at);
        previous = page.attribute("id").unwrap_or_default();
        ordered.push(page);
    }
    ordered.extend(pages);
    ordered
}

struct Page<'p> {
    element: &'p Element,
    /// The ids of the pages behind it.
    later: &'p [&'p str],
    /// Whether points say what is right, and not where an answer leads.
    scored: bool,
}

fn part(activity: &Activity, page: &Page<'_>) -> Part {
    let title = line_of(page.element, "title");
    let kind = match page.element.says("qtype") {
        "1" if page.element.says("qoption") == "1" => {
            let why = "its answers are patterns (regular expressions), which are not read here";
            return activity.part(&title, Body::Nothing(why.to_owned()));
        }
        "1" => page.short(),
        "2" | "3" => page.choice(),
        "5" => page.pairs(),
        "8" => page.numbers(),
        "10" => Kind::Essay,
        "20" => return activity.part(&title, Body::Text(text_of(page.element, "contents"))),
        // Clusters and ends of branches say nothing.
        _ => {
            let why = "it only leads to other pages, and lessons go straight on";
            return activity.part(&title, Body::Nothing(why.to_owned()));
        }
    };
    let question = Question {
        name: Some(title).filter(|title| !title.is_empty()),
        id: None,
        tags: Vec::new(),
        text: text_of(page.element, "contents"),
        general: Text::default(),
        hints: Vec::new(),
        kind,
    };
    let id = page.element.attribute("id").unwrap_or_default();
    question_part(Place::Id("lesson page", id.to_owned()), Box::new(question))
}

impl Page<'_> {
    fn answers(&self) -> impl Iterator<Item = &Element> {
        self.element.list("answers", "answer")
    }

    /// Right is what has points, or what leads on, as the lesson was set.
    fn is_right(&self, answer: &Element) -> bool {
        if self.scored {
            return decimal(answer.says("score")).is_some_and(|score| score > 0.0);
        }
        let jump = answer.says("jumpto");
        AHEAD.contains(&jump) || self.later.contains(&jump)
    }

    fn answer(&self, answer: &Element) -> Choice {
        Choice {
            text: text_as(answer, "answer_text", "answerformat"),
            weight: if self.is_right(answer) { Weight::FULL } else { Weight::NONE },
            feedback: text_as(answer, "response", "responseformat"),
        }
    }

    fn choice(&self) -> Kind {
        let single = self.element.says("qoption") != "1";
        let options = self.answers().map(|answer| self.answer(answer));
        let options = options.filter(|option| !option.text.is_empty()).collect();
        Kind::Choice { single, options, overall: Overall::default() }
    }

    fn short(&self) -> Kind {
        let answers = self.answers().map(|answer| Choice {
            text: Text::new(Format::Plain, &line_of(answer, "answer_text")),
            ..self.answer(answer)
        });
        let answers = answers.filter(|answer| !answer.text.is_empty()).collect();
        Kind::Short { exact_case: false, answers }
    }

    /// `48`, or `46:50` for a range.
    fn numbers(&self) -> Kind {
        let numbers = self.answers().map(|answer| {
            let Choice { weight, feedback, .. } = self.answer(answer);
            let words = answer.says("answer_text");
            let range = words.split_once(':').and_then(|(least, most)| {
                decimal(least).zip(decimal(most)).filter(|(least, most)| least <= most)
            });
            let (value, tolerance) = match range {
                Some((least, most)) => (Some(f64::midpoint(least, most)), (most - least) / 2.0),
                None => (decimal(words), 0.0),
            };
            Number { value, tolerance, weight, feedback }
        });
        Kind::Number(numbers.collect())
    }

    /// The first two answers are what is said after a right and a wrong one.
    fn pairs(&self) -> Kind {
        let mut answers = self.answers();
        let mut said = || answers.next().map(|a| self.answer(a).text).unwrap_or_default();
        let overall = Overall { right: said(), wrong: said(), ..Overall::default() };
        let pairs = answers.map(|pair| (self.answer(pair).text, line(pair.says("response"))));
        Kind::Match { pairs: pairs.collect(), overall }
    }
}
