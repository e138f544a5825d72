//! A matrix pasted whole, and pairs that contradict each other.

use super::super::paste::grid;
use super::row_mut;
use crate::methods::panel::annex;
use crate::scorecard::{Entry, Group, Id, Named, Scorecard, agree, is_below_one, pair};

/// Why a pasted block is no matrix of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixFault {
    /// It does not have as many rows and columns as the group has members.
    Size {
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// A cell of the diagonal is not 1; counted from 0.
    Diagonal(usize),
}

/// Puts a pasted matrix in place of all judgments of a group, or of one of its
/// experts. A heading row and a column of names are passed over. Where both
/// halves are filled and a pair agrees, the larger judgment is kept; where they
/// contradict each other both are, and evaluation says so.
pub fn paste(
    scorecard: &Scorecard,
    group: Group,
    expert: Option<Id>,
    text: &str,
) -> Result<Scorecard, MatrixFault> {
    let members = scorecard.members(group);
    let n = members.len();
    let mut cells = grid(text);
    let columns = cells.iter().map(Vec::len).max().unwrap_or_default();
    let size = MatrixFault::Size {
        rows: cells.len(),
        columns,
    };
    for row in &mut cells {
        row.resize(columns, String::new());
    }
    match (cells.len(), columns) {
        (rows, columns) if (rows, columns) == (n, n) => {}
        // The upper half alone: the last row, blank, was not copied.
        (rows, columns) if (rows + 1, columns) == (n, n) => cells.push(vec![String::new(); n]),
        (rows, columns) if rows == n && columns == n + 1 => drop_first_column(&mut cells),
        (rows, columns) if rows == n + 1 && columns == n => drop(cells.remove(0)),
        (rows, columns) if rows == n + 1 && columns == n + 1 => {
            cells.remove(0);
            drop_first_column(&mut cells);
        }
        _ => return Err(size),
    }
    let mut judgments = Named::new();
    for (i, first) in members.iter().enumerate() {
        let own = Entry::new(cells[i][i].trim());
        if !own.is_blank() && !agree(&own, &Entry::new("1")) {
            return Err(MatrixFault::Diagonal(i));
        }
        for (j, second) in members.iter().enumerate().skip(i + 1) {
            let upper = Entry::new(cells[i][j].trim());
            let lower = Entry::new(cells[j][i].trim());
            put(&mut judgments, [*first, *second], upper, lower);
        }
    }
    let mut next = scorecard.clone();
    // A document that has lost the group or the expert stays as it is.
    if let Some(into) = judgments_mut(&mut next, group, expert) {
        into.retain(|key, _| !key.contains('/'));
        for (key, entry) in &judgments {
            into.insert(key.clone(), entry.clone());
        }
    }
    Ok(next)
}

fn drop_first_column(cells: &mut [Vec<String>]) {
    for row in cells {
        row.remove(0);
    }
}

/// Keeps what the two halves say of a pair.
fn put(judgments: &mut Named<Entry>, [first, second]: [Id; 2], upper: Entry, lower: Entry) {
    let both = !upper.is_blank() && !lower.is_blank();
    let same = both && agree(&upper, &lower);
    // Of two that agree the rounded one says less.
    let (keep_upper, keep_lower) = match same {
        true => (!is_below_one(&upper), is_below_one(&upper)),
        false => (!upper.is_blank(), !lower.is_blank()),
    };
    if keep_upper {
        judgments.insert(pair(first, second), upper);
    }
    if keep_lower {
        judgments.insert(pair(second, first), lower);
    }
}

/// Keeps the judgment that was typed as first against second, and drops the one
/// that contradicts it.
pub fn keep(
    scorecard: &Scorecard,
    group: Group,
    expert: Option<Id>,
    first: Id,
    second: Id,
) -> Option<Scorecard> {
    let mut next = scorecard.clone();
    judgments_mut(&mut next, group, expert)?.remove(&pair(second, first));
    Some(next)
}

/// The judgments of a group, or of one of its experts, to change them.
pub(super) fn judgments_mut(
    scorecard: &mut Scorecard,
    group: Group,
    expert: Option<Id>,
) -> Option<&mut Named<Entry>> {
    match expert {
        None => scorecard.weighting_mut(group).map(|one| &mut one.judgments),
        Some(expert) => {
            let annex = annex(scorecard, group)?.id;
            row_mut(scorecard, annex, expert).map(|row| &mut row.cells)
        }
    }
}
