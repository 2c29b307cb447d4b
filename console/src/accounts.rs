//! One page: each account, whether it works, and what to do if not; and the courses served.

use bot::{catalogue::Catalogue, store::channel::Health};
use chrono::{DateTime, Utc};
use std::fmt::Write;

const HEAD: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
    <meta http-equiv=\"refresh\" content=\"10\"><title>Dockbrief</title><style>\
    :root{color-scheme:light dark}\
    body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
    table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem .4rem 0;\
    border-bottom:1px solid #8884;vertical-align:top}\
    .ill{color:#b3261e;font-weight:600}@media(prefers-color-scheme:dark){.ill{color:#ffb4ab}}\
    </style></head><body><h1>Dockbrief</h1>";

/// The page as HTML.
pub(crate) fn page(accounts: &[Health], catalogue: &Catalogue, now: DateTime<Utc>) -> String {
    let mut html = HEAD.to_owned();
    html.push_str(
        "<h2>Accounts</h2><table><tr><th>Account</th><th>State</th><th>Waiting</th></tr>",
    );
    for account in accounts {
        let state = state(account, now);
        let class = if state == WORKS { "" } else { " class=\"ill\"" };
        let _ = write!(
            html,
            "<tr><td>{}<br><small>{}</small></td><td{class}>{state}</td><td>{}</td></tr>",
            escape(&account.name),
            escape(&account.medium),
            waiting(account, now),
        );
    }
    html.push_str("</table><h2>Courses served</h2><ul>");
    for (_, course) in catalogue.served() {
        let languages: Vec<_> = course.languages.iter().map(ToString::to_string).collect();
        let _ = write!(
            html,
            "<li>{} {} ({})</li>",
            escape(course.id.as_str()),
            escape(&course.version),
            languages.join(", ")
        );
    }
    html.push_str("</ul><p><a href=\"/metrics\">Measurements</a></p></body></html>");
    html
}

const WORKS: &str = "works";

/// What is wrong with an account, and what to do.
fn state(account: &Health, now: DateTime<Utc>) -> &'static str {
    match account.trouble.as_deref() {
        Some("config") => {
            "The provider refuses us: a wrong token, password or sender. Mend the configuration and \
             restart; what waits is sent then."
        }
        Some("no-funds") => "The account has no money left. What waits is sent once it has.",
        Some(_) => "The provider fails. It is tried again every half minute.",
        None if account.paused_until.is_some_and(|until| until > now) => {
            "The provider asked for a pause. Sending goes on by itself."
        }
        None if !account.held => "No process sends for it: start one with --roles send.",
        None => WORKS,
    }
}

fn waiting(account: &Health, now: DateTime<Utc>) -> String {
    match account.oldest_due {
        Some(due) if due <= now => {
            format!("{}, the oldest for {} s", account.queued, (now - due).num_seconds())
        }
        _ => account.queued.to_string(),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(trouble: Option<&str>, paused: Option<i64>, held: bool) -> Health {
        Health {
            name: "main<b>".into(),
            medium: "sms".into(),
            trouble: trouble.map(str::to_owned),
            paused_until: paused.and_then(|s| DateTime::from_timestamp(s, 0)),
            held,
            queued: 3,
            oldest_due: DateTime::from_timestamp(1_000, 0),
        }
    }

    #[test]
    fn every_state_says_what_to_do() {
        let now = DateTime::from_timestamp(1_030, 0).unwrap();
        let cases = [
            (account(None, None, true), "works"),
            (account(None, Some(2_000), true), "asked for a pause"),
            (account(None, None, false), "--roles send"),
            (account(Some("config"), Some(2_000), true), "wrong token"),
            (account(Some("no-funds"), None, true), "no money"),
            (account(Some("failing"), None, true), "tried again"),
        ];
        for (account, expected) in cases {
            let html = page(&[account], &Catalogue::default(), now);
            assert!(html.contains(expected), "{expected}");
            assert!(html.contains("main&lt;b>") && html.contains("3, the oldest for 30 s"));
        }
    }
}
