//! What the two phones are started with. Read by `src` for the demo and by tests; nothing here is
//! shared with the service's own configuration, so that a wrong setting shows.

use chrono::{DateTime, Utc};
use std::{fmt, net::SocketAddr, sync::Arc};

/// Where the phones take their time from: simulated in tests, real in the demo.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Everything the phones are started with.
#[derive(Clone)]
pub struct PhonesConfig {
    /// The time.
    pub clock: Clock,
    /// Who moves retries and receipts along.
    pub driving: Driving,
    /// What the ids are made from: the same seed, the same ids.
    pub seed: u64,
    /// The bot.
    pub telegram: TelegramConfig,
    /// The SIM card in the Android phone.
    pub sms: SmsConfig,
    /// The Twilio number.
    pub twilio: TwilioConfig,
    /// The demo page, where one is wanted.
    pub page: Option<PageConfig>,
}

/// Who moves retries and receipts along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driving {
    /// The test does, with `deliver_pending(now)`: nothing happens behind its back.
    ByHand,
    /// A task in the background does, a few times a second.
    ByItself,
}

/// A bot as its owner registered it.
#[derive(Debug, Clone)]
pub struct TelegramConfig {
    /// The token that every call carries.
    pub token: String,
    /// The bot's username, without `@`.
    pub username: String,
    /// The bot's name until it names itself.
    pub name: String,
    /// Whether rates are kept: 30 messages a second over all, 1 a second in a chat.
    pub limits: bool,
}

/// An Android phone with a SIM card that works as a gateway.
#[derive(Debug, Clone)]
pub struct SmsConfig {
    /// The number people write to.
    pub number: String,
    /// The user who may send.
    pub username: String,
    /// That user's password.
    pub password: String,
    /// What webhooks are signed with.
    pub signing_key: String,
    /// Whether a repeated delivery is signed with a new timestamp, or with that of the first.
    pub fresh_timestamps: bool,
}

/// A Twilio account with one number.
#[derive(Debug, Clone)]
pub struct TwilioConfig {
    /// The account, `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// What calls and webhooks are proved with.
    pub auth_token: String,
    /// The number people write to.
    pub number: String,
    /// Whether Twilio itself heeds STOP, and refuses to send until START (error 21610).
    pub heeds_stop: bool,
}

/// The demo page.
#[derive(Debug, Clone)]
pub struct PageConfig {
    /// Where it listens; where the port is taken, the next free one of twenty.
    pub listen: SocketAddr,
    /// Its heading.
    pub title: String,
    /// One line below the heading.
    pub subtitle: String,
    /// Links into the bot: what stands on the chip, and the payload behind `?start=`.
    pub deep_links: Vec<(String, String)>,
    /// Words to text to the number.
    pub keywords: Vec<String>,
    /// The country code new numbers begin with, `+254`.
    pub calling_code: String,
    /// The language the first pretend person's phone is set to.
    pub language: String,
    /// Links in the footer: words and address.
    pub links: Vec<(String, String)>,
    /// One line in the footer: what to try.
    pub try_this: String,
}

impl PhonesConfig {
    /// Phones for a test: no page, nothing moves by itself.
    pub fn for_tests(clock: Clock) -> Self {
        Self {
            clock,
            driving: Driving::ByHand,
            seed: 1,
            telegram: TelegramConfig::default(),
            sms: SmsConfig::default(),
            twilio: TwilioConfig::default(),
            page: None,
        }
    }
}

impl Default for TelegramConfig {
    fn default() -> Self {
        Self {
            token: "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0".into(),
            username: "dockbrief_bot".into(),
            name: "Dockbrief".into(),
            limits: false,
        }
    }
}

impl Default for SmsConfig {
    fn default() -> Self {
        Self {
            number: "+254711000100".into(),
            username: "gateway".into(),
            password: "pretend-password".into(),
            signing_key: "pretend-signing-key".into(),
            fresh_timestamps: true,
        }
    }
}

impl Default for TwilioConfig {
    fn default() -> Self {
        Self {
            account_sid: "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".into(),
            auth_token: "pretend-auth-token".into(),
            number: "+15005550006".into(),
            heeds_stop: true,
        }
    }
}

impl Default for PageConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            title: "Dockbrief".into(),
            subtitle: "Two phones, one course.".into(),
            deep_links: Vec::new(),
            keywords: Vec::new(),
            calling_code: "+254".into(),
            language: "en".into(),
            links: Vec::new(),
            try_this: String::new(),
        }
    }
}

impl fmt::Debug for PhonesConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PhonesConfig")
            .field("driving", &self.driving)
            .field("telegram", &self.telegram.username)
            .field("sms", &self.sms.number)
            .finish_non_exhaustive()
    }
}
