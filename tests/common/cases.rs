//! The scorecards of `tests/cases`: files of the product with what to expect.

use serde_json::Value;
use std::path::PathBuf;
use timbang::storage::{Opened, read};

/// A scorecard with its expected results.
pub struct Case {
    /// The file's name.
    pub name: String,
    /// What was opened.
    pub opened: Opened,
    /// The `expected` object of the file.
    pub expected: Value,
}

/// Every case, by name.
pub fn all() -> Vec<Case> {
    let folder = std::fs::read_dir("tests/cases").expect("tests/cases");
    let mut files: Vec<PathBuf> = folder.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files.iter().map(open).collect()
}

fn open(file: &PathBuf) -> Case {
    let name = file
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let bytes = std::fs::read(file).expect("the bytes");
    let value: Value =
        serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    Case {
        opened: read(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}")),
        expected: value["expected"].clone(),
        name,
    }
}
