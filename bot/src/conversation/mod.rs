//! The conversation: what a message means here and now, and what follows.
//!
//! [`respond`] is pure: learner and message in, [`Turn`] out. It neither waits nor reads the clock
//! nor touches the database, so a whole course can be talked through in a unit test. What only the
//! database can answer (a code typed on another phone, everything that is kept) is asked for as an
//! [`Effect`], and its [`Echo`] comes back through [`after`].

pub mod learner;
pub mod say;
pub mod turn;

pub use learner::{Enrollment, Heard, Here, Learner, Phone, Shown, Standing, State};
pub use say::Say;
pub use turn::{Asked, Echo, Effect, Fact, Keep, Turn};
