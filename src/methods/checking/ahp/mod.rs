//! Printed AHP tables beside what follows from the printed judgments.
//!
//! Every step is recomputed from the judgments by the mean of normalised
//! columns, the method that papers show in tables:
//!
//! - `S_j = Σ_i a_ij`, `n_ij = a_ij / S_j`, `w_i = Σ_j n_ij / n`
//! - `(A w)_i = Σ_j a_ij w_j`, `λ_i = (A w)_i / w_i`, `λ = Σ λ_i / n`
//! - `CI = (λ - n) / (n - 1)`, `CR = CI / RI`
//!
//! A print that contradicts the exact step but follows from the printed figures
//! of the step before agrees, by rounding. Printed weights are also tried with
//! the eigenvector and the row geometric mean, and where only those give them
//! the later steps follow from those. RI is the table whose value is printed,
//! or that gives the printed CR.
//!
//! `a_ij a_ji = 1` is checked cell by cell, and `a_ii = 1`. A decimal such as
//! 0,33 stands for the reciprocal of the judgment opposite, and alone for 1/3; a
//! cell left empty is its reciprocal. Other decimals, such as means of a group's
//! judgments, are known within their rounding, and so is what follows. What is no positive number is refused at its cell.
//!
//! Sources: Saaty (1980); random indexes also Alonso & Lamata (2006). Example:
//! Nadjamuddin, Lahay & Uloli (2025), tables 4 to 6: weights .159 .555 .224
//! .062, lambda 4.061, CI .0203, CR .02256.

mod consistency;
mod judgments;
mod method;

use consistency::consistency;
use judgments::{Judged, judgments};
use method::{method, word};

use crate::methods::ahp::Method;
use crate::methods::checking::cells::{self, Typed, coded};
use crate::methods::checking::{Line, Reason, Verdict};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Choice, Field, Instrument, Measured, Rows, Table};
use crate::methods::sources::SAATY_1980;
use crate::methods::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;

/// The check as part of the document.
///
/// ```
/// use timbang::evaluation::evaluate;
/// use timbang::methods;
/// use timbang::scorecard::{Path, Scorecard};
/// let mut card = Scorecard::new("2023");
/// let check = methods::find("check-ahp").unwrap();
/// let sheet = check.sheet(&mut card.mint);
/// let rows: Vec<_> = sheet.rows("matrix").iter().map(|row| row.id).collect();
/// let id = card.add_annex(check.key, sheet).unwrap();
/// // Nadjamuddin, Lahay & Uloli (2025), table 4, its upper half.
/// for (row, column, text) in [
///     (0, "c2", "1/3"), (0, "c3", "1/2"), (0, "c4", "3"),
///     (1, "c3", "3"), (1, "c4", "9"), (2, "c4", "3"),
/// ] {
///     let cell = Path::Cell(id, "matrix".to_owned(), rows[row], column.to_owned());
///     card.set_text(&cell, text);
/// }
/// let report = evaluate(&card);
/// let figure = report.annexes[0].lines.last().unwrap().figure().unwrap();
/// assert_eq!(format!("{:.5}", figure.value), "0.02256");
/// ```
pub static INSTRUMENT: Instrument = Instrument {
    choices: &[Choice {
        key: SIZE,
        options: &["4", "2", "3", "5", "6", "7", "8", "9"],
        shown: None,
    }],
    fields: &[
        Field::words("lambda-max"),
        Field::words("ci"),
        Field::words("ri"),
        Field::words("cr"),
    ],
    tables: &[
        Table {
            key: MATRIX,
            columns: &CELLS,
            rows: ROWS,
            shown: None,
        },
        Table {
            key: SUMS,
            columns: &CELLS,
            rows: Rows::Fixed(&["check-ahp.column-sum"]),
            shown: None,
        },
        Table {
            key: NORMALISED,
            columns: &NORMALISED_CELLS,
            rows: ROWS,
            shown: None,
        },
        Table {
            key: WEIGHTED,
            columns: &WEIGHTED_CELLS,
            rows: ROWS,
            shown: None,
        },
    ],
    ..Instrument::annex("check-ahp", measure)
};

const SIZE: &str = "size";
pub(super) const MATRIX: &str = "matrix";
const SUMS: &str = "sums";
const NORMALISED: &str = "normalised";
const WEIGHTED: &str = "weighted";
pub(super) const COLUMNS: [&str; 9] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"];
const ROWS: Rows = Rows::Free {
    first: 4,
    nested: false,
};

const SIZES: &[&str] = &["2", "3", "4", "5", "6", "7", "8", "9"];

/// A column, for every size that has it.
const fn cell(column: usize) -> Field {
    let sizes = SIZES.split_at(column.saturating_sub(1)).1;
    Field::words(COLUMNS[column]).shown(SIZE, sizes)
}

static CELLS: [Field; 9] = [
    cell(0),
    cell(1),
    cell(2),
    cell(3),
    cell(4),
    cell(5),
    cell(6),
    cell(7),
    cell(8),
];

/// The nine columns of cells and two more.
const fn and(last: [&'static str; 2]) -> [Field; 11] {
    let [one, other] = [Field::words(last[0]), Field::words(last[1])];
    [
        cell(0),
        cell(1),
        cell(2),
        cell(3),
        cell(4),
        cell(5),
        cell(6),
        cell(7),
        cell(8),
        one,
        other,
    ]
}

static NORMALISED_CELLS: [Field; 11] = and(["row-sum", "weight"]);
static WEIGHTED_CELLS: [Field; 11] = and(["sum", "lambda"]);

const COLUMN_SUM: &str = "check-ahp.column-sum";
const SHARE: &str = "check-ahp.share";
const ROW_SUM: &str = "check-ahp.row-sum";
const WEIGHT: &str = "check-ahp.weight";
const PRODUCT: &str = "check-ahp.product";
const SUM: &str = "check-ahp.sum";
const LAMBDA: &str = "check-ahp.lambda";
const LAMBDA_MAX: &str = "check-ahp.lambda-max";
const CI: &str = "check-ahp.ci";
const RI: &str = "check-ahp.ri";
const CR: &str = "check-ahp.cr";
/// Room for binary rounding, as a share of a figure.
const RESIDUE: f64 = 1e-12;

/// A figure of the chain beside its print.
struct Step<'a> {
    figure: Figure,
    typed: Typed<'a>,
}

impl Step<'_> {
    /// This figure as an input: exact, or as printed where it is.
    fn term(&self, printed: bool) -> Expr {
        match self.typed.number().filter(|_| printed) {
            Some(one) => {
                let name = self.figure.name.clone();
                one.input(Expr::term(name, one.value, Unit::Plain))
            }
            // Nothing is rounded in between, but the judgments may be.
            None => match spread(&self.figure) {
                Some(half) => self.figure.term().rounded(half),
                None => self.figure.term(),
            },
        }
    }
}

/// How far a figure lies from its value at most, for its judgments were
/// printed rounded; none where that is binary rounding or unbounded.
fn spread(figure: &Figure) -> Option<f64> {
    let [low, high] = figure.working.span();
    let half = (high - figure.value).max(figure.value - low);
    (half.is_finite() && half > RESIDUE * figure.value.abs()).then_some(half)
}

/// The lines as they are found.
#[derive(Default)]
struct Chain {
    lines: Vec<Line>,
    /// Whether what was not printed is worth a line.
    unprinted: bool,
}

impl Chain {
    /// Recomputes one figure from exact inputs, and where the print contradicts
    /// it from the printed ones. `None` where a number is too large.
    fn step<'a>(
        &mut self,
        typed: Typed<'a>,
        item: &str,
        code: &'static str,
        of: &dyn Fn(bool) -> Expr,
    ) -> Option<Step<'a>> {
        let figure = |printed| {
            let name = Name::of(code, item);
            Figure::new(name, of(printed), Unit::Plain, &SAATY_1980, &typed.at)
        };
        let exact = figure(false);
        let mut line = typed.line(item, code, exact.clone());
        // From rounded judgments nearly everything may follow after some steps:
        // there the printed step before decides.
        let loose = exact.ready().and_then(spread).is_some();
        if line.verdict == Verdict::Contradicts || loose {
            let again = typed.line(item, code, figure(true));
            match (line.verdict, again.verdict) {
                (Verdict::Contradicts, Verdict::Agrees) => {
                    line = again;
                    line.reason = Some(Reason::Rounding);
                }
                (Verdict::Agrees, Verdict::Contradicts) => line = again,
                _ => {}
            }
        }
        if self.unprinted || !typed.text.is_empty() {
            self.lines.push(line);
        }
        let figure = exact.ready()?.clone();
        Some(Step { figure, typed })
    }

    /// The last line with this reason, if it contradicts.
    fn because(&mut self, reason: Option<Reason>) {
        if let (Some(line), Some(reason)) = (self.lines.last_mut(), reason)
            && line.verdict == Verdict::Contradicts
        {
            line.reason = Some(reason);
        }
    }
}

fn measure(inputs: &Inputs) -> Measured {
    let mut chain = Chain::default();
    let size: usize = inputs.choice(SIZE).parse().unwrap_or(2);
    if let Some(judged) = judgments(inputs, size, &mut chain.lines) {
        // A number too large ends the chain; its line says so.
        recompute(inputs, &judged, &mut chain);
    }
    cells::measured(inputs, MATRIX, chain.lines)
}

/// Every step as far as the numbers reach.
fn recompute(inputs: &Inputs, judged: &Judged, chain: &mut Chain) -> Option<()> {
    let n = judged.labels.len();
    let names = &judged.labels;
    let pair = |i: usize, j: usize| format!("{} / {}", names[i], names[j]);
    let typed = |table, key, row| row_cell(inputs, table, key, row);
    let mut sums = Vec::new();
    for j in 0..n {
        let of = |_| Expr::Sum((0..n).map(|i| judged.term(i, j)).collect());
        sums.push(chain.step(typed(SUMS, COLUMNS[j], 0), &names[j], COLUMN_SUM, &of)?);
    }
    let mut shares = Vec::new();
    for i in 0..n {
        let mut row = Vec::new();
        for (j, sum) in sums.iter().enumerate() {
            let of = |printed| Expr::over(judged.term(i, j), sum.term(printed));
            let cell = typed(NORMALISED, COLUMNS[j], i);
            row.push(chain.step(cell, &pair(i, j), SHARE, &of)?);
        }
        shares.push(row);
    }
    chain.unprinted = true;
    let terms = |row: &[Step], printed| row.iter().map(|one| one.term(printed)).collect();
    let found = method(inputs, judged, chain);
    let (method, given) = found.unwrap_or((Method::ColumnMean, Vec::new()));
    let mut weights = Vec::new();
    for (i, row) in shares.iter().enumerate() {
        let of = |printed| Expr::Sum(terms(row, printed));
        chain.unprinted = false;
        let sum = chain.step(typed(NORMALISED, "row-sum", i), &names[i], ROW_SUM, &of)?;
        chain.unprinted = true;
        let weight = typed(NORMALISED, "weight", i);
        let of = |printed| match (method, &sum.typed.number()) {
            (Method::ColumnMean, Some(_)) if printed => {
                Expr::over(sum.term(true), Expr::Constant(n as f64))
            }
            (Method::ColumnMean, _) => Expr::Mean(terms(row, printed)),
            _ => Expr::term(
                Name::of(word(method), names[i].as_str()),
                given[i],
                Unit::Weight,
            ),
        };
        weights.push(chain.step(weight, &names[i], WEIGHT, &of)?);
    }
    let wrong = |line: &Line| line.aspect == WEIGHT && line.verdict == Verdict::Contradicts;
    if let Some(line) = chain.lines.iter_mut().rev().find(|line| wrong(line)) {
        line.reason = line
            .reason
            .take()
            .or(Some(Reason::Said(coded("check-ahp.no-method"))));
    }
    let mut lambdas = Vec::new();
    for i in 0..n {
        chain.unprinted = false;
        let mut row = Vec::new();
        for (j, weight) in weights.iter().enumerate() {
            let of = |printed| Expr::Times(vec![judged.term(i, j), weight.term(printed)]);
            let cell = typed(WEIGHTED, COLUMNS[j], i);
            row.push(chain.step(cell, &pair(i, j), PRODUCT, &of)?);
        }
        let of = |printed| Expr::Sum(terms(&row, printed));
        let sum = chain.step(typed(WEIGHTED, "sum", i), &names[i], SUM, &of)?;
        let of = |printed| Expr::over(sum.term(printed), weights[i].term(printed));
        let lambda = typed(WEIGHTED, "lambda", i);
        lambdas.push(chain.step(lambda, &names[i], LAMBDA, &of)?);
    }
    chain.unprinted = true;
    let of = |printed| Expr::Mean(terms(&lambdas, printed));
    let highest = chain.step(
        cells::field(inputs, "lambda-max", Kind::Ratio),
        "",
        LAMBDA_MAX,
        &of,
    )?;
    consistency(inputs, n, &highest, chain)
}

/// The cell of a row counted from 0; an empty one where there is no such row.
fn row_cell<'a>(inputs: &Inputs<'a>, table: &str, key: &str, row: usize) -> Typed<'a> {
    let rows = inputs.indicator.sheet.rows(table);
    match rows.get(row) {
        Some(row) => {
            let at = inputs.cell_path(table, row.id, key, None);
            Typed::new(at, cells::text(row, key))
        }
        None => Typed::new(inputs.table_path(table), ""),
    }
}
