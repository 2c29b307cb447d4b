//! The only room with SQL. One file per table or per question asked; checked macros, lower case.
//!
//! Functions take a connection and plain values, and say in their name what they do to the rows.
//! Deliberately absent: decisions, time (`now` is bound) and ambient transactions: whoever calls
//! owns the transaction.

pub mod address;
pub mod asked;
pub mod channel;
pub mod codes;
pub mod course;
pub mod enrollment;
pub mod event;
pub mod export;
pub mod fact;
pub mod kept;
pub mod key_check;
pub mod learner;
pub mod lease;
pub mod media;
pub mod migrate;
pub mod outgoing;
pub mod partitions;
pub mod quarantine;
pub mod receipt;
pub mod recovery;
pub mod round;
pub mod sending;

use crate::seal::Keys;
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{sync::Arc, time::Duration};

/// The database and the keys to it.
#[derive(Clone, Debug)]
pub struct Store {
    /// For taking in: never starved by sending.
    pub ingest: PgPool,
    /// For sending and the schedule.
    pub worker: PgPool,
    /// Seals and finds.
    pub keys: Arc<Keys>,
}

/// Connections for taking messages in: one per lane of the inbox, and one for receipts.
const INGEST_CONNECTIONS: u32 = 6;
/// Connections for sending and the schedule: accounts are drained side by side.
const WORKER_CONNECTIONS: u32 = 8;
/// Who waits longer than this for a connection tells the provider to come back.
const ACQUIRE_SECONDS: u64 = 2;

impl Store {
    /// Opens two pools on one database. Connects when first used.
    pub fn open(url: &str, keys: Keys) -> Result<Self, sqlx::Error> {
        let pool = |connections| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(ACQUIRE_SECONDS))
                .connect_lazy(url)
        };
        let (ingest, worker) = (pool(INGEST_CONNECTIONS)?, pool(WORKER_CONNECTIONS)?);
        Ok(Self { ingest, worker, keys: Arc::new(keys) })
    }

    /// One pool for both purposes: tests.
    pub fn over(pool: PgPool, keys: Keys) -> Self {
        Self { ingest: pool.clone(), worker: pool, keys: Arc::new(keys) }
    }

    /// Whether Postgres answers.
    pub async fn is_ready(&self) -> bool {
        sqlx::query_scalar!(r#"select 1 as "one!""#).fetch_one(&self.ingest).await.is_ok()
    }
}

/// Whether an error says that the database cannot be used now, rather than that it refused what
/// was asked: the provider is told to come back.
pub fn is_unavailable(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(refusal) => refusal.code().is_some_and(|code| {
            // 08 connection, 53 out of resources, 57 shut down or cancelled, 58 system error,
            // 25006 read-only: PostgreSQL's appendix A.
            ["08", "53", "57", "58"].iter().any(|class| code.starts_with(class)) || code == "25006"
        }),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        _ => false,
    }
}
