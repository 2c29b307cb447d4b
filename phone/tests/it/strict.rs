//! Where Telegram is strict.

use crate::service::World;
use phone::User;
use serde_json::{Value, json};

#[tokio::test]
async fn what_telegram_refuses_is_refused() {
    let world = World::new().await;
    let person = world.phones.telegram().open(User::new(7));
    person.start(None).await;
    world.phones.telegram().open(User::new(8));
    let long = "😀".repeat(2_049);
    let just = "😀".repeat(2_048);
    let bold = format!("<b>{}</b>", "a".repeat(4_096));
    let key = |button: Value| json!({ "inline_keyboard": [[button]] });
    let cases = [
        ("sendMessage", json!({ "chat_id": 7, "text": "x" }), None),
        ("SENDMESSAGE", json!({ "chat_id": "7", "text": just }), None),
        ("sendMessage", json!({ "chat_id": 7, "text": bold, "parse_mode": "HTML" }), None),
        ("sendMessage", json!({ "chat_id": 7, "text": long }), Some("message is too long")),
        ("sendMessage", json!({ "chat_id": 7, "text": " \n" }), Some("message text is empty")),
        ("sendMessage", json!({ "chat_id": 7 }), Some("message text is empty")),
        ("sendMessage", json!({ "text": "x" }), Some("chat_id is empty")),
        ("sendMessage", json!({ "chat_id": 8, "text": "x" }), Some("chat not found")),
        ("sendMessage", json!({ "chat_id": 9, "text": "x" }), Some("chat not found")),
        (
            "sendMessage",
            json!({ "chat_id": 7, "text": "1 < 2", "parse_mode": "HTML" }),
            Some("can't parse entities: Unsupported start tag \"\" at byte offset 2"),
        ),
        (
            "sendMessage",
            json!({ "chat_id": 7, "text": "x", "reply_markup": key(json!({ "text": "A", "callback_data": "x".repeat(65) })) }),
            Some("BUTTON_DATA_INVALID"),
        ),
        (
            "editMessageText",
            json!({ "chat_id": 7, "message_id": 1, "text": "x" }),
            Some("message to edit not found"),
        ),
        (
            "deleteMessage",
            json!({ "chat_id": 7, "message_id": 1 }),
            Some("message to delete not found"),
        ),
        (
            "answerCallbackQuery",
            json!({ "callback_query_id": "7-x" }),
            Some("query is too old and response timeout expired or query ID is invalid"),
        ),
        (
            "setMyCommands",
            json!({ "commands": [{ "command": "Menu", "description": "x" }] }),
            Some("BOT_COMMAND_INVALID"),
        ),
        (
            "setMyDescription",
            json!({ "description": "x".repeat(513) }),
            Some("description is too long"),
        ),
        ("setWebhook", json!({ "url": "ftp://x" }), Some("bad webhook")),
    ];
    for (method, body, reason) in cases {
        let said = world.bot(method, body.clone()).await;
        match reason {
            None => assert_eq!(said["ok"], true, "{body}: {said}"),
            Some(words) => {
                assert_eq!(said["error_code"], 400, "{body}: {said}");
                let told = said["description"].as_str().unwrap();
                assert!(told.starts_with(&format!("Bad Request: {words}")), "{told}");
                assert_eq!(said.get("parameters"), None, "no empty parameters");
            }
        }
    }
}

#[tokio::test]
async fn a_token_that_is_wrong_is_nobody_and_a_path_that_is_wrong_is_nowhere() {
    let world = World::new().await;
    let cases = [
        ("bot1:wrong/getMe".to_owned(), 401),
        ("botnonsense/getMe".to_owned(), 404),
        (format!("{}/getMe", world.token), 404),
        (format!("bot{}/noSuchMethod", world.token), 404),
        (format!("bot{}/getMe", world.token), 200),
        (format!("bot{}/GETME", world.token), 200),
    ];
    for (path, status) in cases {
        let url = format!("{}/{path}", world.phones.telegram_url());
        let answer = world.http.get(&url).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{path}");
    }
}

#[tokio::test]
async fn texts_of_the_bot_itself_go_by_the_phones_language() {
    let world = World::new().await;
    let telegram = world.phones.telegram();
    world.bot("setMyDescription", json!({ "description": "Short lessons" })).await;
    let body = json!({ "description": "دروس قصيرة", "language_code": "ar" });
    world.bot("setMyDescription", body).await;
    let commands = json!([{ "command": "help", "description": "Help" }]);
    world.bot("setMyCommands", json!({ "commands": commands })).await;
    let commands = json!([{ "command": "help", "description": "مساعدة" }]);
    let body = json!({
        "commands": commands, "language_code": "ar", "scope": { "type": "all_private_chats" },
    });
    world.bot("setMyCommands", body).await;
    for (language, description, command) in [
        ("en", "Short lessons", "Help"),
        ("fr", "Short lessons", "Help"),
        ("ar", "دروس قصيرة", "مساعدة"),
    ] {
        assert_eq!(telegram.description(language), description);
        assert_eq!(telegram.commands(language), [("help".to_owned(), command.to_owned())]);
    }
}
