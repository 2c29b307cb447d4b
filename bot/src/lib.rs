//! What is said and remembered: the conversation, its rendering, inbox, outbox and schedule.

pub mod address;
pub mod catalogue;
pub mod chance;
pub mod clock;
pub mod conversation;
pub mod door;
pub mod hearing;
pub mod house;
pub mod inbox;
pub mod incoming;
pub mod outbox;
pub mod outgoing;
pub mod page;
mod phone_number;
pub mod programme;
pub mod reading;
pub mod render;
pub mod schedule;
pub mod seal;
pub mod search;
pub mod store;
pub mod wording;
