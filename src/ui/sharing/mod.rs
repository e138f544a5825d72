//! Links to a scorecard: made and shown as a code, and opened for a look.

mod dialog;
mod preview;

pub use dialog::button;
pub use preview::{open, screen};
