//! Experts from JSON, each with a whole matrix:
//!
//! ```json
//! { "experts": [ { "name": "Ani", "weight": 2,
//!                  "judgments": [[1, 3], ["1/3", 1]] } ] }
//! ```
//!
//! The list may also stand alone. `null` is a pair that was not judged; one
//! half of the matrix is enough, and so are its pairs alone: `[3, 5, null]`. Keys that are not known are passed over.

use super::sheet::checked;
use super::{ExpertRow, Imported, LONGEST_SHOWN, MOST_EXPERTS, SheetFault, cells, few, pairs};
use crate::numbers::plain_text;
use crate::storage::FileFault;
use crate::storage::file::syntax_fault;
use crate::storage::scan::prepare_up_to;
use serde_json::Value;

/// The most values: a thousand experts on a dozen members, or some three
/// hundred on forty.
const MOST_VALUES: usize = 500_000;
/// The most characters kept of a name and a weight.
const LONGEST_NAME: usize = 200;
/// What rounding takes from a reciprocal printed with two decimals; the steps
/// of Saaty's scale lie farther apart.
const ROUNDED: f64 = 0.005 + 1e-9;

/// Reads the experts of a group whose members have these labels from JSON.
pub fn read_list(text: &str, labels: &[String]) -> Result<Imported, SheetFault> {
    let text = checked(text)?;
    let text = prepare_up_to(text, MOST_VALUES, "experts").map_err(SheetFault::Json)?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| SheetFault::Json(syntax_fault(&text, &error)))?;
    let list = match &value {
        Value::Object(members) => members.get("experts"),
        other => Some(other),
    };
    let list = list.and_then(Value::as_array);
    let list = list.ok_or(SheetFault::Json(FileFault::NotOurs))?;
    match list.len() {
        _ if labels.len() < 2 => return Err(SheetFault::Empty),
        0 => return Err(SheetFault::Empty),
        1..=MOST_EXPERTS => {}
        _ => {
            let limit = MOST_EXPERTS;
            return Err(SheetFault::TooMany { limit });
        }
    }
    let mut experts = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let row = index + 1;
        let judgments = value.get("judgments").and_then(Value::as_array);
        let judgments = judgments.ok_or_else(|| damaged(index, "judgments"))?;
        let word = |key: &str| match value.get(key) {
            None => Ok(String::new()),
            Some(value) => match written(value) {
                Some(text) => Ok(few(&text, LONGEST_NAME, false)),
                None => Err(damaged(index, key)),
            },
        };
        experts.push(ExpertRow {
            row,
            name: word("name")?,
            weight: word("weight")?,
            judgments: upper(judgments, labels.len(), row)?,
        });
    }
    Ok(Imported {
        separator: ' ',
        experts,
        ..Imported::default()
    })
}

fn damaged(index: usize, key: &str) -> SheetFault {
    let place = format!("experts[{index}].{key}");
    SheetFault::Json(FileFault::Damaged { place })
}

/// A value as it would have been typed; `None` for what no field holds.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        _ => value.as_f64().map(plain_text),
    }
}

/// A value of a cell and its text; `None` where nothing was judged.
type Cell = Option<(f64, String)>;

fn cell(value: &Value) -> Option<Cell> {
    let text = match value {
        // 0.3333333333333333 is 1/3.
        Value::Number(number) => cells::written(number.as_f64()?),
        _ => written(value)?,
    };
    let Some(value) = cells::read(&text)? else {
        return Some(None);
    };
    let text = text.trim().to_owned();
    cells::is_judgment(&text).then_some(Some((value, text)))
}

/// The judgments above the diagonal of a matrix that is whole and reciprocal.
fn upper(
    matrix: &[Value],
    members: usize,
    expert: usize,
) -> Result<Vec<Option<String>>, SheetFault> {
    let size = |found: usize| match found == members {
        true => Ok(()),
        false => Err(SheetFault::MatrixSize {
            expert,
            found,
            expected: members,
        }),
    };
    let bad = |value: &Value, row: usize, column: usize| SheetFault::MatrixCell {
        expert,
        row: row + 1,
        column: column + 1,
        text: shown(value),
    };
    // The pairs alone, row by row above the diagonal.
    if matrix.len() == pairs(members) && !matrix.iter().any(Value::is_array) {
        let mut judgments = Vec::new();
        for (place, value) in matrix.iter().enumerate() {
            let judged = cell(value).ok_or_else(|| bad(value, 0, place))?;
            judgments.push(judged.map(|(_, text)| text));
        }
        return Ok(judgments);
    }
    size(matrix.len())?;
    let mut rows = Vec::new();
    for (row, values) in matrix.iter().enumerate() {
        let values = values.as_array().map_or(&[][..], Vec::as_slice);
        size(values.len())?;
        let mut cells = Vec::new();
        for (column, value) in values.iter().enumerate() {
            cells.push(cell(value).ok_or_else(|| bad(value, row, column))?);
        }
        rows.push(cells);
    }
    let mut judgments = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().skip(row) {
            let mirror = rows.get(column).and_then(|cells| cells.get(row));
            let mirror = mirror.and_then(Option::as_ref);
            let judgment = pair(cell.as_ref(), mirror).map_err(|()| SheetFault::NotReciprocal {
                expert,
                row: row + 1,
                column: column + 1,
            })?;
            if column > row {
                judgments.push(judgment);
            } else if !matches!(cell, None | Some((1.0, _))) {
                return Err(SheetFault::NotReciprocal {
                    expert,
                    row: row + 1,
                    column: column + 1,
                });
            }
        }
    }
    Ok(judgments)
}

/// Of each pair the value of 1 or more counts, as in the matrix of judgments:
/// 3 beside 0.33 is 3 and 1/3.
fn pair(
    cell: Option<&(f64, String)>,
    mirror: Option<&(f64, String)>,
) -> Result<Option<String>, ()> {
    let text = match (cell, mirror) {
        (None, None) => return Ok(None),
        (Some((value, text)), Some((mirror, other))) => {
            let (large, small) = (value.max(*mirror), value.min(*mirror));
            if (small - 1.0 / large).abs() > ROUNDED {
                return Err(());
            }
            match value >= mirror {
                true => text.clone(),
                false => cells::inverse(*mirror, other),
            }
        }
        (Some((_, text)), None) => text.clone(),
        (None, Some((mirror, other))) => cells::inverse(*mirror, other),
    };
    // The reciprocal of 9.1 is off the scale, though 9.1 is not.
    cells::is_judgment(&text).then_some(Some(text)).ok_or(())
}

fn shown(value: &Value) -> String {
    let text = written(value).unwrap_or_else(|| value.to_string());
    text.chars().take(LONGEST_SHOWN).collect()
}
