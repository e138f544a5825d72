//! What is computed of a questionnaire at once, and the regression prepared: that
//! is computed in pieces, where it must not hold up a page.

use super::cache;
use super::data::Data;
use super::groups::{Compared, Grouping, chosen_grouping, compare, groupings};
use super::study::{Model, model, thresholds};
use crate::scorecard::Indicator;
use crate::statistics::description::{Description, describe};
use crate::statistics::fault::Fault;
use crate::statistics::regression::Study;
use crate::statistics::reliability::{Reliability, reliability};
use crate::statistics::verdicts::Thresholds;
use std::rc::Rc;

/// What is computed, and of what.
#[derive(Clone, Debug)]
pub struct Computed {
    /// What is computed at once.
    pub instrument: Instrument,
    /// The answers.
    pub data: Rc<Data>,
    /// What results are held against.
    pub by: Thresholds,
    /// The regression that was asked for.
    pub asked: Model,
}

impl Computed {
    /// What is computed at once of a questionnaire.
    pub fn of(annex: &Indicator) -> Computed {
        let data = cache::shared(annex);
        let by = thresholds(annex);
        Computed {
            instrument: instrument(annex, &data, &by),
            asked: model(annex, &data),
            data,
            by,
        }
    }

    /// The name of a variable by its place.
    pub fn name(&self, place: usize) -> &str {
        let variable = self.data.variables.get(place);
        variable.map_or("", |one| one.name.as_str())
    }

    /// The names of those that explain.
    pub fn predictors(&self) -> Vec<String> {
        let places = self.asked.predictors.iter();
        places.map(|place| self.name(*place).to_owned()).collect()
    }

    /// Prepares the regression; none where nothing explains.
    pub fn study(&self) -> Option<Result<Study, Fault>> {
        let scores = |place: &usize| Some(self.data.variables.get(*place)?.scores.clone());
        let y = scores(&self.asked.response?)?;
        let x: Vec<Vec<Option<f64>>> = self.asked.predictors.iter().filter_map(scores).collect();
        (!x.is_empty()).then(|| Study::with_gaps(&y, &x, self.by.options()))
    }
}

/// A scale: the variable's name, its items' headings, and what was found.
pub type ScaleOf = (String, Vec<String>, Result<Reliability, Fault>);

/// What is computed at once.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Variables described, by name.
    pub descriptions: Vec<(String, Description)>,
    /// Their items described, by heading.
    pub items: Vec<(String, Description)>,
    /// Respondents by each column of categories.
    pub respondents: Vec<Grouping>,
    /// Groups compared, with the column that makes them.
    pub compared: Option<(Grouping, Vec<Compared>)>,
    /// The variables that are made of items, tested.
    pub scales: Vec<ScaleOf>,
}

fn instrument(annex: &Indicator, data: &Data, by: &Thresholds) -> Instrument {
    let mut descriptions = Vec::new();
    let mut items = Vec::new();
    let mut scales = Vec::new();
    for variable in &data.variables {
        let values: Vec<f64> = variable.scores.iter().flatten().copied().collect();
        if let Ok(found) = describe(&values) {
            descriptions.push((variable.name.clone(), found));
        }
        if variable.of_items {
            items.extend(data.items(variable).filter_map(|item| {
                let values: Vec<f64> = item.scores.iter().flatten().copied().collect();
                Some((item.heading.clone(), describe(&values).ok()?))
            }));
            let names = data
                .items(variable)
                .map(|item| item.heading.clone())
                .collect();
            let items: Vec<Vec<Option<f64>>> = data
                .items(variable)
                .map(|item| item.scores.clone())
                .collect();
            scales.push((variable.name.clone(), names, reliability(&items, by.alpha)));
        }
    }
    let respondents = groupings(annex);
    let grouping = chosen_grouping(annex, &respondents).cloned();
    let compared = grouping.map(|one| {
        let all = compare(data, &one, by.level);
        (one, all)
    });
    Instrument {
        descriptions,
        items,
        respondents,
        compared,
        scales,
    }
}
