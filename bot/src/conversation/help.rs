//! HELP: who runs this, how to reach a person, and the words that work everywhere.

use super::{
    menu,
    press::Press,
    say::{Footing, Say},
    talk::Talk,
};
use crate::wording::pen::{Pen, Sheet};

pub(super) fn give(talk: &mut Talk<'_>) {
    let (footing, edit) = (talk.footing(), talk.edit);
    talk.say(Say::Help { footing, edit });
    // Who has not agreed yet still stands before the same question.
    if footing == Footing::Learning {
        talk.show_page();
    }
}

pub(crate) fn page(pen: &Pen<'_>, footing: Footing, edit: Option<i64>) -> Sheet {
    let id = match footing {
        Footing::Learning => "help",
        Footing::New => "help-new",
        Footing::Stopped => "help-stopped",
    };
    let mut args = vec![("programme", pen.programme()), ("word", pen.opening_word().into())];
    let sheet = match pen.help_line() {
        Some(line) => {
            args.push(("line", line));
            pen.say(id, &args)
        }
        None => pen.say(&format!("{id}-alone"), &args),
    };
    let sheet = match footing {
        Footing::Learning => menu::with_way_home(pen, sheet),
        Footing::New => sheet,
        Footing::Stopped => sheet.row([pen.key("key-start-again", Press::Start.anew())]),
    };
    sheet.in_place_of(edit)
}
