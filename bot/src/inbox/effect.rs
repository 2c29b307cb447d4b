//! What only the database can do: joining, erasing, listing, exporting, taking back.

use super::{
    event::Event,
    joining,
    ledger::{Ledger, Person},
};
use crate::{
    address::Medium,
    chance::{Chance, first_id_at},
    conversation::{self, Echo, Effect, Here, Stage, Standing, turn::Device},
    house::House,
    store::{self, kept::Kept},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use sqlx::PgConnection;
use uuid::Uuid;

/// What codes are for, as their keyed hash knows it.
const JOIN: &str = "join";
/// What tokens are for, as their keyed hash knows it.
pub(super) const EXPORT: &str = "export";
/// A bot can delete its messages of so long (Bot API, `deleteMessage`).
const TAKE_BACK_HOURS: i64 = 48;
/// Messages that one CLEAR takes back at most.
const TAKE_BACK_MESSAGES: i64 = 1_000;
/// No vowels, so that no code is a word; no 0, 1, I, O, so that none is misread.
const CODE_ALPHABET: &[u8] = b"23456789BCDFGHJKLMNPQRSTVWXZ";
const CODE_CHARS: usize = 8;

/// Whether an effect ran.
pub(super) enum Ran {
    /// Yes; its answer is among the replies.
    Done,
    /// No: this learner must be locked as well, before anything else.
    NeedsToo(Uuid),
}

/// Runs one effect, and lets the conversation answer.
pub(super) async fn run(
    conn: &mut PgConnection,
    house: &House,
    event: &Event,
    person: &mut Person,
    also: Option<Uuid>,
    effect: Effect,
    ledger: &mut Ledger,
) -> Result<Ran, sqlx::Error> {
    let learner = person.learner.id;
    let now = event.incoming.at;
    let echo = match effect {
        Effect::StopEverywhere => {
            store::learner::stop_everywhere(conn, learner).await?;
            Echo::StoppedEverywhere
        }
        Effect::Erase => {
            store::learner::erase(conn, &[learner], now).await?;
            ledger.strike(learner);
            (person.kept, person.address_kept) = (false, false);
            person.standing = Standing::Erased;
            Echo::Erased
        }
        Effect::MakeCode => {
            let code = code(&house.chance);
            let lookup = house.store.keys.secret_lookup(JOIN, &code);
            store::codes::make(conn, lookup, learner, now).await?;
            Echo::Code(code)
        }
        Effect::Join(code) => match join(conn, house, event, person, also, &code, ledger).await? {
            Joining::NeedsToo(other) => return Ok(Ran::NeedsToo(other)),
            Joining::Done(echo) => echo,
        },
        Effect::ListDevices => Echo::Devices(devices(conn, person).await?),
        Effect::Unlink(address) => {
            store::address::unlink(conn, learner, address).await?;
            person.address_kept = address != person.address;
            Echo::Unlinked
        }
        Effect::Export => {
            let token = URL_SAFE_NO_PAD.encode(house.chance.bytes::<16>());
            let lookup = house.store.keys.secret_lookup(EXPORT, &token);
            store::export::offer(conn, lookup, learner, now).await?;
            Echo::Exported { token }
        }
        Effect::Clear => {
            let since = first_id_at(now - TimeDelta::hours(TAKE_BACK_HOURS));
            let here = person.address;
            let messages =
                store::outgoing::messages_since(conn, here, since, TAKE_BACK_MESSAGES).await?;
            store::outgoing::forget_messages(conn, here, &messages).await?;
            Echo::Cleared { messages }
        }
    };
    if let Some(shown) = conversation::shows(&echo) {
        person.learner.state.phones.entry(person.address).or_default().shown = shown;
        ledger.move_on(person);
    }
    answer(house, event, person, &echo, ledger);
    Ok(Ran::Done)
}

/// What the conversation says to an echo, on the phone the message came from.
fn answer(house: &House, event: &Event, person: &Person, echo: &Echo, ledger: &mut Ledger) {
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme: &event.channel.programme };
    let here = person.here(event);
    for say in conversation::after(&stage, &person.learner, &here, echo) {
        let language = person.learner.language;
        ledger.reply(house, event, person, person.address_kept, language, &say);
    }
}

async fn devices(conn: &mut PgConnection, person: &Person) -> Result<Vec<Device>, sqlx::Error> {
    let rows = store::address::of_learner(conn, person.learner.id).await?;
    let devices = rows.into_iter().filter_map(|row| {
        Some(Device {
            id: row.id,
            medium: Medium::of_word(&row.medium)?,
            since: row.since,
            here: row.id == person.address,
            stopped: row.standing != Standing::Open.word(),
        })
    });
    Ok(devices.collect())
}

enum Joining {
    Done(Echo),
    NeedsToo(Uuid),
}

/// Joins this phone's learner to whoever made the code. Both rows are locked, in order of id.
async fn join(
    conn: &mut PgConnection,
    house: &House,
    event: &Event,
    person: &mut Person,
    also: Option<Uuid>,
    code: &str,
    ledger: &mut Ledger,
) -> Result<Joining, sqlx::Error> {
    let now = event.incoming.at;
    if person.kept && !store::codes::may_try(conn, person.address, now).await? {
        return Ok(Joining::Done(Echo::TooManyTries));
    }
    let lookup = house.store.keys.secret_lookup(JOIN, code);
    let owner = match store::codes::owner(conn, lookup, now).await? {
        None => return Ok(Joining::Done(Echo::NoSuchCode)),
        Some(owner) if owner == person.learner.id => return Ok(Joining::Done(Echo::NoSuchCode)),
        Some(owner) => owner,
    };
    if also != Some(owner) && person.kept {
        return Ok(Joining::NeedsToo(owner));
    }
    let Some(mut stays) = store::learner::lock_waiting(conn, &[owner]).await?.pop() else {
        return Ok(Joining::Done(Echo::NoSuchCode));
    };
    if !store::codes::use_up(conn, lookup).await? {
        return Ok(Joining::Done(Echo::NoSuchCode));
    }
    let theirs = store::enrollment::of_learners(conn, &[owner]).await?.remove(&owner);
    let merged = joining::merge(
        &house.catalogue(),
        &theirs.unwrap_or_default(),
        &person.learner.enrollments,
    );
    let others = store::address::of_learner(conn, owner).await?;
    let gone = person.learner.id;
    ledger.join(house, event, person, owner);
    store::learner::merge(conn, gone, owner).await?;
    ledger.enrol(owner, event.channel.programme.id, merged.clone());
    stays.enrollments = merged;
    person.learner = stays;
    tell_others(house, event, person, &others, ledger);
    Ok(Joining::Done(Echo::Joined))
}

/// The learner's other phones hear of it too.
fn tell_others(
    house: &House,
    event: &Event,
    person: &Person,
    others: &[store::address::AddressRow],
    ledger: &mut Ledger,
) {
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme: &event.channel.programme };
    for other in others.iter().filter(|other| other.standing == Standing::Open.word()) {
        let Some(medium) = Medium::of_word(&other.medium) else { continue };
        let there = Here {
            address: other.id,
            medium,
            standing: Standing::Open,
            first_contact: false,
            phone_language: None,
        };
        for say in conversation::after(&stage, &person.learner, &there, &Echo::Joined) {
            let language = person.learner.language;
            ledger.tell(house, event, (other.id, other.channel_id), language, &say);
        }
    }
}

/// A code of eight characters, at least two of them digits and two of them letters, so that it is
/// never mistaken for a word or a number.
fn code(chance: &Chance) -> String {
    loop {
        let draws: [u8; CODE_CHARS] = chance.bytes();
        let code: String = draws
            .iter()
            .map(|draw| char::from(CODE_ALPHABET[usize::from(*draw) % CODE_ALPHABET.len()]))
            .collect();
        let digits = code.bytes().filter(u8::is_ascii_digit).count();
        if (2..=CODE_CHARS - 2).contains(&digits) {
            return code;
        }
    }
}
