//! One amount of money over another, by period and by nested line.
//!
//! `ratio = part / whole * 100 %`. A line with parts is the sum of its parts,
//! and a total typed beside parts is only compared with them. Amounts are zero
//! or more; a whole of zero has no ratio and is refused. Several periods pool
//! to the sum of the parts over the sum of the wholes.

use super::inputs::{Cell, Inputs};
use super::instrument::{Detail, Field, Measured, Note, Number, Reach, Rows, Table};
use super::outcome::{Outcome, Problem};
use super::sources::Source;
use super::working::{Expr, Figure, Name, Unit};
use crate::scorecard::{Id, Path, Row, is_used};

/// The ratio of two columns of the table of lines.
#[derive(Debug)]
pub struct Ratio {
    /// What the ratio is called.
    pub code: &'static str,
    /// The numerator.
    pub part: Amount,
    /// The denominator.
    pub whole: Amount,
    /// How an amount is written in a working.
    pub unit: Unit,
    /// Whether a part above its whole is spending above the budget.
    pub spending: bool,
    /// Who defined it.
    pub source: &'static Source,
}

/// A column of amounts.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// The key of the column.
    pub key: &'static str,
    /// What an amount is called in a working.
    pub term: &'static str,
}

impl Amount {
    /// Amounts that are called as their column is.
    pub const fn new(key: &'static str) -> Amount {
        Amount { key, term: key }
    }
}

/// The table of lines.
pub const LINES: &str = "lines";
/// The smallest difference between two amounts, in rupiah.
const HALF_A_SEN: f64 = 0.005;

/// A column of amounts, one per period.
pub const fn column(key: &'static str) -> Field {
    Field::new(key, Number::money()).by_period()
}

/// The table of lines with these columns.
pub const fn lines(columns: &'static [Field]) -> Table {
    Table {
        key: LINES,
        columns,
        rows: Rows::Free {
            first: 1,
            nested: true,
        },
        shown: None,
    }
}

/// One column of one period: the cells and, per row, the sum that counts.
struct Column<'a> {
    rows: &'a [Row],
    cells: Vec<(&'a Row, Cell)>,
    amount: Amount,
    unit: Unit,
    period: Id,
}

/// The ratio of every line and of every period, and of all periods pooled.
pub fn measure(inputs: &Inputs, of: &'static Ratio) -> Measured {
    let mut details = Vec::new();
    let mut notes = Vec::new();
    let mut each = Vec::new();
    let mut totals = Vec::new();
    let rows = inputs.indicator.sheet.rows(LINES);
    let at = inputs.table_path(LINES);
    for period in inputs.periods {
        let whole = Column::read(inputs, of.whole, of.unit, period.id);
        let part = Column::read(inputs, of.part, of.unit, period.id);
        if whole.is_blank() && part.is_blank() {
            continue;
        }
        for (index, row) in rows.iter().enumerate() {
            if !is_used(rows, index) {
                continue;
            }
            let pair = part.sum(inputs, index).and(whole.sum(inputs, index));
            let label = inputs.row_word(row, period);
            let figure = of.figure(pair, label, &whole.path(inputs, row));
            details.push(Detail {
                row: Some(row.id),
                period: Some(period.id),
                level: row.level,
                rank: None,
                band: inputs.judge(&figure),
                figure,
            });
            whole.compare(inputs, index, &mut notes);
            part.compare(inputs, index, &mut notes);
        }
        let total = part.total(inputs).and(whole.total(inputs));
        if let Outcome::Ready((part, whole)) = &total
            && of.spending
            && part.value() - whole.value() >= HALF_A_SEN
        {
            notes.push((at.clone(), Note::Overspent));
        }
        each.push((
            period.id,
            of.figure(total.clone(), period.label.clone(), &at),
        ));
        totals.push(total.map(|(part, whole)| {
            let term = |amount: Amount, sum: Expr| {
                Inputs::term(amount.term, &period.label, sum.value(), of.unit)
            };
            [term(of.part, part), term(of.whole, whole)]
        }));
    }
    let pooled = (!totals.is_empty()).then(|| {
        let pair = Outcome::all(totals).map(|pairs| {
            let column =
                |side: usize| Expr::Sum(pairs.iter().map(|pair| pair[side].clone()).collect());
            (column(0), column(1))
        });
        of.figure(pair, String::new(), &at)
    });
    Measured {
        details,
        notes,
        ..Measured::of(Reach::Periods { each, pooled })
    }
}

impl Ratio {
    fn figure(&self, pair: Outcome<(Expr, Expr)>, label: String, at: &Path) -> Outcome<Figure> {
        pair.and_then(|(part, whole)| {
            if whole.value() == 0.0 {
                return Outcome::refused(Problem::ZeroDenominator, at.clone());
            }
            let name = Name::of(self.code, label);
            let working = Expr::percent(part, whole);
            Figure::new(name, working, Unit::Percent, self.source, at)
        })
    }
}

impl<'a> Column<'a> {
    fn read(inputs: &Inputs<'a>, amount: Amount, unit: Unit, period: Id) -> Column<'a> {
        Column {
            rows: inputs.indicator.sheet.rows(LINES),
            cells: inputs.column(LINES, amount.key, Some(period)),
            amount,
            unit,
            period,
        }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| *cell == Cell::Blank)
    }

    fn path(&self, inputs: &Inputs, row: &Row) -> Path {
        inputs.cell_path(LINES, row.id, self.amount.key, Some(self.period))
    }

    /// The rows directly below a row that are its parts.
    fn parts(&self, index: usize) -> Vec<usize> {
        let level = self.cells[index].0.level;
        let below = self.cells[index + 1..]
            .iter()
            .take_while(|(row, _)| row.level > level);
        let numbered = below
            .enumerate()
            .map(|(offset, (row, _))| (index + 1 + offset, row));
        let direct = numbered.filter(|(_, row)| row.level == level + 1);
        direct
            .map(|(index, _)| index)
            .filter(|index| is_used(self.rows, *index))
            .collect()
    }

    /// The sum of a row's parts, or what stands in the row itself when it has
    /// no parts with a number.
    fn sum(&self, inputs: &Inputs, index: usize) -> Outcome<Expr> {
        let parts = self.parts(index);
        if parts.iter().any(|part| self.has_number(*part)) {
            let parts = parts.iter().map(|part| self.sum(inputs, *part));
            return Outcome::all(parts).map(Expr::Sum);
        }
        let (row, cell) = &self.cells[index];
        let value = match cell {
            Cell::Value(value) => Outcome::Ready(*value),
            other => other.clone().required(self.path(inputs, row)),
        };
        value.map(|value| Inputs::term(self.amount.term, &row.label, value, self.unit))
    }

    fn has_number(&self, index: usize) -> bool {
        self.cells[index].1 != Cell::Blank
            || self.parts(index).iter().any(|part| self.has_number(*part))
    }

    /// The sum over the rows of the top level.
    fn total(&self, inputs: &Inputs) -> Outcome<Expr> {
        let rows = self.cells.iter().enumerate();
        let top = rows.filter(|(index, (row, _))| row.level == 0 && is_used(self.rows, *index));
        let sums = top.map(|(index, _)| self.sum(inputs, index));
        Outcome::all(sums).map(|mut sums| match sums.len() {
            1 => sums.remove(0),
            _ => Expr::Sum(sums),
        })
    }

    /// Notes a typed total that differs from the sum of its parts.
    fn compare(&self, inputs: &Inputs, index: usize, notes: &mut Vec<(Path, Note)>) {
        let (row, cell) = &self.cells[index];
        if let (Cell::Value(typed), Outcome::Ready(Expr::Sum(parts))) =
            (cell, self.sum(inputs, index))
        {
            let (typed, parts) = (*typed, Expr::Sum(parts).value());
            // Sums of sen carry binary residue; a difference is half a sen or more.
            if parts.is_finite() && (typed - parts).abs() >= HALF_A_SEN {
                notes.push((self.path(inputs, row), Note::PartsDiffer { typed, parts }));
            }
        }
    }
}
