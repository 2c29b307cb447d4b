//! A hundred courses: how long `dockbrief check` takes, and how long a search. `make bench`; see
//! BENCHMARKS.md.
//!
//! The courses are copies of *The first 48 hours* in its six languages, each with its own id, link
//! and keywords, recordings included (as links to the same files). One thread does the work.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use anyhow::{Context, Result};
use bot::catalogue::Catalogue;
use dockbrief::check::{self, Shelf};
use lessons::language::Language;
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Courses on the shelf.
const COURSES: usize = 100;
/// What is copied.
const MODEL: &str = "first-48-hours";
/// How often the shelf is read; the fastest counts, for the others waited for something else.
const READS: usize = 3;
/// How often each query is asked.
const ROUNDS: usize = 50;
/// A word that is rare, one that is everywhere, several at once, and one in a script without spaces.
const QUERIES: [(&str, &str); 6] = [
    ("en", "interview"),
    ("en", "lawyer promptly 48 hours"),
    ("fr", "avocat confidentiel"),
    ("ar", "محامٍ سريعاً"),
    ("zh", "律师 会见"),
    ("my", "ရှေ့နေ ဖမ်းဆီး"),
];

fn main() -> Result<()> {
    if !std::env::args().any(|arg| arg == "--bench") {
        return Ok(());
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shelf = root.join("target/bench/courses");
    let folders = fill(&root.join("lessons/courses").join(MODEL), &shelf)?;

    println!("(d) `dockbrief check` on {COURSES} courses in six languages, one thread");
    let mut best = Duration::MAX;
    let mut read = None;
    for _ in 0..READS {
        let begun = Instant::now();
        let examined = Shelf::read(&folders)?;
        let today = bot::clock::Clock::System.now().date_naive();
        let report = check::report(&examined, today, false);
        best = best.min(begun.elapsed());
        anyhow::ensure!(report.errors == 0, "{}", report.text);
        read = Some(examined);
    }
    println!("    {:.2} s", best.as_secs_f64());

    println!("\n(e) a search over {COURSES} courses");
    let mut catalogue = Catalogue::default();
    for draft in &read.context("nothing was read")?.drafts {
        catalogue.serve(draft.course().clone());
    }
    let begun = Instant::now();
    let index = catalogue.index();
    println!("    the index is made in {:.2} s", begun.elapsed().as_secs_f64());
    let mut waits = Vec::new();
    for (language, query) in QUERIES {
        let language = Language::parse(language)?;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let found = index.find(query, language, |_| true);
            waits.push(begun.elapsed());
            anyhow::ensure!(!found.is_empty(), "{query} finds nothing");
        }
    }
    waits.sort();
    let at = |share: usize| waits[(waits.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!("    p50 {:.2} ms, p99 {:.2} ms, of {} searches", at(50), at(99), waits.len());
    Ok(())
}

/// Copies of a course under ids of their own.
fn fill(model: &Path, shelf: &Path) -> Result<Vec<PathBuf>> {
    if shelf.exists() {
        fs::remove_dir_all(shelf)?;
    }
    let mut folders = Vec::new();
    for n in 0..COURSES {
        let folder = shelf.join(format!("course-{n}"));
        copy(model, &folder)?;
        let file = folder.join("course.toml");
        let mut text = fs::read_to_string(&file)?;
        let mut manifest: toml::Table = text.parse()?;
        manifest.insert("id".into(), format!("course-{n}").into());
        manifest.insert("link".into(), format!("course{n}").into());
        let keywords = manifest.get_mut("keywords").and_then(toml::Value::as_table_mut);
        for (code, word) in keywords.context("no keywords")?.iter_mut() {
            *word = format!("W{code}{n}").into();
        }
        text = toml::to_string(&manifest)?;
        fs::write(&file, text)?;
        folders.push(folder);
    }
    Ok(folders)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&from, &to)?;
        } else if from.extension().is_some_and(|kind| kind == "ogg" || kind == "mp3") {
            fs::hard_link(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}
