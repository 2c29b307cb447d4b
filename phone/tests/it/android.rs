//! A day of one number with SMS Gateway for Android.

use crate::service::World;
use chrono::TimeDelta;
use hmac::{Hmac, KeyInit, Mac};
use phone::{Delivery, Ending, Fault, Receipts, Trouble};
use serde_json::{Value, json};
use sha2::Sha256;
use std::fmt::Write;

const NUMBER: &str = "+254700555010";

async fn connected() -> World {
    let world = World::new().await;
    let sms = world.phones.sms();
    sms.connect(&format!("{}/sms", world.url), &format!("{}/sms/status", world.url));
    world
}

async fn send(world: &World, id: &str, text: &str) -> u16 {
    let body = json!({
        "id": id, "textMessage": { "text": text }, "phoneNumbers": [NUMBER],
        "ttl": 3_600, "withDeliveryReport": true,
    });
    let url = format!("{}/messages", world.phones.sms_url());
    let request = world.http.post(url).basic_auth("gateway", Some("pretend-password"));
    request.json(&body).send().await.map_or(0, |answer| answer.status().as_u16())
}

fn kinds(world: &World) -> Vec<String> {
    let heard = world.heard();
    heard.iter().map(|h| h.json()["event"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_day() {
    let world = connected().await;
    let sms = world.phones.sms();
    assert_eq!(sms.send(NUMBER, "BAMBOO").await, Delivery::Answered(200));
    let heard = world.heard().remove(0);
    let mut mac = Hmac::<Sha256>::new_from_slice(b"pretend-signing-key").unwrap();
    mac.update(&heard.body);
    mac.update(heard.header("x-timestamp").as_bytes());
    let expected = mac.finalize().into_bytes().iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    assert_eq!(heard.header("x-signature"), expected);
    assert_eq!(heard.header("x-timestamp"), world.now().timestamp().to_string());
    let event = heard.json();
    assert_eq!(event["event"], "sms:received");
    assert_eq!(event["payload"]["sender"], NUMBER);
    assert_eq!(event["payload"]["message"], "BAMBOO");
    assert!(event["payload"]["receivedAt"].as_str().unwrap().ends_with("+03:00"));

    assert_eq!(send(&world, "one", "Welcome").await, 202);
    assert_eq!(send(&world, "one", "Welcome").await, 409, "taken already");
    assert_eq!(send(&world, "two", &"မ".repeat(71)).await, 202);
    let inbox: Vec<_> = sms.inbox(NUMBER).iter().map(|t| t.count.to_string()).collect();
    assert_eq!(inbox, ["1 part, GSM-7", "2 parts, UCS-2"]);

    assert_eq!(world.pass(TimeDelta::zero()).await, 5);
    let mut kinds = kinds(&world);
    kinds.sort();
    let delivered_by_part = ["sms:delivered"; 3];
    assert_eq!(kinds[..3], delivered_by_part);
    assert_eq!(kinds[3..], ["sms:sent"; 2]);
}

#[tokio::test]
async fn a_text_that_is_not_taken_comes_again_after_ten_twenty_forty_seconds() {
    let world = connected().await;
    let bad = (500, None, Value::Null);
    world.will_answer([bad.clone(), bad.clone(), bad]);
    assert_eq!(world.phones.sms().send(NUMBER, "x").await, Delivery::Answered(500));
    for (seconds, taken) in [(9, 0), (1, 0), (19, 0), (1, 0), (39, 0), (1, 1)] {
        assert_eq!(world.pass(TimeDelta::seconds(seconds)).await, taken, "{seconds}");
    }
    let heard = world.heard();
    assert_eq!(heard.len(), 4);
    assert!(heard.iter().all(|h| h.body == heard[0].body), "the envelope's id stays");
}

#[tokio::test]
async fn receipts_come_as_they_were_ordered() {
    let failed = Ending::Failed("RESULT_ERROR_GENERIC_FAILURE".into());
    let cases: [(Receipts, &[&str]); 5] = [
        (Receipts::default(), &["sms:sent", "sms:delivered"]),
        (Receipts { reversed: true, ..Receipts::default() }, &["sms:delivered", "sms:sent"]),
        (
            Receipts { copies: 2, ..Receipts::default() },
            &["sms:sent", "sms:sent", "sms:delivered", "sms:delivered"],
        ),
        (Receipts { ending: failed, ..Receipts::default() }, &["sms:failed"]),
        (Receipts { ending: Ending::Silent, sent: false, ..Receipts::default() }, &[]),
    ];
    for (receipts, expected) in cases {
        let world = connected().await;
        world.phones.sms().set_receipts(receipts);
        assert_eq!(send(&world, "one", "x").await, 202);
        assert_eq!(kinds(&world), [""; 0], "nothing by itself");
        world.pass(TimeDelta::zero()).await;
        assert_eq!(kinds(&world), expected);
    }
}

#[tokio::test]
async fn receipts_can_come_before_the_answer_to_the_send() {
    let world = connected().await;
    world.phones.sms().set_receipts(Receipts { before_answer: true, ..Receipts::default() });
    assert_eq!(send(&world, "one", "x").await, 202);
    assert_eq!(kinds(&world), ["sms:sent", "sms:delivered"]);
}

#[tokio::test]
async fn a_handset_without_network_gets_its_texts_and_sends_its_own_later() {
    let world = connected().await;
    let sms = world.phones.sms();
    sms.lose_network(NUMBER);
    assert_eq!(send(&world, "one", "x").await, 202);
    assert_eq!(sms.send(NUMBER, "1").await, Delivery::OnPhone);
    world.pass(TimeDelta::zero()).await;
    assert_eq!(kinds(&world), ["sms:sent"]);
    assert_eq!(sms.inbox(NUMBER), []);
    assert_eq!(sms.regain_network(NUMBER).await, [Delivery::Answered(200)]);
    world.pass(TimeDelta::zero()).await;
    assert_eq!(kinds(&world), ["sms:received", "sms:delivered"]);
    let texts: Vec<_> = sms.texts(NUMBER).iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["< x", "> 1"]);
}

#[tokio::test]
async fn the_ambiguous_send_is_told_apart_by_its_id() {
    let world = connected().await;
    let sms = world.phones.sms();
    sms.trouble(Fault::new(Trouble::BreakAfter).times(1));
    assert_eq!(send(&world, "one", "x").await, 0);
    assert_eq!(send(&world, "one", "x").await, 409);
    assert_eq!(sms.inbox(NUMBER).len(), 1);
}

#[tokio::test]
async fn what_the_gateway_refuses_is_refused() {
    let world = connected().await;
    let to = json!([NUMBER]);
    let text = json!({ "text": "x" });
    let cases = [
        (json!({ "textMessage": text, "phoneNumbers": to }), "", 202),
        (json!({ "message": "x", "phoneNumbers": to }), "", 202),
        (json!({ "textMessage": { "text": "" }, "phoneNumbers": to }), "", 400),
        (json!({ "textMessage": text, "phoneNumbers": [] }), "", 400),
        (json!({ "textMessage": text, "phoneNumbers": ["0700"] }), "", 400),
        (
            json!({ "textMessage": text, "phoneNumbers": ["0700"] }),
            "?skipPhoneValidation=true",
            202,
        ),
        (json!({ "textMessage": text, "phoneNumbers": to, "id": "x".repeat(37) }), "", 400),
        (json!({ "textMessage": text, "phoneNumbers": to, "priority": 128 }), "", 400),
        (
            json!({ "textMessage": text, "phoneNumbers": to, "ttl": 60, "validUntil": "2030-01-01T00:00:00Z" }),
            "",
            400,
        ),
        (json!([]), "", 400),
    ];
    let url = format!("{}/messages", world.phones.sms_url());
    for (body, query, status) in cases {
        let request = world.http.post(format!("{url}{query}")).json(&body);
        let answer = request.basic_auth("gateway", Some("pretend-password")).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{body}");
    }
    let wrong = world.http.post(&url).basic_auth("gateway", Some("wrong")).body("{}");
    assert_eq!(wrong.send().await.unwrap().status().as_u16(), 401);
}
