//! Which row names the columns.

use super::cell::{Cell, Row};
use super::columns::{self, is_date};
use super::identity::identity_of;
use crate::numbers::Reading;

/// Rows at the top that are looked at: titles may stand above the names.
const FIRST: usize = 10;
/// Rows below that are compared with the names.
const COMPARED: usize = 200;

/// The row that names the columns, as its place among the rows; `None` when the
/// first row is already one of answers.
///
/// It is the first that fills at least half of the columns, if it holds texts
/// alone and these are names: of persons, or above numbers, or in no case found
/// among the answers below.
pub fn find_header(rows: &[Row]) -> Option<usize> {
    let filled = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| **cell != Cell::Blank)
            .count()
    };
    let widest = rows.iter().take(COMPARED).map(filled).max()?;
    let mut first = rows.iter().take(FIRST);
    let place = first.position(|row| 2 * filled(row) >= widest)?;
    let (row, below) = (rows.get(place)?, rows.get(place + 1..)?);
    let below = &below[..below.len().min(COMPARED)];
    let names = row.cells.iter().enumerate();
    let names = names.filter(|(_, cell)| **cell != Cell::Blank);
    if names.clone().any(|(_, cell)| is_person(cell)) {
        return Some(place);
    }
    let (mut above_values, mut among_answers) = (false, false);
    for (column, name) in names {
        if is_value(name) {
            return None;
        }
        let name = name.text().trim().to_lowercase();
        let cells = below.iter().map(|row| row.cell(column));
        let mut filled = cells.filter(|cell| **cell != Cell::Blank).peekable();
        let any = filled.peek().is_some();
        above_values |= any && filled.clone().all(is_value);
        among_answers |= filled.any(|cell| cell.text().trim().to_lowercase() == name);
    }
    (above_values || !among_answers).then_some(place)
}

fn is_person(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if identity_of(text).is_some())
}

/// Whether a cell is a value rather than a name.
fn is_value(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let reading = columns::reading(cell, None);
            is_date(text) || matches!(reading, Reading::Value(_) | Reading::Ambiguous { .. })
        }
        _ => true,
    }
}
