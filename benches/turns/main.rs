//! Turns a second, waiting times and memory, with everything real: Postgres with fsync on, the
//! service as a process of its own, Telegram's webhook over HTTP. `make bench`; see BENCHMARKS.md.
//!
//! The yardstick is pgbench, running the statements of a turn with one commit per turn on the same
//! Postgres, in turn with the service in one run: machines are noisy, ratios less so.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts and rates, far below 2^52"
)]

mod load;
mod machine;
mod service;
mod yardstick;

use anyhow::Result;
use std::{path::PathBuf, time::Duration};

/// Learners who take part in the throughput run.
const LEARNERS: u64 = 10_000;
/// Connections of the load; Telegram opens at most 100 to one webhook.
const CONNECTIONS: usize = 100;
/// How long each leg lasts.
const LEG: Duration = Duration::from_secs(15);
/// Legs of each kind; service and pgbench take turns.
const LEGS: usize = 3;
/// Turns a second at which waiting times are measured.
const CALM_RATE: u64 = 300;
/// Learners for the memory figure.
const MANY_LEARNERS: u64 = 100_000;

#[tokio::main]
async fn main() -> Result<()> {
    // Whoever builds all targets only wants to know whether it builds.
    if !std::env::args().any(|arg| arg == "--bench") {
        return Ok(());
    }
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let mut service = service::Service::start(&folder).await?;
    println!("machine: {}", machine::describe());

    let mut load = load::Load::new(&service.url);
    load.begin(1, LEARNERS).await?;
    // First, while no full-speed leg's pages are still on their way to the disk.
    println!("\n(b) from request to 200, at {CALM_RATE} turns a second");
    for leg in 1..=LEGS {
        let waits = load.steady(1, LEARNERS, CALM_RATE, LEG).await?;
        let load::Waits { p50, p99, count } = waits;
        println!("    leg {leg}: p50 {p50:.1} ms, p99 {p99:.1} ms, of {count} turns");
    }

    println!("\n(a) turns a second through the Telegram webhook, against pgbench");
    let clients = yardstick::best_clients(&service).await?;
    println!("    pgbench is best with {clients} clients");
    let mut ratios = Vec::new();
    for leg in 1..=LEGS {
        let before = machine::Cpu::now(&service);
        let turns = load.full_speed(1, LEARNERS, LEG).await?;
        let cpu = machine::Cpu::now(&service).since(before);
        let theirs = yardstick::run(&service, clients, LEG).await?;
        println!(
            "    leg {leg}: service {turns:.0}/s, pgbench {theirs:.0}/s, ratio {:.2}; CPU {cpu}",
            turns / theirs
        );
        ratios.push(turns / theirs);
    }
    ratios.sort_by(f64::total_cmp);
    println!("    median ratio {:.2}", ratios[ratios.len() / 2]);

    println!("\n(c) peak memory of the service at {MANY_LEARNERS} learners");
    load.begin(LEARNERS + 1, MANY_LEARNERS).await?;
    println!("    {} MB", machine::peak_megabytes(service.pid()));
    service.stop()
}
