//! A learner with their phones, and a database of one row: enough to talk through a course.

use super::super::{
    Echo, Effect, Fact, Heard, Here, Keep, Learner, Say, Stage, Standing, State, Turn, after,
    press::Press, respond, shows, turn::Device,
};
use super::course;
use crate::{
    address::Medium,
    catalogue::Catalogue,
    incoming::{Input, Said},
    outgoing::{Does, Message},
    page::{Form, Key, Page},
    programme::Programme,
    render, wording,
};
use chrono::{DateTime, TimeDelta, Utc};
use lessons::{course::Course, language::Language};
use std::{collections::BTreeMap, fmt::Write, path::Path};
use uuid::Uuid;

pub struct World {
    pub catalogue: Catalogue,
    pub programme: Programme,
    pub learner: Learner,
    pub standing: Standing,
    pub kept: bool,
    pub now: DateTime<Utc>,
    pub medium: Medium,
    pub phone: Uuid,
    pub phone_language: Option<Language>,
    pub said: Vec<Say>,
    pub facts: Vec<Fact>,
    asked: BTreeMap<Uuid, super::super::Asked>,
    chat: BTreeMap<i64, Vec<Vec<Key>>>,
    transcript: String,
    seed: u64,
}

pub fn programme() -> Programme {
    Programme {
        id: Uuid::nil(),
        name: "Open Dock".to_owned(),
        country: "KE".to_owned(),
        languages: ["en", "fr", "ar"].map(course::language).to_vec(),
        help_line: Some("+254 700 000 999".to_owned()),
        discreet: false,
        public_url: "https://learn.example.org".to_owned(),
    }
}

fn stranger(language: Language) -> Learner {
    Learner {
        id: Uuid::from_u128(7),
        language,
        consented_at: None,
        last_turn_at: None,
        state: State::default(),
        enrollments: Vec::new(),
    }
}

impl World {
    pub fn new(medium: Medium) -> Self {
        Self::with(medium, course::course())
    }

    pub fn with(medium: Medium, course: Course) -> Self {
        let mut catalogue = Catalogue::default();
        catalogue.serve(course);
        Self {
            catalogue,
            programme: programme(),
            learner: stranger(Language::ENGLISH),
            standing: Standing::Open,
            kept: false,
            now: "2026-03-02T10:00:00Z".parse().unwrap(),
            medium,
            phone: Uuid::from_u128(1),
            phone_language: None,
            said: Vec::new(),
            facts: Vec::new(),
            asked: BTreeMap::new(),
            chat: BTreeMap::new(),
            transcript: String::new(),
            seed: 3,
        }
    }

    /// Somebody who has agreed and stands before the first card.
    pub fn begun(medium: Medium) -> Self {
        let mut world = Self::new(medium);
        world.begin();
        world.transcript.clear();
        world
    }

    pub fn begin(&mut self) {
        if self.medium == Medium::Sms {
            self.type_all(&["BAMBOO", "1"]);
        } else {
            self.start(Some("k7Hq2mXd"));
            self.tap_all(&["English", "Agree"]);
        }
    }

    pub fn stage(&self) -> Stage<'_> {
        Stage { catalogue: &self.catalogue, programme: &self.programme }
    }

    pub fn type_all(&mut self, said: &[&str]) {
        for text in said {
            self.type_(text);
        }
    }

    pub fn type_(&mut self, text: &str) {
        self.note(&format!("> {text}"));
        self.hear(Input::Text(Said::new(text)));
    }

    pub fn start(&mut self, payload: Option<&str>) {
        self.note(&format!("> Start {}", payload.unwrap_or_default()));
        self.hear(Input::Start(payload.map(Said::new)));
    }

    pub fn tap_all(&mut self, labels: &[&str]) {
        for label in labels {
            self.tap(label);
        }
    }

    /// Presses the newest button with this label.
    pub fn tap(&mut self, label: &str) {
        let found = self.chat.iter().rev().find_map(|(message, rows)| {
            let key = rows.iter().flatten().find(|key| plain(&key.label) == label)?;
            match &key.does {
                Does::Press(data) => Some((*message, data.clone())),
                Does::Open(_) => None,
            }
        });
        let (message, data) = found.unwrap_or_else(|| panic!("no [{label}]:\n{}", self.transcript));
        self.note(&format!("> [{label}]"));
        self.press(&data, message);
    }

    pub fn press(&mut self, data: &str, message: i64) {
        self.hear(Input::Press { data: Said::new(data), message });
    }

    pub fn pass(&mut self, time: TimeDelta) {
        self.now += time;
        self.note(&format!("~ {} h", time.num_hours()));
    }

    pub fn hear(&mut self, input: Input) {
        let asked = match &input {
            Input::Press { data, .. } => {
                Press::decode(data.as_str()).and_then(|pressed| pressed.press.asked())
            }
            _ => None,
        };
        let heard = Heard {
            asked: asked.and_then(|id| self.asked.get(&id).cloned()),
            here: self.here(),
            input,
        };
        self.seed += 1;
        let turn = respond(&self.stage(), &self.learner, &heard, self.now, self.seed);
        self.now += TimeDelta::seconds(20);
        self.write(turn);
    }

    fn here(&self) -> Here {
        Here {
            address: self.phone,
            medium: self.medium,
            standing: self.standing,
            first_contact: !self.kept,
            phone_language: self.phone_language,
        }
    }

    /// What the store does with a turn.
    fn write(&mut self, turn: Turn) {
        assert_eq!(turn.keep == Keep::Nothing, turn.keep == Keep::Nothing && turn.facts.is_empty());
        self.kept = turn.keep == Keep::Row;
        self.learner.language = turn.language;
        self.learner.consented_at = turn.consented_at;
        self.learner.state = turn.state;
        self.learner.last_turn_at = Some(self.now);
        self.standing = turn.standing.unwrap_or(self.standing);
        for changed in turn.enrollments {
            self.learner.enrollments.retain(|e| e.course != changed.course);
            self.learner.enrollments.push(changed);
        }
        for asked in turn.asked {
            self.asked.insert(asked.id, asked);
        }
        self.facts.extend(turn.facts);
        for say in turn.replies {
            self.deliver(say);
        }
        if !self.kept {
            self.learner = stranger(self.learner.language);
        }
        for effect in turn.effects {
            self.run(effect);
        }
    }

    fn run(&mut self, effect: Effect) {
        let echo = match effect {
            Effect::StopEverywhere => Echo::StoppedEverywhere,
            Effect::Erase => {
                let language = self.learner.language;
                self.learner = Learner { id: Uuid::from_u128(8), ..stranger(language) };
                self.standing = Standing::Erased;
                Echo::Erased
            }
            Effect::MakeCode => Echo::Code("K7HQ2MXD".to_owned()),
            Effect::Join(code) if code == "K7HQ2MXD" => {
                self.learner.consented_at = Some(self.now);
                Echo::Joined
            }
            Effect::Join(_) => Echo::NoSuchCode,
            Effect::ListDevices => Echo::Devices(self.devices()),
            Effect::Unlink(_) => Echo::Unlinked,
            Effect::Export => Echo::Exported { token: "q8sJ2".to_owned() },
            Effect::Clear => Echo::Cleared {
                messages: match self.medium {
                    Medium::Telegram => vec![12, 11],
                    Medium::Sms => Vec::new(),
                },
            },
        };
        let replies = after(&self.stage(), &self.learner, &self.here(), &echo);
        for say in replies {
            self.deliver(say);
        }
        if let Some(shown) = shows(&echo) {
            self.learner.state.phones.entry(self.phone).or_default().shown = shown;
        }
    }

    fn devices(&self) -> Vec<Device> {
        let device = |id, medium, here| Device {
            id,
            medium,
            since: "2026-02-01T08:00:00Z".parse().unwrap(),
            here,
            stopped: false,
        };
        let other = match self.medium {
            Medium::Sms => Medium::Telegram,
            Medium::Telegram => Medium::Sms,
        };
        vec![device(self.phone, self.medium, true), device(Uuid::from_u128(2), other, false)]
    }

    pub fn deliver(&mut self, say: Say) {
        // What is queued is JSON until it is sent.
        let json = serde_json::to_string(&say).unwrap();
        assert_eq!(serde_json::from_str::<Say>(&json).unwrap(), say);
        let page = wording::page(&self.stage(), &say, self.learner.language, self.medium);
        self.said.push(say);
        match self.medium {
            Medium::Sms => self.deliver_sms(&page),
            Medium::Telegram => self.deliver_telegram(&page),
        }
    }

    fn deliver_sms(&mut self, page: &Page) {
        for message in render::render(page, Medium::Sms, Path::new("courses")) {
            let Message::Sms(text) = message else { panic!("not an SMS") };
            let parts = render::segments(&text).parts;
            let parts = if parts > 1 { format!(" ({parts} parts)") } else { String::new() };
            self.note(&format!("< {}{parts}", text.replace('\n', "\n  ")));
        }
    }

    fn deliver_telegram(&mut self, page: &Page) {
        let newest = self.chat.last_key_value().map_or(0, |(number, _)| *number);
        let (number, mark) = match &page.form {
            Form::New => (newest + 1, "<"),
            Form::Edit(number) => (*number, "< (in place)"),
            Form::Voice { .. } => (newest + 1, "< (voice)"),
            Form::Picture(_) => (newest + 1, "< (picture)"),
            Form::Album(slides) => {
                for slide in slides {
                    let caption = slide.caption.to_plain().replace('\n', "\n  ");
                    self.note(&format!("< (picture of an album) {caption}"));
                }
                (newest + 1, "<")
            }
            Form::Document { .. } => (newest + 1, "< (file)"),
            Form::TakeBack(numbers) => return self.note(&format!("< (taken back: {numbers:?})")),
        };
        self.chat.insert(number, page.keys.clone());
        let body = plain(&page.body.to_plain()).replace('\n', "\n  ");
        let mut text = format!("{mark} {body}");
        for row in &page.keys {
            text.push_str("\n ");
            for key in row {
                write!(text, " [{}]", plain(&key.label)).unwrap();
            }
        }
        self.note(&text);
    }

    pub fn note(&mut self, line: &str) {
        self.transcript.push_str(line);
        self.transcript.push('\n');
    }

    pub fn transcript(&mut self) -> String {
        std::mem::take(&mut self.transcript)
    }

    pub fn enrollment(&self) -> &super::super::Enrollment {
        self.learner.enrollments.first().expect("nobody is enrolled")
    }

    /// Every button in the chat, oldest first.
    pub fn buttons(&self) -> Vec<(i64, String)> {
        let keys = self.chat.iter().flat_map(|(message, rows)| {
            rows.iter().flatten().map(move |key| (*message, key.does.clone()))
        });
        keys.filter_map(|(message, does)| match does {
            Does::Press(data) => Some((message, data)),
            Does::Open(_) => None,
        })
        .collect()
    }
}

/// Without the isolation marks, which nobody sees.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
