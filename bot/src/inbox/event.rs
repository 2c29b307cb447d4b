//! One message on its way through the inbox.

use crate::{
    address::Address,
    conversation,
    house::{Channel, House},
    incoming::{Incoming, Input, Said},
    seal::Lookup,
    store::address::Contact,
};
use chrono::{DateTime, Utc};
use lessons::language::Language;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// A message, with how the database knows it.
#[derive(Debug)]
pub(super) struct Event {
    pub incoming: Incoming,
    pub channel: Arc<Channel>,
    /// How the sender's address is found.
    pub contact: Contact,
    /// How the event itself is recognised.
    pub key: Lookup,
    /// The chance of this turn: the same when the turn is run again alone.
    pub seed: u64,
    /// The question that a pressed button names.
    pub asked: Option<Uuid>,
}

impl Event {
    /// None for a channel that is not configured.
    pub fn new(house: &House, incoming: Incoming) -> Option<Self> {
        let channel = Arc::clone(house.channels.get(&incoming.channel)?);
        let keys = &house.store.keys;
        Some(Self {
            contact: (channel.id, keys.address_lookup(&channel.name, &incoming.address)),
            key: keys.event_lookup(&channel.name, &incoming.event_key),
            seed: house.chance.seed(),
            asked: match incoming.input {
                Input::Press { .. } => conversation::asked_in(&incoming.input),
                _ => None,
            },
            channel,
            incoming,
        })
    }
}

impl Event {
    /// The event as it is quarantined: channel, address and words, to be sealed at once.
    pub fn to_bytes(&self) -> Vec<u8> {
        let incoming = &self.incoming;
        let (kind, words, message) = match &incoming.input {
            Input::Text(said) => ("text", Some(said.as_str()), None),
            Input::Start(payload) => ("start", payload.as_ref().map(Said::as_str), None),
            Input::Press { data, message } => ("press", Some(data.as_str()), Some(*message)),
            Input::Wordless => ("wordless", None, None),
            Input::Blocked => ("blocked", None, None),
            Input::Unblocked => ("unblocked", None, None),
        };
        let kept = Kept {
            channel: incoming.channel.to_string(),
            address: incoming.address.reveal().to_owned(),
            kind: kind.to_owned(),
            words: words.map(str::to_owned),
            message,
            phone_language: incoming.phone_language,
            at: incoming.at,
        };
        // No value of it can fail to serialise.
        serde_json::to_vec(&kept).unwrap_or_default()
    }

    /// A quarantined event once more, as an event of its own: its old key is remembered already.
    /// None if it cannot be read, or its channel is no longer configured.
    pub fn from_bytes(house: &House, id: Uuid, bytes: &[u8]) -> Option<Self> {
        let kept: Kept = serde_json::from_slice(bytes).ok()?;
        let words = || kept.words.as_deref().map(Said::new);
        let input = match kept.kind.as_str() {
            "text" => Input::Text(words()?),
            "start" => Input::Start(words()),
            "press" => Input::Press { data: words()?, message: kept.message? },
            "wordless" => Input::Wordless,
            "blocked" => Input::Blocked,
            "unblocked" => Input::Unblocked,
            _ => return None,
        };
        let channel = house.channels.get(kept.channel.as_str())?;
        let incoming = Incoming {
            channel: Arc::clone(&channel.name),
            address: Address::kept(channel.medium, kept.address.clone()),
            event_key: format!("replay/{id}").into_bytes(),
            input,
            phone_language: kept.phone_language,
            // As late as it is: hours and dates in the answer are those of the answer.
            at: house.clock.now(),
        };
        Self::new(house, incoming)
    }
}

/// An event at rest, sealed as a whole.
#[derive(Serialize, Deserialize)]
struct Kept {
    channel: String,
    address: String,
    kind: String,
    words: Option<String>,
    /// The message that a pressed button stands under.
    message: Option<i64>,
    phone_language: Option<Language>,
    /// When it came in.
    at: DateTime<Utc>,
}
