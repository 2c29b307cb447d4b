//! The program as an operator and an author meet it: arguments in, text and a status out.

use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, ChildStderr, Command, Output, Stdio},
    time::{Duration, Instant},
};

fn dockbrief() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dockbrief"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

fn ended(command: &mut Command) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (status.code(), text(&stdout), text(&stderr))
}

#[test]
fn a_sound_course_is_well_and_a_broken_one_is_at_fault() {
    let (status, told, _) = ended(dockbrief().args(["check", "first-48-hours"]));
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("GSM-7") && told.contains("UCS-2"), "{told}");
    assert!(told.contains("1 course: 0 errors"), "{told}");

    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("course.toml"), "id = \"Broken\"\n").unwrap();
    let (status, told, _) = ended(dockbrief().arg("check").arg(folder.path()));
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("course.toml:1: error:"), "{told}");
}

#[test]
fn wrong_use_is_two() {
    for arguments in [&["teach"][..], &["chat"], &["serve", "--roles", "dance"]] {
        assert_eq!(ended(dockbrief().args(arguments)).0, Some(2), "{arguments:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dockbrief.toml");
    fs::write(&file, "lisen = \"x\"\n[programme]\nname = \"C\"\ncountry = \"KE\"\n").unwrap();
    let (status, _, complaint) = ended(dockbrief().arg("serve").env("DOCKBRIEF_CONFIG", &file));
    assert_eq!(status, Some(2));
    let line = format!("{}: lisen: no such key; did you mean listen?\n", file.display());
    assert_eq!(complaint, line);
}

#[test]
fn a_course_is_taken_from_a_script() {
    let mut command = dockbrief();
    command.args(["chat", "first-48-hours", "--as", "sms", "--lang", "fr"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"1\n").unwrap();
    let mut told = String::new();
    child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(told.contains("> MANGUE\n") && told.contains("> 1\n"), "{told}");
    assert!(told.contains("GSM-7)"), "{told}");
}

/// A copy of the house's first course, to be changed.
fn copied(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/courses/first-48-hours");
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        fs::create_dir_all(to.join("first-48-hours").join(&below)).unwrap();
        for entry in fs::read_dir(from.join(&below)).unwrap() {
            let name = below.join(entry.unwrap().file_name());
            if from.join(&name).is_dir() {
                folders.push(name);
            } else {
                fs::copy(from.join(&name), to.join("first-48-hours").join(name)).unwrap();
            }
        }
    }
}

#[test]
fn a_translation_goes_out_and_comes_back_and_is_reviewed() {
    let folder = tempfile::tempdir().unwrap();
    copied(folder.path());
    let told = |status: i32, arguments: &[&str]| {
        let mut command = dockbrief();
        command.args(arguments).arg("--courses").arg(folder.path());
        let (ended, told, complaint) = ended(command.current_dir(folder.path()));
        assert_eq!(ended, Some(status), "{told}{complaint}");
        told + &complaint
    };
    told(0, &["translate", "export", "fr", "first-48-hours", "--to", "xlsx"]);
    let back = told(0, &["translate", "import", "first-48-hours.fr.xlsx"]);
    assert!(back.starts_with("fr: 0 taken, "), "{back}");
    told(0, &["translate", "export", "fr", "--to", "po"]);
    let file = folder.path().join("first-48-hours.fr.po");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("SMS parts (459 characters"), "{text}");
    let old = "Les raisons de l'arrestation";
    assert_eq!(text.matches(&format!("msgstr \"{old}\"")).count(), 1, "{text}");
    fs::write(&file, text.replace(old, "STOP")).unwrap();
    let back = told(1, &["translate", "import", "first-48-hours.fr.po"]);
    assert!(back.contains("means STOP in en") && back.contains("0 taken"), "{back}");
    fs::write(&file, text.replace(old, "Les raisons")).unwrap();
    let back = told(0, &["translate", "import", "first-48-hours.fr.po"]);
    assert!(back.contains("taken: lesson/reasons-at-arrest/due-at-arrest/option-2\n"), "{back}");
    told(0, &["review", "first-48-hours", "fr", "--by", "B. Avocate", "--until", "2999-01-01"]);
    let status = told(0, &["translate", "status"]);
    assert!(status.contains("fr: complete; reviewed by B. Avocate until 2999-01-01"), "{status}");
    told(1, &["review", "first-48-hours", "fr", "--by", "B.", "--until", "2001-01-01"]);
}

#[test]
fn a_question_bank_becomes_a_draft_and_a_course_a_question_bank() {
    let folder = tempfile::tempdir().unwrap();
    let (file, into) = (folder.path().join("first bank.gift"), folder.path().join("drafts"));
    fs::write(&file, "Why?{=because ~so}\n\nBroken {=a\n").unwrap();
    let import = || {
        let mut command = dockbrief();
        command.args(["import", "gift"]).arg(&file).arg("--into").arg(&into);
        ended(&mut command)
    };
    let (status, told, complaint) = import();
    assert_eq!(status, Some(0), "{complaint}");
    assert!(told.starts_with("line 1: taken: Why?\nline 3: skipped: Broken {=a: one"), "{told}");
    let draft = into.join("first-bank");
    let (status, told, _) = ended(dockbrief().arg("check").arg(&draft));
    assert_eq!(status, Some(1));
    let reason = "first-bank/first-bank/en.md:9: error: the reason is empty: say why";
    assert!(told.contains(reason) && told.contains("`audience` needs words"), "{told}");
    let (status, _, complaint) = import();
    assert_eq!(status, Some(1));
    assert!(complaint.contains("is there already"), "{complaint}");

    let mut command = dockbrief();
    let (status, bank, report) =
        ended(command.args(["export", "gift", "first-48-hours", "--lang", "fr"]));
    assert_eq!(status, Some(0), "{report}");
    assert!(bank.starts_with("$CATEGORY: $course$/top/"), "{bank}");
    assert!(bank.contains("// [id:due-at-arrest]") && report.contains("0 skipped"), "{report}");
    let out = folder.path().join("bank.xml");
    let mut command = dockbrief();
    command.args(["export", "moodle-xml", "first-48-hours", "--out"]).arg(&out);
    assert_eq!(ended(&mut command).0, Some(0));
    let (status, told, _) =
        ended(dockbrief().args(["import", "moodle-xml"]).arg(&out).arg("--into").arg(&into));
    assert_eq!(status, Some(0), "{told}");
    let (status, _, complaint) = ended(dockbrief().args(["export", "gift"]).arg(&draft));
    assert_eq!(status, Some(1));
    assert!(complaint.contains("mend them first"), "{complaint}");
}

/// A service of its own, with a private Postgres, until it is told to stop.
struct Served {
    child: Child,
    log: BufReader<ChildStderr>,
}

impl Served {
    fn start(folder: &Path) -> Self {
        let file = folder.join("dockbrief.toml");
        let courses = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/courses");
        let settings = format!(
            "listen = \"127.0.0.1:0\"\nconsole_listen = \"127.0.0.1:0\"\ncourses = \"{courses}\"\n\
             serve_unreviewed = true\n[programme]\nname = \"C\"\ncountry = \"KE\"\n"
        );
        fs::write(&file, settings).unwrap();
        let mut command = dockbrief();
        command.args(["serve", "--config"]).arg(&file).env("RUST_LOG", "trace");
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        Self { child, log }
    }

    /// The address that it logs under this name once it is ready.
    fn ready(&mut self, name: &str) -> String {
        let mut line = String::new();
        while self.log.read_line(&mut line).unwrap() > 0 {
            let entry: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
            if entry["message"] == "ready" {
                return entry[name].as_str().unwrap_or_default().to_owned();
            }
            assert!(self.child.try_wait().unwrap().is_none(), "{line}");
            line.clear();
        }
        panic!("it ended before it was ready");
    }

    fn stop(mut self) {
        let process = Pid::from_child(&self.child);
        let begun = Instant::now();
        kill_process(process, Signal::TERM).unwrap();
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        assert!(self.child.wait().unwrap().success(), "{rest}");
        assert!(begun.elapsed() < Duration::from_secs(10), "it took {:?}", begun.elapsed());
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_service_starts_with_nothing_set_up_and_stops_in_order() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let note = folder.path().join("data/postgres/cluster/postmaster.pid");
    // The second start finds the keys and the database of the first.
    for _ in 0..2 {
        let mut served = Served::start(folder.path());
        let console = served.ready("console_listen");
        assert!(get(&console, "/health/ready").starts_with("HTTP/1.1 200"), "{console}");
        assert!(get(&console, "/metrics").starts_with("HTTP/1.1 200"), "{console}");
        served.stop();
        assert!(!note.exists(), "the private Postgres was left running");
    }
    fs::remove_file(folder.path().join("data/keys")).unwrap();
    let file = folder.path().join("dockbrief.toml");
    let (status, _, complaint) = ended(dockbrief().args(["serve", "--config"]).arg(file));
    assert_eq!(status, Some(1));
    assert!(complaint.contains("secrets: missing; this database was sealed"), "{complaint}");
}
