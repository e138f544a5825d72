//! The state of the page and everything that can happen to it: plain data and
//! pure functions, so that all of it is tested without a browser.

mod change;
mod classes;
mod history;
pub mod panel;
pub mod paste;
mod state;
pub mod survey;
mod view;

pub use change::{Change, new_indicator};
pub use history::History;
pub use state::{Action, AppState, Open, SaveState, Theme, Toast, ToastKind};
pub use view::{Tab, View};
