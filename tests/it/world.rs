//! The whole house with the outside world around it: simulated time, two pretend phones, real
//! Postgres, real HTTP. What happens is written down as a transcript.

use bot::{chance::Chance, clock::Clock, inbox::Inbox, outbox::Drain, schedule};
use chrono::{DateTime, TimeDelta, Utc};
use dockbrief::{config::Config, service::Service, web};
use phone::{Delivery, Person, Phones, PhonesConfig, User};
use sqlx::{ConnectOptions, PgPool};
use std::{
    collections::HashMap,
    fmt::Write,
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::{net::TcpListener, sync::watch};
use webhook::Accounts;

/// When every day in these tests begins.
pub const MORNING: &str = "2026-11-23T06:00:00Z";
/// The number on the learner's own SIM.
pub const NUMBER: &str = "+254722000111";
/// A wait of this length is for the provider's rate, and passes by itself ...
const RATE_SECONDS: i64 = 20;
/// ... but no more than so many in all: where nobody can be reached, tries would follow on tries.
const SETTLED_SECONDS: i64 = 120;

/// One house, one day.
pub struct World {
    pub service: Service,
    pub phones: Phones,
    pub clock: Clock,
    pub url: String,
    pub inbox: Inbox,
    pub pool: PgPool,
    drains: Vec<Drain<Accounts>>,
    transcript: String,
    seen: HashMap<String, Vec<String>>,
    stop: watch::Sender<bool>,
}

/// How a world differs from the usual one.
pub struct Differently {
    /// Lines of configuration before the first section.
    pub top: &'static str,
    /// The courses' folder.
    pub courses: PathBuf,
    /// Chance and ids.
    pub seed: u64,
    /// The bot's token, where it is not the right one.
    pub token: Option<&'static str>,
}

impl Default for Differently {
    fn default() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { top: "", courses: root.join("lessons/courses"), seed: 7, token: None }
    }
}

fn config(pool: &PgPool, url: &str, phones: &Phones, different: &Differently) -> Config {
    let bot = phone::TelegramConfig::default();
    let sms = phone::SmsConfig::default();
    let text = format!(
        r#"
        public_url = "{url}"
        courses = "{courses}"
        serve_unreviewed = true
        {top}

        [database]
        url = "{database}"

        [secrets]
        address_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
        index_key = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="

        [programme]
        name = "Demo"
        country = "KE"
        help_line = "+254 700 000 999"

        [telegram]
        token = "{token}"
        api_url = "{telegram}"
        webhook_secret = "a-secret-for-tests"

        [[sms]]
        name = "main"
        country = "KE"
        provider = "android"
        number = "{number}"
        api_url = "{android}"
        username = "{username}"
        password = "{password}"
        signing_key = "{signing_key}"
        messages_per_minute = 600
        "#,
        courses = different.courses.display(),
        database = pool.connect_options().to_url_lossy(),
        top = different.top,
        token = different.token.unwrap_or(&bot.token),
        telegram = phones.telegram_url(),
        number = sms.number,
        android = phones.sms_url(),
        username = sms.username,
        password = sms.password,
        signing_key = sms.signing_key,
    );
    Config::from_toml(&text, Path::new("/")).unwrap_or_else(|refused| panic!("{refused}"))
}

/// A service with its listener, called by the phones.
struct Open {
    service: Service,
    drains: Vec<Drain<Accounts>>,
    inbox: Inbox,
    url: String,
    stop: watch::Sender<bool>,
}

impl Open {
    async fn new(pool: &PgPool, phones: &Phones, clock: &Clock, different: &Differently) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let config = config(pool, &url, phones, different);
        let chance = Chance::from_seed(different.seed);
        let service = Service::open(config, clock.clone(), chance).await.unwrap();
        let (stop, stopped) = watch::channel(false);
        let inbox = Inbox::open(Arc::clone(&service.house));
        let learners = web::learners(&service.house, &service.accounts, &inbox);
        tokio::spawn(webhook::serve(listener, learners, stopped));
        let programme = &service.house.channels["telegram"].programme;
        let texts = web::texts(&service.house, programme);
        let registered = webhook::telegram::register(&service.accounts, "telegram", &texts).await;
        assert!(registered.is_ok() || different.token.is_some(), "{registered:?}");
        phones.sms().connect(
            &format!("{url}/webhooks/sms/main"),
            &format!("{url}/webhooks/sms/main/status"),
        );
        let holder = service.house.chance.id();
        let drains = service.house.channels.values().map(|channel| {
            let (house, sender) = (Arc::clone(&service.house), Arc::clone(&service.accounts));
            Drain::new(house, Arc::clone(channel), sender, holder)
        });
        Self { drains: drains.collect(), service, inbox, url, stop }
    }
}

impl World {
    pub async fn new(pool: PgPool) -> Self {
        Self::differently(pool, Differently::default()).await
    }

    pub async fn differently(pool: PgPool, different: Differently) -> Self {
        let morning: DateTime<Utc> = MORNING.parse().unwrap();
        let clock = Clock::simulated(morning);
        let watch = clock.clone();
        let phones =
            Phones::start(PhonesConfig::for_tests(Arc::new(move || watch.now()))).await.unwrap();
        let open = Open::new(&pool, &phones, &clock, &different).await;
        Self {
            drains: open.drains,
            service: open.service,
            phones,
            clock,
            url: open.url,
            inbox: open.inbox,
            pool,
            transcript: String::new(),
            seen: HashMap::new(),
            stop: open.stop,
        }
    }

    /// The service ends in order and another begins, as after an upgrade.
    pub async fn restart(&mut self, different: Differently) {
        for drain in &mut self.drains {
            drain.finish().await;
        }
        self.stop.send_replace(true);
        let open = Open::new(&self.pool, &self.phones, &self.clock, &different).await;
        (self.service, self.drains, self.inbox) = (open.service, open.drains, open.inbox);
        (self.url, self.stop) = (open.url, open.stop);
    }

    /// Another process of the same house, with a clock of its own: nothing of it runs by itself.
    pub async fn twin(&self, clock: Clock) -> Service {
        let config = config(&self.pool, &self.url, &self.phones, &Differently::default());
        Service::open(config, clock, Chance::from_seed(99)).await.unwrap()
    }

    /// Sends everything that can be sent, and delivers every receipt.
    pub async fn settle(&mut self) {
        let end = self.clock.now() + TimeDelta::seconds(SETTLED_SECONDS);
        loop {
            let now = self.clock.now();
            let mut next: Option<DateTime<Utc>> = None;
            for drain in &mut self.drains {
                let later = drain.run_dry().await.unwrap();
                next = next.into_iter().chain(later).min();
            }
            let delivered = self.phones.deliver_pending(now).await;
            let soon = end.min(now + TimeDelta::seconds(RATE_SECONDS));
            match next.filter(|at| *at > now && *at <= soon) {
                Some(at) => self.clock.advance(at - now),
                None if delivered == 0 => return,
                None => {}
            }
        }
    }

    /// Time passes; what is due is sent.
    pub async fn pass(&mut self, time: TimeDelta) {
        let words = match (time.num_days(), time.num_hours(), time.num_minutes()) {
            (1.., _, _) => format!("{} d", time.num_days()),
            (_, 1.., _) => format!("{} h", time.num_hours()),
            _ => format!("{} min", time.num_minutes()),
        };
        let _ = writeln!(self.transcript, "~ {words}");
        self.clock.advance(time);
        schedule::remind(&self.service.house, self.clock.now()).await.unwrap();
        self.settle().await;
        self.note();
    }

    /// A text from the usual phone.
    pub async fn sms(&mut self, text: &str) {
        self.sms_from(NUMBER, text).await;
    }

    /// A text from any sender.
    pub async fn sms_from(&mut self, from: &str, text: &str) {
        let delivery = self.phones.sms().send(from, text).await;
        assert!(delivery.is_taken(), "the gateway's webhook was not taken: {delivery:?}");
        self.settle().await;
        self.note();
    }

    /// Somebody with Telegram who stands before the first card.
    pub async fn learner(&mut self, id: i64) -> Person {
        let person = self.person(id, "en");
        self.after(person.start(Some("k7Hq2mXd"))).await;
        self.press(&person, "English").await;
        self.press(&person, "Agree").await;
        person
    }

    /// Somebody with Telegram in this language.
    pub fn person(&self, id: i64, language: &str) -> Person {
        let person = self.phones.telegram().open(User::new(id));
        person.speak(language);
        person
    }

    /// Does something on Telegram, and waits until everything it causes has happened.
    pub async fn after(&mut self, doing: impl Future<Output = Delivery>) {
        let delivery = doing.await;
        assert!(delivery.is_taken(), "Telegram's webhook was not taken: {delivery:?}");
        self.settle().await;
        self.note();
    }

    /// Presses a button by its label, saying so in the transcript.
    pub async fn press(&mut self, person: &Person, label: &str) {
        let _ = writeln!(self.transcript, "> [{label}]");
        self.after(person.press(label)).await;
    }

    /// Presses the button at this place, counted from 0, under the newest message that has any.
    pub async fn press_nth(&mut self, person: &Person, place: usize) {
        let with_buttons = person.visible().into_iter().rfind(|shown| !shown.buttons.is_empty());
        let labels = with_buttons.map(|shown| shown.buttons.concat()).unwrap_or_default();
        let _ = writeln!(self.transcript, "> [{}]", labels[place]);
        self.after(person.press(place)).await;
    }

    /// Writes down what is new on every screen.
    fn note(&mut self) {
        let mut screens = Vec::new();
        for number in self.phones.sms().numbers() {
            let texts = self.phones.sms().texts(&number);
            let lines = texts.iter().map(|text| {
                if text.mine { text.to_string() } else { format!("{text}  [{}]", text.count.parts) }
            });
            screens.push((number, lines.collect::<Vec<_>>()));
        }
        for user in self.phones.telegram().people() {
            if let Some(person) = self.phones.telegram().person(user.id) {
                let shown = person.messages();
                let lines = shown.iter().map(|message| {
                    if message.deleted { "x (deleted)".to_owned() } else { message.to_string() }
                });
                screens.push((user.id.to_string(), lines.collect()));
            }
        }
        let several = screens.len() > 1;
        for (whose, lines) in screens {
            let before = self.seen.entry(whose.clone()).or_default();
            let changed = |place: &usize| before.get(*place) != Some(&lines[*place]);
            let new: Vec<usize> = (0..lines.len()).filter(changed).collect();
            if several && !new.is_empty() {
                let _ = writeln!(self.transcript, "# {}", name(&whose));
            }
            for place in new {
                let _ = writeln!(self.transcript, "{}", lines[place]);
            }
            *before = lines;
        }
    }

    /// What happened since the last look.
    pub fn transcript(&mut self) -> String {
        // The port differs from run to run.
        std::mem::take(&mut self.transcript)
            .replace(&self.url, "https://learn.example.org")
            // Isolation marks are for machines that lay out text, not for readers of tests.
            .replace(['\u{2068}', '\u{2069}'], "")
    }

    /// A line of one's own in the transcript.
    pub fn remark(&mut self, words: &str) {
        let _ = writeln!(self.transcript, "# {words}");
    }
}

fn name(whose: &str) -> String {
    let chat = whose.bytes().all(|b| b.is_ascii_digit());
    if chat { format!("telegram {whose}") } else { format!("sms {whose}") }
}
