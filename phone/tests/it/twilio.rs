//! The same day with Twilio: its form, its signature, its own STOP.

use crate::service::World;
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use hmac::{Hmac, KeyInit, Mac};
use phone::{Delivery, Ending, Receipts};
use serde_json::Value;
use sha1::Sha1;
use std::collections::BTreeMap;

const NUMBER: &str = "+254700555010";
const ACCOUNT: &str = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

fn form(body: &[u8]) -> BTreeMap<String, String> {
    let query = format!("http://x/?{}", std::str::from_utf8(body).unwrap());
    let url = reqwest::Url::parse(&query).unwrap();
    url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect()
}

async fn send(world: &World, text: &str) -> Value {
    let callback = format!("{}/status?m=one", world.url);
    let asked =
        [("To", NUMBER), ("From", "+15005550006"), ("Body", text), ("StatusCallback", &callback)];
    let url = format!("{}/2010-04-01/Accounts/{ACCOUNT}/Messages.json", world.phones.twilio_url());
    let request = world.http.post(url).basic_auth(ACCOUNT, Some("pretend-auth-token"));
    request.form(&asked).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn a_day() {
    let world = World::new().await;
    let twilio = world.phones.twilio();
    let public = "https://learn.example.org/webhooks/sms/main?a=1";
    twilio.connect(public);
    twilio.spread_over(vec![world.url.clone()]);
    assert_eq!(twilio.send(NUMBER, "မင်္ဂလာပါ & co").await, Delivery::Answered(200));
    let heard = world.heard().remove(0);
    let fields = form(&heard.body);
    assert_eq!(fields["Body"], "မင်္ဂလာပါ & co");
    assert_eq!(fields["From"], NUMBER);
    let mut mac = Hmac::<Sha1>::new_from_slice(b"pretend-auth-token").unwrap();
    mac.update(public.as_bytes());
    for (name, value) in &fields {
        mac.update(format!("{name}{value}").as_bytes());
    }
    let expected = STANDARD.encode(mac.finalize().into_bytes());
    assert_eq!(heard.header("x-twilio-signature"), expected);

    let sent = send(&world, "Welcome").await;
    assert_eq!((&sent["status"], &sent["num_segments"]), (&"queued".into(), &"1".into()));
    assert_eq!(twilio.inbox(NUMBER)[0].text, "Welcome");
    assert_eq!(world.pass(TimeDelta::zero()).await, 2);
    let statuses: Vec<_> =
        world.heard().iter().map(|h| form(&h.body)["MessageStatus"].clone()).collect();
    assert_eq!(statuses, ["sent", "delivered"]);

    twilio.send(NUMBER, "stop").await;
    assert_eq!(send(&world, "more").await["code"], 21610);
    twilio.send(NUMBER, "START").await;
    assert_eq!(send(&world, "more").await["code"], Value::Null);
}

#[tokio::test]
async fn what_is_not_delivered_says_why() {
    let world = World::new().await;
    let receipts = Receipts { ending: Ending::Failed("30003".into()), ..Receipts::default() };
    world.phones.twilio().set_receipts(receipts);
    send(&world, "x").await;
    world.pass(TimeDelta::zero()).await;
    let fields = form(&world.heard()[0].body);
    assert_eq!(
        (fields["MessageStatus"].as_str(), fields["ErrorCode"].as_str()),
        ("undelivered", "30003")
    );
    assert!(world.phones.twilio().inbox(NUMBER).is_empty());
}

#[tokio::test]
async fn a_webhook_that_fails_is_lost() {
    let world = World::new().await;
    let twilio = world.phones.twilio();
    twilio.connect(&format!("{}/sms", world.url));
    world.will_answer([(503, None, Value::Null)]);
    assert_eq!(twilio.send(NUMBER, "x").await, Delivery::Answered(503));
    assert_eq!((twilio.waiting(), twilio.given_up()), (0, 1));
    twilio.connect("http://127.0.0.1:9/nobody");
    assert_eq!(twilio.send(NUMBER, "x").await, Delivery::NoAnswer);
    assert_eq!((twilio.waiting(), twilio.given_up()), (0, 2));
}
