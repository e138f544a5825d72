//! Budget absorption: how much of the budget was spent.
//!
//! `absorption = realised / budget * 100 %`, per period and per budget line.
//! Lines nest: a line with parts is the sum of its parts, and a total typed
//! beside parts is only compared with them. Amounts are rupiah, zero or more;
//! a budget of zero has no absorption and is refused. Several periods pool to
//! the sum of what was realised over the sum of the budgets.
//!
//! Source: Nadjamuddin, Lahay & Uloli (2025), table 1:
//! 3,207,456,588 of 3,858,495,244 is 83.13 %, and 3,118,145,314 of
//! 3,266,721,230 is 95.45 %. Score: the percentage, held between 0 and the cap.

use super::bands::{ACHIEVEMENT, BandSet};
use super::inputs::{Cell, Inputs};
use super::instrument::{Detail, Field, Instrument, Measured, Note, Number, Reach, Rows, Table};
use super::outcome::{Outcome, Problem};
use super::sources;
use super::working::{Expr, Figure, Name, Unit};
use crate::scorecard::{Id, Path, Role, Row, is_used};

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "budget-absorption",
    roles: &[Role::Financial],
    choices: &[],
    fields: &[],
    tables: &[Table {
        key: LINES,
        columns: &[
            Field::new(BUDGET, Number::money()).by_period(),
            Field::new(REALISED, Number::money()).by_period(),
        ],
        rows: Rows::Free {
            first: 1,
            nested: true,
        },
        shown: None,
    }],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "capped",
    by_period: true,
    pooled: true,
    measure,
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const LINES: &str = "lines";
const BUDGET: &str = "budget";
const REALISED: &str = "realised";
/// The smallest difference between two amounts, in rupiah.
const HALF_A_SEN: f64 = 0.005;

/// One column of one period: the cells and, per row, the sum that counts.
struct Column<'a> {
    rows: &'a [Row],
    cells: Vec<(&'a Row, Cell)>,
    code: &'static str,
    period: Id,
}

fn measure(inputs: &Inputs) -> Measured {
    let mut details = Vec::new();
    let mut notes = Vec::new();
    let mut each = Vec::new();
    let mut totals = Vec::new();
    let rows = inputs.indicator.sheet.rows(LINES);
    let at = inputs.table_path(LINES);
    for period in inputs.periods {
        let budget = Column::read(inputs, BUDGET, period.id);
        let realised = Column::read(inputs, REALISED, period.id);
        if budget.is_blank() && realised.is_blank() {
            continue;
        }
        for (index, row) in rows.iter().enumerate() {
            if !is_used(rows, index) {
                continue;
            }
            let (part, whole) = (realised.sum(inputs, index), budget.sum(inputs, index));
            let names = [row.label.trim(), period.label.trim()];
            let shown = if inputs.periods.len() > 1 {
                &names[..]
            } else {
                &names[..1]
            };
            let shown: Vec<&str> = shown
                .iter()
                .copied()
                .filter(|name| !name.is_empty())
                .collect();
            let name = Name::of("absorption", shown.join(", "));
            details.push(Detail {
                row: Some(row.id),
                period: Some(period.id),
                level: row.level,
                figure: ratio(part, whole, name, &budget.path(inputs, row)),
                rank: None,
                band: None,
            });
            budget.compare(inputs, index, &mut notes);
            realised.compare(inputs, index, &mut notes);
        }
        let total = realised.total(inputs).and(budget.total(inputs));
        let name = Name::of("absorption", period.label.clone());
        let figure = total.clone().and_then(|(part, whole)| {
            if part.value() > whole.value() {
                notes.push((at.clone(), Note::Overspent));
            }
            ratio(Outcome::Ready(part), Outcome::Ready(whole), name, &at)
        });
        totals.push(total.map(|(part, whole)| {
            let amount =
                |code, expr: &Expr| Inputs::term(code, &period.label, expr.value(), Unit::Rupiah);
            [amount(REALISED, &part), amount(BUDGET, &whole)]
        }));
        each.push((period.id, figure));
    }
    let pooled = (!totals.is_empty()).then(|| {
        Outcome::all(totals).and_then(|pairs| {
            let column =
                |index: usize| Expr::Sum(pairs.iter().map(|pair| pair[index].clone()).collect());
            let (part, whole) = (Outcome::Ready(column(0)), Outcome::Ready(column(1)));
            ratio(part, whole, Name::new("absorption"), &at)
        })
    });
    Measured {
        details,
        notes,
        ..Measured::of(Reach::Periods { each, pooled })
    }
}

fn ratio(part: Outcome<Expr>, whole: Outcome<Expr>, name: Name, at: &Path) -> Outcome<Figure> {
    part.and(whole).and_then(|(part, whole)| {
        if whole.value() == 0.0 {
            return Outcome::refused(Problem::ZeroDenominator, at.clone());
        }
        let working = Expr::percent(part, whole);
        Figure::new(name, working, Unit::Percent, &sources::ABSORPTION, at)
    })
}

impl<'a> Column<'a> {
    fn read(inputs: &Inputs<'a>, code: &'static str, period: Id) -> Column<'a> {
        Column {
            rows: inputs.indicator.sheet.rows(LINES),
            cells: inputs.column(LINES, code, Some(period)),
            code,
            period,
        }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| *cell == Cell::Blank)
    }

    fn path(&self, inputs: &Inputs, row: &Row) -> Path {
        inputs.cell_path(LINES, row.id, self.code, Some(self.period))
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
        value.map(|value| Inputs::term(self.code, &row.label, value, Unit::Rupiah))
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
