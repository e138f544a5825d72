//! Tables that an analyst brings: CSV texts and Excel workbooks.
//!
//! - `encoding`: bytes as text, and in which encoding they were
//! - `records`: the one reader of separated cells in the house
//! - `separator`: which character parts the cells of a text
//! - `text`: a CSV text as a grid
//! - `cell`: a cell of either source, and its row
//! - `xlsx`: a workbook, from the zip inwards
//! - `header`: which row names the columns
//! - `identity`: columns that say who answered, by heading and content
//! - `columns`: what each column holds
//! - `degrees`: words of an answer scale, as degrees
//! - `shapes`: the scales that are known
//! - `numbered`: numbers beside the words of an answer
//! - `scales`: which scales turn answers into scores
//! - `items`: items of a questionnaire by variable

mod cell;
mod columns;
mod degrees;
mod encoding;
mod header;
mod identity;
mod items;
mod numbered;
pub(crate) mod records;
mod scales;
mod separator;
mod shapes;
mod text;
mod xlsx;

pub use cell::{Cell, CellError, Row};
pub use columns::{
    Column, ColumnKind, Distinct, MOST_SHOWN, Marks, answer_all, describe, distinct, reading,
};
pub use encoding::Encoding;
pub use header::find_header;
pub use identity::{Identity, identity_of};
pub use items::group_items;
pub use scales::{Family, Fit, Preset, agree, presets_for};
pub use text::{Grid, TextFault, read_text_table};
pub use xlsx::{Sheet, Visibility, Workbook, XlsxFault, is_workbook, read_xlsx};

/// The largest file that is read, in bytes; whoever opens a file asks before
/// reading it. Far above any questionnaire, and below 30 MB.
pub const LARGEST_TABLE: usize = 25_000_000;
/// The most cells of a table, or of all sheets of a workbook.
pub const MOST_CELLS: usize = 2_000_000;
/// The most bytes of text, of a CSV file or of all cells of a workbook.
pub const MOST_TEXT: usize = 32_000_000;
/// The most bytes that come out of a workbook when it is unpacked.
pub const MOST_INFLATED: usize = 32_000_000;

/// A limit that a table exceeds, with the most that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    File(usize),
    /// Bytes of text.
    Text(usize),
    /// Cells.
    Cells(usize),
    /// Bytes of a workbook when unpacked.
    Inflated(usize),
    /// Parts of a workbook.
    Parts(usize),
}

/// Whether a file of so many bytes may be read at all.
pub fn check_size(bytes: usize) -> Result<(), Limit> {
    match bytes > LARGEST_TABLE {
        true => Err(Limit::File(LARGEST_TABLE)),
        false => Ok(()),
    }
}
