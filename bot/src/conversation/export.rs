//! EXPORT: everything that is kept, behind a link that opens once.

use super::{erased, stop, talk::Talk, turn::Effect};
use crate::wording::pen::{Pen, Sheet};

pub(super) fn ask(talk: &mut Talk<'_>) {
    if !talk.has_agreed() && !stop::is_stopped(talk) {
        return erased::nothing_kept(talk);
    }
    talk.ask_database(Effect::Export);
    if !stop::is_stopped(talk) {
        talk.show_page();
    }
}

pub(crate) fn page(pen: &Pen<'_>, token: &str) -> Sheet {
    let link = format!("{}/e/{token}", pen.stage.programme.public_url);
    pen.say("export", &[("link", link.into())])
}
