//! Pictures: `sendPhoto` and `sendMediaGroup`. A file is uploaded the first time, and named by the
//! name it got after that.

use super::calls::{Media, Prepared, Unsendable, Upload, json, keyboard, read};
use bot::outgoing::{Body, Photo};
use teloxide::{
    payloads::{SendMediaGroup, SendPhoto},
    types::{FileId, InputFile, InputMedia, InputMediaPhoto, ParseMode, Recipient, ReplyMarkup},
};

/// The argument of a picture that is sent alone.
const PHOTO: &str = "photo";

/// One picture with what stands under it.
pub(super) async fn photo(
    to: Recipient,
    picture: &Photo,
    caption: &Body,
    media: Media,
) -> Result<Prepared, Unsendable> {
    let (file, upload) = named(picture, PHOTO, media).await?;
    let mut payload = SendPhoto::new(to, file);
    if !caption.html.is_empty() {
        payload.caption = Some(caption.html.clone());
        payload.parse_mode = Some(ParseMode::Html);
    }
    payload.disable_notification = caption.quiet.then_some(true);
    payload.protect_content = caption.protect.then_some(true);
    payload.reply_markup = keyboard(caption)?.map(ReplyMarkup::InlineKeyboard);
    let mut prepared = json(&payload)?;
    if upload.is_some() {
        // The part of the form stands for it.
        prepared.arguments.remove(PHOTO);
    }
    prepared.files.extend(upload);
    Ok(prepared)
}

/// Pictures in one album, each with what stands under it.
pub(super) async fn album(
    to: Recipient,
    slides: &[(Photo, String)],
    (protect, quiet): (bool, bool),
    media: Media,
) -> Result<Prepared, Unsendable> {
    let (mut group, mut files) = (Vec::with_capacity(slides.len()), Vec::new());
    for (place, (picture, caption)) in slides.iter().enumerate() {
        let (file, upload) = named(picture, &format!("picture-{}", place + 1), media).await?;
        let mut photo = InputMediaPhoto::new(file);
        if !caption.is_empty() {
            photo.caption = Some(caption.clone());
            photo.parse_mode = Some(ParseMode::Html);
        }
        group.push(InputMedia::Photo(photo));
        files.extend(upload);
    }
    let mut payload = SendMediaGroup::new(to, group);
    payload.disable_notification = quiet.then_some(true);
    payload.protect_content = protect.then_some(true);
    Ok(Prepared { files, ..json(&payload)? })
}

/// A picture by the name it has, or by the part of the form in which it is uploaded.
async fn named(
    picture: &Photo,
    part: &str,
    media: Media,
) -> Result<(InputFile, Option<Upload>), Unsendable> {
    let file = &picture.file;
    if let Some(known) = file.known_as.as_ref().filter(|_| media == Media::Known) {
        return Ok((InputFile::file_id(FileId(known.clone())), None));
    }
    let ending = file.path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    // The courses' names would tell a searched phone what was looked at.
    let name = format!("picture.{ending}");
    let upload = Upload { argument: part.to_owned(), name, bytes: read(file).await? };
    Ok((InputFile::file_id(FileId(format!("attach://{part}"))), Some(upload)))
}
