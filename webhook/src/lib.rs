//! The outside world's protocols: Telegram and SMS providers, in and out, and the few public pages.
//!
//! A request comes in at [`hooks()`], is verified over its raw bytes and parsed by its provider, and
//! goes on through the [`bot::door::Door`]; only then is it acknowledged. A message goes out through
//! [`accounts::Accounts`], which is the outbox's [`bot::outgoing::Sender`]. The providers
//! ([`telegram`], [`android`], [`twilio`]) are twins: settings, incoming form, verify, parse,
//! acknowledge, receipt, send, error table, in this order.
//!
//! Deliberately absent: any rule about learning, SQL, retries and rates (the outbox's part), and
//! logs that hold an address, a text or a secret.

pub mod accounts;
pub mod android;
mod client;
mod hex;
pub mod hooks;
pub mod pages;
pub mod provider;
pub mod serve;
pub mod telegram;
pub mod twilio;
mod words;

#[cfg(test)]
mod pretend;

pub use accounts::{Account, Accounts};
pub use hooks::hooks;
pub use provider::Provider;
pub use serve::serve;
