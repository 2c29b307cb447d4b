//! What the machine says: processor time and memory, from /proc.

use crate::service::Service;
use std::{fmt, fs};

/// Clock ticks a second: Linux has reported 100 to programs for decades.
const TICKS: f64 = 100.0;

/// Processor seconds used so far.
#[derive(Clone, Copy)]
pub struct Cpu {
    service: f64,
    postgres: f64,
    load: f64,
}

impl Cpu {
    pub fn now(service: &Service) -> Self {
        Self {
            service: seconds(service.pid()),
            postgres: postgres_seconds(),
            load: seconds(std::process::id()),
        }
    }

    pub fn since(self, before: Self) -> Self {
        Self {
            service: self.service - before.service,
            postgres: self.postgres - before.postgres,
            load: self.load - before.load,
        }
    }
}

impl fmt::Display for Cpu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.service + self.postgres + self.load;
        let share = |part: f64| 100.0 * part / all.max(0.01);
        write!(
            f,
            "service {:.0} %, Postgres {:.0} %, load {:.0} %",
            share(self.service),
            share(self.postgres),
            share(self.load)
        )
    }
}

fn stat(pid: u32) -> Option<(String, f64)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (head, tail) = stat.rsplit_once(')')?;
    let name = head.split_once('(')?.1.to_owned();
    let fields: Vec<&str> = tail.split_whitespace().collect();
    // Fields 14 to 17 of proc(5): user and system time, of waited-for children too.
    let ticks: f64 = fields.get(11..15)?.iter().filter_map(|n| n.parse::<f64>().ok()).sum();
    Some((name, ticks / TICKS))
}

fn seconds(pid: u32) -> f64 {
    stat(pid).map_or(0.0, |(_, seconds)| seconds)
}

fn postgres_seconds() -> f64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter_map(stat).filter(|(name, _)| name == "postgres").map(|(_, s)| s).sum()
}

/// The most memory a process ever held, in MB.
pub fn peak_megabytes(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|l| l.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1_024
}

/// Processor and cores.
pub fn describe() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let cores = info.lines().filter(|line| line.starts_with("processor")).count();
    format!("{} x {}", cores, model.map_or("?", |(_, model)| model.trim()))
}
