//! A cut line is a refused connection, and a mended one is at the same address.

use crate::service::World;
use serde_json::json;

#[tokio::test]
async fn a_cut_line_refuses_and_a_mended_one_answers_again() {
    let world = World::new().await;
    let url = format!("{}/bot{}/getMe", world.phones.telegram_url(), world.token);
    assert!(world.http.get(&url).send().await.is_ok());
    world.phones.telegram().cut_line().await;
    // The client may hold the connection of before; it must not be of use.
    let fresh = reqwest::Client::builder().no_proxy().build().unwrap();
    assert!(fresh.get(&url).send().await.unwrap_err().is_connect());
    assert!(world.http.get(&url).send().await.is_err());
    world.phones.telegram().mend_line().await;
    assert_eq!(world.bot("getMe", json!({})).await["ok"], true);
}
