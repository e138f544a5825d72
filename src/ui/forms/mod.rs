//! The forms in which a scorecard is filled in.

pub mod classes;
mod perspective;
mod profile;
mod scoring;
pub mod sheet;
mod table;

pub use perspective::{errors, screen as perspective};
pub use profile::screen as profile;
