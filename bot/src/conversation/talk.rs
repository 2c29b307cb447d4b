//! A turn in the making: what the verbs read and write while one message is answered.

use super::{
    Stage, hours,
    learner::{Enrollment, Heard, Learner, Phone, Search, Shown, Standing, State},
    path::Reader,
    say::{At, Footing, Say},
    turn::{Effect, Fact, Keep, Turn},
};
use crate::address::Medium;
use chrono::{DateTime, TimeDelta, Utc};
use lessons::{course::CourseId, language::Language};
use rand::{Rng, SeedableRng, rngs::StdRng};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Who was away for longer is told where they are. Over three days, a lesson of a few minutes has
/// left the head, and a daily learner has not noticed a weekend.
const LATE: TimeDelta = TimeDelta::days(3);

/// The turn, and everything it is made from.
pub(crate) struct Talk<'a> {
    pub stage: Stage<'a>,
    pub learner: &'a Learner,
    pub heard: &'a Heard,
    pub now: DateTime<Utc>,
    pub turn: Turn,
    /// The message whose place a browsing page takes.
    pub edit: Option<i64>,
    chance: StdRng,
}

impl<'a> Talk<'a> {
    pub fn new(
        stage: Stage<'a>,
        learner: &'a Learner,
        heard: &'a Heard,
        now: DateTime<Utc>,
        seed: u64,
    ) -> Self {
        // A state of a newer form cannot be read: its owner begins at home.
        let known = learner.state.v <= State::VERSION;
        let turn = Turn {
            keep: Keep::Row,
            language: learner.language,
            consented_at: learner.consented_at,
            state: if known { learner.state.clone() } else { State::default() },
            standing: None,
            enrollments: Vec::new(),
            asked: Vec::new(),
            facts: Vec::new(),
            replies: Vec::new(),
            effects: Vec::new(),
        };
        Self { stage, learner, heard, now, turn, edit: None, chance: StdRng::seed_from_u64(seed) }
    }

    pub fn medium(&self) -> Medium {
        self.heard.here.medium
    }

    pub fn is_sms(&self) -> bool {
        self.medium() == Medium::Sms
    }

    pub fn is(&self, standing: Standing) -> bool {
        self.turn.standing.unwrap_or(self.heard.here.standing) == standing
    }

    pub fn has_agreed(&self) -> bool {
        self.turn.consented_at.is_some()
    }

    pub fn footing(&self) -> Footing {
        if self.is(Standing::Stopped) {
            Footing::Stopped
        } else if self.has_agreed() {
            Footing::Learning
        } else {
            Footing::New
        }
    }

    pub fn language(&self) -> Language {
        self.turn.language
    }

    /// For whom lessons are laid out. The law that applies is that of the programme's country.
    pub fn reader(&self) -> Reader {
        Reader::new(self.language(), &self.stage.programme.country)
    }

    pub fn phone(&mut self) -> &mut Phone {
        self.turn.state.phones.entry(self.heard.here.address).or_default()
    }

    /// What this phone shows.
    pub fn shown(&self) -> Shown {
        let phone = self.turn.state.phones.get(&self.heard.here.address);
        phone.map_or(Shown::Nothing, |phone| phone.shown.clone())
    }

    /// The search whose page this phone shows.
    pub fn search(&self) -> Option<&Search> {
        self.turn.state.phones.get(&self.heard.here.address)?.search.as_ref()
    }

    /// Sets what a number means from now on; whatever led here was understood.
    pub fn show(&mut self, shown: Shown) {
        let phone = self.phone();
        phone.shown = shown;
        phone.search = None;
        phone.slips = 0;
    }

    /// A page with "go on" and "menu". A question that was open stays open behind it, and a card keeps
    /// its place.
    pub fn show_page(&mut self) {
        let aside = match self.shown() {
            aside @ Shown::Aside(_) => aside,
            open @ (Shown::Question(_) | Shown::Block { .. }) => Shown::Aside(Box::new(open)),
            _ => Shown::Page,
        };
        self.show(aside);
    }

    pub fn say(&mut self, say: Say) {
        self.turn.replies.push(say);
    }

    /// Says it below the last reply, in one SMS; on Telegram in a message of its own.
    pub fn say_below(&mut self, say: Say) {
        match self.turn.replies.pop() {
            Some(above) if self.is_sms() => self.say(together(above, say)),
            above => self.turn.replies.extend(above.into_iter().chain([say])),
        }
    }

    pub fn note(&mut self, fact: Fact) {
        self.turn.facts.push(fact);
    }

    pub fn ask_database(&mut self, effect: Effect) {
        self.turn.effects.push(effect);
    }

    /// The enrollment as this turn has it.
    pub fn enrollment(&self, course: &CourseId) -> Option<&Enrollment> {
        let known = self.turn.enrollments.iter().chain(&self.learner.enrollments);
        known.into_iter().find(|enrollment| enrollment.course == *course)
    }

    /// Every enrollment as this turn has it.
    pub fn enrollments(&self) -> impl Iterator<Item = &Enrollment> {
        let old = self.learner.enrollments.iter();
        let changed = |course: &CourseId| self.turn.enrollments.iter().any(|e| e.course == *course);
        old.filter(move |e| !changed(&e.course)).chain(&self.turn.enrollments)
    }

    /// Writes an enrollment down, and the course as the one they work in.
    pub fn enroll(&mut self, enrollment: Enrollment) {
        self.turn.state.course = Some(enrollment.course.clone());
        self.keep_enrollment(enrollment);
    }

    /// Writes an enrollment down.
    pub fn keep_enrollment(&mut self, enrollment: Enrollment) {
        self.turn.enrollments.retain(|other| other.course != enrollment.course);
        self.turn.enrollments.push(enrollment);
    }

    /// The course they last worked in, else the only one that there is.
    pub fn current_course(&self) -> Option<CourseId> {
        let worked_in = self.turn.state.course.clone();
        let latest =
            || self.enrollments().max_by_key(|e| e.last_active_at).map(|e| e.course.clone());
        worked_in.or_else(latest).or_else(|| {
            let mut served = self.stage.catalogue.served();
            let only = served.next()?.1.id.clone();
            served.next().is_none().then_some(only)
        })
    }

    /// Chance that falls the same way whenever a learner meets a block in one sitting of its lesson.
    pub fn chance_of_sitting(&self, at: &At) -> StdRng {
        let again = self.enrollments().any(|e| e.finished.contains(&at.lesson));
        let mut hash = Sha256::new();
        hash.update(self.learner.id.as_bytes());
        hash.update(format!("{}/{}/{again}", at.lesson, at.block));
        StdRng::from_seed(hash.finalize().into())
    }

    pub fn new_id(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.chance.fill_bytes(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// The person blocked the bot. A STOP said before is not forgotten over it.
    pub fn closed(&mut self) {
        if !self.is(Standing::Stopped) && !self.is(Standing::Erased) {
            self.turn.standing = Some(Standing::Blocked);
        }
    }

    /// The person lets the bot write again.
    pub fn reopened(&mut self) {
        if self.is(Standing::Blocked) {
            self.turn.standing = Some(Standing::Open);
        }
    }

    pub fn finish(mut self) -> Turn {
        self.recap();
        self.remind_of_what_was_left();
        self.turn.state.v = State::VERSION;
        self.turn
    }

    /// While a question is open nothing is pushed. Once it was left unanswered, its lesson waits like
    /// any other.
    fn remind_of_what_was_left(&mut self) {
        let here = self.heard.here.address;
        let before = self.learner.state.phones.get(&here).is_some_and(Phone::has_open_question);
        let after = self.turn.state.phones.get(&here).is_some_and(Phone::has_open_question);
        if !before || after || self.shown() == Shown::Nothing || !self.is(Standing::Open) {
            return;
        }
        let current = self.turn.state.course.clone();
        let left = current.and_then(|course| self.enrollment(&course).cloned());
        if let Some(mut left) = left.filter(|e| e.block.is_some() && e.due_at.is_none()) {
            left.due_at = Some(hours::after_a_break(self.now, &self.stage.programme.country));
            self.keep_enrollment(left);
        }
    }

    /// One line of where they are, before a lesson goes on after a late return.
    fn recap(&mut self) {
        let away = self.learner.last_turn_at.map(|last| self.now - last);
        if away.is_none_or(|away| away <= LATE) || self.learner.consented_at.is_none() {
            return;
        }
        let Some(first) = self.turn.replies.iter().position(Say::is_of_a_lesson) else { return };
        let before = self.turn.state.course.as_ref().and_then(|course| {
            let enrollment = self.learner.enrollments.iter().find(|e| e.course == *course)?;
            let (version, course) = self.stage.catalogue.course(course)?;
            let (_, lesson) = course.lesson(&enrollment.lesson)?;
            enrollment.block.as_ref()?;
            Some(Say::Recap { version, lesson: lesson.id.clone() })
        });
        let Some(recap) = before else { return };
        // A question with its options fills its SMS, and a recording's page carries its link.
        if self.is_sms() && matches!(self.turn.replies[first], Say::Card { .. }) {
            let card = self.turn.replies.remove(first);
            self.turn.replies.insert(first, together(recap, card));
        } else {
            self.turn.replies.insert(first, recap);
        }
    }
}

fn together(first: Say, then: Say) -> Say {
    Say::Together { first: Box::new(first), then: Box::new(then) }
}
