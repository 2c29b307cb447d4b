//! A quiz: which questions of the bank it asks, and in which order.

use super::bank::QuestionBank;
use crate::{
    bank::Place,
    draft::{Body, Part},
    xml::Element,
};

/// Its questions.
pub(super) fn parts(bank: &mut QuestionBank, quiz: &Element) -> Vec<Part> {
    let mut slots: Vec<_> = quiz.list("question_instances", "question_instance").collect();
    // Moodle 2 has no slots: the quiz lists its questions, with 0 for the end of a page.
    let listed: Vec<_> = quiz.says("questions").split(',').map(str::trim).collect();
    let place = |slot: &Element| {
        let id = slot.says("question");
        listed.iter().position(|listed| *listed == id).unwrap_or(usize::MAX)
    };
    slots.sort_by_key(|slot| slot.says("slot").parse().unwrap_or_else(|_| place(slot)));
    slots.into_iter().map(|slot| part(bank, slot)).collect()
}

/// A slot names a question, or since 4.0 an entry of the bank, or draws from the bank.
fn part(bank: &mut QuestionBank, slot: &Element) -> Part {
    let at = || Place::Id("slot", slot.attribute("id").unwrap_or_default().to_owned());
    let nothing = |name: &str, why: &str| Part {
        at: at(),
        name: name.to_owned(),
        body: Body::Nothing(why.to_owned()),
        notes: Vec::new(),
    };
    if within(slot, "question_set_reference").is_some() {
        return nothing("a random question", DRAWN);
    }
    let id = match within(slot, "question_reference") {
        Some(reference) => {
            bank.version(reference.says("questionbankentryid"), reference.says("version"))
        }
        // Since 3.0, and before.
        None => [slot.says("questionid"), slot.says("question")]
            .into_iter()
            .find(|id| !id.is_empty())
            .map(str::to_owned),
    };
    let part = id.and_then(|id| bank.take(&id));
    part.unwrap_or_else(|| {
        nothing("a question", "the backup does not hold it, or no ready version")
    })
}

/// Why a random draw is not followed.
pub(super) const DRAWN: &str = "\
    it is drawn at random from the bank, which is not done here: the questions that could have been \
    drawn are in the last lessons";

/// A child, perhaps within a list of such.
fn within<'e>(element: &'e Element, name: &str) -> Option<&'e Element> {
    let list = || element.child(&format!("{name}s"))?.child(name);
    element.child(name).or_else(list)
}
