//! PRIVACY: what is kept, who can read it, how to see it and how to be rid of it.

use super::{
    menu,
    say::{Footing, Say},
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet};

pub(super) fn tell(talk: &mut Talk<'_>) {
    let (footing, edit) = (talk.footing(), talk.edit);
    talk.say(Say::Privacy { footing, edit });
    if footing == Footing::Learning {
        talk.show_page();
    }
}

pub(crate) fn page(pen: &Pen<'_>, footing: Footing, edit: Option<i64>) -> Sheet {
    let id = match footing {
        Footing::Learning => "privacy",
        Footing::New => "privacy-new",
        Footing::Stopped => "privacy-stopped",
    };
    let args = [("programme", pen.programme()), ("word", pen.opening_word().into())];
    let sheet = pen.say(id, &args).in_place_of(edit);
    if footing == Footing::Learning { menu::with_way_home(pen, sheet) } else { sheet }
}
