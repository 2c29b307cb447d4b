//! What the page shows, sent again whenever it changes: server-sent events, so that a tab which
//! lost its connection catches up by itself.

use super::{Page, view};
use axum::{
    extract::{Query, State},
    response::{
        Sse,
        sse::{Event, KeepAlive},
    },
};
use futures::{Stream, stream};
use serde::Deserialize;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::watch;

/// Changes that come within this time are drawn together.
const TOGETHER: Duration = Duration::from_millis(25);

#[derive(Deserialize)]
pub(super) struct Watched {
    person: Option<i64>,
    number: Option<String>,
}

struct Watching {
    page: Arc<Page>,
    bell: watch::Receiver<u64>,
    watched: Watched,
    drawn: String,
}

pub(super) async fn live(
    State(page): State<Arc<Page>>,
    Query(watched): Query<Watched>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut bell = page.house.listen();
    bell.mark_changed();
    let watching = Watching { page, bell, watched, drawn: String::new() };
    let views = stream::unfold(watching, async |mut watching| {
        let view = watching.next().await?;
        Some((Ok(Event::default().data(view)), watching))
    });
    Sse::new(views).keep_alive(KeepAlive::default())
}

impl Watching {
    /// The next view that differs from the one before; `None` when the phones are gone.
    async fn next(&mut self) -> Option<String> {
        loop {
            self.bell.changed().await.ok()?;
            tokio::time::sleep(TOGETHER).await;
            self.bell.mark_unchanged();
            let number = self.watched.number.as_deref();
            let view = view::of(&self.page, self.watched.person, number).to_string();
            if view != self.drawn {
                self.drawn.clone_from(&view);
                return Some(view);
            }
        }
    }
}
