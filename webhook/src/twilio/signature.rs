//! Twilio's signature: HMAC-SHA1 over the address and the sorted fields of the form.
//!
//! Twilio's servers disagree among themselves whether a port that goes without saying is said, so
//! each way of writing the address is tried, as its own SDKs do.

use crate::hex;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use subtle::ConstantTimeEq;
use url::{Url, form_urlencoded};

/// The parameter in the address that stands for the body, when the body is no form.
const BODY_HASH: &str = "bodySHA256";

/// Whether this key signed this address and body.
pub(super) fn fits(key: &[u8], url: &str, body: &[u8], given: &[u8]) -> bool {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let hash = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == BODY_HASH);
    let fields = if hash.is_some() { Vec::new() } else { fields(body) };
    let body_fits = hash.is_none_or(|(_, hash)| {
        bool::from(
            hash.to_ascii_lowercase()
                .as_bytes()
                .ct_eq(hex::encode(&Sha256::digest(body)).as_bytes()),
        )
    });
    // No early end: how long it takes says nothing of which way of writing was near.
    let address_fits = spellings(url).iter().fold(false, |found, url| {
        let signed = Hmac::<Sha1>::new_from_slice(key).is_ok_and(|mut mac| {
            mac.update(url.as_bytes());
            mac.update(&fields);
            mac.verify_slice(given).is_ok()
        });
        found | signed
    });
    body_fits & address_fits
}

/// Names and values, sorted by name; a value that is repeated under one name counts once.
fn fields(body: &[u8]) -> Vec<u8> {
    let sorted: BTreeSet<_> = form_urlencoded::parse(body).collect();
    sorted
        .iter()
        .flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()])
        .flatten()
        .copied()
        .collect()
}

/// The address as it is, without a port, and with the port that goes without saying.
fn spellings(url: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([url.to_owned()]);
    let Ok(parsed) = Url::parse(url) else { return all };
    let (Some(host), Some(port)) = (parsed.host_str(), parsed.port_or_known_default()) else {
        return all;
    };
    // What follows the host is kept byte for byte: it is signed as it was sent.
    let after_scheme = url.split_once("://").map_or("", |(_, rest)| rest);
    let tail = after_scheme.find(['/', '?']).map_or("", |at| &after_scheme[at..]);
    let scheme = parsed.scheme();
    all.insert(format!("{scheme}://{host}{tail}"));
    all.insert(format!("{scheme}://{host}:{port}{tail}"));
    all
}
