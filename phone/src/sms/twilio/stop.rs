//! The words that Twilio itself heeds on a long code, and what it says to them.

/// What a person asked Twilio for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Stop,
    Start,
}

/// Twilio's words after STOP.
pub(super) const STOPPED: &str = "You have successfully been unsubscribed. You will not receive \
                                  any more messages from this number. Reply START to resubscribe.";
/// Twilio's words after START.
pub(super) const STARTED: &str =
    "You have successfully been re-subscribed to messages from this number.";

const STOP: [&str; 8] =
    ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
const START: [&str; 3] = ["START", "YES", "UNSTOP"];

/// Single words only: "STOP PLEASE" is not heeded.
pub(super) fn asked(text: &str) -> Option<Asked> {
    let word = text.trim().to_uppercase();
    if STOP.contains(&word.as_str()) {
        Some(Asked::Stop)
    } else if START.contains(&word.as_str()) {
        Some(Asked::Start)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_single_words_are_heeded() {
        for (text, expected) in [
            ("stop", Some(Asked::Stop)),
            (" Quit\n", Some(Asked::Stop)),
            ("STOP PLEASE", None),
            ("start", Some(Asked::Start)),
            ("ARRET", None),
            ("1", None),
        ] {
            assert_eq!(asked(text), expected, "{text}");
        }
    }
}
