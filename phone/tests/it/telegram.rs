//! A day of one person in Telegram, and what happens on bad days.

use crate::service::World;
use chrono::TimeDelta;
use phone::{Delivery, Fault, Trouble, User, Way};
use serde_json::{Value, json};

fn keyboard(labels: &[&str]) -> Value {
    let row: Vec<_> = labels.iter().map(|l| json!({ "text": l, "callback_data": l })).collect();
    json!({ "inline_keyboard": [row] })
}

async fn say(world: &World, chat: i64, html: &str, labels: &[&str]) -> i64 {
    let body = json!({
        "chat_id": chat, "text": html, "parse_mode": "HTML", "reply_markup": keyboard(labels),
    });
    world.bot("sendMessage", body).await["result"]["message_id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_day() {
    let world = World::new().await;
    world.set_webhook().await;
    let person = world.phones.telegram().open(User::new(4_242).speaking("fr"));

    assert_eq!(person.start(Some("k7Hq2mXd")).await, Delivery::Answered(200));
    let heard = world.heard().remove(0);
    assert_eq!(heard.path, "/telegram");
    assert_eq!(heard.header("x-telegram-bot-api-secret-token"), "a-Secret_1");
    let update = heard.json();
    assert_eq!(update["message"]["text"], "/start k7Hq2mXd");
    assert_eq!(update["message"]["from"]["language_code"], "fr");
    assert_eq!(update["message"]["from"]["username"], "username_4242");
    assert_eq!(update["message"]["entities"][0]["type"], "bot_command");

    let question = say(&world, 4_242, "<b>When?</b> 1 &lt; 2", &["1", "2"]).await;
    let pressed = json!({ "method": "answerCallbackQuery", "callback_query_id": "unknown" });
    world.will_answer([(200, None, pressed)]);
    assert!(person.press("2").await.is_taken());
    let press = world.heard().remove(0).json();
    assert_eq!(press["callback_query"]["data"], "2");
    assert_eq!(press["callback_query"]["message"]["message_id"], question);
    assert_eq!(person.spinning(), 1, "an unknown id answers nothing");

    let id = &press["callback_query"]["id"];
    let answered =
        world.bot("AnswerCallbackQuery", json!({ "callback_query_id": id, "text": "Noted" })).await;
    assert_eq!(answered["result"], true);
    assert_eq!((person.spinning(), person.toast().as_deref()), (0, Some("Noted")));

    let edit = json!({ "chat_id": 4_242, "message_id": question, "text": "When? 2" });
    assert_eq!(world.bot("editMessageText", edit.clone()).await["ok"], true);
    let again = world.bot("editMessageText", edit).await;
    assert!(again["description"].as_str().unwrap().contains("message is not modified"), "{again}");

    let last = say(&world, 4_242, "Not long", &["Next"]).await;
    let taken_back = json!({ "chat_id": 4_242, "message_ids": [last, 999_999] });
    assert_eq!(world.bot("deleteMessages", taken_back).await["result"], true);

    let transcript: Vec<_> = person.visible().iter().map(ToString::to_string).collect();
    assert_eq!(transcript, ["> /start k7Hq2mXd", "< When? 2 (edited)"]);
}

#[tokio::test]
async fn a_press_is_answered_in_the_webhooks_own_answer() {
    let world = World::new().await;
    world.set_webhook().await;
    let person = world.phones.telegram().open(User::new(7));
    let said = json!({ "method": "sendMessage", "chat_id": 7, "text": "Hello" });
    world.will_answer([(200, None, said)]);
    person.start(None).await;
    assert_eq!(person.last().unwrap().text, "Hello");
    let calls = world.phones.telegram().calls();
    assert!(calls.iter().any(|c| c.way == Way::InAnswer && c.is("sendmessage") && c.took_effect));
}

#[tokio::test]
async fn an_update_is_kept_and_repeated_until_it_is_taken() {
    let world = World::new().await;
    world.set_webhook().await;
    let person = world.phones.telegram().open(User::new(7));
    world.will_answer([(503, Some(30), Value::Null), (500, None, Value::Null)]);

    assert_eq!(person.start(None).await, Delivery::Answered(503));
    assert_eq!(person.send("second").await, Delivery::Waiting);
    assert_eq!(world.pass(TimeDelta::seconds(29)).await, 0);
    // Answered 500 at last, and no other wait was asked for: two seconds.
    assert_eq!(world.pass(TimeDelta::seconds(1)).await, 0);
    let info = world.bot("getWebhookInfo", json!({})).await;
    assert_eq!(info["result"]["pending_update_count"], 2);
    assert!(info["result"]["last_error_message"].as_str().unwrap().contains("500"));
    assert_eq!(world.pass(TimeDelta::seconds(2)).await, 2);

    let texts: Vec<_> = world.heard().iter().map(|h| h.json()["message"]["text"].clone()).collect();
    assert_eq!(texts, ["/start", "/start", "/start", "second"], "order is kept");
}

#[tokio::test]
async fn after_a_day_an_update_is_given_up() {
    let world = World::new().await;
    let body = json!({ "url": "http://127.0.0.1:9/nobody" });
    world.bot("setWebhook", body).await;
    let person = world.phones.telegram().open(User::new(7));
    assert_eq!(person.start(None).await, Delivery::NoAnswer);
    for _ in 0..30 {
        world.pass(TimeDelta::hours(1)).await;
    }
    assert_eq!(world.phones.telegram().given_up(), 1);
    assert_eq!(world.phones.telegram().waiting(), 0);
}

#[tokio::test]
async fn updates_are_fetched_instead_and_confirmed_by_offset() {
    let world = World::new().await;
    let person = world.phones.telegram().open(User::new(7));
    assert_eq!(person.start(None).await, Delivery::Waiting);
    person.send("two").await;
    let got = world.bot("getUpdates", json!({ "timeout": 30 })).await;
    let ids: Vec<_> = got["result"]
        .as_array()
        .unwrap()
        .iter()
        .map(|u| u["update_id"].as_i64().unwrap())
        .collect();
    assert_eq!(ids[1], ids[0] + 1);
    let rest = world.bot("getUpdates", json!({ "offset": ids[0] + 1 })).await;
    assert_eq!(rest["result"][0]["message"]["text"], "two");
    let none = world.bot("getUpdates", json!({ "offset": ids[1] + 1 })).await;
    assert_eq!(none["result"], json!([]));
    world.set_webhook().await;
    assert_eq!(world.bot("getUpdates", json!({})).await["error_code"], 409);
}

#[tokio::test]
async fn one_update_comes_twenty_times_at_once_to_two_processes() {
    let world = World::new().await;
    world.set_webhook().await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    world.heard();
    world
        .phones
        .telegram()
        .spread_over(vec![world.url.clone(), world.url.replace("127.0.0.1", "localhost")]);
    let answers = person.redeliver(20).await;
    assert_eq!(answers, vec![Delivery::Answered(200); 20]);
    let heard = world.heard();
    assert_eq!(heard.len(), 20);
    assert!(heard.iter().all(|h| h.body == heard[0].body));
    assert!(heard.iter().any(|h| h.header("host").starts_with("localhost")));
}

#[tokio::test]
async fn kinds_that_were_not_asked_for_are_not_sent() {
    let world = World::new().await;
    let url = format!("{}/telegram", world.url);
    let body = json!({ "url": url, "allowed_updates": ["message"] });
    world.bot("setWebhook", body).await;
    let person = world.phones.telegram().open(User::new(7));
    assert!(person.start(None).await.is_taken());
    assert_eq!(person.block().await, Delivery::Unwanted);
    let said = world.bot("sendMessage", json!({ "chat_id": 7, "text": "x" })).await;
    assert_eq!(said["description"], "Forbidden: bot was blocked by the user");
}

#[tokio::test]
async fn without_a_network_the_screen_stands_still_and_texts_wait() {
    let world = World::new().await;
    world.set_webhook().await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    person.lose_network();
    say(&world, 7, "You cannot see this yet", &["Next"]).await;
    assert_eq!(person.send("one").await, Delivery::OnPhone);
    assert_eq!(person.send("two").await, Delivery::OnPhone);
    assert_eq!(person.visible().len(), 1);
    world.heard();
    assert_eq!(person.regain_network().await, vec![Delivery::Answered(200); 2]);
    let texts: Vec<_> = world.heard().iter().map(|h| h.json()["message"]["text"].clone()).collect();
    assert_eq!(texts, ["one", "two"]);
    assert_eq!(person.visible().len(), 4);
}

#[tokio::test]
async fn a_voice_message_is_uploaded_once_and_named_after_that() {
    let world = World::new().await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    let mut sound = b"OggS\0\0".to_vec();
    sound.extend((61 * 48_000_u64).to_le_bytes());
    sound.extend([0; 12]);
    sound.extend([1, 8]);
    sound.extend(b"OpusHead\x01\x01");
    let url = format!("{}/bot{}/SendVoice", world.phones.telegram_url(), world.token);
    let part = reqwest::multipart::Part::bytes(sound).file_name("first.ogg");
    let form = reqwest::multipart::Form::new()
        .text("chat_id", "7")
        .text("voice", "attach://upload")
        .part("upload", part);
    let sent: Value =
        world.http.post(url).multipart(form).send().await.unwrap().json().await.unwrap();
    let id = &sent["result"]["voice"]["file_id"];
    let again =
        json!({ "chat_id": 7, "voice": id, "caption": "<i>Again</i>", "parse_mode": "HTML" });
    assert_eq!(world.bot("sendVoice", again).await["result"]["voice"]["duration"], 61);
    let shown = person.last().unwrap();
    assert_eq!((shown.voice.unwrap().seconds, shown.text.as_str()), (61, "Again"));
    let foreign = world.bot("sendVoice", json!({ "chat_id": 7, "voice": "AwACforeign" })).await;
    assert_eq!(foreign["description"], "Bad Request: wrong file identifier/HTTP URL specified");
}

#[tokio::test]
async fn rates_are_kept_when_that_is_switched_on() {
    let world = World::with(|config| config.telegram.limits = true).await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let said = world.bot("sendMessage", json!({ "chat_id": 7, "text": "x" })).await;
        statuses.push(said["ok"] == true);
    }
    assert_eq!(statuses, [true, true, true, true, false, false]);
    let said = world.bot("sendMessage", json!({ "chat_id": 7, "text": "x" })).await;
    assert_eq!(said["parameters"], json!({ "retry_after": 1 }));
    world.pass(TimeDelta::seconds(1)).await;
    let said = world.bot("sendMessage", json!({ "chat_id": 7, "text": "x" })).await;
    assert_eq!(said["ok"], true);
}

#[tokio::test]
async fn faults_strike_and_say_whether_the_call_took_effect() {
    let world = World::new().await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    let telegram = world.phones.telegram();
    let cases = [
        (Trouble::TooMany { retry_after_seconds: 9 }, Some(429), false),
        (Trouble::Failure { status: 502, body: true }, Some(502), false),
        (Trouble::Failure { status: 503, body: false }, Some(503), false),
        (Trouble::FailAfter, Some(502), true),
        (Trouble::BreakBefore, None, false),
        (Trouble::BreakAfter, None, true),
    ];
    for (trouble, status, took_effect) in cases {
        let before = person.messages().len();
        telegram.trouble(Fault::new(trouble.clone()).on("sendMessage").to(&7).times(1));
        let url = format!("{}/bot{}/sendMessage", world.phones.telegram_url(), world.token);
        let answer = world.http.post(&url).json(&json!({ "chat_id": 7, "text": "x" })).send().await;
        assert_eq!(answer.ok().map(|a| a.status().as_u16()), status, "{trouble:?}");
        assert_eq!(person.messages().len() > before, took_effect, "{trouble:?}");
    }
}

#[tokio::test]
async fn thousands_of_people_write_at_once() {
    let world = World::new().await;
    world.set_webhook().await;
    let telegram = world.phones.telegram();
    let starts = (1..=2_000).map(|id| {
        let person = telegram.open(User::new(id));
        async move { person.start(None).await }
    });
    let taken = futures::future::join_all(starts).await;
    assert!(taken.iter().all(|delivery| delivery.is_taken()));
    assert_eq!((world.heard().len(), telegram.waiting()), (2_000, 0));
}
