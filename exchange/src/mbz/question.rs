//! A question as a backup has it: each type keeps its parts in a plugin's element.

use super::backup::{line_of, text_as, text_of};
use crate::{
    Weight,
    bank::{Choice, Format, Kind, Overall, Question, Text, line},
    moodle_xml::{decimal, no_such_kind, number},
    xml::Element,
};

/// Reads it, with the idnumber of its entry; or in words why it is none of ours.
pub(super) fn read(element: &Element, idnumber: &str) -> Result<Question, String> {
    let qtype = element.says("qtype");
    let plugin = element.child(&format!("plugin_qtype_{qtype}_question"));
    let plugin = plugin.cloned().unwrap_or_default();
    let kind = match qtype {
        "description" => Kind::Description,
        "essay" => Kind::Essay,
        "truefalse" => truth(&plugin)?,
        "multichoice" => choice(&plugin),
        "shortanswer" => short(&plugin),
        "numerical" => numbers(&plugin)?,
        "match" => pairs(&plugin),
        "ordering" => order(&plugin),
        other => return Err(no_such_kind(other)),
    };
    // Before 4.0 the idnumber is the question's own.
    let ids = [line(idnumber), line_of(element, "idnumber")];
    let hints = element.list("question_hints", "question_hint").map(|hint| text_of(hint, "hint"));
    let tags = element.list("tags", "tag").map(|tag| line_of(tag, "rawname"));
    Ok(Question {
        name: Some(line_of(element, "name")).filter(|name| !name.is_empty()),
        id: ids.into_iter().find(|id| !id.is_empty()),
        tags: tags.filter(|tag| !tag.is_empty()).collect(),
        text: text_of(element, "questiontext"),
        general: text_of(element, "generalfeedback"),
        hints: hints.filter(|hint| !hint.is_empty()).collect(),
        kind,
    })
}

fn answers(plugin: &Element) -> impl Iterator<Item = &Element> {
    plugin.list("answers", "answer")
}

fn answer(element: &Element) -> Choice {
    // A share of one, where XML for banks has percent.
    let share = decimal(element.says("fraction")).unwrap_or(0.0);
    Choice {
        text: text_as(element, "answertext", "answerformat"),
        weight: Weight::percent(share * 100.0).unwrap_or(Weight::NONE),
        feedback: text_of(element, "feedback"),
    }
}

fn overall(options: Option<&Element>) -> Overall {
    let said = |name| options.map(|options| text_of(options, name)).unwrap_or_default();
    Overall {
        right: said("correctfeedback"),
        partly: said("partiallycorrectfeedback"),
        wrong: said("incorrectfeedback"),
    }
}

fn truth(plugin: &Element) -> Result<Kind, String> {
    let options = plugin.child("truefalse");
    let named = |key| {
        let id = options.map(|options| options.says(key));
        answers(plugin).find(|answer| answer.attribute("id") == id)
    };
    let (on_true, on_false) = named("trueanswer")
        .zip(named("falseanswer"))
        .ok_or("the backup does not say which of its answers is true")?;
    Ok(Kind::TrueFalse {
        right: answer(on_true).weight.is_full(),
        on_true: text_of(on_true, "feedback"),
        on_false: text_of(on_false, "feedback"),
    })
}

fn choice(plugin: &Element) -> Kind {
    let options = plugin.child("multichoice");
    Kind::Choice {
        single: options.is_none_or(|options| options.says("single") != "0"),
        options: answers(plugin).map(answer).collect(),
        overall: overall(options),
    }
}

fn short(plugin: &Element) -> Kind {
    let answers = answers(plugin).map(|element| Choice {
        text: Text::new(Format::Plain, &line_of(element, "answertext")),
        ..answer(element)
    });
    let exact_case = plugin.child("shortanswer").is_some_and(|o| o.says("usecase") == "1");
    Kind::Short { exact_case, answers: answers.filter(|a| !a.text.is_empty()).collect() }
}

/// Tolerances stand in records of their own, by the id of the answer.
fn numbers(plugin: &Element) -> Result<Kind, String> {
    let tolerance = |id: Option<&str>| {
        let mut records = plugin.list("numerical_records", "numerical_record");
        let record = records.find(|record| Some(record.says("answer")) == id);
        record.and_then(|record| decimal(record.says("tolerance"))).unwrap_or(0.0)
    };
    let numbers = answers(plugin).map(|element| {
        let Choice { weight, feedback, .. } = answer(element);
        number(element.says("answertext"), tolerance(element.attribute("id")), weight, feedback)
    });
    Ok(Kind::Number(numbers.collect::<Result<_, _>>()?))
}

fn pairs(plugin: &Element) -> Kind {
    let pairs = plugin.list("matches", "match");
    let pairs = pairs.map(|pair| (text_of(pair, "questiontext"), line_of(pair, "answertext")));
    Kind::Match { pairs: pairs.collect(), overall: overall(plugin.child("matchoptions")) }
}

/// What an answer is worth is its place.
fn order(plugin: &Element) -> Kind {
    let mut items: Vec<_> = answers(plugin).map(answer).collect();
    items.sort_by_key(|item| item.weight);
    let items = items.into_iter().map(|item| item.text).collect();
    Kind::Order { items, overall: overall(plugin.child("ordering")) }
}
