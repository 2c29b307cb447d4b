//! Whatever is posted to the webhooks: forged, torn, too large, from the future. Nothing panics,
//! nothing is answered with 5xx, what a person wrote is understood, and a forger leaves no trace.

use crate::{
    record,
    world::{NUMBER, World},
};
use bot::inbox::{self, Replayed};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::{Client, RequestBuilder};
use sha2::Sha256;
use sqlx::PgPool;

const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
const SECRET: &str = "a-secret-for-tests";
const SIGNING_KEY: &str = "pretend-signing-key";
/// Largest body that is read.
const BODY_BYTES: usize = 256 * 1024;

fn client() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

fn telegram(world: &World) -> RequestBuilder {
    client().post(format!("{}/webhooks/telegram", world.url))
}

fn gateway(world: &World) -> RequestBuilder {
    client().post(format!("{}/webhooks/sms/main", world.url))
}

fn sign(key: &str, body: &[u8], timestamp: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(body);
    mac.update(timestamp.as_bytes());
    record::hex(&mac.finalize().into_bytes())
}

fn signed(world: &World, body: Vec<u8>) -> RequestBuilder {
    let timestamp = world.clock.now().timestamp().to_string();
    let request = gateway(world).header("X-Signature", sign(SIGNING_KEY, &body, &timestamp));
    request.header("X-Timestamp", timestamp).body(body)
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.unwrap().status().as_u16()
}

/// Everything that a message could leave behind.
async fn rows(world: &World) -> i64 {
    let all = "select (select count(*) from event_seen) + (select count(*) from learner)
             + (select count(*) from address) + (select count(*) from outgoing)
             + (select count(*) from quarantine) + (select count(*) from early_receipt)";
    record::count(&world.pool, all).await
}

fn update(text: &str, more: &str) -> String {
    format!(
        r#"{{"update_id":1,"message":{{"message_id":5,"date":1,"chat":{{"id":42,"type":"private"}},
            "from":{{"id":42,"is_bot":false,"first_name":"F"}},"text":"{text}"{more}}}}}"#
    )
}

fn sms(text: &str) -> String {
    format!(
        r#"{{"deviceId":"d","event":"sms:received","id":"ev","webhookId":"w",
            "payload":{{"messageId":"m","message":"{text}","sender":"{NUMBER}"}}}}"#
    )
}

/// The same bytes from another chat.
fn from_chat(body: &[u8], chat: i64) -> Vec<u8> {
    let old = br#""chat":{"id":42"#;
    let at = body.windows(old.len()).position(|window| window == old).unwrap();
    let new = format!(r#""chat":{{"id":{chat}"#);
    [&body[..at], new.as_bytes(), &body[at + old.len()..]].concat()
}

#[sqlx::test(migrations = "./migrations")]
async fn a_forger_is_turned_away_and_leaves_no_row(pool: PgPool) {
    let world = World::new(pool).await;
    let body = update("/help", "");
    let long = "x".repeat(4_000);
    let twice = telegram(&world).header(SECRET_HEADER, SECRET).header(SECRET_HEADER, SECRET);
    let mut requests = vec![("no secret", telegram(&world)), ("two secrets", twice)];
    for secret in
        ["", "wrong", &SECRET[1..], &SECRET[..SECRET.len() - 1], "A-SECRET-FOR-TESTS", &long]
    {
        requests.push((secret, telegram(&world).header(SECRET_HEADER, secret)));
    }
    let mut requests: Vec<_> =
        requests.into_iter().map(|(name, request)| (name, request.body(body.clone()))).collect();

    let body = sms("HELP").into_bytes();
    let now = world.clock.now().timestamp().to_string();
    let old = (world.clock.now().timestamp() - 73 * 3_600).to_string();
    let good = sign(SIGNING_KEY, &body, &now);
    let (cut, flipped) = (good[..62].to_owned(), good.replace(&good[..1], "g"));
    let others = sign("another-key", &body, &now);
    let signatures = [
        ("no timestamp", &*good, None),
        ("another time", &*good, Some("1")),
        ("no number", &*good, Some("now")),
        ("too old", &*sign(SIGNING_KEY, &body, &old).leak(), Some(&*old)),
        ("cut", &*cut, Some(&*now)),
        ("bent", &*flipped, Some(&*now)),
        ("empty", "", Some(&*now)),
        ("another key", &*others, Some(&*now)),
    ];
    for (name, signature, timestamp) in signatures {
        let mut request = gateway(&world).header("X-Signature", signature).body(body.clone());
        if let Some(timestamp) = timestamp {
            request = request.header("X-Timestamp", timestamp);
        }
        requests.push((name, request));
    }
    requests
        .push(("no signature", gateway(&world).header("X-Timestamp", &*now).body(body.clone())));
    let bent_body = [&body[..20], b"!", &body[20..]].concat();
    let bent = gateway(&world).header("X-Signature", &*good).header("X-Timestamp", &*now);
    requests.push(("another body", bent.body(bent_body)));
    for (name, request) in requests {
        assert_eq!(status(request).await, 401, "{name}");
    }
    assert_eq!(rows(&world).await, 0);
}

#[sqlx::test(migrations = "./migrations")]
async fn what_is_too_large_is_refused(pool: PgPool) {
    let world = World::new(pool).await;
    let large = vec![b' '; BODY_BYTES + 1];
    let by_telegram = telegram(&world).header(SECRET_HEADER, SECRET).body(large.clone());
    assert_eq!(status(by_telegram).await, 413);
    assert_eq!(status(signed(&world, large)).await, 413);
    assert_eq!(rows(&world).await, 0);
}

#[sqlx::test(migrations = "./migrations")]
async fn what_a_person_wrote_is_understood_whatever_comes_with_it(pool: PgPool) {
    let mut world = World::new(pool).await;
    let deep = format!(r#","reply_to_message":{}{}"#, "[".repeat(100_000), "]".repeat(100_000));
    let deeper = format!(r#","x":{}1{}"#, r#"{"a":"#.repeat(40_000), "}".repeat(40_000));
    let cases = [
        (
            "an entity of a later Bot API",
            update(
                "/help",
                r#","entities":[{"type":"hologram","offset":0,"length":5,"of":{"a":[1]}}]"#,
            )
            .into_bytes(),
        ),
        (
            "fields of a later Bot API",
            update("/help", r#","mood":{"blue":true},"rich_text":[[]]"#).into_bytes(),
        ),
        ("100,000 brackets", update("/help", &deep).into_bytes()),
        ("40,000 objects", update("/help", &deeper).into_bytes()),
        ("NUL", update(r"/he\u0000lp", "").into_bytes()),
        (
            "half a surrogate elsewhere",
            update("/help", r#","author_signature":"\ud83d""#).into_bytes(),
        ),
        (
            "numbers beyond measure",
            update("/help", r#","y":1e999999,"z":123456789012345678901234567890"#).into_bytes(),
        ),
        (
            "bytes that are no UTF-8",
            [update("/help", r#","q":""#).trim_end_matches("}}").as_bytes(), b"\xff\xfe\"}}"]
                .concat(),
        ),
    ];
    for (nth, (name, body)) in (1_000_i64..).zip(cases) {
        let person = world.phones.telegram().open(phone::User::new(nth));
        person.start(None).await;
        world.settle().await;
        let before = person.messages().len();
        let body = from_chat(&body, nth);
        let request = telegram(&world).header(SECRET_HEADER, SECRET).body(body);
        assert_eq!(status(request).await, 200, "{name}");
        world.settle().await;
        assert_eq!(person.messages().len(), before + 1, "{name}");
        assert!(person.last().unwrap().text.contains("+254 700 000 999"), "{name}");
    }
    for text in [r"HE\u0000LP", "help", r"HELP \ud83d"] {
        let before = world.phones.sms().inbox(NUMBER).len();
        let body = sms(text).replace("\"ev\"", &format!("\"ev{text}\"").replace('\\', "-"));
        assert_eq!(status(signed(&world, body.into_bytes())).await, 200, "{text}");
        world.settle().await;
        assert_eq!(world.phones.sms().inbox(NUMBER).len(), before + 1, "{text}");
    }
}

#[sqlx::test(migrations = "./migrations")]
async fn what_says_nothing_is_taken_and_forgotten(pool: PgPool) {
    let world = World::new(pool).await;
    let wide = format!("[{}]", "{},".repeat(50_000) + "{}");
    let cases = [
        "",
        "{}",
        "[]",
        "null",
        "{",
        "\u{0}",
        &wide,
        "{\"update_id\":1}",
        r#"{"update_id":1,"chess_move":{"from":"e2"}}"#,
        r#"{"update_id":1,"message":{}}"#,
        r#"{"update_id":1,"message":{"message_id":"five","chat":{"id":{},"type":7}}}"#,
        r#"{"update_id":1,"poll_answer":{"poll_id":"1","option_ids":[0]}}"#,
        r#"{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"supergroup"},"text":"hello"}}"#,
        r#"{"update_id":1,"callback_query":{"id":"1","from":{"id":1}}}"#,
    ];
    for body in cases {
        let request = telegram(&world).header(SECRET_HEADER, SECRET).body(body.to_owned());
        assert_eq!(status(request).await, 200, "{}", &body[..body.len().min(80)]);
        // Whoever signs is told that they are wrong.
        let answer = status(signed(&world, body.as_bytes().to_vec())).await;
        assert!([200, 400].contains(&answer), "{answer}: {}", &body[..body.len().min(80)]);
    }
    assert_eq!(rows(&world).await, 0);
}

/// An event that our own code, or the database, fails on every time: it is kept sealed, its sender is
/// told so, and the provider hears 200, also when it comes again.
#[sqlx::test(migrations = "./migrations")]
async fn an_event_that_always_fails_is_set_aside(pool: PgPool) {
    let mut world = World::new(pool).await;
    let person = world.learner(42).await;
    sqlx::raw_sql(
        "create function fail() returns trigger language plpgsql as
           $$ begin raise exception 'a test'; end $$;
         create trigger fail before update on learner for each row execute function fail();",
    )
    .execute(&world.pool)
    .await
    .unwrap();
    let said = "my brother was arrested last night";
    world.after(person.send(said)).await;
    let sorry = person.last().unwrap().text;
    assert!(sorry.to_lowercase().contains("sorry"), "{sorry}");
    let before = person.messages().len();
    for again in person.redeliver(3).await {
        assert!(again.is_taken());
    }
    world.settle().await;
    assert_eq!(person.messages().len(), before);
    let sealed: Vec<Vec<u8>> =
        sqlx::query_scalar("select sealed from quarantine").fetch_all(&world.pool).await.unwrap();
    assert_eq!(sealed.len(), 1);
    assert!(!String::from_utf8_lossy(&sealed[0]).contains("brother"));

    // Not mended yet: it stays.
    let replayed = inbox::replay(&world.service.house).await.unwrap();
    assert_eq!(replayed, Replayed { failed: 1, ..Replayed::default() });

    // Everybody else goes on, and so does this person once it is mended.
    sqlx::query("drop trigger fail on learner").execute(&world.pool).await.unwrap();
    world.after(person.press("Next")).await;
    assert!(person.last().unwrap().text.contains("2/"), "{}", person.last().unwrap());

    // And what was set aside is answered, once.
    let replayed = inbox::replay(&world.service.house).await.unwrap();
    assert_eq!(replayed, Replayed { written: 1, ..Replayed::default() });
    world.settle().await;
    assert!(person.last().unwrap().text.contains("machine"), "{}", person.last().unwrap());
    let replayed = inbox::replay(&world.service.house).await.unwrap();
    assert_eq!(replayed, Replayed::default());
}
