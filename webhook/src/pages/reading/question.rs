//! A question on its page: whoever reads answers in their head and opens a fold. Nothing is sent, so
//! nothing could be kept.
//!
//! An option of a question with one right answer opens by itself, with its reason. Where several
//! things have to be found, or an answer is typed in the chat, the answer opens as a whole.

use super::{
    super::html::{Html, rich},
    Reading, Tongue,
    lesson::{Source, cited},
};
use bot::reading::{card_for, order, place_of_sort};
use lessons::{
    course::{Accepted, Block, Key, Lesson, OptionText, Quiz, QuizText, Words},
    grade::{Answer, Credit},
};

/// A question.
pub(super) struct Question<'a> {
    /// Which of the lesson's questions.
    pub place: String,
    pub prompt: Html,
    /// The language of whatever the author wrote.
    pub of: Tongue,
    pub how: String,
    pub answers: Answers<'a>,
    pub hint: Option<Html>,
    pub why: Option<Why<'a>>,
}

/// What opens.
pub(super) enum Answers<'a> {
    /// Each option by itself.
    Each(Vec<Choice>),
    /// The answer as a whole.
    Whole(Whole<'a>),
}

/// An option, or an answer that is accepted.
pub(super) struct Choice {
    pub label: String,
    /// The language of the label.
    pub of: Tongue,
    pub credit: Credit,
    /// The same in words: colour alone tells nobody.
    pub verdict: String,
    pub reason: Option<Html>,
}

/// An answer that opens as a whole.
pub(super) struct Whole<'a> {
    /// What there is to choose from, to pair or to put in order.
    pub given: Vec<Vec<&'a str>>,
    pub solution: Solution<'a>,
    /// Why it is so.
    pub right: Option<Html>,
    /// What is said of every other answer.
    pub wrong: Option<Html>,
}

/// What is right.
pub(super) enum Solution<'a> {
    Choices(Vec<Choice>),
    Figure(String),
    Pairs(Vec<(&'a str, &'a str)>),
    Sequence(Vec<&'a str>),
}

/// Where the answer stands.
pub(super) struct Why<'a> {
    /// The source in the author's words.
    pub text: Option<&'a str>,
    /// The provisions: by their number where the author has words for them.
    pub sources: Vec<Source<'a>>,
    /// The card to read again: its anchor, and the words that lead to it.
    pub again: Option<(usize, String)>,
}

impl<'a> Question<'a> {
    /// The question, and its language; none where it has no words.
    pub(super) fn of(
        at: &Reading<'a>,
        (lesson, block, quiz): (&'a Lesson, &'a Block, &'a Quiz),
        sources: &[Source<'a>],
    ) -> Option<(Self, Tongue)> {
        let (text, of) = at.text(&quiz.texts)?;
        let (n, total) = place_of_sort(lesson, block, at.reader());
        let words = at.words();
        let order: Vec<usize> = order(lesson, block, quiz).into_iter().map(usize::from).collect();
        let asked = Asked { at, quiz, text, of, order };
        let answers = asked.answers();
        let how = match (&answers, &quiz.key) {
            (Answers::Each(_), _) => words.open_one(),
            (Answers::Whole(_), Key::Multiple(_)) => words.several(),
            (Answers::Whole(_), _) => words.answer_first(),
        };
        let question = Self {
            place: words.question(n, total),
            prompt: rich(&text.prompt.full),
            of,
            how,
            answers,
            hint: said(text.hint.as_ref()),
            why: why(at, (lesson, block), text, cited(sources, block)),
        };
        Some((question, of))
    }
}

fn why<'a>(
    at: &Reading<'a>,
    (lesson, block): (&'a Lesson, &'a Block),
    text: &'a QuizText,
    sources: Vec<Source<'a>>,
) -> Option<Why<'a>> {
    let card = card_for(lesson, block, at.reader());
    let again = card.and_then(|card| {
        let (before, _) = lesson.block(&card.id)?;
        Some((before + 1, at.words().read_again(at.said(&card.heading).text)))
    });
    let why = Why { text: text.why.as_deref(), sources, again };
    let empty = why.text.is_none() && why.sources.is_empty() && why.again.is_none();
    (!empty).then_some(why)
}

/// A question with its words in the language in which they are read.
struct Asked<'r, 'a> {
    at: &'r Reading<'a>,
    quiz: &'a Quiz,
    text: &'a QuizText,
    of: Tongue,
    /// In which the options lie on the page.
    order: Vec<usize>,
}

impl<'a> Asked<'_, 'a> {
    fn answers(&self) -> Answers<'a> {
        let (given, solution) = match &self.quiz.key {
            Key::Single(_) => return Answers::Each(self.options()),
            Key::TrueFalse(_) => return Answers::Each(self.truths()),
            Key::Multiple(right) => {
                let choices = self.in_order().map(|(place, option)| {
                    let credit = if right.contains(&place) { Credit::Right } else { Credit::Wrong };
                    self.choice(&option.label, credit, option.feedback.as_ref())
                });
                (vec![self.labels()], Solution::Choices(choices.collect()))
            }
            Key::Short => (Vec::new(), Solution::Choices(self.accepted())),
            Key::Number { value, tolerance } => {
                (Vec::new(), Solution::Figure(self.at.words().figure(*value, *tolerance)))
            }
            Key::Match(_) => {
                let lefts: Vec<_> = self.text.options.iter().map(label).collect();
                let rights = self.text.rights.iter().map(String::as_str);
                let pairs = lefts.iter().copied().zip(rights).collect();
                let shuffled = self.order.iter().filter_map(|right| self.text.rights.get(*right));
                (vec![lefts, shuffled.map(String::as_str).collect()], Solution::Pairs(pairs))
            }
            Key::Order(_) => {
                let right = self.text.options.iter().map(label).collect();
                (vec![self.labels()], Solution::Sequence(right))
            }
        };
        let right = said(self.text.right.as_ref());
        Answers::Whole(Whole { given, solution, right, wrong: said(self.text.wrong.as_ref()) })
    }

    fn in_order(&self) -> impl Iterator<Item = (u8, &'a OptionText)> {
        self.order
            .iter()
            .filter_map(|place| Some((u8::try_from(*place).ok()?, self.text.options.get(*place)?)))
    }

    fn labels(&self) -> Vec<&'a str> {
        self.in_order().map(|(_, option)| label(option)).collect()
    }

    /// Each option, and what is said to whoever chooses it.
    fn options(&self) -> Vec<Choice> {
        let choice = |(place, option): (u8, &OptionText)| {
            let (credit, reason) = self.graded(&Answer::Choice(place));
            self.choice(&option.label, credit, reason)
        };
        self.in_order().map(choice).collect()
    }

    fn truths(&self) -> Vec<Choice> {
        let choice = |truth| {
            let (credit, reason) = self.graded(&Answer::Truth(truth));
            let label = self.at.words().truth(truth);
            Choice { of: Tongue(None), ..self.choice(&label, credit, reason) }
        };
        [true, false].map(choice).into()
    }

    fn accepted(&self) -> Vec<Choice> {
        let choice = |accepted: &Accepted| {
            let credit = if accepted.half { Credit::Partly } else { Credit::Right };
            self.choice(&accepted.text, credit, accepted.feedback.as_ref())
        };
        self.text.accepted.iter().map(choice).collect()
    }

    fn choice(&self, label: &str, credit: Credit, reason: Option<&Words>) -> Choice {
        let verdict = self.at.words().verdict(credit);
        Choice { label: label.to_owned(), of: self.of, credit, verdict, reason: said(reason) }
    }

    fn graded(&self, answer: &Answer) -> (Credit, Option<&'a Words>) {
        let graded = self.quiz.grade(answer, self.at.language, self.at.course.source_language());
        (graded.credit, graded.feedback)
    }
}

fn label(option: &OptionText) -> &str {
    &option.label
}

fn said(words: Option<&Words>) -> Option<Html> {
    words.map(|words| rich(&words.full)).filter(|html| !html.is_empty())
}
