//! The index from the means of its elements.
//!
//! `IKM = sum_e NRR_e * weight_e`, `converted = IKM * 25`, 25 to 100
//!
//! - exact: `weight = 1 / number of elements`
//! - 0.11 or 0.111: the rounded weights that many reports print for nine
//!   elements; they sum to 0.99 or 0.999, so the index comes out lower. Refused
//!   for any other number of elements.
//! - own: a weight per element, 0 to 1, which must sum to 1 but for their
//!   rounding; the index divides by their sum
//!
//! A blank weight is missing. Where the weights change the class that exact
//! ones give, or the index by more than half of its last printed decimal, a
//! remark says so.
//!
//! Source: PermenPANRB 14/2017; example: Bantul (2021), table 3, whose total of
//! 85.472 used 0.11 where the exact weight gives 86.335, as its means imply.

use super::{CONVERSION, ELEMENTS, TABLE, WEIGHT, entry};
use crate::methods::bands::Band;
use crate::methods::inputs::Inputs;
use crate::methods::instrument::Note;
use crate::methods::outcome::{Outcome, Problem};
use crate::methods::working::{Expr, Figure, Unit};
use crate::scorecard::Path;

/// How far typed weights may miss 1: nine of 0.111 sum to 0.999.
const ROUNDING_OF_TYPED_WEIGHTS: f64 = 0.0011;
/// Half of the last printed decimal of an index.
const SEEN: f64 = 0.005;

/// The weights in force.
pub(super) enum Weights {
    Equal,
    Fixed(f64),
    Own(Vec<Expr>),
}

pub(super) fn read(inputs: &Inputs) -> Outcome<Weights> {
    let fixed = match inputs.choice(WEIGHT) {
        "0.11" => 0.11,
        "0.111" => 0.111,
        "own" => return own(inputs),
        _ => return Outcome::Ready(Weights::Equal),
    };
    let rows = inputs.indicator.sheet.rows(TABLE).iter();
    let count = rows.filter(|row| entry::counts(row)).count();
    if count != ELEMENTS.len() {
        return Outcome::refused(Problem::WeightForNine(count), choice_path(inputs));
    }
    Outcome::Ready(Weights::Fixed(fixed))
}

fn choice_path(inputs: &Inputs) -> Path {
    Path::Choice(inputs.indicator.id, WEIGHT.to_owned())
}

fn own(inputs: &Inputs) -> Outcome<Weights> {
    let cells = entry::cells(inputs, WEIGHT).into_iter();
    let terms = cells.map(|(row, cell)| {
        let value = cell.required(inputs.cell_path(TABLE, row.id, WEIGHT, None));
        let label = entry::row_label(row);
        value.map(|value| Inputs::term("element-weight", &label, value, Unit::Weight))
    });
    Outcome::all(terms).and_then(|terms| {
        let sum: f64 = terms.iter().map(Expr::value).sum();
        if (sum - 1.0).abs() > ROUNDING_OF_TYPED_WEIGHTS {
            return Outcome::refused(Problem::WeightSum(sum), inputs.table_path(TABLE));
        }
        Outcome::Ready(Weights::Own(terms))
    })
}

impl Weights {
    /// The converted index of these means.
    pub fn index(&self, nrrs: &[Figure]) -> Expr {
        let terms = nrrs.iter().map(Figure::term);
        let conversion = Expr::Constant(CONVERSION);
        Expr::Times(match self {
            Weights::Equal => vec![Expr::Mean(terms.collect()), conversion],
            Weights::Fixed(weight) => {
                let sum = Expr::Sum(terms.collect());
                vec![sum, Expr::Constant(*weight), conversion]
            }
            Weights::Own(weights) => {
                let pairs = weights.iter().cloned().zip(terms);
                let pairs = pairs.map(|(weight, nrr)| [weight, nrr]);
                vec![Expr::WeightedMean(pairs.collect()), conversion]
            }
        })
    }

    /// The weight of an element against the others.
    pub fn of(&self, element: usize) -> f64 {
        match self {
            Weights::Own(weights) => weights.get(element).map_or(0.0, Expr::value),
            _ => 1.0,
        }
    }
}

/// What the chosen weights change against exact ones.
pub(super) fn compare(inputs: &Inputs, nrrs: &[Figure], value: f64) -> Option<(Path, Note)> {
    let exact = Weights::Equal.index(nrrs).value();
    let set = inputs.classes()?;
    let bands = [Band::of(&set, value), Band::of(&set, exact)];
    let note = if bands[0].class != bands[1].class {
        Note::WeightChangesClass {
            value,
            exact,
            bands: Box::new(bands),
        }
    } else if (value - exact).abs() > SEEN {
        Note::WeightChangesIndex { value, exact }
    } else {
        return None;
    };
    Some((choice_path(inputs), note))
}
