//! The front matter: TOML between two lines of `+++`, at the very top of a lesson's file.

use super::settings::{At, Settings};
use crate::fault::Findings;
use std::ops::Range;

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
    match text.lines().next().unwrap_or_default().trim_end() {
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
    let Some(inside) = inside(text) else {
        f.error(1, "the +++ at the top is never closed: add a line +++ below the title");
        return (None, "", 1);
    };
    let above = text[..inside.end].matches('\n').count();
    let below = text[inside.end..].split_once('\n').map_or("", |(_, below)| below);
    let first = u32::try_from(above + 2).unwrap_or(u32::MAX);
    (Some(settings(&text[inside], f)), below, first)
}

/// Where the settings stand, between the two lines of `+++`.
pub(super) fn inside(text: &str) -> Option<Range<usize>> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "+++")?;
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "+++" {
            return Some(first.len()..end);
        }
        end += line.len();
    }
    None
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
