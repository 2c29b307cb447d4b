//! Voice messages and documents: uploaded once, named by `file_id` after that.

use super::messages::{caption, chat_of, finish};
use crate::telegram::{
    answer::{Answer, Refusal},
    args::{Args, Upload},
    chat::{Content, File, FileKind},
    ogg,
    state::State,
};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// Largest upload, in bytes.
pub(crate) const FILE_BYTES: usize = 50 * 1024 * 1024;

pub(super) fn send_voice(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let chat = chat_of(args)?;
    if state.open_chat(chat)?.refuses_voice {
        return Err(Refusal::bad("VOICE_MESSAGES_FORBIDDEN"));
    }
    let caption = caption(args)?;
    let file = file(state, args, "voice", FileKind::Voice)?;
    // What is no Ogg Opus is no voice message: people get a file instead.
    let content = if let Some(length) = ogg::seconds(&file.bytes) {
        let told = args.int("duration").and_then(|s| u32::try_from(s).ok()).filter(|s| *s > 0);
        Content::Voice { file, seconds: told.unwrap_or(length), caption }
    } else {
        let name = file.name.clone();
        Content::Document { file, name, caption }
    };
    finish(state, args, chat, content, now)
}

pub(super) fn send_document(state: &mut State, args: &Args, now: DateTime<Utc>) -> Answer {
    let chat = chat_of(args)?;
    state.open_chat(chat)?;
    let caption = caption(args)?;
    let file = file(state, args, "document", FileKind::Document)?;
    let name = file.name.clone();
    finish(state, args, chat, Content::Document { file, name, caption }, now)
}

fn file(state: &mut State, args: &Args, field: &str, kind: FileKind) -> Result<Arc<File>, Refusal> {
    if let Some(upload) = upload_of(args, field)? {
        return Ok(state.store(kind, &upload.name, upload.bytes.clone()));
    }
    let id = args.text(field).filter(|id| !id.is_empty());
    let id = id.ok_or_else(|| Refusal::bad(&format!("there is no {field} in the request")))?;
    let known = state.files.get(&id).filter(|f| f.kind == kind).cloned();
    known.ok_or_else(|| Refusal::bad("wrong file identifier/HTTP URL specified"))
}

/// A file that came with the call, if one did.
pub(super) fn upload_of<'a>(args: &'a Args, field: &str) -> Result<Option<&'a Upload>, Refusal> {
    let upload = args.file(field);
    match upload.map(|upload| upload.bytes.len()) {
        Some(0) => Err(Refusal::bad("file must be non-empty")),
        Some(bytes) if bytes > FILE_BYTES => Err(Refusal::too_large()),
        _ => Ok(upload),
    }
}
