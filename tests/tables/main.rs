//! Tables from CSV texts and Excel workbooks: read exactly or refused by name,
//! and never read for more than they say.
//!
//! `questionnaire.xlsx` was written by LibreOffice 7.4.7 from
//! `questionnaire.fods`: `soffice --headless --convert-to xlsx
//! questionnaire.fods`.

mod archive;
mod columns;
mod headings;
mod limits;
mod questionnaire;
#[path = "../common/random.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod random;
mod refusals;
mod rubbish;
mod scales;
mod texts;
mod workbooks;

use timbang::storage::tables::{Cell, Row, read_text_table};

/// Rows of a CSV text.
fn rows(text: &str) -> Vec<Row> {
    let grid = read_text_table(text.as_bytes(), None).expect("a table");
    grid.into_rows()
}

/// A cell of text.
fn word(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}
