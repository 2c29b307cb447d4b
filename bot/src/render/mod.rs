//! From a page in words to messages within a channel's limits.
//!
//! Pure. What a page says was decided by `wording`; here it is only marked up, counted and cut.
//! Deliberately absent: providers (they get finished messages) and money (a part's price is the
//! operator's matter; here parts are counted).

mod cut;
mod gsm;
mod html;
mod sms;
mod substitute;
mod telegram;

pub use gsm::{Encoding, Segments, segments};
pub use sms::{MESSAGE_PARTS, TOTAL_PARTS, cost, page_cost};
pub use substitute::{Substituted, substitute};
pub use telegram::CAPTION_UNITS;

use crate::{address::Medium, outgoing::Message, page::Page};
use std::path::Path;

/// The messages that carry a page, in order; none where there is nothing to say.
///
/// `media` is the folder in which recordings and pictures lie.
pub fn render(page: &Page, medium: Medium, media: &Path) -> Vec<Message> {
    match medium {
        Medium::Telegram => {
            telegram::calls(page, media).into_iter().map(Message::Telegram).collect()
        }
        Medium::Sms => sms::texts(page).into_iter().map(Message::Sms).collect(),
    }
}
