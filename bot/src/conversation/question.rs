//! A question: its record, the order in which its options are shown, and its page.

use super::{
    learner::{Asked, Shown},
    path,
    press::Press,
    say::{At, Say, Shape},
    talk::Talk,
};
use crate::{
    page::Key,
    wording::pen::{Pen, Sheet, author_sms, in_rows, key},
};
use lessons::course::{Block, Content, Course, Key as Right, Lesson, Quiz, QuizText};
use rand::{rngs::StdRng, seq::SliceRandom};

/// Options up to this long stand on their buttons; longer ones are numbered in the text.
const LABEL_CHARS: usize = 20;

/// No right side is chosen yet: a value that no side has.
pub(super) const UNSET: u8 = u8::MAX;

/// Asks a question: the record that is open on this phone, or a new one.
pub(super) fn ask(talk: &mut Talk<'_>, at: At, quiz: &Quiz) {
    let open = talk.shown().question().cloned();
    let same = |asked: &Asked| asked.course == at.version && asked.block == at.block;
    let asked = open.filter(same).unwrap_or_else(|| {
        let order = order(quiz, &mut talk.chance_of_sitting(&at));
        let At { version: course, lesson, block } = at;
        Asked { id: talk.new_id(), course, lesson, block, order, chosen: Vec::new(), grade: None }
    });
    again(talk, asked, false);
}

/// Shows a question, as its record has it.
pub(super) fn again(talk: &mut Talk<'_>, asked: Asked, help: bool) {
    talk.turn.asked.push(asked.clone());
    talk.say(Say::Question { asked: asked.clone(), help, edit: None });
    talk.show(Shown::Question(asked));
}

/// The places in which options are shown: the same for a learner whenever the question comes back in
/// one sitting, as the answer may be typed under the older message. What is to be put in order or in
/// pairs is never shown solved.
pub(crate) fn order(quiz: &Quiz, chance: &mut StdRng) -> Vec<u8> {
    let count = match &quiz.key {
        Right::TrueFalse(_) => return vec![0, 1],
        Right::Short | Right::Number { .. } => return Vec::new(),
        Right::Match(count) | Right::Order(count) => *count,
        Right::Single(_) | Right::Multiple(_) => {
            let counts = quiz.texts.values().map(|text| text.options.len());
            u8::try_from(counts.min().unwrap_or(0)).unwrap_or(u8::MAX)
        }
    };
    let mut order: Vec<u8> = (0..count).collect();
    order.shuffle(chance);
    if matches!(quiz.key, Right::Match(_) | Right::Order(_)) && order.is_sorted() {
        order.rotate_left(usize::from(count > 1));
    }
    order
}

/// A question in a version that is kept, with its texts in the reader's language.
pub(crate) struct Asking<'a> {
    pub course: &'a Course,
    pub lesson: &'a Lesson,
    pub block: &'a Block,
    pub quiz: &'a Quiz,
    pub text: &'a QuizText,
}

/// Finds the question of a record; none when its version is gone.
pub(crate) fn find<'a>(
    stage: super::Stage<'a>,
    asked: &Asked,
    language: lessons::language::Language,
) -> Option<Asking<'a>> {
    let course = &**stage.catalogue.version(asked.course)?;
    let (_, lesson) = course.lesson(&asked.lesson)?;
    let (_, block) = lesson.block(&asked.block)?;
    let Content::Quiz(quiz) = &block.content else { return None };
    let (text, _) = lessons::course::in_language(&quiz.texts, language, course.source_language())?;
    Some(Asking { course, lesson, block, quiz, text })
}

impl Asking<'_> {
    /// What would be understood as an answer.
    pub fn shape(&self, asked: &Asked) -> Shape {
        let count = u8::try_from(asked.order.len()).unwrap_or(u8::MAX);
        match self.quiz.key {
            Right::Single(_) => Shape::Number(count),
            Right::Multiple(_) => Shape::Several(count),
            Right::TrueFalse(_) => Shape::Truth,
            Right::Short => Shape::Word,
            Right::Number { .. } => Shape::Figure,
            Right::Match(_) => Shape::Pairs(count),
            Right::Order(_) => Shape::Sequence(count),
        }
    }

    /// The options (items, right sides) in the order shown.
    pub fn labels(&self, asked: &Asked) -> Vec<String> {
        let label = |option: &u8| {
            let option = usize::from(*option);
            match self.quiz.key {
                Right::Match(_) => self.text.rights.get(option).cloned(),
                _ => self.text.options.get(option).map(|option| option.label.clone()),
            }
        };
        asked.order.iter().map(|option| label(option).unwrap_or_default()).collect()
    }

    fn has_short_labels(&self, asked: &Asked) -> bool {
        matches!(self.quiz.key, Right::Single(_))
            && self.labels(asked).iter().all(|label| label.chars().count() <= LABEL_CHARS)
    }

    /// How a choice is named: by its words where they stand on the button, else as it is typed.
    pub fn name(&self, pen: &Pen<'_>, asked: &Asked, chosen: &[u8]) -> String {
        let place = |option: &u8| asked.order.iter().position(|shown| shown == option);
        let number = |place: usize| pen.digits(path::count(place + 1));
        match self.quiz.key {
            Right::Short | Right::Number { .. } => String::new(),
            Right::TrueFalse(_) if !pen.is_sms() => truth_label(pen, chosen.first() == Some(&0)),
            Right::Single(_) if !pen.is_sms() && self.has_short_labels(asked) => {
                let place = chosen.first().and_then(place);
                place.and_then(|place| self.labels(asked).get(place).cloned()).unwrap_or_default()
            }
            Right::Match(_) => {
                let pair =
                    |(left, right): (usize, &u8)| Some(number(left) + &pen.letter(place(right)?));
                chosen.iter().enumerate().filter_map(pair).collect::<Vec<_>>().join(" ")
            }
            Right::Order(_) => chosen.iter().filter_map(place).map(number).collect(),
            _ => {
                let mut places: Vec<usize> = chosen.iter().filter_map(place).collect();
                places.sort_unstable();
                let numbers: Vec<String> = places.into_iter().map(number).collect();
                // By SMS it is what is typed; in a chat, "34" would be thirty-four.
                let between =
                    if pen.is_sms() { String::new() } else { pen.label("between-numbers", &[]) };
                numbers.join(&between)
            }
        }
    }

    /// The right answer where several things had to be found; one option's reason names itself.
    pub fn solution(&self, pen: &Pen<'_>, asked: &Asked) -> Option<String> {
        let all = || (0..u8::try_from(asked.order.len()).unwrap_or(0)).collect::<Vec<u8>>();
        match &self.quiz.key {
            Right::Multiple(right) => Some(self.name(pen, asked, right)),
            Right::Match(_) | Right::Order(_) => Some(self.name(pen, asked, &all())),
            _ => None,
        }
    }

    /// An answer of the right shape that is not the right one, to show how it is typed. Of two
    /// things there are only two orders: there the record's chance decides, so that it tells nothing.
    pub fn example(&self, pen: &Pen<'_>, asked: &Asked) -> String {
        let count = u8::try_from(asked.order.len()).unwrap_or(0);
        let solution = self.solution(pen, asked);
        let turned = |by: u8| -> Vec<u8> { (0..count).map(|i| (i + by) % count.max(1)).collect() };
        let candidates: Vec<Vec<u8>> = match self.quiz.key {
            Right::Multiple(_) => (1..count).map(|other| shown(asked, &[0, other])).collect(),
            _ if count == 2 => vec![turned(u8::from(asked.id.as_bytes()[0] & 1 == 1))],
            _ => (1..count).map(|by| shown(asked, &turned(by))).collect(),
        };
        let mut names = candidates.iter().map(|chosen| self.name(pen, asked, chosen));
        names.find(|name| count == 2 || Some(name) != solution.as_ref()).unwrap_or_default()
    }
}

/// The options at these places.
fn shown(asked: &Asked, places: &[u8]) -> Vec<u8> {
    places.iter().filter_map(|place| asked.order.get(usize::from(*place)).copied()).collect()
}

pub(super) fn truth_label(pen: &Pen<'_>, truth: bool) -> String {
    pen.label(if truth { "label-true" } else { "label-false" }, &[])
}

pub(crate) fn page(pen: &Pen<'_>, asked: &Asked, help: bool, edit: Option<i64>) -> Sheet {
    let Some(asking) = find(pen.stage, asked, pen.language) else {
        return super::courses::gone_page(pen);
    };
    if pen.is_sms() {
        return sms_page(pen, &asking, asked, help).whole();
    }
    let mut sheet = text(pen, &asking, asked);
    let answering = match asking.shape(asked) {
        Shape::Several(_) => pen.label("ask-multiple", &[]),
        Shape::Word => pen.label("ask-short", &[]),
        Shape::Figure => pen.label("ask-number", &[]),
        Shape::Pairs(_) => {
            pen.label("ask-match", &[("example", asking.example(pen, asked).into())])
        }
        Shape::Sequence(_) => {
            pen.label("ask-order", &[("example", asking.example(pen, asked).into())])
        }
        _ => String::new(),
    };
    sheet = sheet.emphasis(answering);
    let so_far: Vec<u8> = asked.chosen.iter().copied().filter(|side| *side != UNSET).collect();
    if matches!(asking.quiz.key, Right::Order(_)) && !so_far.is_empty() {
        let name = asking.name(pen, asked, &so_far);
        sheet = sheet.line(pen.label("your-answer", &[("answer", name.into())]));
    }
    if help {
        sheet = sheet.line(pen.label("question-help", &[]));
    }
    sheet.rows(keys(pen, &asking, asked)).in_place_of(edit).whole()
}

/// The question itself, without buttons: also under an answer.
pub(super) fn text(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked) -> Sheet {
    let (n, total) = path::place_of_sort(asking.lesson, asking.block, pen.reader());
    let numbered = |labels: Vec<String>, mark: &dyn Fn(usize) -> String| {
        let lines = labels.iter().enumerate().map(|(i, label)| format!("{}  {label}", mark(i)));
        lines.collect::<Vec<_>>().join("\n")
    };
    let number = |place: usize| pen.digits(path::count(place + 1));
    let mut sheet = pen
        .sheet()
        .line(pen.label("question-head", &[("n", n.into()), ("total", total.into())]))
        .line(pen.notice(asking.course, &asking.quiz.texts).unwrap_or_default())
        .strong(pen.text(asking.course, &asking.block.heading).cloned().unwrap_or_default())
        .rich(&asking.text.prompt.full);
    if matches!(asking.quiz.key, Right::Match(_)) {
        let lefts = asking.text.options.iter().map(|option| option.label.clone()).collect();
        sheet = sheet
            .line(numbered(lefts, &number))
            .line(numbered(asking.labels(asked), &|place| pen.letter(place)));
    } else if !asking.has_short_labels(asked) && !matches!(asking.quiz.key, Right::TrueFalse(_)) {
        sheet = sheet.line(numbered(asking.labels(asked), &number));
    }
    sheet
}

fn sms_page(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked, help: bool) -> Sheet {
    let (n, total) = path::place_of_sort(asking.lesson, asking.block, pen.reader());
    let notice = pen.notice(asking.course, &asking.quiz.texts);
    // The heading is the question; a prompt may say more.
    let heading = pen.text(asking.course, &asking.block.heading).cloned().unwrap_or_default();
    let text = author_sms(notice, &heading, &asking.text.prompt);
    let mut args = vec![("n", n.into()), ("total", total.into()), ("text", text.into())];
    let options = sms_options(pen, asking, asked);
    let id = if options.is_empty() { "question-open" } else { "question" };
    args.push(("options", options.into()));
    let id = match asking.shape(asked) {
        Shape::Several(_) | Shape::Pairs(_) | Shape::Sequence(_) => {
            args.push(("example", asking.example(pen, asked).into()));
            "question-example"
        }
        _ => id,
    };
    let sheet = pen.say(id, &args);
    if help { sheet.line(pen.words("question-help", &[])) } else { sheet }
}

fn sms_options(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked) -> String {
    let marked = |labels: &[String], mark: &dyn Fn(usize) -> String| {
        let each = labels.iter().enumerate().map(|(i, label)| format!("{}) {label}", mark(i)));
        each.collect::<Vec<_>>().join("\n")
    };
    let number = |place: usize| pen.digits(path::count(place + 1));
    match asking.quiz.key {
        Right::Short | Right::Number { .. } => String::new(),
        Right::TrueFalse(_) => marked(&[truth_label(pen, true), truth_label(pen, false)], &number),
        Right::Match(_) => {
            let lefts: Vec<String> =
                asking.text.options.iter().map(|option| option.label.clone()).collect();
            let rights = marked(&asking.labels(asked), &|place| pen.letter(place));
            format!("{}\n{rights}", marked(&lefts, &number))
        }
        _ => marked(&asking.labels(asked), &number),
    }
}

fn keys(pen: &Pen<'_>, asking: &Asking<'_>, asked: &Asked) -> Vec<Vec<Key>> {
    let places = || 0..u8::try_from(asked.order.len()).unwrap_or(u8::MAX);
    let mut rows = match asking.quiz.key {
        Right::Single(_) if asking.has_short_labels(asked) => {
            let labels = asking.labels(asked).into_iter();
            let choose = |place| Press::Choose(asked.id, place).anew();
            places().zip(labels).map(|(place, label)| vec![key(label, choose(place))]).collect()
        }
        Right::Single(_) => {
            pen.number_keys(places().map(|place| Press::Choose(asked.id, place).anew()))
        }
        Right::TrueFalse(_) => vec![vec![
            key(truth_label(pen, true), Press::Choose(asked.id, 0).anew()),
            key(truth_label(pen, false), Press::Choose(asked.id, 1).anew()),
        ]],
        Right::Short | Right::Number { .. } => Vec::new(),
        Right::Multiple(_) | Right::Order(_) => {
            in_rows(&places().map(|place| tick(pen, asked, None, place)).collect::<Vec<_>>())
        }
        Right::Match(count) => (0..count)
            .map(|left| places().map(|place| tick(pen, asked, Some(left), place)).collect())
            .collect(),
    };
    let mut last = Vec::new();
    if matches!(asking.quiz.key, Right::Multiple(_) | Right::Order(_) | Right::Match(_)) {
        last.push(pen.key("key-done", Press::Done(asked.id).anew()));
    }
    if asking.text.hint.is_some() {
        last.push(pen.key("key-hint", Press::Hint(asked.id).anew()));
    }
    rows.push(last);
    rows
}

/// A box to tick: of an option, or of a pair.
fn tick(pen: &Pen<'_>, asked: &Asked, left: Option<u8>, place: u8) -> Key {
    let option = asked.order.get(usize::from(place));
    let ticked = match left {
        Some(left) => asked.chosen.get(usize::from(left)) == option && option.is_some(),
        None => option.is_some_and(|option| asked.chosen.contains(option)),
    };
    let name = match left {
        Some(left) => pen.digits(left + 1) + &pen.letter(usize::from(place)),
        None => pen.digits(place + 1),
    };
    let label = if ticked { format!("✓ {name}") } else { name };
    key(label, Press::Tick(asked.id, left.unwrap_or(0), place).anew())
}
