//! Whole conversations, without a network or a database: what is said is read as a person reads it.

mod course;
mod first_minute;
mod going_on;
mod hard_morning;
mod languages;
mod laws;
mod lessons_taken;
mod pages;
mod pictures;
mod reading;
mod rights;
mod world;
