//! What Telegram's answer to a call means: its error table.
//!
//! Read from the number and the text of the answer, as its server writes them (Client.cpp).

use crate::client::Answer;
use bot::outgoing::{InAlbum, Outcome, Refusal};
use serde::Deserialize;

/// The file is not known under the name that we gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StaleFile;

#[derive(Deserialize)]
struct Verdict {
    ok: bool,
    result: Option<Done>,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

/// The new message, or those of an album; or `true`, as after an edit or a deletion.
#[derive(Deserialize)]
#[serde(untagged)]
enum Done {
    Message(Message),
    Album(Vec<Message>),
    Something(serde::de::IgnoredAny),
}

#[derive(Deserialize)]
struct Message {
    #[serde(rename = "message_id")]
    number: i64,
    voice: Option<File>,
    /// One picture in several sizes, the largest last.
    #[serde(default)]
    photo: Vec<File>,
}

impl Message {
    /// The name that its file got.
    fn media(&self) -> Option<String> {
        let file = self.voice.as_ref().or(self.photo.last());
        file.map(|file| file.file_id.clone())
    }
}

#[derive(Deserialize)]
struct File {
    file_id: String,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u32>,
}

/// What became of a call.
pub(super) fn outcome(answer: &Answer) -> Result<Outcome, StaleFile> {
    let Ok(verdict) = serde_json::from_slice::<Verdict>(&answer.body) else {
        return Ok(without_words(answer));
    };
    if verdict.ok {
        return Ok(match verdict.result {
            Some(Done::Message(message)) => {
                Outcome::Accepted { id: message.number.to_string(), media: message.media() }
            }
            Some(Done::Album(messages)) => {
                let taken = |m: &Message| InAlbum { message: m.number, media: m.media() };
                Outcome::Album(messages.iter().map(taken).collect())
            }
            Some(Done::Something(_)) | None => accepted(),
        });
    }
    let wait = verdict.parameters.and_then(|p| p.retry_after).or(answer.retry_after_seconds);
    match verdict.error_code.unwrap_or(answer.status) {
        400 => bad_request(&verdict.description),
        // A wrong token is answered with either.
        401 | 404 => Ok(Outcome::Refused(Refusal::Config)),
        // Blocked by the person, a deleted account, or a chat that was never begun.
        403 => Ok(Outcome::Refused(Refusal::Blocked)),
        413 => Ok(Outcome::Refused(Refusal::Content)),
        429 => Ok(Outcome::Retry { after_seconds: wait, account: true }),
        // Telegram itself says that it failed: nothing was sent.
        500.. => Ok(Outcome::Retry { after_seconds: wait, account: false }),
        _ => Ok(Outcome::Refused(Refusal::Other)),
    }
}

/// An answer that is not Telegram's own: of a proxy, or broken off.
fn without_words(answer: &Answer) -> Outcome {
    match answer.status {
        429 => Outcome::Retry { after_seconds: answer.retry_after_seconds, account: true },
        401 | 404 => Outcome::Refused(Refusal::Config),
        413 => Outcome::Refused(Refusal::Content),
        _ => Outcome::Unknown,
    }
}

fn bad_request(description: &str) -> Result<Outcome, StaleFile> {
    let says = |words: &str| description.contains(words);
    let done_already = [
        "message is not modified",
        "message to delete not found",
        "message to edit not found",
        "message can't be edited",
    ];
    if done_already.into_iter().any(says) {
        return Ok(accepted());
    }
    if says("file identifier") || says("FILE_REFERENCE") {
        return Err(StaleFile);
    }
    Ok(Outcome::Refused(if says("deactivated") {
        Refusal::Blocked
    } else if says("chat not found") || says("PEER_ID_INVALID") {
        Refusal::InvalidNumber
    } else {
        Refusal::Content
    }))
}

fn accepted() -> Outcome {
    Outcome::Accepted { id: String::new(), media: None }
}
