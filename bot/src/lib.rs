//! What is said and remembered: the conversation, its rendering, inbox, outbox and schedule.

pub mod address;
pub mod catalogue;
pub mod clock;
pub mod conversation;
pub mod door;
pub mod incoming;
pub mod outgoing;
pub mod page;
mod phone_number;
pub mod programme;
