//! Checks of printed figures: what a paper prints beside what follows from its
//! own inputs.

pub mod cells;
mod line;
mod printed;
pub mod reason;
mod span;

pub use line::{Found, Line, Verdict, meet, plain};
pub use printed::{Print, Printed};
pub use reason::Reason;
