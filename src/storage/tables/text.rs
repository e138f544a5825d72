//! A CSV text as a grid of cells.

use super::cell::{Cell, Row};
use super::encoding::{Encoding, decode};
use super::records::{self, Quotes, SEPARATORS, named_separator};
use super::{Limit, MOST_CELLS, MOST_TEXT, check_size, separator};

/// What parts the cells of a single column: it stands in no text.
const NONE: char = '\0';

/// The cells of a text, as they stand, and how it was read. Rows count from 1 as
/// a spreadsheet counts them, without a line that names the separator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The rows, up to the last that is not blank.
    pub rows: Vec<Vec<String>>,
    /// The encoding of the file.
    pub encoding: Encoding,
    /// What parts the cells; `None` for a single column.
    pub separator: Option<char>,
    /// Whether a first line named the separator.
    pub named: bool,
    /// The cells of the widest row.
    pub width: usize,
    /// Rows that are not blank and have another number of cells than most.
    pub ragged: Vec<usize>,
    /// Whether quotes were taken for letters, because one is never closed.
    pub open_quote: bool,
}

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing, or nothing but white space.
    Empty,
    /// Bytes that are no text.
    NotText,
    /// A web page or other markup, as some programs export in place of a table.
    Markup,
    /// More than is read.
    TooLarge(Limit),
}

/// Reads a table of text. The separator is found where it is not said; a file
/// that names its own is read by that unless another is said.
///
/// ```
/// use timbang::storage::tables::read_text_table;
/// let grid = read_text_table(b"Nama;X1.1\r\n\"Ani; S.E.\";3,5\r\n", None).expect("a table");
/// assert_eq!(grid.separator, Some(';'));
/// assert_eq!(grid.rows[1], ["Ani; S.E.", "3,5"]);
/// ```
pub fn read_text_table(bytes: &[u8], separator: Option<char>) -> Result<Grid, TextFault> {
    check_size(bytes.len()).map_err(TextFault::TooLarge)?;
    let (text, encoding) = decode(bytes).ok_or(TextFault::NotText)?;
    if text.len() > MOST_TEXT {
        return Err(TextFault::TooLarge(Limit::Text(MOST_TEXT)));
    }
    // What DOS put at the end.
    let text = text.trim_end_matches('\x1a');
    if text.trim().is_empty() {
        return Err(TextFault::Empty);
    }
    if is_markup(text) {
        return Err(TextFault::Markup);
    }
    let named = named_separator(text);
    let text = named.map_or(text, |(_, rest)| rest);
    if text.trim().is_empty() {
        return Err(TextFault::Empty);
    }
    let said = separator.filter(|said| SEPARATORS.contains(said));
    let separator = match said.or(named.map(|(separator, _)| separator)) {
        Some(separator) => Some(separator),
        None => separator::find(text),
    };
    let parted = separator.unwrap_or(NONE);
    let (rows, open_quote) = records::grid(text, parted, Quotes::BehindSpaces, MOST_CELLS)
        .ok_or(TextFault::TooLarge(Limit::Cells(MOST_CELLS)))?;
    let blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    let usual = usual_width(rows.iter().filter(|row| !blank(row)));
    let ragged = rows.iter().enumerate();
    let ragged = ragged.filter(|(_, row)| row.len() != usual && !blank(row));
    Ok(Grid {
        encoding,
        separator,
        named: named.is_some(),
        width: rows.iter().map(Vec::len).max().unwrap_or_default(),
        ragged: ragged.map(|(at, _)| at + 1).collect(),
        open_quote,
        rows,
    })
}

impl Grid {
    /// The rows that are not blank, as those of a workbook come.
    pub fn into_rows(self) -> Vec<Row> {
        let cell = |text: String| match text.trim().is_empty() {
            true => Cell::Blank,
            false => Cell::Text(text),
        };
        let rows = self.rows.into_iter().enumerate();
        let rows = rows.map(|(at, row)| Row {
            number: at + 1,
            hidden: false,
            cells: row.into_iter().map(cell).collect(),
        });
        rows.filter(|row| row.cells.iter().any(|cell| *cell != Cell::Blank))
            .collect()
    }
}

/// The number of cells that most rows have; of equals, that of the first.
fn usual_width<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match counts.iter_mut().find(|(width, _)| *width == row.len()) {
            Some((_, times)) => *times += 1,
            None => counts.push((row.len(), 1)),
        }
    }
    let most = counts.iter().map(|(_, times)| *times).max();
    let usual = counts.iter().find(|(_, times)| Some(*times) == most);
    usual.map_or(0, |(width, _)| *width)
}

/// Spreadsheets write web pages under names that end with `.xls`.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start();
    let starts = |mark: &str| {
        let start = text.get(..mark.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    [
        "<!doctype",
        "<html",
        "<?xml",
        "<table",
        "<head",
        "<meta",
        "<!--",
    ]
    .into_iter()
    .any(starts)
}
