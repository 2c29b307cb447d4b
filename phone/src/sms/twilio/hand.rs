//! Twilio in a test's hand: texting its number, reading what came.

use super::Server;
use crate::{
    calls::{Call, Provider},
    faults::Fault,
    house::held,
    post::{Carrier, Delivery},
    sms::{Receipts, handset::Text},
};
use futures::future::join_all;
use std::sync::Arc;

/// The number and everybody who can text it.
#[derive(Clone)]
pub struct Twilio {
    pub(crate) server: Arc<Server>,
}

impl Twilio {
    /// Sets the service's address for incoming texts, as its owner does once in Twilio's console.
    /// The address for receipts comes with each message.
    pub fn connect(&self, received: &str) {
        held(&self.server.state).webhook = Some(received.to_owned());
    }

    /// Somebody texts the service's number. Without network the text waits on the handset.
    pub async fn send(&self, from: &str, text: &str) -> Delivery {
        let now = self.server.house.now();
        let ours = &self.server.config.number;
        let lost = self.server.network.with(from, |handset| {
            if handset.lost {
                handset.unsent.push_back((ours.clone(), text.to_owned()));
            } else {
                handset.keep(Text::new(true, ours, text, now));
            }
            handset.lost
        });
        if lost { Delivery::OnPhone } else { self.server.receive(from, text).await }
    }

    /// What the service sent to a number, oldest first.
    pub fn inbox(&self, number: &str) -> Vec<Text> {
        self.texts(number).into_iter().filter(|text| !text.mine).collect()
    }

    /// Both sides of the talk, oldest first.
    pub fn texts(&self, number: &str) -> Vec<Text> {
        let ours = &self.server.config.number;
        let texts = self.server.network.look(number, |handset| {
            handset.texts.iter().filter(|text| text.with == *ours).cloned().collect()
        });
        texts.unwrap_or_default()
    }

    /// A handset loses its network.
    pub fn lose_network(&self, number: &str) {
        self.server.network.with(number, |handset| handset.lost = true);
    }

    /// A handset's network is back: what came meanwhile is shown and reported, and what waited is
    /// sent, in order.
    pub async fn regain_network(&self, number: &str) -> Vec<Delivery> {
        let ours = &self.server.config.number;
        let (kept, unsent) = self.server.network.with(number, |handset| {
            handset.lost = false;
            let (kept, others) = std::mem::take(&mut handset.held)
                .into_iter()
                .partition::<Vec<_>, _>(|held| held.text.with == *ours);
            handset.held = others;
            let (unsent, others) = std::mem::take(&mut handset.unsent)
                .into_iter()
                .partition::<Vec<_>, _>(|(with, _)| with == ours);
            handset.unsent = others.into();
            for held in &kept {
                handset.keep(held.text.clone());
            }
            (kept, unsent)
        });
        for held in kept {
            self.server.report_delivered(&held.receipt);
        }
        let mut deliveries = Vec::new();
        for (_, text) in unsent {
            deliveries.push(self.send(number, &text).await);
        }
        deliveries
    }

    /// How Twilio reports on messages it takes from now on.
    pub fn set_receipts(&self, receipts: Receipts) {
        held(&self.server.state).receipts = receipts;
    }

    /// Sets a fault on the service's sends.
    pub fn trouble(&self, fault: Fault) {
        self.server.faults.add(fault);
    }

    /// Lifts every fault.
    pub fn calm(&self) {
        self.server.faults.lift();
    }

    /// Nobody listens at Twilio any more.
    pub async fn cut_line(&self) {
        self.server.line.cut().await;
    }

    /// Listens again, at the same address.
    pub async fn mend_line(&self) {
        self.server.line.mend().await;
    }

    /// Delivers the last received text once more, `copies` times at the same moment.
    pub async fn redeliver(&self, copies: usize) -> Vec<Delivery> {
        let Some(event) = held(&self.server.state).last.clone() else { return Vec::new() };
        let now = self.server.house.now();
        let deliveries = (0..copies).map(|_| self.server.carry(&event, now));
        join_all(deliveries).await.into_iter().map(Delivery::from).collect()
    }

    /// Deliveries go to these origins in turn from now on, as behind a load balancer.
    pub fn spread_over(&self, origins: Vec<String>) {
        self.server.spread.over(origins);
    }

    /// Events that wait for the service.
    pub fn waiting(&self) -> usize {
        self.server.post.waiting().len()
    }

    /// Events given up for good.
    pub fn given_up(&self) -> usize {
        self.server.post.given_up()
    }

    /// Every call of the service, and every delivery, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        let mut calls = self.server.house.calls();
        calls.retain(|call| call.provider == Provider::Twilio);
        calls
    }
}
