//! What `evaluate` returns.

use crate::methods::ahp::{
    Consensus, Consistency, Estimate, Judgments, PairSpread, Partial, Priorities,
};
use crate::methods::bands::{Band, BandSet, Classes};
use crate::methods::checking::Line;
use crate::methods::instrument::Exhibit;
use crate::methods::{Detail, Figure, Note, Outcome, Problem};
use crate::scorecard::{Id, Path, WeightMethod};

/// The agency's score with everything that led to it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The agency's score.
    pub score: Outcome<Figure>,
    /// The class of the score.
    pub band: Option<Band>,
    /// The set of classes that judges it.
    pub bands: Classes,
    /// True when the score covers only what is present.
    pub partial: bool,
    /// The weights of the perspectives.
    pub weights: Weights,
    /// The perspectives in the document's order.
    pub perspectives: Vec<PerspectiveReport>,
    /// The checks and class sets beside the perspectives, in the document's order.
    pub annexes: Vec<AnnexReport>,
    /// What to improve first, the most rewarding first.
    pub improvements: Vec<Improvement>,
    /// What is wrong or worth knowing, by field.
    pub findings: Vec<Finding>,
}

/// One perspective's result.
#[derive(Clone, Debug)]
pub struct PerspectiveReport {
    /// The perspective.
    pub id: Id,
    /// Its score.
    pub score: Outcome<Figure>,
    /// The class of the score.
    pub band: Option<Band>,
    /// Its weight, a share of 1.
    pub weight: Outcome<f64>,
    /// Weight times score: its part of the agency's score.
    pub contribution: Option<f64>,
    /// The weights of its indicators.
    pub weights: Weights,
    /// Its indicators in the document's order.
    pub indicators: Vec<IndicatorReport>,
    /// How far its input has come.
    pub status: Status,
}

/// One indicator's result.
#[derive(Clone, Debug)]
pub struct IndicatorReport {
    /// The indicator.
    pub id: Id,
    /// The value over its periods, in the instrument's unit.
    pub value: Outcome<Figure>,
    /// The value per measured period.
    pub periods: Vec<(Id, Outcome<Figure>)>,
    /// The class of the value.
    pub band: Option<Band>,
    /// The classes in force, whether or not there is a value to judge.
    pub classes: Option<Classes>,
    /// The published criteria sets on offer.
    pub criteria: &'static [&'static BandSet],
    /// Key of the score rule used unless the user chose another.
    pub rule: &'static str,
    /// The score that enters the total.
    pub score: Outcome<Figure>,
    /// The score to reach.
    pub target: f64,
    /// Its weight within the perspective, a share of 1.
    pub weight: Outcome<f64>,
    /// Figures on the way.
    pub details: Vec<Detail>,
    /// Further results beside the value.
    pub exhibits: Vec<Exhibit>,
    /// How far its input has come.
    pub status: Status,
}

/// The result of what stands beside the perspectives.
#[derive(Clone, Debug)]
pub struct AnnexReport {
    /// The annex.
    pub id: Id,
    /// What a check found, line by line; none for a class set.
    pub lines: Vec<Line>,
}

/// How far input has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing was typed.
    NotStarted,
    /// Something is missing or wrong.
    Incomplete,
    /// A result stands.
    Complete,
}

/// The weights of a group.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Where they come from.
    pub method: WeightMethod,
    /// One weight a member, summing to 1.
    pub values: Outcome<Vec<f64>>,
    /// The comparison behind AHP weights, where they follow from one complete
    /// matrix.
    pub ahp: Option<Comparison>,
    /// What else the judgments say: while pairs are missing, and by experts.
    pub judged: Option<Box<Judged>>,
    /// Judgments and weights of experts that cannot be read. Those of experts
    /// who are left out are said, but stop nothing.
    pub faults: Vec<(Path, Problem)>,
}

/// What the judgments of a group say beyond one complete matrix.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The judgments that count, on the chosen scale, as far as they go.
    pub partial: Partial,
    /// Weights by logarithmic least squares, and by Harker's method; the groups
    /// that no judgment joins where there are any.
    pub estimates: Result<(Estimate, Priorities), Vec<Vec<usize>>>,
    /// The experts in the document's order; none where one judges.
    pub experts: Vec<ExpertReport>,
    /// The places among them of those who count, in the order of the spreads'
    /// voices.
    pub voices: Vec<usize>,
    /// How far they agree.
    pub consensus: Option<Consensus>,
    /// How they differ on each pair.
    pub spreads: Vec<PairSpread>,
}

/// One expert's judgments.
#[derive(Clone, Debug)]
pub struct ExpertReport {
    /// The row of the table of experts.
    pub id: Id,
    /// Why the expert counts or not.
    pub standing: Standing,
    /// The expert's weight as typed, 1 where none is.
    pub weight: f64,
    /// How many pairs are judged.
    pub judged: usize,
    /// The expert's own weights of the members.
    pub weights: Option<Vec<f64>>,
    /// The expert's consistency ratio, where every pair is judged.
    pub cr: Option<f64>,
    /// How far these weights lie from the group's, from 0 to 1.
    pub apart: Option<f64>,
}

/// Whether an expert counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Counts.
    Counted,
    /// Left out by the user.
    LeftOut,
    /// Pairs are missing, and the group waits for complete comparisons.
    Incomplete,
    /// Too little is judged for priorities to follow.
    Disconnected,
    /// Something cannot be read.
    Faulty,
}

/// A pairwise comparison with every step that the papers print.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The judgments.
    pub judgments: Judgments,
    /// The priorities by the method in force.
    pub priorities: Priorities,
    /// Consistency of the judgments under these priorities.
    pub consistency: Consistency,
    /// The same by the other methods.
    pub others: Vec<(Priorities, Consistency)>,
}

/// An indicator whose improvement lifts the agency's score.
#[derive(Clone, Debug, PartialEq)]
pub struct Improvement {
    /// The perspective.
    pub perspective: Id,
    /// The indicator.
    pub indicator: Id,
    /// Its score.
    pub score: f64,
    /// The score to reach.
    pub target: f64,
    /// Its weight in the agency's score.
    pub weight: f64,
    /// Weight times distance: the points that reaching the target would add.
    pub gain: f64,
}

/// Something to say about a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The field.
    pub at: Path,
    /// What there is to say.
    pub kind: FindingKind,
}

/// What there is to say about a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// Something is wrong and stops a result.
    Error(Problem),
    /// Something is worth knowing.
    Remark(Note),
    /// Something is still empty.
    Missing,
}

impl PerspectiveReport {
    /// What each indicator brings to the perspective's score. The parts sum to
    /// it, so where only some are counted their weights are taken as the whole.
    pub fn contributions(&self) -> Vec<Option<f64>> {
        let part = |one: &IndicatorReport| {
            let (score, weight) = one.score.ready().zip(one.weight.ready())?;
            Some((score.value, *weight))
        };
        let counted = self.indicators.iter().filter_map(part);
        let whole = match self.score {
            Outcome::Ready(_) => counted.map(|(_, weight)| weight).sum(),
            _ => 1.0,
        };
        let all = self.indicators.iter().map(part);
        all.map(|one| one.map(|(score, weight)| score * weight / whole))
            .collect()
    }
}

impl IndicatorReport {
    /// The class of one of its figures, such as the value of a period, by the
    /// classes in force.
    pub fn judge(&self, figure: &Outcome<Figure>) -> Option<Band> {
        Some(Band::of(self.classes.as_ref()?, figure.ready()?.value))
    }
}

impl Report {
    /// The result of a perspective.
    pub fn perspective(&self, id: Id) -> Option<&PerspectiveReport> {
        self.perspectives.iter().find(|one| one.id == id)
    }

    /// The result of an indicator.
    pub fn indicator(&self, id: Id) -> Option<&IndicatorReport> {
        let all = self.perspectives.iter().flat_map(|one| &one.indicators);
        all.into_iter().find(|one| one.id == id)
    }

    /// The result of an annex.
    pub fn annex(&self, id: Id) -> Option<&AnnexReport> {
        self.annexes.iter().find(|one| one.id == id)
    }

    /// What is wrong at a field.
    pub fn error(&self, path: &Path) -> Option<&Problem> {
        self.findings
            .iter()
            .find_map(|finding| match &finding.kind {
                FindingKind::Error(problem) if finding.at == *path => Some(problem),
                _ => None,
            })
    }

    /// The remarks at a field.
    pub fn remarks<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = &'a Note> + 'a {
        self.findings
            .iter()
            .filter_map(move |finding| match &finding.kind {
                FindingKind::Remark(note) if finding.at == *path => Some(note),
                _ => None,
            })
    }
}
