//! Telegram in a test's hand: people, faults, redelivery, what was called.

use super::{Server, User, chat, person::Person, state::State};
use crate::{
    calls::{Call, Provider},
    faults::Fault,
    house::held,
    post::{Carrier, Delivery},
};
use futures::future::join_all;
use std::sync::Arc;

/// Telegram, to be handled.
#[derive(Clone)]
pub struct Telegram {
    pub(crate) server: Arc<Server>,
}

impl Telegram {
    /// A person opens the chat with the bot; nothing is sent before Start. The same id is the same
    /// person.
    pub fn open(&self, user: User) -> Person {
        let id = user.id;
        held(&self.server.state).people.entry(id).or_insert_with(|| chat::Person::new(user));
        self.server.house.touch();
        Person { server: self.server.clone(), id }
    }

    /// The person with this id, if there is one.
    pub fn person(&self, id: i64) -> Option<Person> {
        let known = held(&self.server.state).people.contains_key(&id);
        known.then(|| Person { server: self.server.clone(), id })
    }

    /// Everybody, by id.
    pub fn people(&self) -> Vec<User> {
        let mut people: Vec<_> =
            held(&self.server.state).people.values().map(|p| p.user.clone()).collect();
        people.sort_by_key(|user| user.id);
        people
    }

    /// Sets a fault on the bot's calls.
    pub fn trouble(&self, fault: Fault) {
        self.server.faults.add(fault);
    }

    /// Lifts every fault.
    pub fn calm(&self) {
        self.server.faults.lift();
    }

    /// Whether rates are kept from now on.
    pub fn set_limits(&self, kept: bool) {
        held(&self.server.state).limits = kept;
    }

    /// Nobody listens at the Bot API any more, as when the service's own network is gone.
    pub async fn cut_line(&self) {
        self.server.line.cut().await;
    }

    /// Listens again, at the same address.
    pub async fn mend_line(&self) {
        self.server.line.mend().await;
    }

    /// Delivers the last update of all once more, `copies` times at the same moment.
    pub async fn redeliver(&self, copies: usize) -> Vec<Delivery> {
        self.server.redeliver(None, copies).await
    }

    /// Deliveries go to these origins in turn from now on, as behind a load balancer.
    pub fn spread_over(&self, origins: Vec<String>) {
        self.server.spread.over(origins);
    }

    /// Updates that wait for the bot.
    pub fn waiting(&self) -> usize {
        self.server.post.waiting().len()
    }

    /// Updates given up for good, after a day.
    pub fn given_up(&self) -> usize {
        self.server.post.given_up()
    }

    /// Every call of the bot, and every delivery, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        let mut calls = self.server.house.calls();
        calls.retain(|call| call.provider == Provider::Telegram);
        calls
    }

    /// The description before Start, in a language.
    pub fn description(&self, language: &str) -> String {
        State::in_language(&held(&self.server.state).bot.descriptions, language).to_owned()
    }

    /// The bot's name, in a language.
    pub fn name(&self, language: &str) -> String {
        State::in_language(&held(&self.server.state).bot.names, language).to_owned()
    }

    /// The commands in the menu of a private chat: word and description, in a language.
    pub fn commands(&self, language: &str) -> Vec<(String, String)> {
        let state = held(&self.server.state);
        let commands = state.commands_for(0, language).iter();
        commands.map(|c| (c.command.clone(), c.description.clone())).collect()
    }
}

impl Server {
    pub(crate) async fn redeliver(&self, chat: Option<i64>, copies: usize) -> Vec<Delivery> {
        let Some(update) = self.last_update(chat) else { return Vec::new() };
        let now = self.house.now();
        let deliveries = (0..copies).map(|_| self.carry(&update, now));
        join_all(deliveries).await.into_iter().map(Delivery::from).collect()
    }
}
