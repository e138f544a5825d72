//! The forms in which a scorecard is filled in.

mod perspective;
mod profile;
mod scoring;
mod sheet;
mod table;

pub use perspective::{errors, screen as perspective};
pub use profile::screen as profile;
