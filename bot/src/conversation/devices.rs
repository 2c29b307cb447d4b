//! DEVICES: the phones that share one progress, and how to unlink one.

use super::{
    menu, path,
    press::Press,
    talk::Talk,
    turn::{Device, Effect},
};
use crate::{
    address::Medium,
    wording::pen::{Pen, Sheet, in_rows, key},
};
use chrono::Datelike;
use uuid::Uuid;

/// Asks for the list. A number typed before it arrives must not mean what it meant before.
pub(super) fn list(talk: &mut Talk<'_>) {
    talk.ask_database(Effect::ListDevices);
    talk.show_page();
}

/// A number of the list. Whether there is a phone at this place.
pub(super) fn unlink_at(talk: &mut Talk<'_>, shown: &[Uuid], place: usize) -> bool {
    let Some(id) = shown.get(place) else { return false };
    unlink(talk, *id);
    true
}

/// Unlinks a phone, if it is one of theirs: the database knows.
pub(super) fn unlink(talk: &mut Talk<'_>, id: Uuid) {
    talk.ask_database(Effect::Unlink(id));
    talk.show_page();
}

pub(crate) fn page(pen: &Pen<'_>, devices: &[Device]) -> Sheet {
    let lines: Vec<String> = devices.iter().map(|device| line(pen, device)).collect();
    if pen.is_sms() {
        let each = lines.iter().enumerate();
        let each = each.map(|(i, line)| format!("{}) {line}", pen.digits(path::count(i + 1))));
        let list = each.collect::<Vec<_>>().join("\n");
        return pen.say("devices", &[("list", list.into())]);
    }
    let each = lines.iter().enumerate();
    let list = each.map(|(i, line)| format!("{}  {line}", pen.digits(path::count(i + 1))));
    let list = list.collect::<Vec<_>>().join("\n");
    let keys = devices.iter().enumerate().filter(|(_, device)| !device.here).map(|(i, device)| {
        let label = pen.label("key-unlink", &[("n", path::count(i + 1).into())]);
        key(label, Press::Unlink(device.id).anew())
    });
    let sheet = pen
        .say("devices", &[])
        .line(list)
        .rows(in_rows(&keys.collect::<Vec<_>>()))
        .row([pen.key("key-link", Press::Link.anew())]);
    menu::with_ways_on(pen, sheet)
}

fn line(pen: &Pen<'_>, device: &Device) -> String {
    let date = pen.label(
        "date",
        &[
            ("day", device.since.day().into()),
            ("month", device.since.month().into()),
            ("year", device.since.year().into()),
        ],
    );
    let medium = match device.medium {
        Medium::Telegram => "telegram",
        Medium::Sms => "sms",
    };
    let state = match (device.here, device.stopped) {
        (true, _) => "-here",
        (false, true) => "-stopped",
        (false, false) => "",
    };
    pen.label(&format!("device-{medium}{state}"), &[("date", date.into())])
}

pub(crate) fn unlinked_page(pen: &Pen<'_>) -> Sheet {
    menu::with_ways_on(pen, pen.say("unlinked", &[]))
}
