//! The cells of a check: texts, and printed numbers with their columns.

use super::line::Line;
use super::printed::Print;
use crate::methods::Outcome;
use crate::methods::inputs::{Inputs, column_marks};
use crate::methods::instrument::Measured;
use crate::numbers::Kind;
use crate::scorecard::{Entry, Path, Row};

/// The text of a row's cell; empty where nothing was typed.
pub fn text<'a>(row: &'a Row, key: &str) -> &'a str {
    row.cells.get(key).map_or("", |entry| entry.text.trim())
}

/// What a row is called: as the user named it, or its number from 1.
pub fn item(index: usize, row: &Row) -> String {
    match row.label.trim() {
        "" => (index + 1).to_string(),
        label => label.to_owned(),
    }
}

/// The printed numbers of a column of words, row by row, with their places.
/// With `alone` nothing but the column can settle a mark with two meanings;
/// else it stays open, for the recomputed figure settles it.
pub fn prints(
    inputs: &Inputs,
    table: &str,
    key: &str,
    kind: Kind,
    alone: bool,
) -> Vec<(Path, Print)> {
    let rows = inputs.indicator.sheet.rows(table);
    let entries = rows.iter().filter(|_| alone);
    let entries = entries.filter_map(|row| row.cells.get(key));
    let marks = column_marks(&entries.collect::<Vec<&Entry>>());
    let print = |row: &Row| {
        let entry = row.cells.get(key);
        let print = entry.map_or(Print::Blank, |entry| {
            Print::read(entry, kind, marks.as_ref())
        });
        (inputs.cell_path(table, row.id, key, None), print)
    };
    rows.iter().map(print).collect()
}

/// What a check found: it has lines and no value.
pub fn measured(inputs: &Inputs, table: &str, lines: Vec<Line>) -> Measured {
    Measured {
        lines,
        ..Measured::whole(Outcome::missing(inputs.table_path(table)))
    }
}
