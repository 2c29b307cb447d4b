//! The phones against a small scripted service, over real HTTP on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod android;
mod line;
mod page;
mod pictures;
mod service;
mod strict;
mod telegram;
mod twilio;
