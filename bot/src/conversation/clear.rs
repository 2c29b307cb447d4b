//! CLEAR: takes back what a bot can take back, and says truthfully what stays.

use super::{talk::Talk, turn::Effect};
use crate::{
    page::Form,
    wording::pen::{Pen, Sheet},
};

pub(super) fn ask(talk: &mut Talk<'_>) {
    talk.ask_database(Effect::Clear);
    if talk.has_agreed() {
        talk.show_page();
    }
}

/// The messages themselves go; the page says nothing.
pub(crate) fn take_back_page(pen: &Pen<'_>, messages: &[i64]) -> Sheet {
    pen.sheet().form(Form::TakeBack(messages.to_vec()))
}

pub(crate) fn page(pen: &Pen<'_>, messages: usize) -> Sheet {
    pen.say("cleared", &[("messages", messages.into())])
}
