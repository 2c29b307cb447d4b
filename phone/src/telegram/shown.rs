//! A message as the person sees it: what tests assert on, and transcripts are written from.

use super::chat::{Content, Message};
use chrono::{DateTime, Utc};
use std::fmt;

/// A message on the screen.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Telegram's number of the message.
    pub id: i64,
    /// Whether the person wrote it.
    pub mine: bool,
    /// The words, or the caption, after entities are read.
    pub text: String,
    /// What stands on the buttons below, row by row.
    pub buttons: Vec<Vec<String>>,
    /// Whether it carries the mark "edited".
    pub edited: bool,
    /// Whether it was deleted, and is on no screen any more.
    pub deleted: bool,
    /// A voice message.
    pub voice: Option<Voice>,
    /// A picture, alone or in an album.
    pub picture: Option<Picture>,
    /// A file.
    pub document: Option<Document>,
    /// May not be forwarded or saved.
    pub protected: bool,
    /// Arrived without a sound.
    pub quiet: bool,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

/// A voice message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its length.
    pub seconds: u32,
    /// Its size.
    pub bytes: usize,
    /// The name the bot may use again.
    pub file_id: String,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: usize,
    /// Its height in pixels.
    pub height: usize,
    /// Its size.
    pub bytes: usize,
    /// The name the bot may use again.
    pub file_id: String,
    /// What it shares with the other pictures of its album.
    pub album: Option<String>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl From<&Message> for Shown {
    fn from(message: &Message) -> Self {
        let voice = match &message.content {
            Content::Voice { file, seconds, .. } => {
                Some(Voice { seconds: *seconds, bytes: file.bytes.len(), file_id: file.id.clone() })
            }
            _ => None,
        };
        let document = match &message.content {
            Content::Document { file, name, .. } => {
                Some(Document { name: name.clone(), bytes: file.bytes.to_vec() })
            }
            _ => None,
        };
        let picture = match &message.content {
            Content::Photo { photo, album, .. } => Some(Picture {
                width: photo.width,
                height: photo.height,
                bytes: photo.file.bytes.len(),
                file_id: photo.file.id.clone(),
                album: album.clone(),
            }),
            _ => None,
        };
        let rows = message.keyboard.iter();
        Self {
            id: message.id,
            mine: !message.from_bot,
            text: message.content.words().map(|w| w.text.clone()).unwrap_or_default(),
            buttons: rows.map(|row| row.iter().map(|b| b.label.clone()).collect()).collect(),
            edited: message.edited.is_some(),
            deleted: message.deleted,
            voice,
            picture,
            document,
            protected: message.protected,
            quiet: message.quiet,
            at: message.date,
        }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.mine { "> " } else { "< " })?;
        if let Some(voice) = &self.voice {
            write!(f, "(voice, {} s) ", voice.seconds)?;
        }
        if let Some(picture) = &self.picture {
            let whose = if picture.album.is_some() { " of an album" } else { "" };
            write!(f, "(picture{whose}, {} x {}) ", picture.width, picture.height)?;
        }
        if let Some(document) = &self.document {
            write!(f, "(file {}) ", document.name)?;
        }
        f.write_str(&self.text.replace('\n', "\n  "))?;
        if self.edited {
            f.write_str(" (edited)")?;
        }
        for row in &self.buttons {
            f.write_str("\n ")?;
            for label in row {
                write!(f, " [{label}]")?;
            }
        }
        Ok(())
    }
}
