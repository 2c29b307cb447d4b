//! The whole, composed: the command line, configuration, wiring, shutdown.
//!
//! No rule about learning lives here, and no sentence that a learner reads. A library as well as a
//! program, so that tests build the service as the program does.

pub mod bookshelf;
pub mod chat;
pub mod check;
pub mod cli;
pub mod commands;
pub mod config;
pub mod database;
pub mod keys;
pub mod logs;
pub mod service;
pub mod stop;
pub mod transcript;
pub mod web;
