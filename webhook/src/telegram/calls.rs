//! Our calls as teloxide's typed payloads, and those as requests.

use super::pictures;
use crate::hex;
use bot::outgoing::{Body, Does, MediaFile, TelegramCall};
use reqwest::{
    RequestBuilder,
    header::CONTENT_TYPE,
    multipart::{Form, Part},
};
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use teloxide::{
    payloads::{DeleteMessages, EditMessageText, SendDocument, SendMessage, SendVoice},
    requests::Payload,
    types::{
        ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions,
        MessageId, ParseMode, Recipient, ReplyMarkup,
    },
};

/// Telegram deletes this many at once.
const TAKE_BACK_MESSAGES: usize = 100;

/// Largest file that a bot may upload.
const UPLOAD_BYTES: u64 = 50 * 1024 * 1024;

/// Nothing that Telegram could take: a message number out of its range, a link that is none, or a
/// file that is missing or is no longer the one that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unsendable;

/// Whether a file that was uploaded before may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// By the name it got.
    Known,
    /// It is uploaded, whatever name it had.
    Upload,
}

/// A call, ready to be made.
#[derive(Debug)]
pub(super) struct Prepared {
    /// The method, as it stands in the address.
    pub method: &'static str,
    /// Its arguments.
    pub arguments: Map<String, Value>,
    /// The files that go with it.
    pub files: Vec<Upload>,
}

/// A file to be uploaded.
#[derive(Debug)]
pub(super) struct Upload {
    /// The part of the form it goes in: the argument it stands for, or what the argument names.
    pub argument: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Prepared {
    /// As JSON, or with files as a form.
    pub(super) fn into_request(self, request: RequestBuilder) -> RequestBuilder {
        if self.files.is_empty() {
            let json = Value::Object(self.arguments).to_string();
            return request.header(CONTENT_TYPE, "application/json").body(json);
        }
        let mut form = Form::new();
        for (name, value) in self.arguments {
            // Texts go as they are, everything else as JSON.
            let text = match value {
                Value::String(text) => text,
                other => other.to_string(),
            };
            form = form.text(name, text);
        }
        for file in self.files {
            form = form.part(file.argument, Part::bytes(file.bytes).file_name(file.name));
        }
        request.multipart(form)
    }
}

/// Turns a call into a request. Reads the files that must be uploaded.
pub(super) async fn prepare(
    chat: i64,
    call: &TelegramCall,
    media: Media,
) -> Result<Prepared, Unsendable> {
    let to = Recipient::Id(ChatId(chat));
    match call {
        TelegramCall::Send(body) => json(&send(to, body)?),
        TelegramCall::Edit { message, body } => json(&edit(to, *message, body)?),
        TelegramCall::Voice { file, seconds, caption } => {
            voice(to, file, *seconds, caption, media).await
        }
        TelegramCall::Photo { picture, caption } => {
            pictures::photo(to, picture, caption, media).await
        }
        TelegramCall::Album { slides, protect, quiet } => {
            pictures::album(to, slides, (*protect, *quiet), media).await
        }
        TelegramCall::Document { name, bytes, caption } => document(to, name, bytes, caption),
        TelegramCall::TakeBack(messages) => {
            let messages = messages.iter().take(TAKE_BACK_MESSAGES).map(|id| message_id(*id));
            json(&DeleteMessages::new(to, messages.collect::<Result<Vec<_>, _>>()?))
        }
    }
}

fn send(to: Recipient, body: &Body) -> Result<SendMessage, Unsendable> {
    let mut payload = SendMessage::new(to, body.html.clone());
    payload.parse_mode = Some(ParseMode::Html);
    payload.link_preview_options = Some(no_preview());
    payload.disable_notification = body.quiet.then_some(true);
    payload.protect_content = body.protect.then_some(true);
    payload.reply_markup = keyboard(body)?.map(ReplyMarkup::InlineKeyboard);
    Ok(payload)
}

fn edit(to: Recipient, message: i64, body: &Body) -> Result<EditMessageText, Unsendable> {
    let mut payload = EditMessageText::new(to, message_id(message)?, body.html.clone());
    payload.parse_mode = Some(ParseMode::Html);
    payload.link_preview_options = Some(no_preview());
    // Without a keyboard the old one goes away.
    payload.reply_markup = keyboard(body)?;
    Ok(payload)
}

async fn voice(
    to: Recipient,
    file: &MediaFile,
    seconds: u32,
    caption: &Body,
    media: Media,
) -> Result<Prepared, Unsendable> {
    let known = file.known_as.clone().filter(|_| media == Media::Known);
    let mut payload =
        SendVoice::new(to, InputFile::file_id(FileId(known.clone().unwrap_or_default())));
    payload.duration = Some(seconds);
    if !caption.html.is_empty() {
        payload.caption = Some(caption.html.clone());
        payload.parse_mode = Some(ParseMode::Html);
    }
    payload.disable_notification = caption.quiet.then_some(true);
    payload.protect_content = caption.protect.then_some(true);
    payload.reply_markup = keyboard(caption)?.map(ReplyMarkup::InlineKeyboard);
    if known.is_some() {
        return json(&payload);
    }
    // The courses' names would tell a searched phone what was listened to.
    let upload =
        Upload { argument: "voice".into(), name: "voice.ogg".into(), bytes: read(file).await? };
    with_file(&payload, upload)
}

fn document(
    to: Recipient,
    name: &str,
    bytes: &[u8],
    caption: &Body,
) -> Result<Prepared, Unsendable> {
    let mut payload = SendDocument::new(to, InputFile::file_id(FileId(String::new())));
    if !caption.html.is_empty() {
        payload.caption = Some(caption.html.clone());
        payload.parse_mode = Some(ParseMode::Html);
    }
    payload.disable_notification = caption.quiet.then_some(true);
    payload.protect_content = caption.protect.then_some(true);
    payload.reply_markup = keyboard(caption)?.map(ReplyMarkup::InlineKeyboard);
    let upload =
        Upload { argument: "document".to_owned(), name: name.to_owned(), bytes: bytes.to_vec() };
    with_file(&payload, upload)
}

pub(super) fn json<P: Payload + Serialize>(payload: &P) -> Result<Prepared, Unsendable> {
    let Ok(Value::Object(arguments)) = serde_json::to_value(payload) else {
        return Err(Unsendable);
    };
    Ok(Prepared { method: P::NAME, arguments, files: Vec::new() })
}

fn with_file<P: Payload + Serialize>(payload: &P, file: Upload) -> Result<Prepared, Unsendable> {
    let mut prepared = json(payload)?;
    prepared.arguments.remove(&file.argument);
    prepared.files.push(file);
    Ok(prepared)
}

/// The file, if it is still the one that was meant: the name it gets is kept under its hash.
pub(super) async fn read(file: &MediaFile) -> Result<Vec<u8>, Unsendable> {
    let size = tokio::fs::metadata(&file.path).await.map_err(|_| Unsendable)?.len();
    if size > UPLOAD_BYTES {
        return Err(Unsendable);
    }
    let bytes = tokio::fs::read(&file.path).await.map_err(|_| Unsendable)?;
    if hex::encode(&Sha256::digest(&bytes)) == file.sha256 { Ok(bytes) } else { Err(Unsendable) }
}

pub(super) fn keyboard(body: &Body) -> Result<Option<InlineKeyboardMarkup>, Unsendable> {
    if body.keyboard.is_empty() {
        return Ok(None);
    }
    let mut rows = Vec::with_capacity(body.keyboard.len());
    for row in &body.keyboard {
        let mut keys = Vec::with_capacity(row.len());
        for button in row {
            let label = button.label.clone();
            keys.push(match &button.does {
                Does::Press(data) => InlineKeyboardButton::callback(label, data.clone()),
                Does::Open(url) => {
                    InlineKeyboardButton::url(label, url.parse().map_err(|_| Unsendable)?)
                }
            });
        }
        rows.push(keys);
    }
    Ok(Some(InlineKeyboardMarkup::new(rows)))
}

/// A preview would have Telegram fetch the page, and show on the lock screen what it is about.
fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// Telegram numbers messages within 31 bits.
fn message_id(message: i64) -> Result<MessageId, Unsendable> {
    i32::try_from(message).map(MessageId).map_err(|_| Unsendable)
}
