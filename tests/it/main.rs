//! End to end: the house as a whole, and its rules.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod after_stop;
mod bad_input;
mod canary;
mod climbers;
mod command_line;
mod courses;
mod daily_round;
mod days;
mod first_minute;
mod first_minutes;
mod hard_morning;
mod machine;
mod new_versions;
mod pictures;
mod provider_states;
mod pupil;
mod races;
mod receipts;
mod record;
mod stairs;
mod sudden_death;
mod tidy;
mod two_phones;
mod two_processes;
mod whole_course;
mod world;
