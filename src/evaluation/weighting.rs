//! The weights of a group: equal, typed, or by pairwise comparison.

use super::later;
use super::report::{Comparison, Weights};
use crate::methods::ahp::{self, Judgments, Method, RandomIndex};
use crate::methods::inputs::{Cell, column_marks, read};
use crate::methods::instrument::{Field, Number};
use crate::methods::{Note, Outcome, Problem, panel};
use crate::numbers::{self, Fault, Kind, Reading};
use crate::scorecard::path::WeightingField;
use crate::scorecard::{
    Entry, Group, Id, Named, Path, PriorityMethod, RandomIndexChoice, Scorecard, Typed,
    WeightMethod, Weighting, agree, pair, typed_judgment,
};

/// A typed weight: any number from 0, in percent, points or shares of 1.
pub static WEIGHT: Field = Field::new("weight", Number::between(Kind::Percent, 0.0, f64::INFINITY));

/// The least and the greatest judgment of Saaty's scale, with room for what
/// rounding a typed fraction such as 0.111 takes away.
const SCALE: std::ops::RangeInclusive<f64> = 0.11..=9.1;

/// The weights of a group and the remarks on them.
pub fn weights(scorecard: &Scorecard, group: Group) -> (Weights, Vec<(Path, Note)>) {
    let members = scorecard.members(group);
    let default = Weighting::default();
    let weighting = scorecard.weighting_of(group).unwrap_or(&default);
    let mut notes = Vec::new();
    let mut weights = Weights {
        method: weighting.method,
        values: Outcome::Ready(vec![1.0 / members.len() as f64; members.len()]),
        ahp: None,
        judged: None,
        faults: Vec::new(),
    };
    match (weighting.method, later::compare()) {
        _ if members.len() <= 1 => {}
        (WeightMethod::Equal, _) => {}
        (WeightMethod::Typed, _) => {
            weights.values = typed(scorecard, group, &members, &mut notes);
        }
        (WeightMethod::Ahp, Some(compare)) => {
            compare(scorecard, group, &members, &mut weights, &mut notes);
        }
        // What experts say is put together by the second part of the program.
        (WeightMethod::Ahp, None) if panel::annex(scorecard, group).is_some() => {
            weights.values = Outcome::Missing(Vec::new());
        }
        (WeightMethod::Ahp, None) => {
            let complete = judgments(weighting, group, &members);
            weights.values = complete.and_then(|rows| match Judgments::new(&rows) {
                Ok(judgments) => Outcome::Ready(weights.follow(weighting, judgments)),
                Err(_) => Outcome::Missing(Vec::new()),
            });
        }
    }
    if let Some(found) = weights.ahp.as_ref().map(|ahp| ahp.consistency)
        && let (Some(cr), Some(false)) = (found.cr, found.consistent)
    {
        let at = Path::Weighting(group, WeightingField::Method);
        notes.push((at, Note::Inconsistent(cr)));
    }
    (weights, notes)
}

impl Weights {
    /// Lets the weights follow from a complete matrix, and returns them.
    pub(super) fn follow(&mut self, weighting: &Weighting, judgments: Judgments) -> Vec<f64> {
        let comparison = compare(weighting, judgments);
        let values = comparison.priorities.weights.clone();
        self.ahp = Some(comparison);
        values
    }
}

/// The field in which a member's weight is typed.
pub fn weight_path(group: Group, member: Id) -> Path {
    match group {
        Group::Perspectives => Path::PerspectiveWeight(member),
        Group::Indicators(_) => {
            Path::Indicator(member, crate::scorecard::path::IndicatorField::Weight)
        }
    }
}

fn typed(
    scorecard: &Scorecard,
    group: Group,
    members: &[Id],
    notes: &mut Vec<(Path, Note)>,
) -> Outcome<Vec<f64>> {
    let paths: Vec<Path> = members.iter().map(|id| weight_path(group, *id)).collect();
    let entries: Vec<Entry> = paths
        .iter()
        .map(|path| scorecard.entry(path).unwrap_or_default())
        .collect();
    let marks = column_marks(&entries.iter().collect::<Vec<_>>());
    let cells = entries.iter().zip(&paths);
    let cells =
        cells.map(|(entry, path)| read(entry, &WEIGHT, marks.as_ref()).required(path.clone()));
    Outcome::all(cells).and_then(|weights| {
        let sum: f64 = weights.iter().sum();
        let Some(first) = paths.first() else {
            return Outcome::Ready(weights);
        };
        if sum <= 0.0 {
            return Outcome::refused(Problem::NoWeight, first.clone());
        }
        if !sum.is_finite() {
            return Outcome::refused(Problem::TooLarge, first.clone());
        }
        // Shares typed to three decimals may miss 1 or 100 in the last digit.
        let close = |whole: f64| (sum - whole).abs() <= 0.0051 * whole;
        if !close(1.0) && !close(100.0) {
            notes.push((first.clone(), Note::Rescaled(sum)));
        }
        Outcome::Ready(weights.into_iter().map(|weight| weight / sum).collect())
    })
}

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
/// round. Two that contradict each other are no judgment.
pub fn pair_judgment(judgments: &Named<Entry>, first: Id, second: Id) -> (Cell, bool) {
    match typed_judgment(judgments, first, second) {
        None => (Cell::Blank, false),
        Some(Typed::Direct(entry)) => match judgments.get(&pair(second, first)) {
            Some(other) if !other.is_blank() && !agree(entry, other) => {
                (Cell::Bad(Problem::Coded("ahp-panel.not-reciprocal")), false)
            }
            _ => (read_judgment(entry), false),
        },
        Some(Typed::Inverse(entry)) => match read_judgment(entry) {
            Cell::Value(value) => (Cell::Value(1.0 / value), true),
            other => (other, true),
        },
    }
}

fn judgments(weighting: &Weighting, group: Group, members: &[Id]) -> Outcome<Vec<Vec<f64>>> {
    let mut pairs = Vec::new();
    for (i, first) in members.iter().enumerate() {
        for (j, second) in members.iter().enumerate().skip(i + 1) {
            let (cell, path) = judgment(weighting, group, *first, *second);
            pairs.push(cell.required(path).map(|value| (i, j, value)));
        }
    }
    Outcome::all(pairs).map(|pairs| {
        let mut rows = vec![vec![1.0; members.len()]; members.len()];
        for (i, j, value) in pairs {
            rows[i][j] = value;
            rows[j][i] = 1.0 / value;
        }
        rows
    })
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

fn compare(weighting: &Weighting, judgments: Judgments) -> Comparison {
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
