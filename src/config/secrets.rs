//! The keys that seal and find addresses.

use super::reader::Reader;
use crate::keys::{Key, Pair};

/// The keys that seal and find addresses.
#[derive(Debug)]
pub struct Secrets {
    /// Both keys, if they are given; otherwise they are in `data_dir`.
    pub keys: Option<Pair>,
}

const SHAPE: &str = "expected 32 bytes in base64, such as `openssl rand -base64 32` writes";

impl Secrets {
    pub(super) fn read(section: &mut Reader) -> Self {
        let had = ["address_key", "index_key"].map(|name| (name, section.has(name)));
        let [address, index] = ["address_key", "index_key"].map(|name| {
            let key = section.secret(name).map(|text| Key::parse(&text));
            if matches!(key, Some(Err(_))) {
                section.fault(name, SHAPE);
            }
            key.and_then(Result::ok)
        });
        match had {
            [(_, true), (absent, false)] | [(absent, false), (_, true)] => {
                section.fault(absent, "missing; give both keys, or neither");
            }
            _ => {}
        }
        if let (Some(address), Some(index)) = (&address, &index)
            && address == index
        {
            section.fault("index_key", "the same as address_key: make one of its own");
        }
        Self { keys: address.zip(index).map(|(address, index)| Pair { address, index }) }
    }
}
