//! What a button says to us: its data, at most 64 bytes, readable after a restart or an upgrade.
//!
//! A course is named by its version, a lesson and a block by their place within that version, a
//! question by its record: all of them stay true for as long as the version is kept. Data comes
//! back from a stranger's phone, so it is a wish and never a permission: whose question it was and
//! whose phone is to be unlinked is checked where it is acted on.
//!
//! The form is a version digit, `+` for a new message or `~` for one in the place of the pressed,
//! a letter, and fields parted by dots. A form that is not known reads as none.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use lessons::{course::CourseHash, language::Language};
use std::fmt::Write;
use uuid::Uuid;

/// The form written today.
const FORM: char = '1';

/// Telegram's limit of a button's data, in bytes.
pub const DATA_BYTES: usize = 64;

/// A button, and where its answer appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressed {
    /// What it asks for.
    pub press: Press,
    /// Whether the answer takes the place of the message it stands under: browsing.
    pub in_place: bool,
}

/// A place in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The version.
    pub version: CourseHash,
    /// The lesson's place, from 0.
    pub lesson: u16,
    /// The block's place, from 0.
    pub block: u16,
}

/// What a button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// This language, and what they came for.
    Language(Language, Option<CourseHash>),
    /// Agreed, in this language, and what they came for.
    Agree(Language, Option<CourseHash>),
    /// Not now.
    NotNow,
    /// The menu.
    Menu,
    /// The list of courses.
    Courses,
    /// The lessons of a course.
    Lessons(CourseHash),
    /// A lesson, by its place.
    Lesson(CourseHash, u16),
    /// How far they have come.
    Progress,
    /// The choice of a language.
    Languages,
    /// Help.
    Help,
    /// What is kept.
    Privacy,
    /// A code for another phone.
    Link,
    /// On with the course they last worked in.
    GoOn,
    /// On with this course.
    GoOnIn(CourseHash),
    /// What follows this block.
    Next(Spot),
    /// This block again.
    Show(Spot),
    /// This recording.
    Listen(Spot),
    /// This recording in writing.
    Read(Spot),
    /// The option at this place.
    Choose(Uuid, u8),
    /// A tick: the left side (0 where there is one side) and the place.
    Tick(Uuid, u8, u8),
    /// The ticks are the answer.
    Done(Uuid),
    /// The hint.
    Hint(Uuid),
    /// What follows this question.
    After(Uuid),
    /// Erase everything.
    Erase,
    /// Erase nothing.
    Keep,
    /// Unlink this phone.
    Unlink(Uuid),
    /// Begin again after STOP.
    Start,
}

impl Press {
    /// The data of a button whose answer is a new message.
    pub fn anew(self) -> String {
        encode(Pressed { press: self, in_place: false })
    }

    /// The data of a button whose answer takes the place of its message.
    pub fn in_place(self) -> String {
        encode(Pressed { press: self, in_place: true })
    }

    /// What a button's data says, if it is ours.
    pub fn decode(data: &str) -> Option<Pressed> {
        let mut chars = data.chars();
        if chars.next()? != FORM {
            return None;
        }
        let in_place = match chars.next()? {
            '+' => false,
            '~' => true,
            _ => return None,
        };
        let letter = chars.next()?;
        let press = read(letter, Fields(chars.as_str()))?;
        Some(Pressed { press, in_place })
    }

    /// The question that it names: looked up before the turn, and only among the learner's own.
    pub fn asked(self) -> Option<Uuid> {
        match self {
            Self::Choose(id, _)
            | Self::Tick(id, ..)
            | Self::Done(id)
            | Self::Hint(id)
            | Self::After(id) => Some(id),
            _ => None,
        }
    }
}

fn encode(Pressed { press, in_place }: Pressed) -> String {
    let head = |letter: char| format!("{FORM}{}{letter}", if in_place { '~' } else { '+' });
    match press {
        Press::Language(language, want) => head('l') + language.as_str() + &wanted(want),
        Press::Agree(language, want) => head('a') + language.as_str() + &wanted(want),
        Press::NotNow => head('n'),
        Press::Menu => head('m'),
        Press::Courses => head('c'),
        Press::Lessons(version) => head('s') + &bytes(version.0),
        Press::Lesson(version, lesson) => head('o') + &bytes(version.0) + &numbers(&[lesson]),
        Press::Progress => head('p'),
        Press::Languages => head('g'),
        Press::Help => head('h'),
        Press::Privacy => head('i'),
        Press::Link => head('j'),
        Press::GoOn => head('r'),
        Press::GoOnIn(version) => head('v') + &bytes(version.0),
        Press::Next(spot) => head('x') + &place(spot),
        Press::Show(spot) => head('w') + &place(spot),
        Press::Listen(spot) => head('y') + &place(spot),
        Press::Read(spot) => head('z') + &place(spot),
        Press::Choose(id, option) => head('q') + &record(id) + &numbers(&[option.into()]),
        Press::Tick(id, left, option) => {
            head('t') + &record(id) + &numbers(&[left.into(), option.into()])
        }
        Press::Done(id) => head('d') + &record(id),
        Press::Hint(id) => head('k') + &record(id),
        Press::After(id) => head('f') + &record(id),
        Press::Erase => head('e'),
        Press::Keep => head('u'),
        Press::Unlink(id) => head('b') + &record(id),
        Press::Start => head('S'),
    }
}

fn read(letter: char, mut fields: Fields<'_>) -> Option<Press> {
    let press = match letter {
        'l' => Press::Language(fields.language()?, fields.maybe_version()?),
        'a' => Press::Agree(fields.language()?, fields.maybe_version()?),
        'n' => Press::NotNow,
        'm' => Press::Menu,
        'c' => Press::Courses,
        's' => Press::Lessons(fields.version()?),
        'o' => Press::Lesson(fields.version()?, fields.number()?),
        'p' => Press::Progress,
        'g' => Press::Languages,
        'h' => Press::Help,
        'i' => Press::Privacy,
        'j' => Press::Link,
        'r' => Press::GoOn,
        'v' => Press::GoOnIn(fields.version()?),
        'x' => Press::Next(fields.spot()?),
        'w' => Press::Show(fields.spot()?),
        'y' => Press::Listen(fields.spot()?),
        'z' => Press::Read(fields.spot()?),
        'q' => Press::Choose(fields.record()?, fields.small()?),
        't' => Press::Tick(fields.record()?, fields.small()?, fields.small()?),
        'd' => Press::Done(fields.record()?),
        'k' => Press::Hint(fields.record()?),
        'f' => Press::After(fields.record()?),
        'e' => Press::Erase,
        'u' => Press::Keep,
        'b' => Press::Unlink(fields.record()?),
        'S' => Press::Start,
        _ => return None,
    };
    fields.0.is_empty().then_some(press)
}

fn bytes(sixteen: [u8; 16]) -> String {
    URL_SAFE_NO_PAD.encode(sixteen)
}

fn record(id: Uuid) -> String {
    bytes(id.into_bytes())
}

fn wanted(want: Option<CourseHash>) -> String {
    want.map_or_else(String::new, |version| format!(".{}", bytes(version.0)))
}

fn place(spot: Spot) -> String {
    bytes(spot.version.0) + &numbers(&[spot.lesson, spot.block])
}

fn numbers(all: &[u16]) -> String {
    all.iter().fold(String::new(), |mut written, number| {
        // Writing to a string cannot fail.
        let _ = write!(written, ".{number}");
        written
    })
}

/// What stands after the letter, taken from the front.
struct Fields<'a>(&'a str);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Option<&'a str> {
        if self.0.is_empty() {
            return None;
        }
        let (field, rest) = self.0.split_once('.').unwrap_or((self.0, ""));
        self.0 = rest;
        Some(field)
    }

    fn language(&mut self) -> Option<Language> {
        Language::parse(self.next()?).ok()
    }

    fn sixteen(&mut self) -> Option<[u8; 16]> {
        URL_SAFE_NO_PAD.decode(self.next()?).ok()?.try_into().ok()
    }

    fn version(&mut self) -> Option<CourseHash> {
        self.sixteen().map(CourseHash)
    }

    /// None where a field is there and cannot be read.
    #[expect(clippy::option_option, reason = "unreadable and absent are two things")]
    fn maybe_version(&mut self) -> Option<Option<CourseHash>> {
        if self.0.is_empty() { Some(None) } else { self.version().map(Some) }
    }

    fn record(&mut self) -> Option<Uuid> {
        self.sixteen().map(Uuid::from_bytes)
    }

    fn number(&mut self) -> Option<u16> {
        self.next()?.parse().ok()
    }

    fn small(&mut self) -> Option<u8> {
        self.next()?.parse().ok()
    }

    fn spot(&mut self) -> Option<Spot> {
        Some(Spot { version: self.version()?, lesson: self.number()?, block: self.number()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_press() -> impl Strategy<Value = Press> {
        let id = any::<[u8; 16]>().prop_map(Uuid::from_bytes);
        let version = any::<[u8; 16]>().prop_map(CourseHash);
        let language = "[a-z]{2,3}".prop_filter_map("a language", |tag| Language::parse(&tag).ok());
        let spot = (version.clone(), any::<u16>(), any::<u16>())
            .prop_map(|(version, lesson, block)| Spot { version, lesson, block });
        let want = proptest::option::of(version.clone());
        prop_oneof![
            (language.clone(), want.clone()).prop_map(|(l, w)| Press::Language(l, w)),
            (language, want).prop_map(|(l, w)| Press::Agree(l, w)),
            proptest::sample::select(vec![
                Press::NotNow,
                Press::Menu,
                Press::Courses,
                Press::Progress,
                Press::Languages,
                Press::Help,
                Press::Privacy,
                Press::Link,
                Press::GoOn,
                Press::Erase,
                Press::Keep,
                Press::Start,
            ]),
            version.clone().prop_map(Press::Lessons),
            version.clone().prop_map(Press::GoOnIn),
            (version, any::<u16>()).prop_map(|(v, n)| Press::Lesson(v, n)),
            spot.clone().prop_map(Press::Next),
            spot.clone().prop_map(Press::Show),
            spot.clone().prop_map(Press::Listen),
            spot.prop_map(Press::Read),
            (id.clone(), any::<u8>()).prop_map(|(id, n)| Press::Choose(id, n)),
            (id.clone(), any::<u8>(), any::<u8>()).prop_map(|(id, l, n)| Press::Tick(id, l, n)),
            id.clone().prop_map(Press::Done),
            id.clone().prop_map(Press::Hint),
            id.clone().prop_map(Press::After),
            id.prop_map(Press::Unlink),
        ]
    }

    proptest! {
        #[test]
        fn data_comes_back_as_it_went(press in any_press(), in_place: bool) {
            let data = encode(Pressed { press, in_place });
            prop_assert!((1..=DATA_BYTES).contains(&data.len()));
            prop_assert_eq!(Press::decode(&data), Some(Pressed { press, in_place }));
        }

        #[test]
        fn no_data_is_a_trap(data in ".*") {
            let _ = Press::decode(&data);
        }
    }

    #[test]
    fn buttons_written_once_are_read_for_ever() {
        let kept = [
            ("1+m", Pressed { press: Press::Menu, in_place: false }),
            ("1~c", Pressed { press: Press::Courses, in_place: true }),
            (
                "1+qAAAAAAAAAAAAAAAAAAAAAA.2",
                Pressed { press: Press::Choose(Uuid::nil(), 2), in_place: false },
            ),
            (
                "1+aen.AAAAAAAAAAAAAAAAAAAAAA",
                Pressed {
                    press: Press::Agree(Language::ENGLISH, Some(CourseHash([0; 16]))),
                    in_place: false,
                },
            ),
            (
                "1+xAAAAAAAAAAAAAAAAAAAAAA.1.3",
                Pressed {
                    press: Press::Next(Spot { version: CourseHash([0; 16]), lesson: 1, block: 3 }),
                    in_place: false,
                },
            ),
        ];
        for (data, pressed) in kept {
            assert_eq!(Press::decode(data), Some(pressed), "{data}");
        }
        for foreign in ["", "1", "1+", "1+m.x", "1+q", "2+m", "1?m", "1+aen.x", "menu"] {
            assert_eq!(Press::decode(foreign), None, "{foreign}");
        }
    }
}
