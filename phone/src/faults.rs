//! Trouble on demand: what a provider does wrong, to which calls, how often. A phone that lost its
//! network is not a fault of a provider and lives with the phone; a cut line lives in `line`.

use crate::house::held;
use std::{sync::Mutex, time::Duration};

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Too many calls: 429, and how long to wait.
    TooMany {
        /// The wait asked for.
        retry_after_seconds: u32,
    },
    /// A failure of the provider's own, without effect.
    Failure {
        /// The status, 500 to 599.
        status: u16,
        /// Whether it comes with the provider's usual JSON, or with nothing.
        body: bool,
    },
    /// The connection breaks before the call takes effect.
    BreakBefore,
    /// The call takes effect, and the connection breaks before the answer.
    BreakAfter,
    /// The call takes effect, and the answer is a failure nevertheless.
    FailAfter,
    /// The answer takes its time.
    Slow(Duration),
}

/// A trouble and the calls it strikes.
#[derive(Debug, Clone)]
pub struct Fault {
    trouble: Trouble,
    method: Option<String>,
    to: Option<String>,
    left: Option<u32>,
    one_in: u32,
    seen: u32,
}

impl Fault {
    /// Strikes every call until it is lifted.
    pub fn new(trouble: Trouble) -> Self {
        Self { trouble, method: None, to: None, left: None, one_in: 1, seen: 0 }
    }

    /// Only calls of this method.
    #[must_use]
    pub fn on(mut self, method: &str) -> Self {
        self.method = Some(method.to_ascii_lowercase());
        self
    }

    /// Only calls that concern this chat or number.
    #[must_use]
    pub fn to(mut self, to: &(impl ToString + ?Sized)) -> Self {
        self.to = Some(to.to_string());
        self
    }

    /// Only this many times.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.left = Some(times);
        self
    }

    /// Only one call in so many: the first of them, and then every so-manieth.
    #[must_use]
    pub fn one_in(mut self, calls: u32) -> Self {
        self.one_in = calls.max(1);
        self
    }

    fn strikes(&mut self, method: &str, to: Option<&str>) -> bool {
        let concerned = self.method.as_deref().is_none_or(|m| m.eq_ignore_ascii_case(method))
            && self.to.as_deref().is_none_or(|t| Some(t) == to);
        if !concerned || self.left == Some(0) {
            return false;
        }
        let nth = self.seen;
        self.seen = self.seen.wrapping_add(1);
        if !nth.is_multiple_of(self.one_in) {
            return false;
        }
        if let Some(left) = &mut self.left {
            *left -= 1;
        }
        true
    }
}

/// The faults of one provider.
#[derive(Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub fn add(&self, fault: Fault) {
        held(&self.0).push(fault);
    }

    pub fn lift(&self) {
        held(&self.0).clear();
    }

    /// Whether any fault still waits for its call.
    pub fn any(&self) -> bool {
        !held(&self.0).is_empty()
    }

    /// What happens to this call; the fault that was set first wins.
    pub fn strike(&self, method: &str, to: Option<&str>) -> Option<Trouble> {
        let mut faults = held(&self.0);
        let trouble =
            faults.iter_mut().find_map(|f| f.strikes(method, to).then(|| f.trouble.clone()));
        faults.retain(|f| f.left != Some(0));
        trouble
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_the_calls_it_names() {
        let trouble = Trouble::BreakBefore;
        let cases = [
            ("all", Fault::new(trouble.clone()), [true, true, true, true]),
            ("twice", Fault::new(trouble.clone()).times(2), [true, true, false, false]),
            ("method", Fault::new(trouble.clone()).on("SENDMESSAGE"), [true, false, true, false]),
            ("to", Fault::new(trouble.clone()).to(&7), [true, true, false, false]),
            ("one in three", Fault::new(trouble.clone()).one_in(3), [true, false, false, true]),
        ];
        let calls = [
            ("sendMessage", Some("7")),
            ("editMessageText", Some("7")),
            ("sendMessage", Some("8")),
            ("getMe", None),
        ];
        for (name, fault, expected) in cases {
            let faults = Faults::default();
            faults.add(fault);
            let struck = calls.map(|(method, to)| faults.strike(method, to).is_some());
            assert_eq!(struck, expected, "{name}");
        }
    }
}
