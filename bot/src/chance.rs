//! The one place that draws lots: ids, nonces, codes and the seeds of shuffles.

use chrono::{DateTime, Utc};
use rand::{Rng, SeedableRng, rngs::StdRng, rngs::SysRng};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};
use uuid::Uuid;

/// A source of chance, shared by clones. Cryptographic: codes and nonces come from it too.
#[derive(Clone, Debug)]
pub struct Chance {
    generator: Arc<Mutex<StdRng>>,
    drawn: Arc<AtomicU32>,
}

impl Chance {
    /// Seeded by the operating system; fails where it has no randomness to give.
    pub fn from_system() -> anyhow::Result<Self> {
        Ok(Self::over(StdRng::try_from_rng(&mut SysRng)?))
    }

    /// The same draws every time, for tests.
    pub fn from_seed(seed: u64) -> Self {
        Self::over(StdRng::seed_from_u64(seed))
    }

    fn over(generator: StdRng) -> Self {
        Self { generator: Arc::new(Mutex::new(generator)), drawn: Arc::default() }
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // A panic while the lock was held leaves a generator that is still good.
        self.generator.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A seed for one turn.
    pub fn seed(&self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    /// An id that tells nothing, not even when it was made: learners and addresses.
    pub fn id(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// A `UUIDv7` (RFC 9562, method 3) for `now`: ids drawn later in this process sort later. Its last
    /// byte is 0: the part of a message that goes out in several.
    pub fn id_at(&self, now: DateTime<Utc>) -> Uuid {
        let micros = u128::try_from(now.timestamp_micros()).unwrap_or(0);
        let (millis, fraction) = (micros / 1_000, (micros % 1_000) * 4_096 / 1_000);
        let count = u128::from(self.drawn.fetch_add(1, Ordering::Relaxed));
        let salt = u128::from(u32::from_le_bytes(self.bytes()) & 0x003f_ffff);
        // 48 bits of milliseconds, 4 of version, 12 of the fraction, 2 of variant, 32 of the count,
        // 22 of chance, 8 of the part.
        let bits = millis << 80 | 7 << 76 | fraction << 64 | 0b10 << 62 | count << 30 | salt << 8;
        Uuid::from_u128(bits)
    }
}

/// The id of a later part of the message `first`; parts are counted from 0.
pub fn part(first: Uuid, part: u8) -> Uuid {
    let mut bytes = first.into_bytes();
    bytes[15] = part;
    Uuid::from_bytes(bytes)
}

/// Which part an outgoing id is, from 0.
pub fn part_of(id: Uuid) -> u8 {
    id.into_bytes()[15]
}

/// The smallest id of a moment: where the partitions of tables that are cut by id begin.
pub fn first_id_at(moment: DateTime<Utc>) -> Uuid {
    let millis = u64::try_from(moment.timestamp_millis()).unwrap_or(0);
    let mut bytes = [0; 16];
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_keep_their_order() {
        let chance = Chance::from_seed(7);
        let now = DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap();
        let ids: Vec<_> = (0..10_000).map(|_| chance.id_at(now)).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(ids.iter().all(|id| part_of(*id) == 0 && id.get_version_num() == 7));
        assert!(part(ids[0], 5) > ids[0] && part(ids[0], 5) < ids[1]);
        assert!(first_id_at(now) < ids[0]);
        assert!(chance.id_at(now + chrono::TimeDelta::microseconds(1)) > ids[9_999]);
    }
}
