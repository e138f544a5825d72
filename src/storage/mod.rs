//! Files, drafts and migrations: the gate between a document and its bytes.
//!
//! A file and a stored draft are the same text, a versioned envelope around the
//! scorecard ([`write()`], [`read`]). What cannot be read is named, kept and
//! offered for download, never overwritten; see [`drafts`]. What experts send and
//! analysts import for a group comparison is in [`exchange`]; tables of answers,
//! from CSV texts and Excel workbooks, are in [`tables`]; tables of results, to
//! other programs, in [`export`].

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod browser;
mod document;
mod draft_id;
pub mod drafts;
pub mod exchange;
pub mod export;
mod fault;
mod file;
mod json;
mod limits;
mod migrations;
mod name;
mod places;
mod scan;
mod settings;
mod store;
mod sum;
pub mod tables;

pub use draft_id::DraftId;
pub use drafts::{DraftFault, Listed, Listing};
pub use fault::FileFault;
pub use file::{FORMAT, LARGEST_FILE, Opened, SCHEMA, read, read_text, try_write, write};
pub use limits::{LONGEST_BLOCK, LONGEST_TEXT, MOST_ENTRIES, MOST_ROWS, check};
pub use name::{safe_file_name, safe_name};
pub use settings::Settings;
pub use store::{MemoryStore, Store, StoreFault};
