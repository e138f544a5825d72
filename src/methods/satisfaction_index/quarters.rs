//! The index of a year from those of its quarters.
//!
//! The mean of the quarters' converted indexes, or their mean weighted by the
//! respondents of each quarter. A quarter without its index is missing once
//! anything stands in its row; respondents are needed only to weigh.
//!
//! Source: PermenPANRB 14/2017; example: Nadjamuddin et al. (2025), table 2,
//! mean of 90.10, 86.07, 88.68 and 89.76 is 88.65, grade A.

use super::entry::row_label;
use super::{COMBINE, INDEX, QUARTERS, RESPONDENTS, converted};
use crate::methods::inputs::{Cell, Inputs};
use crate::methods::instrument::{Detail, Measured};
use crate::methods::outcome::Outcome;
use crate::methods::working::{Expr, Name, Unit};

pub(super) fn measure(inputs: &Inputs) -> Measured {
    let weighted = inputs.choice(COMBINE) == "by-respondents";
    let at = inputs.table_path(QUARTERS);
    let column = inputs.column(QUARTERS, INDEX, None);
    let respondents = inputs.column(QUARTERS, RESPONDENTS, None);
    let mut details = Vec::new();
    let mut quarters = Vec::new();
    for ((row, cell), (_, respondents)) in column.into_iter().zip(respondents) {
        if row.is_blank() {
            continue;
        }
        let value = cell.required(inputs.cell_path(QUARTERS, row.id, INDEX, None));
        let label = row_label(row);
        let term = value.map(|value| Inputs::term("ikm-typed", &label, value, Unit::Score));
        let name = Name::of("ikm-converted", label.clone());
        let figure = term.clone().and_then(|term| converted(name, term, &at));
        details.push(Detail {
            row: Some(row.id),
            period: None,
            level: 0,
            band: inputs.judge(&figure),
            figure,
            rank: None,
        });
        let path = inputs.cell_path(QUARTERS, row.id, RESPONDENTS, None);
        let weight = match respondents {
            Cell::Blank if !weighted => Outcome::Ready(Expr::Constant(1.0)),
            respondents => {
                let count = respondents.required(path);
                count.map(|count| Inputs::term(RESPONDENTS, &label, count, Unit::Count))
            }
        };
        quarters.push(weight.and(term).map(|(weight, term)| [weight, term]));
    }
    let value = if quarters.is_empty() {
        Outcome::missing(at)
    } else {
        Outcome::all(quarters).and_then(|pairs| {
            let working = if weighted {
                Expr::WeightedMean(pairs)
            } else {
                Expr::Mean(pairs.into_iter().map(|[_, term]| term).collect())
            };
            converted(Name::new("ikm-converted"), working, &at)
        })
    };
    Measured {
        details,
        ..Measured::whole(value)
    }
}

/// The respondents of all quarters, where each quarter names its own.
pub(super) fn respondents(inputs: &Inputs) -> Option<f64> {
    let mut sum = 0.0;
    for (row, cell) in inputs.column(QUARTERS, RESPONDENTS, None) {
        match cell {
            _ if row.is_blank() => {}
            Cell::Value(count) => sum += count,
            _ => return None,
        }
    }
    (sum > 0.0).then_some(sum)
}
