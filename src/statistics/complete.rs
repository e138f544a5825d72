//! Rows without a gap: listwise deletion, with the rows left out named.

use super::fault::Fault;

/// The complete rows of a table of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Complete {
    /// The columns without the rows left out.
    pub columns: Vec<Vec<f64>>,
    /// The rows that stayed, counted from 0.
    pub rows: Vec<usize>,
    /// The rows left out because a value is missing, counted from 0.
    pub excluded: Vec<usize>,
}

/// Keeps the rows that have a value in every column.
///
/// [`Fault::Empty`] without a column, [`Fault::Lengths`] where a column is
/// shorter or longer than the first.
pub fn listwise(columns: &[&[Option<f64>]]) -> Result<Complete, Fault> {
    let first = columns.first().ok_or(Fault::Empty)?;
    let other = columns.iter().position(|one| one.len() != first.len());
    if other.is_some() {
        return Err(Fault::Lengths { column: other });
    }
    let whole = |row: &usize| columns.iter().all(|column| column[*row].is_some());
    let (rows, excluded): (Vec<usize>, Vec<usize>) = (0..first.len()).partition(whole);
    let kept = |column: &&[Option<f64>]| rows.iter().filter_map(|row| column[*row]).collect();
    Ok(Complete {
        columns: columns.iter().map(kept).collect(),
        rows,
        excluded,
    })
}
