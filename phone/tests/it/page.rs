//! The page: what it is served with, and what it can do.

use crate::service::World;
use phone::PageConfig;
use serde_json::{Value, json};

async fn with_page() -> World {
    let page = PageConfig {
        title: "A <page> & more".into(),
        deep_links: vec![("Course".into(), "k7Hq2mXd".into())],
        ..PageConfig::default()
    };
    World::with(|config| config.page = Some(page)).await
}

async fn act(world: &World, deed: Value) -> Value {
    let url = format!("{}do", world.phones.page_url().unwrap());
    world.http.post(url).json(&deed).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn the_page_and_all_it_names_is_here_and_under_a_strict_policy() {
    let world = with_page().await;
    let base = world.phones.page_url().unwrap();
    let answer = world.http.get(base).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let html = answer.text().await.unwrap();
    assert!(html.contains("<h1>A &lt;page> &amp; more</h1>"));
    assert!(!html.contains("style=") && !html.contains("onclick") && !html.contains("//cdn"));
    let named = html.split('"').filter(|word| word.starts_with("/assets/"));
    for asset in named {
        let found = world.http.get(format!("{base}{}", &asset[1..])).send().await.unwrap();
        assert!(found.status().is_success(), "{asset}");
        let text = found.text().await.unwrap();
        for module in text.split('"').filter(|word| word.starts_with("/assets/")) {
            let found = world.http.get(format!("{base}{}", &module[1..])).send().await.unwrap();
            assert!(found.status().is_success(), "{module} in {asset}");
        }
        assert!(!text.contains("innerHTML"), "{asset}");
    }
}

#[tokio::test]
async fn a_hand_on_the_page_moves_the_phones() {
    let world = with_page().await;
    world.set_webhook().await;
    let sms = world.phones.sms();
    sms.connect(&format!("{}/sms", world.url), &format!("{}/sms", world.url));
    let person = act(&world, json!({ "deed": "new-person", "language": "ar" })).await["person"]
        .as_i64()
        .unwrap();
    act(&world, json!({ "deed": "open-link", "person": person, "payload": "k7Hq2mXd" })).await;
    act(&world, json!({ "deed": "start", "person": person })).await;
    let heard = world.heard().remove(0).json();
    assert_eq!(heard["message"]["text"], "/start k7Hq2mXd");
    assert_eq!(heard["message"]["from"]["language_code"], "ar");
    let keys = json!({ "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] });
    let body = json!({ "chat_id": person, "text": "x", "reply_markup": keys });
    let message = world.bot("sendMessage", body).await["result"]["message_id"].clone();
    act(
        &world,
        json!({ "deed": "press", "person": person, "message": message, "row": 0, "column": 0 }),
    )
    .await;
    assert_eq!(world.heard()[0].json()["callback_query"]["data"], "a");
    let number = act(&world, json!({ "deed": "new-number" })).await["number"].clone();
    act(&world, json!({ "deed": "text", "number": number, "text": "BAMBOO" })).await;
    assert_eq!(world.heard()[0].json()["payload"]["sender"], number);
}

#[tokio::test]
async fn another_sites_page_moves_nothing() {
    let world = with_page().await;
    let url = format!("{}do", world.phones.page_url().unwrap());
    let request = world.http.post(url).header("sec-fetch-site", "cross-site");
    let answer = request.json(&json!({ "deed": "new-number" })).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 403);
}

#[tokio::test]
async fn the_page_is_told_of_changes() {
    let world = with_page().await;
    let base = world.phones.page_url().unwrap();
    let mut live = world.http.get(format!("{base}live")).send().await.unwrap();
    let first = live.chunk().await.unwrap().unwrap();
    assert!(first.starts_with(b"data: {"));
    act(&world, json!({ "deed": "new-number" })).await;
    let second = live.chunk().await.unwrap().unwrap();
    let view: Value = serde_json::from_slice(second.strip_prefix(b"data: ").unwrap()).unwrap();
    assert_eq!(view["sms"]["numbers"].as_array().unwrap().len(), 2);
}
