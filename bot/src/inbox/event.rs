//! One message on its way through the inbox.

use crate::{
    conversation,
    house::{Channel, House},
    incoming::{Incoming, Input, Said},
    seal::Lookup,
    store::address::Contact,
};
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
        let (kind, words) = match &incoming.input {
            Input::Text(said) => ("text", Some(said.as_str())),
            Input::Start(payload) => ("start", payload.as_ref().map(Said::as_str)),
            Input::Press { data, .. } => ("press", Some(data.as_str())),
            Input::Wordless => ("wordless", None),
            Input::Blocked => ("blocked", None),
            Input::Unblocked => ("unblocked", None),
        };
        let json = serde_json::json!({
            "channel": &*incoming.channel,
            "address": incoming.address.reveal(),
            "kind": kind,
            "words": words,
            "at": incoming.at,
        });
        json.to_string().into_bytes()
    }
}
