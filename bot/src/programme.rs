//! One country's or partner's work: what the conversation needs to know of it.

use lessons::language::Language;
use uuid::Uuid;

/// A programme, as configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its row.
    pub id: Uuid,
    /// What learners know it by.
    pub name: String,
    /// ISO 3166 code: how local numbers are read, and which time zone is assumed.
    pub country: String,
    /// Offered, in this order.
    pub languages: Vec<Language>,
    /// A tested number or address of a person who helps.
    pub help_line: Option<String>,
    /// Neutral first words, protected content, messages taken back.
    pub discreet: bool,
    /// What links that we hand out begin with; no slash at the end.
    pub public_url: String,
}

impl Programme {
    /// IANA name of the time zone that is assumed for this programme's learners.
    pub fn time_zone(&self) -> &'static str {
        crate::conversation::hours::zone(&self.country).name()
    }
}
