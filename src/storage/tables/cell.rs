//! A cell of a table, whichever file it came from.

use crate::numbers::plain_text;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// A text, and all of a CSV file.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, a time or both, in the form of ISO 8601: `2024-05-01T13:45:10`.
    Date(String),
    /// A number shown as a percentage, in percent.
    Percent(f64),
    /// True or false.
    Bool(bool),
    /// No value, and why; counts as missing.
    Error(CellError),
}

/// Why a cell of a spreadsheet has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellError {
    /// `#NULL!`
    Null,
    /// `#DIV/0!`
    DivisionByZero,
    /// `#VALUE!`
    Value,
    /// `#REF!`
    Reference,
    /// `#NAME?`
    Name,
    /// `#NUM!`
    Number,
    /// `#N/A`
    NotAvailable,
    /// Any other.
    Other,
    /// A formula without a value: the program that wrote the file did not
    /// compute it.
    NotComputed,
}

/// Errors as every language of Excel stores them.
const ERRORS: [(&str, CellError); 7] = [
    ("#NULL!", CellError::Null),
    ("#DIV/0!", CellError::DivisionByZero),
    ("#VALUE!", CellError::Value),
    ("#REF!", CellError::Reference),
    ("#NAME?", CellError::Name),
    ("#NUM!", CellError::Number),
    ("#N/A", CellError::NotAvailable),
];

impl CellError {
    /// The error that a text names.
    pub(super) fn named(text: &str) -> Option<CellError> {
        let text = text.trim();
        let mut all = ERRORS.iter();
        let found = all.find(|(name, _)| name.eq_ignore_ascii_case(text));
        found.map(|(_, error)| *error)
    }

    fn name(self) -> &'static str {
        let mut all = ERRORS.iter();
        let found = all.find(|(_, error)| *error == self);
        found.map_or("#", |(name, _)| name)
    }
}

impl Cell {
    /// The cell as text, the same in every language; numbers as
    /// [`plain_text`] writes them.
    pub fn text(&self) -> String {
        match self {
            Cell::Blank => String::new(),
            Cell::Text(text) | Cell::Date(text) => text.clone(),
            Cell::Number(value) => plain_text(*value),
            Cell::Percent(value) => plain_text(*value) + "%",
            Cell::Bool(true) => "TRUE".to_owned(),
            Cell::Bool(false) => "FALSE".to_owned(),
            Cell::Error(error) => error.name().to_owned(),
        }
    }
}

/// A row of a table that is not blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number in the spreadsheet, from 1.
    pub number: usize,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// Its cells from the first column on; those beyond the last are blank.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A cell; blank beyond the last.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Blank)
    }
}
