//! Where we listen, and what we are called from outside.

use super::reader::Reader;
use std::net::SocketAddr;

/// Where we listen, and what we are called from outside.
#[derive(Debug)]
pub struct Listeners {
    /// What providers are told to call and links begin with; no slash at the end.
    pub public_url: String,
    /// The learners' side: webhooks, audio, public pages, health.
    pub listen: SocketAddr,
    /// The coordinators' side, and `/metrics`.
    pub console_listen: SocketAddr,
    /// Whether `public_url` was given, or made from `listen`.
    is_given: bool,
}

const LISTEN: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
const CONSOLE: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8081);
const URL: &str = "an address such as https://learn.example.org";
const SOCKET: &str = "an address and a port such as 127.0.0.1:8080";

impl Listeners {
    pub(super) fn read(top: &mut Reader) -> Self {
        let public_url = top.text("public_url");
        let listen = top.shaped("listen", SOCKET).unwrap_or(LISTEN);
        let console_listen = top.shaped("console_listen", SOCKET).unwrap_or(CONSOLE);
        if listen == console_listen && listen.port() != 0 {
            top.fault("console_listen", format!("{listen} is taken by listen: choose another"));
        }
        if let Some(url) = public_url.as_deref().filter(|url| !is_web_address(url)) {
            top.fault("public_url", format!("expected {URL}, found \"{url}\""));
        }
        let is_given = public_url.is_some();
        let public_url = public_url.unwrap_or_else(|| format!("http://{listen}"));
        let public_url = public_url.trim_end_matches('/').to_owned();
        Self { public_url, listen, console_listen, is_given }
    }

    /// Whoever is called by a provider must say where.
    pub(super) fn check_reachable(&self, top: &mut Reader) {
        if !self.is_given {
            top.missing("public_url", &format!("{URL}: what providers are told to call"));
        }
    }
}

/// `http` or `https`, a host, perhaps a path, and nothing after it.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let plain = |c: char| c.is_ascii_graphic() && !"?#@\"<>\\".contains(c);
        !rest.is_empty() && !rest.starts_with(['/', ':']) && rest.chars().all(plain)
    })
}
