//! Somebody who takes lessons on one phone, and always knows the answer that the test wants.
//!
//! Options are shuffled, so what is typed or pressed is found from the question's own record. That
//! is all that is looked up behind the scenes; everything else goes over the phones.

use crate::world::World;
use bot::conversation::{Asked, Shown, State};
use lessons::course::{Content, CourseId, Key, Quiz};
use phone::Person;
use sqlx::types::Json;

/// The course that is taken.
pub const COURSE: &str = "first-48-hours";
/// The payload of its link.
pub const LINK: &str = "k7Hq2mXd";
/// Where Next stands under a card, under a recording, and under pictures.
const NEXT_OF_CARD: usize = 0;
const NEXT_OF_RECORDING: usize = 2;
const NEXT_OF_PICTURES: usize = 1;
/// More messages than any lesson has.
const ENOUGH: usize = 40;

/// One learner in this world, with one phone, in one language.
pub struct Pupil {
    pub language: &'static str,
    /// None has a plain phone.
    pub telegram: Option<Person>,
}

impl Pupil {
    pub fn by_sms(language: &'static str) -> Self {
        Self { language, telegram: None }
    }

    pub fn on_telegram(world: &World, language: &'static str) -> Self {
        Self { language, telegram: Some(world.person(42, language)) }
    }

    /// From nothing to the first card.
    pub async fn begin(&self, world: &mut World) {
        if let Some(person) = &self.telegram {
            world.after(person.start(Some(LINK))).await;
            world.press(person, &locales::own_name(self.language)).await;
            world.press(person, &label(self.language, "key-agree")).await;
        } else {
            let keyword = keyword(world, self.language);
            world.sms(&keyword).await;
            world.sms(&self.number(1)).await;
        }
    }

    /// Takes the lesson that is open to its end; `knows` says of each question whether it is
    /// answered rightly.
    pub async fn take(&self, world: &mut World, mut knows: impl FnMut(usize) -> bool) {
        let mut questions = 0;
        for _ in 0..ENOUGH {
            match shown(world).await {
                Shown::Question(asked) => {
                    self.answer(world, &asked, knows(questions)).await;
                    questions += 1;
                }
                Shown::Result { .. } => return,
                _ => self.go_on(world).await,
            }
        }
        panic!("the lesson does not end");
    }

    /// On from a card, a reason or a result.
    pub async fn go_on(&self, world: &mut World) {
        let Some(person) = &self.telegram else { return world.sms(&self.number(1)).await };
        let place = match shown(world).await {
            Shown::Block { course, lesson, block } => {
                let course = world.service.house.catalogue().version(course).cloned().unwrap();
                let block = course.lesson(&lesson).unwrap().1.block(&block).unwrap().1;
                let recorded = |language: &str| match &block.content {
                    Content::Audio(audio) => {
                        audio.recordings.keys().any(|l| l.as_str() == language)
                    }
                    _ => false,
                };
                let pictured = matches!(block.content, Content::Pictures(_));
                if recorded(self.language) {
                    NEXT_OF_RECORDING
                } else if pictured {
                    NEXT_OF_PICTURES
                } else {
                    NEXT_OF_CARD
                }
            }
            _ => NEXT_OF_CARD,
        };
        world.press_nth(person, place).await;
    }

    /// Answers a question, with buttons where it has any.
    pub async fn answer(&self, world: &mut World, asked: &Asked, right: bool) {
        let quiz = quiz(world, asked);
        let words = self.words(&quiz, asked, right);
        match (&self.telegram, presses(&quiz, asked, right)) {
            (Some(person), Some(places)) => {
                for place in places {
                    world.press_nth(person, place).await;
                }
            }
            (Some(person), None) => world.after(person.send(&words)).await,
            (None, _) => world.sms(&words).await,
        }
    }

    /// An answer as it is typed.
    pub fn words(&self, quiz: &Quiz, asked: &Asked, right: bool) -> String {
        let number = |place: usize| self.number(place + 1);
        let letters: Vec<char> = label(self.language, "letters").chars().collect();
        match &quiz.key {
            Key::Short if right => {
                let text = quiz.texts.iter().find(|(l, _)| l.as_str() == self.language).unwrap().1;
                text.accepted[0].text.clone()
            }
            Key::Short => WRONG_WORDS.iter().find(|(l, _)| *l == self.language).unwrap().1.into(),
            Key::Number { value, .. } => {
                // The hour of the register tempts.
                let hour = if right { format!("{value}") } else { format!("{}", value + 3.0) };
                hour.chars().map(|digit| self.digit(digit)).collect()
            }
            Key::Match(_) => {
                let rights = in_places(quiz, asked, right).into_iter().enumerate();
                let pairs =
                    rights.map(|(left, place)| format!("{}{}", number(left), letters[place]));
                pairs.collect::<Vec<_>>().join(" ")
            }
            _ => in_places(quiz, asked, right).into_iter().map(number).collect(),
        }
    }

    /// A number in the digits that this person's phone types.
    fn number(&self, number: usize) -> String {
        number.to_string().chars().map(|digit| self.digit(digit)).collect()
    }

    fn digit(&self, digit: char) -> char {
        let zero = match self.language {
            "ar" => 0x660,
            "my" => 0x1040,
            _ => return digit,
        };
        digit.to_digit(10).and_then(|value| char::from_u32(zero + value)).unwrap_or(digit)
    }
}

/// A tempting word that is not the answer, for the one question that is answered in words.
const WRONG_WORDS: [(&str, &str); 6] = [
    ("en", "rights"),
    ("fr", "garanties"),
    ("es", "garantías"),
    ("ar", "الحقوق"),
    ("zh", "权利"),
    ("my", "အခွင့်အရေး"),
];

/// What the learner's one phone shows.
pub async fn shown(world: &World) -> Shown {
    let rows: Vec<Json<State>> =
        sqlx::query_scalar("select state from learner").fetch_all(&world.pool).await.unwrap();
    let [Json(state)] = &rows[..] else { panic!("{} learners", rows.len()) };
    let phone = state.phones.values().next().unwrap();
    phone.shown.clone()
}

/// The question that is open.
pub async fn open(world: &World) -> Asked {
    match shown(world).await {
        Shown::Question(asked) => asked,
        Shown::Aside(behind) => match *behind {
            Shown::Question(asked) => asked,
            other => panic!("no question behind {other:?}"),
        },
        other => panic!("no question in {other:?}"),
    }
}

pub fn quiz(world: &World, asked: &Asked) -> Quiz {
    let catalogue = world.service.house.catalogue();
    let course = catalogue.version(asked.course).unwrap();
    let (_, lesson) = course.lesson(&asked.lesson).unwrap();
    match &lesson.block(&asked.block).unwrap().1.content {
        Content::Quiz(quiz) => quiz.clone(),
        other => panic!("no question: {other:?}"),
    }
}

/// A sentence without variables.
pub fn label(language: &str, id: &str) -> String {
    locales::sentence(language, false, id, &locales::FluentArgs::new())
}

pub fn keyword(world: &World, language: &str) -> String {
    let catalogue = world.service.house.catalogue();
    let (_, course) = catalogue.course(&CourseId::parse(COURSE).unwrap()).unwrap();
    course.keywords.iter().find(|(l, _)| l.as_str() == language).unwrap().1.clone()
}

/// The places to choose, as they are shown: of right options, of the sides that belong to the left
/// ones, of items in their order. A wrong answer takes the wrong option, or the same things turned.
fn in_places(quiz: &Quiz, asked: &Asked, right: bool) -> Vec<usize> {
    let place = |option: u8| asked.order.iter().position(|shown| *shown == option).unwrap();
    let mut places = match &quiz.key {
        Key::Single(key) => {
            let wrong = asked.order.iter().copied().find(|option| option != key).unwrap();
            return vec![place(if right { *key } else { wrong })];
        }
        Key::TrueFalse(key) => return vec![usize::from(*key != right)],
        Key::Multiple(keys) => {
            let mut chosen: Vec<usize> = keys.iter().copied().map(place).collect();
            if !right {
                let wrong = asked.order.iter().copied().find(|option| !keys.contains(option));
                chosen[0] = place(wrong.unwrap());
            }
            chosen.sort_unstable();
            return chosen;
        }
        Key::Match(count) | Key::Order(count) => (0..*count).map(place).collect::<Vec<_>>(),
        Key::Short | Key::Number { .. } => Vec::new(),
    };
    if !right && !places.is_empty() {
        places.rotate_left(1);
    }
    places
}

/// The buttons to press, by their place; none where the answer is typed.
fn presses(quiz: &Quiz, asked: &Asked, right: bool) -> Option<Vec<usize>> {
    let places = in_places(quiz, asked, right);
    let count = asked.order.len();
    match quiz.key {
        Key::Short | Key::Number { .. } => None,
        Key::Single(_) | Key::TrueFalse(_) => Some(places),
        Key::Multiple(_) | Key::Order(_) => Some(places.into_iter().chain([count]).collect()),
        Key::Match(_) => {
            let cells = places.into_iter().enumerate().map(|(left, place)| left * count + place);
            Some(cells.chain([count * count]).collect())
        }
    }
}
