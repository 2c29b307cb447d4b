//! Where a webhook's address leads: to itself, or in turn to several processes of the service, as
//! behind a load balancer.

use crate::house::held;
use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

/// The processes behind one address; none set: the address itself.
#[derive(Default)]
pub(crate) struct Spread {
    origins: Mutex<Vec<String>>,
    turn: AtomicUsize,
}

impl Spread {
    /// From now on calls go to these origins (`http://127.0.0.1:8080`) in turn.
    pub fn over(&self, origins: Vec<String>) {
        *held(&self.origins) = origins;
    }

    /// The address to call next.
    pub fn aim(&self, url: &str) -> String {
        let origins = held(&self.origins);
        if origins.is_empty() {
            return url.to_owned();
        }
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        let path = url.splitn(4, '/').nth(3).unwrap_or_default();
        format!("{}/{path}", origins[turn % origins.len()].trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_go_to_the_origins_in_turn_and_keep_path_and_query() {
        let spread = Spread::default();
        let url = "https://learn.example.org/webhooks/telegram?a=/b";
        assert_eq!(spread.aim(url), url);
        spread.over(vec!["http://one:1".into(), "http://two:2/".into()]);
        assert_eq!(spread.aim(url), "http://one:1/webhooks/telegram?a=/b");
        assert_eq!(spread.aim(url), "http://two:2/webhooks/telegram?a=/b");
        assert_eq!(spread.aim(url), "http://one:1/webhooks/telegram?a=/b");
    }
}
