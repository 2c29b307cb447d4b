//! Telling Telegram at start where to call, and what the bot says of itself.

use super::{Mode, REAL_API, Settings};
use crate::{
    accounts::Accounts,
    client::{Answer, CALL_SECONDS},
    hooks::TELEGRAM,
    provider::Provider,
};
use lessons::language::Language;
use secrecy::ExposeSecret;
use serde::Serialize;
use teloxide::{
    payloads::{DeleteWebhook, SetMyCommands, SetMyDescription, SetMyShortDescription, SetWebhook},
    requests::Payload,
    types::{AllowedUpdate, BotCommand},
};

/// The most that Telegram allows: what arrives at once is written in one transaction.
const CONNECTIONS: u8 = 100;

/// What a bot says of itself in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotTexts {
    /// The language of the phone that is shown them.
    pub language: Language,
    /// "What can this bot do?", before Start is pressed; at most 512 characters.
    pub description: String,
    /// On the bot's page and beside a link to it; at most 120 characters.
    pub short_description: String,
    /// The menu: a command without its slash, and what it does.
    pub commands: Vec<(String, String)>,
}

/// Telegram does not call us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRegistered {
    /// There is no such bot in the configuration.
    #[error("no Telegram bot of this name is configured")]
    NoSuchBot,
    /// The real Telegram calls only https.
    #[error("public_url: Telegram calls only https addresses (or set mode = \"polling\")")]
    NeedsHttps,
    /// `public_url` is no address.
    #[error("public_url: expected an address such as https://learn.example.org")]
    NoAddress,
    /// The token is wrong.
    #[error("token: Telegram does not know it")]
    WrongToken,
    /// It said no.
    #[error("Telegram refused to be registered with (status {0})")]
    Refused(u16),
    /// It could not be asked; worth another try.
    #[error("Telegram could not be reached")]
    Unreachable,
}

/// Registers a bot's webhook, or takes it away when the bot is polled, and sets its commands and
/// descriptions. The first of the texts is what phones in other languages are shown.
///
/// Without commands and descriptions a bot works as well, so a failure there is no error.
pub async fn register(
    accounts: &Accounts,
    channel: &str,
    texts: &[BotTexts],
) -> Result<(), NotRegistered> {
    let account = accounts.get(channel).ok_or(NotRegistered::NoSuchBot)?;
    let Provider::Telegram(settings) = &account.provider else {
        return Err(NotRegistered::NoSuchBot);
    };
    match settings.mode {
        Mode::Webhook => {
            let payload = webhook(settings, &accounts.public_url, channel)?;
            tell(settings, accounts, &payload).await?;
        }
        Mode::Polling => tell(settings, accounts, &DeleteWebhook::new()).await?,
    }
    if let Err(error) = introduce(settings, accounts, texts).await {
        tracing::warn!(channel, %error, "the bot's commands and descriptions were not all set");
    }
    Ok(())
}

fn webhook(
    settings: &Settings,
    public_url: &str,
    channel: &str,
) -> Result<SetWebhook, NotRegistered> {
    let path = if channel == TELEGRAM { String::new() } else { format!("/{channel}") };
    let url = format!("{public_url}/webhooks/telegram{path}");
    let url: url::Url = url.parse().map_err(|_| NotRegistered::NoAddress)?;
    if url.scheme() != "https" && settings.api_url.trim_end_matches('/') == REAL_API {
        return Err(NotRegistered::NeedsHttps);
    }
    let mut payload = SetWebhook::new(url);
    payload.max_connections = Some(CONNECTIONS);
    payload.allowed_updates = Some(update_kinds());
    payload.secret_token =
        settings.webhook_secret.as_ref().map(|secret| secret.expose_secret().to_owned());
    Ok(payload)
}

/// The kinds that `update` reads.
pub(super) fn update_kinds() -> Vec<AllowedUpdate> {
    vec![
        AllowedUpdate::Message,
        AllowedUpdate::EditedMessage,
        AllowedUpdate::CallbackQuery,
        AllowedUpdate::MyChatMember,
    ]
}

/// For each language, and first for phones in a language that has no texts.
async fn introduce(
    settings: &Settings,
    accounts: &Accounts,
    texts: &[BotTexts],
) -> Result<(), NotRegistered> {
    let default = texts.first().map(|texts| (None, texts));
    // Telegram knows two-letter codes only.
    let each = texts.iter().map(|texts| (Some(texts.language.as_str()), texts));
    let each = each.filter(|(code, _)| code.is_some_and(|code| code.len() == 2));
    for (code, texts) in default.into_iter().chain(each) {
        let code = code.map(str::to_owned);
        let list = texts.commands.iter().map(|(name, does)| BotCommand::new(name, does));
        let mut commands = SetMyCommands::new(list.collect::<Vec<_>>());
        commands.language_code.clone_from(&code);
        tell(settings, accounts, &commands).await?;
        let mut description = SetMyDescription::new();
        description.description = Some(texts.description.clone());
        description.language_code.clone_from(&code);
        tell(settings, accounts, &description).await?;
        let mut short = SetMyShortDescription::new();
        short.short_description = Some(texts.short_description.clone());
        short.language_code = code;
        tell(settings, accounts, &short).await?;
    }
    Ok(())
}

async fn tell<P: Payload + Serialize>(
    settings: &Settings,
    accounts: &Accounts,
    payload: &P,
) -> Result<(), NotRegistered> {
    let arguments = serde_json::to_vec(payload).map_err(|_| NotRegistered::NoAddress)?;
    match settings.ask(accounts, P::NAME, arguments, CALL_SECONDS).await {
        Ok(answer) if answer.is_success() => Ok(()),
        Ok(Answer { status: 401 | 404, .. }) => Err(NotRegistered::WrongToken),
        Ok(Answer { status: 429 | 500.., .. }) | Err(_) => Err(NotRegistered::Unreachable),
        Ok(Answer { status, .. }) => Err(NotRegistered::Refused(status)),
    }
}
