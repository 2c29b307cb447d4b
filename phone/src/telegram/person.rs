//! One person's thumb: opening, writing, pressing, blocking, losing the network.

use super::{
    Server,
    chat::{self, Content, Message},
    json,
    keyboard::Does,
    shown::Shown,
};
use crate::{house::held, post::Delivery};
use futures::future::BoxFuture;
use serde_json::Value;
use std::{fmt::Write, sync::Arc};

/// A person with the chat open.
#[derive(Clone)]
pub struct Person {
    pub(super) server: Arc<Server>,
    pub(super) id: i64,
}

/// Which button: by what stands on it, or by its place in the newest message that has any.
#[derive(Debug, Clone, Copy)]
pub enum Button<'a> {
    /// What stands on it; the newest one.
    Label(&'a str),
    /// Its place, counted from 0 through the rows.
    Nth(usize),
}

impl<'a> From<&'a str> for Button<'a> {
    fn from(label: &'a str) -> Self {
        Self::Label(label)
    }
}

impl From<usize> for Button<'_> {
    fn from(place: usize) -> Self {
        Self::Nth(place)
    }
}

impl Person {
    /// The account, which is the chat's number too.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Follows a link into the chat: Start will carry its payload.
    pub fn open_link(&self, payload: &str) {
        self.change(|person| person.link = Some(payload.to_owned()));
    }

    /// Presses Start, with the payload of a link or of the link opened before. Someone who blocked
    /// the bot lets it write again by this.
    pub async fn start(&self, payload: Option<&str>) -> Delivery {
        let opened = self.change(|person| person.link.take()).flatten();
        let text = match payload.map(str::to_owned).or(opened).filter(|p| !p.is_empty()) {
            Some(payload) => format!("/start {payload}"),
            None => "/start".to_owned(),
        };
        self.send(&text).await
    }

    /// Writes. Without a network the text waits on the phone.
    pub async fn send(&self, text: &str) -> Delivery {
        let waits = self.change(|person| {
            let waits = person.frozen.is_some();
            if waits {
                person.unsent.push_back(text.to_owned());
            }
            waits
        });
        if waits == Some(true) {
            return Delivery::OnPhone;
        }
        if self.look(|person| person.blocked) == Some(true) {
            self.unblock().await;
        }
        self.say(Content::Text(json::marked(text))).await
    }

    /// Sends a picture, a sticker, a voice message of their own, a place (`photo`, `sticker`,
    /// `voice`, `location`, `contact`, ...).
    pub async fn send_wordless(&self, kind: &'static str) -> Delivery {
        self.say(Content::Wordless(kind)).await
    }

    /// Changes a text already sent.
    pub async fn edit(&self, message: i64, text: &str) -> Delivery {
        let now = self.server.house.now();
        let Some(what) = self.with_state(|state| {
            let person = state.people.get_mut(&self.id)?;
            let user = person.user.clone();
            let message = person.message(message).filter(|m| !m.from_bot)?;
            message.content = Content::Text(json::marked(text));
            message.edited = Some(now);
            let message = message.clone();
            Some(json::message(&state.bot, &user, &message))
        }) else {
            return Delivery::Unwanted;
        };
        self.server.tell(self.id, "edited_message", what).await
    }

    /// Presses a button: the newest with this label, or by place under the newest message that has
    /// buttons.
    ///
    /// # Panics
    /// Where there is no such button on the screen: the test expected another screen.
    #[track_caller]
    pub fn press<'a>(&self, button: impl Into<Button<'a>>) -> BoxFuture<'static, Delivery> {
        let button = button.into();
        let Some((message, data)) = self.find(button) else {
            let mut screen = String::new();
            for shown in self.visible() {
                let _ = writeln!(screen, "{shown}");
            }
            panic!("no button {button:?} to press on this screen:\n{screen}");
        };
        let person = self.clone();
        Box::pin(async move { person.press_data(message, &data).await })
    }

    /// Presses whatever this data stands for under a message, even where the button has gone since:
    /// an old screen, or a forger.
    pub async fn press_data(&self, message: i64, data: &str) -> Delivery {
        if self.look(|person| person.frozen.is_some()) == Some(true) {
            return Delivery::OnPhone;
        }
        let query = format!("{}-{}", self.id, self.server.house.draw_uuid().simple());
        let now = self.server.house.now();
        let Some(what) = self.with_state(|state| {
            let person = state.people.get_mut(&self.id)?;
            let user = person.user.clone();
            person.presses.insert(query.clone(), now);
            let under = person.messages.iter().find(|m| m.id == message)?.clone();
            Some(json::press(&query, data, &user, &json::message(&state.bot, &user, &under)))
        }) else {
            return Delivery::Unwanted;
        };
        self.server.tell(self.id, "callback_query", what).await
    }

    /// Sends any update at all, for instance of a kind nobody knows yet.
    pub async fn send_update(&self, kind: &str, what: Value) -> Delivery {
        self.server.tell(self.id, kind, what).await
    }

    /// Blocks the bot.
    pub async fn block(&self) -> Delivery {
        self.set_blocked(true).await
    }

    /// Lets the bot write again.
    pub async fn unblock(&self) -> Delivery {
        self.set_blocked(false).await
    }

    /// The account is deleted; Telegram tells nobody.
    pub fn deactivate(&self) {
        self.change(|person| person.deactivated = true);
    }

    /// Accepts no voice messages from now on, as people with Premium may.
    pub fn refuse_voice(&self) {
        self.change(|person| person.refuses_voice = true);
    }

    /// Sets the phone to another language.
    pub fn speak(&self, language: &str) {
        self.change(|person| person.user.language_code = Some(language.to_owned()));
    }

    /// The phone has no network: the screen stands still, and what is written waits.
    pub fn lose_network(&self) {
        self.change(|person| {
            if person.frozen.is_none() {
                person.frozen = Some(person.messages.clone());
            }
        });
    }

    /// The network is back: what came meanwhile is seen, and what waited is sent, in order.
    pub async fn regain_network(&self) -> Vec<Delivery> {
        let unsent = self.change(|person| {
            person.frozen = None;
            std::mem::take(&mut person.unsent)
        });
        let mut deliveries = Vec::new();
        for text in unsent.into_iter().flatten() {
            deliveries.push(self.send(&text).await);
        }
        deliveries
    }

    /// Delivers this person's last update once more, `copies` times at the same moment.
    pub async fn redeliver(&self, copies: usize) -> Vec<Delivery> {
        self.server.redeliver(Some(self.id), copies).await
    }

    /// Every message of the chat, deleted ones too, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.look(|person| person.screen().iter().map(Shown::from).collect()).unwrap_or_default()
    }

    /// The messages that stand on the screen.
    pub fn visible(&self) -> Vec<Shown> {
        self.messages().into_iter().filter(|shown| !shown.deleted).collect()
    }

    /// The newest message of the bot on the screen.
    pub fn last(&self) -> Option<Shown> {
        self.visible().into_iter().rfind(|shown| !shown.mine)
    }

    /// What the last answered press showed at the top of the screen.
    pub fn toast(&self) -> Option<String> {
        self.look(|person| person.toast.as_ref().map(|t| t.text.clone())).flatten()
    }

    /// Presses that the bot has not answered: their buttons still spin.
    pub fn spinning(&self) -> usize {
        self.look(|person| person.presses.len()).unwrap_or_default()
    }

    async fn say(&self, content: Content) -> Delivery {
        let now = self.server.house.now();
        let Some(what) = self.with_state(|state| {
            let person = state.people.get_mut(&self.id)?;
            person.started = true;
            person.link = None;
            let user = person.user.clone();
            let message = state.say(self.id, false, content, Vec::new(), now);
            Some(json::message(&state.bot, &user, &message))
        }) else {
            return Delivery::Unwanted;
        };
        self.server.tell(self.id, "message", what).await
    }

    async fn set_blocked(&self, blocked: bool) -> Delivery {
        let now = self.server.house.now().timestamp();
        let Some(what) = self.with_state(|state| {
            let person = state.people.get_mut(&self.id).filter(|p| p.blocked != blocked)?;
            person.blocked = blocked;
            let user = person.user.clone();
            Some(json::membership(&state.bot, &user, now, blocked))
        }) else {
            return Delivery::Unwanted;
        };
        self.server.tell(self.id, "my_chat_member", what).await
    }

    fn find(&self, button: Button<'_>) -> Option<(i64, String)> {
        self.look(|person| {
            let with_buttons =
                |m: &&Message| !m.deleted && m.keyboard.iter().any(|row| !row.is_empty());
            let mut newest_first = person.screen().iter().rev().filter(with_buttons);
            let press = |b: &super::keyboard::Button| match &b.does {
                Does::Press(data) => Some(data.clone()),
                Does::Open(_) => None,
            };
            match button {
                Button::Nth(place) => {
                    let message = newest_first.next()?;
                    let button = message.keyboard.iter().flatten().nth(place)?;
                    Some((message.id, press(button)?))
                }
                Button::Label(label) => newest_first.find_map(|message| {
                    let button = message.keyboard.iter().flatten().find(|b| b.label == label)?;
                    Some((message.id, press(button)?))
                }),
            }
        })
        .flatten()
    }

    /// Looks at this person under the lock.
    pub(crate) fn look<T>(&self, what: impl FnOnce(&chat::Person) -> T) -> Option<T> {
        held(&self.server.state).people.get(&self.id).map(what)
    }

    /// Does something with this person under the lock; rings the bell.
    pub(crate) fn change<T>(&self, what: impl FnOnce(&mut chat::Person) -> T) -> Option<T> {
        let done = held(&self.server.state).people.get_mut(&self.id).map(what);
        self.server.house.touch();
        done
    }

    fn with_state<T>(&self, what: impl FnOnce(&mut super::State) -> T) -> T {
        let done = what(&mut held(&self.server.state));
        self.server.house.touch();
        done
    }
}
