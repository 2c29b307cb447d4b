//! A pretend Twilio: its Messages API and its signed webhooks. Messaging services, schedules, media
//! and the list of messages are absent.

mod api;
mod event;
mod hand;
mod stop;

pub use hand::Twilio;

pub(crate) use api::router;

use super::{Ending, Network, Receipts, count::count, handset::Text};
use crate::{
    config::TwilioConfig,
    faults::Faults,
    house::{House, held},
    line::Line,
    post::{Delivery, Post},
    spread::Spread,
};
use chrono::{DateTime, TimeDelta, Utc};
use event::Event;
use std::{
    collections::{HashMap, HashSet},
    fmt::Write,
    sync::{Arc, Mutex},
};
use stop::Asked;

/// The account and its number.
pub(crate) struct Server {
    pub house: Arc<House>,
    pub network: Arc<Network>,
    pub post: Post<Event>,
    pub faults: Faults,
    pub line: Line,
    pub spread: Spread,
    pub config: TwilioConfig,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Where incoming texts are posted to.
    webhook: Option<String>,
    messages: HashMap<String, Message>,
    stopped: HashSet<String>,
    receipts: Receipts,
    last: Option<Event>,
}

/// A message Twilio took.
#[derive(Clone)]
struct Message {
    to: String,
    callback: Option<String>,
    receipts: Receipts,
}

impl Server {
    pub fn new(network: Arc<Network>, config: TwilioConfig, line: Line) -> Self {
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

    /// A text reaches the number; returns when the webhook is answered.
    async fn receive(&self, from: &str, text: &str) -> Delivery {
        let now = self.house.now();
        if self.config.heeds_stop {
            self.heed(from, text, now);
        }
        let Some(url) = held(&self.state).webhook.clone() else { return Delivery::Unwanted };
        let sid = self.sid("SM");
        let parts = count(text).parts.to_string();
        let form = [
            ("ToCountry", "US"),
            ("SmsMessageSid", &sid),
            ("NumMedia", "0"),
            ("FromCountry", "KE"),
            ("FromCity", ""),
            ("To", &self.config.number),
            ("From", from),
            ("Body", text),
            ("NumSegments", &parts),
            ("MessageSid", &sid),
            ("AccountSid", &self.config.account_sid),
            ("ApiVersion", "2010-04-01"),
        ];
        let event = Event::new("received", from, &url, &form, now);
        held(&self.state).last = Some(event.clone());
        // Twilio keeps no order: every text is a request of its own.
        let ticket = self.post.put(&sid, event, now);
        self.house.touch();
        self.post.drain(self, &sid, now).await;
        ticket.fate()
    }

    /// Twilio's own STOP and START, and its own words in answer.
    fn heed(&self, from: &str, text: &str, now: DateTime<Utc>) {
        let words = {
            let mut state = held(&self.state);
            match stop::asked(text) {
                Some(Asked::Stop) if state.stopped.insert(from.to_owned()) => stop::STOPPED,
                Some(Asked::Start) if state.stopped.remove(from) => stop::STARTED,
                _ => return,
            }
        };
        self.network.arrive(from, Text::new(false, &self.config.number, words, now), "");
    }

    /// Takes a message and plans its receipts.
    fn take(&self, sid: &str, message: &Message, text: &str) {
        let now = self.house.now();
        let text = Text::new(false, &self.config.number, text, now);
        let failed = matches!(message.receipts.ending, Ending::Failed(_));
        held(&self.state).messages.insert(sid.to_owned(), message.clone());
        let arrived = !failed && self.network.arrive(&message.to, text, sid);
        let mut statuses = Vec::new();
        match &message.receipts.ending {
            Ending::Failed(code) => statuses.push(("undelivered", code.as_str())),
            ending => {
                if message.receipts.sent {
                    statuses.push(("sent", ""));
                }
                if arrived && *ending == Ending::Delivered {
                    statuses.push(("delivered", ""));
                }
            }
        }
        self.post_receipts(sid, message, statuses, now);
    }

    fn report_delivered(&self, sid: &str) {
        let Some(message) = held(&self.state).messages.get(sid).cloned() else { return };
        if message.receipts.ending == Ending::Delivered {
            self.post_receipts(sid, &message, vec![("delivered", "")], self.house.now());
        }
    }

    fn post_receipts(
        &self,
        sid: &str,
        message: &Message,
        mut statuses: Vec<(&'static str, &str)>,
        now: DateTime<Utc>,
    ) {
        let Some(url) = &message.callback else { return };
        if message.receipts.reversed {
            statuses.reverse();
        }
        let step = TimeDelta::seconds(message.receipts.after_seconds.into());
        let mut due = now;
        for (status, code) in statuses {
            due += step;
            let mut form = vec![
                ("MessageSid", sid),
                ("SmsSid", sid),
                ("MessageStatus", status),
                ("SmsStatus", status),
                ("To", &message.to),
                ("From", &self.config.number),
                ("AccountSid", &self.config.account_sid),
                ("ApiVersion", "2010-04-01"),
            ];
            if !code.is_empty() {
                form.push(("ErrorCode", code));
            }
            let event = Event::new(status, &message.to, url, &form, now);
            for _ in 0..message.receipts.copies {
                self.post.put(&receipt_lane(sid), event.clone(), due);
            }
        }
        self.house.touch();
    }

    /// A new id: two letters and 32 hexadecimal digits.
    fn sid(&self, kind: &str) -> String {
        self.house.draw().iter().fold(kind.to_owned(), |mut sid, byte| {
            let _ = write!(sid, "{byte:02x}");
            sid
        })
    }
}

fn receipt_lane(sid: &str) -> String {
    format!("receipts of {sid}")
}
