//! What the database answered, in words.

use super::{
    Stage,
    learner::{Here, Learner, Shown},
    say::Say,
    turn::Echo,
};

/// Telegram deletes so many messages in one call.
const TAKEN_BACK_AT_ONCE: usize = 100;

/// What is said to an echo, to the phone that asked. `learner` is as the database has them now.
pub fn after(stage: &Stage<'_>, learner: &Learner, here: &Here, echo: &Echo) -> Vec<Say> {
    // An echo says all there is to say; whom it is said to does not change it.
    let _ = (stage, learner, here);
    let say = match echo {
        Echo::StoppedEverywhere => Say::StoppedEverywhere,
        Echo::Erased => Say::Erased,
        Echo::Code(code) => Say::Code { code: code.clone() },
        Echo::Joined => Say::Joined,
        Echo::NoSuchCode => Say::NoSuchCode,
        Echo::TooManyTries => Say::TooManyTries,
        Echo::Devices(devices) => Say::Devices { devices: devices.clone() },
        Echo::Unlinked => Say::Unlinked,
        Echo::Exported { token } => Say::Export { token: token.clone() },
        Echo::Cleared { messages } => return cleared(messages),
    };
    vec![say]
}

/// The messages go first, so that what stays to be read says what became of them.
fn cleared(messages: &[i64]) -> Vec<Say> {
    let groups = messages.chunks(TAKEN_BACK_AT_ONCE);
    let taken_back = groups.map(|group| Say::TakeBack { messages: group.to_vec() });
    taken_back.chain([Say::Cleared { messages: messages.len() }]).collect()
}

/// What the phone that asked shows after an echo, where it is not what the turn left: the numbers
/// of a list belong to it.
pub fn shows(echo: &Echo) -> Option<Shown> {
    match echo {
        Echo::Devices(devices) => {
            Some(Shown::Devices(devices.iter().map(|device| device.id).collect()))
        }
        _ => None,
    }
}
