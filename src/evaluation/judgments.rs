//! Pairwise judgments as they stand in the document, and what follows from a
//! complete matrix of them.

use super::report::Comparison;
use crate::methods::Problem;
use crate::methods::ahp::{self, Judgments, Method, RandomIndex};
use crate::methods::inputs::Cell;
use crate::numbers::{self, Fault, Reading};
use crate::scorecard::{
    Entry, Group, Id, Named, Path, PriorityMethod, RandomIndexChoice, Typed, Weighting, agree,
    is_below_one, pair, typed_judgment,
};

/// The least and the greatest judgment of Saaty's scale, with room for what
/// rounding a typed fraction such as 0.111 takes away.
const SCALE: std::ops::RangeInclusive<f64> = 0.11..=9.1;

/// A judgment read from its field: `None` when the pair is not judged yet.
pub fn read_judgment(entry: &Entry) -> Cell {
    match numbers::read_judgment(&entry.text) {
        Reading::Blank => Cell::Blank,
        Reading::Value(value) if SCALE.contains(&value) => Cell::Value(value),
        Reading::Unreadable(fault @ Fault::ZeroDivisor) => Cell::Bad(Problem::Unreadable(fault)),
        // The scale says more than that a word is no number.
        _ => Cell::Bad(Problem::JudgmentScale),
    }
}

/// How many times the first member outweighs the second, and the field where
/// the pair was typed.
pub fn judgment(weighting: &Weighting, group: Group, first: Id, second: Id) -> (Cell, Path) {
    let (cell, inverse) = pair_judgment(&weighting.judgments, first, second);
    let (a, b) = if inverse {
        (second, first)
    } else {
        (first, second)
    };
    (cell, Path::Judgment(group, a, b))
}

/// The same among any judgments by pair; and whether it was typed the other way
/// round. Two that contradict each other are no judgment; of two that agree the
/// larger holds, for the other is rounded, and so weights do not depend on the
/// order of the members.
pub fn pair_judgment(judgments: &Named<Entry>, first: Id, second: Id) -> (Cell, bool) {
    match typed_judgment(judgments, first, second) {
        None => (Cell::Blank, false),
        Some(Typed::Direct(entry)) => match judgments.get(&pair(second, first)) {
            Some(other) if !other.is_blank() && !agree(entry, other) => {
                (Cell::Bad(Problem::Coded("ahp-panel.not-reciprocal")), false)
            }
            Some(other) if !other.is_blank() && is_below_one(entry) => inverse(other),
            _ => (read_judgment(entry), false),
        },
        Some(Typed::Inverse(entry)) => inverse(entry),
    }
}

/// A judgment of the second member against the first.
fn inverse(entry: &Entry) -> (Cell, bool) {
    match read_judgment(entry) {
        Cell::Value(value) => (Cell::Value(1.0 / value), true),
        other => (other, true),
    }
}

/// The table of random indexes that was chosen, or the usual one of this size.
pub fn random_index(weighting: &Weighting, n: usize) -> Option<RandomIndex> {
    match weighting.random_index {
        RandomIndexChoice::Automatic => RandomIndex::default_for(n),
        RandomIndexChoice::Saaty1980 => Some(RandomIndex::Saaty1980),
        RandomIndexChoice::AlonsoLamata2006 => Some(RandomIndex::AlonsoLamata2006),
        RandomIndexChoice::AlonsoLamataLine => Some(RandomIndex::AlonsoLamataLine),
        RandomIndexChoice::Simulated => Some(RandomIndex::Simulated),
    }
}

/// The method by which priorities are derived.
pub fn priority_method(weighting: &Weighting) -> Method {
    match weighting.priorities {
        PriorityMethod::Eigenvector => Method::Eigenvector,
        PriorityMethod::GeometricMean => Method::RowGeometricMean,
        PriorityMethod::ColumnMean => Method::ColumnMean,
    }
}

/// A complete matrix under the choices made for its group.
pub fn compared(weighting: &Weighting, judgments: Judgments) -> Comparison {
    let index = random_index(weighting, judgments.n());
    let by = |method| {
        let priorities = ahp::priorities(&judgments, method);
        let consistency = ahp::consistency(&judgments, &priorities, index);
        (priorities, consistency)
    };
    let chosen = priority_method(weighting);
    let others = Method::ALL.into_iter().filter(|method| *method != chosen);
    let others = others.map(by).collect();
    let (priorities, consistency) = by(chosen);
    Comparison {
        judgments,
        priorities,
        consistency,
        others,
    }
}
