//! The printed judgments of an AHP table: read, completed and checked for
//! reciprocity.

use super::{COLUMNS, MATRIX};
use crate::methods::checking::cells;
use crate::methods::checking::{Line, Print, Printed, meet};
use crate::methods::inputs::Inputs;
use crate::methods::{Expr, Figure, Name, Outcome, Problem, Unit, sources};
use crate::numbers::{self, Kind, Reading};
use crate::scorecard::Path;

const JUDGMENT: &str = "check-ahp.judgment";
const RECIPROCAL: &str = "check-ahp.reciprocal";
const DIAGONAL: &str = "check-ahp.diagonal";
/// The largest judgment of any scale in use, as in [`crate::methods::ahp`].
const LARGEST: f64 = crate::methods::ahp::LARGEST_JUDGMENT;

/// A matrix of judgments with the names of its rows.
pub struct Judged {
    /// The elements compared.
    pub labels: Vec<String>,
    /// Row by row.
    pub values: Vec<Vec<f64>>,
    /// How far each lies from its value at most: 0 of one that is exact.
    halves: Vec<Vec<f64>>,
}

impl Judged {
    /// A judgment as an input.
    pub fn term(&self, row: usize, column: usize) -> Expr {
        let label = format!("{} / {}", self.labels[row], self.labels[column]);
        let name = Name::of(JUDGMENT, label);
        let term = Expr::term(name, self.values[row][column], Unit::Plain);
        match self.halves[row][column] {
            0.0 => term,
            half => term.rounded(half),
        }
    }
}

/// A cell: exact where it is a whole number or a fraction.
struct Cell<'a> {
    at: Path,
    text: &'a str,
    read: Option<Printed>,
}

/// Reads the matrix and checks it; `None` while a judgment is missing on both
/// sides, or one cannot be read.
pub fn judgments(inputs: &Inputs, size: usize, lines: &mut Vec<Line>) -> Option<Judged> {
    let rows = inputs.indicator.sheet.rows(MATRIX).get(..size)?;
    let labels = rows.iter().enumerate().map(|(i, row)| cells::item(i, row));
    let labels: Vec<String> = labels.collect();
    let mut whole = true;
    let mut table: Vec<Vec<Cell>> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let mut cells = Vec::new();
        for (j, key) in COLUMNS.iter().enumerate().take(size) {
            let at = inputs.cell_path(MATRIX, row.id, key, None);
            let text = cells::text(row, key);
            let read = read(text).unwrap_or_else(|problem| {
                whole = false;
                let item = format!("{} / {}", labels[i], labels[j]);
                let refused = Outcome::refused(problem, at.clone());
                lines.push(
                    Line::compare(&item, at.clone(), text, &Print::Blank, refused).of(JUDGMENT),
                );
                None
            });
            cells.push(Cell { at, text, read });
        }
        table.push(cells);
    }
    let mut values = vec![vec![1.0; size]; size];
    let mut halves = vec![vec![0.0; size]; size];
    for i in 0..size {
        if let Some(read) = &table[i][i].read {
            let one = figure(DIAGONAL, &labels[i], Expr::Constant(1.0), &table[i][i].at);
            lines.push(line(&table[i][i], read, &labels[i], DIAGONAL, one));
            values[i][i] = read.value;
            halves[i][i] = read.half;
        }
        for j in i + 1..size {
            let (upper, lower) = (&table[i][j], &table[j][i]);
            if let (Some(one), Some(other)) = (&upper.read, &lower.read) {
                let item = format!("{} / {}", labels[j], labels[i]);
                let name = Name::of(JUDGMENT, format!("{} / {}", labels[i], labels[j]));
                let term = Expr::term(name, one.value, Unit::Plain).rounded(one.half);
                let working = Expr::over(Expr::Constant(1.0), term);
                let right = figure(RECIPROCAL, &item, working, &lower.at);
                lines.push(line(lower, other, &item, RECIPROCAL, right));
            }
            let [one, other] = match (&upper.read, &lower.read) {
                // A decimal beside an exact judgment stands for its reciprocal.
                (Some(one), Some(other)) if agree(one, other) => {
                    match one.half / one.value <= other.half / other.value {
                        true => [known(one), opposite(known(one))],
                        false => [opposite(known(other)), known(other)],
                    }
                }
                (Some(one), Some(other)) => [known(one), known(other)],
                (Some(one), None) => [on_scale(one), opposite(on_scale(one))],
                (None, Some(other)) => [opposite(on_scale(other)), on_scale(other)],
                (None, None) => return None,
            };
            [values[i][j], values[j][i]] = [one[0], other[0]];
            [halves[i][j], halves[j][i]] = [one[1], other[1]];
        }
    }
    whole.then_some(Judged {
        labels,
        values,
        halves,
    })
}

/// A judgment and how far it lies from that at most.
type Known = [f64; 2];

fn known(read: &Printed) -> Known {
    [read.value, read.half]
}

/// A judgment that stands alone: 0,33 is 1/3 where it can be, for the scale has
/// no decimals.
fn on_scale(read: &Printed) -> Known {
    let mut steps = (2..=9).map(|step| 1.0 / f64::from(step));
    let step = steps.find(|step| meet(read.span(), [*step; 2]));
    step.filter(|_| read.half > 0.0)
        .map_or(known(read), |step| [step, 0.0])
}

/// The reciprocal, and how far it lies from that at most.
fn opposite([value, half]: Known) -> Known {
    let right = 1.0 / value;
    match half < value {
        true => [right, 1.0 / (value - half) - right],
        false => [right, right],
    }
}

fn agree(one: &Printed, other: &Printed) -> bool {
    let [low, high] = other.span();
    low > 0.0 && meet(one.span(), [1.0 / high, 1.0 / low])
}

fn figure(code: &'static str, item: &str, working: Expr, at: &Path) -> Outcome<Figure> {
    let name = Name::of(code, item);
    Figure::new(name, working, Unit::Plain, &sources::SAATY_1980, at)
}

fn line(
    cell: &Cell,
    read: &Printed,
    item: &str,
    aspect: &'static str,
    right: Outcome<Figure>,
) -> Line {
    let print = Print::Number(read.clone());
    Line::compare(item, cell.at.clone(), cell.text, &print, right).of(aspect)
}

/// A judgment, or nothing, or why it is none.
fn read(text: &str) -> Result<Option<Printed>, Problem> {
    let value = match numbers::read_judgment(text) {
        Reading::Blank => return Ok(None),
        Reading::Value(value) => value,
        Reading::Ambiguous { decimal, .. } => decimal,
        Reading::Unreadable(fault) => return Err(Problem::Unreadable(fault)),
    };
    if !(1.0 / LARGEST..=LARGEST).contains(&value) {
        return Err(Problem::JudgmentScale);
    }
    // A whole number or a fraction is exact, a decimal is a rounded one.
    let rounded = match Print::of(text, Kind::Ratio) {
        Print::Number(one) if one.decimals > 0 => Some(one),
        Print::Either([_, one]) => Some(one),
        _ => None,
    };
    // So is 3,00 in a table that prints every cell with two decimals.
    let rounded = rounded.filter(|one| one.value.fract() != 0.0);
    let exact = Printed {
        text: text.to_owned(),
        value,
        half: 0.0,
        decimals: 0,
    };
    Ok(Some(rounded.unwrap_or(exact)))
}
