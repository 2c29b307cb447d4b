//! Photos, alone and in albums. Every part of an album is looked at before any is sent, and an album
//! has no buttons: `reply_markup` is passed over, as at Telegram. Other kinds of media are refused
//! here.

use super::{
    media::{FILE_BYTES, upload_of},
    messages::{caption, chat_of, finish, put},
};
use crate::telegram::{
    answer::{Answer, Refusal},
    args::Args,
    chat::{Content, File, FileKind, Photo},
    state::State,
};
use axum::body::Bytes;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::sync::Arc;

/// Largest photo, in bytes.
const PHOTO_BYTES: usize = 10 * 1024 * 1024;
/// Width and height of a photo together, in pixels.
const PHOTO_SIDES: usize = 10_000;
/// How many times longer one side of a photo may be than the other.
const PHOTO_RATIO: usize = 20;
/// Most messages in an album.
const ALBUM_COUNT: usize = 10;

pub(super) fn send_photo(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let chat = chat_of(args)?;
    state.open_chat(chat)?;
    let caption = caption(args)?;
    let photo = if let Some(upload) = upload_of(args, "photo")? {
        received(&upload.bytes)?.kept(state)
    } else {
        let id = args.text("photo").filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| Refusal::bad("there is no photo in the request"))?;
        known(state, &id).ok_or_else(|| Refusal::bad("wrong file identifier/HTTP URL specified"))?
    };
    finish(state, args, chat, Content::Photo { photo, caption, album: None }, now)
}

pub(super) fn send_media_group(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let chat = chat_of(args)?;
    state.open_chat(chat)?;
    let media = args.json("media")?;
    let media = media.ok_or_else(|| Refusal::bad("parameter \"media\" is required"))?;
    let Value::Array(media) = media else {
        return Err(Refusal::bad("expected an Array of InputMedia"));
    };
    if media.is_empty() {
        return Err(Refusal::bad("there are no messages to send"));
    }
    if media.len() > ALBUM_COUNT {
        return Err(Refusal::bad("too many messages to send as an album"));
    }
    let mut parts = Vec::new();
    for (place, item) in media.into_iter().enumerate() {
        let Value::Object(item) = item else {
            return Err(Refusal::bad("can't parse InputMedia: expected an Object"));
        };
        parts.push(part(state, args, item, place + 1)?);
    }
    state.take_rate(chat, now)?;
    let album = (parts.len() > 1).then(|| format!("13{:014}", state.message_id()));
    let mut sent = Vec::new();
    for (picture, caption) in parts {
        let photo = match picture {
            Picture::Known(photo) => photo,
            Picture::New(received) => received.kept(state),
        };
        let content = Content::Photo { photo, caption, album: album.clone() };
        sent.push(put(state, args, chat, content, Vec::new(), now)?);
    }
    Ok(Value::Array(sent))
}

/// A picture of an album, before any is sent.
enum Picture {
    Known(Photo),
    New(Received),
}

fn part(
    state: &State,
    args: &Args,
    item: Map<String, Value>,
    place: usize,
) -> Result<(Picture, crate::telegram::html::Formatted), Refusal> {
    let item = Args::from_object(item);
    let kind = item.text("type").unwrap_or_default();
    if kind != "photo" {
        return Err(Refusal::bad(&format!(
            "can't parse InputMedia: type \"{kind}\" is unsupported"
        )));
    }
    let caption = caption(&item)?;
    let named = item.text("media").unwrap_or_default();
    let failed = |why: &str| {
        Refusal::bad(&format!("failed to send message #{place} with the error message \"{why}\""))
    };
    let picture = if let Some(name) = named.strip_prefix("attach://") {
        let upload = args.part(name);
        let upload =
            upload.ok_or_else(|| Refusal::bad("can't parse InputMedia: media not found"))?;
        let plain =
            |refusal: Refusal| failed(refusal.description.trim_start_matches("Bad Request: "));
        Picture::New(received(&upload.bytes).map_err(plain)?)
    } else {
        let known = known(state, &named);
        Picture::Known(known.ok_or_else(|| failed("Wrong file identifier/HTTP URL specified"))?)
    };
    Ok((picture, caption))
}

/// A photo that came with a call and can be shown.
struct Received {
    bytes: Bytes,
    name: &'static str,
    width: usize,
    height: usize,
}

impl Received {
    fn kept(self, state: &mut State) -> Photo {
        let file = state.store(FileKind::Photo, self.name, self.bytes);
        Photo { file, width: self.width, height: self.height }
    }
}

fn received(bytes: &Bytes) -> Result<Received, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if bytes.len() > PHOTO_BYTES.min(FILE_BYTES) {
        return Err(Refusal::bad("file is too big"));
    }
    let name = match imagesize::image_type(bytes) {
        Ok(imagesize::ImageType::Png) => "photo.png",
        Ok(imagesize::ImageType::Jpeg) => "photo.jpg",
        _ => return Err(Refusal::bad("IMAGE_PROCESS_FAILED")),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| Refusal::bad("IMAGE_PROCESS_FAILED"))?;
    let (width, height) = (size.width, size.height);
    let (long, short) = (width.max(height), width.min(height));
    if short == 0 || width + height > PHOTO_SIDES || long > PHOTO_RATIO * short {
        return Err(Refusal::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(Received { bytes: bytes.clone(), name, width, height })
}

/// A photo that was sent before.
fn known(state: &State, id: &str) -> Option<Photo> {
    let file: &Arc<File> = state.files.get(id).filter(|file| file.kind == FileKind::Photo)?;
    let size = imagesize::blob_size(&file.bytes).ok()?;
    Some(Photo { file: file.clone(), width: size.width, height: size.height })
}
