//! Where what a provider reports comes in: the border between `webhook` and the inbox.
//!
//! Behind it lies the database; in front of it nothing but parsed events. A test stands a list in
//! its place.

use crate::{incoming::Incoming, outgoing::Receipt};
use std::future::Future;

/// Takes in events, and hands out the one thing that is fetched rather than sent.
pub trait Door: Clone + Send + Sync + 'static {
    /// Takes one message or press. `Ok` means that it is kept for good, or was before: an event
    /// that comes again gets the same answer and has no effect.
    fn receive(&self, incoming: Incoming) -> impl Future<Output = Result<(), Unavailable>> + Send;

    /// Takes what a provider says about a message that it took. `Ok` as above.
    fn receipt(&self, receipt: Receipt) -> impl Future<Output = Result<(), Unavailable>> + Send;

    /// Everything that is kept of one learner, as JSON, for the one-time token of the link that
    /// they asked for. `None` when there is no such token, or it was used, or is too old.
    fn export(
        &self,
        token: &str,
    ) -> impl Future<Output = Result<Option<String>, Unavailable>> + Send;
}

/// Nothing was kept: the provider is asked to come again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing can be kept now; again in {retry_after_seconds} s")]
pub struct Unavailable {
    /// When it is worth trying again.
    pub retry_after_seconds: u32,
}
