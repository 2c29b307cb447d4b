//! Two pretend phones and the providers behind them, over HTTP on loopback: Telegram's Bot API, SMS
//! Gateway for Android, and Twilio. For the demo, whose page shows both phones, and for tests, which
//! hold them in their hand.
//!
//! It is the outside world: it depends on none of our rooms and keeps every limit by itself, so that
//! it catches our mistakes. It keeps nothing on disk and never leaves the machine.
//!
//! ```no_run
//! # async fn day(clock: phone::Clock) -> anyhow::Result<()> {
//! use phone::{Fault, Phones, PhonesConfig, Trouble, User};
//!
//! let phones = Phones::start(PhonesConfig::for_tests(clock.clone())).await?;
//! // ... start the service with phones.telegram_url() and phones.sms_url() as its `api_url`s ...
//! let amina = phones.telegram().open(User::new(7).speaking("ar"));
//! assert!(amina.start(Some("k7Hq2mXd")).await.is_taken());
//! amina.press("Next").await;
//! phones.telegram().trouble(Fault::new(Trouble::BreakAfter).on("sendMessage").to(&7).times(1));
//! phones.sms().send("+254700555010", "BAMBOO").await;
//! phones.deliver_pending(clock()).await;
//! assert_eq!(phones.sms().inbox("+254700555010").len(), 1);
//! # Ok(()) }
//! ```

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
pub use telegram::{Button, Document, Person, Picture, Shown, Telegram, User, Voice};
