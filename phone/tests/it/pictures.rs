//! Pictures: where Telegram is strict, and how a chat and the page show them.

use crate::service::World;
use phone::{PageConfig, Shown, User};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// As far as its ends tell.
fn png(width: u32, height: u32) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", &*sides, b"\x08\x06\0\0\0IEND\xae\x42\x60\x82"].concat()
}

/// Calls a method with texts and files, each in its part of the form.
async fn upload(
    world: &World,
    method: &str,
    texts: &[(&'static str, String)],
    files: &[(&'static str, Vec<u8>)],
) -> Value {
    let url = format!("{}/bot{}/{method}", world.phones.telegram_url(), world.token);
    let mut form = Form::new().text("chat_id", "7");
    for (name, text) in texts {
        form = form.text(*name, text.clone());
    }
    for (name, bytes) in files {
        form = form.part(*name, Part::bytes(bytes.clone()).file_name("picture.png"));
    }
    world.http.post(url).multipart(form).send().await.unwrap().json().await.unwrap()
}

async fn started() -> (World, phone::Person) {
    let world = World::with(|config| config.page = Some(PageConfig::default())).await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    (world, person)
}

fn slide(media: &str, caption: &str) -> Value {
    json!({ "type": "photo", "media": media, "caption": caption, "parse_mode": "HTML" })
}

#[tokio::test]
async fn a_picture_is_uploaded_once_and_named_after_that() {
    let (world, person) = started().await;
    let caption = ("caption", "<b>48</b> hours".to_owned());
    let mode = ("parse_mode", "HTML".to_owned());
    let sent = upload(&world, "sendPhoto", &[caption, mode], &[("photo", png(1_200, 640))]).await;
    let sizes = sent["result"]["photo"].as_array().unwrap();
    assert_eq!((&sizes[0]["width"], &sizes[1]["width"]), (&json!(90), &json!(1_200)));
    let id = &sizes[1]["file_id"];
    let keys = json!({ "inline_keyboard": [[{ "text": "Next", "callback_data": "n" }]] });
    let again = json!({ "chat_id": 7, "photo": id, "reply_markup": keys, "protect_content": true });
    assert_eq!(world.bot("sendPhoto", again).await["result"]["photo"][1]["file_id"], *id);
    let shown: Vec<_> = person.visible().iter().map(ToString::to_string).collect();
    let wanted = ["(picture, 1200 x 640) 48 hours", "(picture, 1200 x 640) \n  [Next]"];
    assert!(shown.iter().zip(["> /start", "< ", "< "]).all(|(s, mark)| s.starts_with(mark)));
    assert_eq!((&shown[1][2..], &shown[2][2..]), (wanted[0], wanted[1]));
    assert!(person.last().unwrap().protected);
}

#[tokio::test]
async fn an_album_is_several_messages_with_a_caption_each() {
    let (world, person) = started().await;
    let first = upload(&world, "sendPhoto", &[], &[("photo", png(640, 480))]).await;
    let known = first["result"]["photo"][1]["file_id"].as_str().unwrap().to_owned();
    let media = json!([slide(&known, "<i>Ring</i>"), slide("attach://two", "Note")]);
    // Buttons are passed over: an album has none.
    let keys = json!({ "inline_keyboard": [[{ "text": "Next", "callback_data": "n" }]] });
    let texts = [
        ("media", media.to_string()),
        ("reply_markup", keys.to_string()),
        ("protect_content", "true".to_owned()),
    ];
    let sent = upload(&world, "sendMediaGroup", &texts, &[("two", png(640, 481))]).await;
    let sent = sent["result"].as_array().unwrap().clone();
    assert_eq!(sent.len(), 2);
    assert!(sent[0]["media_group_id"].is_string());
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    assert_eq!(sent[0]["photo"][1]["file_id"], *known);
    assert_eq!(sent[0]["caption_entities"][0]["type"], "italic");

    let pictures: Vec<Shown> =
        person.visible().into_iter().filter(|shown| shown.picture.is_some()).collect();
    let lines: Vec<_> = pictures[1..].iter().map(ToString::to_string).collect();
    let wanted =
        ["< (picture of an album, 640 x 480) Ring", "< (picture of an album, 640 x 481) Note"];
    assert_eq!(lines, wanted);
    assert!(pictures[1..].iter().all(|shown| shown.protected && shown.buttons.is_empty()));

    // One alone is a message like any other.
    let one = json!({ "chat_id": 7, "media": [slide(&known, "")] });
    let one = world.bot("sendMediaGroup", one).await;
    assert_eq!(
        (one["result"].as_array().unwrap().len(), one["result"][0].get("media_group_id")),
        (1, None)
    );

    // The page draws them, and hands the picture out to be looked at.
    let base = world.phones.page_url().unwrap();
    let mut live = world.http.get(format!("{base}live")).send().await.unwrap();
    let view = live.chunk().await.unwrap().unwrap();
    let view = String::from_utf8_lossy(&view).into_owned();
    assert!(view.contains("\"album\":null") || view.contains("\"people\""), "{view}");
    let file = world.http.get(format!("{base}file/{known}")).send().await.unwrap();
    let headers = file.headers().clone();
    assert_eq!(headers["content-type"], "image/png");
    assert!(headers["content-disposition"].to_str().unwrap().starts_with("inline"));
}

#[tokio::test]
async fn a_picture_that_telegram_refuses_is_refused() {
    let (world, person) = started().await;
    let cases = [
        (vec![], "there is no photo in the request"),
        (Vec::new(), "file must be non-empty"),
        (b"GIF89a".to_vec(), "IMAGE_PROCESS_FAILED"),
        (png(5_000, 5_001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (vec![0; 10 * 1024 * 1024 + 1], "file is too big"),
    ];
    for (place, (bytes, reason)) in cases.into_iter().enumerate() {
        let files = if place == 0 { vec![] } else { vec![("photo", bytes)] };
        let said = upload(&world, "sendPhoto", &[], &files).await;
        assert_eq!(said["description"], format!("Bad Request: {reason}"));
    }
    let long = ("caption", "😀".repeat(513));
    let said = upload(&world, "sendPhoto", &[long], &[("photo", png(640, 480))]).await;
    assert_eq!(said["description"], "Bad Request: message caption is too long");
    let foreign = world.bot("sendPhoto", json!({ "chat_id": 7, "photo": "AgACforeign" })).await;
    assert_eq!(foreign["description"], "Bad Request: wrong file identifier/HTTP URL specified");
    assert_eq!(person.visible().len(), 1, "nothing was shown");
}

#[tokio::test]
async fn an_album_that_telegram_refuses_is_refused_as_a_whole() {
    let (world, person) = started().await;
    let good = slide("attach://a", "");
    let wrong = "failed to send message #2 with the error message";
    let cases = [
        (json!("{"), "can't parse media JSON object".to_owned()),
        (json!({}), "expected an Array of InputMedia".to_owned()),
        (json!([]), "there are no messages to send".to_owned()),
        (json!([good.clone(), 7]), "can't parse InputMedia: expected an Object".to_owned()),
        (Value::Array(vec![good.clone(); 11]), "too many messages to send as an album".to_owned()),
        (
            json!([good, { "type": "video", "media": "attach://a" }]),
            "can't parse InputMedia: type \"video\" is unsupported".to_owned(),
        ),
        (
            json!([good, slide("attach://c", "")]),
            "can't parse InputMedia: media not found".to_owned(),
        ),
        (
            json!([good, slide("AgACforeign", "")]),
            format!("{wrong} \"Wrong file identifier/HTTP URL specified\""),
        ),
        (
            json!([good, slide("attach://wide", "")]),
            format!("{wrong} \"PHOTO_INVALID_DIMENSIONS\""),
        ),
        (
            json!([good, slide("attach://a", &"a".repeat(1_025))]),
            "message caption is too long".to_owned(),
        ),
        (
            json!([good, slide("attach://a", "<b>")]),
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"".to_owned(),
        ),
    ];
    for (media, reason) in cases {
        let text = if media == json!("{") { "{".to_owned() } else { media.to_string() };
        let files = [("a", png(640, 480)), ("wide", png(2_100, 100))];
        let said = upload(&world, "sendMediaGroup", &[("media", text)], &files).await;
        let told = said["description"].as_str().unwrap();
        assert!(told.starts_with(&format!("Bad Request: {reason}")), "{told}");
    }
    let said = world.bot("sendMediaGroup", json!({ "chat_id": 7 })).await;
    assert_eq!(said["description"], "Bad Request: parameter \"media\" is required");
    assert_eq!(person.visible().len(), 1, "nothing was shown, not even the first of a pair");
}
