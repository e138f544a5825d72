//! The page: state becomes elements, events become actions.
//!
//! Plain functions draw; components stand only where there is a hook. Every
//! optional block has an element of its own and every list is keyed (Yew 0.23
//! rebuilds inputs otherwise, see CONTRIBUTING).

mod accuracy;
mod answer;
mod app;
mod checks;
mod compare;
mod drawing;
mod embedding;
mod exercise;
mod exhibits;
mod export;
mod fields;
mod figures;
mod files;
mod focus;
mod forms;
mod icons;
mod kit;
mod later;
mod leftovers;
mod page;
mod pieces;
mod report;
pub mod rescue;
mod results;
mod saving;
mod second;
mod sharing;
mod shell;
mod stage;
mod start;
pub mod survey;
mod tasks;
mod weights;

pub use app::App;
