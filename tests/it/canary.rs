//! Canaries: words, names, numbers and secrets that are found nowhere but where they belong. The real
//! program at its most talkative, through good and bad, and then its logs, its database and the
//! database's own log.

use crate::{
    climbers::Handset,
    machine::{Machine, Parts, WEBHOOK_SECRET, until},
    record,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use phone::{Fault, SmsConfig, TelegramConfig, Trouble, User};
use std::{path::PathBuf, process::Command};

const NUMBER: &str = "+254733919247";
/// Written as people write it, by somebody who says it aloud.
const LOCAL: &str = "0733919247";
const OTHER_NUMBER: &str = "+254733919358";
const CHAT: i64 = 8_840_122_337;
const OTHER_CHAT: i64 = 8_840_166_559;
const BOT_SECRET: &str = "AAcanaryTokenOfTheBotXq81Zz";
const SECRETS: [&str; 4] =
    ["canary-gateway-user", "canary-gateway-pass", "canary-signing-key", WEBHOOK_SECRET];
/// What is typed where nothing of the kind was asked.
const WORDS: [&str; 4] = [
    "my cousin Obadiah Thistlewood was taken at Kirkwall harbour",
    "zanzibarine",
    "marmaladeous 48",
    "QXJ4ZK7W",
];

fn parts() -> Parts {
    Parts {
        telegram: TelegramConfig {
            token: format!("7301559284:{BOT_SECRET}"),
            ..TelegramConfig::default()
        },
        sms: SmsConfig {
            username: SECRETS[0].into(),
            password: SECRETS[1].into(),
            signing_key: SECRETS[2].into(),
            ..SmsConfig::default()
        },
        log_level: "trace",
        ..Parts::default()
    }
}

fn user(id: i64) -> User {
    User {
        id,
        first_name: "Zebulonia".into(),
        last_name: Some("Quillfeather".into()),
        username: Some("zebquill_canary".into()),
        language_code: Some("en".into()),
    }
}

/// Says something, and waits for whatever follows.
async fn say(machine: &Machine, phone: &Handset, text: &str) {
    phone.say(text).await;
    crate::climbers::settle(machine).await;
}

/// The newest text with this in it, from there on, up to the next blank.
fn after(phone: &Handset, lead: &str) -> String {
    let text = phone.screen().into_iter().rev().find(|text| text.contains(lead)).unwrap();
    let rest = text.split(lead).nth(1).unwrap();
    rest.split_whitespace().next().unwrap().trim_end_matches('.').to_owned()
}

/// A code of eight capitals and digits.
fn code_in(phone: &Handset) -> String {
    let text = phone.screen().pop().unwrap();
    let is_code = |word: &&str| {
        word.len() == 8
            && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && word.bytes().filter(u8::is_ascii_digit).count() > 1
    };
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.find(is_code).unwrap_or_else(|| panic!("no code: {text}")).to_owned()
}

/// A lesson with wrong answers and words that are none; returns what was handed out: code and token.
async fn live(machine: &Machine, telegram: &Handset, sms: &Handset) -> Vec<String> {
    // In a hurry: nobody waits for an answer before the next words.
    for (phone, first) in [(telegram, "/start k7Hq2mXd"), (sms, "BAMBOO")] {
        let lesson = [first, "1", "1", "1", "1", "1", "1"].into_iter().chain(WORDS);
        for text in lesson.chain([LOCAL, "1", "PRIVACY", "SAFE", "MENU"]) {
            phone.say(text).await;
        }
    }
    crate::climbers::settle(machine).await;
    say(machine, telegram, "LINK").await;
    let code = code_in(telegram);
    say(machine, sms, &code).await;
    say(machine, sms, "DEVICES").await;
    say(machine, sms, "EXPORT").await;
    let token = after(sms, "/e/");
    let link = format!("{}/e/{token}", machine.processes[0].url);
    let fetched = machine.http.post(link).send().await.unwrap();
    assert_eq!(fetched.status(), 200);
    say(machine, telegram, "EXPORT").await;
    vec![code, token, after(telegram, "/e/")]
}

/// Everything that makes a service say something about what went wrong.
async fn suffer(machine: &mut Machine, telegram: &Handset, sms: &Handset) {
    let all = [
        Trouble::BreakAfter,
        Trouble::Failure { status: 502, body: false },
        Trouble::TooMany { retry_after_seconds: 1 },
    ];
    for trouble in all {
        machine.phones.telegram().trouble(Fault::new(trouble.clone()).times(1));
        machine.phones.sms().trouble(Fault::new(trouble).times(1));
        telegram.say("HELP").await;
        sms.say("HELP").await;
    }
    let forged = machine.http.post(format!("{}/webhooks/telegram", machine.processes[0].url));
    let forged = forged.header("X-Telegram-Bot-Api-Secret-Token", "wrong").body(WORDS[0]);
    assert_eq!(forged.send().await.unwrap().status(), 401);
    let torn = machine.http.post(format!("{}/webhooks/telegram", machine.processes[0].url));
    let torn = torn.header("X-Telegram-Bot-Api-Secret-Token", WEBHOOK_SECRET);
    let torn = torn.body(format!("{{\"message\": {{\"text\": \"{}\"", WORDS[0]));
    assert_eq!(torn.send().await.unwrap().status(), 200);
    machine.strike_postgres().await;
    telegram.say(WORDS[0]).await;
    sms.say(WORDS[0]).await;
    machine.mend_postgres().await;
    crate::climbers::settle(machine).await;
}

/// Somebody stays: with messages that cannot be sent, and an event that our code fails on.
async fn remain(machine: &Machine, phones: [&Handset; 2]) {
    for (phone, first) in phones.into_iter().zip(["/start k7Hq2mXd", "BAMBOO"]) {
        for text in [first, "1", "1"] {
            phone.say(text).await;
        }
    }
    crate::climbers::settle(machine).await;
    machine.phones.telegram().cut_line().await;
    machine.phones.sms().cut_line().await;
    for phone in phones {
        for text in ["LINK", "EXPORT"] {
            phone.say(text).await;
        }
    }
    let sealed = "select count(*) from outgoing where sealed_say is not null";
    until("sealed messages wait", async || record::count(&machine.pool, sealed).await >= 4).await;
    sqlx::raw_sql(
        "create function fail() returns trigger language plpgsql as
           $$ begin raise exception 'a test'; end $$;
         create trigger fail before update on learner for each row execute function fail();",
    )
    .execute(&machine.pool)
    .await
    .unwrap();
    for phone in phones {
        phone.say(WORDS[0]).await;
    }
    let quarantined = "select count(*) from quarantine";
    until("events are sealed", async || record::count(&machine.pool, quarantined).await == 2).await;
}

fn pg_dump(url: &str) -> String {
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = installed.map(|v| v.path().join("bin/pg_dump")).collect();
    found.retain(|path| path.exists());
    found.sort();
    let program = found.pop().unwrap_or_else(|| "pg_dump".into());
    let dump = Command::new(program).arg(url).output().unwrap();
    assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
    String::from_utf8(dump.stdout).unwrap()
}

/// The spellings in which a secret could be written down, in small letters.
fn spellings(secret: &str) -> Vec<String> {
    let mut spellings = vec![secret.to_lowercase(), record::hex(secret.as_bytes())];
    // Base64 depends on what stands before; the ends are left away.
    for before in 0..3 {
        let shifted = STANDARD.encode([vec![b' '; before], secret.as_bytes().to_vec()].concat());
        spellings.push(shifted[4..shifted.len() - 4].to_lowercase());
    }
    if let Ok(number) = secret.parse::<i64>() {
        spellings.push(record::hex(&number.to_be_bytes()));
    }
    spellings
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_said_or_shown_is_found_again() {
    let mut machine = Machine::new(parts()).await;
    machine.add_process().await;
    let telegram = |id| Handset::Telegram(machine.phones.telegram().open(user(id)));
    let sms = |number: &str| Handset::Sms(machine.phones.sms(), number.to_owned());
    let (here, there) = (telegram(CHAT), sms(NUMBER));
    let (other, another) = (telegram(OTHER_CHAT), sms(OTHER_NUMBER));
    let mut canaries = live(&machine, &here, &there).await;
    suffer(&mut machine, &here, &there).await;
    for text in ["DELETE", "DELETE"] {
        say(&machine, &there, text).await;
    }
    remain(&machine, [&other, &another]).await;
    machine.kill(0).await;

    canaries.extend([CHAT, OTHER_CHAT].map(|chat| chat.to_string()));
    canaries.extend([NUMBER, OTHER_NUMBER].map(|number| number[4..].to_owned()));
    let names = ["Zebulonia", "Quillfeather", "zebquill_canary", BOT_SECRET];
    let words = ["Obadiah", "Thistlewood", "Kirkwall", "zanzibarine", "marmaladeous", "QXJ4ZK7W"];
    let keys = ["AQEBAQEBAQEBAQEBAQEBAQEBAQ", "AgICAgICAgICAgICAgICAgICAg"];
    canaries.extend(names.into_iter().chain(words).chain(keys).chain(SECRETS).map(str::to_owned));

    let dump = pg_dump(&machine.database_url());
    let places = [
        ("the logs", machine.logs(), "\"DEBUG\""),
        ("the database", dump, "first-48-hours"),
        ("the database's log", machine.postgres_log(), "a test"),
    ];
    for (place, text, known) in places {
        assert!(text.contains(known), "{place}: `{known}` should be there, or nobody looked");
        let small = text.to_lowercase();
        for canary in &canaries {
            for spelling in spellings(canary) {
                if let Some(at) = small.find(&spelling) {
                    let around: String =
                        small[at.saturating_sub(200)..].chars().take(400).collect();
                    panic!("{canary} in {place}, as {spelling}: {around}");
                }
            }
        }
    }
}
