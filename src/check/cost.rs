//! What a learner is sent on the way through a lesson, and what it costs.

use super::{limits, stand_in::StandIn};
use bot::{
    address::Medium,
    conversation::{
        Asked, Say,
        learner::Grade,
        say::{At, Opening},
    },
    page::Page,
    render::{self, Encoding, Segments},
    wording,
};
use lessons::{
    course::{Block, Content, Course, Key, Lesson, Quiz},
    language::Language,
};
use uuid::Uuid;

/// What a block takes by SMS: its own page, and for a question its longest reason.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    pub page: Segments,
    pub reason: Option<Segments>,
}

impl Cost {
    pub(super) fn parts(&self) -> usize {
        self.page.parts + self.reason.map_or(0, |reason| reason.parts)
    }

    pub(super) fn encoding(&self) -> Encoding {
        let reason = self.reason.map(|reason| reason.encoding);
        if reason == Some(Encoding::Ucs2) { Encoding::Ucs2 } else { self.page.encoding }
    }
}

/// What everything in a course costs, and what is too long: each page is made once.
#[derive(Debug)]
pub(super) struct Costs {
    /// By lesson, then by language in the course's order.
    pub lessons: Vec<Vec<LessonCost>>,
}

/// What a lesson costs in one language.
#[derive(Debug, Default)]
pub(super) struct LessonCost {
    /// By block; none where it is not written in this language.
    pub blocks: Vec<Option<Cost>>,
    /// Parts in all, of what holds in every country; none where nothing is written.
    pub parts: Option<usize>,
    /// The end of the lesson, where it has a message of its own.
    pub result: Option<Segments>,
    /// What a channel cannot carry: the block's place, and why in words.
    pub too_long: Vec<(usize, String)>,
}

impl Costs {
    pub(super) fn of(course: &Course) -> Self {
        let scale = Scale::new(course);
        let of_lesson = |lesson: &Lesson| {
            course.languages.iter().map(|language| scale.weigh(lesson, *language)).collect()
        };
        Self { lessons: course.lessons.iter().map(of_lesson).collect() }
    }
}

impl LessonCost {
    pub(super) fn encoding(&self) -> Encoding {
        let blocks = self.blocks.iter().flatten().map(Cost::encoding);
        let mut all = blocks.chain(self.result.map(|result| result.encoding));
        if all.any(|encoding| encoding == Encoding::Ucs2) { Encoding::Ucs2 } else { Encoding::Gsm7 }
    }
}

/// A course on its stage, to be measured.
struct Scale<'c> {
    stand_in: StandIn,
    course: &'c Course,
}

impl<'c> Scale<'c> {
    fn new(course: &'c Course) -> Self {
        Self { stand_in: StandIn::of(course), course }
    }

    fn weigh(&self, lesson: &Lesson, language: Language) -> LessonCost {
        let mut weighed = LessonCost::default();
        for (place, block) in lesson.blocks.iter().enumerate() {
            if !block.heading.contains_key(&language) {
                weighed.blocks.push(None);
                continue;
            }
            let page = self.page(lesson, block, language, Medium::Sms);
            let reasons = self.reasons(lesson, block, language);
            let costs: Vec<Segments> = reasons.iter().map(render::page_cost).collect();
            let reason = costs.into_iter().max_by_key(|cost| cost.parts);
            let cost = Cost { page: render::page_cost(&page), reason };
            let telegram = self.page(lesson, block, language, Medium::Telegram);
            let too_long = limits::too_long(&page, cost, &telegram);
            weighed.too_long.extend(too_long.into_iter().map(|why| (place, why)));
            weighed.blocks.push(Some(cost));
            if block.only.is_none() {
                weighed.parts = Some(weighed.parts.unwrap_or(0) + cost.parts());
            }
        }
        weighed.result = self.result(lesson, language);
        let end = weighed.result.map_or(0, |result| result.parts);
        weighed.parts = weighed.parts.map(|parts| parts + end);
        weighed
    }

    /// What the end of a lesson takes by SMS in a language, where it has a message of its own.
    fn result(&self, lesson: &Lesson, language: Language) -> Option<Segments> {
        let joined = lesson.blocks.last().is_some_and(|last| ends(lesson, last));
        let page =
            || wording::page(&self.stand_in.stage(), &self.end(lesson), language, Medium::Sms);
        (!joined).then(|| render::page_cost(&page()))
    }

    fn end(&self, lesson: &Lesson) -> Say {
        let place = self.course.lesson(&lesson.id).map_or(0, |(place, _)| place);
        let questions = u16::try_from(lesson.questions()).unwrap_or(u16::MAX);
        Say::Result {
            version: self.stand_in.version,
            lesson: lesson.id.clone(),
            right: questions,
            answered: questions,
            next: self.course.lessons.get(place + 1).map(|next| next.id.clone()),
        }
    }

    /// By SMS the result stands below what the lesson ends with.
    fn with_end(&self, lesson: &Lesson, block: &Block, say: Say, medium: Medium) -> Say {
        if medium == Medium::Sms && ends(lesson, block) {
            Say::Together { first: Box::new(say), then: Box::new(self.end(lesson)) }
        } else {
            say
        }
    }

    /// A block's own page.
    fn page(&self, lesson: &Lesson, block: &Block, language: Language, medium: Medium) -> Page {
        let version = self.stand_in.version;
        let at = At { version, lesson: lesson.id.clone(), block: block.id.clone() };
        let first = lesson.blocks.first().is_some_and(|first| first.id == block.id);
        let opening = if first { Opening::Lesson } else { Opening::None };
        let say = match &block.content {
            Content::Card(_) => {
                let closing = ends(lesson, block);
                self.with_end(lesson, block, Say::Card { at, opening, closing }, medium)
            }
            Content::Audio(_) => Say::Audio { at, opening },
            Content::Pictures(_) => Say::Pictures { at, opening },
            Content::Quiz(quiz) => {
                Say::Question { asked: self.asked(lesson, block, quiz), help: false, edit: None }
            }
        };
        wording::page(&self.stand_in.stage(), &say, language, medium)
    }

    /// By SMS, the pages of every reason that an answer to this block can meet with.
    fn reasons(&self, lesson: &Lesson, block: &Block, language: Language) -> Vec<Page> {
        let medium = Medium::Sms;
        let Content::Quiz(quiz) = &block.content else { return Vec::new() };
        let answers = answers(quiz, language);
        let page = |(chosen, grade)| {
            let grade = Some(grade);
            let asked = Asked { chosen, grade, ..self.asked(lesson, block, quiz) };
            let say = Say::Feedback { asked, last: ends(lesson, block) };
            let say = self.with_end(lesson, block, say, medium);
            wording::page(&self.stand_in.stage(), &say, language, medium)
        };
        answers.into_iter().map(page).collect()
    }

    fn asked(&self, lesson: &Lesson, block: &Block, quiz: &Quiz) -> Asked {
        Asked {
            id: Uuid::nil(),
            course: self.stand_in.version,
            lesson: lesson.id.clone(),
            block: block.id.clone(),
            order: (0..choices(quiz)).collect(),
            chosen: Vec::new(),
            grade: None,
        }
    }
}

/// Whether a lesson's result follows this block at once: its last question, or the card after it.
fn ends(lesson: &Lesson, block: &Block) -> bool {
    let last = lesson.blocks.last().is_some_and(|last| last.id == block.id);
    last && lesson.questions() > 0
        && !matches!(block.content, Content::Audio(_) | Content::Pictures(_))
}

/// How many things are shown to choose from.
fn choices(quiz: &Quiz) -> u8 {
    match &quiz.key {
        Key::TrueFalse(_) => 2,
        Key::Short | Key::Number { .. } => 0,
        Key::Match(count) | Key::Order(count) => *count,
        Key::Single(_) | Key::Multiple(_) => {
            let counts = quiz.texts.values().map(|text| text.options.len());
            u8::try_from(counts.max().unwrap_or(0)).unwrap_or(u8::MAX)
        }
    }
}

/// Answers that between them meet with every reason: what was chosen, and how good it was.
fn answers(quiz: &Quiz, language: Language) -> Vec<(Vec<u8>, Grade)> {
    let all: Vec<u8> = (0..choices(quiz)).collect();
    let each = |right: &dyn Fn(u8) -> bool| {
        let graded = |option: u8| if right(option) { Grade::Right } else { Grade::Wrong };
        all.iter().map(|option| (vec![*option], graded(*option))).collect::<Vec<_>>()
    };
    match &quiz.key {
        Key::Single(right) => each(&|option| option == *right),
        Key::TrueFalse(truth) => each(&|option| (option == 0) == *truth),
        Key::Multiple(right) => {
            let mut answers = each(&|_| false);
            answers.push((right.clone(), Grade::Right));
            answers
        }
        Key::Match(_) | Key::Order(_) => {
            let turned = all.iter().rev().copied().collect();
            vec![(all, Grade::Right), (turned, Grade::Wrong)]
        }
        Key::Short | Key::Number { .. } => {
            let accepted = quiz.texts.get(&language).into_iter().flat_map(|text| &text.accepted);
            let graded = |half| if half { Grade::Partly } else { Grade::Right };
            let places = (0..=u8::MAX).zip(accepted);
            let mut answers: Vec<_> =
                places.map(|(place, one)| (vec![place], graded(one.half))).collect();
            answers.extend([(Vec::new(), Grade::Right), (Vec::new(), Grade::Wrong)]);
            answers
        }
    }
}
