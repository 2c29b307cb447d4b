//! From an outgoing row to the messages a provider takes: opened, worded, rendered.

use crate::{
    address::Address,
    chance::{part, part_of},
    conversation::{Say, Stage},
    house::{Channel, House},
    outgoing::{MediaFile, Message, TelegramCall},
    render,
    store::{self, sending::Due},
    wording,
};
use lessons::language::Language;
use uuid::Uuid;

/// Why a row says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Mute {
    /// Sealed with another key, or damaged.
    #[error("it does not open")]
    Sealed,
    /// Written by a later version.
    #[error("it is of a kind that this version does not know")]
    Unknown,
}

/// Every message a row stands for; a row whose id is a later part stands for one of them.
pub(super) fn messages(house: &House, channel: &Channel, due: &Due) -> Result<Vec<Message>, Mute> {
    let say = say(house, due)?;
    let language = Language::parse(&due.language).unwrap_or(Language::ENGLISH);
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme: &channel.programme };
    let page = wording::page(&stage, &say, language, channel.medium);
    Ok(render::render(&page, channel.medium, &house.courses))
}

/// The ids of the later parts of a message that goes out in several.
pub(super) fn later_parts(first: Uuid, messages: usize) -> Vec<Uuid> {
    // More parts than a byte counts are never rendered: a text has a limit long before.
    (1..u8::try_from(messages).unwrap_or(u8::MAX)).map(|n| part(first, n)).collect()
}

/// The message this row itself carries.
pub(super) fn own(due: &Due, mut messages: Vec<Message>) -> Option<Message> {
    let place = usize::from(part_of(due.id));
    (place < messages.len()).then(|| messages.swap_remove(place))
}

fn say(house: &House, due: &Due) -> Result<Say, Mute> {
    if let Some(json) = &due.say {
        return serde_json::from_value(json.clone()).map_err(|_| Mute::Unknown);
    }
    let sealed = due.sealed_say.as_deref().ok_or(Mute::Sealed)?;
    let json = house.store.keys.open(part(due.id, 0), sealed).map_err(|_| Mute::Sealed)?;
    serde_json::from_slice(&json).map_err(|_| Mute::Unknown)
}

/// Opens the address a message goes to: its row's own, or the one a farewell carries.
pub(super) fn address(
    house: &House,
    channel: &Channel,
    due: &Due,
    kept: Option<&(Uuid, Vec<u8>)>,
) -> Result<Address, Mute> {
    let keys = &house.store.keys;
    let opened = match (kept, &due.sealed_to) {
        (Some((row, sealed)), _) => keys.open(*row, sealed),
        (None, Some(sealed)) => keys.open(part(due.id, 0), sealed),
        (None, None) => return Err(Mute::Sealed),
    };
    let bytes = opened.map_err(|_| Mute::Sealed)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Mute::Sealed)?;
    Ok(Address::kept(channel.medium, text.to_owned()))
}

/// The files that a message carries, in their order.
pub(super) fn media(message: &mut Message) -> Vec<&mut MediaFile> {
    match message {
        Message::Telegram(TelegramCall::Voice { file, .. }) => vec![file],
        Message::Telegram(TelegramCall::Photo { picture, .. }) => vec![&mut picture.file],
        Message::Telegram(TelegramCall::Album { slides, .. }) => {
            slides.iter_mut().map(|(picture, _)| &mut picture.file).collect()
        }
        Message::Telegram(_) | Message::Sms(_) => Vec::new(),
    }
}

/// Fills in the names under which the bot's API already has files.
pub(super) async fn recall_media(
    house: &House,
    channel: &Channel,
    message: &mut Message,
) -> Result<(), sqlx::Error> {
    for file in media(message) {
        file.known_as =
            store::media::known_as(&house.store.worker, channel.id, &file.sha256).await?;
    }
    Ok(())
}
