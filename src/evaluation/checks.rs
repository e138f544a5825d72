//! What there is to say about each field.

use super::report::{AnnexReport, Finding, FindingKind, PerspectiveReport, Weights};
use super::weighting::{WEIGHT, weight_path};
use crate::methods::inputs::{Cell, Inputs, full_key, read};
use crate::methods::instrument::Field;
use crate::methods::{self, Note, Outcome, Problem, checking, class_set, scoring};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Group, Id, Indicator, Path, Scorecard, WeightMethod, Weighting};
use std::collections::HashMap;

/// Gathers errors at fields, refusals of results, remarks, and what is missing;
/// each field is named once per thing to say.
pub fn findings(
    scorecard: &Scorecard,
    perspectives: &[PerspectiveReport],
    weights: &Weights,
    annexes: &[AnnexReport],
    notes: Vec<(Path, Note)>,
) -> Vec<Finding> {
    let mut found = Found::default();
    group(scorecard, Group::Perspectives, weights, &mut found);
    for (perspective, report) in scorecard.perspectives.iter().zip(perspectives) {
        if perspective.indicators.is_empty() {
            found.add(Path::Indicators(perspective.id), FindingKind::Missing);
        } else {
            let inner = Group::Indicators(perspective.id);
            group(scorecard, inner, &report.weights, &mut found);
        }
        for (indicator, report) in perspective.indicators.iter().zip(&report.indicators) {
            fields(scorecard, indicator, report.rule, &mut found);
            found.outcome(&report.value);
            found.outcome(&report.score);
            for (_, figure) in &report.periods {
                found.outcome(figure);
            }
            for detail in &report.details {
                found.outcome(&detail.figure);
            }
        }
    }
    for annex in &scorecard.annexes {
        fields(scorecard, annex, "", &mut found);
        class_set(annex, &mut found);
    }
    // What cannot be read in a check is wrong; what is empty there is not.
    for line in annexes.iter().flat_map(|annex| &annex.lines) {
        if let checking::Found::Figure(figure @ Outcome::Refused(_)) = &line.found {
            found.outcome(figure);
        }
    }
    for (at, note) in notes {
        found.add(at, FindingKind::Remark(note));
    }
    found.list
}

#[derive(Default)]
struct Found {
    list: Vec<Finding>,
    /// Places in the list by field: a half-filled document has thousands.
    by_path: HashMap<Path, Vec<usize>>,
}

impl Found {
    fn add(&mut self, at: Path, kind: FindingKind) {
        let error = matches!(kind, FindingKind::Error(_));
        let same = |other: &FindingKind| {
            *other == kind || (error && matches!(other, FindingKind::Error(_)))
        };
        let places = self.by_path.entry(at.clone()).or_default();
        if !places.iter().any(|place| same(&self.list[*place].kind)) {
            places.push(self.list.len());
            self.list.push(Finding { at, kind });
        }
    }

    fn cell(&mut self, cell: Cell, at: Path) {
        if let Cell::Bad(problem) = cell {
            self.add(at, FindingKind::Error(problem));
        }
    }

    fn outcome<T>(&mut self, outcome: &Outcome<T>) {
        match outcome {
            Outcome::Ready(_) => {}
            Outcome::Missing(paths) => {
                for path in paths {
                    self.add(path.clone(), FindingKind::Missing);
                }
            }
            Outcome::Refused(refusal) => {
                let problem: Problem = refusal.problem.clone();
                self.add(refusal.at.clone(), FindingKind::Error(problem));
            }
        }
    }
}

fn group(scorecard: &Scorecard, group: Group, weights: &Weights, found: &mut Found) {
    let default = Weighting::default();
    let weighting = scorecard.weighting_of(group).unwrap_or(&default);
    let members = scorecard.members(group);
    match weighting.method {
        WeightMethod::Equal => {}
        WeightMethod::Typed => {
            for member in members {
                let path = weight_path(group, member);
                let entry = scorecard.entry(&path).unwrap_or_default();
                // Ambiguous weights are settled by the column; the outcome says
                // when they are not.
                match read(&entry, &WEIGHT, None) {
                    Cell::Bad(Problem::Ambiguous { .. }) => {}
                    cell => found.cell(cell, path),
                }
            }
        }
        WeightMethod::Ahp => {
            for (path, problem) in &weights.faults {
                found.add(path.clone(), FindingKind::Error(problem.clone()));
            }
        }
    }
    found.outcome(&weights.values);
}

/// A limit that does not rise stops the set, not a result.
fn class_set(annex: &Indicator, found: &mut Found) {
    if annex.instrument == class_set::INSTRUMENT.key
        && let Outcome::Refused(refusal) = class_set::limits(annex)
    {
        found.add(refusal.at, FindingKind::Error(refusal.problem));
    }
}

/// Errors in the fields of one indicator, whether or not a result needs them;
/// `rule` is its score rule unless the user chose another.
fn fields(scorecard: &Scorecard, indicator: &Indicator, rule: &str, found: &mut Found) {
    let target = Path::Indicator(indicator.id, IndicatorField::Target);
    found.cell(read(&indicator.target, &super::TARGET, None), target);
    let Some(instrument) = methods::find(&indicator.instrument) else {
        return;
    };
    for field in scoring::rule_of(indicator, rule).numbers {
        if let Some(entry) = indicator.scoring.numbers.get(field.key) {
            let path = Path::RuleNumber(indicator.id, field.key.to_owned());
            found.cell(read(entry, field, None), path);
        }
    }
    let inputs = super::inputs(scorecard, indicator, instrument);
    for field in instrument
        .fields
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        for period in periods_of(&inputs, field) {
            let (cell, path) = inputs.field(field.key, period);
            found.cell(cell, path);
        }
    }
    for table in instrument
        .tables
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        for column in table.columns.iter().filter(|one| inputs.shows(&one.shown)) {
            for period in periods_of(&inputs, column) {
                for (row, cell) in inputs.column(table.key, column.key, period) {
                    let path = inputs.cell_path(table.key, row.id, column.key, period);
                    found.cell(cell, path);
                }
            }
        }
    }
}

fn periods_of(inputs: &Inputs, field: &Field) -> Vec<Option<Id>> {
    if field.by_period {
        inputs
            .periods
            .iter()
            .map(|period| Some(period.id))
            .collect()
    } else {
        vec![None]
    }
}

/// The fields that an untouched indicator waits for: those of the last period.
pub fn first_fields(inputs: &Inputs) -> Vec<Path> {
    let period = inputs.periods.last().map(|period| period.id);
    let mut paths = Vec::new();
    let asked = |one: &&Field| !one.optional && inputs.shows(&one.shown);
    for field in inputs.instrument.fields.iter().filter(asked) {
        let key = full_key(field.key, period.filter(|_| field.by_period));
        paths.push(Path::Field(inputs.indicator.id, key));
    }
    for table in inputs
        .instrument
        .tables
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        paths.push(inputs.table_path(table.key));
    }
    paths
}
