//! End to end: the house as a whole, and its rules.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod climbers;
mod command_line;
mod first_minute;
mod machine;
mod provider_states;
mod races;
mod receipts;
mod record;
mod stairs;
mod sudden_death;
mod tidy;
mod world;
