//! The accounts with providers: `[telegram]` and `[[sms]]`.
//!
//! What belongs to a provider is read by its own settings, in `webhook`.

use super::{programme::country, reader::Reader, settings::Unfit};
use bot::address::Address;
use serde::Deserialize;
use webhook::{Account, Provider, accounts::NoAccounts, telegram};

/// The only programme there is so far.
const PROGRAMME: &str = "default";

/// The bot's name where there is only one.
const TELEGRAM: &str = "telegram";

const REAL_TELEGRAM: &str = "https://api.telegram.org";

/// An account, and the section it was read from.
#[derive(Debug)]
pub(super) struct Section {
    at: String,
    account: Option<Account>,
}

impl Section {
    /// Reads `[telegram]`. Its country is its programme's: it has no numbers to read.
    pub(super) fn telegram(section: &mut Reader, country: &str) -> Self {
        let channel = section.text("name").unwrap_or_else(|| TELEGRAM.into());
        let programme = programme(section);
        let settings = telegram::Settings::deserialize(&mut *section);
        let provider = fitting(section, settings).map(Provider::Telegram);
        let account = provider.map(|provider| Account {
            channel: channel.into(),
            programme,
            country: country.into(),
            number: None,
            can_receive: true,
            provider,
        });
        Self { at: section.name().into(), account }
    }

    /// Reads one `[[sms]]`.
    pub(super) fn sms(section: &mut Reader) -> Self {
        let channel = section.text("name");
        if channel.is_none() {
            section.missing("name", "a name for its address, /webhooks/sms/{name}");
        }
        let programme = programme(section);
        let country = country(section).unwrap_or_default();
        let number = number(section, &country);
        let can_receive = section.flag("can_receive", true);
        let Some(provider) = section.text("provider") else {
            section.missing("provider", "\"android\" or \"twilio\"");
            section.ignore_the_rest();
            return Self { at: section.name().into(), account: None };
        };
        let provider = Provider::sms(&provider, &mut *section);
        let account = fitting(section, provider).map(|provider| Account {
            channel: channel.unwrap_or_default().into(),
            programme,
            country,
            number,
            can_receive,
            provider,
        });
        Self { at: section.name().into(), account }
    }

    /// Whether a provider has to know where to call.
    pub(super) fn is_called(&self) -> bool {
        self.account.as_ref().is_some_and(|account| match &account.provider {
            Provider::Telegram(bot) => bot.mode == telegram::Mode::Webhook,
            Provider::Android(_) | Provider::Twilio(_) => true,
        })
    }

    /// Whether the real Telegram calls: it knows https addresses only.
    pub(super) fn needs_https(&self) -> bool {
        self.is_called()
            && self.account.as_ref().is_some_and(|account| match &account.provider {
                Provider::Telegram(bot) => bot.api_url.trim_end_matches('/') == REAL_TELEGRAM,
                Provider::Android(_) | Provider::Twilio(_) => false,
            })
    }

    pub(super) fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }
}

/// Translates what `webhook` says about the accounts to the section at fault.
pub(super) fn fault(sections: &[Section], top: &mut Reader, error: &NoAccounts) {
    let section = |channel: &str| {
        let of = |section: &&Section| {
            section.account.as_ref().is_some_and(|account| *account.channel == *channel)
        };
        sections.iter().rfind(of).map_or("", |section| &section.at)
    };
    match error {
        NoAccounts::NamedTwice(channel) => {
            top.fault(&format!("{}.name", section(channel)), format!("\"{channel}\" is taken"));
        }
        NoAccounts::BadName(channel) => top.fault(
            &format!("{}.name", section(channel)),
            format!("expected small letters, digits and hyphens, found \"{channel}\""),
        ),
        NoAccounts::Unusable { channel, why } => {
            top.fault(&format!("{}.{}", section(channel), why.key), why.expected);
        }
        NoAccounts::Client(_) => top.fault("accounts", error.to_string()),
    }
}

fn fitting<T>(section: &mut Reader, read: Result<T, Unfit>) -> Option<T> {
    match read {
        Ok(settings) => Some(settings),
        Err(Unfit { key: Some(key), expected }) => {
            section.fault(key, expected);
            None
        }
        // About the section as a whole: a provider that there is not, whose keys nobody knows.
        Err(Unfit { key: None, expected }) => {
            section.fault("", expected);
            section.ignore_the_rest();
            None
        }
    }
}

fn programme(section: &mut Reader) -> String {
    let programme = section.text("programme").unwrap_or_else(|| PROGRAMME.into());
    if programme != PROGRAMME {
        section
            .fault("programme", format!("there is only \"default\" so far, not \"{programme}\""));
    }
    programme
}

const NUMBER: &str = "a number in international form such as +254700000999";

/// A number in E.164; spaces are forgiven.
fn number(section: &mut Reader, country: &str) -> Option<String> {
    let Some(text) = section.text("number") else {
        section.missing("number", NUMBER);
        return None;
    };
    match Address::phone(&text, country) {
        Ok(number) if text.starts_with('+') => Some(number.reveal().to_owned()),
        _ => {
            section.fault("number", format!("expected {NUMBER}, found \"{text}\""));
            None
        }
    }
}
