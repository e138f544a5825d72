//! Tables of results for other programs: as CSV, as a workbook, on the clipboard.
//!
//! A [`Book`] says what stands in each table, in words that are chosen already;
//! nothing here computes. Cells keep numbers as numbers, with what is needed to
//! write them as the page does.
//!
//! - `cell`: a cell, and how it is written
//! - `clip`: a table as word processors take it from the clipboard
//! - `csv`: separated cells, safe from being taken for formulas
//! - `markup`: texts within XML
//! - `names`: names of sheets that every program accepts
//! - `page`: a page as a file of its own
//! - `picture`: drawings as files of their own
//! - `xlsx`: a workbook (ECMA-376)
//! - `zip`: the file around its parts

mod cell;
mod clip;
mod csv;
mod markup;
mod names;
mod page;
mod picture;
mod xlsx;
mod zip;

pub use cell::{Cell, Number, Sign};
pub use clip::{clip, harmless};
pub use csv::{csv, csv_of_all, is_formula, tabbed};
pub use markup::escape;
pub use names::{LONGEST_SHEET_NAME, sheet_names};
pub use page::{Node, page};
pub use picture::{LETTERS, LOOKS, PLACES, Picture};
pub use xlsx::{TYPE as XLSX_TYPE, xlsx};

use crate::numbers::Notation;

/// Tables that belong together, sheet by sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// What the tables are about; stands above each sheet.
    pub title: String,
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
}

/// Tables on one sheet, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name, however long; a workbook writes it as it may.
    pub name: String,
    /// The tables.
    pub tables: Vec<Table>,
}

/// A table of results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// How it came about; may be empty.
    pub note: String,
    /// The headings of the columns; none where the rows name themselves.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// A closing row.
    pub foot: Option<Vec<Cell>>,
}

impl Table {
    /// Every row, the closing one last.
    pub fn lines(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().chain(&self.foot)
    }

    /// As word processors take it from the clipboard, numbers as the page writes them.
    pub fn clip(&self, notation: Notation) -> Node {
        let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.written(notation)).collect();
        let rows: Vec<Vec<String>> = self.lines().map(row).collect();
        clip(&self.title, &self.heads, &rows, &self.note)
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        let widest = self.lines().map(Vec::len).max().unwrap_or(0);
        widest.max(self.heads.len())
    }

    /// What all numbers of a column have beside their digits, when that is the
    /// same for all.
    pub fn sign_of(&self, column: usize) -> Option<Sign> {
        let cells = self.lines().filter_map(|row| row.get(column));
        let mut signs = cells.filter_map(|cell| Some(cell.number()?.sign));
        let first = signs.next()?;
        signs.all(|sign| sign == first).then_some(first)
    }
}

impl Book {
    /// Every table with the sheet on which it stands.
    pub fn tables(&self) -> impl Iterator<Item = (&Sheet, &Table)> {
        let all = self.sheets.iter();
        all.flat_map(|sheet| sheet.tables.iter().map(move |table| (sheet, table)))
    }
}
