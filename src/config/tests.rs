//! Good and bad files, with the exact lines that an operator reads.

use super::*;
use secrecy::ExposeSecret;
use std::collections::BTreeMap;
use webhook::Provider;

const EXAMPLE: &str = include_str!("../../dockbrief.example.toml");
const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// The least that is needed.
const LEAST: &str = "[programme]\nname = \"Clinic\"\ncountry = \"KE\"\n";

fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
    let table = parse(text).map_err(|fault| fault.to_string())?;
    let environment = environment.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    let (config, _) = Config::read(table, "/etc/dockbrief".into(), environment);
    config.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

fn token(config: &Config) -> String {
    match &config.accounts.get("telegram").unwrap().provider {
        Provider::Telegram(bot) => bot.token.expose_secret().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_least_is_a_name_and_a_country() {
    let config = read(LEAST, &[]).unwrap();
    assert_eq!(config.listeners.public_url, "http://127.0.0.1:8080");
    assert_eq!(config.listeners.console_listen.port(), 8081);
    assert_eq!(config.courses.folder, Path::new("/etc/dockbrief/lessons/courses"));
    assert_eq!(config.database.data_dir, Path::new("/etc/dockbrief/data"));
    assert!(config.database.url.is_none() && config.secrets.keys.is_none());
    assert!(config.programme.languages.is_none() && !config.programme.discreet);
    assert_eq!(config.accounts.iter().count(), 0);
}

#[test]
fn the_example_is_a_configuration() {
    let config = read(EXAMPLE, &[]).unwrap();
    assert_eq!(config.programme.name, "Legal Aid Clinic");
    let names: Vec<_> = config.accounts.iter().map(|account| &*account.channel).collect();
    assert_eq!(names, ["main", "telegram", "world"]);
    assert_eq!(config.accounts.get("main").unwrap().number.as_deref(), Some("+254700000999"));
}

#[test]
fn the_example_explains_every_key() {
    let table = parse(EXAMPLE).unwrap();
    let (_, asked) = Config::read(table, PathBuf::new(), []);
    let sections: BTreeSet<&str> =
        asked.iter().filter_map(|name| Some(name.split_once('.')?.0)).collect();
    let asked: BTreeSet<String> = asked
        .iter()
        .filter(|name| !name.ends_with("_file") && !sections.contains(name.as_str()))
        .cloned()
        .collect();
    let mut explained = BTreeSet::new();
    let mut section = String::new();
    for line in EXAMPLE.lines() {
        let line = line.trim_start_matches("# ");
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        if line.starts_with('[') && line.ends_with(']') {
            section = format!("{}.", line.trim_matches(['[', ']']));
        } else if !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            explained.insert(format!("{section}{key}"));
        }
    }
    assert_eq!(asked, explained);
}

/// Every text is refused with exactly these lines.
fn are_refused(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let refused = read(text, &[]).err().unwrap_or_default();
        assert_eq!(refused, *expected, "{text}");
    }
}

/// Cases that are faulty apart from the programme, which stands at the end of each.
fn with_the_least_are_refused(before: &str, cases: &[(&str, &str)]) {
    let texts = cases.iter().map(|(text, _)| format!("{before}\n{text}\n{LEAST}"));
    let texts: Vec<_> = texts.collect();
    let cases = texts.iter().zip(cases).map(|(text, (_, expected))| (text.as_str(), *expected));
    are_refused(&cases.collect::<Vec<_>>());
}

#[test]
fn faults_at_the_top() {
    with_the_least_are_refused(
        "",
        &[
            ("listen = ", "line 2: string values must be quoted, expected literal string"),
            ("a = 1\nlisten 5", "line 3: key with no value, expected `=`"),
            ("lisen = \"x\"", "lisen: no such key; did you mean listen?"),
            ("listen = 8080", "listen: expected a text in quotes, found 8080"),
            (
                "listen = \"localhost\"",
                "listen: expected an address and a port such as 127.0.0.1:8080, found \"localhost\"",
            ),
            (
                "listen = \"0.0.0.0:1\"\nconsole_listen = \"0.0.0.0:1\"",
                "console_listen: 0.0.0.0:1 is taken by listen: choose another",
            ),
            (
                "public_url = \"learn.example.org\"",
                "public_url: expected an address such as https://learn.example.org, found \
                 \"learn.example.org\"",
            ),
            (
                "serve_unreviewed = \"true\"",
                "serve_unreviewed: expected true or false, found \"true\"",
            ),
            ("database = \"x\"", "database: expected a section [database]"),
            ("sms = \"x\"", "sms: expected sections [[sms]]"),
            ("[database]\nxyz = 1", "database.xyz: no such key; here are url, owner_url, data_dir"),
            (
                "[database]\nurl = \"mysql://a\"",
                "database.url: expected an address such as postgres://user@host/database",
            ),
            (
                "[database]\nowner_url = \"postgres://a@b/c\"",
                "database.owner_url: there is no url beside it: give both, or neither",
            ),
        ],
    );
}

#[test]
fn faults_in_secrets() {
    let shape = "expected 32 bytes in base64, such as `openssl rand -base64 32` writes";
    let both = format!("secrets.address_key: {shape}\nsecrets.index_key: {shape}");
    let (one, same) = (
        format!("[secrets]\naddress_key = \"{KEY}\""),
        format!("[secrets]\naddress_key = \"{KEY}\"\nindex_key = \"{KEY}\""),
    );
    with_the_least_are_refused(
        "",
        &[
            ("[secrets]\naddress_key = \"short\"\nindex_key = \"short\"", &both),
            (&one, "secrets.index_key: missing; give both keys, or neither"),
            (&same, "secrets.index_key: the same as address_key: make one of its own"),
        ],
    );
}

#[test]
fn faults_in_a_programme() {
    are_refused(&[
        (
            "[programme]\ncountry = \"KE\"",
            "programme.name: missing; expected what learners know the programme by",
        ),
        (
            "[programme]\nname = \"C\"\ncountry = \"Kenya\"",
            "programme.country: expected an ISO 3166 code of two capital letters such as KE, found \
             \"Kenya\"",
        ),
        (
            "[programme]\nname = \"C\"\ncountry = \"KE\"\nlanguages = [\"en\", \"en\"]",
            "programme.languages: \"en\" is named twice",
        ),
        (
            "[programme]\nname = \"C\"\ncountry = \"KE\"\nlanguages = [\"tlh\"]",
            "programme.languages: \"tlh\" is not spoken here; there are en, fr, es, ar, zh, my",
        ),
        (
            "[programme]\nname = \"C\"\ncountry = \"KE\"\nlanguages = \"en\"",
            "programme.languages: expected a list of texts in quotes, found \"en\"",
        ),
    ]);
}

#[test]
fn faults_in_a_bot() {
    with_the_least_are_refused(
        "public_url = \"https://a.org\"\n[[telegram]]\ntoken = \"1:a\"\nwebhook_secret = \"s\"",
        &[
            ("tokn = \"1:b\"", "telegram[0].tokn: no such key; did you mean token?"),
            ("token_file = \"t\"", "telegram[0].token: given twice: keep token or token_file"),
            ("mode = \"pull\"", "telegram[0].mode: expected \"webhook\" or \"polling\""),
            ("mode = 1", "telegram[0].mode: expected \"webhook\" or \"polling\""),
            (
                "programme = \"other\"",
                "telegram[0].programme: there is only \"default\" so far, not \"other\"",
            ),
            (
                "[[telegram]]\ntoken = \"2:b\"\nwebhook_secret = \"s\"",
                "telegram[1].name: \"telegram\" is taken",
            ),
            (
                "name = \"My bot\"",
                "telegram[0].name: expected small letters, digits and hyphens, found \"My bot\"",
            ),
        ],
    );
    with_the_least_are_refused(
        "[telegram]\ntoken = \"1:a\"\nwebhook_secret = \"s\"",
        &[(
            "",
            "public_url: missing; expected an address such as https://learn.example.org: what \
             providers are told to call",
        )],
    );
    with_the_least_are_refused(
        "public_url = \"http://a.org\"\n[telegram]\ntoken = \"1:a\"\nwebhook_secret = \"s\"",
        &[(
            "",
            "public_url: Telegram calls only https addresses; or set mode = \"polling\" in \
             [telegram]",
        )],
    );
    with_the_least_are_refused(
        "public_url = \"https://a.org\"\n[telegram]",
        &[
            ("mode = \"polling\"", "telegram.token: missing"),
            ("token = 5", "telegram.token: expected a string"),
            (
                "token = \"secret\"\nmode = \"polling\"",
                "telegram.token: as BotFather gives it: 123456:ABC...",
            ),
            (
                "token = \"1:a\"",
                "telegram.webhook_secret: 1 to 256 of A-Z a-z 0-9 _ - (or mode = \"polling\")",
            ),
        ],
    );
}

#[test]
fn faults_in_a_number() {
    let number = "public_url = \"https://a.org\"\n[[sms]]\nname = \"main\"\ncountry = \"KE\"\n\
                  number = \"+254700000999\"";
    with_the_least_are_refused(
        number,
        &[
            ("", "sms[0].provider: missing; expected \"android\" or \"twilio\""),
            (
                "provider = \"kannel\"\npath_secret = \"s\"\nusername = \"u\"",
                "sms[0]: provider = \"kannel\" is not built yet; there are \"android\" and \
                 \"twilio\"",
            ),
            (
                "provider = \"twillio\"",
                "sms[0]: provider = \"twillio\" is unknown; there are \"android\" and \"twilio\"",
            ),
            (
                "provider = \"android\"\napi_url = \"http://10.0.0.7:8080\"\nusername = \"u\"\n\
                 password = \"p\"",
                "sms[0].signing_key: missing",
            ),
            (
                "provider = \"android\"\napi_url = \"http://10.0.0.7:8080\"\nusername = \"u\"\n\
                 password = \"p\"\nsigning_key = \"k\"\naccount_sid = \"AC\"",
                "sms[0].account_sid: no such key; here are name, programme, country, number, \
                 can_receive, provider, api_url, username, password, signing_key, messages_per_minute",
            ),
        ],
    );
    let twilio = "[[sms]]\nname = \"main\"\ncountry = \"KE\"\nprovider = \"twilio\"\n\
                  account_sid = \"AC1\"\nauth_token = \"t\"";
    with_the_least_are_refused(
        twilio,
        &[(
            "number = \"+254700000999\"",
            "public_url: missing; expected an address such as https://learn.example.org: what \
                 providers are told to call",
        )],
    );
    with_the_least_are_refused(
        &format!("public_url = \"https://a.org\"\n{twilio}"),
        &[(
            "number = \"0700\"",
            "sms[0].number: expected a number in international form such as +254700000999, found \
             \"0700\"",
        )],
    );
}

#[test]
fn the_environment_beats_the_file() {
    let file = format!("{LEAST}[telegram]\ntoken_file = \"absent\"\nmode = \"polling\"\n");
    let config = read(
        &file,
        &[
            ("DOCKBRIEF_CONFIG", "ignored.toml"),
            ("DOCKBRIEF_SERVE_UNREVIEWED", "true"),
            ("DOCKBRIEF_PUBLIC_URL", "https://a.org/"),
            ("DOCKBRIEF_COURSES", "here"),
            ("DOCKBRIEF_PROGRAMME__NAME", "true"),
            ("DOCKBRIEF_PROGRAMME__HELP_LINE", ""),
            ("DOCKBRIEF_PROGRAMME__LANGUAGES", "my, en"),
            ("DOCKBRIEF_TELEGRAM__TOKEN", "1:a"),
            ("DOCKBRIEF_SMS__0__NAME", "main"),
            ("DOCKBRIEF_SMS__0__COUNTRY", "MM"),
            ("DOCKBRIEF_SMS__0__NUMBER", "+959421234567"),
            ("DOCKBRIEF_SMS__0__CAN_RECEIVE", "false"),
            ("DOCKBRIEF_SMS__0__PROVIDER", "twilio"),
            ("DOCKBRIEF_SMS__0__ACCOUNT_SID", "AC1"),
            ("DOCKBRIEF_SMS__0__AUTH_TOKEN", "t"),
            ("DOCKBRIEF_SMS__0__DISCARD_CONTENT", "true"),
            ("DOCKBRIEF_SMS__0__MESSAGES_PER_MINUTE", "90"),
            ("OTHER_LISTEN", "not ours"),
        ],
    )
    .unwrap();
    assert!(config.courses.serve_unreviewed);
    assert_eq!(config.listeners.public_url, "https://a.org");
    assert_eq!(config.courses.folder, Path::new("here"));
    assert_eq!(config.programme.name, "true");
    assert_eq!(config.programme.help_line, None);
    assert_eq!(format!("{:?}", config.programme.languages), "Some([my, en])");
    assert_eq!(token(&config), "1:a");
    let sms = config.accounts.get("main").unwrap();
    assert!(!sms.can_receive);
    let Provider::Twilio(twilio) = &sms.provider else { panic!("{sms:?}") };
    assert!(twilio.discard_content);
    assert_eq!(twilio.messages_per_minute, 90);
}

#[test]
fn variables_that_do_not_fit_are_refused() {
    let two = format!("{LEAST}[[telegram]]\n[[telegram]]\n");
    for (file, name, expected) in [
        (LEAST, "DOCKBRIEF_LISEN", "lisen: no such key; did you mean listen?"),
        (
            LEAST,
            "DOCKBRIEF_SERVE_UNREVIEWED",
            "serve_unreviewed: expected true or false, found \"1\"",
        ),
        (
            LEAST,
            "DOCKBRIEF_SMS__1__NAME",
            "DOCKBRIEF_SMS__1__NAME: sms has 0 entries: number them from 0 without a gap",
        ),
        (
            &two,
            "DOCKBRIEF_TELEGRAM__TOKEN",
            "DOCKBRIEF_TELEGRAM__TOKEN: telegram has 2 entries: say which, as in \
             DOCKBRIEF_TELEGRAM__0__...",
        ),
    ] {
        let refused = read(file, &[(name, "1")]).unwrap_err();
        assert!(refused.lines().any(|line| line == expected), "{refused}");
    }
}

#[test]
fn entries_are_numbered_in_any_order() {
    let names: BTreeMap<String, String> =
        (0..12).rev().map(|i| (format!("DOCKBRIEF_SMS__{i}__NAME"), format!("n{i}"))).collect();
    let mut table = Table::new();
    let overlaid = environment::overlay(&mut table, names);
    assert!(overlaid.faults.is_empty(), "{:?}", overlaid.faults);
    let names: Vec<_> =
        table["sms"].as_array().unwrap().iter().filter_map(|sms| sms["name"].as_str()).collect();
    assert_eq!(names.len(), 12);
    assert_eq!(names[10], "n10");
}

#[test]
fn secrets_are_read_from_files_and_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("token"), "77:canary-one\n").unwrap();
    fs::write(folder.path().join("empty"), "\n").unwrap();
    let file = folder.path().join("dockbrief.toml");
    let sms = "[[sms]]\nname = \"main\"\ncountry = \"KE\"\nnumber = \"+254700000999\"\n\
               provider = \"twilio\"\naccount_sid = \"AC1\"\nauth_token = \"canary-two\"\n";
    let telegram = "public_url = \"https://a.org\"\n[telegram]\nmode = \"polling\"\n";
    fs::write(&file, format!("{telegram}token_file = \"token\"\n{LEAST}{sms}")).unwrap();
    let config = Config::load(Some(&file), []).unwrap();
    assert_eq!(token(&config), "77:canary-one");
    assert!(!format!("{config:?}").contains("canary"));

    for (name, expected) in [("empty", "is empty"), ("absent", "cannot be read: No such file")] {
        fs::write(&file, format!("{telegram}token_file = \"{name}\"\n{LEAST}")).unwrap();
        let refused = Config::load(Some(&file), []).unwrap_err().to_string();
        let path = folder.path().join(name);
        let line = format!("telegram.token_file: {} {expected}", path.display());
        assert!(refused.contains(&line), "{refused}");
        assert!(refused.starts_with(&format!("{}: ", file.display())), "{refused}");
    }
}
