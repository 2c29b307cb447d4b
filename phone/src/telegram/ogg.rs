//! How long an Ogg Opus recording plays: what Telegram reads from a voice message's last page.
//! Nothing else of the format is read.

/// Opus counts 48,000 samples a second, whatever was recorded.
const SAMPLES_PER_SECOND: u64 = 48_000;

/// Whole seconds, at least one; `None` where this is no Ogg Opus.
pub(crate) fn seconds(bytes: &[u8]) -> Option<u32> {
    let head = bytes.get(28..36)?;
    if !bytes.starts_with(b"OggS") || head != b"OpusHead" {
        return None;
    }
    let last = bytes.windows(4).rposition(|w| w == b"OggS")?;
    let position: [u8; 8] = bytes.get(last + 6..last + 14)?.try_into().ok()?;
    let samples = u64::from_le_bytes(position);
    u32::try_from(samples.div_ceil(SAMPLES_PER_SECOND)).ok().map(|s| s.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(samples: u64, body: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0\0".to_vec();
        page.extend(samples.to_le_bytes());
        page.extend([0; 12]);
        page.extend([1, u8::try_from(body.len()).unwrap()]);
        page.extend(body);
        page
    }

    #[test]
    fn the_last_page_tells_the_length() {
        let mut voice = page(0, b"OpusHead\x01\x01");
        voice.extend(page(90 * 48_000 - 100, b"sound"));
        assert_eq!(seconds(&voice), Some(90));
        assert_eq!(seconds(b"ID3 an mp3"), None);
        assert_eq!(seconds(&page(0, b"vorbis and more")), None);
        assert_eq!(seconds(b""), None);
    }
}
