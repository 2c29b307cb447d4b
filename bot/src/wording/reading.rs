//! The sentences of the pages on which a course is read.

use super::web::length;
use ::lessons::{course::Course, grade::Credit, language::Language};
use locales::{FluentArgs, FluentValue};

/// A kilobyte as shops and phones count it.
const KILOBYTE: u64 = 1_000;

/// The sentences in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// Leads past the head of a page, for whoever hears it read.
    pub fn skip(self) -> String {
        self.label("read-skip", &[])
    }

    /// What a page is called whose name says nothing.
    pub fn neutral_title(self) -> String {
        self.label("read-neutral-title", &[])
    }

    /// Over the languages to choose from.
    pub fn language(self) -> String {
        self.label("key-language", &[])
    }

    /// What a language calls itself.
    pub fn own_name(self, language: Language) -> String {
        locales::own_name(language.as_str())
    }

    /// Over a course's lessons, and back to them.
    pub fn lessons(self) -> String {
        self.label("key-lessons", &[])
    }

    /// How long a lesson takes.
    pub fn minutes(self, minutes: u8) -> String {
        self.label("read-minutes", &[("minutes", minutes.into())])
    }

    /// Which lesson it is, counted from 1, of how many.
    pub fn place(self, n: usize, total: usize) -> String {
        self.label("read-place", &[("n", n.into()), ("total", total.into())])
    }

    /// The lesson before.
    pub fn previous(self) -> String {
        self.label("read-previous", &[])
    }

    /// The lesson after.
    pub fn next(self) -> String {
        self.label("key-next-lesson", &[])
    }

    /// No lawyer has checked the text.
    pub fn unreviewed(self) -> String {
        self.label("unreviewed", &[])
    }

    /// How to reach a person.
    pub fn help_line(self, line: &str) -> String {
        self.label("read-help-line", &[("line", line.into())])
    }

    /// That nothing is kept, and what the browser keeps.
    pub fn nothing_kept(self) -> String {
        self.label("read-nothing-kept", &[])
    }

    /// The word of notice where a text is in the language it was written in.
    pub fn notice(self, course: &Course) -> String {
        let id = format!("notice-{}", course.source_language());
        let known = locales::exists(&id);
        if known { self.label(&id, &[]) } else { self.label("notice-other", &[]) }
    }

    /// How long a recording is and how much it loads.
    pub fn recording(self, seconds: u32, bytes: u64) -> String {
        let size = bytes.div_ceil(KILOBYTE);
        self.label(
            "audio-offer",
            &[("length", length(self.0, seconds).into()), ("size", size.into())],
        )
    }

    /// Over the transcript of a recording.
    pub fn transcript(self) -> String {
        self.label("page-transcript", &[])
    }

    /// Which question it is, counted from 1, of how many.
    pub fn question(self, n: u16, total: u16) -> String {
        self.label("question-head", &[("n", n.into()), ("total", total.into())])
    }

    /// How to answer where each option opens.
    pub fn open_one(self) -> String {
        self.label("read-open-one", &[])
    }

    /// How to answer where several options are right.
    pub fn several(self) -> String {
        self.label("read-several", &[])
    }

    /// How to answer where the answer opens as a whole.
    pub fn answer_first(self) -> String {
        self.label("read-answer-first", &[])
    }

    /// What opens the answer.
    pub fn answer(self) -> String {
        self.label("read-answer", &[])
    }

    /// Before the reason of every other answer.
    pub fn otherwise(self) -> String {
        self.label("read-otherwise", &[])
    }

    /// What opens the hint.
    pub fn hint(self) -> String {
        self.label("key-hint", &[])
    }

    /// What opens the source of an answer.
    pub fn why(self) -> String {
        self.label("read-why", &[])
    }

    /// Leads back to the card where the answer stands.
    pub fn read_again(self, heading: &str) -> String {
        self.label("read-card-again", &[("heading", heading.into())])
    }

    /// The first words of the reason of an option: what it is worth.
    pub fn verdict(self, credit: Credit) -> String {
        match credit {
            Credit::Right => self.label("status-right-typed", &[]),
            Credit::Partly => self.label("status-partly-typed", &[]),
            Credit::Wrong => self.label("status-wrong-typed", &[]),
        }
    }

    /// True, or false.
    pub fn truth(self, truth: bool) -> String {
        if truth { self.label("label-true", &[]) } else { self.label("label-false", &[]) }
    }

    /// The numbers that are right: one, or all between two.
    pub fn figure(self, value: f64, tolerance: f64) -> String {
        let written = |number| locales::decimal(self.0.as_str(), number);
        if tolerance == 0.0 {
            return written(value);
        }
        let (low, high) = (written(value - tolerance), written(value + tolerance));
        self.label("read-range", &[("low", low.into()), ("high", high.into())])
    }

    /// A number in the language's digits.
    pub fn number(self, number: &usize) -> String {
        locales::digits(self.0.as_str(), u64::try_from(*number).unwrap_or_default())
    }

    /// Over the provisions that a lesson cites.
    pub fn sources(self) -> String {
        self.label("read-sources", &[])
    }

    /// Over a page that is not there.
    pub fn gone_title(self) -> String {
        self.label("read-gone-title", &[])
    }

    /// What may have become of it, and what to do.
    pub fn gone(self) -> String {
        self.label("read-gone", &[])
    }

    /// Where the course itself is there.
    pub fn gone_offered(self) -> String {
        self.label("read-gone-offered", &[])
    }

    fn label(self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        locales::sentence(self.0.as_str(), true, id, &args)
    }
}
