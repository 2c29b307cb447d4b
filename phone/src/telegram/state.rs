//! What Telegram's servers keep: the bot as it described itself, the webhook, people, files and the
//! counters. One mutex guards it; nothing waits while it is held.

use super::{
    answer::Refusal,
    chat::{Content, File, FileKind, Message, Person},
    keyboard::Keyboard,
    rate::Rates,
};
use crate::config::TelegramConfig;
use axum::body::Bytes;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

pub(crate) struct State {
    pub bot: Bot,
    pub webhook: Option<Webhook>,
    /// Kinds of update the bot asked for; `None` before it asked.
    pub allowed_updates: Option<Vec<String>>,
    pub people: HashMap<i64, Person>,
    pub files: HashMap<String, Arc<File>>,
    pub rates: Rates,
    pub limits: bool,
    pub last_error: Option<(DateTime<Utc>, String)>,
    next_update: i64,
    next_message: i64,
}

/// The bot as it described itself; each text by language code, `""` for all others.
#[derive(Default)]
pub(crate) struct Bot {
    pub id: i64,
    pub username: String,
    pub names: BTreeMap<String, String>,
    pub descriptions: BTreeMap<String, String>,
    pub short_descriptions: BTreeMap<String, String>,
    /// By scope (`default`, `all_private_chats`) and language code.
    pub commands: BTreeMap<(String, String), Vec<Command>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Command {
    pub command: String,
    pub description: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub connections: usize,
}

impl State {
    pub fn new(config: &TelegramConfig, seed: u64) -> Self {
        let id = config.token.split(':').next().and_then(|id| id.parse().ok()).unwrap_or_default();
        Self {
            bot: Bot {
                id,
                username: config.username.clone(),
                names: BTreeMap::from([(String::new(), config.name.clone())]),
                ..Bot::default()
            },
            webhook: None,
            allowed_updates: None,
            people: HashMap::new(),
            files: HashMap::new(),
            rates: Rates::default(),
            limits: config.limits,
            last_error: None,
            // Anywhere, as after a quiet week; far enough from zero to catch a 16-bit counter.
            next_update: 800_000_000 + i64::try_from(seed % 1_000_000).unwrap_or_default(),
            next_message: 100,
        }
    }

    pub fn update_id(&mut self) -> i64 {
        self.next_update += 1;
        self.next_update
    }

    pub fn message_id(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message
    }

    /// A chat the bot may write to now.
    pub fn open_chat(&mut self, id: i64) -> Result<&mut Person, Refusal> {
        let person = self.people.get_mut(&id).filter(|p| p.started);
        let person = person.ok_or_else(|| Refusal::bad("chat not found"))?;
        if person.deactivated {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        if person.blocked {
            return Err(Refusal::forbidden("bot was blocked by the user"));
        }
        Ok(person)
    }

    /// Whether another message may go to this chat now.
    pub fn take_rate(&mut self, chat: i64, now: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.limits {
            return Ok(());
        }
        self.rates.take(chat, now).map_err(Refusal::too_many)
    }

    /// Puts a message into a chat and gives it its number.
    pub fn say(
        &mut self,
        chat: i64,
        from_bot: bool,
        content: Content,
        keyboard: Keyboard,
        date: DateTime<Utc>,
    ) -> Message {
        let message = Message {
            id: self.message_id(),
            from_bot,
            date,
            edited: None,
            deleted: false,
            content,
            keyboard,
            protected: false,
            quiet: false,
        };
        if let Some(person) = self.people.get_mut(&chat) {
            if from_bot {
                person.typing = None;
            }
            person.keep(message.clone());
        }
        message
    }

    /// Keeps an uploaded file. The same bytes get the same id, as long as this bot asks.
    pub fn store(&mut self, kind: FileKind, name: &str, bytes: Bytes) -> Arc<File> {
        let hash = Sha256::new()
            .chain_update(self.bot.id.to_be_bytes())
            .chain_update([kind as u8])
            .chain_update(name)
            .chain_update(&bytes)
            .finalize();
        let prefix = match kind {
            FileKind::Voice => "AwACAgQAAxkDAA",
            FileKind::Document => "BQACAgQAAxkDAA",
            FileKind::Photo => "AgACAgQAAxkDAA",
        };
        let id = format!("{prefix}{}", URL_SAFE_NO_PAD.encode(hash));
        let file = self.files.entry(id.clone()).or_insert_with(|| {
            let unique_id = format!("AgAD{}", URL_SAFE_NO_PAD.encode(&hash[..8]));
            Arc::new(File { id, unique_id, bytes, name: name.to_owned(), kind })
        });
        file.clone()
    }

    /// The text of one kind in a language, or the one for all others.
    pub fn in_language<'a>(texts: &'a BTreeMap<String, String>, language: &str) -> &'a str {
        texts.get(language).or_else(|| texts.get("")).map_or("", String::as_str)
    }

    /// The commands a person sees in the menu: Telegram asks for the chat's own first.
    pub fn commands_for(&self, chat: i64, language: &str) -> &[Command] {
        let scopes = [format!("chat:{chat}"), "all_private_chats".into(), "default".into()];
        for scope in scopes {
            for language in [language, ""] {
                if let Some(commands) = self.bot.commands.get(&(scope.clone(), language.to_owned()))
                {
                    return commands;
                }
            }
        }
        &[]
    }
}
