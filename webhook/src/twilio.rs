//! Twilio: a rented number.
//!
//! Protocol facts: twilio.com/docs and its SDKs (2026). Deliberately absent: replies in the answer
//! to a webhook, of which nothing would be on record.

use crate::{
    accounts::{Account, Accounts},
    client::{self, Answer, Lost},
    provider::{Ack, Event, Forged, Hook, Received, Unreadable, Unusable},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use bot::{
    address::Address,
    incoming::{Incoming, Input, Said},
    outgoing::{Outcome, Receipt, Reference, Refusal, Status},
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::collections::BTreeMap;
use url::{Url, form_urlencoded};
use uuid::Uuid;

mod signature;
#[cfg(test)]
mod tests;

// settings

/// The keys of `[[sms]]` that belong to the provider.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `/2010-04-01/Accounts/{sid}/Messages.json` follows it.
    #[serde(default = "api_url")]
    pub api_url: String,
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// With which Twilio signs what it sends us, and we say who we are.
    pub auth_token: SecretString,
    /// Lets Twilio choose among several numbers; otherwise messages come from `number`.
    pub messaging_service_sid: Option<String>,
    /// Asks Twilio to keep neither text nor number. Not every account may ask this.
    #[serde(default)]
    pub discard_content: bool,
    /// How fast the number may send: a long code carries one part a second, a short code a hundred.
    #[serde(default = "messages_per_minute")]
    pub messages_per_minute: u32,
}

fn messages_per_minute() -> u32 {
    60
}

fn api_url() -> String {
    "https://api.twilio.com".to_owned()
}

impl Settings {
    pub(crate) fn check(&self, account: &Account) -> Result<(), Unusable> {
        if Url::parse(&self.api_url).is_err() {
            return Err(Unusable { key: "api_url", expected: "an address such as https://..." });
        }
        let plain = |b: u8| b.is_ascii_alphanumeric();
        if self.account_sid.is_empty() || !self.account_sid.bytes().all(plain) {
            return Err(Unusable { key: "account_sid", expected: "AC and 32 letters and digits" });
        }
        if self.auth_token.expose_secret().is_empty() {
            return Err(Unusable { key: "auth_token", expected: "as the console shows it" });
        }
        if account.number.is_none() && self.messaging_service_sid.is_none() {
            return Err(Unusable { key: "number", expected: "the number messages come from" });
        }
        if self.messages_per_minute == 0 {
            return Err(Unusable { key: "messages_per_minute", expected: "a number from 1" });
        }
        Ok(())
    }
}

// incoming form

/// Fields appear without notice, so the form is whatever was posted.
struct Form(BTreeMap<String, String>);

impl Form {
    fn read(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str).filter(|value| !value.is_empty())
    }
}

// verify

const SIGNATURE_HEADER: &str = "x-twilio-signature";

impl Settings {
    /// There is no time in what is signed, so a replay is known by its message's id alone.
    pub(crate) fn verify(&self, request: &Received) -> Result<(), Forged> {
        let given = request.only(SIGNATURE_HEADER).ok_or(Forged)?;
        let given = BASE64_STANDARD.decode(given).map_err(|_| Forged)?;
        let key = self.auth_token.expose_secret().as_bytes();
        if signature::fits(key, request.url, request.body, &given) { Ok(()) } else { Err(Forged) }
    }
}

// parse

/// Reads a verified form.
pub(crate) fn parse(account: &Account, request: &Received) -> Result<(Event, Ack), Unreadable> {
    let form = Form::read(request.body);
    let event = match request.hook {
        Hook::Message => incoming(account, request, &form)?,
        Hook::Status => receipt(account, request.url, &form)?,
    };
    Ok((event, acknowledge()))
}

fn incoming(account: &Account, request: &Received, form: &Form) -> Result<Event, Unreadable> {
    let sid = form.get("MessageSid").ok_or(Unreadable)?;
    let sender = form.get("From").ok_or(Unreadable)?;
    let Ok(address) = Address::phone(sender, &account.country) else {
        return Ok(Event::Ignored("not-a-person"));
    };
    let input = form.get("Body").map_or(Input::Wordless, |text| Input::Text(Said::new(text)));
    Ok(Event::Incoming(Incoming {
        channel: account.channel.clone(),
        address,
        event_key: format!("twilio:{}:{sid}", account.channel).into_bytes(),
        input,
        phone_language: None,
        at: request.at,
    }))
}

// acknowledge

/// An empty document: no reply by this way.
fn acknowledge() -> Ack {
    Ack { body: Some(("text/xml", "<Response/>".to_owned())) }
}

// receipt

/// Our own id comes back in the address that we gave, even when the answer to the send was lost.
const OUR_ID: &str = "m";

fn receipt(account: &Account, url: &str, form: &Form) -> Result<Event, Unreadable> {
    let code = form.get("ErrorCode").and_then(|code| code.parse().ok()).unwrap_or(0);
    let status = match form.get("MessageStatus").ok_or(Unreadable)? {
        "sent" => Status::Sent,
        "delivered" | "read" => Status::Delivered,
        "undelivered" | "failed" => failure(code),
        "canceled" => Status::Failed(Refusal::Other),
        // accepted, scheduled, queued, sending: known from the answer to the send
        _ => return Ok(Event::Ignored("on-its-way")),
    };
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let ours = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == OUR_ID);
    let of = match ours.and_then(|(_, id)| Uuid::parse_str(&id).ok()) {
        Some(id) => Reference::Ours(id),
        None => Reference::Theirs(form.get("MessageSid").ok_or(Unreadable)?.to_owned()),
    };
    Ok(Event::Receipt(Receipt { channel: account.channel.clone(), of, status }))
}

// send

impl Settings {
    pub(crate) async fn send(
        &self,
        accounts: &Accounts,
        account: &Account,
        to: &Address,
        id: Uuid,
        text: &str,
    ) -> Outcome {
        let api = self.api_url.trim_end_matches('/');
        let url = format!("{api}/2010-04-01/Accounts/{}/Messages.json", self.account_sid);
        let request = accounts
            .client
            .post(url)
            .basic_auth(&self.account_sid, Some(self.auth_token.expose_secret()))
            .header(reqwest::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.form(accounts, account, to, id, text));
        match client::call(request).await {
            Ok(answer) => outcome(&answer),
            Err(Lost::BeforeRequest) => Outcome::Retry { after_seconds: None, account: true },
            // Twilio knows no id of ours, so a second attempt may be a second message.
            Err(Lost::AfterRequest) => Outcome::Unknown,
        }
    }

    fn form(
        &self,
        accounts: &Accounts,
        account: &Account,
        to: &Address,
        id: Uuid,
        text: &str,
    ) -> String {
        let callback = format!(
            "{}/webhooks/sms/{}/status?{OUR_ID}={id}",
            accounts.public_url, account.channel
        );
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("To", to.reveal());
        match &self.messaging_service_sid {
            Some(service) => form.append_pair("MessagingServiceSid", service),
            None => form.append_pair("From", account.number.as_deref().unwrap_or_default()),
        };
        form.append_pair("Body", text).append_pair("StatusCallback", &callback);
        if self.discard_content {
            form.append_pair("ContentRetention", "discard");
            form.append_pair("AddressRetention", "obfuscate");
        }
        form.finish()
    }
}

// error table: twilio.com/docs/api/errors

/// Twilio holds a message back for up to half an hour when it smells fraud.
const FRAUD_WAIT_SECONDS: u32 = 30 * 60;

/// A daily cap is asked about again in an hour.
const CAP_WAIT_SECONDS: u32 = 3_600;

#[derive(Deserialize)]
struct Created {
    sid: String,
}

#[derive(Deserialize)]
struct Complaint {
    code: u32,
}

fn outcome(answer: &Answer) -> Outcome {
    if answer.is_success() {
        let created = serde_json::from_slice::<Created>(&answer.body);
        return created.map_or(Outcome::Unknown, |c| Outcome::Accepted { id: c.sid, media: None });
    }
    let code =
        serde_json::from_slice::<Complaint>(&answer.body).ok().map(|complaint| complaint.code);
    let again = |after_seconds, account| Outcome::Retry { after_seconds, account };
    match (answer.status, code) {
        (_, Some(14107 | 20429 | 21611 | 30001)) | (429, _) => {
            again(answer.retry_after_seconds, true)
        }
        (_, Some(30023 | 63038)) => again(Some(CAP_WAIT_SECONDS), true),
        (_, Some(30450)) => again(Some(FRAUD_WAIT_SECONDS), false),
        // With a word of its own: it did not take the message.
        (500.., Some(_)) => again(answer.retry_after_seconds, false),
        (500.., None) => Outcome::Unknown,
        (401 | 403 | 404, None) | (404, Some(20404)) => Outcome::Refused(Refusal::Config),
        (_, code) => Outcome::Refused(refusal(code.unwrap_or(0))),
    }
}

fn failure(code: u32) -> Status {
    match code {
        30008 => Status::Unknown,
        30036 => Status::Expired,
        code => Status::Failed(refusal(code)),
    }
}

fn refusal(code: u32) -> Refusal {
    match code {
        21610 => Refusal::OptedOut,
        21211 | 21612 | 21614 | 30005 | 30006 => Refusal::InvalidNumber,
        30003 => Refusal::Unreachable,
        30004 => Refusal::Blocked,
        // Empty, too long, or stopped by a filter.
        21602 | 21617 | 30007 => Refusal::Content,
        // Who we are, or what we send from.
        20003 | 20005 | 21212 | 21603 | 21606 | 21659 | 21660 | 21703 | 30002 => Refusal::Config,
        // With 21408 and 21608 the country, or this number, is not allowed to this account.
        _ => Refusal::Other,
    }
}
