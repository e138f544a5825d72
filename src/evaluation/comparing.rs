//! Weights by pairwise comparison in full: one or several experts, judgments
//! put on another scale, pairs that nobody has judged.
//!
//! An expert whose judgments cannot be read stops the result, as any wrong
//! entry does. One with pairs missing does not count, and is named, unless the
//! group is set to do with what is there. Weights and CR of every expert, the
//! consensus and the spread of each pair are given whatever the result waits
//! for.

use super::judgments::{compared, judgment, pair_judgment, priority_method, random_index};
use super::report::{ExpertReport, Judged, Standing, Weights};
use crate::methods::ahp::{
    self, IncompleteMethod, Partial, Voice, aggregate_judgments, aggregate_priorities, apart,
    consensus, disagreement, harker, log_least_squares,
};
use crate::methods::inputs::{Cell, column_marks, read};
use crate::methods::panel::{self, Aggregation, Settings};
use crate::methods::{Note, Outcome, Problem};
use crate::numbers::ColumnMarks;
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Id, Indicator, Path, Row, Scorecard, Weighting, pair};

/// The judgments of one person, with the fields that are empty or wrong.
struct Told {
    partial: Partial,
    missing: Vec<Path>,
    faults: Vec<(Path, Problem)>,
}

/// What a comparison is made with.
struct Comparing<'a> {
    weighting: &'a Weighting,
    settings: Settings,
    members: &'a [Id],
    /// Where remarks on the whole comparison stand.
    at: Path,
}

/// Fills in the weights of a group that is judged pair by pair, and the remarks
/// on them.
pub fn compare(
    scorecard: &Scorecard,
    group: Group,
    members: &[Id],
    weights: &mut Weights,
    notes: &mut Vec<(Path, Note)>,
) {
    let default = Weighting::default();
    let weighting = scorecard.weighting_of(group).unwrap_or(&default);
    let annex = panel::annex(scorecard, group);
    let settings = panel::settings(annex);
    let comparing = Comparing {
        weighting,
        settings,
        members,
        at: Path::Weighting(group, WeightingField::Method),
    };
    if let Some(annex) = annex.filter(|_| settings.panel) {
        comparing.panel(annex, weights, notes);
        return;
    }
    let told = comparing.tell(&|first, second| judgment(weighting, group, first, second));
    let Some(told) = told else { return };
    weights.faults = told.faults;
    let judged = estimated(told.partial);
    weights.values = match weights.faults.first() {
        Some((at, problem)) => Outcome::refused(problem.clone(), at.clone()),
        None => comparing.follow(&judged, told.missing, weights, notes),
    };
    weights.judged = Some(Box::new(judged));
}

/// What follows from judgments as far as they go.
fn estimated(partial: Partial) -> Judged {
    let estimates = log_least_squares(&partial);
    let estimates = estimates.and_then(|squares| Ok((squares, harker(&partial)?)));
    Judged {
        partial,
        estimates,
        experts: Vec::new(),
        voices: Vec::new(),
        consensus: None,
        spreads: Vec::new(),
    }
}

impl Comparing<'_> {
    /// Reads every pair of the members, on the chosen scale.
    fn tell(&self, judgment: &dyn Fn(Id, Id) -> (Cell, Path)) -> Option<Told> {
        let n = self.members.len();
        let mut values = vec![None; n * n];
        let (mut missing, mut faults) = (Vec::new(), Vec::new());
        for (i, first) in self.members.iter().enumerate() {
            for (j, second) in self.members.iter().enumerate().skip(i + 1) {
                match judgment(*first, *second) {
                    (Cell::Value(value), _) => {
                        values[i * n + j] = Some(self.settings.scale.apply(value));
                    }
                    (Cell::Blank, path) => missing.push(path),
                    (Cell::Bad(problem), path) => faults.push((path, problem)),
                }
            }
        }
        let partial = Partial::from_upper(n, |i, j| values[i * n + j]).ok()?;
        Some(Told {
            partial,
            missing,
            faults,
        })
    }

    /// The weights that follow from judgments without a fault.
    fn follow(
        &self,
        judged: &Judged,
        missing: Vec<Path>,
        weights: &mut Weights,
        notes: &mut Vec<(Path, Note)>,
    ) -> Outcome<Vec<f64>> {
        if let Some(judgments) = judged.partial.complete() {
            let found = compared(self.weighting, judgments);
            let values = found.priorities.weights.clone();
            weights.ahp = Some(found);
            return Outcome::Ready(values);
        }
        let Some(method) = self.settings.gaps else {
            return Outcome::Missing(missing);
        };
        match &judged.estimates {
            // Nothing joins these groups: any weights would be made up.
            Err(_) => {
                let at = missing.into_iter().next().unwrap_or(self.at.clone());
                Outcome::refused(Problem::Coded("ahp-panel.disconnected"), at)
            }
            Ok((squares, harker)) => {
                let count = [
                    judged.partial.judged() as f64,
                    judged.partial.pairs() as f64,
                ];
                let code = match judged.partial.sparse() {
                    true => "ahp-panel.sparse",
                    false => "ahp-panel.incomplete",
                };
                notes.push((self.at.clone(), Note::Coded(code, count.into())));
                Outcome::Ready(match method {
                    IncompleteMethod::LogLeastSquares => squares.weights.clone(),
                    IncompleteMethod::Harker => harker.weights.clone(),
                })
            }
        }
    }

    /// The weights that experts give together.
    fn panel(&self, annex: &Indicator, weights: &mut Weights, notes: &mut Vec<(Path, Note)>) {
        let mut experts = Vec::new();
        let mut partials = Vec::new();
        // What stops the result; a faulty expert who is left out does not.
        let mut wrong = None;
        let rows = panel::experts(Some(annex));
        let typed = rows.iter().filter_map(|row| row.cells.get(panel::WEIGHT));
        let marks = column_marks(&typed.collect::<Vec<_>>());
        for row in rows {
            let told = self.tell(&|first, second| {
                let (cell, inverse) = pair_judgment(&row.cells, first, second);
                let key = if inverse {
                    pair(second, first)
                } else {
                    pair(first, second)
                };
                (cell, panel::judgment_path(annex, row, key))
            });
            let Some(told) = told else { return };
            let (weight, fault) = weight(annex, row, marks.as_ref());
            let faults = || fault.iter().chain(&told.faults);
            let expert = self.expert(row, &told, weight);
            if expert.standing != Standing::LeftOut {
                wrong = wrong.or_else(|| faults().next().cloned());
            }
            weights.faults.extend(faults().cloned());
            experts.push(expert);
            partials.push(told.partial);
        }
        let counted = |one: &ExpertReport| one.standing == Standing::Counted;
        let voices: Vec<usize> = (0..experts.len())
            .filter(|one| counted(&experts[*one]))
            .collect();
        let spoken: Vec<Voice> = voices
            .iter()
            .map(|one| Voice {
                weight: experts[*one].weight,
                judgments: &partials[*one],
            })
            .collect();
        let priorities: Vec<(f64, &[f64])> = voices
            .iter()
            .filter_map(|one| Some((experts[*one].weight, experts[*one].weights.as_deref()?)))
            .collect();
        let unfinished = experts
            .iter()
            .filter(|one| matches!(one.standing, Standing::Incomplete | Standing::Disconnected))
            .count();
        if unfinished > 0 {
            let count = vec![unfinished as f64];
            notes.push((self.at.clone(), Note::Coded("ahp-panel.left-out", count)));
        }
        let nobody = || Partial::from_upper(self.members.len(), |_, _| None).ok();
        let Some(partial) = aggregate_judgments(&spoken).or_else(nobody) else {
            return;
        };
        let mut judged = estimated(partial);
        judged.consensus = consensus(&priorities);
        judged.spreads = disagreement(&spoken);
        let waits = experts.iter().any(counted);
        weights.values = if let Some((at, problem)) = wrong {
            Outcome::refused(problem, at)
        } else if !waits {
            Outcome::missing(Path::Table(annex.id, panel::EXPERTS.to_owned()))
        } else if priorities.iter().map(|(weight, _)| weight).sum::<f64>() <= 0.0 {
            Outcome::refused(Problem::NoWeight, self.at.clone())
        } else {
            let geometric = self.settings.aggregation == Aggregation::PrioritiesGeometric;
            match self.settings.aggregation {
                Aggregation::Judgments => {
                    let missing = vec![Path::Table(annex.id, panel::EXPERTS.to_owned())];
                    self.follow(&judged, missing, weights, notes)
                }
                _ => match aggregate_priorities(&priorities, geometric) {
                    Some(values) => Outcome::Ready(values),
                    None => Outcome::refused(Problem::NoWeight, self.at.clone()),
                },
            }
        };
        if let Some(group) = weights.values.ready() {
            for expert in &mut experts {
                expert.apart = expert.weights.as_ref().and_then(|own| apart(own, group));
            }
        }
        (judged.experts, judged.voices) = (experts, voices);
        weights.judged = Some(Box::new(judged));
    }

    /// What one expert says alone.
    fn expert(&self, row: &Row, told: &Told, weight: f64) -> ExpertReport {
        let out = panel::left_out(row);
        let mut cr = None;
        let method = priority_method(self.weighting);
        let own = match (told.partial.complete(), self.settings.gaps) {
            (Some(judgments), _) => {
                let found = ahp::priorities(&judgments, method);
                let index = random_index(self.weighting, judgments.n());
                cr = ahp::consistency(&judgments, &found, index).cr;
                Some(found.weights)
            }
            (None, Some(IncompleteMethod::Harker)) => {
                harker(&told.partial).ok().map(|found| found.weights)
            }
            (None, _) => log_least_squares(&told.partial)
                .ok()
                .map(|found| found.weights),
        };
        let standing = match (out, told.missing.is_empty(), &own) {
            _ if !told.faults.is_empty() && !out => Standing::Faulty,
            (true, ..) => Standing::LeftOut,
            (_, false, _) if self.settings.gaps.is_none() => Standing::Incomplete,
            (_, _, None) => Standing::Disconnected,
            _ => Standing::Counted,
        };
        ExpertReport {
            id: row.id,
            standing,
            weight,
            judged: told.partial.judged(),
            weights: own,
            cr,
            apart: None,
        }
    }
}

/// An expert's weight, 0 where it cannot be read, and what is wrong with it.
fn weight(
    annex: &Indicator,
    row: &Row,
    marks: Option<&ColumnMarks>,
) -> (f64, Option<(Path, Problem)>) {
    let entry = row.cells.get(panel::WEIGHT).cloned().unwrap_or_default();
    match read(&entry, &panel::EXPERT_WEIGHT, marks) {
        Cell::Value(weight) => (weight, None),
        Cell::Blank => (1.0, None),
        Cell::Bad(problem) => {
            let at = panel::judgment_path(annex, row, panel::WEIGHT.to_owned());
            (0.0, Some((at, problem)))
        }
    }
}
