//! Blocks from a spreadsheet, and the one question a column can raise.

use super::change::at;
use crate::methods::inputs::{Column, Inputs};
use crate::methods::instrument::Rows;
use crate::numbers::{self, ColumnMarks, Kind, Mark, Reading, read_graded};
use crate::scorecard::{Entry, Id, Path, Period, Scorecard, settle_levels};
use crate::storage::MOST_ROWS;
use crate::storage::tables::records::{self, Quotes};

/// What a paste filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Rows filled.
    pub rows: usize,
    /// Columns filled.
    pub columns: usize,
    /// Columns of the block for which the table had no place.
    pub left_out: usize,
}

/// Parts a copied block into cells: tabs part columns, line ends part rows, and
/// quotes hold cells that contain either, as spreadsheets copy them.
///
/// A quote that is never closed is a letter like any other.
pub fn grid(text: &str) -> Vec<Vec<String>> {
    let all = records::grid(text, '\t', Quotes::AtStart, usize::MAX);
    all.map_or_else(Vec::new, |(rows, _)| rows)
}

/// Whether a pasted text is a block rather than the content of one field.
pub fn is_block(text: &str) -> bool {
    let cells = grid(text);
    cells.len() > 1 || cells.first().is_some_and(|row| row.len() > 1)
}

/// Fills a table with a block, from a row's name or a cell on; rows are added
/// as needed. `None` when the path is in no table or the block is empty.
pub fn paste(scorecard: &mut Scorecard, path: &Path, text: &str) -> Option<Pasted> {
    let (indicator, table, row, column) = match path {
        Path::Cell(indicator, table, row, column) => (*indicator, table, *row, Some(column)),
        Path::RowLabel(indicator, table, row) => (*indicator, table, *row, None),
        _ => return None,
    };
    let mut cells = grid(text);
    let width = cells.iter().map(Vec::len).max()?;
    let (found, instrument) = at(scorecard, path)?;
    let shape = instrument.table(table)?;
    let periods = scorecard.periods.clone();
    let inputs = Inputs {
        instrument,
        indicator: found,
        periods: &periods,
        annexes: &[],
    };
    let columns = inputs.columns(table);
    if columns.iter().any(|column| !column.field.words) {
        skip_heading(&mut cells);
    }
    let across = match column {
        None => years_down(&cells, &columns, &periods),
        Some(_) => None,
    };
    let levels = match shape.rows {
        Rows::Free { nested: true, .. } if column.is_none() && across.is_none() => levels(&cells),
        _ => None,
    };
    let kept_name = across.is_some();
    let cells = across.unwrap_or(cells);
    let columns: Vec<String> = columns
        .into_iter()
        .map(|column| column.full_key())
        .collect();
    // Names stand before the first column of numbers.
    let start = match column {
        None => 0,
        Some(column) => 1 + columns.iter().position(|one| one == column)?,
    };
    let first = found
        .sheet
        .rows(table)
        .iter()
        .position(|one| one.id == row)?;
    let rows = cells.len().min(MOST_ROWS.saturating_sub(first));
    for (offset, line) in cells.iter().take(rows).enumerate() {
        let target = row_at(scorecard, indicator, table, first + offset)?;
        for (place, text) in line.iter().enumerate() {
            let text = text.trim();
            match (start + place).checked_sub(1) {
                None if kept_name => {}
                None => {
                    scorecard.set_text(&Path::RowLabel(indicator, table.clone(), target), text);
                }
                Some(index) => {
                    let Some(column) = columns.get(index) else {
                        break;
                    };
                    let cell = Path::Cell(indicator, table.clone(), target, column.clone());
                    scorecard.set_entry(&cell, Entry::new(text));
                }
            }
        }
    }
    if let Some(levels) = levels {
        let found = scorecard.indicator_mut(indicator)?;
        let all = found.sheet.tables.get_mut(table)?;
        for (row, level) in all.iter_mut().skip(first).zip(levels) {
            row.level = level;
        }
        settle_levels(all);
    }
    let room = columns.len() + 1 - start;
    Some(Pasted {
        rows,
        columns: width.min(room),
        left_out: width.saturating_sub(room),
    })
}

/// Takes a heading off a block: a first line without a number above one with.
fn skip_heading(cells: &mut Vec<Vec<String>>) {
    let numbers = |row: &Vec<String>| {
        let number = |cell: &&String| {
            matches!(
                numbers::read(cell, Kind::Ratio),
                Reading::Value(_) | Reading::Ambiguous { .. }
            )
        };
        row.iter().filter(number).count()
    };
    let words = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    if let [first, second, ..] = &cells[..]
        && numbers(first) == 0
        && words(first) > 1
        && numbers(second) > 0
    {
        cells.remove(0);
    }
}

/// A block with a year a line, turned for a table that has its years across:
/// as lines of their own the years would be added up. `None` when a line is no
/// period of the document.
fn years_down(
    cells: &[Vec<String>],
    columns: &[Column],
    periods: &[Period],
) -> Option<Vec<Vec<String>>> {
    let [_, _, ..] = cells else { return None };
    let mut line = vec![String::new(); 1 + columns.len()];
    for row in cells {
        let name = row.first()?.trim();
        let period = periods
            .iter()
            .find(|one| !name.is_empty() && one.label.trim() == name)?;
        let own = columns.iter().enumerate();
        let own = own.filter(|(_, column)| column.period == Some(period.id));
        for ((place, _), text) in own.zip(&row[1..]) {
            line[1 + place].clone_from(text);
        }
    }
    Some(vec![line])
}

/// The levels that the spaces before the names give; none where all begin alike.
fn levels(cells: &[Vec<String>]) -> Option<Vec<u8>> {
    let indent = |row: &Vec<String>| {
        let name = row.first().map_or("", String::as_str);
        name.chars()
            .take_while(|letter| letter.is_whitespace())
            .count()
    };
    let indents: Vec<usize> = cells.iter().map(indent).collect();
    let mut steps: Vec<usize> = Vec::new();
    for one in &indents {
        if let Err(place) = steps.binary_search(one) {
            steps.insert(place, *one);
        }
    }
    let level = |one: &usize| {
        let place = steps
            .iter()
            .position(|step| step == one)
            .unwrap_or_default();
        u8::try_from(place).unwrap_or(u8::MAX)
    };
    (steps.len() > 1).then(|| indents.iter().map(level).collect())
}

/// The row at a place of a table, added when the table ends before it.
fn row_at(scorecard: &mut Scorecard, indicator: Id, table: &str, index: usize) -> Option<Id> {
    let rows = scorecard.indicator(indicator)?.sheet.rows(table);
    match rows.get(index) {
        Some(row) => Some(row.id),
        None => scorecard.add_row(indicator, table, None),
    }
}

/// Notes how an ambiguous number is to be read. In a table the answer holds for
/// every ambiguous number of the column, so it is asked once.
pub fn decide(scorecard: &mut Scorecard, path: &Path, mark: Mark) -> bool {
    let Some(entry) = scorecard.entry(path) else {
        return false;
    };
    let marks = ColumnMarks::answered(&entry.text, mark);
    let mut paths = vec![path.clone()];
    if let Path::Cell(indicator, table, _, column) = path
        && let Some(found) = scorecard.indicator(*indicator)
    {
        let rows = found.sheet.rows(table).iter();
        paths = rows
            .map(|row| Path::Cell(*indicator, table.clone(), row.id, column.clone()))
            .collect();
    }
    let Some(marks) = marks else { return false };
    let mut changed = false;
    for path in paths {
        let Some(mut entry) = scorecard.entry(&path) else {
            continue;
        };
        let (Reading::Ambiguous { thousands, .. }, Reading::Value(value)) = (
            read_graded(&entry.text, Kind::Ratio).reading,
            marks.read_graded(&entry.text, Kind::Ratio).reading,
        ) else {
            continue;
        };
        let mark = if value == thousands {
            Mark::Thousands
        } else {
            Mark::Decimal
        };
        if entry.mark != Some(mark) {
            entry.mark = Some(mark);
            changed |= scorecard.set_entry(&path, entry);
        }
    }
    changed
}
