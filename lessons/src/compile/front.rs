//! The front matter: TOML between two lines of `+++`, at the very top of a lesson's file.

use super::settings::{At, Settings};
use crate::fault::Findings;

/// Longer is not one sitting, in minutes.
const MINUTES_AT_MOST: u16 = 60;

/// What stands above the first block.
#[derive(Debug, Default)]
pub(super) struct Front {
    pub(super) title: Option<At<String>>,
    pub(super) minutes: Option<At<u16>>,
    /// Whether it names minutes, well or badly.
    pub(super) timed: bool,
}

/// The front matter, if there is one, the text below it, and the number of that text's first line.
pub(super) fn read<'t>(text: &'t str, f: &mut Findings) -> (Option<Front>, &'t str, u32) {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    match first.trim_end() {
        "+++" => {}
        "---" => {
            f.error(1, "the lines above the first heading stand between +++, not ---");
            return (None, text, 1);
        }
        _ => {
            f.error(
                1,
                "the file begins with +++, then title = \"...\" and minutes = 4, then +++ \
                    again: add these lines",
            );
            return (None, text, 1);
        }
    }
    let (mut length, mut number) = (0, 2);
    for line in lines {
        number += 1;
        if line.trim_end() == "+++" {
            let inside = &text[first.len()..first.len() + length];
            let below = &text[first.len() + length + line.len()..];
            return (Some(settings(inside, f)), below, number);
        }
        length += line.len();
    }
    f.error(1, "the +++ at the top is never closed: add a line +++ below the title");
    (None, "", number)
}

fn settings(inside: &str, f: &mut Findings) -> Front {
    let settings = Settings::read(inside, 2, f);
    let mut root = settings.root();
    let title = root.needed("title", f);
    let timed = root.has("minutes");
    let minutes = root.number("minutes", 1..=MINUTES_AT_MOST, f);
    root.finish(f);
    Front { title, minutes, timed }
}
