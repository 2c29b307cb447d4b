//! The rules of the house, as tests: what a reviewer would otherwise have to remember.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The rooms that hold Rust, and what each may see of the others.
const ROOMS: [(&str, &[&str]); 10] = [
    (
        "src",
        &[
            "bot",
            "console",
            "exchange",
            "lessons",
            "locales",
            "phone",
            "postgres",
            "translation",
            "webhook",
        ],
    ),
    ("bot", &["lessons", "locales"]),
    ("console", &["bot", "lessons", "locales"]),
    ("exchange", &["lessons"]),
    ("lessons", &[]),
    ("locales", &[]),
    ("phone", &[]),
    ("postgres", &[]),
    ("translation", &["lessons"]),
    ("webhook", &["bot", "lessons", "locales"]),
];

/// Lines of a file before its tests: what can be read in one sitting.
const FILE_LINES: usize = 400;

/// Crates of which a second version would be a second pool, client or clock.
const ONCE: [&str; 8] = ["axum", "chrono", "hyper", "reqwest", "rustls", "sqlx", "tokio", "toml"];

/// A source file.
struct Source {
    /// Below the project's folder.
    path: String,
    text: String,
}

impl Source {
    /// What stands before the tests at its end.
    fn before_tests(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
    }

    /// Its lines of code, numbered, without comments and without the tests at its end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.before_tests().lines().enumerate();
        lines.map(|(i, line)| (i + 1, line)).filter(|(_, line)| !line.trim().starts_with("//"))
    }

    fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "data" && !name.starts_with('.') {
            found.push(path.clone());
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}

/// Everything in the project, with the folders.
fn everything() -> Vec<String> {
    let mut found = Vec::new();
    walk(root(), &mut found);
    let below = found.iter().map(|path| path.strip_prefix(root()).unwrap());
    let mut paths: Vec<_> = below.map(|path| path.to_string_lossy().into_owned()).collect();
    paths.sort();
    paths
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "rs")
}

fn sources() -> Vec<Source> {
    let rust = everything().into_iter().filter(|path| is_rust(path));
    rust.map(|path| Source { text: fs::read_to_string(root().join(&path)).unwrap(), path })
        .collect()
}

/// Fails with every line that breaks a rule.
fn none(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

fn manifest(room: &str) -> toml::Table {
    let path = if room == "src" { "Cargo.toml".into() } else { format!("{room}/Cargo.toml") };
    fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

fn dependencies(room: &str) -> BTreeSet<String> {
    let manifest = manifest(room);
    let tables = ["dependencies", "build-dependencies", "target"].map(|name| manifest.get(name));
    let tables = tables.into_iter().flatten().filter_map(toml::Value::as_table);
    tables.flat_map(toml::Table::keys).cloned().collect()
}

#[test]
fn a_room_sees_only_the_rooms_below_it() {
    let workspace = manifest("src")["workspace"]["members"].as_array().unwrap().clone();
    let members: BTreeSet<_> = workspace.iter().filter_map(toml::Value::as_str).collect();
    let known: BTreeSet<_> = ROOMS.iter().map(|(room, _)| *room).filter(|r| *r != "src").collect();
    assert_eq!(members, known, "a room is missing from this test, or from the workspace");

    let mut broken = Vec::new();
    for (room, may_see) in ROOMS {
        for other in dependencies(room) {
            if members.contains(other.as_str()) && !may_see.contains(&other.as_str()) {
                broken.push(format!("{room} -> {other}"));
            }
        }
    }
    let rule = "the arrows are src -> {webhook, console} -> bot -> {lessons, locales}, and src -> \
                exchange -> lessons";
    none(rule, &broken);
}

#[test]
fn lessons_are_pure() {
    let impure = ["tokio", "axum", "sqlx", "reqwest", "teloxide", "tower", "rand"];
    for room in ["exchange", "lessons", "locales", "translation"] {
        let found: Vec<_> =
            dependencies(room).into_iter().filter(|name| impure.contains(&name.as_str())).collect();
        none("no await, no SQL, no HTTP, no chance in here", &found);
    }
}

#[test]
fn large_crates_are_there_once() {
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock")).unwrap().parse().unwrap();
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let (name, version) = (package["name"].as_str(), package["version"].as_str());
        versions.entry(name.unwrap()).or_default().push(version.unwrap());
    }
    for name in ONCE {
        assert_eq!(versions[name].len(), 1, "{name}: {:?}", versions[name]);
    }
    for name in ["openssl-sys", "native-tls", "aws-lc-sys"] {
        assert!(!versions.contains_key(name), "{name}: rustls with ring everywhere");
    }
}

#[test]
fn sql_stays_in_its_room() {
    let mut broken = Vec::new();
    for source in sources() {
        let rooms = ["bot/src/store/", "tests/", "benches/"];
        if rooms.iter().any(|room| source.path.starts_with(room)) {
            continue;
        }
        for (number, line) in source.code() {
            // Pools and errors are passed around; asking the database anything is not.
            let asks = ["sqlx::query", "query!(", "query_as!(", "query_scalar!(", "AssertSqlSafe"];
            if asks.iter().any(|ask| line.contains(ask)) {
                broken.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    none("only bot/src/store asks the database", &broken);
}

#[test]
fn only_the_border_names_a_provider() {
    let providers = [
        "twilio",
        "teloxide",
        "capcom",
        "africastalking",
        "africa's talking",
        "jasmin",
        "kannel",
        "infobip",
        "vonage",
        "plivo",
        "sinch",
        "sms gateway for android",
    ];
    let mut broken = Vec::new();
    for source in sources() {
        let border = ["webhook/", "phone/", "src/config", "tests/", "benches/"];
        let wiring = ["src/commands/demo.rs", "src/demo"];
        if border.iter().chain(&wiring).any(|room| source.path.starts_with(room)) {
            continue;
        }
        for (number, line) in source.code() {
            let small = line.to_lowercase();
            if let Some(provider) = providers.iter().find(|name| small.contains(*name)) {
                broken.push(format!("{}:{number}: {provider}", source.path));
            }
        }
    }
    for source in sources().iter().filter(|source| source.path.starts_with("webhook/")) {
        let room = source.path.starts_with("webhook/src/telegram");
        if !room && source.code().any(|(_, line)| line.contains("teloxide::")) {
            broken.push(format!("{}: teloxide", source.path));
        }
    }
    none("a provider is known to webhook alone, teloxide to webhook/src/telegram alone", &broken);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = sources().into_iter().filter(|source| !source.text.starts_with("//! "));
    none("a file begins with `//!`", &silent.map(|source| source.path).collect::<Vec<_>>());
}

#[test]
fn files_are_short() {
    let mut long = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        let lines = source.before_tests().lines().count();
        if lines > FILE_LINES {
            long.push(format!("{}: {lines} lines", source.path));
        }
    }
    none("a file has at most 400 lines before its tests", &long);
}

#[test]
fn no_room_is_a_drawer() {
    let drawers = ["utils", "util", "common", "helpers", "helper", "misc", "manager", "core"];
    let mut found = Vec::new();
    for path in everything() {
        let name = Path::new(&path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder_or_rust = root().join(&path).is_dir() || is_rust(&path);
        if folder_or_rust && drawers.contains(&name.as_str()) {
            found.push(path);
        }
    }
    none("a name says what is inside", &found);
}

#[test]
fn migrations_are_in_lower_case() {
    let keywords = [
        "CREATE",
        "TABLE",
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
        "ALTER",
        "PRIMARY",
        "KEY",
        "REFERENCES",
        "NOT NULL",
        "DEFAULT",
        "CHECK",
        "UNIQUE",
        "INDEX",
        "CONSTRAINT",
    ];
    let mut broken = Vec::new();
    for path in everything().iter().filter(|path| path.starts_with("migrations/")) {
        let text = fs::read_to_string(root().join(path)).unwrap();
        for (i, line) in text.lines().enumerate() {
            let code = line.split("--").next().unwrap_or_default();
            let words = |word: &&str| code.split(|c: char| !c.is_alphabetic()).any(|w| w == *word);
            let shouted =
                keywords.iter().find(|word| words(word) || code.contains(&format!("{word} ")));
            if let Some(word) = shouted {
                broken.push(format!("{path}:{}: {word}", i + 1));
            }
            if code.contains("now()") || code.contains("current_timestamp") {
                broken.push(format!("{path}:{}: the database's own time", i + 1));
            }
        }
    }
    none("SQL is prose, and time is bound", &broken);
}

/// The ids that are looked up by name: `call("id"`.
fn looked_up<'t>(text: &'t str, call: &'t str) -> impl Iterator<Item = &'t str> {
    let after = text.match_indices(call).map(move |(at, _)| text[at + call.len()..].trim_start());
    let literals = after.filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
    literals.filter(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

#[test]
fn every_sentence_that_is_said_is_written() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with("bot/src/")) {
        let text = source.before_tests();
        for id in [".label(", ".key("].iter().flat_map(|call| looked_up(text, call)) {
            if !locales::exists(id) && !id.starts_with("word-") {
                broken.push(format!("{}: {id}", source.path));
            }
        }
        // Said in other words by SMS, or on one of the channels alone.
        for id in [".words(", ".say("].iter().flat_map(|call| looked_up(text, call)) {
            if !locales::exists(id) && !locales::exists(&format!("{id}-sms")) {
                broken.push(format!("{}: {id}", source.path));
            }
        }
    }
    broken.sort();
    broken.dedup();
    none("a sentence that is said has its id in locales/en", &broken);
}

/// The string literals of a line that read like a sentence: five words or more.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2).filter(|literal| {
        let words = literal.split_whitespace();
        let plain = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
        words.filter(plain).count() >= 5
    })
}

#[test]
fn sentences_live_in_locales() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        let spoken = ["bot/src/wording", "bot/src/conversation", "bot/src/render"];
        if !spoken.iter().any(|room| source.path.starts_with(room)) {
            continue;
        }
        for (number, line) in source.code() {
            // A lint's reason is for us.
            let for_us = ["reason = ", "#[error(", "tracing::"];
            if !for_us.iter().any(|mark| line.contains(mark)) {
                broken.extend(sentences(line).map(|s| format!("{}:{number}: {s}", source.path)));
            }
        }
    }
    none("what a learner reads is written in locales/*.ftl", &broken);
}

/// What a reader would see of a template's own words.
fn words_of_template(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '<']) {
        words.push_str(&rest[..at]);
        let end = if rest[at..].starts_with('<') { ">" } else { "}" };
        rest = rest[at..].find(end).map_or("", |to| &rest[at + to + 1..]);
    }
    words + rest
}

#[test]
fn no_template_speaks_a_language() {
    let templates = everything().into_iter().filter(|path| path.starts_with("webhook/templates/"));
    let broken: Vec<_> = templates
        .map(|path| (words_of_template(&fs::read_to_string(root().join(&path)).unwrap()), path))
        .filter(|(words, _)| words.contains(char::is_alphabetic))
        .map(|(words, path)| format!("{path}: {}", words.trim()))
        .collect();
    none("what a reader sees is written in locales/*.ftl", &broken);
    assert_eq!(
        words_of_template("<p{{ of }}>Two {% if x %}words</p>{% endif %}").trim(),
        "Two words"
    );
}

#[test]
fn a_sentence_is_known_by_its_five_words() {
    for (line, count) in [
        ("tell(\"You will get no more messages.\")", 1),
        ("get(\"quiz-answer-correct\")", 0),
        ("format!(\"{a} {b} {c} {d} {e}\")", 0),
        ("one(\"two words\", \"and three more\")", 0),
    ] {
        assert_eq!(sentences(line).count(), count, "{line}");
    }
}
