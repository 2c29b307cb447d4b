//! Pictures, alone and in albums: exact requests, one upload, and what comes back.

use super::{Server, body, hash_of, send};
use bot::outgoing::{Body, InAlbum, MediaFile, Outcome, Photo, Refusal, TelegramCall};
use serde_json::{Value, json};
use std::path::Path;

const STALE: &str = r#"{"ok":false,"error_code":400,"description":"Bad Request: failed to send message #2 with the error message \"Wrong file identifier/HTTP URL specified\""}"#;
const ALBUM: &str = r#"{"ok":true,"result":[
    {"message_id":12,"media_group_id":"9","photo":[{"file_id":"s1"},{"file_id":"P1"}]},
    {"message_id":13,"media_group_id":"9","photo":[{"file_id":"s2"},{"file_id":"P2"}]}]}"#;

fn photo(path: &Path, bytes: &[u8], known_as: Option<&str>) -> Photo {
    let known_as = known_as.map(str::to_owned);
    let file = MediaFile { sha256: hash_of(bytes), path: path.to_owned(), known_as };
    Photo { file, description: "A bell".to_owned() }
}

fn alone(picture: Photo) -> TelegramCall {
    TelegramCall::Photo { picture, caption: body("<i>c</i>") }
}

fn album(slides: Vec<(Photo, String)>) -> TelegramCall {
    TelegramCall::Album { slides, protect: true, quiet: false }
}

fn in_album(message: i64, media: &str) -> InAlbum {
    InAlbum { message, media: Some(media.to_owned()) }
}

#[tokio::test]
async fn a_picture_that_is_known_is_named() {
    let nowhere = Path::new("nowhere.png");
    let known = |name| photo(nowhere, b"", Some(name));
    let cases = [
        (
            alone(known("P1")),
            "SendPhoto",
            json!({"chat_id": 9, "photo": "P1", "caption": "<i>c</i>", "parse_mode": "HTML",
            "disable_notification": true, "protect_content": true,
            "reply_markup": {"inline_keyboard": [[
                {"text": "1", "callback_data": "v1:a"},
                {"text": "Read", "url": "https://example.org/a"},
            ]]}}),
        ),
        (
            TelegramCall::Photo { picture: known("P1"), caption: Body::default() },
            "SendPhoto",
            json!({"chat_id": 9, "photo": "P1"}),
        ),
        (
            album(vec![(known("P1"), "<b>a</b>".into()), (known("P2"), String::new())]),
            "SendMediaGroup",
            json!({"chat_id": 9, "protect_content": true, "media": [
                {"type": "photo", "media": "P1", "caption": "<b>a</b>", "parse_mode": "HTML"},
                {"type": "photo", "media": "P2"},
            ]}),
        ),
    ];
    for (call, method, arguments) in cases {
        let server = Server::start(&[(200, ALBUM)]).await;
        send(&server, call).await;
        let requests = server.requests();
        let (head, sent) = requests[0].split_once("\ncontent-type: application/json\n").unwrap();
        assert_eq!(head, format!("POST /bot42:AAF-x/{method}"));
        assert_eq!(serde_json::from_str::<Value>(sent).unwrap(), arguments, "{method}");
    }
}

#[tokio::test]
async fn a_picture_is_uploaded_once_and_then_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outer-limit.png");
    std::fs::write(&path, b"PNG").unwrap();
    let sent =
        r#"{"ok":true,"result":{"message_id":12,"photo":[{"file_id":"s1"},{"file_id":"P1"}]}}"#;
    let server = Server::start(&[(200, sent)]).await;
    let accepted = Outcome::Accepted { id: "12".into(), media: Some("P1".into()) };
    assert_eq!(send(&server, alone(photo(&path, b"PNG", None))).await, accepted);
    let request = &server.requests()[0];
    assert!(request.starts_with("POST /bot42:AAF-x/SendPhoto\ncontent-type: multipart/form-data;"));
    for part in [
        "name=\"caption\"\r\n\r\n<i>c</i>\r\n",
        "name=\"photo\"; filename=\"picture.png\"\r\n\r\nPNG\r\n",
    ] {
        assert!(request.contains(part), "{part}\n{request}");
    }
    assert_eq!(request.matches("name=\"photo\"").count(), 1);
    // The path and what it shows stay here.
    assert!(!request.contains("outer-limit") && !request.contains("A bell"));
}

#[tokio::test]
async fn of_an_album_only_what_is_new_is_uploaded() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("a.png"), folder.path().join("b.jpg"));
    std::fs::write(&first, b"ONE").unwrap();
    std::fs::write(&second, b"TWO").unwrap();
    let slides = || {
        album(vec![
            (photo(&first, b"ONE", Some("P1")), "a".to_owned()),
            (photo(&second, b"TWO", None), "b".to_owned()),
        ])
    };
    // A name that another bot gave: all of it is uploaded, within the same attempt.
    let server = Server::start(&[(400, STALE), (200, ALBUM)]).await;
    let taken = Outcome::Album(vec![in_album(12, "P1"), in_album(13, "P2")]);
    assert_eq!(send(&server, slides()).await, taken);
    let requests = server.requests();
    let [some, all] = &requests[..] else { panic!("{requests:?}") };
    let media = r#"name="media"
[{"caption":"a","media":"P1","parse_mode":"HTML","type":"photo"},{"caption":"b","media":"attach://picture-2","parse_mode":"HTML","type":"photo"}]"#;
    assert!(some.replace("\r\n\r\n", "\n").contains(media), "{some}");
    assert!(some.contains("name=\"picture-2\"; filename=\"picture.jpg\"\r\n\r\nTWO\r\n"), "{some}");
    assert!(!some.contains("picture-1") && !some.contains("ONE"), "{some}");
    for part in ["attach://picture-1", "attach://picture-2", "\r\n\r\nONE\r\n", "\r\n\r\nTWO\r\n"] {
        assert!(all.contains(part), "{part}\n{all}");
    }
    assert!(all.contains("name=\"protect_content\"\r\n\r\ntrue\r\n"));
}

/// Missing, or another picture than was meant.
#[tokio::test]
async fn of_a_picture_that_is_gone_the_words_go_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("changed.png");
    std::fs::write(&path, b"other").unwrap();
    let gone = folder.path().join("none.png");
    for picture in [photo(&path, b"PNG", None), photo(&gone, b"PNG", None)] {
        let server = Server::start(&[(200, super::SENT)]).await;
        let accepted = Outcome::Accepted { id: "12".into(), media: None };
        assert_eq!(send(&server, alone(picture.clone())).await, accepted);
        let request = &server.requests()[0];
        assert!(request.starts_with("POST /bot42:AAF-x/SendMessage\n"), "{request}");
        assert!(request.contains("<i>c</i>") && request.contains("inline_keyboard"), "{request}");

        // Of an album the page below it says everything.
        let server = Server::start(&[]).await;
        let slides = vec![(picture.clone(), "a".into()), (picture, "b".into())];
        assert_eq!(send(&server, album(slides)).await, Outcome::Refused(Refusal::Content));
        assert!(server.requests().is_empty());
    }
}
