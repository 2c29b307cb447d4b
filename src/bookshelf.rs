//! The courses as they are served: read from their folder, checked, and looked at again now and
//! then, so that a corrected text needs no restart.
//!
//! A course with errors keeps its last good version; a course whose review has ended is taken off
//! the list. Either way the operator is told, once.

use crate::{
    check::{self, Shelf},
    config,
};
use bot::{catalogue::Catalogue, clock::Clock, programme::Programme, store};
use lessons::{
    course::{CourseHash, CourseId},
    draft::{Draft, Gate},
};
use sqlx::PgPool;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};
use tokio::sync::watch;

/// How often the folder, and what other processes serve, is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// The courses' folder, and what came of it.
#[derive(Debug)]
pub struct Bookshelf {
    folder: PathBuf,
    serve_unreviewed: bool,
    programme: Arc<Programme>,
    pool: PgPool,
    clock: Clock,
    catalogue: watch::Sender<Arc<Catalogue>>,
    /// What the catalogue was made of.
    holds: Holds,
    /// What the operator was told.
    told: BTreeSet<String>,
}

/// Versions that are served, and all that are kept.
type Holds = (BTreeMap<CourseId, CourseHash>, BTreeSet<CourseHash>);

impl Bookshelf {
    /// Loads the courses for the first time.
    pub async fn open(
        courses: &config::Courses,
        programme: &Arc<Programme>,
        pool: PgPool,
        clock: Clock,
    ) -> anyhow::Result<(Self, watch::Receiver<Arc<Catalogue>>)> {
        let (catalogue, receiver) = watch::channel(Arc::default());
        let mut bookshelf = Self {
            folder: courses.folder.clone(),
            serve_unreviewed: courses.serve_unreviewed,
            programme: Arc::clone(programme),
            pool,
            clock,
            catalogue,
            holds: Holds::default(),
            told: BTreeSet::new(),
        };
        bookshelf.look().await?;
        Ok((bookshelf, receiver))
    }

    /// Looks again until `stop` turns true.
    pub async fn keep(mut self, mut stop: watch::Receiver<bool>) {
        loop {
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
            if let Err(error) = self.look().await {
                tracing::warn!(error = format!("{error:#}"), "courses stay as they are");
            }
        }
    }

    /// Reads, checks and serves what may be served.
    pub async fn look(&mut self) -> anyhow::Result<()> {
        let folder = self.folder.clone();
        let read = move || Shelf::read(&check::folders(&folder)?);
        let examined = tokio::task::spawn_blocking(read).await??;
        let now = self.clock.now();
        let gate = Gate {
            today: now.date_naive(),
            serve_unreviewed: self.serve_unreviewed,
            help_line: self.programme.help_line.is_some(),
        };
        let mut told = BTreeSet::new();
        let mut withheld = BTreeSet::new();
        for draft in &examined.drafts {
            let id = draft.course().id.clone();
            match verdict(&examined, draft, gate) {
                Verdict::Serve(course) => {
                    store::course::serve(&self.pool, self.programme.id, &course, now).await?;
                }
                Verdict::KeepLastGood(why) => _ = told.insert(format!("{id}: {why}")),
                Verdict::Withhold(why) => {
                    told.insert(format!("{id}: {why}"));
                    withheld.insert(id);
                }
            }
        }
        self.offer(&withheld).await?;
        for why in told.difference(&self.told) {
            tracing::warn!("not served: {why}");
        }
        self.told = told;
        Ok(())
    }

    /// Makes a new catalogue of what the database holds, if it differs.
    async fn offer(&mut self, withheld: &BTreeSet<CourseId>) -> anyhow::Result<()> {
        let mut catalogue = Catalogue::default();
        let mut holds = Holds::default();
        for kept in store::course::versions(&self.pool, self.programme.id).await? {
            let id = kept.course.id.clone();
            let gone = !self.folder.join(id.as_str()).exists();
            if kept.served && (gone || withheld.contains(&id)) {
                store::course::withdraw(&self.pool, self.programme.id, id.as_str()).await?;
            }
            catalogue.keep(kept.hash, kept.course);
            holds.1.insert(kept.hash);
            if kept.served && !gone && !withheld.contains(&id) {
                catalogue.offer(kept.hash);
                holds.0.insert(id, kept.hash);
            }
        }
        if holds != self.holds {
            let courses: Vec<_> = holds.0.keys().map(ToString::to_string).collect();
            tracing::info!(courses = courses.join(" "), "courses are served");
            self.holds = holds;
            // A moment's work over every card: done here, nobody's search waits for it.
            let catalogue = tokio::task::spawn_blocking(move || {
                catalogue.index();
                catalogue
            });
            self.catalogue.send_replace(Arc::new(catalogue.await?));
        }
        Ok(())
    }
}

enum Verdict {
    Serve(Box<lessons::course::Course>),
    KeepLastGood(String),
    Withhold(String),
}

fn verdict(examined: &Shelf, draft: &Draft, gate: Gate) -> Verdict {
    let errors = examined.errors_of(draft);
    if errors > 0 {
        let folder = &draft.folder;
        return Verdict::KeepLastGood(format!(
            "errors: {errors}; `dockbrief check {folder}` lists them, and until they are mended \
             the last good version stays"
        ));
    }
    match draft.serve(&gate) {
        Ok(course) => Verdict::Serve(Box::new(course)),
        Err(reasons) => Verdict::Withhold(reasons.join("; ")),
    }
}
