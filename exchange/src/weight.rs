//! How much an answer is worth, as Moodle's files say it: `100`, `33.33333`, `-50`.
//!
//! Kept in whole hundred-thousandths of a percent, so that what was read is what is written.

use std::fmt;

/// Moodle writes five decimals.
const PER_PERCENT: i64 = 100_000;
const PER_PERCENT_AS_READ: f64 = 100_000.0;

/// Beyond this no program means a share of a mark, in percent.
const PERCENT_AT_MOST: f64 = 1_000_000.0;

/// A share of the mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(i64);

impl Weight {
    /// Fully right.
    pub const FULL: Self = Self(100 * PER_PERCENT);
    /// Worth nothing.
    pub const NONE: Self = Self(0);
    /// Half right.
    pub const HALF: Self = Self(50 * PER_PERCENT);
    /// What a wrong choice among several costs.
    pub const AGAINST: Self = Self(-100 * PER_PERCENT);

    /// From a share in percent; `None` where it is no share at all.
    pub fn percent(percent: f64) -> Option<Self> {
        let whole = (percent * PER_PERCENT_AS_READ).round();
        // In this range the conversion is exact.
        #[expect(clippy::cast_possible_truncation, reason = "the range was looked at")]
        (percent.abs() <= PERCENT_AT_MOST).then_some(Self(whole as i64))
    }

    /// Reads `33.33333`.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E');
        let text = text.trim();
        text.parse().ok().filter(|_| text.bytes().all(plain)).and_then(Self::percent)
    }

    /// One of `count` equal shares of the whole.
    pub fn share(count: usize) -> Self {
        let count = i64::try_from(count).unwrap_or(i64::MAX).max(1);
        let whole = Self::FULL.0;
        // To the nearest, as Moodle writes them: 66.66667, not 66.66666.
        Self((whole + count / 2) / count)
    }

    /// Whether the answer counts in full.
    pub fn is_full(self) -> bool {
        self >= Self::FULL
    }

    /// Whether the answer counts for anything.
    pub fn is_right(self) -> bool {
        self > Self::NONE
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let unit = PER_PERCENT.unsigned_abs();
        let decimals = format!("{:05}", size % unit);
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{point}{decimals}", size / unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_and_written_as_moodle_does() {
        let cases = [
            ("100", "100"),
            ("33.33333", "33.33333"),
            ("-16.666670", "-16.66667"),
            ("0.5", "0.5"),
            (" 50 ", "50"),
            ("1e1", "10"),
        ];
        for (text, written) in cases {
            assert_eq!(Weight::parse(text).unwrap().to_string(), written, "{text}");
        }
        for text in ["", "--5", "a", "inf", "NaN", "5%", "1e300"] {
            assert_eq!(Weight::parse(text), None, "{text}");
        }
        let shares = [3, 6, 7, 8, 9].map(|n| Weight::share(n).to_string());
        assert_eq!(shares, ["33.33333", "16.66667", "14.28571", "12.5", "11.11111"]);
    }
}
