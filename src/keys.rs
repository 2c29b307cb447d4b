//! The two keys that seal and find addresses: given in the configuration, or made once and kept in
//! `data_dir/keys`.
//!
//! They never lie in the database. Whether they are the ones that a database was filled with is
//! known to `bot::store`, which keeps a check value; whether new ones may be made is known to the
//! caller: only while the database is empty.

use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};
use bot::{
    chance::Chance,
    seal::{KEY_BYTES, Keys},
};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use std::{
    fs,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// One key. Its `Debug` shows nothing, and it leaves memory when it is dropped.
#[derive(Debug)]
pub struct Key(SecretBox<[u8; KEY_BYTES]>);

/// Both keys.
#[derive(Debug)]
pub struct Pair {
    /// Seals addresses.
    pub address: Key,
    /// Finds them.
    pub index: Key,
}

/// The text is not 32 bytes in base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected 32 bytes in base64")]
pub struct NotAKey;

impl Key {
    /// Reads base64.
    pub fn parse(text: &SecretString) -> Result<Self, NotAKey> {
        let bytes = STANDARD.decode(text.expose_secret().trim()).map_err(|_| NotAKey)?;
        let bytes: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| NotAKey)?;
        Ok(Self(SecretBox::new(Box::new(bytes))))
    }

    fn make(chance: &Chance) -> Self {
        Self(SecretBox::new(Box::new(chance.bytes())))
    }

    fn encode(&self) -> String {
        STANDARD.encode(self.0.expose_secret())
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Pair {
    /// The pair in `data_dir`, if it was made.
    pub fn find(data_dir: &Path) -> anyhow::Result<Option<Self>> {
        let path = file(data_dir);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).context(format!("{} cannot be read", path.display())),
        };
        let table: toml::Table =
            text.parse().ok().with_context(|| format!("{} is damaged", path.display()))?;
        let key = |name: &str| -> anyhow::Result<Key> {
            let text = table.get(name).and_then(toml::Value::as_str).unwrap_or_default();
            Key::parse(&text.into()).with_context(|| format!("{}: {name}", path.display()))
        };
        Ok(Some(Self { address: key("address_key")?, index: key("index_key")? }))
    }

    /// Makes a pair and keeps it in `data_dir`. If another process has just made one, that one is
    /// returned. To be called only while the database is empty.
    pub fn make(data_dir: &Path, chance: &Chance) -> anyhow::Result<Self> {
        fs::create_dir_all(data_dir)?;
        let pair = Self { address: Key::make(chance), index: Key::make(chance) };
        let text = format!(
            "# What seals and finds learners' addresses. Without it they are lost; with it and the\n\
             # database they are readable. Keep a copy apart from the database and its backups.\n\
             address_key = \"{}\"\nindex_key = \"{}\"\n",
            pair.address.encode(),
            pair.index.encode(),
        );
        // Written whole under another name first: nobody ever finds half of it.
        let unfinished = data_dir.join(format!("keys.{}", std::process::id()));
        let mut open = fs::OpenOptions::new();
        let mut made =
            open.write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
        made.write_all(text.as_bytes())?;
        made.sync_all()?;
        let linked = fs::hard_link(&unfinished, file(data_dir));
        fs::remove_file(&unfinished)?;
        match linked {
            Ok(()) => Ok(pair),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Self::find(data_dir)?.context("the keys were there and are gone")
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The keys as `bot` uses them.
    pub fn into_keys(self, chance: Chance) -> Keys {
        Keys::new(*self.address.0.expose_secret(), *self.index.0.expose_secret(), chance)
    }
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("keys")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn keys_are_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        assert!(Pair::find(&data).unwrap().is_none());
        let made = Pair::make(&data, &Chance::from_seed(1)).unwrap();
        let second = Pair::make(&data, &Chance::from_seed(2)).unwrap();
        let found = Pair::find(&data).unwrap().unwrap();
        for pair in [&second, &found] {
            assert!(pair.address == made.address && pair.index == made.index);
        }
        assert!(made.address != made.index);
        let permissions = fs::metadata(data.join("keys")).unwrap().permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(&data).unwrap().count(), 1, "nothing else is left");
    }

    #[test]
    fn damaged_keys_are_refused_and_not_quoted() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["no toml", "", "address_key = \"c2hvcnQ=\"\nindex_key = \"c2hvcnQ=\""] {
            fs::write(folder.path().join("keys"), text).unwrap();
            let refused = format!("{:#}", Pair::find(folder.path()).unwrap_err());
            assert!(refused.contains("keys") && !refused.contains("c2hvcnQ"), "{refused}");
        }
    }

    #[test]
    fn a_key_is_32_bytes_in_base64() {
        for (text, good) in [
            ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", true),
            (" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", true),
            ("AAAA", false),
            ("", false),
            ("not base64 at all!", false),
        ] {
            assert_eq!(Key::parse(&text.into()).is_ok(), good, "{text}");
        }
    }
}
