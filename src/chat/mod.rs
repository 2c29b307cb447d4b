//! A course talked through in a terminal: the conversation itself, without a database around it.
//!
//! What only the database can do (joining phones, erasing, exporting) is named and left out.

mod screen;

pub use screen::Screen;

use crate::check::StandIn;
use bot::{
    address::Medium,
    chance::Chance,
    clock::Clock,
    conversation::{self, Asked, Effect, Heard, Here, Learner, Press, Say, Standing, State},
    incoming::{Input, Said},
    outgoing::Message,
    render, wording,
};
use lessons::{course::Course, language::Language};
use std::{
    collections::HashMap,
    io::{self, BufRead, Write},
    path::PathBuf,
};
use uuid::Uuid;

/// One learner, one phone, one course.
#[derive(Debug)]
pub struct Talk {
    stand_in: StandIn,
    learner: Learner,
    here: Here,
    asked: HashMap<Uuid, Asked>,
    /// What the numbered buttons send, of the last message that had any.
    buttons: Vec<screen::Button>,
    /// The number of the last message, as Telegram counts them.
    message: i64,
    opening: Input,
    clock: Clock,
    chance: Chance,
    media: PathBuf,
}

impl Talk {
    /// A learner who has agreed already and follows the course's link or types its keyword.
    pub fn new(
        course: &Course,
        language: Language,
        medium: Medium,
        media: PathBuf,
    ) -> anyhow::Result<Self> {
        Ok(Self::at(course, language, medium, media, Clock::System, Chance::from_system()?))
    }

    /// The same with a clock and chance of one's own: the same lines give the same talk.
    pub fn at(
        course: &Course,
        language: Language,
        medium: Medium,
        media: PathBuf,
        clock: Clock,
        chance: Chance,
    ) -> Self {
        let opening = match medium {
            Medium::Telegram => Input::Start(Some(Said::new(&course.link))),
            Medium::Sms => {
                let keyword = course.keywords.get(&language).map_or("START", String::as_str);
                Input::Text(Said::new(keyword))
            }
        };
        Self {
            stand_in: StandIn::of(course),
            learner: Learner {
                id: chance.id(),
                language,
                consented_at: Some(clock.now()),
                last_turn_at: None,
                state: State::default(),
                enrollments: Vec::new(),
            },
            here: Here {
                address: chance.id(),
                medium,
                standing: Standing::Open,
                first_contact: true,
                phone_language: Some(language),
            },
            asked: HashMap::new(),
            buttons: Vec::new(),
            message: 0,
            opening,
            clock,
            chance,
            media,
        }
    }

    /// Talks until the input ends.
    pub fn hold(
        &mut self,
        input: impl BufRead,
        mut output: impl Write,
        screen: Screen,
    ) -> io::Result<()> {
        if let Input::Text(said) = &self.opening {
            Screen::said(&mut output, said.as_str())?;
        }
        self.open(&mut output, screen)?;
        for line in input.lines() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            if screen.echo {
                Screen::said(&mut output, &line)?;
            }
            self.take(&line, &mut output, screen)?;
        }
        Ok(())
    }

    /// Follows the course's link, or types its keyword.
    pub fn open(&mut self, output: &mut impl Write, screen: Screen) -> io::Result<()> {
        let opening = self.opening.clone();
        self.hear(opening, output, screen)
    }

    /// Takes one line that was typed: words, or a button.
    pub fn take(&mut self, line: &str, output: &mut impl Write, screen: Screen) -> io::Result<()> {
        let input = self.meant(line);
        self.hear(input, output, screen)
    }

    /// Takes words as they are, even where a number would press a button.
    pub fn take_words(
        &mut self,
        words: &str,
        output: &mut impl Write,
        screen: Screen,
    ) -> io::Result<()> {
        self.hear(Input::Text(Said::new(words)), output, screen)
    }

    /// The question that waits for its answer.
    pub fn open_question(&self) -> Option<&Asked> {
        self.learner.state.phones.get(&self.here.address)?.shown.question()
    }

    /// A typed line: a button by its number or as `[Label]`, or words.
    fn meant(&self, line: &str) -> Input {
        let line = line.trim();
        let number = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let label = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let labelled = label.and_then(|label| self.buttons.iter().find(|b| b.label == label));
        match labelled.or_else(|| self.buttons.get(number?)) {
            Some(button) => Input::Press { data: Said::new(&button.data), message: self.message },
            None => Input::Text(Said::new(line)),
        }
    }

    fn hear(&mut self, input: Input, output: &mut impl Write, screen: Screen) -> io::Result<()> {
        let named = match &input {
            Input::Press { data, .. } => Press::decode(data.as_str()).and_then(|p| p.press.asked()),
            _ => None,
        };
        let asked = named.and_then(|id| self.asked.get(&id).cloned());
        let heard = Heard { input, here: self.here.clone(), asked };
        let (now, seed) = (self.clock.now(), self.chance.seed());
        let turn = conversation::respond(&self.stand_in.stage(), &self.learner, &heard, now, seed);
        self.learner.language = turn.language;
        self.learner.consented_at = turn.consented_at;
        self.learner.last_turn_at = Some(now);
        self.learner.state = turn.state;
        // An author takes a whole course in one go: the hour's limit is for machines that loop.
        self.learner.state.phones.values_mut().for_each(|phone| phone.hour = None);
        for enrollment in turn.enrollments {
            self.learner.enrollments.retain(|other| other.course != enrollment.course);
            self.learner.enrollments.push(enrollment);
        }
        self.asked.extend(turn.asked.into_iter().map(|asked| (asked.id, asked)));
        self.here.standing = turn.standing.unwrap_or(self.here.standing);
        self.here.first_contact = false;
        for say in &turn.replies {
            self.show(say, output, screen)?;
        }
        for effect in &turn.effects {
            screen.aside(output, &format!("the service would {} now", does(effect)))?;
        }
        output.flush()
    }

    fn show(&mut self, say: &Say, output: &mut impl Write, screen: Screen) -> io::Result<()> {
        let (stage, medium) = (self.stand_in.stage(), self.here.medium);
        let page = wording::page(&stage, say, self.learner.language, medium);
        for message in render::render(&page, medium, &self.media) {
            match &message {
                Message::Sms(text) => screen.sms(output, text)?,
                Message::Telegram(call) => {
                    self.message += 1;
                    if let Some(buttons) = screen.telegram(output, call)? {
                        self.buttons = buttons;
                    }
                }
            }
        }
        Ok(())
    }
}

/// What only the database can do, in words.
fn does(effect: &Effect) -> &'static str {
    match effect {
        Effect::StopEverywhere => "stop every phone of this learner",
        Effect::Erase => "erase everything",
        Effect::MakeCode => "give a code that joins another phone",
        Effect::Join(_) => "join the phone that made this code",
        Effect::ListDevices => "list this learner's phones",
        Effect::Unlink(_) => "unlink that phone",
        Effect::Export => "give a link to everything that is kept",
        Effect::Clear => "delete its messages of the last 48 hours",
    }
}

#[cfg(test)]
mod tests;
