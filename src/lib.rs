//! Timbang: a balanced-scorecard calculator for public agencies that runs
//! wholly in the browser.
//!
//! One arrow leads through the crate: a document ([`scorecard::Scorecard`]) is
//! evaluated ([`evaluation::evaluate`]) to a typed report, which becomes words
//! and geometry, and those become the page.
//!
//! The modules are layers. Each may use only those above it in this list
//! (`tests/layers.rs` holds that):
//!
//! - [`sorting`]: one sort for every kind of list
//! - [`numbers`]: numbers as people type and print them
//! - [`scorecard`]: what the user enters, and the name of every field
//! - [`statistics`]: distributions and tests at reference accuracy
//! - [`methods`]: one published formula a file
//! - [`evaluation`]: from a document to its report
//! - [`cases`]: published studies as scorecards
//! - [`chart`]: geometry of the charts
//! - [`storage`]: files, drafts and migrations
//! - [`i18n`]: words in Indonesian and English, for every code above
//! - [`api`]: the functions of the JavaScript module, JSON in and JSON out
//! - [`editing`]: the state of the page, its actions and undo
//! - [`embedding`]: the contract with a page that holds this one in a frame
//! - `ui` (browser only): the page itself

pub mod api;
pub mod cases;
pub mod chart;
pub mod editing;
pub mod embedding;
pub mod evaluation;
pub mod i18n;
pub mod methods;
pub mod numbers;
pub mod scorecard;
pub mod sorting;
pub mod statistics;
pub mod storage;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod ui;
