//! End to end: the house as a whole, and its rules.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod command_line;
mod first_minute;
mod provider_states;
mod races;
mod receipts;
mod record;
mod tidy;
mod world;
