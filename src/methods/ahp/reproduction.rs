//! Why a printed figure differs: every method and RI table side by side, and which of them print
//! the same.
//!
//! A printed figure is an interval: 0.159 is anything from 0.1585 to 0.1595. A method reproduces
//! it when its own figure lies within, ends included.
//!
//! Symbols and sources: those of `priorities`, `consistency` and `random_index`.
//! Degenerate input: a figure that is not printed excludes nothing, so nothing printed is
//! reproduced by every method. An interval with an end that is not a number, or whose ends are
//! the wrong way around, holds no figure, and no element has a weight beyond the n-th. For n <= 2
//! CR is 0 without any RI.

use super::consistency::{Consistency, consistency};
use super::matrix::Judgments;
use super::priorities::{Method, Priorities, priorities};
use super::random_index::RandomIndex;

/// The part of a figure's size by which it may miss an interval: 0.1585 is no exact binary number.
const SLACK: f64 = 1e-12;

/// What one method gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The method.
    pub method: Method,
    /// Weights and lambda.
    pub priorities: Priorities,
    /// Consistency index.
    pub ci: f64,
    /// CR by every table; `None` where the table has no RI for the size.
    pub cr: Vec<(RandomIndex, Option<f64>)>,
    /// Geometric consistency index, the same by all methods.
    pub gci: f64,
}

/// What all methods give, in the order of [`Method::ALL`], by all of [`RandomIndex::ALL`].
pub fn side_by_side(judgments: &Judgments) -> Vec<Given> {
    Method::ALL.map(|method| given(judgments, method)).into()
}

fn given(judgments: &Judgments, method: Method) -> Given {
    let priorities = priorities(judgments, method);
    let by = |table| consistency(judgments, &priorities, table);
    let Consistency { ci, gci, .. } = by(None);
    let cr = RandomIndex::ALL.map(|table| (table, by(Some(table)).cr));
    Given {
        method,
        ci,
        cr: cr.into(),
        gci,
        priorities,
    }
}

/// Figures as printed, each from the lowest to the highest number that prints so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Printed {
    /// Weights by element, as parts of 1; `None` or the end of the list where none is printed.
    pub weights: Vec<Option<[f64; 2]>>,
    /// lambda.
    pub lambda: Option<[f64; 2]>,
    /// CR, as a part of 1.
    pub cr: Option<[f64; 2]>,
}

/// A method, with the RI table that its CR was divided by; no table where none matters: no CR is
/// printed, or n <= 2.
pub type Way = (Method, Option<RandomIndex>);

/// Who reproduces what is printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reproduction {
    /// The ways that reproduce every printed figure.
    pub all: Vec<Way>,
    /// For each of [`Printed::weights`] the methods that reproduce it; none where none is printed.
    pub weights: Vec<Vec<Method>>,
    /// The methods that reproduce lambda; none where none is printed.
    pub lambda: Vec<Method>,
    /// The ways that reproduce CR; none where none is printed.
    pub cr: Vec<Way>,
}

/// Which methods and RI tables reproduce the `printed` figures, all of them and each alone.
pub fn reproduces(judgments: &Judgments, printed: &Printed) -> Reproduction {
    let mut found = Reproduction {
        weights: vec![Vec::new(); printed.weights.len()],
        ..Reproduction::default()
    };
    for Given {
        method,
        priorities,
        cr,
        ..
    } in side_by_side(judgments)
    {
        let mut whole = true;
        for (index, weight) in printed.weights.iter().enumerate() {
            if let Some(span) = weight {
                let holds = priorities
                    .weights
                    .get(index)
                    .is_some_and(|w| within(*span, *w));
                whole &= holds;
                if holds {
                    found.weights[index].push(method);
                }
            }
        }
        if let Some(span) = printed.lambda {
            let holds = within(span, priorities.lambda_max);
            whole &= holds;
            if holds {
                found.lambda.push(method);
            }
        }
        let Some(span) = printed.cr else {
            if whole {
                found.all.push((method, None));
            }
            continue;
        };
        // CR of two elements is the same by every table and counts once.
        let divided = judgments.n() > 2;
        for (table, value) in cr.into_iter().take(if divided { usize::MAX } else { 1 }) {
            if value.is_some_and(|value| within(span, value)) {
                let way = (method, divided.then_some(table));
                found.cr.push(way);
                if whole {
                    found.all.push(way);
                }
            }
        }
    }
    found
}

fn within([low, high]: [f64; 2], value: f64) -> bool {
    let slack = SLACK * value;
    low <= value + slack && value - slack <= high
}
