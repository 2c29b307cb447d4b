//! What every page is written with: the language, the channel, and the sheet.
//!
//! A sentence that an SMS says in other words has an id of its own that ends in `-sms`; labels and
//! single words are the same on both.

use crate::{
    address::Medium,
    conversation::{Stage, path::Reader},
    outgoing::Does,
    page::{Form, Key, Page},
};
use lessons::{
    course::{Course, Texts, Words, in_language},
    language::Language,
    rich::{Lead, Paragraph, Rich, Span},
};
use locales::{FluentArgs, FluentValue};

/// Names and values of a sentence's variables.
pub(crate) type Args<'v> = [(&'static str, FluentValue<'v>)];

/// Buttons with numbers stand this many in a row: wide enough for a thumb.
const NUMBERS_IN_A_ROW: usize = 5;

/// Who writes: in which language, for which channel.
#[derive(Clone, Copy)]
pub(crate) struct Pen<'a> {
    pub stage: Stage<'a>,
    pub language: Language,
    pub medium: Medium,
}

impl<'a> Pen<'a> {
    pub fn is_sms(&self) -> bool {
        self.medium == Medium::Sms
    }

    /// For whom lessons are laid out.
    pub fn reader(&self) -> Reader {
        Reader::new(self.language, &self.stage.programme.country)
    }

    /// A sentence in the wording of this channel.
    pub fn words(&self, id: &str, args: &Args<'_>) -> String {
        if self.is_sms() { self.label(&format!("{id}-sms"), args) } else { self.label(id, args) }
    }

    /// A label or a line that is the same on every channel.
    pub fn label(&self, id: &str, args: &Args<'_>) -> String {
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, value.clone())).collect();
        locales::sentence(self.language.as_str(), !self.is_sms(), id, &args)
    }

    /// The words that begin: a course's keyword where there is one, else START.
    pub fn opening_word(&self) -> String {
        let keyword = self
            .stage
            .catalogue
            .served()
            .find_map(|(_, course)| course.keywords.get(&self.language).cloned());
        keyword.unwrap_or_else(|| self.label("word-start", &[]))
    }

    pub fn programme(&self) -> FluentValue<'a> {
        self.stage.programme.name.as_str().into()
    }

    pub fn help_line(&self) -> Option<FluentValue<'a>> {
        self.stage.programme.help_line.as_deref().map(Into::into)
    }

    /// A number in the digits of the language.
    pub fn digits(&self, number: impl Into<u64>) -> String {
        locales::digits(self.language.as_str(), number.into())
    }

    /// How the options of a question, or the right sides of pairs, are lettered.
    pub fn letter(&self, place: usize) -> String {
        self.label("letters", &[]).chars().nth(place).map(String::from).unwrap_or_default()
    }

    /// A course's text in this language, else in its own.
    pub fn text<'t, T>(&self, course: &Course, texts: &'t Texts<T>) -> Option<&'t T> {
        in_language(texts, self.language, course.source_language()).map(|(text, _)| text)
    }

    /// A title, in this language or the course's own.
    pub fn title<'t>(&self, course: &Course, texts: &'t Texts<String>) -> FluentValue<'t> {
        self.text(course, texts).map_or("", String::as_str).into()
    }

    /// The word of notice where a text is not in the learner's language.
    pub fn notice<T>(&self, course: &Course, texts: &Texts<T>) -> Option<String> {
        let (_, own) = in_language(texts, self.language, course.source_language())?;
        if own {
            return None;
        }
        let id = format!("notice-{}", course.source_language());
        Some(self.label(if locales::exists(&id) { &id } else { "notice-other" }, &[]))
    }

    pub fn sheet(&self) -> Sheet {
        Sheet {
            sms: self.is_sms(),
            page: Page {
                language: self.language,
                body: Rich::default(),
                keys: Vec::new(),
                form: Form::New,
                whole: false,
                discreet: self.stage.programme.discreet,
            },
        }
    }

    /// A page of one sentence.
    pub fn say(&self, id: &str, args: &Args<'_>) -> Sheet {
        self.sheet().line(self.words(id, args))
    }

    /// A button whose label is a sentence of its own.
    pub fn key(&self, id: &str, data: String) -> Key {
        key(self.label(id, &[]), data)
    }

    /// Rows of buttons that say 1, 2, 3.
    pub fn number_keys(&self, presses: impl Iterator<Item = String>) -> Vec<Vec<Key>> {
        let keys: Vec<Key> =
            (1u64..).zip(presses).map(|(n, data)| key(self.digits(n), data)).collect();
        in_rows(&keys)
    }
}

/// What the author wrote, as an SMS says it, with the word of notice. A short wording stands for
/// the whole; a long one follows its heading.
pub(crate) fn author_sms(notice: Option<String>, heading: &str, words: &Words) -> String {
    let full = words.full.to_plain();
    let text = match &words.sms {
        Some(short) => short.clone(),
        None if full.trim().is_empty() => heading.to_owned(),
        None if heading.is_empty() => full,
        None if heading.ends_with(char::is_alphanumeric) => format!("{heading}: {full}"),
        None => format!("{heading} {full}"),
    };
    match notice {
        Some(notice) => format!("{notice} {text}"),
        None => text,
    }
}

/// A button.
pub(crate) fn key(label: String, data: String) -> Key {
    Key { label, does: Does::Press(data) }
}

/// Small buttons, several in a row.
pub(crate) fn in_rows(keys: &[Key]) -> Vec<Vec<Key>> {
    keys.chunks(NUMBERS_IN_A_ROW).map(<[Key]>::to_vec).collect()
}

/// A page in the making. An SMS has no buttons: they are left off.
pub(crate) struct Sheet {
    sms: bool,
    page: Page,
}

impl Sheet {
    /// A paragraph; line breaks within it stay. An empty one is left out.
    pub fn line(self, text: impl Into<String>) -> Self {
        self.span(Span::plain(text))
    }

    /// A paragraph in strong letters.
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.span(Span { strong: true, ..Span::plain(text) })
    }

    /// A paragraph that stands back.
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.span(Span { emphasis: true, ..Span::plain(text) })
    }

    /// A paragraph that opens a page on the web.
    pub fn link(self, text: impl Into<String>, address: Option<String>) -> Self {
        self.span(Span { link: address, emphasis: true, ..Span::plain(text) })
    }

    /// Lines that stand together, one below the other.
    pub fn lines(mut self, lines: Vec<Span>) -> Self {
        let mut spans = Vec::new();
        for line in lines.into_iter().filter(|line| !line.text.is_empty()) {
            if !spans.is_empty() {
                spans.push(Span::plain("\n"));
            }
            spans.push(line);
        }
        self.page.body.0.push(Paragraph { lead: Lead::None, spans });
        self
    }

    fn span(mut self, span: Span) -> Self {
        if !span.text.is_empty() {
            self.page.body.0.push(Paragraph { lead: Lead::None, spans: vec![span] });
        }
        self
    }

    /// What an author wrote.
    pub fn rich(mut self, rich: &Rich) -> Self {
        if !rich.is_empty() {
            self.page.body.0.extend(rich.0.iter().cloned());
        }
        self
    }

    pub fn row(self, keys: impl IntoIterator<Item = Key>) -> Self {
        self.rows([keys.into_iter().collect()])
    }

    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Key>>) -> Self {
        if !self.sms {
            self.page.keys.extend(rows.into_iter().filter(|row| !row.is_empty()));
        }
        self
    }

    /// With another page below it, whose buttons and form are kept.
    pub fn above(mut self, mut below: Self) -> Self {
        self.page.body.0.append(&mut below.page.body.0);
        below.page.body = self.page.body;
        below
    }

    /// In the place of a message of ours, where it is given.
    pub fn in_place_of(mut self, message: Option<i64>) -> Self {
        if let Some(message) = message.filter(|_| !self.sms) {
            self.page.form = Form::Edit(message);
        }
        self
    }

    pub fn form(mut self, form: Form) -> Self {
        self.page.form = form;
        self
    }

    /// May not be cut over several messages.
    pub fn whole(mut self) -> Self {
        self.page.whole = true;
        self
    }

    pub fn done(self) -> Page {
        self.page
    }
}
