//! What is said: kind and arguments, never the words. The words are made when it is sent, in the
//! learner's language, by `wording`.

use serde::{Deserialize, Serialize};

/// One reply. Kept as JSON in an outgoing row until it is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "say")]
pub enum Say {
    /// One line that says sorry: the turn failed on our side.
    Sorry,
}

impl Say {
    /// Whether it tells something to one person alone (a code, a link): such a row is sealed.
    pub fn is_personal(&self) -> bool {
        false
    }
}
