//! A study as an exercise: its forms stand empty, the participant fills them in
//! from the paper, and compares step by step with the study's own figures.
//!
//! The study is built twice: once emptied as the participant's document, once
//! whole as the answers. Both give out the same identities, so a field of the
//! one is found in the other.

use super::{Case, Wording, find};
use crate::evaluation::{Report, evaluate, judgment};
use crate::methods::exercise::{CASE, INSTRUMENT, annex};
use crate::methods::inputs::{Cell, Inputs};
use crate::methods::{self, Figure};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Entry, Group, Id, Indicator, Path, Scorecard, Sheet};
use std::collections::{HashMap, HashSet};

/// What a step computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An indicator's value.
    Indicator(Id),
    /// The weights of a group.
    Weights(Group),
    /// A perspective's score.
    Perspective(Id),
    /// The agency's score.
    Agency,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is no figure yet.
    Open,
    /// The figure is the study's.
    Right,
    /// The figure is another one.
    Wrong,
}

/// The result of a step.
#[derive(Clone, Debug)]
pub enum Value {
    /// One figure with its working.
    Figure(Figure),
    /// The weights of a group.
    Weights(Vec<f64>),
}

/// One figure of the exercise.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it computes.
    pub part: Part,
    /// Its key in the document, under which it is shown or hidden.
    pub key: String,
    /// What the participant's entries give.
    pub yours: Option<Value>,
    /// What the study's give.
    pub answer: Value,
    /// How the step stands.
    pub standing: Standing,
    /// Whether the participant asked to see the answer.
    pub shown: bool,
    /// The fields that differ from the study.
    pub fields: Vec<Differing>,
    /// The earlier steps that make this one differ.
    pub parts: Vec<Part>,
}

/// A field that differs from the study.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// The field.
    pub at: Path,
    /// What the participant typed.
    pub yours: String,
    /// What the paper prints.
    pub answer: String,
}

/// Figures that differ by less are the same: both are computed from the same
/// digits, so that only rounding of the last bits can part them.
const SAME: f64 = 1e-9;

/// The exercise that a document is, with the case it comes from.
pub fn of(scorecard: &Scorecard) -> Option<(&Indicator, &'static Case)> {
    let exercise = annex(scorecard)?;
    let key = exercise.sheet.choices.get(CASE)?;
    Some((exercise, find(key)?))
}

/// A study's forms, emptied; names, years, rows and choices stay.
pub fn begin(case: &Case, wording: Wording) -> Scorecard {
    let mut scorecard = (case.build)(wording);
    let mut paths = Vec::new();
    for indicator in scorecard.indicators() {
        let all = entries(&scorecard, indicator);
        paths.extend(all.into_iter().map(|entry| entry.at));
    }
    for path in paths {
        match path {
            Path::Text(..) => scorecard.set_text(&path, ""),
            _ => scorecard.set_entry(&path, Entry::default()),
        };
    }
    scorecard.weighting.judgments.clear();
    for perspective in &mut scorecard.perspectives {
        perspective.weighting.judgments.clear();
        perspective.weight = Entry::default();
        for indicator in &mut perspective.indicators {
            indicator.weight = Entry::default();
        }
    }
    // The checks of the paper's prints would give the answers away.
    let kept = |one: &Indicator| one.instrument == methods::class_set::INSTRUMENT.key;
    scorecard.annexes.retain(kept);
    if let Some(id) = scorecard.add_annex(INSTRUMENT.key, Sheet::default()) {
        scorecard.set_text(&Path::Choice(id, CASE.to_owned()), case.key);
    }
    scorecard
}

/// The exercise as it was begun, under its own name and profile.
pub fn again(scorecard: &Scorecard, wording: Wording) -> Option<Scorecard> {
    let (_, case) = of(scorecard)?;
    let mut begun = begin(case, wording);
    begun.name.clone_from(&scorecard.name);
    begun.profile.clone_from(&scorecard.profile);
    Some(begun)
}

/// Every step in the order of the work: indicators, perspectives, weights, total.
pub fn steps(scorecard: &Scorecard, report: &Report, wording: Wording) -> Vec<Step> {
    let Some((exercise, case)) = of(scorecard) else {
        return Vec::new();
    };
    let whole = (case.build)(wording);
    let answers = evaluate(&whole);
    let mut steps: Vec<Step> = Vec::new();
    let mut add = |part, key: String, yours: Option<Value>, answer, fields| {
        // What the paper itself leaves open is no question.
        let Some(answer) = answer else { return };
        let standing = match &yours {
            None => Standing::Open,
            Some(yours) if yours.same(&answer) => Standing::Right,
            Some(_) => Standing::Wrong,
        };
        let shown = exercise.sheet.choices.get(&key);
        let mut step = Step {
            shown: shown.is_some_and(|text| !text.is_empty()),
            part,
            key,
            yours,
            answer,
            standing,
            fields: Vec::new(),
            parts: Vec::new(),
        };
        if standing == Standing::Wrong {
            step.parts = causes(&steps, &whole, part);
            step.fields = fields;
        }
        steps.push(step);
    };
    let figure = |figure: &Figure| Value::Figure(figure.clone());
    for perspective in &answers.perspectives {
        for answer in &perspective.indicators {
            let id = answer.id;
            let yours = report.indicator(id).and_then(|one| one.value.ready());
            let (yours, value) = (yours.map(figure), answer.value.ready().map(figure));
            let fields = differing(scorecard, &whole, id);
            let key = format!("indicator.{id}");
            add(Part::Indicator(id), key, yours, value, fields);
        }
        let id = perspective.id;
        let yours = report.perspective(id).and_then(|one| one.score.ready());
        let (yours, answer) = (yours.map(figure), perspective.score.ready().map(figure));
        let key = format!("perspective.{id}");
        add(Part::Perspective(id), key, yours, answer, Vec::new());
    }
    let group = Group::Perspectives;
    let weights = |report: &Report| report.weights.values.ready().cloned().map(Value::Weights);
    let fields = judgments(scorecard, &whole, group);
    let key = "weights".to_owned();
    add(
        Part::Weights(group),
        key,
        weights(report),
        weights(&answers),
        fields,
    );
    let total = |report: &Report| report.score.ready().map(figure);
    let key = "agency".to_owned();
    add(
        Part::Agency,
        key,
        total(report),
        total(&answers),
        Vec::new(),
    );
    steps
}

impl Value {
    fn same(&self, answer: &Value) -> bool {
        let close = |a: f64, b: f64| (a - b).abs() <= SAME * b.abs().max(1.0);
        match (self, answer) {
            (Value::Figure(yours), Value::Figure(answer)) => close(yours.value, answer.value),
            (Value::Weights(yours), Value::Weights(answer)) => {
                let mut pairs = yours.iter().zip(answer);
                yours.len() == answer.len() && pairs.all(|(a, b)| close(*a, *b))
            }
            _ => false,
        }
    }
}

/// The wrong steps before this one that it is made of.
fn causes(steps: &[Step], whole: &Scorecard, part: Part) -> Vec<Part> {
    let feeds = |other: Part| match (part, other) {
        (Part::Perspective(home), Part::Indicator(id)) => {
            whole.perspective_of(id).is_some_and(|one| one.id == home)
        }
        (Part::Agency, Part::Perspective(_) | Part::Weights(_)) => true,
        _ => false,
    };
    let wrong = steps.iter().filter(|step| step.standing == Standing::Wrong);
    wrong
        .map(|step| step.part)
        .filter(|other| feeds(*other))
        .collect()
}

/// A field with what stands in it.
struct Written {
    at: Path,
    cell: Cell,
}

/// Every number field and pasted block of an indicator, under its choices.
fn entries(scorecard: &Scorecard, indicator: &Indicator) -> Vec<Written> {
    let mut all = Vec::new();
    let Some(instrument) = methods::find(&indicator.instrument) else {
        return all;
    };
    let inputs = Inputs {
        instrument,
        indicator,
        periods: &scorecard.periods,
        annexes: &scorecard.annexes,
    };
    for field in instrument
        .fields
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        let once = [None];
        let each: Vec<Option<Id>> = inputs.periods.iter().map(|one| Some(one.id)).collect();
        for period in if field.by_period {
            &each[..]
        } else {
            &once[..]
        } {
            let (cell, at) = inputs.field(field.key, *period);
            all.push(Written { at, cell });
        }
    }
    for table in instrument
        .tables
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        for column in inputs.columns(table.key) {
            let cells = inputs.column(table.key, column.field.key, column.period);
            all.extend(cells.into_iter().map(|(row, cell)| Written {
                at: inputs.cell_path(table.key, row.id, column.field.key, column.period),
                cell,
            }));
        }
    }
    for text in instrument
        .texts
        .iter()
        .filter(|one| inputs.shows(&one.shown))
    {
        let at = Path::Text(indicator.id, text.key.to_owned());
        all.push(Written {
            at,
            cell: Cell::Blank,
        });
    }
    all
}

/// The fields of an indicator in which the participant's number is not the
/// study's, however it is written; and its settings that were changed.
fn differing(scorecard: &Scorecard, whole: &Scorecard, id: Id) -> Vec<Differing> {
    let (Some(yours), Some(answer)) = (scorecard.indicator(id), whole.indicator(id)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let typed = entries(scorecard, yours);
    // A table of the participant's may have thousands of cells.
    let cells: HashMap<&Path, &Cell> = typed.iter().map(|one| (&one.at, &one.cell)).collect();
    let number = |at: &Path| cells.get(at).copied();
    let mut compared = HashSet::new();
    for one in entries(whole, answer) {
        let (text, wanted) = (scorecard.text(&one.at), whole.text(&one.at));
        let agrees = match (number(&one.at), &one.cell) {
            (Some(Cell::Blank) | None, Cell::Blank) => text == wanted,
            (mine, cell) => mine == Some(cell),
        };
        compared.insert(one.at.clone());
        if !agrees {
            found.push(Differing {
                at: one.at,
                yours: text.unwrap_or_default(),
                answer: wanted.unwrap_or_default(),
            });
        }
    }
    // Numbers where the study has none.
    let known = |at: &Path| whole.entry(at).is_some_and(|entry| !entry.is_blank());
    for one in &typed {
        if one.cell != Cell::Blank && !compared.contains(&one.at) && !known(&one.at) {
            found.push(Differing {
                at: one.at.clone(),
                yours: scorecard.text(&one.at).unwrap_or_default(),
                answer: String::new(),
            });
        }
    }
    let mut settings = vec![Path::Indicator(id, IndicatorField::Over)];
    let choices = methods::find(&answer.instrument).map_or(&[][..], |one| one.choices);
    settings.extend(
        choices
            .iter()
            .map(|choice| Path::Choice(id, choice.key.to_owned())),
    );
    for at in settings {
        let (mine, wanted) = (scorecard.text(&at), whole.text(&at));
        if mine != wanted {
            found.push(Differing {
                at,
                yours: mine.unwrap_or_default(),
                answer: wanted.unwrap_or_default(),
            });
        }
    }
    found
}

/// The judgments of a group that differ from the study's.
fn judgments(scorecard: &Scorecard, whole: &Scorecard, group: Group) -> Vec<Differing> {
    let members = whole.members(group);
    let mut found = Vec::new();
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let at = Path::Judgment(group, *first, *second);
            let mine = judged(scorecard, group, (*first, *second));
            let wanted = judged(whole, group, (*first, *second));
            if mine != wanted {
                found.push(Differing {
                    yours: scorecard.text(&at).unwrap_or_default(),
                    answer: whole.text(&at).unwrap_or_default(),
                    at,
                });
            }
        }
    }
    found
}

fn judged(scorecard: &Scorecard, group: Group, (first, second): (Id, Id)) -> Option<Cell> {
    let weighting = scorecard.weighting_of(group)?;
    Some(judgment(weighting, group, first, second).0)
}
