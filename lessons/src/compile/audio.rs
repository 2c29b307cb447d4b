//! Recordings: is it Ogg Opus, is it mono, how long does it take?
//!
//! Read by ourselves: two header fields and the last page's clock are all that is needed (RFC 3533
//! for the pages, RFC 7845 for what Opus puts in them). Deliberately absent: decoding.

use super::text::hex;
use crate::course::Recording;
use sha2::{Digest, Sha256};

/// Ten minutes at 20 kbit/s: a learner on a 2G line waits a minute for it.
pub const AUDIO_BYTES_AT_MOST: usize = 1_500_000;

/// The same ten minutes at the 32 kbit/s that MP3 needs for speech, and a little.
pub const MP3_BYTES_AT_MOST: usize = 3_000_000;

/// The clock of Opus in Ogg, whatever the rate of the original.
const TICKS_PER_SECOND: u64 = 48_000;

/// What stands before the segment table of a page, in bytes.
const PAGE_HEADER_BYTES: usize = 27;

/// A page's granule position where no packet ends on it.
const NO_PACKET_ENDS: u64 = u64::MAX;

/// The recording as the course keeps it, or in words why it cannot be used.
pub(super) fn inspect(path: &str, bytes: &[u8]) -> Result<Recording, String> {
    if bytes.len() > AUDIO_BYTES_AT_MOST {
        let (whole, tenth) = (AUDIO_BYTES_AT_MOST / 1_000_000, AUDIO_BYTES_AT_MOST / 100_000 % 10);
        return Err(format!(
            "`{path}` is larger than {whole}.{tenth} MB: encode it at 16 to 24 \
                    kbit/s, or cut it in two"
        ));
    }
    let head = Opus::read(bytes).ok_or_else(|| {
        format!("`{path}` is not an Ogg Opus file: encode it with `opusenc --downmix-mono`")
    })?;
    if head.channels != 1 {
        return Err(format!(
            "`{path}` has {} channels: speech needs one, encode it with `opusenc --downmix-mono`",
            head.channels
        ));
    }
    Ok(Recording {
        path: path.to_owned(),
        bytes: bytes.len() as u64,
        seconds: u32::try_from(head.ticks.div_ceil(TICKS_PER_SECOND)).unwrap_or(u32::MAX),
        sha256: hex(&Sha256::digest(bytes)),
        mp3: None,
    })
}

/// Whether the bytes are an MP3 of a size that may be loaded; or in words why not.
pub(super) fn inspect_mp3(path: &str, bytes: &[u8]) -> Result<(), String> {
    // A tag, or the eleven bits that begin a frame (ISO/IEC 11172-3).
    let begins =
        bytes.starts_with(b"ID3") || matches!(bytes, [0xff, second, ..] if second & 0xe0 == 0xe0);
    if !begins {
        return Err(format!(
            "`{path}` is not an MP3 file: make it from the recording, or remove it"
        ));
    }
    if bytes.len() > MP3_BYTES_AT_MOST {
        let most = MP3_BYTES_AT_MOST / 1_000_000;
        return Err(format!("`{path}` is larger than {most} MB: encode it at 32 kbit/s"));
    }
    Ok(())
}

struct Opus {
    channels: u8,
    ticks: u64,
}

impl Opus {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (_, first, _) = page(bytes)?;
        let head = first.strip_prefix(b"OpusHead")?;
        let channels = *head.get(1)?;
        let skipped = u64::from(u16::from_le_bytes([*head.get(2)?, *head.get(3)?]));
        let (mut rest, mut last) = (bytes, 0);
        while let Some((clock, _, next)) = page(rest) {
            if clock != NO_PACKET_ENDS {
                last = clock;
            }
            rest = next;
        }
        // A file cut short ends in bytes that are no page; one that never sounds is no recording.
        let ticks = last.checked_sub(skipped).filter(|ticks| *ticks > 0 && rest.is_empty())?;
        Some(Self { channels, ticks })
    }
}

/// One page: its clock, its body, and what follows.
fn page(bytes: &[u8]) -> Option<(u64, &[u8], &[u8])> {
    let header = bytes.get(..PAGE_HEADER_BYTES)?;
    if !header.starts_with(b"OggS\0") {
        return None;
    }
    let clock = u64::from_le_bytes(header[6..14].try_into().ok()?);
    let body = PAGE_HEADER_BYTES + usize::from(header[26]);
    let segments = bytes.get(PAGE_HEADER_BYTES..body)?;
    let end = body + segments.iter().map(|length| usize::from(*length)).sum::<usize>();
    Some((clock, bytes.get(body..end)?, bytes.get(end..)?))
}
