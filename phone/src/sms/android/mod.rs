//! A pretend SMS Gateway for Android: its API over HTTP and its signed webhooks. Strict where the
//! real one is. JWT, several devices, schedules, lifetimes, data messages and the end-to-end
//! encryption are absent.

mod api;
mod event;
mod hand;

pub use hand::Sms;

pub(crate) use api::router;

use super::{Ending, Network, Receipts, handset::Text};
use crate::{
    config::SmsConfig,
    faults::Faults,
    house::{House, held},
    line::Line,
    post::{Delivery, Post},
    spread::Spread,
};
use chrono::{DateTime, TimeDelta, Utc};
use event::Event;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};

/// The gateway and the phone it runs on.
pub(crate) struct Server {
    pub house: Arc<House>,
    pub network: Arc<Network>,
    pub post: Post<Event>,
    pub faults: Faults,
    pub line: Line,
    pub spread: Spread,
    pub config: SmsConfig,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// By event kind (`sms:received`): id of the registration and address.
    webhooks: BTreeMap<String, (String, String)>,
    messages: HashMap<String, Message>,
    receipts: Receipts,
    last: Option<Event>,
}

/// A message the gateway took.
#[derive(Clone)]
struct Message {
    to: Vec<String>,
    text: Text,
    state: &'static str,
    receipts: Receipts,
}

impl Server {
    pub fn new(network: Arc<Network>, config: SmsConfig, line: Line) -> Self {
        Self {
            house: network.house.clone(),
            network,
            post: Post::new(),
            faults: Faults::default(),
            line,
            spread: Spread::default(),
            config,
            state: Mutex::default(),
        }
    }

    /// An SMS reaches the gateway's phone; returns when the webhook is answered.
    async fn receive(&self, from: &str, text: &str) -> Delivery {
        let now = self.house.now();
        let payload = json!({
            "messageId": event::content_hash(from, text),
            "message": text,
            "sender": from,
            "phoneNumber": from,
            "recipient": self.config.number,
            "simNumber": 1,
            "receivedAt": event::device_time(now),
        });
        // Texts of one sender are told one after the other.
        self.tell("sms:received", from, &payload, now, now, from).await
    }

    /// Makes an event and delivers it if it is due.
    async fn tell(
        &self,
        kind: &'static str,
        number: &str,
        payload: &Value,
        made: DateTime<Utc>,
        due: DateTime<Utc>,
        lane: &str,
    ) -> Delivery {
        let Some(event) = self.event(kind, number, payload, made) else {
            return Delivery::Unwanted;
        };
        held(&self.state).last = Some(event.clone());
        let ticket = self.post.put(lane, event, due);
        self.house.touch();
        self.post.drain(self, lane, self.house.now()).await;
        ticket.fate()
    }

    /// Takes a message that the service sends, and plans its receipts. `true`: they go out now.
    fn take(&self, id: &str, to: Vec<String>, text: &str) -> bool {
        let now = self.house.now();
        let receipts = held(&self.state).receipts.clone();
        let text = Text::new(false, &self.config.number, text, now);
        let failed = matches!(receipts.ending, Ending::Failed(_));
        let message = Message {
            to: to.clone(),
            text: text.clone(),
            state: if failed { "Failed" } else { "Sent" },
            receipts: receipts.clone(),
        };
        held(&self.state).messages.insert(id.to_owned(), message.clone());
        for number in to {
            let arrived = !failed && self.network.arrive(&number, text.clone(), id);
            self.plan(id, &number, &message, arrived, now);
        }
        receipts.before_answer
    }

    fn plan(&self, id: &str, number: &str, message: &Message, arrived: bool, now: DateTime<Utc>) {
        let mut events = Vec::new();
        let base = |time_field: &str| {
            json!({
                "messageId": id, "sender": self.config.number, "recipient": number,
                "phoneNumber": number, "simNumber": 1, time_field: event::device_time(now),
            })
        };
        if let Ending::Failed(reason) = &message.receipts.ending {
            let mut payload = base("failedAt");
            payload["reason"] = reason.as_str().into();
            events.push(("sms:failed", payload));
        } else if message.receipts.sent {
            let mut payload = base("sentAt");
            payload["partsCount"] = message.text.count.parts.into();
            events.push(("sms:sent", payload));
        }
        if arrived && message.receipts.ending == Ending::Delivered {
            events.extend(self.delivered_events(id, number, message, now));
        }
        self.post_receipts(id, number, events, &message.receipts, now);
    }

    /// One event for each part, as the network confirms each part by itself.
    fn delivered_events(
        &self,
        id: &str,
        number: &str,
        message: &Message,
        now: DateTime<Utc>,
    ) -> Vec<(&'static str, Value)> {
        if let Some(message) = held(&self.state).messages.get_mut(id) {
            message.state = "Delivered";
        }
        let payload = json!({
            "messageId": id, "sender": self.config.number, "recipient": number,
            "phoneNumber": number, "simNumber": 1, "deliveredAt": event::device_time(now),
        });
        vec![("sms:delivered", payload); message.text.count.parts]
    }

    fn post_receipts(
        &self,
        id: &str,
        number: &str,
        mut events: Vec<(&'static str, Value)>,
        receipts: &Receipts,
        now: DateTime<Utc>,
    ) {
        if receipts.reversed {
            events.reverse();
        }
        let step = TimeDelta::seconds(receipts.after_seconds.into());
        let mut due = now;
        for (kind, payload) in events {
            due += step;
            let Some(event) = self.event(kind, number, &payload, now) else { continue };
            for _ in 0..receipts.copies {
                self.post.put(&receipt_lane(id), event.clone(), due);
            }
        }
        self.house.touch();
    }

    /// The handset is back: what the network kept for it was shown, and is reported now.
    fn report_delivered(&self, id: &str, number: &str) {
        let now = self.house.now();
        let Some(message) = held(&self.state).messages.get(id).cloned() else { return };
        if message.receipts.ending == Ending::Delivered {
            let events = self.delivered_events(id, number, &message, now);
            self.post_receipts(id, number, events, &message.receipts, now);
        }
    }
}

fn receipt_lane(id: &str) -> String {
    format!("receipts of {id}")
}
