//! Two pretend phones and the providers behind them, over HTTP on loopback: Telegram's Bot API, SMS
//! Gateway for Android, and Twilio. For the demo, whose page shows both phones, and for tests, which
//! hold them in their hand.
//!
//! It is the outside world: it depends on none of our rooms and keeps every limit by itself, so that
//! it catches our mistakes. It keeps nothing on disk and never leaves the machine.

mod calls;
mod config;
mod faults;
mod house;
mod line;
mod page;
mod phones;
mod post;
mod sms;
mod spread;
mod telegram;

pub use calls::{Call, Provider, Way};
pub use config::{
    Clock, Driving, PageConfig, PhonesConfig, SmsConfig, TelegramConfig, TwilioConfig,
};
pub use faults::{Fault, Trouble};
pub use phones::Phones;
pub use post::Delivery;
pub use sms::{
    Ending, Receipts,
    android::Sms,
    count::{Count, Encoding, count},
    handset::Text,
    twilio::Twilio,
};
pub use telegram::{Button, Document, Person, Shown, Telegram, User, Voice};
