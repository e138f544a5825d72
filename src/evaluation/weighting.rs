//! The weights of a group: equal, typed, or by pairwise comparison.

use super::later;
use super::report::Weights;
use crate::methods::inputs::{column_marks, read};
use crate::methods::instrument::{Field, Number};
use crate::methods::{Note, Outcome, Problem};
use crate::numbers::Kind;
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Entry, Group, Id, Path, Scorecard, WeightMethod, Weighting};

/// A typed weight: any number from 0, in percent, points or shares of 1.
pub static WEIGHT: Field = Field::new("weight", Number::between(Kind::Percent, 0.0, f64::INFINITY));

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
    match (weighting.method, later::later()) {
        _ if members.len() <= 1 => {}
        (WeightMethod::Equal, _) => {}
        (WeightMethod::Typed, _) => {
            weights.values = typed(scorecard, group, &members, &mut notes);
        }
        (WeightMethod::Ahp, Some(later)) => {
            (later.compare)(scorecard, group, &members, &mut weights, &mut notes);
        }
        // Comparisons come with the second part of the program; until then there
        // is nothing to say of them.
        (WeightMethod::Ahp, None) => weights.values = Outcome::Missing(Vec::new()),
    }
    if let Some(found) = weights.ahp.as_ref().map(|ahp| ahp.consistency)
        && let (Some(cr), Some(false)) = (found.cr, found.consistent)
    {
        let at = Path::Weighting(group, WeightingField::Method);
        notes.push((at, Note::Inconsistent(cr)));
    }
    (weights, notes)
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
