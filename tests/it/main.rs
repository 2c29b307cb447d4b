//! End to end: the house as a whole, and its rules.

mod first_minute;
mod tidy;
mod world;
