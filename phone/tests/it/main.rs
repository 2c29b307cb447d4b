//! The phones against a small scripted service, over real HTTP on loopback.

mod android;
mod line;
mod page;
mod service;
mod strict;
mod telegram;
mod twilio;
