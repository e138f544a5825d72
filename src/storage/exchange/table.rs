//! A CSV text as records of cells, for each of the characters that may part
//! them.

use super::{MOST_EXPERTS, SheetFault};
use crate::storage::tables::records::{Quotes, Records};

/// A record: a row of the table, which a quoted cell may spread over lines.
pub(super) struct Record<'a> {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// Its cells, without white space around and no more than were asked for.
    pub(super) cells: Vec<String>,
    /// How many cells there are.
    pub(super) count: usize,
    /// Its text.
    pub(super) text: &'a str,
}

impl Record<'_> {
    /// A cell; empty beyond the last.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// How many cells there are up to the last that is not blank.
    pub(super) fn filled(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.is_empty());
        last.map_or(0, |last| last + 1)
    }

    /// Whether the record has cells for so many columns and nothing beyond.
    pub(super) fn is_wide(&self, columns: usize) -> bool {
        self.count >= columns && self.filled() <= columns
    }
}

/// Parts a text into records; blank ones are passed over. A quote that is never
/// closed is a letter like any other.
pub(super) fn split(
    text: &str,
    separator: char,
    most_cells: usize,
) -> Result<Vec<Record<'_>>, SheetFault> {
    let quoted = part(text, separator, most_cells, Quotes::BehindSpaces)?;
    match quoted {
        Some(records) => Ok(records),
        None => part(text, separator, most_cells, Quotes::Letters).map(Option::unwrap_or_default),
    }
}

/// `None` when a quote is still open at the end.
fn part(
    text: &str,
    separator: char,
    most_cells: usize,
    quotes: Quotes,
) -> Result<Option<Vec<Record<'_>>>, SheetFault> {
    let mut all = Records::new(text, separator, quotes);
    all.most_cells = most_cells;
    let mut records = Vec::new();
    for record in all.by_ref().filter(|record| !record.is_blank()) {
        let cells = record.cells.iter().map(|cell| cell.trim().to_owned());
        records.push(Record {
            line: record.line,
            cells: cells.collect(),
            count: record.count,
            text: record.text,
        });
        // One is the header.
        if records.len() > MOST_EXPERTS + 1 {
            let limit = MOST_EXPERTS;
            return Err(SheetFault::TooMany { limit });
        }
    }
    Ok((!all.open).then_some(records))
}
