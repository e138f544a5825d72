//! What depends on the weights of a group: the agency's score, or that of one
//! perspective while the agency has none.

use super::annexes::total_classes;
use super::report::{PerspectiveReport, Report};
use crate::methods::bands::{ACHIEVEMENT, Classes};
use crate::scorecard::{Group, Scorecard};

/// The total that the weights of a group make: base + factor × the sum of
/// weight times score, and the classes that judge it.
#[derive(Clone, Debug)]
pub struct Stakes {
    /// The weights at present, summing to 1.
    pub weights: Vec<f64>,
    /// The score of each member.
    pub scores: Vec<f64>,
    /// The score that each member is to reach.
    pub targets: Vec<f64>,
    /// What the other perspectives add.
    pub base: f64,
    /// The weight of the group in the total.
    pub factor: f64,
    /// The classes of the total.
    pub classes: Classes,
    /// Whether the total is the agency's score.
    pub agency: bool,
}

/// What depends on a group's weights; `None` while a member has no score or the
/// group no weights.
pub fn stakes(scorecard: &Scorecard, report: &Report, group: Group) -> Option<Stakes> {
    match group {
        Group::Perspectives => {
            let all = &report.perspectives;
            Some(Stakes {
                weights: report.weights.values.ready()?.clone(),
                scores: all.iter().map(score).collect::<Option<_>>()?,
                targets: all.iter().map(target).collect::<Option<_>>()?,
                base: 0.0,
                factor: 1.0,
                classes: total_classes(scorecard),
                agency: true,
            })
        }
        Group::Indicators(id) => {
            let own = report.perspective(id)?;
            let scores = own.indicators.iter();
            let scores = scores.map(|one| Some(one.score.ready()?.value));
            let others = report.perspectives.iter().filter(|one| one.id != id);
            let others = others.map(|one| Some(one.weight.ready()? * score(one)?));
            let base: Option<f64> = others.sum();
            let whole = base.zip(own.weight.ready().copied());
            let (base, factor) = whole.unwrap_or((0.0, 1.0));
            Some(Stakes {
                weights: own.weights.values.ready()?.clone(),
                scores: scores.collect::<Option<_>>()?,
                targets: own.indicators.iter().map(|one| one.target).collect(),
                base,
                factor,
                classes: match whole {
                    Some(_) => total_classes(scorecard),
                    None => Classes::Borrowed(&ACHIEVEMENT),
                },
                agency: whole.is_some(),
            })
        }
    }
}

fn score(perspective: &PerspectiveReport) -> Option<f64> {
    perspective.score.ready().map(|figure| figure.value)
}

/// The score that a perspective has when its indicators reach theirs.
fn target(perspective: &PerspectiveReport) -> Option<f64> {
    let all = perspective.indicators.iter();
    all.map(|one| Some(one.weight.ready()? * one.target)).sum()
}
