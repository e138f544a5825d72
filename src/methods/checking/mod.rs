//! Checks of printed figures: what a paper prints beside what follows from its
//! own inputs.

mod line;

pub use line::{Found, Line, Reason, Verdict};
