//! Checks of printed figures: what a paper prints beside what follows from its
//! own inputs.

pub mod ahp;
pub mod amounts;
pub mod calculation;
pub mod calculations;
pub mod cells;
mod class_names;
pub mod classes;
pub mod grades;
mod line;
mod printed;
pub mod reason;
pub mod regression;
mod span;
pub mod statements;

pub use line::{Found, Line, Verdict, meet, plain};
pub use printed::{Print, Printed};
pub use reason::Reason;
