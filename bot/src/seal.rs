//! Sealing and finding: what a stolen database cannot tell.
//!
//! Two keys that live outside the database. The *address key* seals (XChaCha20-Poly1305, a fresh
//! nonce, the row's id as associated data, so that a sealed value is worthless in another row). The
//! *index key* finds (HMAC-SHA256 cut to 16 bytes): phone numbers are few enough to be guessed, so
//! it must not lie beside the database or its backups.

use crate::{address::Address, chance::Chance};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;

/// A keyed hash: finds a row, and says nothing about what is behind it.
pub type Lookup = [u8; 16];

/// The two keys.
pub struct Keys {
    address: Zeroizing<[u8; KEY_BYTES]>,
    index: Zeroizing<[u8; KEY_BYTES]>,
    chance: Chance,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys «redacted»")
    }
}

/// The value was sealed for another row, with another key, or was damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed value does not open with this key")]
pub struct NotOurs;

impl Keys {
    /// From 32 bytes each.
    pub fn new(address: [u8; KEY_BYTES], index: [u8; KEY_BYTES], chance: Chance) -> Self {
        Self { address: Zeroizing::new(address), index: Zeroizing::new(index), chance }
    }

    /// Seals bytes for the row that carries this id: nonce, then ciphertext.
    pub fn seal(&self, row: Uuid, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = self.chance.bytes();
        let payload = Payload { msg: plain, aad: row.as_bytes() };
        // Encryption fails only beyond 256 GB.
        let sealed = self.cipher().encrypt(&nonce.into(), payload).unwrap_or_default();
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what was sealed for this row.
    pub fn open(&self, row: Uuid, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, NotOurs> {
        let (nonce, msg) = sealed.split_at_checked(NONCE_BYTES).ok_or(NotOurs)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| NotOurs)?;
        let payload = Payload { msg, aad: row.as_bytes() };
        self.cipher().decrypt(&nonce.into(), payload).map(Zeroizing::new).map_err(|_| NotOurs)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.address).into())
    }

    /// Finds an address within a channel.
    pub fn address_lookup(&self, channel: &str, address: &Address) -> Lookup {
        self.lookup(&["address", channel, address.reveal()])
    }

    /// Recognises an event of a channel.
    pub fn event_lookup(&self, channel: &str, event: &[u8]) -> Lookup {
        self.hash(&[b"event", channel.as_bytes(), event])
    }

    /// Finds a code or a token that was given out.
    pub fn secret_lookup(&self, purpose: &str, secret: &str) -> Lookup {
        self.lookup(&["secret", purpose, secret])
    }

    /// What a database keeps to recognise the two keys, by name.
    pub fn check_values(&self) -> [(&'static str, Vec<u8>); 2] {
        let of = |key: &[u8]| hash_with(key, &[b"dockbrief key check"]).to_vec();
        [("address_key", of(self.address.as_slice())), ("index_key", of(self.index.as_slice()))]
    }

    fn lookup(&self, parts: &[&str]) -> Lookup {
        self.hash(&parts.iter().map(|part| part.as_bytes()).collect::<Vec<_>>())
    }

    fn hash(&self, parts: &[&[u8]]) -> Lookup {
        hash_with(self.index.as_slice(), parts)
    }
}

/// HMAC-SHA256 over the parts, each preceded by its length so that no two lists collide; cut to 16
/// bytes.
fn hash_with(key: &[u8], parts: &[&[u8]]) -> Lookup {
    let mut short = [0; 16];
    // A key of any length is a key to HMAC.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) {
        for part in parts {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        short.copy_from_slice(&mac.finalize().into_bytes()[..16]);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::new([1; 32], [2; 32], Chance::from_seed(1))
    }

    #[test]
    fn a_sealed_value_opens_only_in_its_own_row() {
        let (row, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = keys().seal(row, b"+9595550100");
        assert_eq!(keys().open(row, &sealed).unwrap().as_slice(), b"+9595550100");
        assert_eq!(keys().open(other, &sealed), Err(NotOurs));
        for cut in 0..sealed.len() {
            assert_eq!(keys().open(row, &sealed[..cut]), Err(NotOurs), "cut at {cut}");
        }
        let stranger = Keys::new([9; 32], [2; 32], Chance::from_seed(1));
        assert_eq!(stranger.open(row, &sealed), Err(NotOurs));
    }

    #[test]
    fn a_lookup_depends_on_every_part() {
        let at = Address::telegram(42);
        let found = keys().address_lookup("telegram", &at);
        assert_eq!(found, keys().address_lookup("telegram", &at));
        assert_ne!(found, keys().address_lookup("other", &at));
        assert_ne!(found, keys().address_lookup("telegram", &Address::telegram(43)));
        assert_ne!(keys().lookup(&["a", "bc"]), keys().lookup(&["ab", "c"]));
    }
}
