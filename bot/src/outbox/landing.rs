//! What became of calls that came back: for their messages, their addresses and the account.

use super::{
    attempt::{self, Account},
    drain::Drain,
};
use crate::{
    conversation::Standing,
    house::Channel,
    outgoing::{Outcome, Sender},
    store::{
        self,
        sending::{Due, End, Settled, standing_after},
    },
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A call that came back.
pub(super) struct Landed {
    pub due: Due,
    /// Under which it was begun.
    pub epoch: i64,
    /// SHA-256 of the files it carried, in their order.
    pub files: Vec<String>,
    pub outcome: Outcome,
}

impl Landed {
    /// The files it carried, with the names that the provider gave them.
    fn named(&self) -> impl Iterator<Item = (&String, &String)> {
        let names = match &self.outcome {
            Outcome::Accepted { media, .. } => vec![media.as_ref()],
            Outcome::Album(messages) => messages.iter().map(|m| m.media.as_ref()).collect(),
            _ => Vec::new(),
        };
        self.files.iter().zip(names).filter_map(|(file, name)| Some((file, name?)))
    }
}

impl<S: Sender> Drain<S> {
    /// Writes what became of the calls that have come back.
    pub(super) async fn settle(&mut self, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        if self.landed.is_empty() {
            return Ok(());
        }
        let jitter = f64::from(self.house.chance.bytes::<1>()[0]) / 255.0;
        let settled: Vec<Settled> = self
            .landed
            .iter()
            .map(|landed| Settled {
                id: landed.due.id,
                epoch: landed.epoch,
                end: attempt::end(&landed.due, &landed.outcome, now, jitter),
            })
            .collect();
        let pool = &self.house.store.worker;
        let mut tx = pool.begin().await?;
        // Addresses before messages, as everybody locks them.
        store::address::set_standing(&mut tx, &self.closed(&settled)).await?;
        store::sending::settle(&mut tx, &settled, now).await?;
        tx.commit().await?;
        for landed in &self.landed {
            for (sha256, name) in landed.named() {
                store::media::remember(pool, self.channel.id, sha256, name).await?;
            }
        }
        // After the commit: a receipt that does not find its message yet is found here.
        let providers: Vec<String> = settled.iter().filter_map(provider_id).collect();
        let mut conn = pool.acquire().await?;
        store::receipt::match_early(&mut conn, self.channel.id, &providers).await?;
        drop(conn);
        self.account(now).await?;
        for landed in self.landed.drain(..) {
            self.airborne.remove(&landed.due.id);
            count(&self.channel, &landed.outcome);
        }
        Ok(())
    }

    /// The addresses that a refusal closes.
    fn closed(&self, settled: &[Settled]) -> Vec<(Uuid, Standing)> {
        let refused = self.landed.iter().zip(settled).filter_map(|(landed, settled)| {
            let End::Failed(refusal) = settled.end else { return None };
            Some((landed.due.address_id?, standing_after(refusal)?))
        });
        refused.collect()
    }

    /// What the outcomes say about the account as a whole. Of several pauses the longest is kept.
    async fn account(&mut self, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        let (mut works, mut pause, mut trouble) = (false, None, None);
        for landed in &self.landed {
            let (until, wrong) = match attempt::account(&landed.outcome, now) {
                Account::Works => {
                    self.breaker.worked();
                    works = true;
                    continue;
                }
                Account::Failed => match self.breaker.failed(now) {
                    Some(until) => (until, Some("failing")),
                    None => continue,
                },
                Account::Pause(until) => (until, None),
                Account::Trouble(what, until) => (until, Some(what)),
            };
            (pause, trouble) = (pause.max(Some(until)), wrong.or(trouble));
        }
        let (pool, channel) = (&self.house.store.worker, self.channel.id);
        let troubled = self.lease.as_ref().is_some_and(|(lease, _)| lease.trouble.is_some());
        if works && troubled && trouble.is_none() {
            store::lease::mend(pool, channel).await?;
            store::recovery::hurry(pool, channel, now).await?;
            tracing::info!(channel = %self.channel.name, "an account works again");
        }
        if let Some(until) = pause {
            store::lease::pause(pool, channel, until, trouble).await?;
        }
        if let Some(what) = trouble {
            tracing::error!(channel = %self.channel.name, trouble = what, "an account is in trouble");
        }
        if let Some((lease, _)) = &mut self.lease {
            lease.paused_until = lease.paused_until.max(pause);
            lease.trouble = match trouble {
                Some(what) => Some(what.to_owned()),
                None if works => None,
                None => lease.trouble.take(),
            };
        }
        Ok(())
    }
}

fn provider_id(settled: &Settled) -> Option<String> {
    match &settled.end {
        End::Accepted { provider_id, .. } => provider_id.clone(),
        _ => None,
    }
}

fn count(channel: &Channel, outcome: &Outcome) {
    let result = match outcome {
        Outcome::Accepted { .. } | Outcome::Album(_) => "accepted",
        Outcome::Retry { .. } => "retry",
        Outcome::Refused(_) => "refused",
        Outcome::Unknown => "unknown",
    };
    metrics::counter!("outgoing_total", "channel" => channel.name.to_string(), "result" => result)
        .increment(1);
}
