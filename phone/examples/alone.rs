//! The two phones without the rest of the house: behind them stands a small scripted service that
//! answers whatever is said. For whoever works on the page.
//!
//! `cargo run -p phone --example alone -- [--port 8090] [--play LANGUAGE] [--voice FILE.ogg]
//! [--picture FILE.png]`
//!
//! `--play` acts out a first minute on both phones, so that there is something to look at.

use anyhow::Context;
use axum::{Json, Router, extract::State, routing::post};
use phone::{Driving, PageConfig, Phones, PhonesConfig, User};
use serde_json::{Value, json};
use std::{net::SocketAddr, sync::Arc};

struct Service {
    http: reqwest::Client,
    telegram: String,
    sms: String,
    voice: Option<Vec<u8>>,
    picture: Option<Vec<u8>>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let argument = |name: &str| std::env::args().skip_while(|a| a != name).nth(1);
    let port = argument("--port").map_or(Ok(8090), |port| port.parse::<u16>())?;
    let voice = argument("--voice").map(std::fs::read).transpose()?;
    let picture = argument("--picture").map(std::fs::read).transpose()?;
    let config = config(port);
    let api = format!("/bot{}", config.telegram.token);
    let phones = Phones::start(config).await?;
    let service = Arc::new(Service {
        http: reqwest::Client::builder().no_proxy().build()?,
        telegram: format!("{}{api}", phones.telegram_url()),
        sms: phones.sms_url().to_owned(),
        voice,
        picture,
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let at = format!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/telegram", post(on_telegram))
        .route("/sms", post(on_sms))
        .with_state(service.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    phones.sms().connect(&format!("{at}/sms"), &format!("{at}/sms"));
    service.introduce(&at).await?;
    if let Some(language) = argument("--play") {
        play(&phones, &language).await;
    }
    eprintln!("{}", phones.page_url().context("no page")?);
    tokio::signal::ctrl_c().await?;
    Ok(())
}

fn config(port: u16) -> PhonesConfig {
    #[expect(clippy::disallowed_methods, reason = "the border: this is where time comes from")]
    let mut config = PhonesConfig::for_tests(Arc::new(chrono::Utc::now));
    config.driving = Driving::ByItself;
    config.page = Some(PageConfig {
        listen: SocketAddr::from(([127, 0, 0, 1], port)),
        subtitle: "Two phones and one course. What you do on them is what a learner does.".into(),
        deep_links: vec![
            ("Link to the course".into(), "k7Hq2mXd".into()),
            ("Another link".into(), "c4Wz9pLs".into()),
        ],
        keywords: vec!["BAMBOO".into(), "RIVER".into()],
        links: vec![("Coordinators".into(), "http://127.0.0.1:8081/".into())],
        try_this: "Lose the network in the middle of a question, answer it, and come back.".into(),
        ..PageConfig::default()
    });
    config
}

impl Service {
    async fn call(&self, method: &str, body: Value) -> anyhow::Result<Value> {
        let answer = self.http.post(format!("{}/{method}", self.telegram)).json(&body);
        Ok(answer.send().await?.json().await?)
    }

    async fn introduce(&self, at: &str) -> anyhow::Result<()> {
        self.call("setWebhook", json!({ "url": format!("{at}/telegram"), "secret_token": "s" }))
            .await?;
        for (language, text) in [
            (
                "",
                "Short lessons between two other things. Run by Demo.\n\nTelegram can read what is \
                 written here: please name no person and no case.",
            ),
            (
                "ar",
                "دروس قصيرة بين عملين.\n\nتستطيع تيليجرام قراءة ما يُكتب هنا: لا تذكر اسمًا ولا قضية.",
            ),
            ("my", "အလုပ်နှစ်ခုကြား သင်ခန်းစာတိုများ။"),
        ] {
            let body = json!({ "description": text, "language_code": language });
            self.call("setMyDescription", body).await?;
        }
        let commands = json!([
            { "command": "menu", "description": "Courses and progress" },
            { "command": "help", "description": "How this works, and a person to reach" },
            { "command": "settings", "description": "Language and times" },
            { "command": "privacy", "description": "What is kept" },
        ]);
        self.call("setMyCommands", json!({ "commands": commands })).await?;
        Ok(())
    }

    async fn say(&self, chat: i64, html: &str, keyboard: Value) -> anyhow::Result<()> {
        let markup = json!({ "inline_keyboard": keyboard });
        let body = json!({
            "chat_id": chat, "text": html, "parse_mode": "HTML", "reply_markup": markup,
        });
        self.call("sendMessage", body).await?;
        Ok(())
    }

    async fn send_voice(&self, chat: i64) -> anyhow::Result<()> {
        let Some(bytes) = self.voice.clone() else { return Ok(()) };
        let form = reqwest::multipart::Form::new()
            .text("chat_id", chat.to_string())
            .text("caption", "A duty lawyer's first call")
            .part("voice", reqwest::multipart::Part::bytes(bytes).file_name("call.ogg"));
        self.http.post(format!("{}/sendVoice", self.telegram)).multipart(form).send().await?;
        Ok(())
    }
}

impl Service {
    /// The same picture alone, and three times in an album.
    async fn send_pictures(&self, chat: i64) -> anyhow::Result<()> {
        let Some(bytes) = self.picture.clone() else { return Ok(()) };
        let part = || reqwest::multipart::Part::bytes(bytes.clone()).file_name("picture.png");
        let alone = reqwest::multipart::Form::new()
            .text("chat_id", chat.to_string())
            .text("caption", "48 hours from the arrest is the outer limit.")
            .part("photo", part());
        self.http.post(format!("{}/sendPhoto", self.telegram)).multipart(alone).send().await?;
        let captions = ["Ring the station.", "Note the hour.", "Write it down."];
        let media = captions
            .map(|caption| json!({ "type": "photo", "media": "attach://one", "caption": caption }));
        let album = reqwest::multipart::Form::new()
            .text("chat_id", chat.to_string())
            .text("media", json!(media).to_string())
            .part("one", part());
        self.http.post(format!("{}/sendMediaGroup", self.telegram)).multipart(album).send().await?;
        Ok(())
    }
}

const CARD: &str = "<b>The first 48 hours</b>  lesson 1 of 10, 4 minutes\n\
    <i>This is the international standard. Your law may differ or be stricter: check before you \
    rely on it in court.</i>\n▓░░░░ 1/5\n\n23:40. \"They took my brother from the market.\" Before \
    anything else, ask three things: <b>why</b> he is held, <b>since when</b>, and <b>who</b> has \
    been told.\n<blockquote>Anyone who is arrested shall be informed, at the time of arrest, of the \
    reasons.\n<a href=\"https://www.ohchr.org\">ICCPR, article 9(2)</a></blockquote>";
const QUESTION: &str = "<b>Question 1 of 3</b>\nWhen must someone who is arrested be told why?\n\n\
    1  At the time of the arrest\n2  Within 48 hours\n3  When the charge is written";
const BURMESE: &str = "<b>ပထမ ၄၈ နာရီ</b>  သင်ခန်းစာ ၁\n▓░░░░ ၁/၅\n\nည ၁၁ နာရီ ၄၀ မိနစ်။ သူ့ကို ဘာကြောင့် ထိန်းသိမ်းထားသလဲ၊ ဘယ်အချိန်ကတည်းကလဲ၊ ဘယ်သူ့ကို အသိပေးပြီးပြီလဲ ဟု အရင်မေးပါ။";
const ARABIC: &str = "<b>أول 48 ساعة</b>  الدرس 1 من 10\n▓░░░░ 1/5\n\nالساعة 23:40. «أخذوا أخي من السوق». قبل أي شيء اسأل ثلاثة أسئلة: <b>لماذا</b> هو محتجز، و<b>منذ متى</b>، و<b>من</b> أُبلغ.";

async fn on_telegram(
    State(service): State<Arc<Service>>,
    Json(update): Json<Value>,
) -> Json<Value> {
    let worker = service.clone();
    let press = &update["callback_query"];
    let answer = match press["id"].as_str() {
        Some(id) => json!({ "method": "answerCallbackQuery", "callback_query_id": id }),
        None => json!({}),
    };
    tokio::spawn(async move {
        if let Err(error) = worker.react(&update).await {
            eprintln!("{error:#}");
        }
    });
    Json(answer)
}

impl Service {
    async fn react(&self, update: &Value) -> anyhow::Result<()> {
        let button = |label: &str, data: &str| json!({ "text": label, "callback_data": data });
        let press = &update["callback_query"];
        if let Some(data) = press["data"].as_str() {
            let chat = press["from"]["id"].as_i64().unwrap_or_default();
            let message = &press["message"]["message_id"];
            return match data {
                "en" | "ar" | "my" => {
                    let chosen =
                        json!({ "chat_id": chat, "message_id": message, "text": "Demo.\nEnglish" });
                    self.call("editMessageText", chosen).await?;
                    let card = match data {
                        "ar" => ARABIC,
                        "my" => BURMESE,
                        _ => CARD,
                    };
                    self.say(chat, card, json!([[button("Next", "q"), button("Menu", "menu")]]))
                        .await
                }
                "q" => {
                    self.send_voice(chat).await?;
                    self.send_pictures(chat).await?;
                    let keys = json!([[button("1", "a1"), button("2", "a2"), button("3", "a3")]]);
                    self.say(chat, QUESTION, keys).await
                }
                _ => {
                    let text = "2 is the one many officers will give you. But the reasons are due \
                                at the time of the arrest; the charges follow promptly.\n\nICCPR, \
                                article 9(2). Read it again: /card_2";
                    let link = json!({ "text": "Read article 9", "url": "https://www.ohchr.org/" });
                    self.say(
                        chat,
                        text,
                        json!([[button("Next", "q"), button("Card 2", "en")], [link]]),
                    )
                    .await
                }
            };
        }
        let message = &update["message"];
        let Some(chat) = message["chat"]["id"].as_i64() else { return Ok(()) };
        let text = message["text"].as_str().unwrap_or_default();
        if text.starts_with("/start") {
            let keys =
                json!([[button("English", "en"), button("العربية", "ar"), button("မြန်မာ", "my")]]);
            return self.say(chat, "Demo. Shall we go on in English?", keys).await;
        }
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        self.say(chat, &format!("You wrote: <i>{text}</i>"), json!([])).await
    }
}

async fn on_sms(State(service): State<Arc<Service>>, Json(event): Json<Value>) {
    if event["event"] != "sms:received" {
        return;
    }
    let words = event["payload"]["message"].as_str().unwrap_or_default();
    let text = match words.trim() {
        "1" => "Lesson 1 of 10, Reasons at the time of arrest. International standard: your law may be stricter. Ask 3 things: why held, since when, who was told. 1 = next, 0 = menu".to_owned(),
        "2" => "Not 2: the reasons are due at the arrest, charges promptly after. WHY = source. 1 = next".to_owned(),
        "ဟုတ်" => "သင်ခန်းစာ ၁။ ဘာကြောင့် ထိန်းသိမ်းထားသလဲ၊ ဘယ်အချိန်ကတည်းကလဲ၊ ဘယ်သူ့ကို အသိပေးပြီးပြီလဲ။ ၁ = ရှေ့သို့".to_owned(),
        "BAMBOO" => "Demo: short lessons by SMS. A machine answers. One lesson is about 9 texts from you. Kept: progress and answers, not who you are. 1 = begin, STOP = end".to_owned(),
        other => format!("You wrote: {other}"),
    };
    let body = json!({
        "textMessage": { "text": text }, "phoneNumbers": [event["payload"]["sender"]],
    });
    let sent = service
        .http
        .post(format!("{}/messages", service.sms))
        .basic_auth("gateway", Some("pretend-password"))
        .json(&body)
        .send();
    if let Err(error) = sent.await {
        eprintln!("{error:#}");
    }
}

/// A first minute on both phones.
async fn play(phones: &Phones, language: &str) {
    let Some(user) = phones.telegram().people().into_iter().next() else { return };
    let person = phones.telegram().open(User { ..user });
    person.speak(language);
    person.start(Some("k7Hq2mXd")).await;
    settle().await;
    for label in [
        match language {
            "ar" => "العربية",
            "my" => "မြန်မာ",
            _ => "English",
        },
        "Next",
        "2",
    ] {
        person.press(label).await;
        settle().await;
    }
    person.send("/help").await;
    settle().await;
    let Some(number) = phones.sms().numbers().into_iter().next() else { return };
    for text in ["BAMBOO", "1", "2", "ဟုတ်"] {
        phones.sms().send(&number, text).await;
        settle().await;
    }
}

/// The scripted service answers after its webhook; nobody waits for it but this.
async fn settle() {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}
